#pragma once

#include "core/base/Neighbour.h"

#include <string>
#include <vector>

namespace palimpsest::ui {

/// A neighbour of the database "museum" as a retrieval would give it.
inline Neighbour retrievedNeighbour(int item)
{
    Neighbour neighbour;
    neighbour.databaseId = "museum";
    neighbour.itemId = item;
    neighbour.contentId = "content" + std::to_string(item);
    neighbour.facts.title = "Picture " + std::to_string(item);
    neighbour.facts.artist = "Painter";
    neighbour.score = 0.5;
    return neighbour;
}

inline std::vector<Neighbour> retrievedNeighbours(std::initializer_list<int> items)
{
    std::vector<Neighbour> result;
    for (const int item : items)
        result.push_back(retrievedNeighbour(item));
    return result;
}

} // namespace palimpsest::ui
