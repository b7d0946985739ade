#pragma once

#include <QPoint>
#include <QRect>
#include <QSize>

#include <algorithm>

namespace palimpsest::ui {

/// Where the cards of a grid are, in the coordinates of its contents: pure arithmetic, the same for ten items and for a
/// million. Cards fill lines of equal height; the width that is left over lies evenly between them.
struct BrowseGrid {
    int count = 0;
    int columns = 1;
    int left = 0;      ///< Of the first cell.
    int cellWidth = 1; ///< A card and the gap about it.
    int lineHeight = 1;
    QSize card;
    int gap = 0;

    static BrowseGrid fit(int count, int width, QSize card, int gap)
    {
        BrowseGrid grid;
        grid.count = count;
        grid.card = card;
        grid.gap = gap;
        grid.columns = std::max(1, (width - gap) / std::max(1, card.width() + gap));
        grid.cellWidth = std::max(card.width() + gap, (width - gap) / grid.columns);
        grid.left = std::max(0, (width - grid.columns * grid.cellWidth) / 2);
        grid.lineHeight = std::max(1, card.height() + gap);
        return grid;
    }

    [[nodiscard]] int lines() const { return (count + columns - 1) / columns; }
    [[nodiscard]] int height() const { return lines() * lineHeight + gap; }
    [[nodiscard]] int lineOf(int index) const { return index / columns; }
    [[nodiscard]] int topOf(int index) const { return gap / 2 + lineOf(index) * lineHeight; }

    [[nodiscard]] QRect cardRect(int index) const
    {
        const int x = left + (index % columns) * cellWidth + (cellWidth - card.width()) / 2;
        return {QPoint(x, topOf(index) + gap / 2), card};
    }

    /// The line at height `y`, held inside the grid.
    [[nodiscard]] int lineAt(int y) const
    {
        return std::clamp((y - gap / 2) / lineHeight, 0, std::max(0, lines() - 1));
    }
    [[nodiscard]] int columnAt(int x) const { return std::clamp((x - left) / cellWidth, 0, columns - 1); }

    /// The card under a point, or -1 between cards.
    [[nodiscard]] int indexAt(const QPoint &point) const
    {
        const int index = lineAt(point.y()) * columns + columnAt(point.x());
        return index < count && cardRect(index).contains(point) ? index : -1;
    }
};

} // namespace palimpsest::ui
