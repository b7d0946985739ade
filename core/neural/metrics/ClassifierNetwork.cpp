#include "core/neural/metrics/ClassifierNetwork.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace palimpsest::neural::metrics {

namespace {

constexpr const char *kConfigFile = "classifier.json";
constexpr std::int64_t kMostNames = 4096;

Error damaged(const std::filesystem::path &path, const std::string &detail)
{
    return {ErrorCode::Corrupt, "The classifier's description \"" + path.string() + "\" is damaged.", detail};
}

bool sensible(const ClassifierConfig &config)
{
    const auto fits = [](const std::vector<std::string> &names) {
        return !names.empty() && static_cast<std::int64_t>(names.size()) <= kMostNames;
    };
    return fits(config.subjects) && fits(config.styles) && config.sidePx >= 32 && config.sidePx <= 512
           && config.sidePx % 32 == 0 && config.width >= 4 && config.width <= 256;
}

} // namespace

Result<void> writeClassifierConfig(const std::filesystem::path &directory, const ClassifierConfig &config)
{
    std::error_code ignored; // Writing says what is wrong.
    std::filesystem::create_directories(directory, ignored);
    const nlohmann::ordered_json json{{"palimpsest_classifier", 1},
                                      {"subjects", config.subjects},
                                      {"styles", config.styles},
                                      {"side_px", config.sidePx},
                                      {"width", config.width}};
    std::ofstream file(directory / kConfigFile, std::ios::binary | std::ios::trunc);
    file << json.dump(1) << '\n';
    file.close();
    if (!file)
        return Error{ErrorCode::Io, "The folder \"" + directory.string() + "\" cannot be written to.", {}};
    return {};
}

Result<ClassifierConfig> readClassifierConfig(const std::filesystem::path &directory)
{
    const std::filesystem::path path = directory / kConfigFile;
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return Error{ErrorCode::NotFound, "There is no classifier in \"" + directory.string() + "\".", {}};
    ClassifierConfig config;
    try {
        const nlohmann::json json = nlohmann::json::parse(file);
        config.subjects = json.at("subjects").get<std::vector<std::string>>();
        config.styles = json.at("styles").get<std::vector<std::string>>();
        config.sidePx = json.at("side_px").get<std::int64_t>();
        config.width = json.at("width").get<std::int64_t>();
    } catch (const nlohmann::json::exception &exception) {
        return damaged(path, exception.what());
    }
    if (!sensible(config))
        return damaged(path, "a number or list is out of range");
    return config;
}

nn::ClipModifiedResNet makeClassifierNetwork(const ClassifierConfig &config)
{
    nn::ClipConfig clip;
    clip.embedDim = static_cast<std::int64_t>(config.subjects.size() + 1 + config.styles.size());
    clip.imageResolution = config.sidePx;
    clip.vision.type = nn::ClipVisionType::ModifiedResNet;
    clip.vision.layers = {1, 1, 1, 1};
    clip.vision.width = config.width;
    return nn::ClipModifiedResNet(clip);
}

ClassifierLogits classifierLogits(nn::ClipModifiedResNet &network, const ClassifierConfig &config,
                                  const at::Tensor &pictures)
{
    const at::Tensor pixels = pictures.sub(0.5).mul(4.0).contiguous(at::MemoryFormat::ChannelsLast);
    const at::Tensor logits = network->forward(pixels, {}).to(at::kFloat);
    const auto subjects = static_cast<std::int64_t>(config.subjects.size()) + 1;
    return {logits.narrow(1, 0, subjects), logits.narrow(1, subjects, logits.size(1) - subjects)};
}

} // namespace palimpsest::neural::metrics
