#include "core/imaging/decode/Orientation.h"

#include <cstddef>
#include <cstring>

namespace palimpsest::imaging {

namespace {

/// Where the pixels of one shown row come from: a first byte and a step to the next pixel.
struct Walk {
    const std::uint8_t *first;
    std::ptrdiff_t step;
};

Walk rowWalk(const Image &image, int orientation, int y)
{
    const int width = image.width();
    const int height = image.height();
    const std::ptrdiff_t rowStep = static_cast<std::ptrdiff_t>(width) * 3;
    const auto at = [&](int column, int row) { return image.row(row) + static_cast<std::ptrdiff_t>(column) * 3; };
    switch (orientation) {
    case 2: // mirrored
        return {at(width - 1, y), -3};
    case 3: // upside down
        return {at(width - 1, height - 1 - y), -3};
    case 4: // upside down, mirrored
        return {at(0, height - 1 - y), 3};
    case 5: // transposed
        return {at(y, 0), rowStep};
    case 6: // turn a quarter clockwise
        return {at(y, height - 1), -rowStep};
    case 7: // transposed along the other diagonal
        return {at(width - 1 - y, height - 1), -rowStep};
    case 8: // turn a quarter anticlockwise
        return {at(width - 1 - y, 0), rowStep};
    default:
        return {at(0, y), 3};
    }
}

} // namespace

Image uprightPicture(Image image, int orientation)
{
    if (orientation < 2 || orientation > 8 || image.isEmpty())
        return image;
    const bool turned = orientation >= 5;
    Image upright(turned ? image.height() : image.width(), turned ? image.width() : image.height());
    for (int y = 0; y < upright.height(); ++y) {
        const Walk walk = rowWalk(image, orientation, y);
        std::uint8_t *target = upright.row(y);
        for (int x = 0; x < upright.width(); ++x, target += 3)
            std::memcpy(target, walk.first + x * walk.step, 3);
    }
    return upright;
}

} // namespace palimpsest::imaging
