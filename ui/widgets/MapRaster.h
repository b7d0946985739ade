#pragma once

#include "core/base/MapPoint.h"
#include "ui/models/MapCamera.h"

#include <QColor>
#include <QImage>

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace palimpsest::ui {

/// Draws the items of a map as dots into a picture, without a call of a painter for each: where many lie, the ink grows
/// denser up to a point, so the density of 138,000 of them can still be read. Any thread, one at a time.
class MapRaster {
public:
    struct Colours {
        QColor ground;
        QColor ink;
        QColor chosen;
    };
    /// What is drawn, by row; the flags may be empty.
    struct Dots {
        std::span<const MapPoint> places;
        std::span<const char> chosen; ///< Not 0: in the colour of chosen ones.
        std::span<const char> faint;  ///< Not 0: with little ink.
    };

    /// A picture of what `camera` sees, with `ratio` of its pixels on a logical one. Valid until the next call.
    const QImage &draw(const Dots &dots, const MapCamera &camera, double ratio, const Colours &colours);

    /// How wide a dot is drawn, in logical pixels: wider where there is room between them.
    [[nodiscard]] static double dotPx(std::size_t count, double scale);

private:
    using Ink = std::uint16_t;
    using Stamp = std::vector<Ink>; ///< (side, side)
    void shapeStamps(double diameterPx);
    void mixInks(const Colours &colours);

    QImage m_picture;
    std::vector<Ink> m_ink; ///< As wide as the picture and a stamp beyond, so that none has to be cut.
    std::vector<Ink> m_chosenInk;
    bool m_hasChosen = false;
    int m_margin = 0;
    int m_stride = 0;
    int m_stampSide = 0;
    Stamp m_plain;
    Stamp m_faint;
    Stamp m_full;
};

} // namespace palimpsest::ui
