#include "core/imaging/gallery/StyleTools.h"
#include "core/imaging/gallery/Styles.h"

#include <opencv2/imgproc.hpp>

#include <array>
#include <cmath>
#include <numbers>

namespace palimpsest::imaging::gallery {

namespace {

constexpr float kPi = std::numbers::pi_v<float>;

std::vector<Colour> regionColours(const Scene &scene)
{
    cv::Mat1i ids;
    scene.regions.convertTo(ids, CV_32S);
    return meanColours(scene.colours, ids, scene.regionCount);
}

// How a region of the subject is cut, from its tone among the subject's larger regions.
struct Cut {
    float light = 1;       // 1 = paper, 0 = solid ink.
    std::size_t angle = 0; // Which hatch direction.
};

std::vector<Cut> cutSubject(const Scene &scene)
{
    const std::vector<Colour> means = regionColours(scene);
    std::vector<int> area(means.size(), 0);
    forEachPixel(scene.regions.rows, [&](int x, int y) {
        if (scene.subject(y, x) != 0)
            ++area[scene.regions(y, x)];
    });
    const int whole = scene.regions.rows * scene.regions.cols;
    float darkest = 255;
    float lightest = 0;
    for (std::size_t region = 0; region < means.size(); ++region) {
        if (area[region] < whole / 100)
            continue;
        darkest = std::min(darkest, luminance(means[region]));
        lightest = std::max(lightest, luminance(means[region]));
    }
    // A subject of one tone is hatched evenly rather than split at random.
    const float range = std::max(lightest - darkest, 70.0F);
    const float middle = 0.25F * (lightest + darkest) + 60.0F; // Half way to an absolute middle tone.
    std::vector<Cut> cuts(means.size());
    std::size_t hatched = 0;
    for (std::size_t region = 0; region < means.size(); ++region) {
        const float tone = std::clamp(0.5F + (luminance(means[region]) - middle) / range, 0.0F, 1.0F);
        const bool small = area[region] < whole / 90;
        if (small)
            cuts[region].light = tone > 0.4F ? 1.0F : 0.0F; // Hatching would hide eyes and windows.
        else
            cuts[region] = {tone > 0.66F ? 1.0F : 0.12F + 0.85F * tone, hatched++ % 2};
    }
    return cuts;
}

} // namespace

cv::Mat3f styleWoodcut(const Scene &scene, Random &random)
{
    static const std::array<Colour, 3> kPapers = {Colour(240, 230, 208), Colour(246, 242, 230), Colour(230, 216, 182)};
    static const std::array<Colour, 3> kInks = {Colour(26, 23, 25), Colour(44, 28, 22), Colour(24, 30, 52)};
    const int size = scene.colours.rows;
    const float unit = scene.unit;
    cv::Mat1f tone = luminance(scene.colours);
    cv::GaussianBlur(tone, tone, {0, 0}, 2.0 * unit);
    cv::normalize(tone, tone, 0, 1, cv::NORM_MINMAX);
    // One hatch direction for everything around the subject, two others within it.
    const float period = random.uniform(9.0F, 11.0F) * unit;
    const std::array<float, 3> angles = {kPi / 2 + random.normal(0, 0.08F), kPi / 4 + random.normal(0, 0.08F),
                                         -kPi / 4 + random.normal(0, 0.08F)};
    std::array<cv::Vec2f, 3> waves;
    for (std::size_t i = 0; i < waves.size(); ++i)
        waves[i] = cv::Vec2f(std::cos(angles[i]), std::sin(angles[i])) * (2 * kPi / period);
    const std::vector<Cut> cuts = cutSubject(scene);
    const cv::Mat1f wobble = noiseField(random, size, 48 * unit);
    const cv::Mat1f lines = outlines(scene.regions, scene.subject, 2.6F * unit, 4.0F * unit);
    const cv::Mat1f chips = noiseField(random, size, 4 * unit);
    const Colour paper = kPapers[static_cast<std::size_t>(random.index(3))];
    const Colour ink = kInks[static_cast<std::size_t>(random.index(3))];
    cv::Mat3f result(size, size);
    forEachPixel(size, [&](int x, int y) {
        const Cut &cut = cuts[scene.regions(y, x)];
        const bool inSubject = scene.subject(y, x) != 0;
        const cv::Vec2f &direction = waves[inSubject ? 1 + cut.angle : 0];
        const float wave = 0.5F
                           + 0.5F
                                 * std::sin(direction[0] * static_cast<float>(x) + direction[1] * static_cast<float>(y)
                                            + 1.6F * wobble(y, x));
        // A line is inked where the wave exceeds the lightness: nothing at 1, everything at 0.
        const float light = inSubject ? cut.light : std::clamp((tone(y, x) - 0.08F) / 0.72F, 0.12F, 1.0F);
        float dark = softStep(wave - (1.24F * light - 0.12F), 4.5F / unit);
        if (chips(y, x) > 1.9F)
            dark *= 0.55F;
        result(y, x) = mix(paper, ink, std::max(dark, lines(y, x)));
    });
    return result;
}

cv::Mat3f styleUkiyoE(const Scene &scene, Random &random)
{
    static const std::array<Colour, 12> kInks = {Colour(238, 224, 192), Colour(204, 84, 62),   Colour(48, 80, 128),
                                                 Colour(124, 166, 172), Colour(214, 178, 104), Colour(96, 132, 90),
                                                 Colour(86, 74, 82),    Colour(230, 156, 122), Colour(168, 200, 204),
                                                 Colour(38, 52, 88),    Colour(218, 200, 164), Colour(156, 114, 92)};
    const int size = scene.colours.rows;
    const float unit = scene.unit;
    const std::vector<Colour> means = regionColours(scene);
    std::vector<Colour> flat;
    for (const Colour &mean : means) {
        const Colour *best = &kInks[0];
        for (const Colour &ink : kInks) {
            if (cv::norm(mean - ink, cv::NORM_L2SQR) < cv::norm(mean - *best, cv::NORM_L2SQR))
                best = &ink;
        }
        flat.push_back(mix(*best, mean, 0.5F) * 1.06F);
    }
    cv::Mat3f smooth;
    cv::GaussianBlur(scene.colours, smooth, {0, 0}, 5.0 * unit);
    const cv::Mat1f grain = noiseField(random, size, 3 * unit);
    const cv::Mat1f lines = outlines(scene.regions, scene.subject, 2.5F * unit, 3.6F * unit);
    const Colour paper(236, 224, 194);
    cv::Mat3f result(size, size);
    forEachPixel(size, [&](int x, int y) {
        const auto region = static_cast<std::size_t>(scene.regions(y, x));
        // Part of the gradient within a region stays, like ink wiped on the block (bokashi).
        const float drift = 0.55F * (luminance(smooth(y, x)) - luminance(means[region]));
        Colour c = flat[region] + Colour(drift, drift, drift);
        const float band = scene.subject(y, x) != 0
                               ? 0.0F
                               : std::max(0.0F, 1.0F - static_cast<float>(y) / (0.24F * static_cast<float>(size)));
        c = c.mul(Colour(1 - 0.48F * band, 1 - 0.38F * band, 1 - 0.18F * band));
        const float g = 3.5F * grain(y, x);
        c = mix(c + Colour(g, g, g), paper, 0.08F);
        result(y, x) = mix(c, {34, 38, 66}, 0.92F * lines(y, x));
    });
    const int frame = cvRound(8 * unit);
    const cv::Rect whole(0, 0, size, size);
    cv::rectangle(result, whole, cv::Scalar(paper[0], paper[1], paper[2]), 2 * frame - 1);
    const int line = std::max(1, cvRound(2 * unit));
    cv::rectangle(result, cv::Rect(frame, frame, size - 2 * frame, size - 2 * frame), cv::Scalar(52, 52, 74), line);
    // The seal, in one of the lower corners.
    const int sealX = cvRound((random.chance(0.5F) ? 16.0F : 224.0F) * unit);
    const int sealY = cvRound(208 * unit);
    cv::rectangle(result, cv::Rect(sealX, sealY, cvRound(17 * unit), cvRound(28 * unit)), cv::Scalar(196, 48, 44),
                  cv::FILLED);
    cv::rectangle(result,
                  cv::Rect(sealX + cvRound(5 * unit), sealY + cvRound(5 * unit), cvRound(7 * unit), cvRound(7 * unit)),
                  cv::Scalar(238, 220, 190), cv::FILLED);
    cv::rectangle(result,
                  cv::Rect(sealX + cvRound(5 * unit), sealY + cvRound(16 * unit), cvRound(7 * unit), cvRound(7 * unit)),
                  cv::Scalar(238, 220, 190), cv::FILLED);
    return result;
}

cv::Mat3f styleHalftone(const Scene &scene, Random &random)
{
    const int size = scene.colours.rows;
    const float unit = scene.unit;
    const float frequency = 2 * kPi / (random.uniform(10.0F, 11.5F) * unit);
    const float angle = kPi / 4 + random.normal(0, 0.05F);
    const float cosine = std::cos(angle) * frequency;
    const float sine = std::sin(angle) * frequency;
    std::vector<Colour> inks;
    for (const Colour &mean : regionColours(scene)) {
        Colour c = saturated(mean, 1.75F);
        for (int k = 0; k < 3; ++k)
            c[k] = std::clamp(std::round(c[k] / 42.5F) * 42.5F * 1.06F + 4, 0.0F, 255.0F);
        inks.push_back(c);
    }
    cv::Mat1f tone = luminance(scene.colours);
    cv::GaussianBlur(tone, tone, {0, 0}, 3.0 * unit);
    const cv::Mat1f lines = outlines(scene.regions, scene.subject, 3.0F * unit, 4.5F * unit);
    cv::Mat3f result(size, size);
    forEachPixel(size, [&](int x, int y) {
        const auto fx = static_cast<float>(x);
        const auto fy = static_cast<float>(y);
        const float screen = 0.5F + 0.25F * (std::cos(fx * cosine + fy * sine) + std::cos(fy * cosine - fx * sine));
        const Colour &ink = inks[static_cast<std::size_t>(scene.regions(y, x))];
        const bool inSubject = scene.subject(y, x) != 0;
        // Dots grow as the tone falls. The subject is printed nearly solid, so that it stands before the dotted ground.
        const float dot = softStep(screen - (0.24F + 0.52F * tone(y, x) / 255.0F), 5.5F / unit);
        const Colour pale = lighter(ink, inSubject ? 0.22F : 0.62F);
        const Colour deep = inSubject || luminance(ink) > 200 ? darker(ink, 0.22F) : lighter(ink, 0.05F);
        result(y, x) = mix(mix(pale, deep, dot), {14, 13, 18}, lines(y, x));
    });
    return result;
}

} // namespace palimpsest::imaging::gallery
