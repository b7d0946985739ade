#pragma once

#include "core/base/JobContext.h"
#include "core/base/Neighbour.h"
#include "core/base/Registry.h"
#include "core/base/Result.h"
#include "core/database/ItemStream.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace palimpsest::database {

/// Where to look for pictures.
struct SourceRequest {
    std::filesystem::path location; ///< What the artist chose: a folder, or a file of a layout that is one.
    std::filesystem::path csv;      ///< Optional table of facts, in the layout's own form.
};

/// A picture file that a source found, not opened yet.
struct SourceItem {
    std::string path; ///< Relative to SourceListing::root, with '/'.
    std::int64_t bytes = 0;
    std::int64_t modifiedNs = 0; ///< Since 1970.
    ItemFacts facts;             ///< What the table says, and the names of files and folders where it is silent.
    ItemFacts stated;            ///< Of these, what the table says: stronger than what stands in the picture itself.
};

/// Something that a source had to leave out, with one sentence why.
struct SourceRefusal {
    std::string path;
    std::string reason;
};

/// Everything that a source found: files, sorted by path, or a stream.
struct SourceListing {
    std::filesystem::path root; ///< Absolute.
    std::vector<SourceItem> items;
    std::vector<SourceRefusal> refused;
    std::unique_ptr<ItemStream> stream; ///< Of layouts that bring items ready-made; else null.
};

/// How well a layout fits a location.
enum class Recognition {
    No,
    Possible, ///< Would do when no layout is sure of it.
    Certain,
};

/// A member of the open set `sources/`: one layout in which collections of pictures come.
struct ItemSource {
    std::string id; ///< Stable.
    std::string title;
    std::string summary; ///< One line.
    /// Looks at names and a few first bytes only.
    std::function<Recognition(const SourceRequest &)> recognise;
    /// Lists the pictures. NotFound, Io, Corrupt (a table that cannot be read), Cancelled.
    std::function<Result<SourceListing>(const SourceRequest &, const JobContext &)> list;
};

/// Adds every source of this build.
void registerSourceAll(Registry<ItemSource> &registry);

/// The source to use for a request: the first that is certain, else the first that is possible, else null.
const ItemSource *recogniseSource(const Registry<ItemSource> &registry, const SourceRequest &request);

} // namespace palimpsest::database
