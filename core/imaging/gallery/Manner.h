#pragma once

#include "core/imaging/gallery/Scene.h"

#include <span>

namespace palimpsest::imaging::gallery {

using StylePainter = cv::Mat3f (*)(const Scene &, Random &);

/// Redraws a scene in made-up manner number `number`: one or two of `painters`, over, under or through each other, with
/// coarser or finer marks and other colours. The manner depends on the number alone, its details on `random`. RGB 0..255.
cv::Mat3f paintManner(int number, const Scene &scene, std::span<const StylePainter> painters, Random &random);

} // namespace palimpsest::imaging::gallery
