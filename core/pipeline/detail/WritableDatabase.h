#pragma once

#include "core/base/Change.h"
#include "core/base/Result.h"
#include "core/pipeline/Library.h"

#include <cstdint>
#include <string>
#include <vector>

namespace palimpsest::pipeline {

/// InvalidArgument when a database ships with the program or its directory may not be written.
Result<void> checkWritable(const DatabaseInfo &info);

/// Those of `ids` that are items of the database and not removed, each once, ascending. Fails as checkWritable();
/// NotFound for an id that is none.
Result<std::vector<std::int64_t>> presentItems(Library &library, const std::string &databaseId,
                                               std::vector<std::int64_t> ids);

/// Taking these items out of a database; not done yet. `library` must outlive it.
Change removalOf(Library &library, const std::string &databaseId, std::vector<std::int64_t> ids);

} // namespace palimpsest::pipeline
