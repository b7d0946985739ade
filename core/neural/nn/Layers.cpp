#include "core/neural/nn/Layers.h"

#include "core/neural/nn/FreedMemory.h"
#include "core/neural/nn/Precision.h"
#include "core/neural/nn/RowKernels.h"

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

void WeightedLayer::usePacked(const at::Tensor &kernel, const Convolving &how, at::IntArrayRef inputSizes)
{
    if (auto tiles = TileConvolution::create(kernel, bias, how.stride, how.padding, how.after))
        m_tiles = std::make_shared<const TileConvolution>(std::move(*tiles));
    else if (auto packed = PackedConvolution::create(kernel, bias, how.stride, how.padding, inputSizes))
        m_packed = std::make_shared<const PackedConvolution>(std::move(*packed));
    m_pack = isPacked();
    if (!m_pack)
        return;
    const c10::InferenceMode ordinaryTensors(false);
    const auto freed = static_cast<std::int64_t>(weight.nbytes());
    weight.set_data(at::empty({0}, weight.options()));
    giveBackFreed(freed);
}

at::Tensor WeightedLayer::runPacked(const at::Tensor &x, const at::Tensor &kernel, const Convolving &how)
{
    if (!isPacked() && m_pack && x.is_cpu())
        usePacked(kernel, how, x.sizes());
    if (!isPacked())
        return {};
    if (m_tiles) {
        TORCH_CHECK(m_tiles->after() == how.after, "a packed layer was asked for something else than before");
        return m_tiles->run(x, how.residual);
    }
    const at::Tensor y = m_packed->run(x);
    if (how.after == AfterSum::GatedGelu)
        return gatedGelu(y.permute({0, 2, 3, 1})).permute({0, 3, 1, 2});
    return how.residual.defined() ? y + how.residual : y;
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

at::Tensor Conv2dImpl::runOnProcessor(const at::Tensor &x, const at::Tensor &residual)
{
    if (!x.is_cpu() || x.dim() != 4 || weight.requires_grad())
        return {};
    return runPacked(x.contiguous(at::MemoryFormat::ChannelsLast), weight,
                     {m_stride, m_padding, AfterSum::Nothing, residual});
}

at::Tensor Conv2dImpl::forward(const at::Tensor &x)
{
    const at::Tensor input = inWeightType(x);
    if (const at::Tensor y = runOnProcessor(input, {}); y.defined())
        return y;
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

at::Tensor Conv2dImpl::forwardPlus(const at::Tensor &x, const at::Tensor &residual)
{
    if (residual.scalar_type() == weight.scalar_type()) {
        const at::Tensor added = residual.contiguous(at::MemoryFormat::ChannelsLast);
        if (const at::Tensor y = runOnProcessor(inWeightType(x), added); y.defined())
            return y;
    }
    at::Tensor left;
    const at::Tensor y = forwardLeavingBias(x, left);
    return sumWithBias(residual, y, left, weight.scalar_type());
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

at::Tensor LinearImpl::runOnProcessor(const at::Tensor &x, AfterSum after, const at::Tensor &residual)
{
    if (!x.is_cpu() || weight.requires_grad() || (!isPacked() && weight.dim() != 2))
        return {};
    // Rows of numbers are the pixels of a picture of one column, channels last; the kernel has one pixel.
    const auto asPixels = [](const at::Tensor &rows) {
        // Dense ones: no strides are looked at here, and a slice of tokens has others.
        const std::int64_t numbers = rows.size(-1);
        return rows.contiguous().view({1, rows.numel() / numbers, 1, numbers}).permute({0, 3, 1, 2});
    };
    const at::Tensor kernel = isPacked() ? weight : weight.view({weight.size(0), weight.size(1), 1, 1});
    const at::Tensor y =
        runPacked(asPixels(x), kernel, {1, 0, after, residual.defined() ? asPixels(residual) : at::Tensor()});
    if (!y.defined())
        return {};
    auto sizes = x.sizes().vec();
    sizes.back() = y.size(1);
    return y.permute({0, 2, 3, 1}).reshape(sizes);
}

at::Tensor LinearImpl::forward(const at::Tensor &x)
{
    const at::Tensor input = inWeightType(x);
    const at::Tensor y = runOnProcessor(input, AfterSum::Nothing, {});
    return y.defined() ? y : at::linear(input, weight, bias);
}

at::Tensor LinearImpl::forwardPlus(const at::Tensor &x, const at::Tensor &residual)
{
    if (residual.scalar_type() == weight.scalar_type()) {
        if (const at::Tensor y = runOnProcessor(inWeightType(x), AfterSum::Nothing, residual); y.defined())
            return y;
    }
    return sumInType(forward(x), residual, residual.scalar_type());
}

at::Tensor LinearImpl::forwardGated(const at::Tensor &x)
{
    const at::Tensor input = inWeightType(x);
    const at::Tensor y = runOnProcessor(input, AfterSum::GatedGelu, {});
    return y.defined() ? y : gatedGelu(at::linear(input, weight, bias));
}

} // namespace palimpsest::neural::nn
