#include "core/neural/diffusion/Denoiser.h"

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
