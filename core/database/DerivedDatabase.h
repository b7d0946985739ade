#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/database/Database.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace palimpsest::database {

/// Items of a database that are to be taken into another.
struct SourceItems {
    const Database *database = nullptr;           ///< Must not be null.
    std::optional<std::vector<std::int64_t>> ids; ///< In the order wanted; not set: all that are not removed.
};

/// What was taken.
struct DerivationReport {
    std::int64_t items = 0;
    std::int64_t repeated = 0; ///< The same picture, or the same part of one, was taken already.
    std::int64_t missing = 0;  ///< No such item, or it was removed.
};

/// Makes the database `name` in `directory`, which must not be there or be empty, from items of databases of one encoder:
/// a selection of one, or a merge of several. Embeddings, thumbnails and facts are taken over as they are; pictures are
/// not copied, the new database refers to where they lie (for those kept inside a database: in that one). Style and
/// licence of a source become those of its items that have none of their own.
/// It is made beside `directory` in a folder ".making" and appears there complete or not at all; what a crash leaves in
/// that folder, a later call clears away. Progress: items.
/// InvalidArgument (no name, no items, encoders differ, the place is taken), Cancelled, Corrupt, Io.
Result<DerivationReport> deriveDatabase(const std::filesystem::path &directory, const std::string &name,
                                        std::span<const SourceItems> sources, const JobContext &job);

} // namespace palimpsest::database
