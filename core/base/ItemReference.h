#pragma once

#include <cstdint>
#include <string>
// Behind the others, because moc cannot read it as the first of a file.
#include <compare>

namespace palimpsest {

/// An item of a database, by ids.
struct ItemReference {
    std::string databaseId;
    std::int64_t itemId = -1;

    auto operator<=>(const ItemReference &other) const = default;
};

} // namespace palimpsest
