#include "core/neural/diffusion/Strengths.h"

#include <ATen/ATen.h>

#include <limits>
#include <memory>
#include <utility>
#include <vector>

namespace palimpsest::neural::diffusion {

namespace {

constexpr std::int64_t kRecordEvery = 2; // As GuidanceOptions has it.

/// The two kinds of tokens.
struct Kinds {
    bool text = false;
    bool neighbours = false;
};

Kinds kindsOf(const ConditioningTokens &tokens)
{
    const std::int64_t count = tokens.isUnconditional ? 0 : tokens.context.tokens.size(1);
    const bool hasText = tokens.textToken >= 0;
    return {hasText, count > (hasText ? 1 : 0)};
}

/// `all` with only the tokens of these kinds present, at their places.
ContextTokens restrictedTo(Kinds kept, const ConditioningTokens &all)
{
    const Kinds there = kindsOf(all);
    if ((kept.text || !there.text) && (kept.neighbours || !there.neighbours))
        return all.context;
    const at::Tensor &tokens = all.context.tokens;
    at::Tensor weights = all.context.logWeights.defined()
                             ? all.context.logWeights.clone()
                             : at::zeros({tokens.size(0), tokens.size(1)}, tokens.options());
    constexpr double kAbsent = -std::numeric_limits<double>::infinity();
    for (std::int64_t i = 0; i < tokens.size(1); ++i) {
        if (i == all.textToken ? !kept.text : !kept.neighbours)
            weights.select(1, i).fill_(kAbsent);
    }
    return {tokens, weights};
}

/// e0 + ofText (eText - e0) + ofAll (eAll - eText), the three in this order, in one batch or one by one.
class ThreeWayDenoiser {
public:
    ThreeWayDenoiser(nn::UNetModel network, const Schedule &schedule, const ConditioningTokens &tokens, double ofText,
                     double ofAll, const StrengthDenoiser::Options &options, nn::ForwardContext forward)
        : m_network(std::move(network))
        , m_schedule(schedule)
        , m_ofText(ofText)
        , m_ofAll(ofAll)
        , m_clipX0(options.clipX0)
        , m_forward(std::move(forward))
    {
        m_contexts = {unconditionalContext(tokens.context), restrictedTo({true, false}, tokens), tokens.context};
        if (options.batching == Batching::Together)
            m_contexts = {concatenated(concatenated(m_contexts[0], m_contexts[1]), m_contexts[2])};
    }

    Prediction operator()(const at::Tensor &x, std::int64_t t)
    {
        const bool isRecorded = m_calls++ % kRecordEvery == 0;
        const at::Tensor input = m_contexts.size() == 1 ? at::cat({x, x, x}) : x;
        const at::Tensor timesteps = at::full({input.size(0)}, t, x.options().dtype(at::kLong));
        std::vector<at::Tensor> parts;
        for (const ContextTokens &context : m_contexts) {
            nn::ForwardContext forward = m_forward;
            forward.tokenLogWeights = context.logWeights;
            // Only the last context has all tokens.
            if (!isRecorded || &context != &m_contexts.back())
                forward.influence = nullptr;
            parts.push_back(m_network->forward(input, timesteps, context.tokens, {}, forward).to(at::kFloat));
        }
        const auto outputs = at::cat(parts).chunk(3);
        return m_schedule.predict(
            x, t, outputs[0] + m_ofText * (outputs[1] - outputs[0]) + m_ofAll * (outputs[2] - outputs[1]), m_clipX0);
    }

private:
    nn::UNetModel m_network;
    const Schedule &m_schedule;
    std::vector<ContextTokens> m_contexts; // All in one, or three.
    double m_ofText;
    double m_ofAll;
    double m_clipX0;
    nn::ForwardContext m_forward;
    std::int64_t m_calls = 0;
};

} // namespace

StrengthDenoiser::StrengthDenoiser(const nn::UNetModel &network, const Schedule &schedule,
                                   const ConditioningTokens &tokens, const Strengths &strengths, const Options &options,
                                   const nn::ForwardContext &forward)
{
    const Kinds there = kindsOf(tokens);
    const double ofText = strengths.guidance * strengths.text;
    const double ofNeighbours = strengths.guidance * strengths.neighbours;
    const bool isTogether = options.batching == Batching::Together;
    const auto counted = [](Turn &turn, Denoiser denoise) -> Denoiser {
        return [&turn, denoise = std::move(denoise)](const at::Tensor &x, std::int64_t t) {
            ++turn.calls;
            return denoise(x, t);
        };
    };
    const auto guided = [&](Kinds kept, double scale) {
        Turn &turn = addTurn(scale != 1.0 && isTogether ? 1 : 0, options.mapSize);
        nn::ForwardContext recorded = forward;
        recorded.influence = tokens.isUnconditional ? nullptr : &turn.recorder;
        const GuidanceOptions guidance{tokens.isUnconditional ? 1.0 : scale, options.clipX0, kRecordEvery,
                                       options.batching};
        const auto denoiser =
            std::make_shared<GuidedDenoiser>(network, schedule, restrictedTo(kept, tokens), guidance, recorded);
        return counted(turn, [denoiser](const at::Tensor &x, std::int64_t t) { return (*denoiser)(x, t); });
    };
    const auto both = [&]() -> Denoiser {
        if (!there.text || !there.neighbours || ofText == ofNeighbours)
            return guided({true, true}, there.text ? ofText : ofNeighbours);
        if (ofNeighbours == 0.0)
            return guided({true, false}, ofText);
        Turn &turn = addTurn(isTogether ? 2 : 0, options.mapSize);
        nn::ForwardContext recorded = forward;
        recorded.influence = &turn.recorder;
        const auto denoiser =
            std::make_shared<ThreeWayDenoiser>(network, schedule, tokens, ofText, ofNeighbours, options, recorded);
        return counted(turn, [denoiser](const at::Tensor &x, std::int64_t t) { return (*denoiser)(x, t); });
    };
    if (strengths.split == NoiseSplit::Off || !there.text || !there.neighbours) {
        m_denoise = both();
        return;
    }
    Denoiser words = guided({true, false}, ofText);
    Denoiser neighbours = guided({false, true}, ofNeighbours);
    if (strengths.split == NoiseSplit::TextFirst)
        std::swap(words, neighbours);
    m_denoise = contentStyleDenoiser(schedule, std::move(neighbours), std::move(words), both());
}

StrengthDenoiser::Turn &StrengthDenoiser::addTurn(std::int64_t firstConditional, MapSize mapSize)
{
    return m_turns.emplace_back(Turn{nn::InfluenceRecorder(firstConditional, mapSize.height, mapSize.width), 0});
}

bool StrengthDenoiser::hasShares() const
{
    for (const Turn &turn : m_turns) {
        if (turn.recorder.hasShares())
            return true;
    }
    return false;
}

at::Tensor StrengthDenoiser::meanOf(at::Tensor (nn::InfluenceRecorder::*value)() const) const
{
    at::Tensor sum;
    std::int64_t calls = 0;
    for (const Turn &turn : m_turns) {
        if (!turn.recorder.hasShares())
            continue;
        const at::Tensor part = (turn.recorder.*value)()[0] * turn.calls;
        sum = sum.defined() ? sum + part : part;
        calls += turn.calls;
    }
    return sum / calls;
}

at::Tensor StrengthDenoiser::share() const
{
    return meanOf(&nn::InfluenceRecorder::share);
}

at::Tensor StrengthDenoiser::maps() const
{
    return meanOf(&nn::InfluenceRecorder::maps);
}

} // namespace palimpsest::neural::diffusion
