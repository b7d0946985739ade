#include "core/neural/diffusion/RdmParams.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace palimpsest::neural::diffusion {

namespace {

constexpr double kMaxSteps = 500.0;
constexpr double kMaxGuidance = 20.0;
constexpr double kMaxStrength = 3.0;
constexpr double kMaxClip = 20.0;
constexpr double kMinRedraw = 0.05;
constexpr double kMaxRedraw = 0.8;
constexpr double kDefaultRedraw = 0.3;
constexpr const char *kNotEnlarged = "off";
constexpr const char *kDoubled = "2x";
constexpr std::array<std::pair<const char *, NoiseSplit>, 3> kSplits{{
    {"off", NoiseSplit::Off},
    {"neighbours-first", NoiseSplit::NeighboursFirst},
    {"text-first", NoiseSplit::TextFirst},
}};

ParamSpec makeSpec(const char *key, const char *label, ParamSpec::Type type, double maximum, ParamValue defaultValue,
                   const char *help)
{
    ParamSpec spec;
    spec.key = key;
    spec.label = label;
    spec.type = type;
    spec.maximum = maximum;
    spec.defaultValue = std::move(defaultValue);
    spec.help = help;
    return spec;
}

/// The value as a number, whichever of the two kinds it has.
std::optional<double> numberIn(const ParamValue &value)
{
    if (const auto *real = std::get_if<double>(&value))
        return *real;
    if (const auto *integer = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*integer);
    return std::nullopt;
}

Error refusal(const ParamSpec &spec, const std::string &expected)
{
    return {ErrorCode::InvalidArgument, "\"" + spec.label + "\" must be " + expected + ".", "parameter " + spec.key};
}

Result<void> checkValue(const ParamSpec &spec, const ParamValue &value)
{
    if (spec.type == ParamSpec::Type::Choice) {
        const auto *text = std::get_if<std::string>(&value);
        if (text == nullptr || std::find(spec.choices.begin(), spec.choices.end(), *text) == spec.choices.end())
            return refusal(spec, "one of the choices");
        return {};
    }
    if (spec.type == ParamSpec::Type::Bool) {
        if (!std::holds_alternative<bool>(value))
            return refusal(spec, "on or off");
        return {};
    }
    const std::optional<double> number = numberIn(value);
    const bool wholeNumberNeeded = spec.type == ParamSpec::Type::Integer;
    if (!number || !(*number >= spec.minimum && *number <= spec.maximum)
        || (wholeNumberNeeded && *number != std::floor(*number)))
        return refusal(spec, (wholeNumberNeeded ? "a whole number between " : "between ") + std::to_string(spec.minimum)
                                 + " and " + std::to_string(spec.maximum));
    return {};
}

} // namespace

