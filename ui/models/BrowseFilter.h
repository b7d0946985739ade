#pragma once

#include "core/base/Marks.h"

namespace palimpsest::ui {

/// Which pictures of a grid are shown, by what the artist has said of them. A value.
struct BrowseFilter {
    enum class Flags { All, NotRejected, Picked };
    Flags flags = Flags::All;
    int leastRating = 0;
    ColourLabel label = ColourLabel::None; ///< None: whatever the label.

    bool operator==(const BrowseFilter &other) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == BrowseFilter(); }

    [[nodiscard]] bool passes(const CullMarks &marks) const
    {
        const bool flagged =
            flags == Flags::All
            || (flags == Flags::Picked ? marks.flag == PickFlag::Picked : marks.flag != PickFlag::Rejected);
        return flagged && marks.rating >= leastRating && (label == ColourLabel::None || marks.label == label);
    }
};

} // namespace palimpsest::ui
