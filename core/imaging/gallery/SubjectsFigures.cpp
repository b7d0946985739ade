#include "core/imaging/gallery/Backgrounds.h"
#include "core/imaging/gallery/Subjects.h"

#include <array>
#include <cmath>

namespace palimpsest::imaging::gallery {

namespace {

constexpr std::array<float, 2> kSides = {-1.0F, 1.0F};

void paintFlower(Canvas &canvas, cv::Point2f centre, float radius, const Colour &colour)
{
    constexpr int kPetals = 6;
    const float start = canvas.random().uniform(0, 60);
    Region region = Region::New;
    for (int i = 0; i < kPetals; ++i) {
        const float degrees = start + 360.0F * static_cast<float>(i) / kPetals;
        const float t = degrees * 0.0174533F;
        canvas.ellipse(centre + cv::Point2f(std::cos(t), std::sin(t)) * (radius * 0.6F), radius * 0.44F, radius * 0.34F,
                       colour, region, degrees);
        region = Region::Same;
    }
    const bool bright = colour[0] + colour[1] + colour[2] > 560;
    canvas.ellipse(centre, radius * 0.34F, radius * 0.34F, bright ? Colour(226, 150, 40) : Colour(250, 214, 80));
}

} // namespace

void paintFlowerVase(Canvas &canvas, const Mood &mood)
{
    Random &random = canvas.random();
    placeSubject(canvas, {0.5F, 0.5F}, 0.01F);
    static constexpr std::array<std::array<float, 2>, 5> kPlaces = {
        {{-0.26F, -0.10F}, {0.26F, -0.10F}, {-0.155F, -0.29F}, {0.155F, -0.29F}, {0.0F, -0.12F}}};
    std::array<cv::Point2f, 5> heads;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        heads[i] = {kPlaces[i][0] + random.uniform(-0.02F, 0.02F), kPlaces[i][1] + random.uniform(-0.02F, 0.02F)};
        canvas.line(smoothOpen({{0, 0.16F}, {heads[i].x * 0.5F, 0.06F}, heads[i]}), 0.022F, {58, 124, 62});
    }
    for (const float side : kSides)
        canvas.ellipse({side * 0.17F, 0.07F}, 0.11F, 0.04F, {74, 146, 74}, Region::New, side * -22.0F);
    for (std::size_t i = 0; i < heads.size(); ++i) {
        const Colour colour = i == 4 || random.chance(0.7F) ? mood.accent : lighter(mood.accent, 0.45F);
        paintFlower(canvas, heads[i], random.uniform(0.125F, 0.145F), colour);
    }
    const float belly = random.uniform(0.15F, 0.18F);
    const Colour glaze = mix(mix(mood.second, {60, 90, 150}, 0.25F), {255, 255, 255}, random.uniform(0.05F, 0.35F));
    canvas.polygon(smoothClosed({{-0.085F, 0.09F},
                                 {0.085F, 0.09F},
                                 {0.075F, 0.14F},
                                 {belly, 0.25F},
                                 {belly * 0.9F, 0.35F},
                                 {0.095F, 0.42F},
                                 {-0.095F, 0.42F},
                                 {-belly * 0.9F, 0.35F},
                                 {-belly, 0.25F},
                                 {-0.075F, 0.14F}}),
                   glaze);
    canvas.polygon(
        {{-belly * 0.985F, 0.235F}, {belly * 0.985F, 0.235F}, {belly * 0.985F, 0.29F}, {-belly * 0.985F, 0.29F}},
        lighter(glaze, 0.55F));
    canvas.rectangle(-0.1F, 0.075F, 0.1F, 0.11F, darker(glaze, 0.25F));
    canvas.endSubject();
}

