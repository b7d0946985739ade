#include "core/pipeline/StartPicture.h"

#include "core/imaging/Decode.h"
#include "core/imaging/Resample.h"
#include "core/pipeline/detail/Masking.h"
#include "core/pipeline/detail/PictureFile.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <system_error>
#include <utility>

namespace palimpsest::pipeline {

namespace {

constexpr int kMaximumSidePx = 16384;
constexpr double kRegionMargin = 0.15; // Around a masked region, in shares of its own sides.

bool isWithin(double value, double lowest, double highest)
{
    return value >= lowest && value <= highest;
}

Error badArgument(std::string message, std::string detail = {})
{
    return {ErrorCode::InvalidArgument, std::move(message), std::move(detail)};
}

Result<void> checkNumbers(const StartChoice &choice)
{
    if (!isWithin(choice.strength, 0.0, 1.0))
        return badArgument("How much is painted anew must lie between 0 and 1.", std::to_string(choice.strength));
    if (!isWithin(choice.featherPx, 0, RecipeStart::kMaximumFeatherPx))
        return badArgument("The feather must lie between 0 and " + std::to_string(RecipeStart::kMaximumFeatherPx)
                           + " pixels.");
    return {};
}

Result<void> checkMargins(const CanvasMargins &margins, const Image &picture)
{
    for (const int side : {margins.left, margins.top, margins.right, margins.bottom}) {
        if (!isWithin(side, 0, CanvasMargins::kMaximumPx))
            return badArgument("A canvas grows by 0 to " + std::to_string(CanvasMargins::kMaximumPx)
                               + " pixels on each side.");
    }
    if (margins == CanvasMargins())
        return badArgument("Say on which sides the canvas grows, and by how many pixels.");
    if (picture.width() + margins.left + margins.right > kMaximumSidePx
        || picture.height() + margins.top + margins.bottom > kMaximumSidePx)
        return badArgument("The canvas would become too large; let it grow less.");
    return {};
}

Result<void> checkMask(const Mask &mask, const Image &picture)
{
    if (mask.isEmpty())
        return {};
    if (mask.widthPx != picture.width() || mask.heightPx != picture.height()
        || mask.values.size() != picture.pixels().size() / 3)
        return badArgument("The mask must be as large as the picture.",
                           std::to_string(mask.widthPx) + " x " + std::to_string(mask.heightPx) + ", not "
                               + std::to_string(picture.width()) + " x " + std::to_string(picture.height()));
    if (paintedBounds(mask).widthPx == 0)
        return badArgument("The mask is black everywhere, so nothing would be painted; paint where it should change.");
    return {};
}

} // namespace

Result<RecipeStart> makeStart(const StartChoice &choice)
{
    if (auto checked = checkNumbers(choice); !checked)
        return checked.error();
    const auto file = readPictureFile(choice.picture);
    if (!file)
        return file.error();
    RecipeStart start;
    start.kind = choice.kind;
    std::error_code error;
    start.path = std::filesystem::absolute(choice.picture, error).string();
    start.contentId = file->contentId;
    start.strength = choice.strength;
    start.featherPx = choice.featherPx;
    switch (choice.kind) {
    case RecipeStart::Kind::Repaint: {
        if (auto checked = checkMask(choice.mask, file->picture); !checked)
            return checked.error();
        if (choice.mask.isEmpty())
            break;
        auto bytes = maskToPng(choice.mask);
        if (!bytes)
            return bytes.error();
        start.maskPng = std::move(*bytes);
        break;
    }
    case RecipeStart::Kind::Outpaint:
        if (auto checked = checkMargins(choice.margins, file->picture); !checked)
            return checked.error();
        start.margins = choice.margins;
        break;
    case RecipeStart::Kind::Enlarge:
        if (!isWithin(choice.enlargement, 1.0, RecipeStart::kMaximumEnlargement))
            return badArgument("A picture is enlarged 1 to 8 times.", std::to_string(choice.enlargement));
        start.enlargement = choice.enlargement;
        break;
    }
    return start;
}

Result<void> locateStart(Recipe &recipe, const std::filesystem::path &pictureOrFolder)
{
    if (!recipe.start)
        return {};
    std::error_code error;
    std::filesystem::path path = std::filesystem::absolute(pictureOrFolder, error);
    // The recipe's text is a stranger's: of a path in it only the name is used.
    if (std::filesystem::is_directory(path, error))
        path /= std::filesystem::path(recipe.start->path).filename();
    const auto file = readPictureFile(path);
    if (!file)
        return file.error();
    if (!recipe.start->contentId.empty() && file->contentId != recipe.start->contentId)
        return Error{ErrorCode::Corrupt,
                     "\"" + path.filename().string()
                         + "\" is not the picture that this painting began from; choose that one.",
                     file->contentId + ", not " + recipe.start->contentId};
    for (QueryPart &part : recipe.query.parts) {
        if (part.kind == QueryPart::Kind::Image
            && part.picturePath == std::filesystem::path(recipe.start->path).filename())
            part.picturePath = path.string();
    }
    recipe.start->path = path.string();
    return {};
}

Result<Mask> readMask(const std::filesystem::path &path)
{
    const auto picture = imaging::decodePicture(path);
    if (!picture)
        return picture.error();
    return maskOfPicture(*picture);
}

Result<Mask> rectangleMask(int widthPx, int heightPx, const CropRectangle &painted)
{
    if (!isWithin(widthPx, 1, kMaximumSidePx) || !isWithin(heightPx, 1, kMaximumSidePx))
        return badArgument("A mask needs the size of a picture.");
    constexpr std::uint8_t kPainted = 255;
    const auto place = [](double share, int side) {
        return static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * side));
    };
    Mask mask{widthPx, heightPx, {}};
    mask.values.assign(static_cast<std::size_t>(widthPx) * static_cast<std::size_t>(heightPx), 0);
    const int left = place(painted.x, widthPx);
    const int right = place(painted.x + painted.width, widthPx);
    for (int y = place(painted.y, heightPx); y < place(painted.y + painted.height, heightPx); ++y) {
        const auto row = mask.values.begin() + static_cast<std::ptrdiff_t>(y) * widthPx;
        std::fill(row + left, row + std::max(left, right), kPainted);
    }
    return mask;
}

