#pragma once

#include <torch/nn/module.h>
#include <torch/nn/modules/container/sequential.h>
#include <torch/nn/pimpl.h>

#include <cstdint>
#include <utility>

// Legend: B batch, H W height and width of the picture, Z latent channels.

namespace palimpsest::neural::nn {

/// The starter's first stage: a small convolutional KL autoencoder with factor 8, without norms, so that all of it
/// runs in bfloat16 (the layout follows Ollin Boer Bohan's TAESD). Pictures are RGB in -1..1.
class CompactAutoencoderImpl : public torch::nn::Module {
public:
    static constexpr std::int64_t kFactor = 8;

    explicit CompactAutoencoderImpl(std::int64_t latentChannels);

    /// Mean and log-variance, each (B,Z,H/8,W/8) float32, of pictures x (B,3,H,W) float32; H, W multiples of 8.
    std::pair<at::Tensor, at::Tensor> encode(const at::Tensor &x);
    /// Only the mean.
    at::Tensor encodeMean(const at::Tensor &x) { return encode(x).first; }
    /// Pictures (B,3,H,W) float32, about -1..1, not clamped, of latents z (B,Z,H/8,W/8) float32.
    at::Tensor decode(const at::Tensor &z);

private:
    torch::nn::Sequential m_encoder{nullptr};
    torch::nn::Sequential m_decoder{nullptr};
};
TORCH_MODULE(CompactAutoencoder);

} // namespace palimpsest::neural::nn
