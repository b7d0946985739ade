#pragma once

#include "core/base/Neighbour.h"
#include "core/base/Result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace palimpsest::database {

/// What metadata beside an array of embeddings says of one row.
struct RowMetadata {
    ItemFacts facts;
    std::string picture; ///< Path of the picture as its maker knew it, or empty.
};

/// Reads metadata in any of the three forms that table programs write as JSON: an array of objects, an object of columns
/// whose keys are the row numbers, or an object a line. Unknown columns are passed over. NotFound, Corrupt, Io.
Result<std::vector<RowMetadata>> readRowMetadata(const std::filesystem::path &path);

} // namespace palimpsest::database
