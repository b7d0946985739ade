#include "core/imaging/gallery/Scene.h"

#include "core/imaging/gallery/Backgrounds.h"
#include "core/imaging/gallery/StyleTools.h"
#include "core/imaging/gallery/Subjects.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <vector>

namespace palimpsest::imaging::gallery {

namespace {

using Painter = void (*)(Canvas &, const Mood &);

constexpr unsigned bit(Setting setting)
{
    return 1U << static_cast<unsigned>(setting);
}
constexpr unsigned kSea = bit(Setting::Sea);
constexpr unsigned kHills = bit(Setting::Hills);
constexpr unsigned kCity = bit(Setting::City);
constexpr unsigned kRoom = bit(Setting::Room);
constexpr unsigned kStorm = bit(Setting::Storm);
constexpr unsigned kSnow = bit(Setting::Snow);
constexpr unsigned kWeather = kStorm | kSnow;
constexpr unsigned kOutside = kSea | kHills | kCity | kWeather;

struct Subject {
    Painter figure;
    Painter backdrop;  // Its own; none when the figure brings it along.
    unsigned settings; // That suit it besides its own.
    bool indoors = false;
};

// In the order of gallerySubjects().
constexpr std::array<Subject, 24> kSubjects = {{
    {paintMountainLake, nullptr, kWeather},
    {paintLighthouse, nullptr, kWeather},
    {paintSailingBoat, nullptr, kStorm},
    {paintTree, backdropMeadow, kOutside},
    {paintHouse, backdropMeadow, kOutside},
    {paintFlowerVase, backdropTable, kRoom | kSea | kHills, true},
    {paintCat, backdropTable, kOutside | kRoom, true},
    {paintFish, nullptr, 0},
    {paintBird, backdropSky, kOutside},
    {paintCitySkyline, nullptr, kWeather},
    {paintHotAirBalloon, backdropFarMeadow, kOutside},
    {paintPortrait, backdropWall, kOutside | kRoom, true},
    {paintFox, backdropMeadow, kOutside},
    {paintHorse, backdropMeadow, kOutside},
    {paintOwl, backdropSky, kHills | kCity | kWeather},
    {paintRabbit, backdropMeadow, kOutside | kRoom},
    {paintButterfly, backdropMeadow, kSea | kHills | kCity | kRoom},
    {paintWhale, nullptr, kStorm},
    {paintMushroom, backdropMeadow, kHills | kWeather},
    {paintBridge, nullptr, kWeather},
    {paintWindmill, backdropMeadow, kSea | kHills | kWeather},
    {paintCastle, backdropMeadow, kSea | kHills | kWeather},
    {paintTeapot, backdropTable, kRoom | kSea | kHills, true},
    {paintCactus, backdropDesert, kSea | kCity | kRoom | kWeather},
}};

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

// Own surroundings in less than half of the pictures of a subject that suits others.
Setting chooseSetting(Random &random, unsigned suiting)
{
    constexpr float kOwnShare = 0.42F;
    constexpr int kSettings = 7;
    const bool own = random.chance(kOwnShare);
    int left = random.index(std::max(1, std::popcount(suiting)));
    if (own)
        return Setting::Own;
    for (int i = 0; i < kSettings; ++i) {
        const auto setting = static_cast<Setting>(i);
        if ((suiting & bit(setting)) != 0 && left-- == 0)
            return setting;
    }
    return Setting::Own;
}

// What the weather does to the light.
void cloudOver(Mood &mood)
{
    if (mood.setting == Setting::Storm) {
        mood.skyTop = mix(mood.skyTop, {58, 66, 84}, 0.72F);
        mood.skyBottom = mix(mood.skyBottom, {134, 144, 156}, 0.66F);
    } else if (mood.setting == Setting::Snow) {
        mood.skyTop = mix(mood.skyTop, {150, 166, 188}, 0.55F);
        mood.skyBottom = mix(mood.skyBottom, {214, 222, 232}, 0.45F);
    }
}

Layout chooseLayout(Random &random)
{
    constexpr float kMiddleShare = 0.6F;
    const float kind = random.uniform();
    const float scale = random.uniform(0.74F, 0.86F);
    const float shift = random.uniform(0.1F, 0.17F);
    if (kind < kMiddleShare)
        return {};
    if (kind > 0.88F)
        return {scale, 0};
    return {scale, kind > 0.74F ? shift : -shift};
}

void paintBackdrop(Canvas &canvas, const Mood &mood, const Subject &subject)
{
    switch (mood.setting) {
    case Setting::Sea:
        return backdropSea(canvas, mood);
    case Setting::Hills:
        return backdropHills(canvas, mood);
    case Setting::City:
        return backdropCity(canvas, mood);
    case Setting::Room:
        return backdropRoom(canvas, mood);
    case Setting::Storm:
    case Setting::Snow:
        if (subject.indoors || subject.backdrop == backdropDesert)
            backdropHills(canvas, mood);
        else if (subject.backdrop != nullptr)
            subject.backdrop(canvas, mood);
        break;
    case Setting::Own:
        if (subject.backdrop != nullptr)
            subject.backdrop(canvas, mood);
        break;
    }
    // Where the subject is the whole scene the weather comes last, see paintScene().
    if (subject.backdrop != nullptr)
        paintWeather(canvas, mood);
}

// The same scene seen in a mirror.
void mirror(Scene &scene)
{
    cv::flip(scene.colours, scene.colours, 1);
    cv::flip(scene.regions, scene.regions, 1);
    cv::flip(scene.subject, scene.subject, 1);
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

bool settingSuits(int subject, Setting setting)
{
    return setting == Setting::Own || (kSubjects[static_cast<std::size_t>(subject)].settings & bit(setting)) != 0;
}

Scene paintScene(int subject, int setting, std::uint64_t seed, int sizePx)
{
    const Subject &painters = kSubjects[static_cast<std::size_t>(subject)];
    Random random(seed);
    Scene scene;
    scene.unit = static_cast<float>(sizePx) / 256.0F;
    scene.mood = chooseMood(random);
    const Setting chosen = chooseSetting(random, painters.settings);
    scene.mood.setting = setting < 0 ? chosen : static_cast<Setting>(setting);
    cloudOver(scene.mood);
    Canvas canvas(sizePx, random);
    // A subject that is the whole scene stays in the middle.
    if (const Layout layout = chooseLayout(random); painters.backdrop != nullptr)
        canvas.setLayout(layout);
    const bool mirrored = random.chance(0.5F);
    canvas.setAmbient(lights()[static_cast<std::size_t>(scene.mood.time)].ambient);
    paintBackdrop(canvas, scene.mood, painters);
    painters.figure(canvas, scene.mood);
    if (painters.backdrop == nullptr)
        paintWeather(canvas, scene.mood);
    canvas.colours().convertTo(scene.colours, CV_32F);
    scene.regions = canvas.regions();
    scene.subject = canvas.subject();
    scene.regionCount = canvas.regionCount();
    if (mirrored)
        mirror(scene);
    if (scene.mood.time == TimeOfDay::Mist)
        veilWithMist(scene);
    separateSubject(scene);
    finishLight(scene, random);
    return scene;
}

void removeSubject(Scene &scene)
{
    cv::Mat1f distance;
    cv::Mat1i nearest; // The number of the nearest pixel outside, from 1 on.
    cv::distanceTransform(scene.subject, distance, nearest, cv::DIST_L2, cv::DIST_MASK_5, cv::DIST_LABEL_PIXEL);
    std::vector<cv::Point> outside(1);
    for (int y = 0; y < scene.subject.rows; ++y) {
        for (int x = 0; x < scene.subject.cols; ++x) {
            if (scene.subject(y, x) != 0)
                continue;
            const auto label = static_cast<std::size_t>(nearest(y, x));
            outside.resize(std::max(outside.size(), label + 1));
            outside[label] = {x, y};
        }
    }
    forEachPixel(scene.subject.rows, [&](int x, int y) {
        if (scene.subject(y, x) == 0)
            return;
        const cv::Point from = outside[std::min(static_cast<std::size_t>(nearest(y, x)), outside.size() - 1)];
        scene.colours(y, x) = scene.colours(from.y, from.x);
        scene.regions(y, x) = scene.regions(from.y, from.x);
    });
    scene.subject.setTo(0);
}

} // namespace palimpsest::imaging::gallery
