#pragma once

#include "core/base/Image.h"
#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/neural/Device.h"
#include "core/neural/Training.h"
#include "core/neural/diffusion/FirstStage.h"
#include "core/neural/diffusion/Schedule.h"
#include "core/neural/nn/UNet.h"
#include "core/neural/training/RdmData.h"
#include "core/neural/weights/BundleConfig.h"

#include <ATen/core/Tensor.h>

#include <vector>

namespace palimpsest::neural::training {

/// Paints the same few pictures again and again while a denoiser is taught: fixed neighbours, words and noise. All that it is
/// given must outlive it.
class SamplePainter {
public:
    /// NotFound or InvalidArgument when the prompt cannot be encoded.
    static Result<SamplePainter> create(const RdmTrainOptions &options, const weights::GeneratorConfig &config,
                                        const diffusion::Schedule &schedule, const RdmData &data, nn::UNetModel unet,
                                        diffusion::FirstStage &firstStage);

    /// The samples as the network paints them now. Cancelled.
    Result<std::vector<Image>> paint(Precision precision, const JobContext &job);

private:
    SamplePainter(const weights::GeneratorConfig &config, const diffusion::Schedule &schedule, nn::UNetModel unet,
                  diffusion::FirstStage &firstStage, at::Tensor context)
        : m_config(config)
        , m_schedule(schedule)
        , m_unet(std::move(unet))
        , m_firstStage(firstStage)
        , m_context(std::move(context))
    {
    }

    const weights::GeneratorConfig &m_config;
    const diffusion::Schedule &m_schedule;
    nn::UNetModel m_unet;
    diffusion::FirstStage &m_firstStage;
    at::Tensor m_context; ///< (samples,k,D) on the training device
};

} // namespace palimpsest::neural::training
