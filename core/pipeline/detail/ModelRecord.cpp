#include "core/pipeline/detail/ModelRecord.h"

#include "core/base/SafetensorsView.h"
#include "core/base/Sha256.h"
#include "core/imaging/PictureSaving.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <fstream>
#include <span>
#include <vector>

namespace palimpsest::pipeline {

namespace {

using nlohmann::json;
namespace fs = std::filesystem;

constexpr int kVersion = 1;
constexpr std::size_t kMaximumBytes = std::size_t{1} << 20;
constexpr std::size_t kPieceBytes = std::size_t{1} << 20;
constexpr const char *kVersionKey = "palimpsest_model_origin";

Error damaged(std::string detail)
{
    return {ErrorCode::Corrupt, "What was written down of this model's files is damaged; import the model again.",
            std::move(detail)};
}

} // namespace

Result<ModelRecord> readModelRecord(const fs::path &directory)
{
    const auto bytes = readFileBytes(directory / ModelRecord::kFileName, kMaximumBytes);
    if (!bytes)
        return bytes.error();
    try {
        const json root = json::parse(reinterpret_cast<const char *>(bytes->data()),
                                      reinterpret_cast<const char *>(bytes->data()) + bytes->size());
        if (root.at(kVersionKey).get<int>() > kVersion)
            return Error{ErrorCode::Unsupported,
                         "This model was recorded by a newer Palimpsest; update the program to verify it.",
                         {}};
        ModelRecord record;
        record.source = root.value("source", std::string());
        record.sourceSha256 = root.value("source_sha256", std::string());
        record.imported = root.value("imported", std::string());
        record.sha256 = root.value("sha256", record.sha256);
        for (const auto &[name, hash] : record.sha256) {
            // It names files to be read, and a bundle may come from anyone.
            if (name.empty() || name != fs::path(name).filename().string() || name == "." || name == "..")
                return damaged("a file name with a folder: " + name);
        }
        return record;
    } catch (const json::exception &exception) {
        return damaged(exception.what());
    }
}

Result<void> writeModelRecord(const fs::path &directory, const ModelRecord &record)
{
    const json root{{kVersionKey, kVersion},
                    {"source", record.source},
                    {"source_sha256", record.sourceSha256},
                    {"imported", record.imported},
                    {"sha256", record.sha256}};
    const std::string text = root.dump(1, ' ', false, json::error_handler_t::replace) + "\n";
    return imaging::replaceFile(directory / ModelRecord::kFileName,
                                std::span(reinterpret_cast<const std::uint8_t *>(text.data()), text.size()));
}

Result<std::string> sha256OfFile(const fs::path &file, std::int64_t before, std::int64_t total, const JobContext &job)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return Error{ErrorCode::NotFound, "\"" + file.string() + "\" cannot be opened; check that it is there.", {}};
    Sha256 hash;
    std::vector<std::uint8_t> piece(kPieceBytes);
    while (stream) {
        if (job.stopRequested())
            return Error{ErrorCode::Cancelled, "Stopped.", {}};
        stream.read(reinterpret_cast<char *>(piece.data()), static_cast<std::streamsize>(piece.size()));
        const auto count = static_cast<std::size_t>(stream.gcount());
        hash.add(std::span(piece).first(count));
        before += static_cast<std::int64_t>(count);
        job.report({"Verifying", before, total, nullptr});
    }
    if (stream.bad())
        return Error{ErrorCode::Io, "\"" + file.string() + "\" cannot be read to its end; check the disk.", {}};
    return hash.finish();
}

} // namespace palimpsest::pipeline
