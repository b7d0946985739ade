#pragma once

#include "core/imaging/gallery/Scene.h"

namespace palimpsest::imaging::gallery {

/// Each redraws a scene in one manner: RGB, about 0..255 (the caller clamps), the scene's size.
cv::Mat3f styleOil(const Scene &scene, Random &random);
cv::Mat3f stylePointillism(const Scene &scene, Random &random);
cv::Mat3f styleWatercolour(const Scene &scene, Random &random);
cv::Mat3f styleCharcoal(const Scene &scene, Random &random);
cv::Mat3f styleWoodcut(const Scene &scene, Random &random);
cv::Mat3f styleUkiyoE(const Scene &scene, Random &random);
cv::Mat3f styleHalftone(const Scene &scene, Random &random);
cv::Mat3f styleInkWash(const Scene &scene, Random &random);
cv::Mat3f stylePoster(const Scene &scene, Random &random);
cv::Mat3f stylePastel(const Scene &scene, Random &random);
cv::Mat3f stylePaperCut(const Scene &scene, Random &random);
cv::Mat3f styleCrossStitch(const Scene &scene, Random &random);
cv::Mat3f styleStainedGlass(const Scene &scene, Random &random);
cv::Mat3f styleCubist(const Scene &scene, Random &random);
cv::Mat3f styleMosaic(const Scene &scene, Random &random);
cv::Mat3f styleNeon(const Scene &scene, Random &random);

} // namespace palimpsest::imaging::gallery
