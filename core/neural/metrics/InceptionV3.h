#pragma once

#include <torch/nn/module.h>
#include <torch/nn/pimpl.h>

#include <cstdint>
#include <functional>
#include <string>

namespace palimpsest::neural::metrics {

/// Convolution without bias, batch norm (eps 1e-3) and ReLU: "conv" and "bn".
class InceptionConvImpl : public torch::nn::Module {
public:
    struct Shape {
        std::int64_t in = 0;
        std::int64_t out = 0;
        std::int64_t height = 1; ///< Of the kernel.
        std::int64_t width = 1;
        std::int64_t stride = 1;
        bool same = true; ///< Padded so that stride 1 keeps the size.
    };
    explicit InceptionConvImpl(const Shape &shape);

    at::Tensor forward(const at::Tensor &x);

private:
    Shape m_shape;
    at::Tensor m_weight;
    at::Tensor m_scale;
    at::Tensor m_shift;
    at::Tensor m_mean;
    at::Tensor m_variance;
};
TORCH_MODULE(InceptionConv);

/// The InceptionV3 that the FID is measured with (Szegedy et al., arXiv 1512.00567, in the variant of the weights
/// pt_inception-2015-12-05): average pools that leave the padding out, a max pool in the last block, 1008 classes. State-dict names
/// are those of the published file. For evaluation only: batch norm uses its running statistics.
class InceptionV3Impl : public torch::nn::Module {
public:
    using Sink = std::function<void(const std::string &, const at::Tensor &)>;

    InceptionV3Impl();

    /// Features (B,2048) of pictures x (B,3,H,W) float32 0..1 of any size, scaled as the reference does, see
    /// inceptionInput(). `sink`, if any, receives what the named layers give.
    at::Tensor forward(const at::Tensor &x, const Sink &sink = {});

    static constexpr std::int64_t kFeatures = 2048;
};
TORCH_MODULE(InceptionV3);

/// Pictures (B,3,H,W) float32 0..1 as InceptionV3 takes them: (B,3,299,299) in -1..1, bilinear, without antialiasing.
at::Tensor inceptionInput(const at::Tensor &x);

} // namespace palimpsest::neural::metrics
