#include "core/neural/nn/PackedConvolution.h"

#include <ATen/ATen.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/grad_mode.h>
#include <ATen/core/stack.h>
#include <c10/core/InferenceMode.h>

#include <exception>
#include <utility>
#include <vector>

namespace palimpsest::neural::nn {

namespace {

// The library's own passes over traced programs use these; they have no C++ interface beside the dispatcher's.
auto operatorNamed(const char *name)
{
    return c10::Dispatcher::singleton().findSchema({name, ""});
}

} // namespace

std::optional<PackedConvolution> PackedConvolution::create(const at::Tensor &weight, const at::Tensor &bias,
                                                           std::int64_t stride, std::int64_t padding,
                                                           at::IntArrayRef inputSizes)
{
    static const auto prepack = operatorNamed("mkldnn_prepacked::conv2d_prepack");
    static const auto run = operatorNamed("mkldnn_prepacked::conv2d_run");
    if (!prepack || !run || !at::globalContext().userEnabledMkldnn())
        return std::nullopt;
    const c10::InferenceMode ordinaryTensors(false);
    const at::NoGradGuard noGrad;
    const auto pair = [](std::int64_t value) { return std::vector<std::int64_t>{value, value}; };
    // The result keeps the tensors that it is given; handles of our own let it keep no numbers.
    at::Tensor givenWeight = weight.detach();
    torch::jit::Stack stack;
    torch::jit::push(stack, givenWeight, bias.defined() ? c10::IValue(bias.detach()) : c10::IValue(), pair(stride),
                     pair(padding), pair(1), std::int64_t{1}, inputSizes.vec(), std::string("none"));
    try {
        prepack->callBoxed(stack);
    } catch (const std::exception &) {
        return std::nullopt; // Such as bfloat16 on a processor that the library has no instructions for.
    }
    givenWeight.set_data(at::empty({0}, givenWeight.options()));
    return PackedConvolution(torch::jit::pop(stack));
}

at::Tensor PackedConvolution::run(const at::Tensor &x) const
{
    static const auto run = operatorNamed("mkldnn_prepacked::conv2d_run");
    torch::jit::Stack stack;
    torch::jit::push(stack, x, m_context);
    run->callBoxed(stack);
    return torch::jit::pop(stack).toTensor();
}

} // namespace palimpsest::neural::nn
