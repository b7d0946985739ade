#include "core/imaging/gallery/StyleTools.h"
#include "core/imaging/gallery/Styles.h"

#include <opencv2/imgproc.hpp>

#include <array>
#include <cmath>
#include <numbers>

namespace palimpsest::imaging::gallery {

namespace {

constexpr float kPi = std::numbers::pi_v<float>;

// Sites on a jittered grid of about `step` pixels: cells of similar size.
std::vector<cv::Point2f> jitteredGrid(Random &random, int size, float step, float jitter)
{
    const int count = std::max(1, cvRound(static_cast<float>(size) / step));
    const float pitch = static_cast<float>(size) / static_cast<float>(count);
    std::vector<cv::Point2f> sites;
    for (int i = 0; i < count * count; ++i) {
        sites.emplace_back((static_cast<float>(i % count) + 0.5F + random.uniform(-jitter, jitter)) * pitch,
                           (static_cast<float>(i / count) + 0.5F + random.uniform(-jitter, jitter)) * pitch);
    }
    return sites;
}

// Distance in pixels from the borders between pieces.
cv::Mat1f distanceFromEdges(const cv::Mat1b &edges)
{
    cv::Mat1f distance;
    cv::distanceTransform(~edges, distance, cv::DIST_L2, 5);
    return distance;
}

} // namespace

cv::Mat3f styleStainedGlass(const Scene &scene, Random &random)
{
    const int size = scene.colours.rows;
    const float unit = scene.unit;
    const int pixels = size * size;
    // Panes: about 50 cells over the background; in the subject only regions too large for one pane are cut by them.
    int cells = 0;
    cv::Mat1i sites = nearestSite(jitteredGrid(random, size, random.uniform(33.0F, 39.0F) * unit, 0.36F), size, cells);
    std::vector<int> area(static_cast<std::size_t>(scene.regionCount), 0);
    forEachPixel(size, [&](int x, int y) { ++area[scene.regions(y, x)]; });
    const int onePane = pixels / 14;
    forEachPixel(size, [&](int x, int y) {
        if (scene.subject(y, x) != 0 && area[scene.regions(y, x)] < onePane)
            sites(y, x) = cells;
    });
    int count = 0;
    const cv::Mat1i panes = combinePieces(sites, scene.regions, pixels / 900, count);
    std::vector<Colour> glass = meanColours(scene.colours, panes, count);
    for (Colour &colour : glass) {
        const float tone = random.normal(0, 15);
        colour = saturated(colour * 1.12F + Colour(tone + 8, tone + 8, tone + 8), 1.95F);
    }
    const cv::Mat1b edges = regionEdges(panes);
    const cv::Mat1f distance = distanceFromEdges(edges);
    const cv::Mat1f ripple = noiseField(random, size, 10 * unit);
    const cv::Mat1f lead = strongest(lineAlong(edges, 3.4F * unit), lineAlong(regionEdges(scene.subject), 5.5F * unit));
    cv::Mat3f result(size, size);
    forEachPixel(size, [&](int x, int y) {
        const float glow = 0.78F + 0.3F * std::min(distance(y, x) / (9 * unit), 1.0F);
        const float r = 8 * ripple(y, x);
        const Colour c = clampColour(glass[static_cast<std::size_t>(panes(y, x))] * glow + Colour(r, r, r));
        result(y, x) = mix(c, {20, 18, 22}, lead(y, x));
    });
    return result;
}

cv::Mat3f styleCubist(const Scene &scene, Random &random)
{
    const int size = scene.colours.rows;
    const float unit = scene.unit;
    const auto full = static_cast<float>(size);
    // Three straight cuts near the middle make six or seven facets.
    constexpr int kCuts = 3;
    constexpr std::size_t kFacets = std::size_t{1} << kCuts;
    struct Cut {
        float cosine, sine, offset;
    };
    std::array<Cut, kCuts> cuts;
    const float turn = random.uniform(0, kPi / kCuts);
    for (int i = 0; i < kCuts; ++i) {
        const float angle = turn + kPi * static_cast<float>(i) / kCuts + random.uniform(-0.2F, 0.2F);
        const float x = full * random.uniform(0.32F, 0.68F);
        const float y = full * random.uniform(0.32F, 0.68F);
        cuts[static_cast<std::size_t>(i)] = {std::cos(angle), std::sin(angle),
                                             x * std::cos(angle) + y * std::sin(angle)};
    }
    struct Facet {
        float dx, dy, zoom, tone, rampX, rampY;
        Colour tint;
    };
    static const std::array<Colour, 4> kTints = {Colour(206, 164, 104), Colour(122, 132, 142), Colour(170, 112, 78),
                                                 Colour(214, 200, 164)};
    std::array<Facet, kFacets> facets;
    for (Facet &facet : facets) {
        const float ramp = random.uniform(0, 2 * kPi);
        facet = {random.normal(0, 5 * unit),
                 random.normal(0, 5 * unit),
                 random.normal(1, 0.045F),
                 random.normal(0, 13),
                 std::cos(ramp),
                 std::sin(ramp),
                 kTints[static_cast<std::size_t>(random.index(4))]};
    }
    cv::Mat1b ids(size, size);
    cv::Mat1f nearCut(size, size);
    cv::Mat1f mapX(size, size);
    cv::Mat1f mapY(size, size);
    forEachPixel(size, [&](int x, int y) {
        unsigned id = 0;
        float nearest = full;
        for (const Cut &cut : cuts) {
            const float d = static_cast<float>(x) * cut.cosine + static_cast<float>(y) * cut.sine - cut.offset;
            id = id * 2 + (d > 0 ? 1U : 0U);
            nearest = std::min(nearest, std::abs(d));
        }
        const Facet &facet = facets[id];
        ids(y, x) = static_cast<uchar>(id);
        nearCut(y, x) = nearest;
        mapX(y, x) = (static_cast<float>(x) - full / 2) * facet.zoom + full / 2 + facet.dx;
        mapY(y, x) = (static_cast<float>(y) - full / 2) * facet.zoom + full / 2 + facet.dy;
    });
    cv::Mat3f content;
    cv::Mat1f lines;
    cv::remap(scene.colours, content, mapX, mapY, cv::INTER_LINEAR, cv::BORDER_REFLECT);
    cv::remap(outlines(scene.regions, scene.subject, 2.5F * unit, 4.0F * unit), lines, mapX, mapY, cv::INTER_LINEAR,
              cv::BORDER_REFLECT);
    const cv::Mat1f grain = noiseField(random, size, 3 * unit);
    cv::Mat3f result(size, size);
    forEachPixel(size, [&](int x, int y) {
        const Facet &facet = facets[ids(y, x)];
        // Each facet is shaded from one side and darkens along one of its cuts.
        const float ramp =
            ((static_cast<float>(x) / full - 0.5F) * facet.rampX + (static_cast<float>(y) / full - 0.5F) * facet.rampY)
            * 95.0F;
        const float edgeShade =
            -34.0F * std::max(0.0F, 1.0F - nearCut(y, x) / (26 * unit)) * ((ids(y, x) & 1U) != 0U ? 1.0F : -0.6F);
        const float tone = facet.tone + ramp + edgeShade + 3.5F * grain(y, x);
        Colour c = mix(saturated(content(y, x), 0.85F), facet.tint, 0.3F) + Colour(tone, tone, tone);
        c = mix(clampColour(c), {40, 32, 30}, 0.82F * lines(y, x));
        const float cut = std::clamp(1.9F - nearCut(y, x) / unit, 0.0F, 1.0F);
        result(y, x) = mix(c, {34, 28, 28}, 0.8F * cut);
    });
    return result;
}

cv::Mat3f styleMosaic(const Scene &scene, Random &random)
{
    static const std::array<Colour, 2> kGrouts = {Colour(200, 190, 172), Colour(128, 120, 112)};
    const int size = scene.colours.rows;
    const float unit = scene.unit;
    int cells = 0;
    const cv::Mat1i sites =
        nearestSite(jitteredGrid(random, size, random.uniform(13.0F, 15.0F) * unit, 0.12F), size, cells);
    // Tiles are cut along region borders, as a mosaicist follows the drawing; splinters join their neighbours.
    int count = 0;
    const cv::Mat1i tiles = combinePieces(sites, scene.regions, cvRound(34 * unit * unit), count);
    std::vector<Colour> stones = meanColours(saturated(scene.colours, 1.3F), tiles, count);
    for (Colour &stone : stones) {
        const float tone = random.normal(0, 13);
        for (int k = 0; k < 3; ++k)
            stone[k] += tone + random.normal(0, 5);
    }
    const cv::Mat1b edges = regionEdges(tiles);
    const cv::Mat1f distance = distanceFromEdges(edges);
    const cv::Mat1f joints = lineAlong(edges, 2.2F * unit);
    const Colour grout = kGrouts[static_cast<std::size_t>(random.index(2))];
    cv::Mat3f result(size, size);
    forEachPixel(size, [&](int x, int y) {
        const float bevel = 9 * std::clamp(distance(y, x) / unit - 3.0F, -2.0F, 1.5F);
        const Colour c = clampColour(stones[static_cast<std::size_t>(tiles(y, x))] + Colour(bevel, bevel, bevel));
        result(y, x) = mix(c, grout, joints(y, x));
    });
    return result;
}

cv::Mat3f styleNeon(const Scene &scene, Random &random)
{
    const int size = scene.colours.rows;
    const float unit = scene.unit;
    cv::Mat1i ids;
    scene.regions.convertTo(ids, CV_32S);
    std::vector<Colour> gas = meanColours(scene.colours, ids, scene.regionCount);
    // Pure, bright hue of each region; greys take the hue of the accent.
    for (Colour &colour : gas) {
        const float most = std::max({colour[0], colour[1], colour[2]});
        const float least = std::min({colour[0], colour[1], colour[2]});
        if (most - least < 22.0F)
            colour = mix(colour, scene.mood.accent, 0.5F);
        const float low = std::min({colour[0], colour[1], colour[2]});
        const float range = std::max(std::max({colour[0], colour[1], colour[2]}) - low, 1.0F);
        for (int k = 0; k < 3; ++k)
            colour[k] = 38.0F + 217.0F * (colour[k] - low) / range + random.normal(0, 6);
        colour = clampColour(colour);
    }
    cv::Mat1f inner = lineAlong(regionEdges(scene.regions), 2.4F * unit);
    inner *= 0.62F;
    const cv::Mat1f tube = strongest(inner, lineAlong(regionEdges(scene.subject), 4.0F * unit));
    // A tube has the colour of the region it bounds; at the silhouette the subject's, so that side weighs most.
    cv::Mat4f weighted(size, size);
    forEachPixel(size, [&](int x, int y) {
        const Colour &c = gas[scene.regions(y, x)];
        const float weight = scene.subject(y, x) != 0 ? 1.0F : 0.02F;
        weighted(y, x) = cv::Vec4f(c[0], c[1], c[2], 1) * weight;
    });
    const int reach = 2 * cvRound(2.5F * unit) + 1;
    cv::blur(weighted, weighted, {reach, reach});
    cv::Mat3f light(size, size);
    forEachPixel(size, [&](int x, int y) {
        const cv::Vec4f &w = weighted(y, x);
        light(y, x) = Colour(w[0], w[1], w[2]) * (tube(y, x) / w[3]);
    });
    cv::Mat3f nearGlow;
    cv::Mat3f farGlow;
    cv::GaussianBlur(light, nearGlow, {0, 0}, 3.0 * unit);
    cv::GaussianBlur(light, farGlow, {0, 0}, 9.0 * unit);
    cv::Mat3f result(size, size);
    forEachPixel(size, [&](int x, int y) {
        const Colour ground = Colour(11, 9, 28) + scene.colours(y, x) * 0.06F;
        const float core = tube(y, x);
        const Colour glow = nearGlow(y, x) * 0.85F + farGlow(y, x) * 0.9F;
        const float white = 70.0F * core * core;
        result(y, x) = ground + light(y, x) + glow * (1.0F - 0.5F * core) + Colour(white, white, white);
    });
    return result;
}

} // namespace palimpsest::imaging::gallery
