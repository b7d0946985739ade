#pragma once

#include "core/neural/nn/Attention.h"

#include <torch/nn/module.h>
#include <torch/nn/modules/normalization.h>
#include <torch/nn/pimpl.h>

#include <cstdint>

// Legend: B batch, C channels, H W height and width, N positions (H*W).

namespace palimpsest::neural::nn {

/// GroupNorm of the autoencoders: 32 groups, eps 1e-6 (unlike the denoiser's residual blocks).
torch::nn::GroupNorm autoencoderNorm(std::int64_t channels);

/// GN, swish, 3x3 convolution, twice, plus the input (through a 1x1 convolution `nin_shortcut` when the width changes).
class AutoencoderResBlockImpl : public torch::nn::Module {
public:
    AutoencoderResBlockImpl(std::int64_t in, std::int64_t out);
    /// (B,out,H,W) from x (B,in,H,W).
    at::Tensor forward(const at::Tensor &x);

private:
    torch::nn::GroupNorm m_norm1{nullptr};
    Conv2d m_conv1{nullptr};
    torch::nn::GroupNorm m_norm2{nullptr};
    Conv2d m_conv2{nullptr};
    Conv2d m_shortcut{nullptr};
};
TORCH_MODULE(AutoencoderResBlock);

/// Self-attention over positions with one head over all channels, scale C^-1/2; q, k, v and proj_out are 1x1
/// convolutions.
class AutoencoderAttentionImpl : public torch::nn::Module {
public:
    explicit AutoencoderAttentionImpl(std::int64_t channels);
    /// (B,C,H,W) from x (B,C,H,W).
    at::Tensor forward(const at::Tensor &x);

private:
    torch::nn::GroupNorm m_norm{nullptr};
    Conv2d m_q{nullptr};
    Conv2d m_k{nullptr};
    Conv2d m_v{nullptr};
    Conv2d m_projOut{nullptr};
};
TORCH_MODULE(AutoencoderAttention);

/// Halves the resolution: pads one zero row below and one zero column at the right, then a stride-2 convolution without
/// padding; or 2x2 averages without parameters.
class AutoencoderDownsampleImpl : public torch::nn::Module {
public:
    AutoencoderDownsampleImpl(std::int64_t channels, bool withConv);
    at::Tensor forward(const at::Tensor &x);

private:
    Conv2d m_conv{nullptr};
};
TORCH_MODULE(AutoencoderDownsample);

/// Doubles the resolution: nearest neighbour, then a 3x3 convolution unless told otherwise.
class AutoencoderUpsampleImpl : public torch::nn::Module {
public:
    AutoencoderUpsampleImpl(std::int64_t channels, bool withConv);
    at::Tensor forward(const at::Tensor &x);

private:
    Conv2d m_conv{nullptr};
};
TORCH_MODULE(AutoencoderUpsample);

} // namespace palimpsest::neural::nn
