#pragma once

#include "core/base/JobContext.h"
#include "core/base/Neighbour.h"
#include "core/base/Registry.h"
#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace palimpsest::database {

/// Where to look for pictures.
struct SourceRequest {
    std::filesystem::path location; ///< What the artist chose.
    std::filesystem::path csv;      ///< Optional table of facts.
};

/// A picture file that a source found, not opened yet.
struct SourceItem {
    std::string path; ///< Relative to SourceListing::root, with '/'.
    std::int64_t bytes = 0;
    std::int64_t modifiedNs = 0; ///< Since 1970.
    ItemFacts facts;
};

/// Something that a source had to leave out, with one sentence why.
struct SourceRefusal {
    std::string path;
    std::string reason;
};

/// Everything that a source found, sorted by path.
struct SourceListing {
    std::filesystem::path root; ///< Absolute.
    std::vector<SourceItem> items;
    std::vector<SourceRefusal> refused;
};

/// A member of the open set `sources/`: one layout in which collections of pictures come.
struct ItemSource {
    std::string id; ///< Stable.
    std::string title;
    std::string summary; ///< One line.
    /// Whether this layout is recognised at a location.
    std::function<bool(const SourceRequest &)> accepts;
    /// Lists the pictures. NotFound, Io, Corrupt (a table that cannot be read), Cancelled.
    std::function<Result<SourceListing>(const SourceRequest &, const JobContext &)> list;
};

/// Adds every source of this build. The first that accepts a request is to be used.
void registerSourceAll(Registry<ItemSource> &registry);

} // namespace palimpsest::database
