#pragma once

#include "core/base/Image.h"

namespace palimpsest::imaging {

/// `image` turned and mirrored upright, given its EXIF orientation (1..8; anything else is taken as 1).
Image uprightPicture(Image image, int orientation);

} // namespace palimpsest::imaging
