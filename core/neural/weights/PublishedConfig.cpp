#include "core/neural/weights/PublishedConfig.h"

#include "core/neural/weights/NetworkJson.h"
#include "core/neural/weights/StrictJson.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>
#include <utility>

namespace palimpsest::neural::weights {

namespace {

using nlohmann::json;

constexpr std::size_t kMaxYamlDepth = 32;
constexpr const char *kBadConfig = "The configuration beside the checkpoint is not valid.";

// Options of UNetModel that are read, and those that do not change what it computes.
constexpr std::array kUNetKeys{"in_channels",
                               "out_channels",
                               "model_channels",
                               "num_res_blocks",
                               "attention_resolutions",
                               "channel_mult",
                               "conv_resample",
                               "num_classes",
                               "num_heads",
                               "num_head_channels",
                               "num_heads_upsample",
                               "use_scale_shift_norm",
                               "resblock_updown",
                               "use_new_attention_order",
                               "use_spatial_transformer",
                               "transformer_depth",
                               "context_dim",
                               "legacy",
                               "image_size",
                               "use_checkpoint",
                               "use_fp16",
                               "dropout"};

Error unsupported(const std::string &what)
{
    std::string message = "This checkpoint is of a kind that cannot be imported: ";
    return {ErrorCode::Unsupported, message.append(what).append("."), {}};
}

bool endsWith(const std::string &target, std::string_view className)
{
    return target.size() > className.size() && std::string_view(target).ends_with(className);
}

/// Refuses options that are not known here unless they are off.
Result<void> checkUNetKeys(const json &params)
{
    for (const auto &[key, value] : params.items()) {
        const bool known =
            std::any_of(kUNetKeys.begin(), kUNetKeys.end(), [&](const char *name) { return key == name; });
        const bool isOff = value.is_null() || value == json(false) || (key == "dims" && value == json(2));
        if (!known && !isOff)
            return unsupported("its denoiser uses the option \"" + key + "\"");
    }
    return {};
}

/// A list of equal context widths, one per block, becomes one.
void joinContextDim(json &params)
{
    if (!params.is_object() || !params.contains("context_dim") || !params["context_dim"].is_array())
        return;
    const json list = params["context_dim"];
    const bool equal =
        !list.empty() && std::all_of(list.begin(), list.end(), [&](const json &item) { return item == list.front(); });
    if (equal)
        params["context_dim"] = list.front();
}

Result<FirstStageConfig> firstStageOf(ConfigFields stage)
{
    FirstStageConfig config;
    const std::string target = stage.text("target", {});
    if (endsWith(target, "AutoencoderKL"))
        config.type = FirstStageConfig::Type::Kl;
    else if (endsWith(target, "VQModelInterface") || endsWith(target, "VQModel"))
        config.type = FirstStageConfig::Type::Vq;
    else
        return unsupported("its first stage is a \"" + target + "\"");
    config.autoencoder = autoencoderFromFields(stage.object("params"));
    return config;
}

/// What the two generations of published models differ in beside their networks; the numbers are the defaults of
/// knn2img.py and of rdm_sample.py.
void applyGeneration(ConfigFields &params, GeneratorConfig &config)
{
    const bool isRetro = params.text("conditioning_key", "crossattn") == "retro_only";
    config.context.normalise = isRetro ? ContextConfig::Normalise::Raw : ContextConfig::Normalise::Unit;
    config.context.kMax = 20;
    config.context.kDefault = isRetro ? params.integer("k_nn", 4, 1, 20) : 10;
    config.sampling.steps = std::min<std::int64_t>(isRetro ? 100 : 50, config.schedule.timesteps);
    config.sampling.guidance = isRetro ? 2.0 : 5.0;
}

Result<GeneratorConfig> generatorOf(ConfigFields params, const ConfigFields &unetParams)
{
    GeneratorConfig config;
    config.type = "rdm";
    config.unet = unetFromFields(unetParams);
    auto stage = firstStageOf(params.object("first_stage_config"));
    if (!stage)
        return stage.error();
    config.firstStage = std::move(*stage);
    config.firstStage.scaleFactor = params.real("scale_factor", 1.0, 1e-6, 1e6);
    config.schedule.betaSchedule =
        params.choice("beta_schedule", "linear", {"linear", "sqrt_linear", "cosine", "sqrt"});
    // LatentDiffusion's defaults.
    config.schedule.linearStart = params.real("linear_start", 1e-4, 1e-9, 1.0);
    config.schedule.linearEnd = params.real("linear_end", 2e-2, 1e-9, 1.0);
    config.schedule.cosineS = params.real("cosine_s", 8e-3, 0.0, 1.0);
    config.schedule.timesteps = params.integer("timesteps", 1000, 1, 100'000);
    if (params.text("parameterization", "eps") != "eps")
        return unsupported("it predicts something else than the noise");
    config.imageSizePx = params.integer("image_size", 0, 1, 1024) * config.firstStage.downsamplingFactor();
    applyGeneration(params, config);
    return config;
}

/// Number of different values of the number that follows `prefix` in the names: of blocks in a list.
std::int64_t countBlocks(const TensorMap &weights, const std::string &prefix)
{
    std::set<std::string> blocks;
    for (auto next = weights.lower_bound(prefix); next != weights.end() && next->first.starts_with(prefix); ++next)
        blocks.insert(next->first.substr(prefix.size(), next->first.find('.', prefix.size()) - prefix.size()));
    return static_cast<std::int64_t>(blocks.size());
}

/// Size of a dimension of a weight; 0 when the weight or the dimension is not there.
std::int64_t sizeOf(const TensorMap &weights, const std::string &name, std::int64_t dimension)
{
    const auto found = weights.find(name);
    return found == weights.end() || found->second.dim() <= dimension ? 0 : found->second.size(dimension);
}

/// Side of the square grid that a positional embedding of grid + 1 rows belongs to.
std::int64_t gridSide(std::int64_t positions)
{
    return positions < 1 ? 0 : std::llround(std::sqrt(static_cast<double>(positions - 1)));
}

void readVision(const TensorMap &weights, nn::ClipConfig &config)
{
    if (weights.contains("visual.proj")) {
        config.vision.type = nn::ClipVisionType::VisionTransformer;
        config.vision.layers = {countBlocks(weights, "visual.transformer.resblocks.")};
        config.vision.width = sizeOf(weights, "visual.conv1.weight", 0);
        config.vision.patchSize = sizeOf(weights, "visual.conv1.weight", 3);
        config.imageResolution = config.vision.patchSize * gridSide(sizeOf(weights, "visual.positional_embedding", 0));
        return;
    }
    constexpr std::int64_t kResNetReduction = 32; // Stem, stages and pool halve the picture five times.
    config.vision.type = nn::ClipVisionType::ModifiedResNet;
    config.vision.layers.clear();
    for (const char *stage : {"visual.layer1.", "visual.layer2.", "visual.layer3.", "visual.layer4."})
        config.vision.layers.push_back(countBlocks(weights, stage));
    config.vision.width = sizeOf(weights, "visual.layer1.0.conv1.weight", 0);
    config.imageResolution = kResNetReduction * gridSide(sizeOf(weights, "visual.attnpool.positional_embedding", 0));
}

} // namespace

Result<GeneratorConfig> generatorFromPublished(std::string_view configJson)
{
    const auto parsed = parseStrictJson(configJson, kMaxYamlDepth);
    if (!parsed)
        return Error{ErrorCode::Corrupt, kBadConfig, parsed.error().message};
    if (!parsed->is_object())
        return Error{ErrorCode::Corrupt, kBadConfig, "it is not a table"};
    const ConfigFields root(*parsed, "config");
    ConfigFields model = root.has("model") ? root.object("model") : root;
    const ConfigFields params = model.object("params");
    ConfigFields unet = params.object("unet_config");
    if (!params.has("unet_config"))
        return unsupported("\"" + model.text("target", "unknown") + "\" is not a diffusion model");
    if (const std::string target = unet.text("target", {}); !endsWith(target, "UNetModel"))
        return unsupported("its denoiser is a \"" + target + "\"");
    json unetParams = unet.object("params").value();
    joinContextDim(unetParams);
    if (auto known = checkUNetKeys(unetParams); !known)
        return known.error();
    const ConfigFields unetFields(unetParams, "unet_config.params");
    auto config = generatorOf(params, unetFields);
    if (!config)
        return config;
    if (!root.problem().empty() || !unetFields.problem().empty())
        return Error{ErrorCode::Corrupt, kBadConfig, root.problem().empty() ? unetFields.problem() : root.problem()};
    return config;
}

Result<nn::ClipConfig> clipConfigFromWeights(const TensorMap &weights)
{
    nn::ClipConfig config;
    readVision(weights, config);
    constexpr std::int64_t kHeadChannels = 64; // Not stored in the weights.
    config.embedDim = sizeOf(weights, "text_projection", 1);
    config.text.contextLength = sizeOf(weights, "positional_embedding", 0);
    config.text.vocabSize = sizeOf(weights, "token_embedding.weight", 0);
    config.text.width = sizeOf(weights, "ln_final.weight", 0);
    config.text.heads = std::max<std::int64_t>(1, config.text.width / kHeadChannels);
    config.text.layers = countBlocks(weights, "transformer.resblocks.");
    if (const auto checked = nn::checkClipConfig(config); !checked)
        return Error{ErrorCode::Corrupt, "These weights are not those of a CLIP model.", checked.error().detail};
    return config;
}

} // namespace palimpsest::neural::weights
