#pragma once

namespace palimpsest {

/// Where an item lies on the map of its database; near items mean something alike, and the units mean nothing.
struct MapPoint {
    float x = 0.0F;
    float y = 0.0F;

    bool operator==(const MapPoint &other) const = default;
};

} // namespace palimpsest
