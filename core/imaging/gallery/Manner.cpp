#include "core/imaging/gallery/Manner.h"

#include "core/imaging/gallery/StyleTools.h"

#include <cstdint>

namespace palimpsest::imaging::gallery {

namespace {

constexpr std::uint64_t kMannerStream = 0x4D616E6E6572ULL;

/// How the second style of a manner meets the first.
enum class Meeting { None, Under, Mixed };

/// How colours are treated: saturation, then contrast around the middle, then a tint.
struct Grading {
    float saturation = 1;
    float contrast = 1;
    float tintShare = 0;
    Colour tint;
};

struct Manner {
    int style = 0;
    int second = 0;
    Meeting meeting = Meeting::None;
    float markSize = 1; // 1 = as the style has it.
    float secondMarkSize = 1;
    float share = 0; // Of the second style, when mixed.
    Grading before;
    Grading after;
};

Grading gradingOf(Random &random, float greyChance)
{
    Grading grading;
    grading.saturation = random.chance(greyChance) ? random.uniform(0.0F, 0.15F) : random.uniform(0.5F, 1.5F);
    grading.contrast = random.uniform(0.75F, 1.2F);
    grading.tintShare = random.chance(0.5F) ? random.uniform(0.0F, 0.25F) : 0.0F;
    grading.tint = Colour(random.uniform(40, 250), random.uniform(40, 250), random.uniform(40, 250));
    return grading;
}

Manner mannerOf(int number, int styles)
{
    Random random(mixBits(kMannerStream) + static_cast<std::uint64_t>(number));
    Manner manner;
    manner.style = random.index(styles);
    manner.second = (manner.style + 1 + random.index(styles - 1)) % styles;
    const float meeting = random.uniform();
    manner.meeting = meeting < 0.35F ? Meeting::None : meeting < 0.75F ? Meeting::Under : Meeting::Mixed;
    manner.markSize = random.uniform(0.6F, 1.4F);
    manner.secondMarkSize = random.uniform(0.6F, 1.4F);
    manner.share = random.uniform(0.3F, 0.7F);
    manner.before = gradingOf(random, 0.1F);
    manner.after = gradingOf(random, 0.2F);
    return manner;
}

void grade(cv::Mat3f &colours, const Grading &grading)
{
    forEachPixel(colours.rows, [&](int x, int y) {
        Colour c = saturated(clampColour(colours(y, x)), grading.saturation);
        c = mix((c - Colour(128, 128, 128)) * grading.contrast + Colour(128, 128, 128), grading.tint,
                grading.tintShare);
        colours(y, x) = clampColour(c);
    });
}

} // namespace

cv::Mat3f paintManner(int number, const Scene &scene, std::span<const StylePainter> painters, Random &random)
{
    const Manner manner = mannerOf(number, static_cast<int>(painters.size()));
    const auto paint = [&](int style, const Scene &from) {
        return painters[static_cast<std::size_t>(style)](from, random);
    };
    Scene graded = scene;
    graded.colours = scene.colours.clone();
    grade(graded.colours, manner.before);
    cv::Mat3f second;
    if (manner.meeting != Meeting::None) {
        graded.unit = scene.unit * manner.secondMarkSize;
        second = paint(manner.second, graded);
    }
    if (manner.meeting == Meeting::Under)
        forEachPixel(second.rows, [&](int x, int y) { graded.colours(y, x) = clampColour(second(y, x)); });
    graded.unit = scene.unit * manner.markSize;
    cv::Mat3f result = paint(manner.style, graded);
    if (manner.meeting == Meeting::Mixed)
        cv::addWeighted(result, 1.0 - manner.share, second, manner.share, 0.0, result);
    grade(result, manner.after);
    return result;
}

} // namespace palimpsest::imaging::gallery
