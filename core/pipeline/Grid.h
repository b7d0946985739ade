#pragma once

#include "core/base/ParamSpec.h"
#include "core/base/Recipe.h"
#include "core/base/Result.h"
#include "core/pipeline/GridAxis.h"
#include "core/pipeline/Library.h"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace palimpsest::pipeline {

/// What a grid may be made of.
struct GridWorld {
    std::vector<ParamSpec> params;       ///< Of the model in use.
    std::vector<DatabaseInfo> databases; ///< Those that fit it.
    int maximumNeighbours = 20;
};

/// One picture of a grid.
struct GridCell {
    std::size_t column = 0;
    std::size_t row = 0;
    std::string label; ///< Both headings in one line.
    Recipe recipe;     ///< Without the neighbours that are still to be found, when `retrieves`.
    bool retrieves = false;
    std::vector<std::pair<std::size_t, double>>
        weights;          ///< Given to the neighbours at these places, once they are found.
    std::string identity; ///< The same for the same picture, whatever grid it is in.
};

/// A grid as it will be painted: row by row.
struct GridPlan {
    std::vector<std::string> columnHeadings;
    std::vector<std::string> rowHeadings; ///< Empty for a grid of one row.
    std::vector<GridCell> cells;
};

/// Every combination of the values of `columns` and `rows`, from `base`. Neighbours stay those of `base`, unless an axis changes
/// what is searched: then pinned, added and excluded ones stay, and the others are found anew for each cell. A pure
/// function. InvalidArgument for unknown axes, the same axis twice, values out of range, neighbours that are not
/// there, and grids of more than 2000 pictures; NotFound for an unknown database.
Result<GridPlan> planGrid(const Recipe &base, const GridAxis &columns, const std::optional<GridAxis> &rows,
                          const GridWorld &world);

} // namespace palimpsest::pipeline
