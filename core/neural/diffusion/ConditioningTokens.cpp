#include "core/neural/diffusion/ConditioningTokens.h"

#include "core/neural/diffusion/Transfers.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace palimpsest::neural::diffusion {

namespace {

constexpr double kMaxWeight = 2.0;

Result<void> checkToken(const ConditioningToken &token, const weights::GeneratorConfig &config)
{
    const auto width = static_cast<std::size_t>(config.unet.contextDim);
    const std::string &encoder = token.embedding.encoderId;
    if (token.embedding.dimension() != width || (!encoder.empty() && encoder != config.encoderId))
        return Error{ErrorCode::InvalidArgument,
                     "This database was made with another encoder than the model needs; embed its pictures again.",
                     "embedding of " + std::to_string(token.embedding.dimension()) + " numbers by \"" + encoder
                         + "\", expected " + std::to_string(width) + " by \"" + config.encoderId + "\""};
    if (!(token.weight >= 0.0 && token.weight <= kMaxWeight))
        return Error{ErrorCode::InvalidArgument, "A neighbour's weight must lie between 0 and 2.",
                     "weight " + std::to_string(token.weight)};
    const auto &values = token.embedding.values;
    if (!std::all_of(values.begin(), values.end(), [](float value) { return std::isfinite(value); }))
        return Error{
            ErrorCode::InvalidArgument, "An embedding holds numbers that are not finite; embed the picture again.", {}};
    return {};
}

/// The token's numbers as the model was trained on them, appended to `rows`.
void appendToken(const ConditioningToken &token, const weights::ContextConfig &config, std::vector<float> &rows)
{
    std::vector<float> values = token.embedding.values;
    if (config.normalise == weights::ContextConfig::Normalise::Unit)
        normaliseL2(values);
    for (const float value : values)
        rows.push_back(static_cast<float>(static_cast<double>(value) * config.scale));
}

} // namespace

Result<ConditioningTokens> conditioningTokens(const Conditioning &conditioning, const weights::GeneratorConfig &config,
                                              const at::Device &device)
{
    const auto count = static_cast<std::int64_t>(conditioning.neighbours.size());
    if (count > config.context.kMax)
        return Error{ErrorCode::InvalidArgument,
                     "This model takes at most " + std::to_string(config.context.kMax)
                         + " neighbours; exclude some of the " + std::to_string(count) + ".",
                     {}};
    std::vector<float> rows;
    std::vector<float> weights;
    // The index of the token, or -1 without a trace when its weight is 0.
    const auto add = [&](const ConditioningToken &token) -> Result<std::int64_t> {
        if (const auto checked = checkToken(token, config); !checked)
            return checked.error();
        if (token.weight == 0.0)
            return std::int64_t{-1};
        appendToken(token, config.context, rows);
        weights.push_back(static_cast<float>(token.weight));
        return static_cast<std::int64_t>(weights.size()) - 1;
    };

    ConditioningTokens result;
    const auto addText = [&]() -> Result<void> {
        if (!conditioning.text)
            return {};
        const auto index = add(*conditioning.text);
        if (!index)
            return index.error();
        result.textToken = *index;
        return {};
    };
    if (config.context.textFirst) {
        if (const auto added = addText(); !added)
            return added.error();
    }
    for (const ConditioningToken &neighbour : conditioning.neighbours) {
        const auto index = add(neighbour);
        if (!index)
            return index.error();
        result.neighbourTokens.push_back(*index);
    }
    if (!config.context.textFirst) {
        if (const auto added = addText(); !added)
            return added.error();
    }

    result.isUnconditional = weights.empty();
    if (result.isUnconditional) {
        result.context.tokens = at::zeros({1, 1, config.unet.contextDim}, at::TensorOptions(device).dtype(at::kFloat));
        return result;
    }
    const auto tokens = static_cast<std::int64_t>(weights.size());
    result.context = weightedContext(sentTo(at::tensor(rows, at::kFloat).view({1, tokens, -1}), device),
                                     sentTo(at::tensor(weights, at::kFloat).view({1, tokens}), device));
    return result;
}

} // namespace palimpsest::neural::diffusion
