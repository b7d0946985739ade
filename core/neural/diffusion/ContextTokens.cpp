#include "core/neural/diffusion/ContextTokens.h"

#include <ATen/ATen.h>

namespace palimpsest::neural::diffusion {

ContextTokens weightedContext(const at::Tensor &tokens, const at::Tensor &weights)
{
    TORCH_CHECK(tokens.dim() == 3 && weights.dim() == 2 && weights.size(0) == tokens.size(0)
                    && weights.size(1) == tokens.size(1),
                "tokens ", tokens.sizes(), " and weights ", weights.sizes(), " do not fit");
    const at::Tensor present = weights.gt(0);
    const at::Tensor kept = present.any(0).nonzero().flatten();
    if (kept.numel() == 0)
        return {at::zeros({tokens.size(0), 1, tokens.size(2)}, tokens.options()), {}};

    ContextTokens context{tokens.index_select(1, kept), {}};
    const at::Tensor keptWeights = weights.index_select(1, kept).to(at::kFloat);
    if (keptWeights.eq(1).all().item<bool>())
        return context;
    const at::Tensor hasToken = keptWeights.gt(0).any(1, true); // (B,1)
    context.tokens = context.tokens * hasToken.unsqueeze(-1).to(at::kFloat);
    context.logWeights = at::where(hasToken, keptWeights.log(), at::zeros_like(keptWeights));
    return context;
}

ContextTokens unconditionalContext(const ContextTokens &conditional)
{
    return {at::zeros_like(conditional.tokens), {}};
}

ContextTokens concatenated(const ContextTokens &first, const ContextTokens &second)
{
    ContextTokens result{at::cat({first.tokens, second.tokens}), {}};
    if (!first.logWeights.defined() && !second.logWeights.defined())
        return result;
    const auto weightsOf = [](const ContextTokens &context) {
        const at::Tensor &tokens = context.tokens;
        return context.logWeights.defined() ? context.logWeights
                                            : at::zeros({tokens.size(0), tokens.size(1)}, tokens.options());
    };
    result.logWeights = at::cat({weightsOf(first), weightsOf(second)});
    return result;
}

} // namespace palimpsest::neural::diffusion
