#pragma once

#include "core/base/ParamSpec.h"
#include "core/base/Result.h"
#include "core/neural/diffusion/Strengths.h"
#include "core/neural/samplers/Sampler.h"
#include "core/neural/weights/BundleConfig.h"

#include <string>
#include <vector>

namespace palimpsest::neural::diffusion {

/// The parameters of a retrieval-augmented diffusion model in their own types.
struct RdmParams {
    samplers::SamplerSettings settings;
    std::string sampler;
    Strengths strengths;
    double clipX0 = 0.0;
    bool enlarge = false; ///< Whether a second pass doubles the sides.
    double redraw = 0.0;  ///< How far back in the schedule that pass begins, 0..1.
};

/// Steps, guidance and sampler, then what the samplers add, with the model's own defaults.
std::vector<ParamSpec> rdmParamSpecs(const weights::SamplingConfig &sampling,
                                     const samplers::SamplerRegistry &samplers);

/// Reads values against the specs; missing keys take their defaults. InvalidArgument for unknown keys, wrong types and
/// values out of range.
Result<RdmParams> readRdmParams(const ParamValues &values, const std::vector<ParamSpec> &specs);

} // namespace palimpsest::neural::diffusion
