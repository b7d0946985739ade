#include "core/neural/ModelBundle.h"

#include "core/neural/weights/BundleConfig.h"
#include "core/neural/weights/Safetensors.h"

#include <algorithm>
#include <map>
#include <set>
#include <system_error>
#include <utility>

namespace palimpsest::neural {

namespace {

constexpr const char *kDescription = "model.json";

Error missingFile(const std::filesystem::path &file)
{
    std::string message = "The model in \"";
    message.append(file.parent_path().filename().string())
        .append("\" is not complete: ")
        .append(file.filename().string());
    return {ErrorCode::NotFound, message.append(" is missing."), file.string()};
}

ModelInfo infoOf(const weights::BundleIdentity &identity, std::string kind)
{
    ModelInfo info;
    info.directory = identity.directory;
    info.id = identity.id;
    info.name = identity.name;
    info.kind = std::move(kind);
    info.type = identity.type;
    info.licence = identity.licence;
    info.description = identity.description;
    return info;
}

/// Adds the sizes of the bundle's files, and the counts of those that hold weights.
Result<ModelInfo> measured(ModelInfo info, const std::set<std::string> &weightFiles,
                           const std::set<std::string> &otherFiles)
{
    const auto addBytes = [&info](const std::string &name) -> Result<void> {
        std::error_code failure;
        const std::uintmax_t size = std::filesystem::file_size(info.directory / name, failure);
        if (failure)
            return missingFile(info.directory / name);
        info.bytes += static_cast<std::int64_t>(size);
        return {};
    };
    for (const std::string &name : otherFiles) {
        if (auto added = addBytes(name); !added)
            return added.error();
    }
    std::map<std::string, std::int64_t> countByType;
    for (const std::string &name : weightFiles) {
        if (auto added = addBytes(name); !added)
            return added.error();
        const auto numbers = weights::countSafetensorsNumbers(info.directory / name);
        if (!numbers)
            return numbers.error();
        info.parameters += numbers->count;
        for (const auto &[type, count] : numbers->countByType)
            countByType[type] += count;
    }
    const auto most = std::max_element(countByType.begin(), countByType.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    if (most != countByType.end())
        info.precision = most->first;
    return info;
}

} // namespace

Result<ModelInfo> readModelInfo(const std::filesystem::path &directory)
{
    const auto kind = weights::readBundleKind(directory);
    if (!kind)
        return kind.error();
    if (*kind == "encoder") {
        const auto config = weights::readEncoderConfig(directory);
        if (!config)
            return config.error();
        return measured(infoOf(*config, *kind), {config->weightsFile}, {kDescription, config->tokenizer.file});
    }
    const auto config = weights::readGeneratorConfig(directory);
    if (!config)
        return config.error();
    ModelInfo info = infoOf(*config, *kind);
    info.encoderId = config->encoderId;
    return measured(std::move(info), {config->unetFile, config->firstStageFile}, {kDescription});
}

ModelList listModels(const std::vector<std::filesystem::path> &directories)
{
    ModelList list;
    for (const std::filesystem::path &directory : directories) {
        std::error_code failure;
        // A directory that is not there has no models; that is no problem.
        for (std::filesystem::directory_iterator entry(directory, failure), end; !failure && entry != end;
             entry.increment(failure)) {
            std::error_code ignored;
            if (!std::filesystem::exists(entry->path() / kDescription, ignored))
                continue;
            auto info = readModelInfo(entry->path());
            if (info)
                list.models.push_back(std::move(*info));
            else
                list.problems.push_back(info.error());
        }
    }
    std::stable_sort(list.models.begin(), list.models.end(),
                     [](const ModelInfo &a, const ModelInfo &b) { return a.id < b.id; });
    return list;
}

} // namespace palimpsest::neural
