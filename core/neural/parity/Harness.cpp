#include "core/neural/parity/Harness.h"

#include "core/neural/diffusion/Pictures.h"
#include "core/neural/diffusion/PreparedWeights.h"
#include "core/neural/weights/ConfigFields.h"
#include "core/neural/weights/NetworkJson.h"
#include "core/neural/weights/Safetensors.h"
#include "core/neural/weights/StateDict.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <utility>

namespace palimpsest::neural::parity {

namespace {

using nlohmann::json;

constexpr double kDefaultRelative = 1e-4;

void throwProblem(const weights::ConfigFields &fields)
{
    if (!fields.problem().empty())
        throw GoldenError("manifest: " + fields.problem());
}

} // namespace

GoldenCase::GoldenCase(std::filesystem::path directory, json manifest, const ParityOptions &options, at::Device device)
    : m_directory(std::move(directory))
    , m_manifest(std::move(manifest))
    , m_options(options)
    , m_device(device)
{
}

bool GoldenCase::has(const std::string &file) const
{
    return std::filesystem::exists(m_directory / file);
}

weights::TensorMap GoldenCase::tensors(const std::string &file) const
{
    weights::TensorMap result = expect(weights::readSafetensors(resolve(file))).tensors;
    for (auto &[name, tensor] : result)
        tensor = tensor.to(m_device);
    return result;
}

std::filesystem::path GoldenCase::resolve(const std::string &reference) const
{
    std::filesystem::path relative = reference;
    const std::filesystem::path published = "shared/golden";
    if (reference.starts_with(published.string()))
        relative = relative.lexically_relative(published);
    std::vector<std::filesystem::path> bases{m_directory, m_directory.parent_path()};
    for (const std::filesystem::path &root : m_options.directories) {
        bases.push_back(root);
        bases.push_back(root / m_directory.filename());
    }
    for (const std::filesystem::path &base : bases) {
        std::filesystem::path candidate = (base / relative).lexically_normal();
        if (std::filesystem::exists(candidate))
            return candidate;
    }
    throw GoldenError(reference + " is missing");
}

void GoldenCase::compare(const std::string &file, const std::string &name, const at::Tensor &got,
                         const at::Tensor &expected)
{
    Tolerance tolerance = toleranceOf(m_manifest, file, name);
    const bool isReal = at::isFloatingType(expected.scalar_type());
    if (isRounded() && !isReal)
        return add(skippedCheck(file + ':' + name, "decided by rounding"));
    if (isRounded())
        return add(compareTypical(file + ':' + name, got, expected, m_roundedRelative));
    if (isReal && tolerance.atol == 0.0 && tolerance.rtol == 0.0 && expected.numel() > 0)
        tolerance = {kDefaultRelative * expected.abs().max().item<double>(), kDefaultRelative};
    add(compareTensors(file + ':' + name, got, expected, tolerance));
}

void GoldenCase::load(torch::nn::Module &module, const weights::TensorMap &tensors, const std::string &prefix) const
{
    loadModule(module, tensors, prefix, m_device);
    if (isRounded())
        diffusion::prepareWeights(module, Precision::BFloat16);
}

void GoldenCase::comparePng(const std::string &file, const at::Tensor &picture)
{
    if (!m_options.decodePng)
        return add(skippedCheck(file, "no picture decoder here"));
    const auto decoded = m_options.decodePng(m_directory / file);
    if (!decoded)
        return add(failedCheck(file, decoded.error()));
    if (decoded->mode != "RGB")
        return add(checkThat(file, false, "mode " + decoded->mode));
    const at::Tensor expected =
        at::tensor(at::ArrayRef<std::uint8_t>(decoded->bytes)).view({decoded->height, decoded->width, 3}).to(at::kInt);
    add(compareTensors(file, diffusion::pictureBytes(picture).to(at::kInt), expected, {1.0, 0.0}));
}

nn::UNetConfig unetConfig(const json &object)
{
    const weights::ConfigFields fields(object, "unet");
    nn::UNetConfig config = weights::unetFromFields(fields);
    throwProblem(fields);
    return config;
}

nn::AutoencoderConfig autoencoderConfig(const json &object)
{
    const weights::ConfigFields fields(object, "autoencoder");
    nn::AutoencoderConfig config = weights::autoencoderFromFields(fields);
    throwProblem(fields);
    return config;
}

weights::FirstStageConfig firstStageConfig(const json &object, double scaleFactor)
{
    weights::FirstStageConfig config;
    config.type =
        object.contains("n_embed") ? weights::FirstStageConfig::Type::Vq : weights::FirstStageConfig::Type::Kl;
    config.autoencoder = autoencoderConfig(object);
    config.scaleFactor = scaleFactor;
    return config;
}

weights::ScheduleConfig scheduleConfig(const json &object)
{
    weights::ConfigFields fields(object, "schedule");
    weights::ScheduleConfig config;
    config.betaSchedule = fields.text("beta_schedule", "linear");
    config.linearStart = fields.real("linear_start", 1e-4, 0.0, 1.0);
    config.linearEnd = fields.real("linear_end", 2e-2, 0.0, 1.0);
    config.timesteps = fields.integer("timesteps", 1000, 2, 1'000'000);
    const bool isV = fields.choice("parameterization", "eps", {"eps", "v"}) == "v";
    config.parameterization =
        isV ? weights::ScheduleConfig::Parameterization::V : weights::ScheduleConfig::Parameterization::Eps;
    throwProblem(fields);
    return config;
}

void loadModule(torch::nn::Module &module, const weights::TensorMap &tensors, const std::string &prefix,
                const at::Device &device)
{
    const bool hasPrefix =
        std::any_of(tensors.begin(), tensors.end(), [&](const auto &entry) { return entry.first.starts_with(prefix); });
    weights::LoadOptions options;
    options.prefix = hasPrefix ? prefix : std::string();
    options.ignoredPrefixes = {"loss.", "model_ema.", "colorize"};
    options.optionalSuffixes = {".num_batches_tracked"};
    if (const auto loaded = weights::loadStrict(module, tensors, options); !loaded)
        throw GoldenError(loaded.error().message + " (" + loaded.error().detail + ")");
    module.eval();
    module.to(device);
}

at::Tensor findTensor(const weights::TensorMap &tensors, const std::string &name)
{
    const auto found = tensors.find(name);
    return found == tensors.end() ? at::Tensor() : found->second;
}

std::function<void(const std::string &, const at::Tensor &)> collectInto(weights::TensorMap &activations)
{
    return [&activations](const std::string &name, const at::Tensor &value) {
        activations.insert_or_assign(name, value.clone());
    };
}

} // namespace palimpsest::neural::parity
