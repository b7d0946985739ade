#include "core/pipeline/detail/ModelSearch.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

namespace palimpsest::pipeline {

namespace {

/// The first bundle that `matches`, directory by directory.
template<typename Predicate>
std::optional<neural::ModelInfo> firstBundle(const std::vector<std::filesystem::path> &directories,
                                             std::vector<Error> &problems, const Predicate &matches)
{
    for (const std::filesystem::path &directory : directories) {
        neural::ModelList list = neural::listModels({directory});
        const auto found = std::find_if(list.models.begin(), list.models.end(), matches);
        if (found != list.models.end())
            return *found;
        std::move(list.problems.begin(), list.problems.end(), std::back_inserter(problems));
    }
    return std::nullopt;
}

Error notInstalled(const std::string &sentence, const std::vector<Error> &problems)
{
    Error error{ErrorCode::NotFound, sentence, {}};
    for (const Error &problem : problems)
        error.detail += problem.message + " " + problem.detail + "\n";
    if (!problems.empty())
        error.message += " One that could not be read says: " + problems.front().message;
    return error;
}

bool isBundleDirectory(const std::string &text)
{
    std::error_code ignored;
    return text.find('/') != std::string::npos && std::filesystem::is_directory(text, ignored);
}

} // namespace

Result<neural::ModelInfo> findGenerator(const std::vector<std::filesystem::path> &directories,
                                        const std::string &idOrDirectory)
{
    if (isBundleDirectory(idOrDirectory))
        return neural::readModelInfo(idOrDirectory);
    std::vector<Error> problems;
    const auto found = firstBundle(directories, problems, [&](const neural::ModelInfo &info) {
        return info.kind == "generator" && (idOrDirectory.empty() || info.id == idOrDirectory);
    });
    if (found)
        return *found;
    if (idOrDirectory.empty())
        return notInstalled("There is no model to paint with; put a model's folder into the models folder.", problems);
    return notInstalled("There is no model called \"" + idOrDirectory
                            + "\" here; choose another or put its folder "
                              "into the models folder.",
                        problems);
}

Result<neural::ModelInfo> findEncoder(const std::vector<std::filesystem::path> &modelDirectories,
                                      const neural::ModelInfo &generator)
{
    std::vector<std::filesystem::path> directories{generator.directory.parent_path()};
    directories.insert(directories.end(), modelDirectories.begin(), modelDirectories.end());
    std::vector<Error> problems;
    const auto found = firstBundle(directories, problems, [&](const neural::ModelInfo &info) {
        return info.kind == "encoder" && info.id == generator.encoderId;
    });
    if (found)
        return *found;
    return notInstalled("The model \"" + generator.id + "\" needs the encoder \"" + generator.encoderId
                            + "\", which is not here; put its folder into the models folder.",
                        problems);
}

std::vector<neural::ModelInfo> listGenerators(const std::vector<std::filesystem::path> &directories)
{
    std::vector<neural::ModelInfo> found;
    for (const std::filesystem::path &directory : directories) {
        for (neural::ModelInfo &info : neural::listModels({directory}).models) {
            const bool isNew = std::none_of(found.begin(), found.end(),
                                            [&](const neural::ModelInfo &other) { return other.id == info.id; });
            if (info.kind == "generator" && isNew)
                found.push_back(std::move(info));
        }
    }
    return found;
}

} // namespace palimpsest::pipeline
