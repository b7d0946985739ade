#pragma once

#include "core/base/Neighbour.h"
#include "core/base/ParamSpec.h"
#include "core/base/Query.h"
#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace palimpsest::pipeline {

/// A way of ranking pictures, to choose from.
struct RetrieverInfo {
    std::string id; ///< "dense", "bm25", "rrf", "weighted", "rerank", "late".
    std::string title;
    std::string summary;
    std::vector<ParamSpec> params;
};

/// Everything that there is to choose from; "dense" is the default.
std::vector<RetrieverInfo> retrievers();

/// From which cosine on two pictures count as the same work.
constexpr double kSameWork = 0.9;

/// How pictures are found, beside what is asked for. The defaults are the plain search by embeddings.
struct FindingOptions {
    std::string retrieverId = "dense";
    ParamValues retrieverParams; ///< As the retriever's ParamSpecs say.
    /// One for each database of the request, none negative: of the places each database fills its share, as near as whole
    /// numbers allow, whatever its scores are, and a database that has no more leaves its places to the others. Neighbours
    /// then come in the order in which the places are dealt out. Empty: all databases together are one, and the best
    /// scores come first.
    std::vector<double> databaseWeights;
    /// A picture with a higher cosine than this to one already chosen (pinned ones are) is folded under it and another takes its
    /// place. kSameWork is a good value; 1 folds nothing.
    double redundancy = 1.0;
    double cutOff = -1.0; ///< Pictures whose cosine with the query is lower are not neighbours.
    bool judge = false;   ///< Also says how close each neighbour is, and counts scores; a few milliseconds more.
};

/// How near a neighbour is in its database, by how far its score stands out from those of all its items, compared with how
/// far the items' own neighbours do. Words and pictures can be told by the same words therefore.
enum class Closeness {
    Unknown, ///< Not judged, not retrieved, or a database of fewer than 20 items.
    Far,
    Loose,     ///< Among the first tenth, as it were.
    Close,     ///< Among the first hundredth.
    VeryClose, ///< As near as the nearest other picture of a typical item.
};

/// "very close", "close", "loose", "far", or nothing.
std::string_view closenessText(Closeness closeness);

/// An item that stands behind a neighbour which is nearly the same; Library::item() has its facts.
struct FoldedItem {
    std::string databaseId;
    std::int64_t itemId = -1;
    double score = 0.0; ///< Cosine with the query.
};

/// What is known of a neighbour beside the neighbour itself.
struct NeighbourDetail {
    double rankScore = 0.0; ///< What the retriever ranked by; Neighbour::score is the cosine with the query.
    Closeness closeness = Closeness::Unknown;
    std::vector<FoldedItem> folded; ///< Nearest to the query first.
};

/// How the scores of all items that may be found are distributed: what stands behind a slider for the cut-off.
struct ScoreCounts {
    std::int64_t items = 0;   ///< Items that fit the query's facts, in all databases; 0 when they were not counted.
    std::int64_t passing = 0; ///< Of these, the ones at or above the cut-off.
    bool estimated = false;   ///< Databases of more than a million items are counted by a part of them.
    std::vector<std::int64_t> bins; ///< Items by cosine, from -1 to 1 in bins of equal width; empty when not counted.

    /// How many items are at or above `cosine`, to the width of a bin.
    [[nodiscard]] std::int64_t countAtLeast(double cosine) const;
};

/// Reads a query as it is typed, see core/base/QueryText.h, and makes the paths of its pictures absolute, relative ones from
/// `folder`. NotFound for a picture that is not there; otherwise fails as parseQuery().
Result<Query> queryFromText(std::string_view text, const std::filesystem::path &folder);

} // namespace palimpsest::pipeline
