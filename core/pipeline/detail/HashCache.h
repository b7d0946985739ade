#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/base/Workers.h"
#include "core/imaging/PerceptualHash.h"
#include "core/pipeline/detail/OpenDatabase.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace palimpsest::pipeline {

/// What the thumbnails of a database look like, row by row.
struct DatabaseHashes {
    std::vector<imaging::PerceptualHash> hashes; ///< One a row.
    std::vector<bool> known;                     ///< Whether there was a thumbnail that could be read.
    std::int64_t hashed = 0;                     ///< That had to be looked at.
    bool isRemembered = true;                    ///< Whether they could be written down for the next time.
};

/// Those remembered in `folder`, in a file of the database's own, and the others from their thumbnails, which are
/// remembered then. Rows that show another picture than when they were remembered are looked at again. Removed rows are
/// not looked at. A damaged file counts as none. Cancelled (what was looked at is remembered), Corrupt, Io.
Result<DatabaseHashes> hashesOf(const OpenDatabase &database, const std::filesystem::path &folder,
                                const Workers &workers, const JobContext &job);

} // namespace palimpsest::pipeline
