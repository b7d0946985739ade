#include "core/neural/nn/AutoencoderModels.h"

#include <ATen/ATen.h>
#include <c10/core/impl/LocalDispatchKeySet.h>

#include <algorithm>
#include <vector>

namespace palimpsest::neural::nn {

namespace {

constexpr double kMinLogVariance = -30.0;
constexpr double kMaxLogVariance = 20.0;

/// A module that only gives its children a name.
struct Container : torch::nn::Module {};

} // namespace

LatentGaussian LatentGaussian::fromMoments(const at::Tensor &moments)
{
    const auto halves = moments.chunk(2, 1);
    return {halves[0], halves[1].clamp(kMinLogVariance, kMaxLogVariance)};
}

at::Tensor LatentGaussian::standardDeviation() const
{
    return at::exp(0.5 * logVariance);
}

at::Tensor LatentGaussian::sample(const at::Tensor &noise) const
{
    return mean + standardDeviation() * noise;
}

at::Tensor LatentGaussian::divergence() const
{
    return 0.5 * (mean.square() + at::exp(logVariance) - 1.0 - logVariance).sum({1, 2, 3});
}

AutoencoderKLImpl::AutoencoderKLImpl(const AutoencoderConfig &config)
{
    m_encoder = register_module("encoder", AutoencoderEncoder(config));
    m_decoder = register_module("decoder", AutoencoderDecoder(config));
    m_quantConv = register_module("quant_conv", Conv2d(2 * config.zChannels, 2 * config.embedDim, 1));
    m_postQuantConv = register_module("post_quant_conv", Conv2d(config.embedDim, config.zChannels, 1));
}

at::Tensor AutoencoderKLImpl::encodeMoments(const at::Tensor &x, const ForwardContext &forwardContext)
{
    return m_quantConv(m_encoder->forward(x, forwardContext)).to(at::kFloat);
}

at::Tensor AutoencoderKLImpl::decode(const at::Tensor &z, const ForwardContext &forwardContext)
{
    return m_decoder->forward(m_postQuantConv(z), forwardContext);
}

AutoencoderVQImpl::AutoencoderVQImpl(const AutoencoderConfig &config) : m_embedDim(config.embedDim)
{
    m_encoder = register_module("encoder", AutoencoderEncoder(config));
    m_decoder = register_module("decoder", AutoencoderDecoder(config));
    const auto quantize = register_module("quantize", std::make_shared<Container>());
    m_codebook = quantize->register_module("embedding", torch::nn::Embedding(config.numCodes, config.embedDim));
    m_quantConv = register_module("quant_conv", Conv2d(config.zChannels, config.embedDim, 1));
    m_postQuantConv = register_module("post_quant_conv", Conv2d(config.embedDim, config.zChannels, 1));
}

at::Tensor AutoencoderVQImpl::encode(const at::Tensor &x, const ForwardContext &forwardContext)
{
    return m_quantConv(m_encoder->forward(x, forwardContext)).to(at::kFloat);
}

Quantised AutoencoderVQImpl::quantise(const at::Tensor &z)
{
    TORCH_CHECK(z.dim() == 4 && z.size(1) == m_embedDim, "latent has shape ", z.sizes(), ", the codebook has width ",
                m_embedDim);
    // Half precision would flip near ties.
    const c10::impl::ExcludeDispatchKeyGuard noAutocast(c10::autocast_dispatch_keyset);
    const at::Tensor rows = z.to(at::kFloat).permute({0, 2, 3, 1}).reshape({-1, m_embedDim});
    const at::Tensor codebook = m_codebook->weight;
    // Not all distances are held at once: of a whole picture they are several times as large as the decoder.
    constexpr std::int64_t kNumbersAtOnce = std::int64_t{1} << 22;
    const std::int64_t atOnce =
        rows.is_cpu() ? std::max<std::int64_t>(1, kNumbersAtOnce / codebook.size(0)) : rows.size(0);
    std::vector<at::Tensor> nearest;
    for (const at::Tensor &some : rows.split(atOnce))
        nearest.push_back(
            (some.square().sum(1, true) + codebook.square().sum(1) - 2.0 * at::matmul(some, codebook.t())).argmin(1));
    const at::Tensor indices = at::cat(nearest);
    const at::Tensor codes = codebook.index_select(0, indices).view({z.size(0), z.size(2), z.size(3), m_embedDim});
    return {codes.permute({0, 3, 1, 2}).contiguous(), indices.view({z.size(0), z.size(2), z.size(3)})};
}

at::Tensor AutoencoderVQImpl::decodeCodes(const at::Tensor &z, const ForwardContext &forwardContext)
{
    return m_decoder->forward(m_postQuantConv(z), forwardContext);
}

at::Tensor AutoencoderVQImpl::decode(const at::Tensor &z, const ForwardContext &forwardContext)
{
    return decodeCodes(quantise(z).codes, forwardContext);
}

} // namespace palimpsest::neural::nn
