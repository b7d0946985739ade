#pragma once

#include "core/base/RecipeParts.h"

#include <array>
#include <cstddef>

namespace palimpsest::ui {

/// Where the neighbours of a picture that begins from another one come from.
enum class StartNeighbours {
    Found, ///< Those nearest to the part that is painted, and to the words on the desk.
    Strip, ///< Those on the strip.
    Own,   ///< Those that the picture was painted with.
};

/// How one kind of work on a picture is done; each kind remembers its own.
struct RetouchWay {
    double strength = 0.6; ///< See RecipeStart::strength.
    int featherPx = 8;
    double guidance = 0.0; ///< Where the model has it; 0: as in the settings.
    StartNeighbours neighbours = StartNeighbours::Found;

    bool operator==(const RetouchWay &other) const = default;
};

/// What the page for working on a picture is set to.
struct RetouchSettings {
    /// By RecipeStart::Kind. Strong guidance paints the subject of the neighbours once more beside a picture, wherever there is
    /// room, so a canvas that grows has a weak one of its own.
    std::array<RetouchWay, 3> ways{{{0.6, 8, 0.0, StartNeighbours::Found},
                                    {0.9, 4, 1.5, StartNeighbours::Own},
                                    {0.3, 0, 0.0, StartNeighbours::Own}}};
    double enlargement = 2.0;

    [[nodiscard]] RetouchWay &way(RecipeStart::Kind kind) { return ways.at(static_cast<std::size_t>(kind)); }
    [[nodiscard]] const RetouchWay &way(RecipeStart::Kind kind) const
    {
        return ways.at(static_cast<std::size_t>(kind));
    }
    bool operator==(const RetouchSettings &other) const = default;
};

} // namespace palimpsest::ui
