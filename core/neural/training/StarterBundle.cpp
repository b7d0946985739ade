#include "core/neural/training/StarterBundle.h"

#include "core/neural/weights/Safetensors.h"
#include "core/neural/weights/StateDict.h"

#include <ATen/ATen.h>

namespace palimpsest::neural::training {

Result<void> exportHalf(const torch::nn::Module &module, const std::filesystem::path &path)
{
    weights::TensorMap halved;
    for (const auto &[name, tensor] : weights::stateDict(module)) {
        const at::Tensor value = tensor.detach().cpu().contiguous();
        halved[name] = value.scalar_type() == at::kFloat ? value.to(at::kHalf) : value;
    }
    return weights::writeSafetensors(path, halved);
}

Result<void> startFromBundle(torch::nn::Module &module, const TrainOptions &options, const std::string &file)
{
    if (!options.resume || !std::filesystem::exists(options.out / file))
        return {};
    const auto weights = weights::readSafetensors(options.out / file);
    if (!weights)
        return weights.error();
    return weights::loadStrict(module, weights->tensors);
}

} // namespace palimpsest::neural::training
