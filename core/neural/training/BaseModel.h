#pragma once

#include "core/base/Result.h"
#include "core/neural/Training.h"
#include "core/neural/diffusion/FirstStage.h"
#include "core/neural/nn/UNet.h"
#include "core/neural/weights/BundleConfig.h"

namespace palimpsest::neural::training {

/// What the denoiser's training begins with.
struct BaseModel {
    weights::GeneratorConfig config; ///< Of the bundle that is written.
    weights::EncoderConfig encoder;
    nn::UNetModel unet{nullptr};          ///< On the training device, trainable, convolutions channels-last.
    diffusion::FirstStage firstStage;     ///< On the training device, frozen.
    std::filesystem::path firstStageFile; ///< In the bundle that is written.
};

/// options.encoder, or the bundle beside options.from that has its encoder. NotFound, InvalidArgument.
Result<std::filesystem::path> encoderBundleOf(const RdmTrainOptions &options);

/// The networks of options.from, whose first stage is copied into options.out; or, without it, the starter's with fresh weights
/// and the first stage that is in options.out. The denoiser that options.out already has comes first in both cases. What
/// reading and copying fails with; InvalidArgument for an encoder that is not the bundle's.
Result<BaseModel> loadBaseModel(const RdmTrainOptions &options);

} // namespace palimpsest::neural::training
