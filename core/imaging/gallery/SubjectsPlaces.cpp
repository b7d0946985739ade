#include "core/imaging/gallery/Backgrounds.h"
#include "core/imaging/gallery/Subjects.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace palimpsest::imaging::gallery {

namespace {

bool windowsAreLit(const Mood &mood)
{
    return mood.time == TimeOfDay::Night || mood.time == TimeOfDay::Sunset;
}

struct Peak {
    float x;
    float top;
    float halfWidth;
};

// A peak with a shaded right flank and a zigzag snow cap; `mirror` maps heights above the shore to picture rows.
template<typename Mirror>
void paintPeak(Canvas &canvas, const Peak &peak, float shore, const Colour &colour, const Colour &snow, Mirror mirror)
{
    const float height = shore - peak.top;
    const auto at = [&](float across, float down) {
        return cv::Point2f(peak.x + across * peak.halfWidth, mirror(peak.top + down * height));
    };
    canvas.polygon({at(0, 0), at(1, 1), at(-1, 1)}, colour);
    canvas.polygon({at(0, 0), at(1, 1), at(0.25F, 1), at(0.02F, 0.55F)}, darker(colour, 0.28F));
    canvas.polygon(
        {at(0, 0), at(0.46F, 0.46F), at(0.24F, 0.37F), at(0.05F, 0.53F), at(-0.2F, 0.38F), at(-0.46F, 0.46F)}, snow);
}

} // namespace

void paintMountainLake(Canvas &canvas, const Mood &mood)
{
    Random &random = canvas.random();
    const float shore = random.uniform(0.60F, 0.64F);
    paintSky(canvas, mood, shore + 0.01F);
    paintWater(canvas, mood, shore, 1.0F, 0);
    const float x = random.uniform(0.47F, 0.53F);
    const std::array<Peak, 3> peaks = {{
        {x - random.uniform(0.29F, 0.33F), random.uniform(0.33F, 0.37F), 0.24F},
        {x + random.uniform(0.29F, 0.33F), random.uniform(0.31F, 0.36F), 0.26F},
        {x, random.uniform(0.09F, 0.13F), random.uniform(0.33F, 0.37F)},
    }};
    const Colour rock = mix(mood.accent, {92, 98, 122}, 0.5F);
    const Colour water = mix({30, 98, 145}, mood.skyBottom, 0.22F);
    canvas.beginSubject({0, 0}, 1, 0);
    for (const Peak &peak : peaks)
        paintPeak(canvas, peak, shore, rock, {246, 248, 252}, [](float y) { return y; });
    canvas.endSubject();
    for (const Peak &peak : peaks) {
        paintPeak(canvas, peak, shore, mix(rock, water, 0.5F), mix({246, 248, 252}, water, 0.35F),
                  [&](float y) { return shore + (shore - y) * 0.62F; });
    }
    canvas.polygon({{-0.02F, shore - 0.018F},
                    {0.3F, shore - 0.01F},
                    {0.7F, shore - 0.014F},
                    {1.02F, shore - 0.02F},
                    {1.02F, shore + 0.018F},
                    {-0.02F, shore + 0.018F}},
                   {58, 92, 62});
    for (const float y : {0.77F, 0.86F, 0.93F}) {
        const float start = random.uniform(0.1F, 0.3F);
        canvas.line({{start, y}, {start + random.uniform(0.25F, 0.45F), y}}, 0.013F, lighter(water, 0.4F));
    }
    if (random.chance(0.5F))
        paintPine(canvas, {random.chance(0.5F) ? 0.1F : 0.9F, 0.9F}, random.uniform(0.26F, 0.32F), {34, 88, 58});
}

