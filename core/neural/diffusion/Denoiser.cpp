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
    , m_context(std::move(conditional))
    , m_options(options)
    , m_forward(std::move(forward))
{
    if (isGuided())
        m_context = concatenated(unconditionalContext(m_context), m_context);
}

at::Tensor GuidedDenoiser::run(const at::Tensor &x, std::int64_t t, const ContextTokens &context,
                               const nn::ForwardContext &forward)
{
#ifdef PALIMPSEST_HAVE_CUDA
    // A recorded pass can neither be listened to nor note what it attends to, and ends before it looks at a request to stop.
    if (x.is_cuda() && !at::GradMode::is_enabled() && forward.influence == nullptr && !forward.activationSink) {
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

Prediction GuidedDenoiser::operator()(const at::Tensor &x, std::int64_t t)
{
    nn::ForwardContext forward = m_forward;
    forward.tokenLogWeights = m_context.logWeights;
    forward.projections = &m_projections;
    if (m_calls++ % m_options.recordEvery != 0)
        forward.influence = nullptr;
    if (!isGuided())
        return m_schedule.predict(x, t, run(x, t, m_context, forward), m_options.clipX0);
    const auto outputs = run(at::cat({x, x}), t, m_context, forward).chunk(2);
    // eps and x0 are affine in the output at fixed x, so that guiding the output guides both, whatever is predicted.
    const at::Tensor output = outputs[0] + m_options.scale * (outputs[1] - outputs[0]);
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
