#include "core/imaging/gallery/Backgrounds.h"
#include "core/imaging/gallery/Subjects.h"

#include <array>
#include <cmath>

namespace palimpsest::imaging::gallery {

namespace {

constexpr std::array<float, 2> kBothSides = {-1.0F, 1.0F};
const Colour kInkBlack(16, 14, 18);

void paintRoundEye(Canvas &canvas, cv::Point2f centre, float radius, const Colour &iris)
{
    canvas.ellipse(centre, radius, radius, iris);
    canvas.ellipse(centre, radius * 0.5F, radius * 0.5F, kInkBlack);
}

} // namespace

void paintFox(Canvas &canvas, const Mood &mood)
{
    const Colour fur = mix({222, 112, 40}, mood.accent, 0.45F);
    const Colour dark = darker(fur, 0.45F);
    const Colour white(250, 244, 232);
    placeSubject(canvas, {0.5F, 0.5F}, 0.01F);
    // The brush, with its white tip.
    canvas.polygon(smoothClosed({{0.08F, 0.38F},
                                 {0.26F, 0.41F},
                                 {0.42F, 0.3F},
                                 {0.43F, 0.08F},
                                 {0.32F, -0.08F},
                                 {0.26F, 0.06F},
                                 {0.24F, 0.2F},
                                 {0.12F, 0.28F}}),
                   fur);
    canvas.polygon(smoothClosed({{0.43F, 0.08F}, {0.33F, -0.1F}, {0.26F, 0.05F}, {0.34F, 0.1F}}), white);
    canvas.polygon(
        smoothClosed({{-0.2F, 0.4F}, {-0.2F, 0.24F}, {-0.14F, 0.02F}, {0.08F, 0.0F}, {0.18F, 0.18F}, {0.2F, 0.4F}}),
        fur);
    canvas.polygon(smoothClosed({{-0.1F, 0.04F}, {0.06F, 0.04F}, {0.05F, 0.22F}, {-0.03F, 0.3F}, {-0.1F, 0.2F}}),
                   white);
    for (const float x : {-0.105F, 0.055F})
        canvas.polygon({{x - 0.05F, 0.24F}, {x + 0.05F, 0.24F}, {x + 0.055F, 0.41F}, {x - 0.055F, 0.41F}}, dark);
    for (const float side : kBothSides) {
        canvas.polygon({{side * 0.27F - 0.03F, -0.44F}, {side * 0.22F - 0.03F, -0.14F}, {side * 0.05F - 0.03F, -0.25F}},
                       fur);
        canvas.polygon({{side * 0.245F - 0.03F, -0.37F}, {side * 0.2F - 0.03F, -0.21F}, {side * 0.11F - 0.03F, -0.26F}},
                       dark);
    }
    // A face like a shield, pointed below.
    canvas.polygon(smoothOpen({{-0.31F, -0.1F},
                               {-0.2F, -0.26F},
                               {-0.03F, -0.28F},
                               {0.14F, -0.26F},
                               {0.25F, -0.1F},
                               {0.1F, 0.02F},
                               {-0.03F, 0.13F},
                               {-0.16F, 0.02F}}),
                   fur);
    for (const float side : kBothSides)
        canvas.polygon({{side * 0.27F - 0.03F, -0.1F},
                        {side * 0.05F - 0.03F, -0.05F},
                        {-0.03F, 0.1F},
                        {side * 0.12F - 0.03F, 0.01F}},
                       white);
    for (const float side : kBothSides)
        canvas.ellipse({side * 0.105F - 0.03F, -0.125F}, 0.03F, 0.042F, kInkBlack);
    canvas.ellipse({-0.03F, 0.095F}, 0.042F, 0.034F, kInkBlack);
    canvas.endSubject();
}

void paintHorse(Canvas &canvas, const Mood &mood)
{
    Random &random = canvas.random();
    static const std::array<Colour, 3> kCoats = {Colour(150, 92, 56), Colour(206, 190, 170), Colour(96, 72, 64)};
    const Colour coat = mix(kCoats[static_cast<std::size_t>(random.index(3))], mood.accent, 0.5F);
    const Colour mane = darker(coat, 0.55F);
    placeSubject(canvas, {0.51F, 0.5F}, 0.01F);
    canvas.polygon(
        smoothOpen({{0.27F, -0.06F}, {0.38F, -0.02F}, {0.43F, 0.14F}, {0.4F, 0.3F}, {0.34F, 0.14F}, {0.28F, 0.06F}}),
        mane);
    for (const float x : {-0.13F, 0.2F})
        canvas.polygon({{x - 0.045F, 0.1F}, {x + 0.045F, 0.1F}, {x + 0.03F, 0.41F}, {x - 0.03F, 0.41F}},
                       darker(coat, 0.28F));
    canvas.polygon(smoothClosed({{-0.22F, 0.1F},
                                 {-0.2F, -0.06F},
                                 {-0.06F, -0.09F},
                                 {0.12F, -0.06F},
                                 {0.27F, -0.1F},
                                 {0.33F, 0.04F},
                                 {0.28F, 0.17F},
                                 {0.06F, 0.16F},
                                 {-0.12F, 0.19F}}),
                   coat);
    for (const float x : {-0.2F, 0.27F}) {
        canvas.polygon({{x - 0.06F, 0.06F}, {x + 0.06F, 0.06F}, {x + 0.035F, 0.38F}, {x - 0.035F, 0.38F}}, coat);
        canvas.rectangle(x - 0.045F, 0.37F, x + 0.045F, 0.415F, kInkBlack);
    }
    // Neck and head, looking left.
    canvas.polygon(
        smoothOpen(
            {{-0.24F, 0.06F}, {-0.27F, -0.1F}, {-0.27F, -0.26F}, {-0.14F, -0.36F}, {-0.06F, -0.22F}, {0.04F, -0.06F}}),
        coat);
    canvas.polygon(smoothClosed({{-0.13F, -0.38F},
                                 {-0.25F, -0.37F},
                                 {-0.4F, -0.21F},
                                 {-0.42F, -0.13F},
                                 {-0.35F, -0.1F},
                                 {-0.22F, -0.18F},
                                 {-0.12F, -0.25F}}),
                   coat);
    canvas.polygon({{-0.2F, -0.36F}, {-0.15F, -0.47F}, {-0.11F, -0.35F}}, darker(coat, 0.2F));
    canvas.polygon(smoothOpen({{-0.13F, -0.41F},
                               {-0.04F, -0.34F},
                               {0.03F, -0.2F},
                               {0.1F, -0.05F},
                               {0.01F, -0.07F},
                               {-0.07F, -0.22F},
                               {-0.13F, -0.31F}}),
                   mane);
    canvas.ellipse({-0.225F, -0.275F}, 0.024F, 0.024F, kInkBlack);
    canvas.ellipse({-0.385F, -0.15F}, 0.014F, 0.02F, darker(coat, 0.6F), Region::None);
    canvas.endSubject();
}

void paintOwl(Canvas &canvas, const Mood &mood)
{
    Random &random = canvas.random();
    const Colour feather = mix({150, 112, 74}, mood.accent, 0.55F);
    const Colour dark = darker(feather, 0.35F);
    const Colour light = lighter(feather, 0.6F);
    const float y = random.uniform(0.84F, 0.87F);
    canvas.line(smoothOpen({{-0.03F, y - 0.01F}, {0.35F, y + 0.015F}, {0.7F, y}, {1.03F, y + 0.03F}}), 0.06F,
                {96, 66, 46});
    canvas.beginSubject({0.5F + canvas.layout().shift, y - 0.4F * canvas.layout().scale},
                        random.uniform(0.94F, 1.04F) * canvas.layout().scale, random.normal(0, 0.01F));
    for (const float side : kBothSides)
        canvas.polygon({{side * 0.05F, -0.33F}, {side * 0.22F, -0.45F}, {side * 0.24F, -0.22F}}, dark);
    canvas.polygon(smoothClosed({{-0.25F, -0.2F},
                                 {-0.27F, 0.06F},
                                 {-0.2F, 0.3F},
                                 {0, 0.38F},
                                 {0.2F, 0.3F},
                                 {0.27F, 0.06F},
                                 {0.25F, -0.2F},
                                 {0.12F, -0.34F},
                                 {-0.12F, -0.34F}}),
                   feather);
    canvas.polygon(smoothClosed({{-0.13F, 0.0F}, {-0.15F, 0.16F}, {0, 0.33F}, {0.15F, 0.16F}, {0.13F, 0.0F}}), light);
    for (int row = 0; row < 3; ++row) {
        const float down = 0.07F + 0.075F * static_cast<float>(row);
        const float half = row == 1 ? 0.05F : 0.0F;
        for (const float x : {-half, half}) {
            canvas.line({{x - 0.035F, down}, {x, down + 0.03F}, {x + 0.035F, down}}, 0.014F, dark, Region::None);
        }
    }
    for (const float side : kBothSides)
        canvas.polygon(
            smoothClosed({{side * 0.25F, -0.06F}, {side * 0.3F, 0.12F}, {side * 0.22F, 0.3F}, {side * 0.15F, 0.12F}}),
            dark);
    for (const float side : kBothSides) {
        canvas.ellipse({side * 0.115F, -0.17F}, 0.122F, 0.122F, light);
        paintRoundEye(canvas, {side * 0.105F, -0.17F}, 0.072F, {250, 204, 60});
    }
    canvas.polygon({{-0.04F, -0.13F}, {0.04F, -0.13F}, {0, -0.03F}}, {226, 136, 40});
    for (const float side : kBothSides)
        canvas.ellipse({side * 0.09F, 0.385F}, 0.06F, 0.03F, {226, 156, 60});
    canvas.endSubject();
}

void paintRabbit(Canvas &canvas, const Mood &mood)
{
    const Colour fur = mix({214, 196, 176}, mood.accent, 0.4F);
    const Colour light = lighter(fur, 0.65F);
    const Colour pink(240, 170, 170);
    placeSubject(canvas, {0.5F, 0.53F}, 0.01F);
    for (const float side : kBothSides) {
        const float lean = side < 0 ? -8.0F : 12.0F;
        canvas.ellipse({side * 0.1F, -0.33F}, 0.07F, 0.2F, fur, Region::New, lean);
        canvas.ellipse({side * 0.1F, -0.31F}, 0.034F, 0.14F, pink, Region::New, lean);
    }
    canvas.ellipse({0.24F, 0.27F}, 0.09F, 0.09F, light);
    canvas.ellipse({0, 0.2F}, 0.24F, 0.21F, fur);
    canvas.ellipse({0, 0.22F}, 0.13F, 0.14F, light);
    for (const float side : kBothSides)
        canvas.ellipse({side * 0.14F, 0.375F}, 0.12F, 0.05F, light);
    canvas.ellipse({0, -0.08F}, 0.2F, 0.175F, fur);
    for (const float side : kBothSides) {
        canvas.ellipse({side * 0.09F, -0.1F}, 0.034F, 0.042F, kInkBlack);
        canvas.ellipse({side * 0.055F, -0.01F}, 0.07F, 0.055F, light, side < 0 ? Region::New : Region::Same);
    }
    canvas.polygon({{-0.035F, -0.045F}, {0.035F, -0.045F}, {0, 0.0F}}, {216, 110, 120});
    canvas.rectangle(-0.03F, 0.035F, 0.03F, 0.085F, {255, 252, 244});
    for (const float side : kBothSides)
        canvas.ellipse({side * 0.08F, 0.16F}, 0.055F, 0.07F, darker(fur, 0.12F));
    canvas.endSubject();
}

void paintButterfly(Canvas &canvas, const Mood &mood)
{
    Random &random = canvas.random();
    placeSubject(canvas, {0.5F, 0.46F}, 0.06F);
    const Colour edge = darker(mood.accent, 0.55F);
    const Colour spot = lighter(mood.second, 0.35F);
    const float spread = random.uniform(0.95F, 1.05F);
    for (const float side : kBothSides) {
        const auto at = [&](float x, float y) { return cv::Point2f(side * spread * x, y); };
        canvas.polygon(smoothClosed({at(0.02F, 0.0F), at(0.2F, 0.0F), at(0.34F, 0.12F), at(0.3F, 0.3F),
                                     at(0.17F, 0.37F), at(0.05F, 0.2F)}),
                       mix(mood.accent, mood.second, 0.4F));
        canvas.ellipse(at(0.2F, 0.2F), 0.07F, 0.07F, spot);
        canvas.polygon(smoothClosed({at(0.02F, 0.02F), at(0.1F, -0.2F), at(0.28F, -0.37F), at(0.43F, -0.32F),
                                     at(0.4F, -0.1F), at(0.24F, 0.04F)}),
                       edge);
        canvas.polygon(smoothClosed({at(0.05F, 0.0F), at(0.12F, -0.17F), at(0.27F, -0.31F), at(0.37F, -0.27F),
                                     at(0.34F, -0.11F), at(0.22F, 0.0F)}),
                       mood.accent);
        canvas.ellipse(at(0.25F, -0.18F), 0.062F, 0.062F, spot);
    }
    for (const float side : kBothSides)
        canvas.line(smoothOpen({{side * 0.01F, -0.22F}, {side * 0.05F, -0.33F}, {side * 0.12F, -0.4F}}), 0.016F,
                    {50, 38, 44});
    canvas.ellipse({0, 0.03F}, 0.036F, 0.24F, {58, 44, 50});
    canvas.ellipse({0, -0.22F}, 0.046F, 0.046F, {58, 44, 50});
    canvas.endSubject();
}

void paintWhale(Canvas &canvas, const Mood &mood)
{
    Random &random = canvas.random();
    const float horizon = random.uniform(0.5F, 0.56F);
    paintSky(canvas, mood, horizon);
    paintWater(canvas, mood, horizon, 1, 2);
    placeSubject(canvas, {0.5F, 0.52F}, 0.01F);
    const Colour skin = mix({58, 84, 118}, mood.accent, 0.5F);
    const Colour belly(232, 236, 236);
    // The blow.
    canvas.setLit(true);
    const Colour spray(226, 242, 252);
    canvas.polygon(smoothOpen({{-0.2F, -0.13F},
                               {-0.21F, -0.28F},
                               {-0.33F, -0.36F},
                               {-0.21F, -0.39F},
                               {-0.18F, -0.42F},
                               {-0.15F, -0.39F},
                               {-0.03F, -0.36F},
                               {-0.15F, -0.28F},
                               {-0.16F, -0.13F}}),
                   spray);
    canvas.setLit(false);
    // Flukes, tail, back.
    canvas.polygon(smoothClosed({{0.36F, -0.09F},
                                 {0.24F, -0.2F},
                                 {0.2F, -0.32F},
                                 {0.32F, -0.27F},
                                 {0.37F, -0.2F},
                                 {0.42F, -0.28F},
                                 {0.53F, -0.33F},
                                 {0.5F, -0.2F}}),
                   darker(skin, 0.15F));
    canvas.polygon(smoothClosed({{-0.44F, 0.12F},
                                 {-0.38F, -0.06F},
                                 {-0.2F, -0.14F},
                                 {0.04F, -0.09F},
                                 {0.24F, 0.06F},
                                 {0.33F, 0.03F},
                                 {0.35F, -0.14F},
                                 {0.41F, -0.12F},
                                 {0.4F, 0.14F},
                                 {0.24F, 0.27F},
                                 {-0.1F, 0.3F},
                                 {-0.36F, 0.27F}}),
                   skin);
    canvas.polygon(smoothClosed({{-0.44F, 0.13F}, {-0.2F, 0.17F}, {0.1F, 0.24F}, {-0.1F, 0.3F}, {-0.36F, 0.27F}}),
                   belly);
    canvas.polygon(smoothClosed({{-0.1F, 0.16F}, {0.02F, 0.17F}, {0.06F, 0.31F}, {-0.03F, 0.28F}}),
                   darker(skin, 0.25F));
    canvas.ellipse({-0.29F, 0.07F}, 0.028F, 0.028F, {250, 250, 246});
    canvas.ellipse({-0.293F, 0.073F}, 0.015F, 0.015F, kInkBlack, Region::None);
    canvas.endSubject();
    // The sea in front.
    const Colour water = mix({30, 98, 145}, mood.skyBottom, 0.22F);
    canvas.polygon(smoothOpen({{-0.02F, 0.78F},
                               {0.12F, 0.75F},
                               {0.26F, 0.79F},
                               {0.42F, 0.755F},
                               {0.58F, 0.79F},
                               {0.74F, 0.755F},
                               {0.9F, 0.79F},
                               {1.02F, 0.76F},
                               {1.02F, 1.02F},
                               {-0.02F, 1.02F}}),
                   water);
    canvas.line(smoothOpen({{0.1F, 0.9F}, {0.3F, 0.88F}, {0.5F, 0.905F}, {0.7F, 0.88F}}), 0.016F,
                lighter(water, 0.45F));
}

} // namespace palimpsest::imaging::gallery
