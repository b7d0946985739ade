#include "core/neural/diffusion/PreparedWeights.h"

#include "core/neural/nn/Attention.h"
#include "core/neural/nn/FreedMemory.h"
#include "core/neural/nn/Layers.h"
#include "core/neural/nn/UNetBlocks.h"
#include "core/neural/weights/Conversion.h"
#include "core/neural/weights/Guarded.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <torch/nn/modules/conv.h>
#include <torch/nn/modules/embedding.h>
#include <torch/nn/modules/normalization.h>

#include <string>

namespace palimpsest::neural::diffusion {

namespace {

/// How a parameter is kept for inference.
struct Form {
    at::ScalarType type = at::kFloat;
    at::MemoryFormat layout = at::MemoryFormat::Contiguous;
};

Form formOf(const torch::nn::Module &part, const at::Tensor &parameter, Precision precision)
{
    if (part.as<torch::nn::GroupNorm>() != nullptr || part.as<torch::nn::LayerNorm>() != nullptr
        || part.as<torch::nn::Embedding>() != nullptr || part.as<torch::nn::Conv1d>() != nullptr)
        return {}; // The older attention blocks have the last kind, and compute in float32.
    Form form;
    // Layers of our own compute in one type without autocast, which would convert the bias at each call.
    const bool isOurs = dynamic_cast<const nn::WeightedLayer *>(&part) != nullptr
                        || dynamic_cast<const nn::ConvLayer *>(&part) != nullptr;
    if (precision == Precision::BFloat16 && (parameter.dim() >= 2 || isOurs))
        form.type = at::kBFloat16;
    if (parameter.dim() == 4)
        form.layout = at::MemoryFormat::ChannelsLast;
    return form;
}

/// What concerns layers as wholes, once their weights are final.
void finishLayers(torch::nn::Module &module)
{
    for (const auto &part : module.modules()) {
        if (auto *attention = dynamic_cast<nn::CrossAttentionImpl *>(part.get()))
            attention->fuse();
        if (auto *layer = dynamic_cast<nn::WeightedLayer *>(part.get()))
            layer->pack();
    }
}

} // namespace

void prepareWeights(torch::nn::Module &module, Precision precision)
{
    const at::NoGradGuard noGrad;
    for (const auto &part : module.modules()) {
        for (auto &parameter : part->named_parameters(false)) {
            at::Tensor &value = parameter.value();
            const Form form = formOf(*part, value, precision);
            value.set_requires_grad(false);
            value.set_data(value.to(form.type).contiguous(form.layout));
        }
    }
    finishLayers(module);
}

Result<void> loadPrepared(torch::nn::Module &module, const weights::SafetensorsFile &file,
                          const weights::LoadOptions &options, const at::Device &device, Precision precision)
{
    return weights::guarded("The weights of this network cannot be loaded.", [&]() -> Result<void> {
        const at::NoGradGuard noGrad;
        if (const auto report = weights::compareStateDict(module, file.tensors, options); !report.isEmpty())
            return weights::mismatchError(report);
        for (const auto &item : module.named_modules()) {
            const std::string path = options.prefix + item.key() + (item.key().empty() ? "" : ".");
            for (auto &parameter : item.value()->named_parameters(false)) {
                at::Tensor &value = parameter.value();
                const at::Tensor &given = file.tensors.at(path + parameter.key());
                const Form form = formOf(*item.value(), value, precision);
                value.set_requires_grad(false);
                // On the device the conversion is quick; before it, what crosses the bus is what the file holds.
                const at::Tensor there = given.to(device);
                value.set_data(weights::converted(there, form.type, form.layout));
                file.release(given);
            }
            for (auto &buffer : item.value()->named_buffers(false)) {
                if (const auto found = file.tensors.find(path + buffer.key()); found != file.tensors.end())
                    buffer.value().copy_(found->second);
            }
        }
        module.to(device);
        module.eval();
        // The same few shapes run thousands of times: the search for their fastest kernels pays.
        if (device.is_cuda())
            at::globalContext().setBenchmarkCuDNN(true);
        finishLayers(module);
        // What the network was made with, and what went into joined layers, lies between the weights that stay.
        nn::giveBackUnused();
        return {};
    });
}

} // namespace palimpsest::neural::diffusion
