#include "core/neural/benchmark/FlopCount.h"

#include <ATen/core/Tensor.h>
#include <ATen/core/ivalue.h>
#include <ATen/record_function.h>

#include <memory>
#include <string_view>

namespace palimpsest::neural::benchmark {

namespace {

thread_local double countedFlop = 0.0;

double convolutionFlop(const at::Tensor &x, const at::Tensor &kernel, const std::vector<std::int64_t> &stride,
                       const std::vector<std::int64_t> &padding)
{
    const auto outSide = [&](std::int64_t dimension, std::size_t index) {
        const std::int64_t step = stride.size() > index ? stride[index] : stride.front();
        const std::int64_t border = padding.size() > index ? padding[index] : padding.front();
        return (x.size(dimension) + 2 * border - kernel.size(dimension)) / step + 1;
    };
    return 2.0 * static_cast<double>(x.size(0) * kernel.numel()) * static_cast<double>(outSide(2, 0) * outSide(3, 1));
}

std::unique_ptr<at::ObserverContext> addOperation(const at::RecordFunction &function)
{
    const std::string_view name = function.name();
    // LibTorch 2's attention, but not the one of its kinds that is made of products counted here anyway.
    const bool isAttention = name.starts_with("aten::_scaled_dot_product_") && !name.ends_with("_math");
    if (name != "aten::conv2d" && name != "aten::linear" && name != "aten::bmm" && !isAttention)
        return nullptr; // Others do not hand over their inputs.
    const auto inputs = function.inputs();
    if (name == "aten::conv2d" && inputs.size() >= 5 && inputs[3].isIntList() && inputs[4].isIntList())
        countedFlop += convolutionFlop(inputs[0].toTensor(), inputs[1].toTensor(), inputs[3].toIntVector(),
                                       inputs[4].toIntVector());
    else if (name == "aten::linear")
        countedFlop += 2.0 * static_cast<double>(inputs[0].toTensor().numel() * inputs[1].toTensor().size(0));
    else if (isAttention) // q and k (B,heads,N,dim): q k^T and weights * v.
        countedFlop += 4.0 * static_cast<double>(inputs[0].toTensor().numel() * inputs[1].toTensor().size(2));
    else if (name == "aten::bmm")
        countedFlop += 2.0 * static_cast<double>(inputs[0].toTensor().numel() * inputs[1].toTensor().size(2));
    return nullptr;
}

} // namespace

double countFlop(const std::function<void()> &run)
{
    countedFlop = 0.0;
    const at::RecordFunctionGuard enabled(true);
    const auto handle = at::addThreadLocalCallback(
        at::RecordFunctionCallback(addOperation).needsInputs(true).scopes({at::RecordScope::FUNCTION}));
    run();
    at::removeCallback(handle);
    return countedFlop;
}

} // namespace palimpsest::neural::benchmark
