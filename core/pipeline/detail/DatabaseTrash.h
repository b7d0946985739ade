#pragma once

#include "core/base/Change.h"
#include "core/database/Trash.h"
#include "core/pipeline/Curation.h"

#include <filesystem>
#include <optional>
#include <string>

namespace palimpsest::pipeline {

/// Where apply() of a change puts a directory.
enum class TrashSide { Discarded, Restored };

/// Moving a database to the trash, or back. For Restored, `lies` is what lies in the trash; without it the database is
/// in its place now, so that revert() has to come first. `curation` must outlive it.
Change directoryChange(Curation &curation, std::string label, const std::filesystem::path &directory, TrashSide side,
                       std::optional<database::TrashedFile> lies = std::nullopt);

} // namespace palimpsest::pipeline
