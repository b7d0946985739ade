#include "core/imaging/gallery/Backgrounds.h"
#include "core/imaging/gallery/Subjects.h"

#include <array>
#include <cmath>

namespace palimpsest::imaging::gallery {

namespace {

bool isDark(const Mood &mood)
{
    return mood.time == TimeOfDay::Night || mood.time == TimeOfDay::Sunset;
}

// A window or gate, lit when it is dark.
void paintOpening(Canvas &canvas, const Mood &mood, float x, float y, float halfWidth, float height)
{
    canvas.setLit(isDark(mood));
    canvas.polygon(smoothOpen({{x - halfWidth, y},
                               {x - halfWidth, y - height * 0.6F},
                               {x, y - height},
                               {x + halfWidth, y - height * 0.6F},
                               {x + halfWidth, y}}),
                   isDark(mood) ? Colour(255, 222, 116) : Colour(62, 54, 60));
    canvas.setLit(false);
}

} // namespace

void paintMushroom(Canvas &canvas, const Mood &mood)
{
    Random &random = canvas.random();
    placeSubject(canvas, {0.5F, 0.5F}, 0.015F);
    const Colour stalk(246, 236, 212);
    canvas.polygon(
        smoothClosed(
            {{-0.08F, -0.05F}, {0.08F, -0.05F}, {0.095F, 0.2F}, {0.14F, 0.4F}, {-0.14F, 0.4F}, {-0.095F, 0.2F}}),
        stalk);
    canvas.polygon(smoothClosed({{-0.13F, 0.06F}, {0.13F, 0.06F}, {0.155F, 0.14F}, {0, 0.17F}, {-0.155F, 0.14F}}),
                   darker(stalk, 0.14F));
    canvas.polygon(smoothOpen({{-0.42F, 0.02F},
                               {-0.36F, -0.18F},
                               {-0.2F, -0.35F},
                               {0, -0.4F},
                               {0.2F, -0.35F},
                               {0.36F, -0.18F},
                               {0.42F, 0.02F},
                               {0.22F, 0.06F},
                               {0, 0.075F},
                               {-0.22F, 0.06F}}),
                   mood.accent);
    const Colour dot(252, 246, 232);
    struct Spot {
        float x, y, r;
    };
    for (const Spot &spot : {Spot{-0.04F, -0.24F, 0.075F}, Spot{-0.24F, -0.12F, 0.06F}, Spot{0.17F, -0.18F, 0.06F},
                             Spot{0.02F, -0.04F, 0.062F}, Spot{0.3F, -0.04F, 0.045F}, Spot{-0.17F, 0.0F, 0.04F}})
        canvas.ellipse({spot.x + random.uniform(-0.012F, 0.012F), spot.y}, spot.r, spot.r * 0.85F, dot);
    for (const float x : {-0.2F, 0.2F}) {
        for (const float lean : {-0.05F, 0.0F, 0.05F})
            canvas.line({{x, 0.42F}, {x + lean, 0.3F}}, 0.022F, {84, 140, 70}, Region::None);
    }
    canvas.endSubject();
}

void paintBridge(Canvas &canvas, const Mood &mood)
{
    Random &random = canvas.random();
    paintSky(canvas, mood, 1);
    paintMeadow(canvas, mood, random.uniform(0.46F, 0.5F), 0.035F, 0.35F);
    paintWater(canvas, mood, 0.6F, 1, 3);
    const Colour stone = mix({170, 156, 142}, mood.accent, 0.5F);
    const Colour water = mix({30, 98, 145}, mood.skyBottom, 0.22F);
    placeSubject(canvas, {0.5F, 0.52F}, 0.006F);
    const float rise = random.uniform(0.08F, 0.13F);
    // The road arches over three openings.
    const auto deck = [&](float x) { return -0.12F - rise * (1.0F - 4.0F * x * x); };
    Points side;
    for (int i = 0; i <= 14; ++i) {
        const float x = -0.56F + 1.12F * static_cast<float>(i) / 14.0F;
        side.emplace_back(x, deck(std::min(0.5F, std::abs(x))));
    }
    side.emplace_back(0.56F, 0.24F);
    side.emplace_back(-0.56F, 0.24F);
    canvas.polygon(side, stone);
    struct Arch {
        float x, half, top;
    };
    for (const Arch &arch : {Arch{-0.31F, 0.11F, 0.0F}, Arch{0.0F, 0.15F, -0.09F}, Arch{0.31F, 0.11F, 0.0F}}) {
        canvas.polygon(smoothOpen({{arch.x - arch.half, 0.26F},
                                   {arch.x - arch.half, arch.top + 0.12F},
                                   {arch.x - arch.half * 0.7F, arch.top + 0.035F},
                                   {arch.x, arch.top},
                                   {arch.x + arch.half * 0.7F, arch.top + 0.035F},
                                   {arch.x + arch.half, arch.top + 0.12F},
                                   {arch.x + arch.half, 0.26F}}),
                       darker(water, 0.35F));
    }
    Points rail;
    for (int i = 0; i <= 14; ++i) {
        const float x = -0.57F + 1.14F * static_cast<float>(i) / 14.0F;
        rail.emplace_back(x, deck(std::min(0.5F, std::abs(x))) - 0.02F);
    }
    canvas.line(rail, 0.045F, darker(stone, 0.3F));
    for (const float x : {-0.36F, -0.18F, 0.18F, 0.36F}) {
        canvas.line({{x, deck(std::abs(x)) - 0.03F}, {x, deck(std::abs(x)) - 0.15F}}, 0.02F, {60, 56, 62});
        canvas.setLit(true);
        canvas.ellipse({x, deck(std::abs(x)) - 0.16F}, 0.026F, 0.026F, {255, 232, 140});
        canvas.setLit(false);
    }
    canvas.endSubject();
}

void paintWindmill(Canvas &canvas, const Mood &mood)
{
    Random &random = canvas.random();
    placeSubject(canvas, {0.5F, 0.5F}, 0.008F);
    const Colour wall = mix({240, 230, 210}, mood.second, 0.12F);
    canvas.polygon({{-0.11F, -0.12F}, {0.11F, -0.12F}, {0.19F, 0.4F}, {-0.19F, 0.4F}}, wall);
    canvas.polygon({{0.03F, -0.12F}, {0.11F, -0.12F}, {0.19F, 0.4F}, {0.06F, 0.4F}}, darker(wall, 0.2F));
    canvas.polygon(smoothOpen({{-0.14F, -0.11F}, {-0.1F, -0.22F}, {0, -0.27F}, {0.1F, -0.22F}, {0.14F, -0.11F}}),
                   mood.accent);
    paintOpening(canvas, mood, 0.0F, 0.4F, 0.06F, 0.16F);
    paintOpening(canvas, mood, -0.03F, 0.12F, 0.035F, 0.09F);
    // Four sails: a spar and a lattice on one side of it.
    const cv::Point2f hub(0, -0.13F);
    const float turn = random.uniform(0.1F, 1.45F);
    for (int i = 0; i < 4; ++i) {
        const float angle = turn + 1.5708F * static_cast<float>(i);
        const cv::Point2f along(std::cos(angle), std::sin(angle));
        const cv::Point2f across(-along.y, along.x);
        canvas.polygon({hub + along * 0.1F, hub + along * 0.4F, hub + along * 0.4F + across * 0.095F,
                        hub + along * 0.1F + across * 0.075F},
                       lighter(mood.accent, 0.55F));
        canvas.line({hub + along * 0.24F, hub + along * 0.24F + across * 0.085F}, 0.012F, {96, 70, 50}, Region::None);
        canvas.line({hub, hub + along * 0.42F}, 0.024F, {96, 70, 50});
    }
    canvas.ellipse(hub, 0.036F, 0.036F, {70, 52, 42});
    canvas.endSubject();
}

void paintCastle(Canvas &canvas, const Mood &mood)
{
    placeSubject(canvas, {0.5F, 0.5F}, 0.006F);
    const Colour stone = mix({186, 178, 170}, mood.second, 0.16F);
    const Colour shade = darker(stone, 0.22F);
    const auto battlements = [&](float left, float right, float y, const Colour &colour) {
        constexpr int kTeeth = 4;
        const float step = (right - left) / (2 * kTeeth - 1);
        for (int i = 0; i < kTeeth; ++i) {
            const float x = left + 2 * step * static_cast<float>(i);
            canvas.rectangle(x, y - 0.045F, x + step, y + 0.005F, colour, Region::Same);
        }
    };
    // The keep, the wall before it, two towers with pointed roofs.
    canvas.rectangle(-0.13F, -0.22F, 0.13F, 0.3F, shade);
    battlements(-0.15F, 0.15F, -0.22F, shade);
    canvas.line({{0, -0.25F}, {0, -0.44F}}, 0.016F, {70, 60, 58});
    canvas.polygon({{0.008F, -0.44F}, {0.13F, -0.4F}, {0.008F, -0.35F}}, mood.accent);
    canvas.rectangle(-0.34F, 0.06F, 0.34F, 0.4F, stone);
    battlements(-0.22F, 0.22F, 0.06F, stone);
    for (const float side : {-1.0F, 1.0F}) {
        const float x = side * 0.32F;
        canvas.rectangle(x - 0.1F, -0.1F, x + 0.1F, 0.41F, lighter(stone, 0.12F));
        canvas.polygon({{x - 0.135F, -0.09F}, {x, -0.34F}, {x + 0.135F, -0.09F}}, mood.accent);
        paintOpening(canvas, mood, x, 0.1F, 0.03F, 0.1F);
    }
    paintOpening(canvas, mood, -0.06F, -0.06F, 0.026F, 0.085F);
    paintOpening(canvas, mood, 0.06F, -0.06F, 0.026F, 0.085F);
    canvas.polygon(
        smoothOpen(
            {{-0.1F, 0.4F}, {-0.1F, 0.27F}, {-0.06F, 0.2F}, {0, 0.175F}, {0.06F, 0.2F}, {0.1F, 0.27F}, {0.1F, 0.4F}}),
        {84, 58, 44});
    canvas.endSubject();
}

void paintTeapot(Canvas &canvas, const Mood &mood)
{
    Random &random = canvas.random();
    placeSubject(canvas, {0.5F, 0.52F}, 0.008F);
    const Colour glaze = mood.accent;
    const float belly = random.uniform(0.2F, 0.225F);
    canvas.line(smoothOpen({{0.2F, -0.06F}, {0.36F, -0.12F}, {0.42F, 0.03F}, {0.34F, 0.18F}, {0.2F, 0.2F}}), 0.055F,
                darker(glaze, 0.25F));
    canvas.polygon(smoothOpen({{-0.18F, 0.2F},
                               {-0.3F, 0.1F},
                               {-0.37F, -0.1F},
                               {-0.45F, -0.14F},
                               {-0.36F, -0.19F},
                               {-0.29F, -0.14F},
                               {-0.25F, 0.0F},
                               {-0.17F, 0.05F}}),
                   darker(glaze, 0.15F));
    canvas.ellipse({0, 0.11F}, 0.27F, belly, glaze);
    canvas.polygon(
        smoothOpen({{-0.25F, 0.05F}, {0, 0.09F}, {0.25F, 0.05F}, {0.268F, 0.14F}, {0, 0.19F}, {-0.268F, 0.14F}}),
        lighter(mood.second, 0.45F));
    canvas.rectangle(-0.15F, 0.11F + belly - 0.025F, 0.15F, 0.11F + belly + 0.02F, darker(glaze, 0.35F));
    canvas.polygon(smoothOpen({{-0.16F, 0.11F - belly * 0.8F},
                               {-0.1F, 0.05F - belly},
                               {0, 0.025F - belly},
                               {0.1F, 0.05F - belly},
                               {0.16F, 0.11F - belly * 0.8F}}),
                   darker(glaze, 0.2F));
    canvas.ellipse({0, 0.0F - belly}, 0.042F, 0.042F, lighter(glaze, 0.5F));
    canvas.endSubject();
    // Steam from the spout.
    canvas.setLit(true);
    const float x = 0.5F + canvas.layout().shift - 0.42F * canvas.layout().scale;
    canvas.line(smoothOpen({{x, 0.34F}, {x + 0.035F, 0.27F}, {x - 0.02F, 0.2F}, {x + 0.02F, 0.12F}}), 0.022F,
                lighter(mood.skyBottom, 0.55F));
    canvas.setLit(false);
}

void paintCactus(Canvas &canvas, const Mood &mood)
{
    Random &random = canvas.random();
    placeSubject(canvas, {0.5F, 0.5F}, 0.008F);
    const Colour green = mix({66, 140, 84}, mood.second, 0.12F);
    const float left = random.uniform(-0.02F, 0.04F);
    const float right = random.uniform(-0.1F, -0.04F);
    canvas.line({{0, 0.2F}, {0, -0.33F}}, 0.17F, green);
    canvas.line(
        smoothOpen({{-0.05F, left + 0.1F}, {-0.19F, left + 0.1F}, {-0.24F, left + 0.03F}, {-0.24F, left - 0.14F}}),
        0.105F, green, Region::Same);
    canvas.line(
        smoothOpen({{0.05F, right + 0.12F}, {0.19F, right + 0.12F}, {0.24F, right + 0.05F}, {0.24F, right - 0.1F}}),
        0.105F, green, Region::Same);
    const Colour rib = darker(green, 0.3F);
    for (const float x : {-0.035F, 0.035F})
        canvas.line({{x, 0.18F}, {x, -0.33F}}, 0.014F, rib, Region::None);
    for (const float x : {-0.24F, 0.24F})
        canvas.line({{x, x < 0 ? left - 0.12F : right - 0.08F}, {x, x < 0 ? left + 0.02F : right + 0.04F}}, 0.014F, rib,
                    Region::None);
    canvas.ellipse({0, -0.42F}, 0.07F, 0.05F, lighter(mood.accent, 0.2F));
    canvas.polygon({{-0.2F, 0.16F}, {0.2F, 0.16F}, {0.15F, 0.41F}, {-0.15F, 0.41F}}, mood.accent);
    canvas.rectangle(-0.23F, 0.12F, 0.23F, 0.2F, darker(mood.accent, 0.2F));
    canvas.endSubject();
}

} // namespace palimpsest::imaging::gallery
