#include "core/neural/nn/Layers.h"

#include "core/neural/nn/FreedMemory.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <torch/nn/init.h>

#include <cmath>

namespace palimpsest::neural::nn {

namespace {

thread_local bool withoutFirstValues = false;

/// The first values of torch.nn.Conv2d and torch.nn.Linear.
void initialise(at::Tensor &weight, at::Tensor &bias)
{
    if (withoutFirstValues)
        return;
    torch::nn::init::kaiming_uniform_(weight, std::sqrt(5.0));
    if (bias.defined()) {
        const double fanIn = static_cast<double>(weight.numel() / weight.size(0));
        const double bound = 1.0 / std::sqrt(fanIn);
        torch::nn::init::uniform_(bias, -bound, bound);
    }
}

} // namespace

WithoutFirstValues::WithoutFirstValues() : m_before(withoutFirstValues)
{
    withoutFirstValues = true;
}

WithoutFirstValues::~WithoutFirstValues()
{
    withoutFirstValues = m_before;
}

bool WithoutFirstValues::isAsked()
{
    return withoutFirstValues;
}

at::Tensor WeightedLayer::inWeightType(const at::Tensor &x) const
{
    return weight.scalar_type() == at::kFloat && !isPacked() ? x : x.to(weight.scalar_type());
}

at::Tensor WeightedLayer::runPacked(const at::Tensor &x, const at::Tensor &kernel, std::int64_t stride,
                                    std::int64_t padding)
{
    if (!m_packed) {
        if (!m_pack || !x.is_cpu())
            return {};
        const auto packed = PackedConvolution::create(kernel, bias, stride, padding, x.sizes());
        m_pack = packed.has_value();
        if (!packed)
            return {};
        m_packed = std::make_shared<const PackedConvolution>(*packed);
        const c10::InferenceMode ordinaryTensors(false);
        const auto freed = static_cast<std::int64_t>(weight.nbytes());
        weight.set_data(at::empty({0}, weight.options()));
        giveBackFreed(freed);
    }
    return m_packed->run(x);
}

Conv2dImpl::Conv2dImpl(std::int64_t in, std::int64_t out, std::int64_t kernel, std::int64_t stride,
                       std::int64_t padding)
    : m_stride(stride)
    , m_padding(padding < 0 ? kernel / 2 : padding)
{
    weight = register_parameter("weight", at::empty({out, in, kernel, kernel}));
    bias = register_parameter("bias", at::empty({out}));
    initialise(weight, bias);
}

at::Tensor Conv2dImpl::forward(const at::Tensor &x)
{
    const at::Tensor input = inWeightType(x);
    if (input.is_cpu() && input.dim() == 4 && !weight.requires_grad()) {
        const at::Tensor y = runPacked(input.contiguous(at::MemoryFormat::ChannelsLast), weight, m_stride, m_padding);
        if (y.defined())
            return y;
    }
    if (input.is_cuda() && weight.scalar_type() == at::kBFloat16 && !weight.requires_grad() && weight.size(-1) == 1
        && m_stride == 1) {
        // A matrix product adds the bias while it is at it.
        const at::Tensor pixels = input.permute({0, 2, 3, 1});
        const at::Tensor rows = at::linear(pixels.reshape({-1, input.size(1)}), weight.flatten(1), bias);
        return rows.view({input.size(0), input.size(2), input.size(3), -1}).permute({0, 3, 1, 2});
    }
    return at::conv2d(input, weight, bias, m_stride, m_padding);
}

at::Tensor Conv2dImpl::forwardLeavingBias(const at::Tensor &x, at::Tensor &left)
{
    const bool leaves = x.is_cuda() && weight.scalar_type() == at::kBFloat16 && !weight.requires_grad();
    left = leaves ? bias : at::Tensor();
    return leaves ? at::conv2d(inWeightType(x), weight, {}, m_stride, m_padding) : forward(x);
}

LinearImpl::LinearImpl(std::int64_t in, std::int64_t out, bool withBias)
{
    weight = register_parameter("weight", at::empty({out, in}));
    if (withBias)
        bias = register_parameter("bias", at::empty({out}));
    initialise(weight, bias);
}

LinearImpl::LinearImpl(const at::Tensor &weights, const at::Tensor &biases)
{
    weight = weights;
    bias = biases;
}

at::Tensor LinearImpl::forward(const at::Tensor &x)
{
    const at::Tensor input = inWeightType(x);
    const std::int64_t in = input.size(-1);
    if (input.is_cpu() && !weight.requires_grad() && (isPacked() || weight.dim() == 2)) {
        // Rows of numbers are the pixels of a picture of one column, channels last; the kernel has one pixel.
        const std::int64_t rows = input.numel() / in;
        // Dense ones: the library looks at no strides here, and a slice of tokens has others.
        const at::Tensor pixels = input.contiguous().view({1, rows, 1, in}).permute({0, 3, 1, 2});
        const at::Tensor kernel = isPacked() ? weight : weight.view({weight.size(0), in, 1, 1});
        const at::Tensor y = runPacked(pixels, kernel, 1, 0);
        if (y.defined()) {
            auto sizes = input.sizes().vec();
            sizes.back() = y.size(1);
            return y.permute({0, 2, 3, 1}).reshape(sizes);
        }
    }
    return at::linear(input, weight, bias);
}

} // namespace palimpsest::neural::nn