void paintLighthouse(Canvas &canvas, const Mood &mood)
{
    Random &random = canvas.random();
    const float horizon = random.uniform(0.70F, 0.76F);
    paintSky(canvas, mood, horizon);
    paintWater(canvas, mood, horizon, 1, 3);
    placeSubject(canvas, {0.5F, 0.52F}, 0.01F);
    canvas.polygon({{-0.42F, 0.46F}, {-0.33F, 0.33F}, {-0.2F, 0.27F}, {0.18F, 0.26F}, {0.32F, 0.34F}, {0.42F, 0.46F}},
                   {122, 106, 94});
    const float bottom = 0.3F;
    const float height = 0.52F;
    constexpr int kBands = 5;
    for (int i = 0; i < kBands; ++i) {
        const auto edge = [&](int band) {
            const float up = static_cast<float>(band) / kBands;
            return cv::Point2f(0.135F - 0.05F * up, bottom - height * up);
        };
        const cv::Point2f low = edge(i);
        const cv::Point2f high = edge(i + 1);
        canvas.polygon({{-low.x, low.y}, {low.x, low.y}, {high.x, high.y}, {-high.x, high.y}},
                       i % 2 == 0 ? mood.accent : Colour(246, 242, 232));
    }
    const float top = bottom - height;
    canvas.rectangle(-0.12F, top - 0.03F, 0.12F, top, {58, 56, 66});
    canvas.setLit(true);
    canvas.rectangle(-0.07F, top - 0.13F, 0.07F, top - 0.03F, {255, 236, 140});
    canvas.setLit(false);
    canvas.line({{0, top - 0.13F}, {0, top - 0.03F}}, 0.014F, {58, 56, 66});
    canvas.polygon({{-0.1F, top - 0.13F}, {0, top - 0.225F}, {0.1F, top - 0.13F}}, darker(mood.accent, 0.25F));
    canvas.polygon(
        {{-0.04F, bottom}, {-0.04F, bottom - 0.085F}, {0, bottom - 0.11F}, {0.04F, bottom - 0.085F}, {0.04F, bottom}},
        {66, 54, 52});
    canvas.rectangle(-0.022F, bottom - 0.3F, 0.022F, bottom - 0.24F, {66, 58, 62});
    canvas.endSubject();
}

void paintSailingBoat(Canvas &canvas, const Mood &mood)
{
    Random &random = canvas.random();
    const float horizon = random.uniform(0.60F, 0.66F);
    paintSky(canvas, mood, horizon);
    paintWater(canvas, mood, horizon, 1, 4);
    placeSubject(canvas, {0.5F, 0.5F}, 0.03F);
    const float bulge = random.uniform(0.03F, 0.06F);
    canvas.line({{0, 0.26F}, {0, -0.42F}}, 0.024F, {96, 64, 42});
    canvas.polygon(
        smoothOpen({{0.02F, -0.39F}, {0.16F + bulge, -0.14F}, {0.33F, 0.19F}, {0.18F, 0.205F}, {0.02F, 0.2F}}),
        mood.accent);
    canvas.polygon(
        smoothOpen({{-0.022F, -0.33F}, {-0.15F - bulge, -0.08F}, {-0.27F, 0.19F}, {-0.15F, 0.2F}, {-0.022F, 0.19F}}),
        {250, 244, 230});
    canvas.polygon({{0, -0.44F}, {0.11F, -0.41F}, {0, -0.375F}}, mood.second);
    const Colour hull = darker(mix(mood.accent, {110, 66, 40}, 0.55F), 0.1F);
    canvas.polygon(smoothOpen({{-0.38F, 0.22F},
                               {-0.33F, 0.31F},
                               {-0.22F, 0.4F},
                               {0, 0.415F},
                               {0.24F, 0.4F},
                               {0.34F, 0.31F},
                               {0.4F, 0.21F}}),
                   hull);
    canvas.polygon({{-0.385F, 0.215F}, {0.405F, 0.205F}, {0.385F, 0.255F}, {-0.365F, 0.265F}}, {244, 238, 226});
    canvas.endSubject();
    canvas.setLit(true);
    const Colour foam = mix(lighter(mood.skyBottom, 0.4F), {30, 98, 145}, 0.3F);
    canvas.line(
        smoothOpen({{0.08F, 0.92F}, {0.25F, 0.9F}, {0.42F, 0.925F}, {0.6F, 0.9F}, {0.78F, 0.92F}, {0.94F, 0.9F}}),
        0.02F, foam);
    canvas.setLit(false);
}

