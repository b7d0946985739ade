#pragma once

#include "core/base/Image.h"
#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/pipeline/Finding.h"
#include "core/pipeline/Grid.h"
#include "core/pipeline/Studio.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace palimpsest::pipeline {

/// How a grid is painted.
struct GridOptions {
    std::filesystem::path folder; ///< Where the pictures go; made when absent.
    FindingOptions finding;       ///< How neighbours are found.
    int cellPx = 256;             ///< Of the sheet.
    /// Told of every cell as soon as its picture lies in `file`, whether it was painted now or before. May be empty.
    std::function<void(const GridCell &cell, const std::filesystem::path &file)> finished;
};

/// What painting a grid did.
struct GridReport {
    std::vector<std::filesystem::path> files; ///< One for each cell, in the order of the plan; each holds its recipe.
    std::filesystem::path sheet;              ///< All of them with their headings.
    std::size_t painted = 0;
    std::size_t alreadyThere = 0; ///< Were painted by an earlier call, in this grid or another of the folder.
};

/// What a grid may be made of with the model in use. Loads it.
Result<GridWorld> gridWorld(Studio &studio);

/// The recipe of one cell, its neighbours found. Fails as Studio::retrieve(); InvalidArgument when a weight is for a neighbour
/// that was not found.
Result<Recipe> completeCell(Studio &studio, const GridCell &cell, const FindingOptions &finding, const JobContext &job);

/// `pictures`, row by row, on one sheet with headings, as paintGrid() makes it: there are as many as columns times rows, and
/// empty ones leave their cell empty. Fails like imaging::makeGridSheet().
Result<Image> gridSheet(const std::vector<Image> &pictures, const std::vector<std::string> &columnHeadings,
                        const std::vector<std::string> &rowHeadings, int cellPx = 256);

/// Paints the cells that are not in the folder yet, then the sheet. A call that was stopped or killed is continued by the same
/// call: each picture appears complete or not at all, under a name that follows from what it shows. Fails as Studio::paint() and
/// with Io.
Result<GridReport> paintGrid(Studio &studio, const GridPlan &plan, const GridOptions &options, const JobContext &job);

} // namespace palimpsest::pipeline
