#include "core/imaging/gallery/Scene.h"

#include "core/imaging/gallery/StyleTools.h"
#include "core/imaging/gallery/Subjects.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace palimpsest::imaging::gallery {

namespace {

using SubjectPainter = void (*)(Canvas &, const Mood &);

// In the order of gallerySubjects().
constexpr std::array<SubjectPainter, 12> kSubjectPainters = {
    paintMountainLake, paintLighthouse, paintSailingBoat, paintTree,        paintHouse,         paintFlowerVase,
    paintCat,          paintFish,       paintBird,        paintCitySkyline, paintHotAirBalloon, paintPortrait,
};

// In the order of galleryAccents().
const std::array<Colour, 8> &accentColours()
{
    static const std::array<Colour, 8> kColours = {
        Colour(206, 44, 40),  Colour(40, 88, 196),  Colour(46, 146, 70),   Colour(240, 196, 48),
        Colour(132, 62, 160), Colour(238, 126, 36), Colour(238, 126, 164), Colour(24, 144, 150),
    };
    return kColours;
}

struct Light {
    float share; // How often the time of day is chosen.
    Colour skyTop;
    Colour skyBottom;
    Colour ambient;
};

// In the order of TimeOfDay. Night is kept bright enough that coarse textures can still show the subject.
const std::array<Light, 4> &lights()
{
    static const std::array<Light, 4> kLights = {{
        {0.40F, {100, 172, 228}, {218, 236, 244}, {1.0F, 1.0F, 1.0F}},
        {0.22F, {150, 92, 150}, {255, 182, 104}, {1.0F, 0.90F, 0.84F}},
        {0.25F, {26, 36, 92}, {82, 106, 168}, {0.78F, 0.82F, 0.95F}},
        {0.13F, {186, 198, 206}, {234, 232, 224}, {0.97F, 0.98F, 1.0F}},
    }};
    return kLights;
}

Colour jittered(Random &random, const Colour &colour, float deviation)
{
    Colour result;
    for (int k = 0; k < 3; ++k)
        result[k] = std::clamp(colour[k] + random.normal(0, deviation), 0.0F, 255.0F);
    return result;
}

Mood chooseMood(Random &random)
{
    Mood mood;
    float draw = random.uniform();
    int time = 0;
    while (time < 3 && draw >= lights()[static_cast<std::size_t>(time)].share)
        draw -= lights()[static_cast<std::size_t>(time++)].share;
    mood.time = static_cast<TimeOfDay>(time);
    const Light &light = lights()[static_cast<std::size_t>(time)];
    const int count = static_cast<int>(accentColours().size());
    mood.accentIndex = random.index(count);
    const int second = (mood.accentIndex + 1 + random.index(count - 1)) % count;
    mood.accent = jittered(random, accentColours()[static_cast<std::size_t>(mood.accentIndex)], 9);
    mood.second = jittered(random, accentColours()[static_cast<std::size_t>(second)], 9);
    mood.skyTop = jittered(random, light.skyTop, 8);
    mood.skyBottom = jittered(random, light.skyBottom, 6);
    return mood;
}

// Luminances that decide whether the subject stands out.
struct Separation {
    float subject = 0;    // The median, so that small bright windows do not count.
    float background = 0; // The mean beside the subject.
    float lightParts = 0; // Of the subject's light parts (white sails, walls, faces).
    float lightShare = 0; // Their share of the subject.
};

Separation measureSeparation(const Scene &scene)
{
    constexpr float kLight = 190.0F;
    cv::Mat1b near;
    const int reach = static_cast<int>(33 * scene.unit) | 1;
    cv::blur(scene.subject, near, {reach, reach});
    std::array<double, 3> sums = {};
    std::array<int, 3> counts = {};
    std::array<int, 256> histogram = {};
    const auto add = [&](std::size_t which, float value) {
        sums[which] += value;
        ++counts[which];
    };
    forEachPixel(scene.colours.rows, [&](int x, int y) {
        const float value = luminance(scene.colours(y, x));
        if (scene.subject(y, x) != 0) {
            add(0, value);
            ++histogram[static_cast<std::size_t>(std::clamp(value, 0.0F, 255.0F))];
            if (value > kLight)
                add(2, value);
        } else if (near(y, x) != 0) {
            add(1, value);
        }
    });
    const auto mean = [&](std::size_t which) { return static_cast<float>(sums[which] / std::max(counts[which], 1)); };
    int median = 0;
    for (int below = histogram[0]; below < counts[0] / 2 && median < 255;
         below += histogram[static_cast<std::size_t>(median)])
        ++median;
    return {static_cast<float>(median), mean(1), mean(2),
            static_cast<float>(counts[2]) / static_cast<float>(std::max(counts[0], 1))};
}

// Makes the background lighter or darker beside a subject of similar tone, so that the silhouette survives every style,
// also the monochrome ones. Light parts need a background of middle tone; at night the subject is lit instead.
void separateSubject(Scene &scene)
{
    constexpr float kLeast = 58.0F;
    const Separation measured = measureSeparation(scene);
    float dim = 1;   // The background is multiplied by this,
    float veil = 0;  // or mixed with a light colour,
    float shine = 0; // and the subject with white.
    if (scene.mood.time == TimeOfDay::Night) {
        const float wanted = std::min(measured.background, std::max(measured.subject - kLeast, 44.0F));
        dim = std::max(wanted / std::max(measured.background, 1.0F), 0.6F);
        const float missing = measured.background * dim + kLeast - measured.subject;
        shine = std::clamp(missing / std::max(255.0F - measured.subject, 1.0F), 0.0F, 0.3F);
    } else if (measured.lightShare > 0.14F) {
        dim = std::clamp((measured.lightParts - 64.0F) / std::max(measured.background, 1.0F), 0.62F, 1.0F);
    } else if (std::abs(measured.background - measured.subject) < kLeast) {
        if (measured.subject < 150.0F)
            veil = std::clamp((measured.subject + kLeast - measured.background)
                                  / std::max(246.0F - measured.background, 1.0F),
                              0.0F, 0.75F);
        else
            dim = std::max((measured.subject - kLeast) / std::max(measured.background, 1.0F), 0.55F);
    }
    const Colour veilColour =
        scene.mood.time == TimeOfDay::Sunset ? Colour(255, 228, 184) : lighter(scene.mood.skyBottom, 0.55F);
    forEachPixel(scene.colours.rows, [&](int x, int y) {
        cv::Vec3f &c = scene.colours(y, x);
        if (scene.subject(y, x) != 0)
            c = lighter(c, shine);
        else if (veil > 0)
            c = mix(c, veilColour, veil);
        else if (dim < 1)
            c = saturated(c * dim, 1.0F + 1.2F * (1.0F - dim));
    });
}

// Mist veils the background more than the subject.
void veilWithMist(Scene &scene)
{
    const auto size = static_cast<float>(scene.colours.rows);
    forEachPixel(scene.colours.rows, [&](int x, int y) {
        const float amount = scene.subject(y, x) != 0 ? 0.14F : 0.42F - 0.2F * static_cast<float>(y) / size;
        scene.colours(y, x) = mix(scene.colours(y, x), {220, 225, 228}, amount);
    });
}

// A soft shadow along region borders and a slow variation of tone keep flat areas alive.
void finishLight(Scene &scene, Random &random)
{
    const int size = scene.colours.rows;
    const cv::Mat1f tone = noiseField(random, size, 60 * scene.unit);
    cv::Mat1f distance;
    cv::distanceTransform(~regionEdges(scene.regions), distance, cv::DIST_L2, 3);
    forEachPixel(size, [&](int x, int y) {
        const float border = 0.92F + 0.08F * std::min(distance(y, x) / (8 * scene.unit), 1.0F);
        scene.colours(y, x) = clampColour(scene.colours(y, x) * (border * (1.0F + 0.03F * tone(y, x))));
    });
}

} // namespace

Scene paintScene(int subject, std::uint64_t seed, int sizePx)
{
    Random random(seed);
    Scene scene;
    scene.unit = static_cast<float>(sizePx) / 256.0F;
    scene.mood = chooseMood(random);
    Canvas canvas(sizePx, random);
    canvas.setAmbient(lights()[static_cast<std::size_t>(scene.mood.time)].ambient);
    kSubjectPainters[static_cast<std::size_t>(subject)](canvas, scene.mood);
    canvas.colours().convertTo(scene.colours, CV_32F);
    scene.regions = canvas.regions();
    scene.subject = canvas.subject();
    scene.regionCount = canvas.regionCount();
    if (scene.mood.time == TimeOfDay::Mist)
        veilWithMist(scene);
    separateSubject(scene);
    finishLight(scene, random);
    return scene;
}

} // namespace palimpsest::imaging::gallery
