#include "core/imaging/GridSheet.h"

#include "core/imaging/Resample.h"
#include "core/imaging/support/Guard.h"
#include "core/imaging/support/Lettering.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace palimpsest::imaging {

namespace {

constexpr int kMinimumCellPx = 32;
constexpr int kMaximumCellPx = 2048;
constexpr std::int64_t kMaximumSheetPx = 30'000;
constexpr std::uint8_t kGrey = 200; // As the contact sheet's.
constexpr int kHeadingLines = 3;

/// Where everything on the sheet stands.
struct Layout {
    int cellPx = 0;
    int gapPx = 0;
    int letterPx = 0;
    int leftPx = 0; ///< Width of the row headings.
    int topPx = 0;  ///< Height of the column headings.

    [[nodiscard]] int lineStepPx() const { return letterPx * 9 / 5; }
    [[nodiscard]] int left(std::size_t column) const
    {
        return leftPx + gapPx + static_cast<int>(column) * (cellPx + gapPx);
    }
    [[nodiscard]] int top(std::size_t row) const { return topPx + gapPx + static_cast<int>(row) * (cellPx + gapPx); }
};

Layout makeLayout(bool hasColumnHeadings, bool hasRowHeadings, int cellPx)
{
    Layout layout;
    layout.cellPx = cellPx;
    layout.gapPx = std::max(4, cellPx / 32);
    layout.letterPx = std::clamp(cellPx / 20, 7, 40);
    layout.leftPx = hasRowHeadings ? cellPx / 2 : 0;
    layout.topPx = hasColumnHeadings ? layout.letterPx + kHeadingLines * layout.lineStepPx() : 0;
    return layout;
}

void drawHeading(Image &sheet, const Layout &layout, const std::string &heading, int centreX, int centreY, int widthPx)
{
    const auto lines = wrapLabel(heading, layout.letterPx, widthPx, kHeadingLines);
    int top =
        centreY - (static_cast<int>(lines.size()) * layout.lineStepPx() - layout.lineStepPx() + layout.letterPx) / 2;
    for (const std::string &line : lines) {
        drawLabel(sheet, line, centreX, top, layout.letterPx);
        top += layout.lineStepPx();
    }
}

Result<void> drawPicture(Image &sheet, const Layout &layout, const Image &picture, int left, int top)
{
    if (picture.isEmpty())
        return {};
    const Result<Image> fitted = fitPicture(picture, layout.cellPx);
    if (!fitted)
        return fitted.error();
    left += (layout.cellPx - fitted->width()) / 2;
    top += (layout.cellPx - fitted->height()) / 2;
    for (int y = 0; y < fitted->height(); ++y)
        std::memcpy(sheet.row(top + y) + static_cast<std::size_t>(left) * 3, fitted->row(y),
                    static_cast<std::size_t>(fitted->width()) * 3);
    return {};
}

} // namespace

Result<Image> makeGridSheet(const std::vector<Image> &pictures, const std::vector<std::string> &columnHeadings,
                            const std::vector<std::string> &rowHeadings, int cellPx)
{
    const std::size_t columns = columnHeadings.size();
    const std::size_t rows = std::max<std::size_t>(1, rowHeadings.size());
    if (pictures.empty() || pictures.size() != columns * rows)
        return Error{ErrorCode::InvalidArgument, "A sheet needs one picture for each column and row.",
                     std::to_string(pictures.size()) + " pictures, " + std::to_string(columns) + " x "
                         + std::to_string(rows)};
    if (cellPx < kMinimumCellPx || cellPx > kMaximumCellPx)
        return Error{ErrorCode::InvalidArgument, "The pictures of a sheet must be 32 to 2048 pixels wide.",
                     std::to_string(cellPx) + " px"};
    const Layout layout = makeLayout(std::any_of(columnHeadings.begin(), columnHeadings.end(),
                                                 [](const std::string &heading) { return !heading.empty(); }),
                                     !rowHeadings.empty(), cellPx);
    const auto spanOf = [&](std::size_t count) { return static_cast<std::int64_t>(count) * (cellPx + layout.gapPx); };
    const std::int64_t width = layout.leftPx + layout.gapPx + spanOf(columns);
    const std::int64_t height = layout.topPx + layout.gapPx + spanOf(rows);
    if (std::max(width, height) > kMaximumSheetPx)
        return Error{ErrorCode::InvalidArgument, "This sheet would be too large; use fewer or smaller pictures.",
                     std::to_string(width) + " x " + std::to_string(height) + " px"};
    return guarded([&]() -> Result<Image> {
        Image sheet(static_cast<int>(width), static_cast<int>(height));
        std::ranges::fill(sheet.pixels(), kGrey);
        for (std::size_t column = 0; column < columns; ++column)
            drawHeading(sheet, layout, columnHeadings[column], layout.left(column) + cellPx / 2,
                        (layout.topPx + layout.gapPx) / 2, cellPx);
        for (std::size_t row = 0; row < rowHeadings.size(); ++row)
            drawHeading(sheet, layout, rowHeadings[row], (layout.leftPx + layout.gapPx) / 2,
                        layout.top(row) + cellPx / 2, layout.leftPx - layout.gapPx);
        for (std::size_t i = 0; i < pictures.size(); ++i) {
            if (auto drawn = drawPicture(sheet, layout, pictures[i], layout.left(i % columns), layout.top(i / columns));
                !drawn)
                return drawn.error();
        }
        return sheet;
    });
}

} // namespace palimpsest::imaging
