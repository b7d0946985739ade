#pragma once

#include "core/neural/nn/ConvolutionTiles.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <optional>

// Legend: B batch, C channels in, O channels out, H W height and width, k side of the kernel, N numbers of a row.

namespace palimpsest::neural::nn {

/// A convolution or linear layer in bfloat16 on processors with matrix tiles, its weights in their order. Sums, bias, residual and
/// what comes after the sums are float32; the result is rounded once. Const use is thread-safe.
class TileConvolution {
public:
    /// Of `weight` (O,C,k,k) bfloat16 and `bias` (O), which may be undefined. Nothing where the processor has no tiles, and for
    /// other convolutions than those of stride 1 that keep the size with k 1 or 3. The numbers are copied.
    static std::optional<TileConvolution> create(const at::Tensor &weight, const at::Tensor &bias, std::int64_t stride,
                                                 std::int64_t padding, AfterSum after);

    /// (B,N,H,W) of x (B,C,H,W), both bfloat16 and channels last; N = O, or half of it for GatedGelu. `residual` (B,N,H,W)
    /// channels last, which may be undefined, is added. Throws c10::Error for other shapes, types and memory.
    [[nodiscard]] at::Tensor run(const at::Tensor &x, const at::Tensor &residual) const;

    [[nodiscard]] AfterSum after() const { return m_shape.after; }

private:
    TileShape m_shape;
    at::Tensor m_packed;
    at::Tensor m_bias; // In the order of the panels, float32.
};

} // namespace palimpsest::neural::nn
