#pragma once

#include "core/base/Embedding.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace palimpsest {

/// What is known of an item. Every field may be empty.
struct ItemFacts {
    std::string title;
    std::string artist;
    std::string year; ///< As given: "1831", "c. 1650".
    std::string style;
    std::string caption;
    std::string licence; ///< SPDX id or the source's own words.
    std::string source;  ///< URL or collection.

    bool operator==(const ItemFacts &other) const = default;
};

/// How a neighbour came to be among the neighbours.
enum class NeighbourState {
    Retrieved,   ///< Found by the retriever.
    Pinned,      ///< Kept by the artist, whatever the query.
    AddedByHand, ///< A picture that the artist dropped in; not an item of any database.
    Excluded,    ///< Removed by the artist; stays visible, never conditions.
};

/// Stable lower-case names: "retrieved", "pinned", "added", "excluded".
std::string_view neighbourStateName(NeighbourState state);
/// The inverse; unknown names give Retrieved.
NeighbourState neighbourStateFromName(std::string_view name);

/// Whether a neighbour of this state and weight has part in the picture.
constexpr bool isConditioning(NeighbourState state, double weight)
{
    return state != NeighbourState::Excluded && weight > 0.0;
}

/// An item together with its score, its weight and its state.
struct Neighbour {
    std::string databaseId;   ///< Empty for AddedByHand.
    std::int64_t itemId = -1; ///< Row id in the database; -1 for AddedByHand.
    std::string contentId;    ///< Hash of the picture's file, hexadecimal; stays when the file moves.
    std::string picturePath;  ///< Absolute path of the picture, or empty (databases without pictures).
    ItemFacts facts;
    double score = 0.0;  ///< Cosine with the query, -1..1.
    double weight = 1.0; ///< 0..2; 1 = as retrieved, 0 = absent, 2 = as if given twice.
    NeighbourState state = NeighbourState::Retrieved;
    Embedding embedding;
    // How its database sees it now; not part of a recipe.
    bool pictureGone = false;      ///< The picture was at picturePath, but is not there any more.
    bool miningProhibited = false; ///< Its maker has forbidden data mining.
};

} // namespace palimpsest
