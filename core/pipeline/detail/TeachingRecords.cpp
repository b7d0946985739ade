#include "core/pipeline/detail/TeachingRecords.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <sstream>
#include <system_error>
#include <utility>

namespace palimpsest::pipeline {

namespace {

constexpr int kVersion = 1;
constexpr const char *kVersionKey = "palimpsest_teaching";

std::filesystem::path recordPath(const std::filesystem::path &modelDirectory)
{
    return modelDirectory / "training" / "teaching.json";
}

/// The trainer's log, see core/neural/training/TrainingLog.h: step, minutes, loss and more.
std::vector<TeachingRecord::Point> readCurve(const std::filesystem::path &modelDirectory)
{
    std::vector<TeachingRecord::Point> curve;
    std::ifstream file(modelDirectory / "training" / "rdm.csv");
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::istringstream fields(line);
        double step = 0.0;
        char comma = 0;
        TeachingRecord::Point point;
        if (fields >> step >> comma >> point.minutes >> comma >> point.loss)
            curve.push_back(point);
    }
    return curve;
}

std::string folderName(const std::string &name)
{
    std::string folder;
    for (const char letter : name) {
        if (std::isalnum(static_cast<unsigned char>(letter)) != 0)
            folder += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
        else if (!folder.empty() && folder.back() != '-')
            folder += '-';
    }
    while (!folder.empty() && folder.back() == '-')
        folder.pop_back();
    return folder.empty() ? "taught" : folder;
}

} // namespace

Result<void> writeTeachingRecord(const TeachingRecord &record)
{
    const TeachRequest &request = record.request;
    const nlohmann::json json{{kVersionKey, kVersion},
                              {"database", request.databaseId},
                              {"database_name", record.databaseName},
                              {"base_model", request.baseModel},
                              {"name", request.name},
                              {"minutes", request.minutes},
                              {"steps", request.steps},
                              {"batch", request.batch},
                              {"learning_rate", request.learningRate},
                              {"sample_prompt", request.samplePrompt},
                              {"minutes_done", record.minutesDone},
                              {"finished", record.finished}};
    const std::filesystem::path path = recordPath(request.directory);
    std::filesystem::path part = path;
    part += ".part";
    std::error_code failure;
    std::filesystem::create_directories(path.parent_path(), failure);
    std::ofstream file(part);
    file << json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
    file.close();
    if (!failure && file)
        std::filesystem::rename(part, path, failure);
    if (failure || !file)
        return Error{ErrorCode::Io, "The new model's folder cannot be written; check the models folder and the disk.",
                     path.string() + ": " + failure.message()};
    return {};
}

Result<TeachingRecord> readTeachingRecord(const std::filesystem::path &modelDirectory)
{
    std::ifstream file(recordPath(modelDirectory));
    if (!file)
        return Error{ErrorCode::NotFound, "No teaching has begun there; choose another folder.",
                     modelDirectory.string()};
    const nlohmann::json json = nlohmann::json::parse(file, nullptr, false);
    try {
        TeachingRecord record;
        if (json.at(kVersionKey).get<int>() > kVersion)
            return Error{
                ErrorCode::Unsupported, "A newer version of the program began this teaching; go on with that one.", {}};
        TeachRequest &request = record.request;
        request.directory = modelDirectory;
        json.at("database").get_to(request.databaseId);
        json.at("database_name").get_to(record.databaseName);
        json.at("base_model").get_to(request.baseModel);
        json.at("name").get_to(request.name);
        json.at("minutes").get_to(request.minutes);
        json.at("steps").get_to(request.steps);
        json.at("batch").get_to(request.batch);
        json.at("learning_rate").get_to(request.learningRate);
        json.at("sample_prompt").get_to(request.samplePrompt);
        json.at("minutes_done").get_to(record.minutesDone);
        json.at("finished").get_to(record.finished);
        record.curve = readCurve(modelDirectory);
        if (!record.curve.empty()) // A teaching that was killed has noted its curve only.
            record.minutesDone = std::max(record.minutesDone, record.curve.back().minutes);
        return record;
    } catch (const nlohmann::json::exception &exception) {
        return Error{ErrorCode::Corrupt, "The notes of this teaching are damaged; begin anew.", exception.what()};
    }
}

std::vector<TeachingRecord> teachings(const std::filesystem::path &directory)
{
    std::vector<TeachingRecord> found;
    std::error_code failure;
    for (std::filesystem::directory_iterator entry(directory, failure), end; !failure && entry != end;
         entry.increment(failure)) {
        if (auto record = readTeachingRecord(entry->path()); record)
            found.push_back(std::move(*record));
    }
    std::sort(found.begin(), found.end(), [](const TeachingRecord &a, const TeachingRecord &b) {
        return a.request.directory < b.request.directory;
    });
    return found;
}

std::filesystem::path newModelDirectory(const std::filesystem::path &directory, const std::string &name)
{
    const std::string folder = folderName(name);
    std::filesystem::path path = directory / folder;
    std::error_code failure;
    for (int number = 2; std::filesystem::exists(path, failure); ++number)
        path = directory / (folder + "-" + std::to_string(number));
    return path;
}

} // namespace palimpsest::pipeline