void paintTree(Canvas &canvas, const Mood &mood)
{
    Random &random = canvas.random();
    placeSubject(canvas, {0.5F, 0.5F}, 0.015F);
    const Colour bark(104, 70, 48);
    canvas.polygon(smoothOpen({{-0.13F, 0.4F},
                               {-0.075F, 0.33F},
                               {-0.06F, 0.15F},
                               {-0.065F, 0.0F},
                               {0.065F, 0.0F},
                               {0.06F, 0.15F},
                               {0.075F, 0.33F},
                               {0.14F, 0.4F}}),
                   bark);
    canvas.line({{0, 0.2F}, {-0.18F, 0.02F}}, 0.045F, bark, Region::Same);
    canvas.line({{0, 0.18F}, {0.19F, 0.0F}}, 0.045F, bark, Region::Same);
    const Colour leaf = mood.accent;
    struct Blob {
        float x, y, r;
    };
    static constexpr std::array<Blob, 7> kCrown = {{{-0.24F, -0.06F, 0.14F},
                                                    {0.24F, -0.06F, 0.14F},
                                                    {-0.17F, -0.24F, 0.15F},
                                                    {0.17F, -0.24F, 0.15F},
                                                    {0, -0.31F, 0.13F},
                                                    {0, -0.14F, 0.2F},
                                                    {0, -0.02F, 0.14F}}};
    Region region = Region::New;
    for (const Blob &blob : kCrown) {
        const float r = blob.r * random.uniform(0.94F, 1.06F);
        canvas.ellipse({blob.x + random.uniform(-0.015F, 0.015F), blob.y + random.uniform(-0.015F, 0.015F)}, r,
                       r * 0.92F, darker(leaf, 0.16F), region);
        region = Region::Same;
    }
    for (const Blob &blob : {Blob{-0.2F, -0.1F, 0.085F}, Blob{0.15F, -0.12F, 0.09F}, Blob{-0.05F, -0.27F, 0.1F},
                             Blob{0.2F, -0.27F, 0.06F}})
        canvas.ellipse({blob.x + random.uniform(-0.02F, 0.02F), blob.y}, blob.r, blob.r * 0.75F, lighter(leaf, 0.25F));
    canvas.endSubject();
}

void paintHouse(Canvas &canvas, const Mood &mood)
{
    Random &random = canvas.random();
    placeSubject(canvas, {0.5F, 0.52F}, 0.008F);
    const float half = random.uniform(0.29F, 0.32F);
    const float eaves = random.uniform(-0.1F, -0.06F);
    const float ridge = random.uniform(-0.40F, -0.36F);
    const Colour wall = mix({244, 232, 208}, mood.second, 0.08F);
    canvas.polygon({{-0.08F, 0.33F}, {0.08F, 0.33F}, {0.2F, 0.62F}, {-0.2F, 0.62F}}, {214, 194, 158});
    canvas.rectangle(0.14F, ridge + 0.01F, 0.23F, eaves - 0.06F, {156, 90, 74});
    canvas.rectangle(-half, eaves, half, 0.34F, wall);
    canvas.polygon({{-half - 0.08F, eaves + 0.01F}, {0, ridge}, {half + 0.08F, eaves + 0.01F}}, mood.accent);
    canvas.ellipse({0, (eaves + ridge) / 2 + 0.05F}, 0.048F, 0.048F, {250, 244, 225});
    canvas.rectangle(-0.07F, 0.1F, 0.07F, 0.34F, mix(mood.second, {84, 50, 36}, 0.55F));
    canvas.ellipse({0.042F, 0.23F}, 0.013F, 0.013F, {240, 214, 120}, Region::None);
    for (const float x : {-0.19F, 0.19F}) {
        canvas.setLit(windowsAreLit(mood));
        canvas.rectangle(x - 0.07F, 0.02F, x + 0.07F, 0.17F,
                         windowsAreLit(mood) ? Colour(255, 226, 120) : Colour(110, 160, 204));
        canvas.setLit(false);
        canvas.line({{x, 0.02F}, {x, 0.17F}}, 0.013F, {90, 66, 54});
        canvas.line({{x - 0.07F, 0.095F}, {x + 0.07F, 0.095F}}, 0.013F, {90, 66, 54});
    }
    canvas.endSubject();
}