CropRectangle maskedRegion(const Mask &mask)
{
    const PixelRectangle bounds = paintedBounds(mask);
    if (bounds.widthPx == 0)
        return {};
    const auto widened = [](int first, int length, int whole, double &start, double &size) {
        const double margin = kRegionMargin * length;
        start = std::max(0.0, (first - margin) / whole);
        size = std::min(1.0, (first + length + margin) / whole) - start;
    };
    CropRectangle region;
    widened(bounds.left, bounds.widthPx, mask.widthPx, region.x, region.width);
    widened(bounds.top, bounds.heightPx, mask.heightPx, region.y, region.height);
    return region;
}

Query queryOfRegion(const std::filesystem::path &picture, const CropRectangle &region)
{
    std::error_code error;
    QueryPart part;
    part.kind = QueryPart::Kind::Image;
    part.picturePath = std::filesystem::absolute(picture, error).string();
    if (region != CropRectangle())
        part.crop = region;
    Query query;
    query.parts.push_back(std::move(part));
    return query;
}

Result<Image> enlargedPicture(const Image &picture, double factor)
{
    if (!isWithin(factor, 1.0, RecipeStart::kMaximumEnlargement))
        return badArgument("A picture is enlarged 1 to 8 times.", std::to_string(factor));
    const auto side = [factor](int px) { return static_cast<int>(std::lround(px * factor)); };
    if (side(std::max(picture.width(), picture.height())) > kMaximumSidePx)
        return badArgument("The picture would become too large; enlarge it less.");
    return imaging::resizePicture(picture, side(picture.width()), side(picture.height()));
}

} // namespace palimpsest::pipeline
