#include "core/imaging/gallery/StyleTools.h"
#include "core/imaging/gallery/Styles.h"

#include <opencv2/imgproc.hpp>

#include <array>
#include <cmath>

namespace palimpsest::imaging::gallery {

namespace {

std::vector<Colour> meanOfRegions(const Scene &scene)
{
    cv::Mat1i ids;
    scene.regions.convertTo(ids, CV_32S);
    return meanColours(scene.colours, ids, scene.regionCount);
}

// How far a pixel lies inside the picture, in pixels from the nearest border.
float fromBorder(int x, int y, int size)
{
    return static_cast<float>(std::min(std::min(x, size - 1 - x), std::min(y, size - 1 - y)));
}

} // namespace

cv::Mat3f styleInkWash(const Scene &scene, Random &random)
{
    const int size = scene.colours.rows;
    const float unit = scene.unit;
    cv::Mat1f tone = luminance(scene.colours);
    cv::GaussianBlur(tone, tone, {0, 0}, 2.2 * unit);
    tone = warped(tone, random, 2.5F * unit, 22 * unit);
    cv::normalize(tone, tone, 0, 1, cv::NORM_MINMAX);
    // The brush presses unevenly: thin lines here, thick ones there, dry where it lifts.
    const cv::Mat1f thin = outlines(scene.regions, scene.subject, 1.4F * unit, 2.6F * unit);
    const cv::Mat1f thick = outlines(scene.regions, scene.subject, 3.0F * unit, 6.5F * unit);
    const cv::Mat1f pressure = noiseField(random, size, 34 * unit);
    const cv::Mat1f dry = noiseField(random, size, 2.2F * unit);
    const cv::Mat1f pool = noiseField(random, size, 26 * unit, 2);
    const Colour paper(243, 236, 220);
    const Colour ink(28, 27, 32);
    constexpr float kWashes = 4;
    cv::Mat3f result(size, size);
    forEachPixel(size, [&](int x, int y) {
        const bool inSubject = scene.subject(y, x) != 0;
        const float shade =
            std::clamp((1.0F - tone(y, x)) * (inSubject ? 1.0F : 0.62F) + 0.035F * pool(y, x), 0.0F, 1.0F);
        // Few washes one over the other, each with a soft edge.
        const float level = shade * kWashes;
        const float step = std::floor(level) + softStep(level - std::floor(level) - 0.5F, 3.0F);
        float dark = 0.72F * step / kWashes;
        // Nothing is painted towards the edges of the sheet.
        dark *= std::clamp((fromBorder(x, y, size) - (9 + 4 * pool(y, x)) * unit) / (22 * unit), 0.0F, 1.0F);
        const float press = std::clamp(0.5F + 0.45F * pressure(y, x), 0.0F, 1.0F);
        float line = thin(y, x) * (1.0F - press) + thick(y, x) * press;
        if (dry(y, x) > 1.1F && press < 0.4F)
            line *= 0.35F;
        result(y, x) = mix(paper, ink, std::max(dark, 0.94F * line));
    });
    const int side = cvRound(15 * unit);
    const cv::Point corner(cvRound((random.chance(0.5F) ? 20.0F : 221.0F) * unit), cvRound(220 * unit));
    cv::rectangle(result, cv::Rect(corner, cv::Size(side, side)), cv::Scalar(190, 44, 40), cv::FILLED);
    cv::rectangle(result, cv::Rect(corner + cv::Point(side / 4, side / 4), cv::Size(side / 2, side / 2)),
                  cv::Scalar(240, 224, 204), std::max(1, cvRound(1.5F * unit)));
    return result;
}

cv::Mat3f stylePoster(const Scene &scene, Random &random)
{
    const int size = scene.colours.rows;
    const float unit = scene.unit;
    // Six inks of the scene's own: every flat area takes the nearest.
    const Mood &mood = scene.mood;
    const Colour cream(246, 234, 206);
    const std::array<Colour, 6> inks = {cream,
                                        saturated(mood.accent, 1.25F),
                                        saturated(mix(mood.second, {214, 168, 96}, 0.25F), 1.1F),
                                        saturated(mood.skyTop * 0.9F, 1.2F),
                                        mix(mood.skyBottom, cream, 0.4F),
                                        Colour(38, 40, 62)};
    std::vector<std::size_t> inkOf;
    for (const Colour &mean : meanOfRegions(scene)) {
        std::size_t best = 0;
        for (std::size_t i = 1; i < inks.size(); ++i) {
            if (cv::norm(mean - inks[i], cv::NORM_L2SQR) < cv::norm(mean - inks[best], cv::NORM_L2SQR))
                best = i;
        }
        inkOf.push_back(best);
    }
    cv::Mat1f tone = luminance(scene.colours);
    cv::GaussianBlur(tone, tone, {0, 0}, 7.0 * unit);
    const cv::Mat1f grain = noiseField(random, size, 2.0F * unit);
    const cv::Mat1f silhouette = lineAlong(regionEdges(scene.subject), 3.0F * unit);
    const float frame = 9 * unit;
    const float title = 226 * unit;
    cv::Mat3f result(size, size);
    forEachPixel(size, [&](int x, int y) {
        Colour c = inks[inkOf[scene.regions(y, x)]];
        // A screen-printed fade from light to dark in four steps, as stencils give.
        const float fade = std::round(tone(y, x) / 64.0F) - 2.0F;
        c = c + Colour(7, 7, 7) * fade;
        c = mix(c, inks[5], 0.9F * silhouette(y, x));
        if (fromBorder(x, y, size) < frame)
            c = cream;
        else if (static_cast<float>(y) > title)
            c = inks[5];
        const float g = 2.5F * grain(y, x);
        result(y, x) = c + Colour(g, g, g);
    });
    // A line of lettering that is only suggested.
    float x = 62 * unit;
    while (x < 190 * unit) {
        const float width = random.uniform(5.0F, 10.0F) * unit;
        cv::rectangle(result, cv::Rect(cvRound(x), cvRound(232 * unit), cvRound(width), std::max(1, cvRound(9 * unit))),
                      cv::Scalar(cream[0], cream[1], cream[2]), cv::FILLED);
        x += width + 4 * unit;
    }
    return result;
}

cv::Mat3f stylePastel(const Scene &scene, Random &random)
{
    static const std::array<Colour, 4> kGrounds = {Colour(178, 160, 138), Colour(150, 154, 160), Colour(196, 182, 160),
                                                   Colour(132, 124, 122)};
    const int size = scene.colours.rows;
    const float unit = scene.unit;
    cv::Mat3f colours;
    cv::GaussianBlur(saturated(scene.colours, 1.15F), colours, {0, 0}, 2.2 * unit);
    colours = warped(colours, random, 2.2F * unit, 12 * unit);
    // Chalk catches on the tooth of the paper, along strokes that follow two directions.
    const cv::Mat1f tooth = noiseField(random, size, 1.8F * unit);
    const int reach = 2 * cvRound(8 * unit) + 1;
    cv::Mat1f falling(reach, reach, 0.0F);
    cv::Mat1f level(reach, reach, 0.0F);
    for (int i = 0; i < reach; ++i) {
        falling(reach - 1 - i, i) = 1.0F / std::sqrt(static_cast<float>(reach));
        level(reach / 2 + (i - reach / 2) / 4, i) = 1.0F / std::sqrt(static_cast<float>(reach));
    }
    cv::Mat1f strokes;
    cv::Mat1f broad;
    cv::filter2D(tooth, strokes, CV_32F, falling);
    cv::filter2D(noiseField(random, size, 2.6F * unit), broad, CV_32F, level);
    cv::Mat1f edges = outlines(scene.regions, scene.subject, 1.8F * unit, 3.4F * unit);
    edges = warped(edges, random, 1.6F * unit, 10 * unit);
    cv::GaussianBlur(edges, edges, {0, 0}, 1.0 * unit);
    const Colour ground = kGrounds[static_cast<std::size_t>(random.index(4))];
    cv::Mat3f result(size, size);
    forEachPixel(size, [&](int x, int y) {
        const bool inSubject = scene.subject(y, x) != 0;
        const float grain = inSubject ? strokes(y, x) : broad(y, x);
        const float cover = std::clamp(0.76F + 0.2F * grain + 0.08F * tooth(y, x), 0.12F, 1.0F);
        const float light = 9 * grain;
        Colour c = mix(ground, lighter(colours(y, x), 0.14F) + Colour(light, light, light), cover);
        c = mix(c, darker(colours(y, x), 0.62F), std::clamp(edges(y, x) * (0.85F + 0.3F * tooth(y, x)), 0.0F, 0.9F));
        const float paint =
            std::clamp((fromBorder(x, y, size) - (5 + 3 * broad(y, x)) * unit) / (5 * unit), 0.0F, 1.0F);
        result(y, x) = mix(ground, c, paint);
    });
    return result;
}

cv::Mat3f stylePaperCut(const Scene &scene, Random &random)
{
    const int size = scene.colours.rows;
    const float unit = scene.unit;
    std::vector<Colour> sheets;
    for (const Colour &mean : meanOfRegions(scene))
        sheets.push_back(saturated(lighter(mean, 0.08F), 1.3F));
    const cv::Mat1f fibre = noiseField(random, size, 2.0F * unit);
    const cv::Mat1f bend = noiseField(random, size, 70 * unit);
    // Later shapes lie on top; each throws a shadow to the lower right and has a bright cut edge at the upper left.
    const int depth = std::max(2, cvRound(8 * unit));
    const auto above = [&](int x, int y, int dx, int dy) {
        const int sx = std::clamp(x + dx, 0, size - 1);
        const int sy = std::clamp(y + dy, 0, size - 1);
        return static_cast<int>(scene.regions(sy, sx)) - static_cast<int>(scene.regions(y, x));
    };
    cv::Mat1f shadow(size, size);
    cv::Mat1f rim(size, size, 0.0F);
    forEachPixel(size, [&](int x, int y) {
        int hidden = 0;
        for (int k = 1; k <= depth; ++k)
            hidden += above(x, y, -k, -k) > 0 || above(x, y, -k / 2, -k) > 0 ? 1 : 0;
        shadow(y, x) = static_cast<float>(hidden) / static_cast<float>(depth);
        const int edge = std::max(1, cvRound(1.6F * unit));
        if (above(x, y, -edge, -edge) < 0 || above(x, y, 0, -edge) < 0)
            rim(y, x) = 1;
    });
    cv::GaussianBlur(shadow, shadow, {0, 0}, 1.6 * unit);
    cv::GaussianBlur(rim, rim, {0, 0}, 0.6 * unit);
    cv::Mat3f result(size, size);
    forEachPixel(size, [&](int x, int y) {
        const float tone = 3.0F * fibre(y, x) + 5.0F * bend(y, x);
        Colour c = sheets[scene.regions(y, x)] + Colour(tone, tone, tone);
        c *= 1.0F - 0.62F * std::min(1.0F, 1.3F * shadow(y, x));
        result(y, x) = lighter(clampColour(c), 0.5F * rim(y, x));
    });
    return result;
}

cv::Mat3f styleCrossStitch(const Scene &scene, Random &random)
{
    const int size = scene.colours.rows;
    const float unit = scene.unit;
    const int count = std::max(8, cvRound(random.uniform(34.0F, 38.0F)));
    const float pitch = static_cast<float>(size) / static_cast<float>(count);
    cv::Mat3f cells;
    cv::resize(saturated(scene.colours, 1.35F), cells, {count, count}, 0, 0, cv::INTER_AREA);
    const Colour cloth(236, 228, 210);
    cv::Mat3f result(size, size);
    const cv::Mat1f weave = noiseField(random, size, 1.6F * unit);
    forEachPixel(size, [&](int x, int y) {
        const float u = static_cast<float>(x) / pitch;
        const float v = static_cast<float>(y) / pitch;
        const int column = std::min(count - 1, static_cast<int>(u));
        const int row = std::min(count - 1, static_cast<int>(v));
        const float a = u - static_cast<float>(column) - 0.5F;
        const float b = v - static_cast<float>(row) - 0.5F;
        // Threads of limited colours, the rising one over the falling one.
        Colour thread = cells(row, column);
        for (int k = 0; k < 3; ++k)
            thread[k] = std::round(thread[k] / 36.0F) * 36.0F;
        const float rising = std::abs(a + b);
        const float falling = std::abs(a - b);
        constexpr float kHalf = 0.24F;
        Colour c = darker(cloth, 0.06F + 0.05F * std::clamp(weave(y, x), -1.0F, 1.0F));
        if (falling < kHalf)
            c = thread * (0.92F - 0.5F * falling);
        if (rising < kHalf)
            c = thread * (1.1F - 0.7F * rising);
        const float g = 5 * weave(y, x);
        result(y, x) = c + Colour(g, g, g);
    });
    return result;
}

} // namespace palimpsest::imaging::gallery
