#pragma once

#include <ATen/core/Tensor.h>
#include <ATen/core/ivalue.h>

#include <array>
#include <cstdint>
#include <optional>

// Legend: B batch, C channels in, O channels out, H W height and width, k side of the kernel.

namespace palimpsest::neural::nn {

/// A convolution's weights in the order in which the CPU's library (oneDNN) computes with them. Plain weights are put into that
/// order anew by every call, which at the small resolutions of a denoiser takes longer than the convolution. Const use is
/// thread-safe.
class PackedConvolution {
public:
    /// For x of the sizes `inputSizes` (B,C,H,W), channels last; other sizes are computed as well, but perhaps slower. `weight`
    /// (O,C,k,k) float32 or bfloat16 on the CPU, `bias` (O) of the same type or undefined. Nothing when the library has no such
    /// order. The numbers are copied: what `weight` holds may be freed.
    static std::optional<PackedConvolution> create(const at::Tensor &weight, const at::Tensor &bias,
                                                   std::int64_t stride, std::int64_t padding,
                                                   at::IntArrayRef inputSizes);

    /// (B,O,H',W') channels last, of x (B,C,H,W) channels last, both of the weights' type.
    [[nodiscard]] at::Tensor run(const at::Tensor &x) const;

private:
    explicit PackedConvolution(c10::IValue context) : m_context(std::move(context)) {}

    c10::IValue m_context;
};

} // namespace palimpsest::neural::nn
