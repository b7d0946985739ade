#include "core/neural/nn/CompactAutoencoder.h"

#include "core/neural/nn/Precision.h"
#include "core/neural/nn/UNetBlocks.h"

#include <torch/nn/modules/activation.h>
#include <torch/nn/modules/pixelshuffle.h>

namespace palimpsest::neural::nn {

namespace {

// Log-variances outside this range carry no information and would overflow their exponential.
constexpr double kCompactMinLogVariance = -12.0;
constexpr double kCompactMaxLogVariance = 4.0;

Conv2d conv(std::int64_t in, std::int64_t out, std::int64_t stride = 1)
{
    return Conv2d(in, out, 3, stride);
}

/// x + conv(relu(conv(relu(x)))).
struct ResidualImpl : torch::nn::Module {
    explicit ResidualImpl(std::int64_t channels)
        : first(register_module("conv1", conv(channels, channels)))
        , second(register_module("conv2", conv(channels, channels)))
    {
        zeroInitialise(*second);
    }
    at::Tensor forward(const at::Tensor &x)
    {
        const at::Tensor h = at::relu(first(at::relu(x)));
        return x.scalar_type() == second->weight.scalar_type() ? second->forwardPlus(h, x) : x + second(h);
    }

    Conv2d first;
    Conv2d second;
};
TORCH_MODULE(Residual);

/// Each pixel four times.
struct DoubledImpl : torch::nn::Module {
    at::Tensor forward(const at::Tensor &x) { return doubledNearest(x); }
};
TORCH_MODULE(Doubled);

} // namespace

CompactAutoencoderImpl::CompactAutoencoderImpl(std::int64_t latentChannels)
{
    m_encoder = register_module(
        "encoder", torch::nn::Sequential(torch::nn::PixelUnshuffle(2), conv(12, 32), torch::nn::ReLU(), conv(32, 64, 2),
                                         Residual(64), Residual(64), torch::nn::ReLU(), conv(64, 128, 2), Residual(128),
                                         Residual(128), torch::nn::ReLU(), conv(128, 2 * latentChannels)));
    m_decoder = register_module(
        "decoder", torch::nn::Sequential(conv(latentChannels, 128), Residual(128), Residual(128), Residual(128),
                                         torch::nn::ReLU(), Doubled(), conv(128, 96), Residual(96), Residual(96),
                                         Residual(96), torch::nn::ReLU(), Doubled(), conv(96, 48), Residual(48),
                                         Residual(48), torch::nn::ReLU(), conv(48, 12), torch::nn::PixelShuffle(2)));
}

std::pair<at::Tensor, at::Tensor> CompactAutoencoderImpl::encode(const at::Tensor &x)
{
    TORCH_CHECK(x.dim() == 4 && x.size(2) % kFactor == 0 && x.size(3) % kFactor == 0, "picture size ", x.sizes());
    const auto halves = m_encoder->forward(x).to(at::kFloat).chunk(2, 1);
    return {halves[0], at::clamp(halves[1], kCompactMinLogVariance, kCompactMaxLogVariance)};
}

at::Tensor CompactAutoencoderImpl::decode(const at::Tensor &z)
{
    return m_decoder->forward(z).to(at::kFloat);
}

} // namespace palimpsest::neural::nn
