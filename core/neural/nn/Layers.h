#pragma once

#include "core/neural/nn/PackedConvolution.h"
#include "core/neural/nn/TileConvolution.h"

#include <ATen/core/Tensor.h>
#include <torch/nn/module.h>
#include <torch/nn/pimpl.h>

#include <cstdint>
#include <memory>

// Legend: B batch, C channels, H W height and width, M rows, K numbers of a row in, N out.

namespace palimpsest::neural::nn {

/// While alive, layers that this thread makes get no first values, and the memory of their weights is not touched: for
/// networks that are filled from a file at once.
class WithoutFirstValues {
public:
    WithoutFirstValues();
    ~WithoutFirstValues();
    WithoutFirstValues(const WithoutFirstValues &) = delete;
    WithoutFirstValues &operator=(const WithoutFirstValues &) = delete;
    [[nodiscard]] static bool isAsked();

private:
    bool m_before;
};

/// A layer with weight and bias that can be prepared for inference.
class WeightedLayer : public torch::nn::Module {
public:
    /// Gives up training: on the CPU the first call puts the weights into the library's own order, and `weight` is empty from
    /// then on (its type stays what it was).
    void pack() { m_pack = true; }
    [[nodiscard]] bool isPacked() const { return m_packed != nullptr || m_tiles != nullptr; }

    at::Tensor weight;
    at::Tensor bias; ///< (O), or undefined

protected:
    WeightedLayer() = default;
    /// x in the weights' type, where they were converted to one; autocast converts by itself.
    [[nodiscard]] at::Tensor inWeightType(const at::Tensor &x) const;
    /// What a convolution does beside its sums.
    struct Convolving {
        std::int64_t stride = 1;
        std::int64_t padding = 0;
        AfterSum after = AfterSum::Nothing; ///< The same at each call.
        at::Tensor residual;                ///< Added to the result, if defined; its shape and memory are the result's.
    };
    /// x (B,C,H,W) channels last through the weights (O,C,k,k) in the processor's order; undefined when that cannot be.
    at::Tensor runPacked(const at::Tensor &x, const at::Tensor &kernel, const Convolving &how);

private:
    void usePacked(const at::Tensor &kernel, const Convolving &how, at::IntArrayRef inputSizes);

    bool m_pack = false;
    std::shared_ptr<const TileConvolution> m_tiles;
    std::shared_ptr<const PackedConvolution> m_packed;
};

/// Convolution of pictures, with torch::nn::Conv2d's names and first values.
class Conv2dImpl : public WeightedLayer {
public:
    /// `padding` -1 = half of the kernel, which keeps the size.
    Conv2dImpl(std::int64_t in, std::int64_t out, std::int64_t kernel, std::int64_t stride = 1,
               std::int64_t padding = -1);
    /// (B,out,H',W') of x (B,in,H,W), in the type of the weights or autocast's.
    at::Tensor forward(const at::Tensor &x);
    /// forward(), but where the device adds the bias in a pass of its own it is left to the caller's next one: `left` becomes the
    /// bias (out) then, and undefined otherwise.
    at::Tensor forwardLeavingBias(const at::Tensor &x, at::Tensor &left);
    /// forward() + residual (B,out,H',W'), in the type of the weights.
    at::Tensor forwardPlus(const at::Tensor &x, const at::Tensor &residual);

private:
    at::Tensor runOnProcessor(const at::Tensor &x, const at::Tensor &residual);

    std::int64_t m_stride;
    std::int64_t m_padding;
};
TORCH_MODULE(Conv2d);

/// Linear layer, with torch::nn::Linear's names and first values.
class LinearImpl : public WeightedLayer {
public:
    LinearImpl(std::int64_t in, std::int64_t out, bool withBias = true);
    /// Of several weights below each other: (sum of N,K). Used for inference alone, so that nothing is registered.
    explicit LinearImpl(const at::Tensor &weights, const at::Tensor &biases = {});
    /// (...,N) of x (...,K), in the type of the weights or autocast's.
    at::Tensor forward(const at::Tensor &x);
    /// forward() + residual (...,N), in the type of the residual.
    at::Tensor forwardPlus(const at::Tensor &x, const at::Tensor &residual);
    /// The first half of forward() times the GELU of the second, (...,N/2). A layer is used in this way or in the others, not in both.
    at::Tensor forwardGated(const at::Tensor &x);

private:
    at::Tensor runOnProcessor(const at::Tensor &x, AfterSum after, const at::Tensor &residual);
};
TORCH_MODULE(Linear);

} // namespace palimpsest::neural::nn
