#pragma once

#include "core/base/ItemReference.h"
#include "core/base/JobContext.h"
#include "core/base/Recipe.h"
#include "core/base/Result.h"
#include "core/pipeline/Finding.h"
#include "core/pipeline/Studio.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace palimpsest::pipeline {

/// How the neighbours of a picture are found when its turn comes, beside what its recipe says.
struct LateRetrieval {
    std::vector<ItemReference> passedOver;
    double topM = 1.0;
    std::uint64_t seed = 0; ///< For pseudo-queries.
    FindingOptions finding;
    /// Given to the neighbours at these places, once they are found.
    std::vector<std::pair<std::size_t, double>> weights = {};
};

/// Where in a grid a picture belongs, with the headings that it stands under and beside.
struct GridPlace {
    int column = 0;
    int row = 0;
    std::string columnHeading;
    std::string rowHeading; ///< Empty for a grid of one row.

    bool operator==(const GridPlace &other) const = default;
};

/// One picture as it is asked for: all that it takes to paint it later, by another run of the program too.
struct PaintJob {
    /// Query, databases, mode, seed, parameters and model. Parameters that are not named, a model that is not, and a size of
    /// 0 are those of the model in use. The neighbours condition the picture; where they are found late, they are those that
    /// the retrieval keeps or passes over.
    Recipe recipe;
    std::optional<LateRetrieval> retrieval; ///< None: the recipe's neighbours are the ones.
    std::string label;                      ///< Shown with the picture; may be empty.
    std::string press;                      ///< The same for all pictures that were asked for together; may be empty.
    std::optional<GridPlace> place;         ///< Of a picture of a grid.
    int columns = 0; ///< How many of these belong beside each other where they are shown; 0: any number.
};

/// The job as JSON text (UTF-8), with "palimpsest_job".
std::string paintJobToJson(const PaintJob &job);
/// Reads what paintJobToJson() wrote. Corrupt when it is no job, Unsupported when it is from a newer program; otherwise as
/// recipeFromJson().
Result<PaintJob> paintJobFromJson(std::string_view json);

/// Retrieves where the job asks for it, and paints. Another model than the one in use is loaded for it and stays in use.
/// NotFound when a database or the model is not here any more; Cancelled; otherwise as Studio::paint().
Result<Painting> paintJob(Studio &studio, const PaintJob &job, const PaintOptions &options, const JobContext &context);

/// The words of the query that tell a picture apart in a list: "a lighthouse + fog"; empty for a query without words.
std::string titleOf(const Query &query);

} // namespace palimpsest::pipeline
