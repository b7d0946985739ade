#include "core/imaging/gallery/StyleTools.h"

#include <opencv2/imgproc.hpp>

#include <cmath>
#include <cstdint>

namespace palimpsest::imaging::gallery {

namespace {

template<typename Value>
cv::Mat1b edgesOf(const cv::Mat_<Value> &regions)
{
    cv::Mat1b edges(regions.size(), static_cast<uchar>(0));
    for (int y = 0; y < regions.rows; ++y) {
        const Value *row = regions[y];
        const Value *above = regions[std::max(y - 1, 0)];
        uchar *out = edges[y];
        for (int x = 0; x < regions.cols; ++x) {
            if (row[x] != above[x] || row[x] != row[std::max(x - 1, 0)])
                out[x] = 255;
        }
    }
    return edges;
}

} // namespace

cv::Mat1f noiseField(Random &random, int size, float cellPx, int octaves)
{
    cv::Mat1f sum(size, size, 0.0F);
    float weight = 1;
    for (int octave = 0; octave < octaves; ++octave) {
        const int cells = std::max(2, static_cast<int>(static_cast<float>(size) / cellPx) + 2);
        cv::Mat1f grid(cells, cells);
        for (float &value : grid)
            value = random.normal() * weight;
        cv::Mat1f fine;
        cv::resize(grid, fine, {size, size}, 0, 0, cv::INTER_CUBIC);
        sum += fine;
        weight *= 0.5F;
        cellPx *= 0.5F;
    }
    return sum;
}

cv::Mat1b regionEdges(const cv::Mat1b &regions)
{
    return edgesOf(regions);
}

cv::Mat1b regionEdges(const cv::Mat1i &regions)
{
    return edgesOf(regions);
}

cv::Mat1f lineAlong(const cv::Mat1b &edges, float widthPx)
{
    cv::Mat1f alpha;
    cv::distanceTransform(~edges, alpha, cv::DIST_L2, 5);
    for (float &value : alpha)
        value = std::clamp(0.5F + 0.5F * widthPx - value, 0.0F, 1.0F);
    // The edge mask is one pixel wide and half a pixel off the border; a light blur hides its steps.
    cv::GaussianBlur(alpha, alpha, {0, 0}, 0.6);
    return alpha;
}

cv::Mat1f outlines(const cv::Mat1b &regions, const cv::Mat1b &subject, float innerPx, float outerPx)
{
    return strongest(lineAlong(regionEdges(regions), innerPx), lineAlong(regionEdges(subject), outerPx));
}

cv::Mat1f strongest(const cv::Mat1f &a, const cv::Mat1f &b)
{
    cv::Mat1f result;
    cv::max(cv::InputArray(a), b, result); // Names the OpenCV overload; std::max would match better.
    return result;
}

cv::Mat1f luminance(const cv::Mat3f &colours)
{
    cv::Mat1f result(colours.size());
    forEachPixel(colours.rows, [&](int x, int y) { result(y, x) = luminance(colours(y, x)); });
    return result;
}

cv::Mat3f saturated(const cv::Mat3f &colours, float factor)
{
    cv::Mat3f result(colours.size());
    forEachPixel(colours.rows, [&](int x, int y) { result(y, x) = saturated(colours(y, x), factor); });
    return result;
}

std::vector<Colour> meanColours(const cv::Mat3f &colours, const cv::Mat1i &ids, int count)
{
    std::vector<Colour> sums(static_cast<std::size_t>(count), Colour(0, 0, 0));
    std::vector<float> pixels(static_cast<std::size_t>(count), 0.0F);
    forEachPixel(colours.rows, [&](int x, int y) {
        const auto id = static_cast<std::size_t>(ids(y, x));
        sums[id] += colours(y, x);
        pixels[id] += 1;
    });
    for (std::size_t id = 0; id < sums.size(); ++id)
        sums[id] *= 1.0F / std::max(pixels[id], 1.0F);
    return sums;
}

cv::Mat warped(const cv::Mat &source, Random &random, float amplitudePx, float cellPx)
{
    cv::Mat1f mapX = noiseField(random, source.rows, cellPx);
    cv::Mat1f mapY = noiseField(random, source.rows, cellPx);
    forEachPixel(source.rows, [&](int x, int y) {
        mapX(y, x) = static_cast<float>(x) + amplitudePx * mapX(y, x);
        mapY(y, x) = static_cast<float>(y) + amplitudePx * mapY(y, x);
    });
    cv::Mat result;
    cv::remap(source, result, mapX, mapY, cv::INTER_LINEAR, cv::BORDER_REFLECT);
    return result;
}

void layInk(cv::Mat3f &colours, const cv::Mat1f &alpha, const Colour &ink)
{
    forEachPixel(colours.rows, [&](int x, int y) { colours(y, x) = mix(colours(y, x), ink, alpha(y, x)); });
}

cv::Mat1i nearestSite(const std::vector<cv::Point2f> &sites, int size, int &count)
{
    cv::Mat1b mask(size, size, static_cast<uchar>(255));
    for (const cv::Point2f &site : sites)
        mask(std::clamp(cvFloor(site.y), 0, size - 1), std::clamp(cvFloor(site.x), 0, size - 1)) = 0;
    cv::Mat1f distance;
    cv::Mat1i labels;
    cv::distanceTransform(mask, distance, labels, cv::DIST_L2, 5, cv::DIST_LABEL_PIXEL);
    labels -= 1;
    count = size * size - cv::countNonZero(mask);
    return labels;
}

cv::Mat1i combinePieces(const cv::Mat1i &a, const cv::Mat1b &b, int leastPx, int &count)
{
    const int size = a.rows;
    double largest = 0;
    cv::minMaxLoc(a, nullptr, &largest);
    const auto keys = (static_cast<std::size_t>(largest) + 1) * 256;
    const auto keyAt = [&](int x, int y) { return static_cast<std::size_t>(a(y, x)) * 256 + b(y, x); };
    std::vector<int> area(keys, 0);
    forEachPixel(size, [&](int x, int y) { ++area[keyAt(x, y)]; });
    std::vector<int> idOfKey(keys, -1);
    count = 0;
    for (std::size_t key = 0; key < keys; ++key) {
        if (area[key] >= leastPx)
            idOfKey[key] = count++;
    }
    cv::Mat1i ids(size, size);
    if (count == 0) {
        ids.setTo(0);
        count = 1;
        return ids;
    }
    // Each pixel of a dropped piece takes the id of the nearest kept pixel.
    cv::Mat1b dropped(size, size);
    forEachPixel(size, [&](int x, int y) { dropped(y, x) = idOfKey[keyAt(x, y)] < 0 ? 255 : 0; });
    cv::Mat1f distance;
    cv::Mat1i nearest;
    cv::distanceTransform(dropped, distance, nearest, cv::DIST_L2, 5, cv::DIST_LABEL_PIXEL);
    std::vector<int> idOfNearest(static_cast<std::size_t>(size) * static_cast<std::size_t>(size) + 1, 0);
    forEachPixel(size, [&](int x, int y) {
        if (dropped(y, x) == 0)
            idOfNearest[static_cast<std::size_t>(nearest(y, x))] = idOfKey[keyAt(x, y)];
    });
    forEachPixel(size, [&](int x, int y) { ids(y, x) = idOfNearest[static_cast<std::size_t>(nearest(y, x))]; });
    return ids;
}

} // namespace palimpsest::imaging::gallery
