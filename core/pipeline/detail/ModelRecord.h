#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace palimpsest::pipeline {

/// Where a bundle came from and what its files were then: the file origin.json in it. A value type.
struct ModelRecord {
    static constexpr std::string_view kFileName = "origin.json";

    std::string source;                        ///< Name of the checkpoint; may be empty.
    std::string sourceSha256;                  ///< May be empty.
    std::string imported;                      ///< UTC; may be empty.
    std::map<std::string, std::string> sha256; ///< By file name.
};

/// NotFound when there is none, Corrupt, Unsupported (a newer program's), Io.
Result<ModelRecord> readModelRecord(const std::filesystem::path &directory);
/// In one step. Io.
Result<void> writeModelRecord(const std::filesystem::path &directory, const ModelRecord &record);

/// SHA-256 of a file, with progress in bytes of `total`, of which `before` are done. NotFound, Io, Cancelled.
Result<std::string> sha256OfFile(const std::filesystem::path &file, std::int64_t before, std::int64_t total,
                                 const JobContext &job);

} // namespace palimpsest::pipeline