std::vector<ParamSpec> rdmParamSpecs(const weights::SamplingConfig &sampling, const samplers::SamplerRegistry &samplers)
{
    using Type = ParamSpec::Type;
    std::vector<ParamSpec> specs;
    specs.push_back(makeSpec("steps", "Steps", Type::Integer, kMaxSteps, sampling.steps,
                             "How often the picture is refined; more is slower and finer."));
    specs.back().minimum = 1.0;
    specs.push_back(makeSpec("guidance", "Guidance", Type::Real, kMaxGuidance, sampling.guidance,
                             "How strongly text and neighbours pull; 1 is off, high values exaggerate."));
    specs.push_back(
        makeSpec("text_strength", "Pull of the words", Type::Real, kMaxStrength, 1.0,
                 "How much of the guidance follows the words; 1 as trained, 0 leaves only the neighbours' pull."));
    specs.push_back(makeSpec("neighbour_strength", "Pull of the neighbours", Type::Real, kMaxStrength, 1.0,
                             "How much of it follows the neighbours; 1 as trained, 0 leaves them out."));
    specs.push_back(
        makeSpec("sampler", "Sampler", Type::Choice, 0.0, sampling.sampler, "The way from noise to picture."));
    specs.back().choices = samplers.ids();
    if (samplers.find(sampling.sampler) == nullptr && !samplers.entries().empty())
        specs.back().defaultValue = samplers.entries().front().id;
    for (const samplers::SamplerEntry &sampler : samplers.entries()) {
        for (const ParamSpec &added : sampler.params) {
            if (std::any_of(specs.begin(), specs.end(), [&](const ParamSpec &spec) { return spec.key == added.key; }))
                continue;
            specs.push_back(added);
            specs.back().isAdvanced = true;
            if (added.key == "eta")
                specs.back().defaultValue = sampling.eta;
        }
    }
    specs.push_back(
        makeSpec("split", "Split by noise", Type::Choice, 0.0, std::string(kSplits.front().first),
                 "Which of the two lays out the picture in the noisiest steps; the other shapes it next, then both."));
    for (const auto &[name, split] : kSplits)
        specs.back().choices.emplace_back(name);
    specs.back().isAdvanced = true;
    specs.push_back(makeSpec("clip", "Clip", Type::Real, kMaxClip, 0.0,
                             "Bounds the latent in each step, which tames harsh colours; 0 is off."));
    specs.back().isAdvanced = true;
    specs.push_back(makeSpec("enlarge", "Enlarge", Type::Choice, 0.0, std::string(kNotEnlarged),
                             "Paints the finished picture once more at twice its size, tile by tile."));
    specs.back().choices = {kNotEnlarged, kDoubled};
    specs.push_back(makeSpec("redraw", "Redraw", Type::Real, kMaxRedraw, kDefaultRedraw,
                             "How much of an enlarged picture is painted anew: little keeps it, more adds strokes."));
    specs.back().minimum = kMinRedraw;
    specs.back().isAdvanced = true;
    return specs;
}

Result<RdmParams> readRdmParams(const ParamValues &values, const std::vector<ParamSpec> &specs)
{
    for (const auto &[key, value] : values) {
        const auto spec =
            std::find_if(specs.begin(), specs.end(), [&key = key](const ParamSpec &one) { return one.key == key; });
        if (spec == specs.end())
            return Error{ErrorCode::InvalidArgument, "This model has no parameter \"" + key + "\"; leave it out.", {}};
        if (const auto checked = checkValue(*spec, value); !checked)
            return checked.error();
    }
    const auto valueOf = [&](const char *key) -> ParamValue {
        if (const auto given = values.find(key); given != values.end())
            return given->second;
        const auto spec =
            std::find_if(specs.begin(), specs.end(), [key](const ParamSpec &one) { return one.key == key; });
        return spec == specs.end() ? ParamValue(0.0) : spec->defaultValue;
    };
    RdmParams params;
    params.settings.steps = std::llround(numberIn(valueOf("steps")).value_or(1.0));
    params.settings.eta = numberIn(valueOf("eta")).value_or(0.0);
    params.settings.temperature = numberIn(valueOf("temperature")).value_or(1.0);
    params.strengths.guidance = numberIn(valueOf("guidance")).value_or(1.0);
    params.strengths.text = numberIn(valueOf("text_strength")).value_or(1.0);
    params.strengths.neighbours = numberIn(valueOf("neighbour_strength")).value_or(1.0);
    const ParamValue split = valueOf("split");
    for (const auto &[name, value] : kSplits) {
        if (const auto *text = std::get_if<std::string>(&split); text != nullptr && *text == name)
            params.strengths.split = value;
    }
    params.clipX0 = numberIn(valueOf("clip")).value_or(0.0);
    const ParamValue enlarge = valueOf("enlarge");
    params.enlarge = std::holds_alternative<std::string>(enlarge) && std::get<std::string>(enlarge) == kDoubled;
    params.redraw = numberIn(valueOf("redraw")).value_or(kDefaultRedraw);
    const ParamValue sampler = valueOf("sampler");
    if (const auto *id = std::get_if<std::string>(&sampler))
        params.sampler = *id;
    return params;
}

} // namespace palimpsest::neural::diffusion
