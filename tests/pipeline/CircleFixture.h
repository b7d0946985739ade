#pragma once

#include "core/base/Embedding.h"
#include "core/database/DatabaseWriter.h"
#include "core/pipeline/detail/NeighbourSearch.h"
#include "core/pipeline/detail/SearchedDatabases.h"

#include <cmath>
#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

/// Databases of the encoder "circle", whose items stand at known angles.
namespace palimpsest::pipeline::circle {

inline std::vector<float> direction(double degrees)
{
    const double radians = degrees * 3.14159265358979 / 180.0;
    return {static_cast<float>(std::cos(radians)), static_cast<float>(std::sin(radians)), 0.0F, 0.0F};
}

/// Item `number` of the database `name`, in this direction, with a file and a content id of its own.
inline database::NewItem item(const std::string &name, int number, double degrees)
{
    database::NewItem item;
    const std::string digits = std::to_string(number);
    item.file = {"/pictures", name + digits + ".jpg", 100 + number, 1};
    item.contentId = std::string(32 - digits.size(), name.front() == 'a' ? 'a' : 'b') + digits;
    item.facts.title = name + " " + digits;
    item.embedding = direction(degrees);
    return item;
}

inline Result<void> makeDatabase(const std::filesystem::path &directory, const std::string &name,
                                 const std::vector<database::NewItem> &items)
{
    database::DatabaseDescription description;
    description.id = name;
    description.name = name;
    description.encoderId = "circle";
    description.dimension = 4;
    auto writer = database::DatabaseWriter::create(directory, description);
    if (!writer)
        return writer.error();
    if (auto done = (*writer)->commit(items, {}); !done)
        return done;
    return (*writer)->close();
}

inline Result<RetrieveOutcome> find(Library &library, const RetrieveRequest &asked, const SearchedQuery &query,
                                    const CurationSource &curation = {})
{
    const auto databases = searchedDatabases(asked, library, curation);
    if (!databases)
        return databases.error();
    return findNeighbours(query, asked, *databases, {});
}

inline std::vector<std::int64_t> itemsOf(const RetrieveOutcome &outcome)
{
    std::vector<std::int64_t> items;
    for (const Neighbour &neighbour : outcome.neighbours)
        items.push_back(neighbour.itemId);
    return items;
}

} // namespace palimpsest::pipeline::circle
