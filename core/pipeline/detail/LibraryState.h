#pragma once

#include "core/base/Result.h"
#include "core/pipeline/Library.h"
#include "core/pipeline/detail/OpenDatabase.h"
#include "core/retrieval/RowScanner.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace palimpsest::pipeline {

/// Changes whenever a database is written or gets another index: sizes and times of the catalogue and its log, and the
/// time of the index.
struct CatalogueSignature {
    std::int64_t fileBytes = 0;
    std::int64_t fileTime = 0;
    std::int64_t logBytes = 0;
    std::int64_t logTime = 0;
    std::int64_t indexTime = 0;

    static CatalogueSignature of(const std::filesystem::path &directory);
    bool operator==(const CatalogueSignature &other) const = default;
};

/// What a Library holds. The mutex guards all of it; databases are opened and read outside of it.
struct Library::Impl {
    std::vector<std::filesystem::path> bundledDirectories;
    std::filesystem::path userDirectory;

    std::mutex mutex;
    std::vector<std::filesystem::path> addedDirectories; ///< Of databases that lie elsewhere; canonical.
    std::vector<DatabaseInfo> databases;
    std::vector<Error> problems;
    struct Opened {
        CatalogueSignature signature;
        std::shared_ptr<const OpenDatabase> database;
    };
    std::map<std::filesystem::path, Opened> opened; ///< By directory.
    retrieval::RowScannerSource scanners;           ///< For databases opened from now on.

    void refresh();
    /// The database of an id, name or path; asks the disk only for paths.
    Result<DatabaseInfo> find(std::string_view idNameOrPath);
    /// Lists a database that was named by its path, from now on.
    void add(const DatabaseInfo &info);
    /// The open database of a directory, from the cache unless it was written since.
    Result<std::shared_ptr<const OpenDatabase>> open(const std::filesystem::path &directory);
};

} // namespace palimpsest::pipeline
