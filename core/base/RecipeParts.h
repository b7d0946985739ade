#pragma once

#include "core/base/Query.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace palimpsest {

/// Which tokens condition the picture (the modes of the two original sampling scripts).
enum class ConditioningMode {
    TextAndNeighbours, ///< [text, neighbours]
    TextOnly,          ///< [text]
    NeighboursOnly,    ///< [neighbours]
};

/// A step from a picture's noise towards that of another seed, along the sphere on which both lie.
struct SeedVariation {
    std::uint64_t seed = 0;
    double strength = 0.0; ///< 0..1: 0 = the picture as it was, 1 = that of the other seed.

    bool operator==(const SeedVariation &other) const = default;
};

/// By how many pixels a canvas grows on each side.
struct CanvasMargins {
    static constexpr int kMaximumPx = 4096;

    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    bool operator==(const CanvasMargins &other) const = default;
};

/// The picture that a painting begins from.
struct RecipeStart {
    enum class Kind {
        Repaint,  ///< The picture, or the masked part of it, is painted anew at its own size.
        Outpaint, ///< The canvas grows by the margins, and what is new of it is painted.
        Enlarge,  ///< The picture is enlarged and refined in tiles.
    };
    static constexpr double kMaximumEnlargement = 8.0;
    static constexpr int kMaximumFeatherPx = 512;
    static constexpr std::size_t kMaximumMaskBytes = std::size_t{2} << 20; ///< Of the mask as PNG.

    Kind kind = Kind::Repaint;
    std::string path;      ///< Of the picture; in a recipe that went through a file its name alone.
    std::string contentId; ///< Hash of the picture's file, hexadecimal.
    double strength =
        0.6; ///< 0..1: how much of it is lost in noise before the painting begins; 0 = the picture itself.
    std::vector<std::uint8_t> maskPng; ///< Repaint: a PNG of the picture's size, black = stays; empty = all is painted.
    int featherPx = 0;                 ///< Over how many pixels inside its edge the new part fades in.
    CanvasMargins margins;             ///< Outpaint.
    double enlargement = 2.0;          ///< Enlarge: the factor of both sides, 1 to kMaximumEnlargement.

    bool operator==(const RecipeStart &other) const = default;
};

/// Stable names: "repaint", "outpaint", "enlarge".
std::string_view startKindName(RecipeStart::Kind kind);

/// A place on the way from one conditioning to another. The recipe's own query and its first neighbours are where the way begins.
struct RecipeMorph {
    double position = 0.0;                                       ///< 0..1: 0 = where it begins, 1 = where it ends.
    Query query;                                                 ///< Where it ends.
    ConditioningMode mode = ConditioningMode::TextAndNeighbours; ///< Where it ends.
    std::size_t firstNeighbour = 0; ///< The recipe's neighbours from here on are those where it ends.

    bool operator==(const RecipeMorph &other) const = default;
};

} // namespace palimpsest
