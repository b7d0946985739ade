#include "core/neural/weights/BundleConfig.h"

#include "core/neural/weights/AtomicFile.h"
#include "core/neural/weights/Guarded.h"
#include "core/neural/weights/MappedFile.h"
#include "core/neural/weights/NetworkJson.h"
#include "core/neural/weights/StrictJson.h"

#include <algorithm>
#include <string_view>
#include <system_error>
#include <utility>

namespace palimpsest::neural::weights {

namespace {

using nlohmann::json;

constexpr int kFormatVersion = 1;
constexpr const char *kFileName = "model.json";
constexpr const char *kFormatKey = "palimpsest_model";
constexpr std::size_t kMaxFileBytes = std::size_t{1} << 20;
constexpr std::size_t kMaxDepth = 8;
constexpr std::int64_t kMaxSizePx = 8192;
constexpr std::int64_t kMaxTimesteps = 100'000;
constexpr std::int64_t kMaxMerges = std::int64_t{1} << 20;
constexpr std::size_t kMaxDescriptionBytes = 10'000;

std::string messageFor(const std::filesystem::path &directory)
{
    return "The model in \"" + directory.filename().string()
           + "\" cannot be used: its model.json is not valid; import the model again.";
}

/// Letters, digits, '.', '_' and '-', not hidden: ids become folder names.
bool isValidId(const std::string &id)
{
    constexpr std::string_view kAllowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
    return !id.empty() && id.size() <= 100 && id.front() != '.' && id.find_first_not_of(kAllowed) == std::string::npos;
}

Result<json> readModelJson(const std::filesystem::path &directory)
{
    const auto file = MappedFile::open(directory / kFileName);
    if (!file && file.error().code == ErrorCode::NotFound)
        return Error{ErrorCode::NotFound,
                     "There is no model in \"" + directory.filename().string() + "\"; choose another folder.",
                     file.error().detail};
    if (!file)
        return file.error();
    const auto bytes = (*file)->bytes();
    if (bytes.size() > kMaxFileBytes)
        return Error{ErrorCode::Corrupt, messageFor(directory), "the file is too large"};
    auto parsed = parseStrictJson({reinterpret_cast<const char *>(bytes.data()), bytes.size()}, kMaxDepth);
    if (!parsed)
        return Error{ErrorCode::Corrupt, messageFor(directory), parsed.error().message + ": " + parsed.error().detail};
    if (!parsed->is_object() || !parsed->contains(kFormatKey) || !parsed->at(kFormatKey).is_number_unsigned())
        return Error{ErrorCode::Corrupt, messageFor(directory), std::string("there is no ") + kFormatKey};
    if (parsed->at(kFormatKey).get<std::uint64_t>() > kFormatVersion)
        return Error{ErrorCode::Unsupported,
                     "This model was made for a newer Palimpsest; update the program to use it.", directory.string()};
    return parsed;
}

void identityFromFields(ConfigFields &fields, BundleIdentity &identity)
{
    identity.id = fields.text("id", {});
    if (!isValidId(identity.id))
        fields.addProblem("has an id that is not made of letters, digits, '.', '_' and '-'");
    identity.name = fields.text("name", identity.id);
    identity.type = fields.text("type", {});
    identity.licence = fields.text("licence", {}, kMaxDescriptionBytes);
    identity.description = fields.text("description", {}, kMaxDescriptionBytes);
}

json identityToJson(const BundleIdentity &identity, const char *kind)
{
    return {{kFormatKey, kFormatVersion},
            {"id", identity.id},
            {"name", identity.name},
            {"kind", kind},
            {"type", identity.type},
            {"licence", identity.licence},
            {"description", identity.description}};
}

ContextConfig contextFromFields(ConfigFields fields)
{
    ContextConfig context;
    const bool raw = fields.choice("normalise", "unit", {"unit", "raw"}) == "raw";
    context.normalise = raw ? ContextConfig::Normalise::Raw : ContextConfig::Normalise::Unit;
    context.scale = fields.real("scale", 1.0, 1e-6, 1e6);
    const auto mode = conditioningModeFromName(fields.text("mode_default", "text+neighbours"));
    if (mode)
        context.modeDefault = *mode;
    else
        fields.addProblem("has an unknown mode_default");
    context.kMax = fields.integer("k_max", context.kMax, 1, 4096);
    context.kDefault = fields.integer("k_default", context.kDefault, 0, context.kMax);
    context.textFirst = fields.boolean("text_first", true);
    return context;
}

json contextToJson(const ContextConfig &context)
{
    return {{"normalise", context.normalise == ContextConfig::Normalise::Raw ? "raw" : "unit"},
            {"scale", context.scale},
            {"mode_default", conditioningModeName(context.modeDefault)},
            {"k_default", context.kDefault},
            {"k_max", context.kMax},
            {"text_first", context.textFirst}};
}

FirstStageConfig firstStageFromFields(ConfigFields fields)
{
    FirstStageConfig stage;
    const std::string type = fields.choice("type", "kl", {"kl", "vq", "compact"});
    if (type == "compact") {
        stage.type = FirstStageConfig::Type::Compact;
        stage.autoencoder.embedDim = fields.integer("embed_dim", stage.autoencoder.embedDim, 1, 256);
    } else {
        stage.type = type == "vq" ? FirstStageConfig::Type::Vq : FirstStageConfig::Type::Kl;
        stage.autoencoder = autoencoderFromFields(fields);
    }
    const bool isVq = stage.type == FirstStageConfig::Type::Vq;
    if (isVq && (stage.autoencoder.numCodes < 1 || stage.autoencoder.doubleZ))
        fields.addProblem("of type vq must have n_embed and no double_z");
    if (stage.type == FirstStageConfig::Type::Kl && !stage.autoencoder.doubleZ)
        fields.addProblem("of type kl must have double_z");
    const auto channels = static_cast<std::size_t>(stage.autoencoder.embedDim);
    stage.scaleFactor = fields.real("scale_factor", 1.0, 1e-6, 1e6);
    stage.latentMean = fields.reals("latent_mean", -1e6, 1e6, channels);
    stage.latentStd = fields.reals("latent_std", 1e-6, 1e6, channels);
    for (const auto &list : {stage.latentMean, stage.latentStd}) {
        if (!list.empty() && list.size() != channels)
            fields.addProblem("needs one latent mean and deviation per channel");
    }
    return stage;
}

json firstStageToJson(const FirstStageConfig &stage)
{
    json result;
    if (stage.type == FirstStageConfig::Type::Compact)
        result = {{"type", "compact"}, {"embed_dim", stage.autoencoder.embedDim}};
    else
        result = autoencoderToJson(stage.autoencoder);
    if (stage.type != FirstStageConfig::Type::Compact)
        result["type"] = stage.type == FirstStageConfig::Type::Vq ? "vq" : "kl";
    result["scale_factor"] = stage.scaleFactor;
    if (!stage.latentMean.empty())
        result["latent_mean"] = stage.latentMean;
    if (!stage.latentStd.empty())
        result["latent_std"] = stage.latentStd;
    return result;
}

ScheduleConfig scheduleFromFields(ConfigFields fields)
{
    ScheduleConfig schedule;
    schedule.betaSchedule = fields.choice("beta_schedule", "linear", {"linear", "sqrt_linear", "cosine", "sqrt"});
    schedule.linearStart = fields.real("linear_start", schedule.linearStart, 1e-9, 1.0);
    schedule.linearEnd = fields.real("linear_end", schedule.linearEnd, schedule.linearStart, 1.0);
    schedule.cosineS = fields.real("cosine_s", schedule.cosineS, 0.0, 1.0);
    schedule.timesteps = fields.integer("timesteps", schedule.timesteps, 1, kMaxTimesteps);
    const bool isV = fields.choice("parameterization", "eps", {"eps", "v"}) == "v";
    schedule.parameterization = isV ? ScheduleConfig::Parameterization::V : ScheduleConfig::Parameterization::Eps;
    return schedule;
}

json scheduleToJson(const ScheduleConfig &schedule)
{
    return {{"beta_schedule", schedule.betaSchedule},
            {"linear_start", schedule.linearStart},
            {"linear_end", schedule.linearEnd},
            {"cosine_s", schedule.cosineS},
            {"timesteps", schedule.timesteps},
            {"parameterization", schedule.parameterization == ScheduleConfig::Parameterization::V ? "v" : "eps"}};
}

GeneratorConfig generatorFromFields(ConfigFields fields)
{
    GeneratorConfig config;
    identityFromFields(fields, config);
    config.encoderId = fields.text("encoder", {});
    if (!isValidId(config.encoderId))
        fields.addProblem("does not name its encoder");
    config.context = contextFromFields(fields.object("context"));
    config.unet = unetFromFields(fields.object("unet"));
    config.firstStage = firstStageFromFields(fields.object("first_stage"));
    config.schedule = scheduleFromFields(fields.object("schedule"));
    ConfigFields sampling = fields.object("sampling");
    config.sampling.steps = sampling.integer("steps", config.sampling.steps, 1, config.schedule.timesteps);
    config.sampling.guidance = sampling.real("guidance", config.sampling.guidance, 0.0, 100.0);
    config.sampling.sampler = sampling.text("sampler", config.sampling.sampler);
    config.sampling.eta = sampling.real("eta", 0.0, 0.0, 1.0);
    config.imageSizePx = fields.integer("image_size", config.imageSizePx, 8, kMaxSizePx);
    ConfigFields files = fields.object("files");
    config.unetFile = files.fileName("unet", config.unetFile);
    config.firstStageFile = files.fileName("first_stage", config.firstStageFile);
    if (config.unet.inChannels != config.firstStage.autoencoder.embedDim
        || config.unet.outChannels != config.unet.inChannels)
        fields.addProblem("has a denoiser and a first stage with different numbers of channels");
    if (!config.unet.useSpatialTransformer)
        fields.addProblem("has a denoiser that cannot be conditioned by neighbours");
    if (config.unet.numClasses != 0)
        fields.addProblem("has a denoiser that needs classes");
    if (config.imageSizePx % config.firstStage.downsamplingFactor() != 0)
        fields.addProblem("has an image_size that the first stage cannot divide");
    return config;
}

json generatorToJson(const GeneratorConfig &config)
{
    json root = identityToJson(config, "generator");
    root["encoder"] = config.encoderId;
    root["context"] = contextToJson(config.context);
    root["unet"] = unetToJson(config.unet);
    root["first_stage"] = firstStageToJson(config.firstStage);
    root["schedule"] = scheduleToJson(config.schedule);
    root["sampling"] = {{"steps", config.sampling.steps},
                        {"guidance", config.sampling.guidance},
                        {"sampler", config.sampling.sampler},
                        {"eta", config.sampling.eta}};
    root["image_size"] = config.imageSizePx;
    root["files"] = {{"unet", config.unetFile}, {"first_stage", config.firstStageFile}};
    return root;
}

std::array<double, 3> triple(ConfigFields &fields, const char *key, const std::array<double, 3> &fallback,
                             double minimum)
{
    const std::vector<double> values = fields.reals(key, minimum, 10.0, fallback.size());
    if (values.empty())
        return fallback;
    std::array<double, 3> result = fallback;
    if (values.size() != result.size())
        fields.addProblem("needs three numbers, one per colour");
    else
        std::copy(values.begin(), values.end(), result.begin());
    return result;
}

EncoderConfig encoderFromFields(ConfigFields fields)
{
    EncoderConfig config;
    identityFromFields(fields, config);
    config.clip = clipFromFields(fields.object("clip"));
    ConfigFields preprocess = fields.object("preprocess");
    config.preprocess.kind = preprocess.choice("kind", "clip", {"clip"});
    config.preprocess.mean = triple(preprocess, "mean", config.preprocess.mean, -10.0);
    config.preprocess.std = triple(preprocess, "std", config.preprocess.std, 1e-6);
    ConfigFields tokenizer = fields.object("tokenizer");
    config.tokenizer.file = tokenizer.fileName("file", config.tokenizer.file);
    config.tokenizer.merges = tokenizer.integer("merges", config.tokenizer.merges, 0, kMaxMerges);
    config.weightsFile = fields.object("files").fileName("weights", config.weightsFile);
    return config;
}

json encoderToJson(const EncoderConfig &config)
{
    json root = identityToJson(config, "encoder");
    root["clip"] = clipToJson(config.clip);
    root["preprocess"] = {
        {"kind", config.preprocess.kind}, {"mean", config.preprocess.mean}, {"std", config.preprocess.std}};
    root["tokenizer"] = {{"file", config.tokenizer.file}, {"merges", config.tokenizer.merges}};
    root["files"] = {{"weights", config.weightsFile}};
    return root;
}

/// What readGeneratorConfig() and readEncoderConfig() share.
template<typename Config>
Result<Config> readConfig(const std::filesystem::path &directory, const char *kind, const char *type,
                          Config (*fromFields)(ConfigFields))
{
    return guarded(messageFor(directory), [&]() -> Result<Config> {
        const auto parsed = readModelJson(directory);
        if (!parsed)
            return parsed.error();
        ConfigFields fields(*parsed, kFileName);
        const std::string found = fields.text("kind", {}) + " " + fields.text("type", {});
        if (fields.problem().empty() && found != std::string(kind) + " " + type)
            return Error{ErrorCode::Unsupported,
                         "The model in \"" + directory.filename().string()
                             + "\" is of another kind; a model of the kind \"" + kind + "/" + type
                             + "\" is needed here.",
                         "found: " + found};
        Config config = fromFields(fields);
        if (!fields.problem().empty())
            return Error{ErrorCode::Corrupt, messageFor(directory), fields.problem()};
        config.directory = directory;
        return config;
    });
}

/// Refuses what the reader would refuse.
template<typename Config>
Result<void> checkConfig(const json &root, Config (*fromFields)(ConfigFields))
{
    const ConfigFields fields(root, kFileName);
    fromFields(fields);
    if (fields.problem().empty())
        return {};
    return Error{ErrorCode::InvalidArgument, "This model's description is not valid; import the model again.",
                 fields.problem()};
}

Result<void> writeConfig(const std::filesystem::path &directory, const json &root)
{
    std::error_code failure;
    std::filesystem::create_directories(directory, failure);
    if (failure)
        return Error{ErrorCode::Io,
                     "The folder \"" + directory.filename().string() + "\" cannot be made; check its permissions.",
                     failure.message()};
    return writeTextFile(directory / kFileName, root.dump(1) + "\n");
}

constexpr const char *kCannotWrite =
    "The description of the model cannot be written; check the models folder and the disk.";

} // namespace

std::int64_t FirstStageConfig::downsamplingFactor() const
{
    constexpr std::int64_t kCompactFactor = 8;
    return type == Type::Compact ? kCompactFactor : autoencoder.downsamplingFactor();
}

Result<std::string> readBundleKind(const std::filesystem::path &directory)
{
    return guarded(messageFor(directory), [&]() -> Result<std::string> {
        const auto parsed = readModelJson(directory);
        if (!parsed)
            return parsed.error();
        ConfigFields fields(*parsed, kFileName);
        std::string kind = fields.choice("kind", {}, {"generator", "encoder"});
        if (!fields.problem().empty())
            return Error{ErrorCode::Corrupt, messageFor(directory), fields.problem()};
        return kind;
    });
}

Result<GeneratorConfig> readGeneratorConfig(const std::filesystem::path &directory)
{
    return readConfig<GeneratorConfig>(directory, "generator", "rdm", generatorFromFields);
}

Result<EncoderConfig> readEncoderConfig(const std::filesystem::path &directory)
{
    return readConfig<EncoderConfig>(directory, "encoder", "clip", encoderFromFields);
}

Result<void> checkGeneratorConfig(const GeneratorConfig &config)
{
    return guarded(kCannotWrite,
                   [&] { return checkConfig<GeneratorConfig>(generatorToJson(config), generatorFromFields); });
}

Result<void> writeGeneratorConfig(const std::filesystem::path &directory, const GeneratorConfig &config)
{
    if (auto checked = checkGeneratorConfig(config); !checked)
        return checked;
    return guarded(kCannotWrite, [&] { return writeConfig(directory, generatorToJson(config)); });
}

Result<void> writeEncoderConfig(const std::filesystem::path &directory, const EncoderConfig &config)
{
    return guarded(kCannotWrite, [&]() -> Result<void> {
        const json root = encoderToJson(config);
        if (auto checked = checkConfig<EncoderConfig>(root, encoderFromFields); !checked)
            return checked;
        return writeConfig(directory, root);
    });
}

} // namespace palimpsest::neural::weights
