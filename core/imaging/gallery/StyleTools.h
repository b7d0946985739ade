#pragma once

#include "core/imaging/gallery/Canvas.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <vector>

namespace palimpsest::imaging::gallery {

/// Smooth noise of zero mean and about unit variance per octave, with bumps about `cellPx` wide; each further octave is
/// half as wide and half as strong.
cv::Mat1f noiseField(Random &random, int size, float cellPx, int octaves = 1);

/// 255 at the pixels whose left or upper neighbour has another value.
cv::Mat1b regionEdges(const cv::Mat1b &regions);
cv::Mat1b regionEdges(const cv::Mat1i &regions);

/// Coverage 0..1 of a line `widthPx` wide along `edges`.
cv::Mat1f lineAlong(const cv::Mat1b &edges, float widthPx);

/// Coverage of the outlines of a scene: regions with `innerPx`, the subject's silhouette with `outerPx`.
cv::Mat1f outlines(const cv::Mat1b &regions, const cv::Mat1b &subject, float innerPx, float outerPx);

/// The larger of two coverages at each pixel.
cv::Mat1f strongest(const cv::Mat1f &a, const cv::Mat1f &b);

cv::Mat1f luminance(const cv::Mat3f &colours);
inline float luminance(const Colour &c)
{
    return 0.30F * c[0] + 0.59F * c[1] + 0.11F * c[2];
}
inline Colour clampColour(const Colour &c)
{
    return {std::clamp(c[0], 0.0F, 255.0F), std::clamp(c[1], 0.0F, 255.0F), std::clamp(c[2], 0.0F, 255.0F)};
}
/// Colour with its distance from grey multiplied by `factor`.
inline Colour saturated(const Colour &c, float factor)
{
    const float l = luminance(c);
    return clampColour(Colour(l, l, l) * (1.0F - factor) + c * factor);
}
cv::Mat3f saturated(const cv::Mat3f &colours, float factor);

/// Mean colour of each id; ids are 0 .. count-1.
std::vector<Colour> meanColours(const cv::Mat3f &colours, const cv::Mat1i &ids, int count);

/// The pixels of `source` moved by smooth noise of `amplitudePx`.
cv::Mat warped(const cv::Mat &source, Random &random, float amplitudePx, float cellPx);

/// colours * (1 - alpha) + ink * alpha.
void layInk(cv::Mat3f &colours, const cv::Mat1f &alpha, const Colour &ink);

/// Index of the nearest site for each pixel, 0-based; sites outside the picture are moved to its border. The result
/// has `count` sites (coinciding sites count once).
cv::Mat1i nearestSite(const std::vector<cv::Point2f> &sites, int size, int &count);

/// Renumbers pairs (a, b) as ids 0 .. count-1, then gives pieces smaller than `leastPx` pixels to their neighbours.
cv::Mat1i combinePieces(const cv::Mat1i &a, const cv::Mat1b &b, int leastPx, int &count);

/// Calls function(x, y) for each pixel of a square picture.
template<typename Function>
void forEachPixel(int size, Function function)
{
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x)
            function(x, y);
    }
}

/// A ramp from 0 to 1 of slope `slope`, 0.5 at `value` = 0.
inline float softStep(float value, float slope)
{
    return std::clamp(0.5F + value * slope, 0.0F, 1.0F);
}

} // namespace palimpsest::imaging::gallery
