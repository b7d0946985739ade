#include "core/neural/diffusion/Denoiser.h"

#ifdef PALIMPSEST_HAVE_CUDA
#include "core/neural/cuda/GraphedCall.h"
#endif

#include <ATen/ATen.h>

#include <utility>

namespace palimpsest::neural::diffusion {

GuidedDenoiser::GuidedDenoiser(nn::UNetModel network, const Schedule &schedule, ContextTokens conditional,
                               GuidanceOptions options, nn::ForwardContext forward)
    : m_network(std::move(network))
    , m_schedule(schedule)
    , m_options(options)
    , m_forward(std::move(forward))
{
    if (!isGuided()) {
        m_parts.push_back({std::move(conditional), {}});
    } else if (m_options.batching == Batching::OneByOne) {
        m_parts.push_back({unconditionalContext(conditional), {}});
        m_parts.push_back({std::move(conditional), {}});
    } else {
        m_parts.push_back({concatenated(unconditionalContext(conditional), conditional), {}});
    }
}

at::Tensor GuidedDenoiser::run(const at::Tensor &x, std::int64_t t, const ContextTokens &context,
                               const nn::ForwardContext &forward)
{
#ifdef PALIMPSEST_HAVE_CUDA
    // A recorded pass can neither be listened to nor note what it attends to, and ends before it looks at a request to stop.
    if (x.is_cuda() && m_parts.size() == 1 && !at::GradMode::is_enabled() && forward.influence == nullptr
        && !forward.activationSink) {
        forward.checkCancelled();
        if (!m_graph)
            m_graph = std::make_shared<cuda::GraphedCall>();
        nn::ForwardContext recorded = forward;
        recorded.stop = {};
        const auto pass = [&](const at::Tensor &input, const at::Tensor &timestep) {
            return m_network->forward(input, timestep, context.tokens, {}, recorded).to(at::kFloat);
        };
        return (*m_graph)(pass, x, t);
    }
#endif
    const at::Tensor timesteps = at::full({1}, t, x.options().dtype(at::kLong));
    return m_network->forward(x, timesteps, context.tokens, {}, forward).to(at::kFloat);
}

at::Tensor GuidedDenoiser::outputs(const at::Tensor &x, std::int64_t t)
{
    const bool isRecorded = m_calls++ % m_options.recordEvery == 0;
    const auto outputOf = [&](Part &part, const at::Tensor &input, bool isConditional) {
        nn::ForwardContext forward = m_forward;
        forward.tokenLogWeights = part.context.logWeights;
        forward.projections = &part.projections;
        if (!isRecorded || !isConditional)
            forward.influence = nullptr;
        return run(input, t, part.context, forward);
    };
    if (m_parts.size() == 1)
        return outputOf(m_parts.front(), isGuided() ? at::cat({x, x}) : x, true);
    const at::Tensor unconditional = outputOf(m_parts.front(), x, false);
    return at::cat({unconditional, outputOf(m_parts.back(), x, true)});
}

Prediction GuidedDenoiser::operator()(const at::Tensor &x, std::int64_t t)
{
    const at::Tensor all = outputs(x, t);
    if (!isGuided())
        return m_schedule.predict(x, t, all, m_options.clipX0);
    const auto halves = all.chunk(2);
    // eps and x0 are affine in the output at fixed x, so that guiding the output guides both, whatever is predicted.
    const at::Tensor output = halves[0] + m_options.scale * (halves[1] - halves[0]);
    return m_schedule.predict(x, t, output, m_options.clipX0);
}

Denoiser contentStyleDenoiser(const Schedule &schedule, Denoiser style, Denoiser content, Denoiser detail)
{
    constexpr double kStyleBelow = 0.05;
    constexpr double kContentBelow = 1.0;
    return [&schedule, style = std::move(style), content = std::move(content),
            detail = std::move(detail)](const at::Tensor &x, std::int64_t t) {
        const double a = schedule.alphaCumprod(t);
        const double signalToNoise = a / (1.0 - a);
        if (signalToNoise < kStyleBelow)
            return style(x, t);
        return signalToNoise < kContentBelow ? content(x, t) : detail(x, t);
    };
}

} // namespace palimpsest::neural::diffusion