void paintCat(Canvas &canvas, const Mood &mood)
{
    Random &random = canvas.random();
    static const std::array<Colour, 3> kCoats = {Colour(214, 150, 96), Colour(150, 146, 146), Colour(120, 96, 84)};
    const Colour fur = mix(kCoats[static_cast<std::size_t>(random.index(3))], mood.accent, 0.62F);
    const Colour dark = darker(fur, 0.35F);
    const Colour light = lighter(fur, 0.62F);
    placeSubject(canvas, {0.5F, 0.51F}, 0.01F);
    canvas.line(smoothOpen({{0.16F, 0.36F}, {0.33F, 0.33F}, {0.35F, 0.18F}, {0.28F, 0.06F}, {0.33F, -0.03F}}), 0.075F,
                dark);
    canvas.polygon(smoothClosed({{-0.23F, 0.4F},
                                 {-0.25F, 0.25F},
                                 {-0.17F, 0.05F},
                                 {-0.08F, -0.04F},
                                 {0.08F, -0.04F},
                                 {0.17F, 0.05F},
                                 {0.25F, 0.25F},
                                 {0.23F, 0.4F}}),
                   fur);
    canvas.ellipse({0, 0.17F}, 0.1F, 0.14F, light);
    for (const float side : kSides)
        canvas.ellipse({side * 0.095F, 0.385F}, 0.085F, 0.045F, light);
    for (const float side : kSides) {
        canvas.polygon({{side * 0.225F, -0.14F}, {side * 0.215F, -0.43F}, {side * 0.04F, -0.28F}}, fur);
        canvas.polygon({{side * 0.19F, -0.24F}, {side * 0.185F, -0.36F}, {side * 0.095F, -0.28F}}, {236, 160, 156});
    }
    canvas.ellipse({0, -0.15F}, 0.24F, 0.19F, fur);
    for (const float x : {-0.065F, 0.0F, 0.065F})
        canvas.line({{x, -0.335F}, {x * 0.75F, -0.25F}}, 0.022F, dark);
    canvas.ellipse({0, -0.075F}, 0.105F, 0.07F, light);
    static const std::array<Colour, 3> kEyes = {Colour(150, 214, 90), Colour(246, 212, 70), Colour(110, 190, 236)};
    const Colour eye = kEyes[static_cast<std::size_t>(random.index(3))];
    for (const float side : kSides) {
        canvas.ellipse({side * 0.105F, -0.185F}, 0.056F, 0.047F, eye);
        canvas.ellipse({side * 0.105F, -0.185F}, 0.02F, 0.042F, {14, 14, 18});
    }
    canvas.polygon({{-0.036F, -0.112F}, {0.036F, -0.112F}, {0, -0.068F}}, {206, 92, 100});
    canvas.line({{0, -0.068F}, {0, -0.045F}}, 0.011F, dark, Region::None);
    canvas.line(smoothOpen({{-0.045F, -0.036F}, {-0.02F, -0.03F}, {0, -0.046F}, {0.02F, -0.03F}, {0.045F, -0.036F}}),
                0.011F, dark, Region::None);
    const float fringe = 0.3F * fur[0] + 0.59F * fur[1] + 0.11F * fur[2];
    const Colour whisker = fringe < 130 ? Colour(245, 245, 245) : Colour(58, 48, 48);
    for (const float side : kSides) {
        for (const float drop : {-0.015F, 0.025F})
            canvas.line({{side * 0.085F, -0.075F + drop * 0.6F}, {side * 0.225F, -0.085F + drop * 2.4F}}, 0.01F,
                        whisker, Region::None);
    }
    canvas.polygon({{-0.1F, 0.025F}, {0.1F, 0.025F}, {0.085F, 0.065F}, {-0.085F, 0.065F}}, mood.second);
    canvas.endSubject();
}

