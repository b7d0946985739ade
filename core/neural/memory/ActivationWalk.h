#pragma once

#include "core/neural/weights/BundleConfig.h"

#include <cstdint>

// Legend: B batch, h w size of the latent, H W size of the picture.

namespace palimpsest::neural::memory {

/// How layers are run, as far as memory depends on it.
struct WalkOptions {
    std::int64_t numberBytes = 4; ///< Of the heavy layers' numbers: 4 in float32, 2 in bfloat16.
    bool hasTiles = false;        ///< bfloat16 on a processor with matrix tiles: nothing is held beside the tensors.
};

/// What one pass through a network takes.
struct PassCost {
    std::int64_t mostBytes = 0;            ///< The most that its activations hold together, on the CPU.
    std::int64_t mostWithScratchBytes = 0; ///< The same with what the libraries hold beside them for a moment.
    std::int64_t largestWeights = 0;       ///< Numbers in the weights of its largest layer.
    double operations =
        0.0; ///< Floating-point operations of convolutions, linear layers and attention; a product and its sum
             ///< are two.
};

/// The denoiser's pass over a latent (B,inChannels,h,w), layer by layer as nn::UNetModel runs it; widths, levels and attention come
/// from the configuration, and nothing is measured. The latent's own copies in the sampler are small beside it and are left out.
PassCost denoisingCost(const nn::UNetConfig &config, std::int64_t batch, std::int64_t height, std::int64_t width,
                       const WalkOptions &options);

/// Decoding one latent (1,C,h,w) to its picture, as the first stage does it, with the picture's own copies.
PassCost decodingCost(const weights::FirstStageConfig &config, std::int64_t height, std::int64_t width,
                      const WalkOptions &options);

/// Encoding one picture to a latent of h and w.
PassCost encodingCost(const weights::FirstStageConfig &config, std::int64_t height, std::int64_t width,
                      const WalkOptions &options);

} // namespace palimpsest::neural::memory
