#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace palimpsest {

/// An item of a database, by ids.
struct ItemReference {
    std::string databaseId;
    std::int64_t itemId = -1;

    auto operator<=>(const ItemReference &other) const = default;
};

} // namespace palimpsest