void paintFish(Canvas &canvas, const Mood &mood)
{
    Random &random = canvas.random();
    const Colour depth = mix({20, 96, 150}, mood.skyTop, 0.35F);
    canvas.gradient(0, 1, mix({96, 190, 214}, mood.skyBottom, 0.35F).mul(canvas.ambient()),
                    depth.mul(canvas.ambient()));
    canvas.polygon(
        smoothOpen({{-0.02F, 0.93F}, {0.3F, 0.9F}, {0.6F, 0.93F}, {1.02F, 0.9F}, {1.02F, 1.04F}, {-0.02F, 1.04F}}),
        {214, 190, 140});
    for (const float x : {0.09F, 0.91F}) {
        const float tall = random.uniform(0.2F, 0.32F);
        canvas.line(smoothOpen({{x, 0.96F},
                                {x + 0.03F, 0.96F - tall * 0.35F},
                                {x - 0.02F, 0.96F - tall * 0.7F},
                                {x + 0.02F, 0.96F - tall}}),
                    0.034F, {40, 138, 84});
    }
    placeSubject(canvas, {0.49F, 0.48F}, 0.05F);
    const Colour fin = mix(mood.accent, mood.second, 0.35F);
    const float tall = random.uniform(0.2F, 0.235F);
    canvas.polygon(
        smoothClosed({{0.2F, 0.0F}, {0.34F, -0.19F}, {0.44F, -0.22F}, {0.38F, 0.0F}, {0.44F, 0.22F}, {0.34F, 0.19F}}),
        fin);
    canvas.polygon(smoothOpen({{-0.14F, -tall * 0.8F}, {-0.06F, -tall - 0.12F}, {0.1F, -tall - 0.1F}, {0.2F, -0.09F}}),
                   fin);
    canvas.polygon(smoothOpen({{-0.04F, tall * 0.85F}, {0.06F, tall + 0.12F}, {0.14F, tall + 0.07F}, {0.15F, 0.1F}}),
                   fin);
    canvas.polygon(smoothClosed({{-0.4F, 0.02F},
                                 {-0.3F, -tall * 0.72F},
                                 {-0.1F, -tall},
                                 {0.12F, -tall * 0.72F},
                                 {0.26F, -0.05F},
                                 {0.26F, 0.05F},
                                 {0.12F, tall * 0.72F},
                                 {-0.1F, tall},
                                 {-0.3F, tall * 0.72F}}),
                   mood.accent);
    const Colour band = lighter(mood.accent, 0.72F);
    canvas.polygon(smoothClosed({{-0.145F, -tall * 0.94F},
                                 {-0.075F, -tall * 0.97F},
                                 {-0.05F, 0.0F},
                                 {-0.075F, tall * 0.97F},
                                 {-0.145F, tall * 0.94F},
                                 {-0.115F, 0.0F}}),
                   band);
    canvas.polygon(smoothClosed({{0.07F, -tall * 0.79F},
                                 {0.125F, -tall * 0.66F},
                                 {0.15F, 0.0F},
                                 {0.125F, tall * 0.66F},
                                 {0.07F, tall * 0.79F},
                                 {0.095F, 0.0F}}),
                   band);
    canvas.ellipse({-0.265F, -0.045F}, 0.056F, 0.056F, {252, 252, 246});
    canvas.ellipse({-0.27F, -0.045F}, 0.029F, 0.029F, {14, 14, 20});
    canvas.line(smoothOpen({{-0.385F, 0.06F}, {-0.345F, 0.075F}, {-0.31F, 0.065F}}), 0.016F, darker(mood.accent, 0.6F));
    canvas.polygon(smoothClosed({{-0.03F, 0.02F}, {0.06F, 0.0F}, {0.05F, 0.1F}}), darker(mood.accent, 0.3F));
    canvas.endSubject();
    for (int i = 0; i < 3; ++i) {
        const float r = 0.016F + 0.007F * static_cast<float>(i);
        canvas.ellipse({0.07F + random.uniform(-0.02F, 0.03F), 0.34F - 0.1F * static_cast<float>(i)}, r, r,
                       {222, 244, 252});
    }
}

void paintBird(Canvas &canvas, const Mood &mood)
{
    Random &random = canvas.random();
    const float y = random.uniform(0.79F, 0.82F);
    const Colour bark(100, 68, 48);
    canvas.line(smoothOpen({{-0.03F, y + 0.03F}, {0.3F, y + 0.01F}, {0.6F, y + 0.015F}, {1.03F, y - 0.03F}}), 0.055F,
                bark);
    for (const cv::Point2f &leaf :
         {cv::Point2f(0.1F, y + 0.08F), cv::Point2f(0.88F, y - 0.09F), cv::Point2f(0.8F, y + 0.08F)})
        canvas.ellipse(leaf, 0.075F, 0.034F, {84, 150, 72}, Region::New, random.uniform(-40, 40));
    canvas.beginSubject({0.5F + random.uniform(-0.03F, 0.03F), y - 0.01F}, random.uniform(0.94F, 1.04F),
                        random.normal(0, 0.015F));
    const Colour body = mood.accent;
    for (const float x : {-0.06F, 0.05F})
        canvas.line({{x, -0.14F}, {x, 0.015F}}, 0.024F, {214, 136, 48});
    canvas.polygon(smoothClosed({{0.1F, -0.26F}, {0.43F, -0.02F}, {0.39F, 0.06F}, {0.06F, -0.1F}}), darker(body, 0.4F));
    canvas.polygon(smoothClosed({{-0.24F, -0.3F},
                                 {-0.2F, -0.46F},
                                 {-0.02F, -0.47F},
                                 {0.14F, -0.36F},
                                 {0.22F, -0.22F},
                                 {0.12F, -0.1F},
                                 {-0.04F, -0.07F},
                                 {-0.19F, -0.14F}}),
                   body);
    canvas.ellipse({-0.115F, -0.22F}, 0.12F, 0.12F, mix(body, {255, 248, 228}, 0.72F));
    canvas.polygon(smoothClosed({{-0.28F, -0.6F}, {-0.42F, -0.535F}, {-0.27F, -0.5F}}), {244, 172, 44});
    canvas.ellipse({-0.16F, -0.545F}, 0.155F, 0.145F, body);
    canvas.ellipse({-0.195F, -0.575F}, 0.042F, 0.042F, {252, 252, 246});
    canvas.ellipse({-0.2F, -0.575F}, 0.022F, 0.022F, {12, 12, 16});
    canvas.polygon(smoothClosed({{-0.06F, -0.4F}, {0.1F, -0.39F}, {0.33F, -0.12F}, {0.12F, -0.17F}, {-0.04F, -0.26F}}),
                   mix(darker(body, 0.2F), mood.second, 0.3F));
    canvas.line(smoothOpen({{0.02F, -0.29F}, {0.1F, -0.25F}, {0.2F, -0.19F}}), 0.018F, lighter(body, 0.45F));
    canvas.endSubject();
}

