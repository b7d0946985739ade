#include "core/neural/weights/NetworkJson.h"

#include <algorithm>

namespace palimpsest::neural::weights {

namespace {

using nlohmann::json;

constexpr std::int64_t kNormGroups = 32; // Of every GroupNorm of the denoiser and the autoencoders.
constexpr std::int64_t kMaxChannels = 4096;
constexpr std::int64_t kMaxWidth = 16384;
constexpr std::int64_t kMaxMultiplier = 64;
constexpr std::int64_t kMaxBlocks = 16;
constexpr std::int64_t kMaxResolution = 8192;
constexpr std::int64_t kMaxCodes = std::int64_t{1} << 20;
constexpr std::int64_t kMaxInteger = std::int64_t{1} << 30; // nn::checkClipConfig() has the real limits.
constexpr std::size_t kMaxLevels = 10;

/// Every level's width must be cut into the groups of its norms.
void checkWidths(ConfigFields &fields, std::int64_t channels, const std::vector<std::int64_t> &multipliers)
{
    if (multipliers.empty())
        fields.addProblem("has no levels");
    for (const std::int64_t multiplier : multipliers) {
        if (channels * multiplier % kNormGroups != 0 || channels * multiplier > kMaxWidth)
            fields.addProblem("has a level of " + std::to_string(channels * multiplier)
                              + " channels, which is not a multiple of " + std::to_string(kNormGroups)
                              + " or too wide");
    }
}

bool divides(std::int64_t divisor, std::int64_t value)
{
    return divisor > 0 && value % divisor == 0;
}

void checkUNet(ConfigFields &fields, const nn::UNetConfig &config)
{
    checkWidths(fields, config.modelChannels, config.channelMult);
    if (!config.channelMult.empty() && config.channelMult.front() != 1)
        fields.addProblem("has a first level multiplier other than 1");
    if ((config.numHeads > 0) == (config.numHeadChannels > 0))
        fields.addProblem("must set exactly one of num_heads and num_head_channels");
    for (const std::int64_t multiplier : config.channelMult) {
        if (!divides(std::max(config.numHeads, config.numHeadChannels), config.modelChannels * multiplier))
            fields.addProblem("has heads that do not divide a level's width");
    }
    if (config.useSpatialTransformer != (config.contextDim > 0))
        fields.addProblem("must have a context_dim with a spatial transformer and only then");
}

} // namespace

nn::UNetConfig unetFromFields(ConfigFields fields)
{
    nn::UNetConfig config;
    config.inChannels = fields.integer("in_channels", config.inChannels, 1, kMaxChannels);
    config.outChannels = fields.integer("out_channels", config.outChannels, 1, kMaxChannels);
    config.modelChannels = fields.integer("model_channels", config.modelChannels, 1, kMaxChannels);
    config.numResBlocks = fields.integer("num_res_blocks", config.numResBlocks, 1, kMaxBlocks);
    config.attentionResolutions =
        fields.integers("attention_resolutions", config.attentionResolutions, 1, kMaxResolution, kMaxLevels);
    config.channelMult = fields.integers("channel_mult", config.channelMult, 1, kMaxMultiplier, kMaxLevels);
    config.convResample = fields.boolean("conv_resample", config.convResample);
    config.numClasses = fields.integer("num_classes", config.numClasses, 0, kMaxCodes);
    config.numHeads = fields.integer("num_heads", -1, -1, kMaxChannels);
    config.numHeadChannels = fields.integer("num_head_channels", -1, -1, kMaxChannels);
    config.numHeadsUpsample = fields.integer("num_heads_upsample", -1, -1, kMaxChannels);
    config.useScaleShiftNorm = fields.boolean("use_scale_shift_norm", false);
    config.resblockUpdown = fields.boolean("resblock_updown", false);
    config.useNewAttentionOrder = fields.boolean("use_new_attention_order", false);
    config.useSpatialTransformer = fields.boolean("use_spatial_transformer", false);
    config.transformerDepth = fields.integer("transformer_depth", 1, 1, kMaxBlocks);
    config.contextDim = fields.integer("context_dim", 0, 0, kMaxWidth);
    config.legacy = fields.boolean("legacy", true);
    checkUNet(fields, config);
    return config;
}

json unetToJson(const nn::UNetConfig &config)
{
    return {{"in_channels", config.inChannels},
            {"out_channels", config.outChannels},
            {"model_channels", config.modelChannels},
            {"num_res_blocks", config.numResBlocks},
            {"attention_resolutions", config.attentionResolutions},
            {"channel_mult", config.channelMult},
            {"conv_resample", config.convResample},
            {"num_classes", config.numClasses},
            {"num_heads", config.numHeads},
            {"num_head_channels", config.numHeadChannels},
            {"num_heads_upsample", config.numHeadsUpsample},
            {"use_scale_shift_norm", config.useScaleShiftNorm},
            {"resblock_updown", config.resblockUpdown},
            {"use_new_attention_order", config.useNewAttentionOrder},
            {"use_spatial_transformer", config.useSpatialTransformer},
            {"transformer_depth", config.transformerDepth},
            {"context_dim", config.contextDim},
            {"legacy", config.legacy}};
}

nn::AutoencoderConfig autoencoderFromFields(ConfigFields fields)
{
    nn::AutoencoderConfig config;
    config.embedDim = fields.integer("embed_dim", config.embedDim, 1, kMaxChannels);
    config.numCodes = fields.integer("n_embed", 0, 0, kMaxCodes);
    ConfigFields dd = fields.object("ddconfig");
    config.doubleZ = dd.boolean("double_z", true);
    config.zChannels = dd.integer("z_channels", config.embedDim, 1, kMaxChannels);
    config.resolution = dd.integer("resolution", config.resolution, 1, kMaxResolution);
    config.inChannels = dd.integer("in_channels", 3, 1, kMaxChannels);
    config.outChannels = dd.integer("out_ch", 3, 1, kMaxChannels);
    config.channels = dd.integer("ch", config.channels, 1, kMaxChannels);
    config.channelMult = dd.integers("ch_mult", config.channelMult, 1, kMaxMultiplier, kMaxLevels);
    config.numResBlocks = dd.integer("num_res_blocks", config.numResBlocks, 1, kMaxBlocks);
    config.attentionResolutions = dd.integers("attn_resolutions", {}, 1, kMaxResolution, kMaxLevels);
    config.resampleWithConv = dd.boolean("resamp_with_conv", true);
    config.midAttention = dd.choice("attn_type", "vanilla", {"vanilla", "none"}) == "vanilla";
    config.tanhOut = dd.boolean("tanh_out", false);
    checkWidths(dd, config.channels, config.channelMult);
    if (config.channels % kNormGroups != 0)
        dd.addProblem("has a ch that is not a multiple of " + std::to_string(kNormGroups));
    return config;
}

json autoencoderToJson(const nn::AutoencoderConfig &config)
{
    return {{"embed_dim", config.embedDim},
            {"n_embed", config.numCodes},
            {"ddconfig",
             {{"double_z", config.doubleZ},
              {"z_channels", config.zChannels},
              {"resolution", config.resolution},
              {"in_channels", config.inChannels},
              {"out_ch", config.outChannels},
              {"ch", config.channels},
              {"ch_mult", config.channelMult},
              {"num_res_blocks", config.numResBlocks},
              {"attn_resolutions", config.attentionResolutions},
              {"resamp_with_conv", config.resampleWithConv},
              {"attn_type", config.midAttention ? "vanilla" : "none"},
              {"tanh_out", config.tanhOut}}}};
}

nn::ClipConfig clipFromFields(ConfigFields fields)
{
    nn::ClipConfig config;
    config.embedDim = fields.integer("embed_dim", config.embedDim, 1, kMaxInteger);
    config.imageResolution = fields.integer("image_resolution", config.imageResolution, 1, kMaxInteger);
    ConfigFields vision = fields.object("vision");
    const bool isResNet = vision.choice("type", "vit", {"vit", "resnet"}) == "resnet";
    config.vision.type = isResNet ? nn::ClipVisionType::ModifiedResNet : nn::ClipVisionType::VisionTransformer;
    if (isResNet)
        config.vision.layers = vision.integers("layers", {3, 4, 6, 3}, 1, kMaxInteger, 4);
    else
        config.vision.layers = {vision.integer("layers", 12, 1, kMaxInteger)};
    config.vision.width = vision.integer("width", config.vision.width, 1, kMaxInteger);
    config.vision.patchSize = vision.integer("patch_size", config.vision.patchSize, 1, kMaxInteger);
    ConfigFields text = fields.object("text");
    config.text.contextLength = text.integer("context_length", config.text.contextLength, 1, kMaxInteger);
    config.text.vocabSize = text.integer("vocab_size", config.text.vocabSize, 1, kMaxInteger);
    config.text.width = text.integer("width", config.text.width, 1, kMaxInteger);
    config.text.heads = text.integer("heads", config.text.heads, 1, kMaxInteger);
    config.text.layers = text.integer("layers", config.text.layers, 1, kMaxInteger);
    if (const auto checked = nn::checkClipConfig(config); !checked)
        fields.addProblem("cannot be built: " + checked.error().detail);
    return config;
}

json clipToJson(const nn::ClipConfig &config)
{
    const bool isResNet = config.vision.type == nn::ClipVisionType::ModifiedResNet;
    json vision{{"type", isResNet ? "resnet" : "vit"}, {"width", config.vision.width}};
    if (isResNet) {
        vision["layers"] = config.vision.layers;
    } else {
        vision["layers"] = config.vision.layers.empty() ? 0 : config.vision.layers.front();
        vision["patch_size"] = config.vision.patchSize;
    }
    return {{"embed_dim", config.embedDim},
            {"image_resolution", config.imageResolution},
            {"vision", vision},
            {"text",
             {{"context_length", config.text.contextLength},
              {"vocab_size", config.text.vocabSize},
              {"width", config.text.width},
              {"heads", config.text.heads},
              {"layers", config.text.layers}}}};
}

} // namespace palimpsest::neural::weights
