#pragma once

#include "core/base/Result.h"
#include "core/neural/Device.h"
#include "core/neural/weights/Safetensors.h"
#include "core/neural/weights/StateDict.h"

#include <c10/core/Device.h>
#include <torch/nn/module.h>

namespace palimpsest::neural::diffusion {

/// Makes a network ready for inference, for good: the weights of convolutions and linear layers (not norms, embeddings and the
/// older attention blocks) become bfloat16 where `precision` says so, the 4-dimensional ones channels last, projections of the
/// same input become one, and on the CPU each layer's first call puts its weights into the library's own order. No gradients
/// from then on.
void prepareWeights(torch::nn::Module &module, Precision precision);

/// Fills `module`, made without first values, from `file` on `device` and prepares it. Each weight goes from the mapped file
/// straight into its last type and place, and its pages are given back, so that there are never two copies of the whole.
/// Corrupt, with the network unusable, when anything is missing, unexpected or misshapen.
Result<void> loadPrepared(torch::nn::Module &module, const weights::SafetensorsFile &file,
                          const weights::LoadOptions &options, const at::Device &device, Precision precision);

} // namespace palimpsest::neural::diffusion