void paintPortrait(Canvas &canvas, const Mood &mood)
{
    Random &random = canvas.random();
    static const std::array<Colour, 4> kSkins = {Colour(248, 210, 180), Colour(230, 182, 142), Colour(204, 150, 112),
                                                 Colour(172, 118, 86)};
    static const std::array<Colour, 4> kHairs = {Colour(72, 46, 34), Colour(38, 34, 40), Colour(206, 152, 72),
                                                 Colour(160, 76, 42)};
    const int skinIndex = random.index(4);
    const Colour skin = kSkins[static_cast<std::size_t>(skinIndex)];
    const Colour hair = kHairs[static_cast<std::size_t>(random.index(skinIndex == 3 ? 2 : 4))];
    placeSubject(canvas, {0.5F, 0.5F}, 0.015F);
    const bool longHair = random.chance(0.5F);
    if (longHair)
        canvas.polygon(smoothClosed({{-0.25F, -0.2F},
                                     {-0.29F, 0.1F},
                                     {-0.25F, 0.32F},
                                     {0.25F, 0.32F},
                                     {0.29F, 0.1F},
                                     {0.25F, -0.2F},
                                     {0.14F, -0.4F},
                                     {-0.14F, -0.4F}}),
                       hair);
    canvas.polygon(smoothOpen({{-0.5F, 0.7F},
                               {-0.44F, 0.42F},
                               {-0.3F, 0.33F},
                               {-0.11F, 0.27F},
                               {0.11F, 0.27F},
                               {0.3F, 0.33F},
                               {0.44F, 0.42F},
                               {0.5F, 0.7F}}),
                   mood.accent);
    canvas.polygon({{-0.095F, 0.12F}, {0.095F, 0.12F}, {0.115F, 0.29F}, {0, 0.38F}, {-0.115F, 0.29F}},
                   darker(skin, 0.16F));
    if (!longHair)
        canvas.ellipse({0, -0.19F}, 0.245F, 0.225F, hair);
    for (const float side : kSides)
        canvas.ellipse({side * 0.215F, -0.03F}, 0.036F, 0.06F, darker(skin, 0.1F));
    canvas.polygon(smoothClosed({{-0.21F, -0.08F},
                                 {-0.19F, 0.07F},
                                 {-0.1F, 0.2F},
                                 {0, 0.23F},
                                 {0.1F, 0.2F},
                                 {0.19F, 0.07F},
                                 {0.21F, -0.08F},
                                 {0.15F, -0.26F},
                                 {-0.15F, -0.26F}}),
                   skin);
    canvas.polygon(smoothClosed({{-0.225F, -0.07F},
                                 {-0.23F, -0.26F},
                                 {-0.1F, -0.4F},
                                 {0.1F, -0.4F},
                                 {0.23F, -0.26F},
                                 {0.225F, -0.07F},
                                 {0.17F, -0.19F},
                                 {0.02F, -0.235F},
                                 {-0.15F, -0.19F}}),
                   hair);
    const Colour iris = random.chance(0.5F) ? Colour(60, 110, 170) : Colour(84, 62, 44);
    for (const float side : kSides) {
        canvas.ellipse({side * 0.092F, -0.045F}, 0.05F, 0.028F, {252, 250, 246});
        canvas.ellipse({side * 0.092F, -0.045F}, 0.024F, 0.026F, darker(iris, 0.3F));
        canvas.line(smoothOpen({{side * 0.04F, -0.105F}, {side * 0.092F, -0.122F}, {side * 0.145F, -0.1F}}), 0.02F,
                    darker(hair, 0.3F));
    }
    canvas.line(smoothOpen({{0.008F, -0.035F}, {0.03F, 0.05F}, {-0.012F, 0.06F}}), 0.014F,
                mix(skin, {90, 40, 26}, 0.55F));
    canvas.polygon(
        smoothClosed({{-0.075F, 0.118F}, {-0.02F, 0.1F}, {0, 0.108F}, {0.02F, 0.1F}, {0.075F, 0.118F}, {0, 0.155F}}),
        {196, 66, 76});
    canvas.endSubject();
}

} // namespace palimpsest::imaging::gallery