void paintCitySkyline(Canvas &canvas, const Mood &mood)
{
    Random &random = canvas.random();
    const float ground = 0.87F;
    paintSky(canvas, mood, ground + 0.01F);
    canvas.gradient(ground, 1, mix({78, 84, 98}, mood.skyBottom, 0.15F), mix({56, 60, 74}, mood.skyBottom, 0.1F));
    struct Tower {
        float x, width, top;
        int columns;
    };
    // Back row first; the tallest stands in the middle.
    static constexpr std::array<Tower, 6> kTowers = {{{0.235F, 0.17F, 0.3F, 2},
                                                      {0.76F, 0.16F, 0.25F, 2},
                                                      {0.5F, 0.2F, 0.11F, 2},
                                                      {0.1F, 0.19F, 0.47F, 2},
                                                      {0.905F, 0.19F, 0.45F, 2},
                                                      {0.635F, 0.2F, 0.43F, 2}}};
    canvas.beginSubject({0, 0}, 1, 0);
    for (std::size_t i = 0; i < kTowers.size(); ++i) {
        const Tower &tower = kTowers[i];
        const float half = tower.width / 2 * random.uniform(0.94F, 1.06F);
        const float x = tower.x + random.uniform(-0.015F, 0.015F);
        const float top = tower.top + random.uniform(-0.03F, 0.03F);
        const Colour tint = i % 2 == 0 ? mood.accent : mix(mood.accent, mood.second, 0.3F);
        // Neighbours differ in tone, so that each tower keeps its outline.
        const Colour wall =
            i < 2 ? mix(tint, {104, 110, 134}, 0.45F) : darker(mix(tint, {80, 86, 110}, 0.36F), i == 2 ? 0.08F : 0.24F);
        if (i == 2) {
            canvas.line({{x, top}, {x, top - 0.07F}}, 0.018F, darker(wall, 0.2F));
            canvas.polygon(
                {{x - half, top + 0.05F}, {x - half * 0.5F, top}, {x + half * 0.5F, top}, {x + half, top + 0.05F}},
                wall);
            canvas.rectangle(x - half, top + 0.05F, x + half, ground, wall, Region::Same);
        } else if (i == 1) {
            canvas.polygon({{x - half, top + 0.08F}, {x + half, top}, {x + half, ground}, {x - half, ground}}, wall);
        } else {
            canvas.rectangle(x - half, top, x + half, ground, wall);
        }
        const bool lit = windowsAreLit(mood);
        canvas.setLit(lit);
        for (int column = 0; column < tower.columns; ++column) {
            const float wx = x + half * (column == 0 ? -0.46F : 0.46F);
            for (float wy = top + 0.115F; wy < ground - 0.06F; wy += 0.118F) {
                const bool on = random.chance(0.8F);
                canvas.rectangle(wx - 0.025F, wy - 0.03F, wx + 0.025F, wy + 0.03F,
                                 lit ? (on ? Colour(255, 226, 130) : Colour(60, 64, 90))
                                     : mix(wall, {240, 246, 250}, 0.55F));
            }
        }
        canvas.setLit(false);
    }
    canvas.endSubject();
}

void paintHotAirBalloon(Canvas &canvas, const Mood &mood)
{
    Random &random = canvas.random();
    placeSubject(canvas, {0.5F, 0.48F}, 0.02F);
    const Colour other = random.chance(0.6F) ? Colour(250, 244, 228) : lighter(mood.second, 0.2F);
    for (const float x : {-1.0F, 1.0F})
        canvas.line({{x * 0.1F, 0.18F}, {x * 0.055F, 0.33F}}, 0.013F, {78, 60, 48});
    // Half-width of the envelope at height v (0 top, 1 mouth): an ellipse above, a taper below.
    const float radius = random.uniform(0.31F, 0.34F);
    const auto halfWidth = [&](float v) {
        const float up = (v - 0.45F) / 0.45F;
        const float down = (v - 0.45F) / 0.55F;
        return v < 0.45F ? radius * std::sqrt(std::max(0.0F, 1 - up * up)) : radius * (1 - 0.7F * std::pow(down, 1.7F));
    };
    constexpr int kGores = 5;
    constexpr int kRows = 18;
    for (int i = 0; i < kGores; ++i) {
        const float left = std::sin((-1.0F + 2.0F * static_cast<float>(i) / kGores) * 1.5708F);
        const float right = std::sin((-1.0F + 2.0F * static_cast<float>(i + 1) / kGores) * 1.5708F);
        Points outline;
        for (int row = 0; row <= kRows; ++row) {
            const float v = static_cast<float>(row) / kRows;
            outline.emplace_back(left * halfWidth(v), -0.41F + 0.61F * v);
        }
        for (int row = kRows; row >= 0; --row) {
            const float v = static_cast<float>(row) / kRows;
            outline.emplace_back(right * halfWidth(v), -0.41F + 0.61F * v);
        }
        canvas.polygon(outline, i % 2 == 0 ? mood.accent : other);
    }
    canvas.polygon({{-0.085F, 0.31F}, {0.085F, 0.31F}, {0.07F, 0.41F}, {-0.07F, 0.41F}}, {146, 98, 56});
    canvas.endSubject();
}

} // namespace palimpsest::imaging::gallery
