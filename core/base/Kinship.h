#pragma once

#include <cstdint>

namespace palimpsest {

/// How a result came out of another one; the nearest first.
enum class Kinship : std::uint8_t {
    Recipe,    ///< Its recipe was taken over.
    Query,     ///< It was (part of) what was asked for.
    Neighbour, ///< It was drawn on.
};

} // namespace palimpsest
