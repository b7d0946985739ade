#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/database/Integrity.h"
#include "core/database/detail/Catalogue.h"
#include "core/database/detail/Files.h"

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace palimpsest::database {

/// Everything that looking through a database gives: the report, and what a repair would have to touch.
struct DatabaseScan {
    IntegrityReport report;
    DatabaseDescription description;
    CatalogueState state;
    std::set<std::int64_t> lostEmbeddings; ///< Ids, not removed yet.
    std::set<std::int64_t> lostThumbnails; ///< Ids.
    bool embeddingsHeaderLost = false;
    std::int64_t embeddingsBytes = 0; ///< Of the file.
    std::int64_t thumbnailsBytes = 0;
    bool catalogueFaulty = false; ///< SQLite finds fault with the file.
    bool isHopeless() const;
};

/// Looks through the database with an open catalogue. Cancelled, Io.
Result<DatabaseScan> scanDatabase(const std::filesystem::path &directory, const DatabaseDescription &description,
                                  Catalogue &catalogue, const JobContext &job);

} // namespace palimpsest::database
