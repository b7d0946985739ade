#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

// Legend: B batch, n tokens, D width of a token.

namespace palimpsest::neural::diffusion {

/// What the denoiser attends to, with the weight of each token.
struct ContextTokens {
    at::Tensor tokens; ///< (B,n,D) float32
    at::Tensor
        logWeights; ///< (B,n) float32, added to the cross-attention logits; -inf = absent. Undefined = all weights 1.
};

/// The context of `tokens` (B,n,D) weighted by `weights` (B,n), each weight >= 0: log(weight) is what makes weight 2
/// the same as the token given twice, and weight 0 the same as the token left out. Tokens of weight 0 in the whole
/// batch are removed; an item without any token left becomes unconditional (zeros), so that no softmax runs over
/// nothing but -inf.
ContextTokens weightedContext(const at::Tensor &tokens, const at::Tensor &weights);

/// The unconditional context: zeros of the same shape. Keys and values of zeros are zeros, so their weights do not
/// matter.
ContextTokens unconditionalContext(const ContextTokens &conditional);

/// Both along the batch, `first` first; they must have the same n.
ContextTokens concatenated(const ContextTokens &first, const ContextTokens &second);

} // namespace palimpsest::neural::diffusion
