#include "core/imaging/ContactSheet.h"

#include "core/imaging/Resample.h"
#include "core/imaging/support/Guard.h"
#include "core/imaging/support/Lettering.h"

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace palimpsest::imaging {

namespace {

constexpr int kMinimumCellPx = 32;
constexpr int kMaximumCellPx = 2048;
constexpr std::int64_t kMaximumSheetPx = 30'000;
constexpr std::uint8_t kGrey = 200; // Light enough for black letters, dark enough for white margins of pictures.
constexpr int kLabelLines = 2;

/// Where everything on the sheet stands.
struct Layout {
    int columns = 1;
    int rows = 1;
    int cellPx = 0;
    int gapPx = 0;
    int letterPx = 0;
    int labelPx = 0; ///< Height of the label area below a cell; 0 without labels.

    [[nodiscard]] int lineStepPx() const { return letterPx * 9 / 5; }
    [[nodiscard]] std::int64_t width() const { return gapPx + std::int64_t{columns} * (cellPx + gapPx); }
    [[nodiscard]] std::int64_t height() const { return gapPx + std::int64_t{rows} * (cellPx + labelPx + gapPx); }
    [[nodiscard]] int left(int index) const { return gapPx + index % columns * (cellPx + gapPx); }
    [[nodiscard]] int top(int index) const { return gapPx + index / columns * (cellPx + labelPx + gapPx); }
};

Layout makeLayout(int count, const std::vector<std::string> &labels, int columns, int cellPx)
{
    Layout layout;
    layout.columns = std::min(columns, count);
    layout.rows = (count + layout.columns - 1) / layout.columns;
    layout.cellPx = cellPx;
    layout.gapPx = std::max(4, cellPx / 16);
    layout.letterPx = std::clamp(cellPx / 22, 7, 40);
    const bool hasLabels =
        std::any_of(labels.begin(), labels.end(), [](const std::string &label) { return !label.empty(); });
    layout.labelPx = hasLabels ? layout.letterPx + kLabelLines * layout.lineStepPx() : 0;
    return layout;
}

void paste(const Image &picture, Image &sheet, int left, int top)
{
    for (int y = 0; y < picture.height(); ++y)
        std::memcpy(sheet.row(top + y) + static_cast<std::size_t>(left) * 3, picture.row(y),
                    static_cast<std::size_t>(picture.width()) * 3);
}

Result<void> drawCell(Image &sheet, const Layout &layout, int index, const Image &picture, const std::string &label)
{
    if (!picture.isEmpty()) {
        const Result<Image> fitted = fitPicture(picture, layout.cellPx);
        if (!fitted)
            return fitted.error();
        paste(*fitted, sheet, layout.left(index) + (layout.cellPx - fitted->width()) / 2,
              layout.top(index) + (layout.cellPx - fitted->height()) / 2);
    }
    int top = layout.top(index) + layout.cellPx + layout.letterPx;
    for (const std::string &line : wrapLabel(label, layout.letterPx, layout.cellPx, kLabelLines)) {
        drawLabel(sheet, line, layout.left(index) + layout.cellPx / 2, top, layout.letterPx);
        top += layout.lineStepPx();
    }
    return {};
}

Error requestError(const char *message, const std::string &detail)
{
    return {ErrorCode::InvalidArgument, message, detail};
}

} // namespace

Result<Image> makeContactSheet(const std::vector<Image> &pictures, const std::vector<std::string> &labels, int columns,
                               int cellPx)
{
    if (pictures.empty())
        return requestError("There are no pictures for the contact sheet; choose some.", "no pictures");
    if (columns < 1)
        return requestError("A contact sheet needs at least one column.", std::to_string(columns) + " columns");
    if (cellPx < kMinimumCellPx || cellPx > kMaximumCellPx)
        return requestError("The pictures of a contact sheet must be 32 to 2048 pixels wide.",
                            std::to_string(cellPx) + " px");
    if (pictures.size() > static_cast<std::size_t>(kMaximumSheetPx))
        return requestError("These are too many pictures for one contact sheet; choose fewer.",
                            std::to_string(pictures.size()) + " pictures");
    const Layout layout = makeLayout(static_cast<int>(pictures.size()), labels, columns, cellPx);
    if (std::max(layout.width(), layout.height()) > kMaximumSheetPx)
        return requestError("This contact sheet would be too large; use fewer or smaller pictures.",
                            std::to_string(layout.width()) + " x " + std::to_string(layout.height()) + " px");
    return guarded([&]() -> Result<Image> {
        Image sheet(static_cast<int>(layout.width()), static_cast<int>(layout.height()));
        std::ranges::fill(sheet.pixels(), kGrey);
        for (std::size_t i = 0; i < pictures.size(); ++i) {
            const std::string label = i < labels.size() ? labels[i] : std::string();
            if (const Result<void> done = drawCell(sheet, layout, static_cast<int>(i), pictures[i], label); !done)
                return done.error();
        }
        return sheet;
    });
}

} // namespace palimpsest::imaging
