#pragma once

#include "core/base/Neighbour.h"
#include "core/base/Result.h"
#include "core/pipeline/Library.h"
#include "core/pipeline/Studio.h"

#include <CLI/App.hpp>

#include <string>
#include <vector>

namespace palimpsest::app::cli {

/// --pin, --exclude, --weight. An ITEM is "DATABASE:NUMBER", "NUMBER" when one database is in use, or a picture file.
struct NeighbourChoice {
    std::vector<std::string> pinned;
    std::vector<std::string> excluded;
    std::vector<std::string> weights; ///< "ITEM=W".

    void addTo(CLI::App *command);

    /// The neighbours that a retrieval must keep or pass over. NotFound, InvalidArgument.
    [[nodiscard]] Result<std::vector<Neighbour>> kept(pipeline::Studio &studio,
                                                      const std::vector<std::string> &databaseIds) const;
    /// Applies --pin and --exclude to neighbours that are already there, then --weight. InvalidArgument when a weighted
    /// item is not among them.
    [[nodiscard]] Result<void> applyWeights(std::vector<Neighbour> &neighbours,
                                            const std::vector<std::string> &databaseIds) const;
};

} // namespace palimpsest::app::cli
