#include "core/pipeline/ModelCare.h"

#include "core/database/Trash.h"
#include "core/neural/CheckpointImport.h"
#include "core/neural/Device.h"
#include "core/neural/ModelBundle.h"
#include "core/pipeline/detail/ModelRecord.h"
#include "core/pipeline/detail/YamlJson.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <map>
#include <system_error>
#include <utility>

namespace palimpsest::pipeline {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kBytesInMemory = 4; // Of a number, as float32.

bool isOwn(const fs::path &directory, const fs::path &userDirectory)
{
    std::error_code error;
    const fs::path parent = fs::weakly_canonical(directory, error).parent_path();
    return !userDirectory.empty() && parent == fs::weakly_canonical(userDirectory, error);
}

std::vector<fs::path> filesOf(const fs::path &directory)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator each(directory, error); !error && each != fs::directory_iterator();
         each.increment(error)) {
        if (each->is_regular_file(error) && each->path().filename() != ModelRecord::kFileName)
            files.push_back(each->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::int64_t sizeOf(const fs::path &file)
{
    std::error_code error;
    const auto size = fs::file_size(file, error);
    return error ? 0 : static_cast<std::int64_t>(size);
}

InstalledModel modelOf(const neural::ModelInfo &info, const fs::path &userDirectory)
{
    InstalledModel model;
    model.directory = info.directory;
    model.id = info.id;
    model.name = info.name;
    model.kind = info.kind;
    model.type = info.type;
    model.encoderId = info.encoderId;
    model.licence = info.licence;
    model.description = info.description;
    model.parameters = info.parameters;
    model.bytes = info.bytes;
    model.memoryBytes = info.parameters * kBytesInMemory;
    model.precision = info.precision;
    model.bundled = !isOwn(info.directory, userDirectory);
    if (const auto record = readModelRecord(info.directory)) {
        model.origin = record->source;
        model.imported = record->imported;
        model.checksumsRecorded = !record->sha256.empty();
    }
    return model;
}

std::string nowUtc()
{
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::array<char, 32> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return {text.data(), length};
}

Result<neural::ImportedModel> makeBundle(const ModelImport &request, const JobContext &job)
{
    neural::GeneratorImportOptions options;
    options.id = request.id;
    options.name = request.name;
    options.licence = request.licence;
    options.half = request.half;
    if (request.config.empty())
        return neural::importClip(request.checkpoint, request.vocabulary, request.directory, options, job);
    const auto config = jsonFromYaml(request.config);
    if (!config)
        return config.error();
    options.encoderId = request.encoderId;
    options.contextScale = request.contextScale;
    options.useAverages = request.useAverages;
    return neural::importCheckpoint(request.checkpoint, *config, request.directory, options, job);
}

Result<std::map<std::string, std::string>> hashesOf(const std::vector<fs::path> &files, const JobContext &job)
{
    std::int64_t total = 0;
    for (const fs::path &file : files)
        total += sizeOf(file);
    std::map<std::string, std::string> hashes;
    std::int64_t before = 0;
    for (const fs::path &file : files) {
        auto hash = sha256OfFile(file, before, total, job);
        if (!hash)
            return hash.error();
        before += sizeOf(file);
        hashes[file.filename().string()] = std::move(*hash);
    }
    return hashes;
}

Result<std::string> recordImport(const ModelImport &request, const JobContext &job)
{
    auto source = sha256OfFile(request.checkpoint, 0, sizeOf(request.checkpoint), job);
    if (!source)
        return source.error();
    auto hashes = hashesOf(filesOf(request.directory), job);
    if (!hashes)
        return hashes.error();
    const ModelRecord record{request.checkpoint.filename().string(), *source, nowUtc(), std::move(*hashes)};
    if (auto written = writeModelRecord(request.directory, record); !written)
        return written.error();
    return source;
}

} // namespace

InstalledModels installedModels(const std::vector<fs::path> &directories, const fs::path &userDirectory)
{
    neural::ModelList found = neural::listModels(directories);
    InstalledModels installed;
    installed.problems = std::move(found.problems);
    for (const neural::ModelInfo &info : found.models)
        installed.models.push_back(modelOf(info, userDirectory));
    for (InstalledModel &model : installed.models) {
        model.encoderIsHere =
            model.encoderId.empty()
            || std::any_of(installed.models.begin(), installed.models.end(), [&](const InstalledModel &other) {
                   return other.kind == "encoder" && other.id == model.encoderId;
               });
    }
    return installed;
}

std::string deviceName(const std::string &device)
{
    const std::vector<neural::DeviceInfo> devices = neural::availableDevices();
    if (device.empty() || device == "auto")
        return devices.front().name;
    for (const neural::DeviceInfo &each : devices) {
        if (each.id == device || each.id.starts_with(device + ":"))
            return each.name;
    }
    return device;
}

Result<ModelImportReport> importModel(const ModelImport &request, const JobContext &job)
{
    std::error_code ignored;
    const bool wasThere = fs::exists(request.directory, ignored);
    const std::vector<fs::path> before = filesOf(request.directory);
    auto made = makeBundle(request, job);
    if (!made)
        return made.error();
    auto sha256 = recordImport(request, job);
    if (!sha256) {
        // Only what the import made: the folder may hold files of the artist's.
        for (const fs::path &file : filesOf(request.directory)) {
            if (!std::binary_search(before.begin(), before.end(), file))
                fs::remove(file, ignored);
        }
        if (!wasThere)
            fs::remove(request.directory, ignored);
        return sha256.error();
    }
    return ModelImportReport{modelOf(made->info, request.directory.parent_path()), made->averagedWeights,
                             std::move(*sha256)};
}

Result<ModelVerification> verifyModel(const fs::path &directory, const JobContext &job)
{
    const auto record = readModelRecord(directory);
    if (!record && record.error().code != ErrorCode::NotFound)
        return record.error();
    if (const auto info = neural::readModelInfo(directory); !record && !info)
        return info.error();
    ModelVerification result;
    if (!record || record->sha256.empty())
        return result;
    result.recorded = true;
    std::vector<fs::path> files;
    for (const auto &[name, hash] : record->sha256) {
        std::error_code error;
        if (fs::is_regular_file(directory / name, error))
            files.push_back(directory / name);
        else
            result.missing.push_back(name);
    }
    const auto hashes = hashesOf(files, job);
    if (!hashes)
        return hashes.error();
    for (const auto &[name, hash] : *hashes) {
        ++result.files;
        result.bytes += sizeOf(directory / name);
        if (hash != record->sha256.at(name))
            result.changed.push_back(name);
    }
    return result;
}

Result<void> recordChecksums(const fs::path &directory, const JobContext &job)
{
    if (const auto info = neural::readModelInfo(directory); !info)
        return info.error();
    auto hashes = hashesOf(filesOf(directory), job);
    if (!hashes)
        return hashes.error();
    auto known = readModelRecord(directory);
    ModelRecord record = known ? std::move(*known) : ModelRecord();
    record.sha256 = std::move(*hashes);
    return writeModelRecord(directory, record);
}

Result<void> removeModel(const fs::path &directory, const fs::path &userDirectory, const fs::path &homeTrash)
{
    if (!isOwn(directory, userDirectory))
        return Error{ErrorCode::InvalidArgument,
                     "This model came with the program or lies elsewhere; only models of your own can be removed.",
                     directory.string()};
    const auto trashed = database::Trash(homeTrash).discard(directory);
    return trashed ? Result<void>() : trashed.error();
}

} // namespace palimpsest::pipeline
