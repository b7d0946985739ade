#pragma once

#include "core/base/Result.h"
#include "core/neural/Generator.h"
#include "core/neural/diffusion/ContextTokens.h"
#include "core/neural/weights/BundleConfig.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

// Legend: n tokens given (text and neighbours), D width of a token.

namespace palimpsest::neural::diffusion {

/// The context of one image, and which token stands for what.
struct ConditioningTokens {
    ContextTokens context; ///< tokens (1,m,D), m <= n, without the absent ones; zeros (1,1,D) when nothing is left.
    bool isUnconditional = false; ///< Nothing was given, or everything has weight 0.
    std::int64_t textToken = -1;  ///< Index of the text's token, or -1.
    std::vector<std::int64_t>
        neighbourTokens; ///< Per neighbour of the conditioning: index of its token, or -1 when absent.
};

/// Tokens as the model expects them (order, normalisation, scale), on `device`. InvalidArgument for embeddings of
/// another encoder or width, weights outside 0..2, numbers that are not finite, or more than kMax neighbours.
Result<ConditioningTokens> conditioningTokens(const Conditioning &conditioning, const weights::GeneratorConfig &config,
                                              const at::Device &device);

} // namespace palimpsest::neural::diffusion
