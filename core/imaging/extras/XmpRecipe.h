#pragma once

#include <cstddef>
#include <string>

namespace palimpsest::imaging {

/// The XMP namespace of our own properties.
inline constexpr const char *kXmpNamespace = "https://palimpsest.io/ns/1.0/";

/// `packet`, as xmpPacket() makes it, with our recipe (JSON) as the property palimpsest:Recipe.
std::string xmpWithRecipe(std::string packet, const std::string &recipe);

/// A packet and what has to stand in JPEG's extended XMP because the packet would be too long with it.
struct SplitXmp {
    std::string packet;
    std::string extended; ///< May be empty.
    std::string guid;     ///< 32 hexadecimal digits by which the packet names it.
};

/// xmpWithRecipe() in at most `maximumBytes`, the recipe apart when that is not enough.
SplitXmp splitXmpWithRecipe(const std::string &packet, const std::string &recipe, std::size_t maximumBytes);

} // namespace palimpsest::imaging
