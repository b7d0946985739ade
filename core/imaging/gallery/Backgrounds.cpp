#include "core/imaging/gallery/Backgrounds.h"

#include <cmath>

namespace palimpsest::imaging::gallery {

namespace {

void paintCloud(Canvas &canvas, const Mood &mood, cv::Point2f centre, float width)
{
    const Colour colour = lighter(mood.skyBottom, 0.6F);
    canvas.setLit(true);
    canvas.ellipse(centre, width, width * 0.33F, colour);
    canvas.ellipse(centre + cv::Point2f(-0.35F * width, -0.2F * width), width * 0.42F, width * 0.36F, colour,
                   Region::Same);
    canvas.ellipse(centre + cv::Point2f(0.3F * width, -0.26F * width), width * 0.5F, width * 0.42F, colour,
                   Region::Same);
    canvas.setLit(false);
}

} // namespace

void paintSky(Canvas &canvas, const Mood &mood, float horizon)
{
    Random &random = canvas.random();
    canvas.gradient(0, horizon, mood.skyTop, mood.skyBottom);
    const bool left = random.chance(0.5F);
    const cv::Point2f corner(left ? random.uniform(0.12F, 0.17F) : random.uniform(0.83F, 0.88F),
                             random.uniform(0.12F, 0.18F));
    const float radius = random.uniform(0.06F, 0.075F);
    canvas.setLit(true);
    if (mood.time == TimeOfDay::Night) {
        canvas.ellipse(corner, radius, radius, {252, 244, 212});
        const int stars = 3 + random.index(3);
        for (int i = 0; i < stars; ++i) {
            const cv::Point2f star(left ? random.uniform(0.3F, 0.95F) : random.uniform(0.05F, 0.7F),
                                   random.uniform(0.05F, horizon * 0.5F));
            canvas.ellipse(star, 0.011F, 0.011F, {255, 252, 225}, Region::None);
        }
    } else if (mood.time == TimeOfDay::Sunset) {
        canvas.ellipse(corner + cv::Point2f(0, 0.08F), radius * 1.15F, radius * 1.15F, {255, 226, 120});
    } else if (mood.time == TimeOfDay::Day && random.chance(0.5F)) {
        canvas.ellipse(corner, radius, radius, {255, 240, 150});
    }
    canvas.setLit(false);
    if (mood.time == TimeOfDay::Night)
        return;
    const int clouds = random.index(3);
    for (int i = 0; i < clouds; ++i) {
        const bool cloudLeft = (i == 0) != left;
        const float x = cloudLeft ? random.uniform(0.1F, 0.2F) : random.uniform(0.8F, 0.9F);
        paintCloud(canvas, mood, {x, random.uniform(0.14F, 0.2F) + (i == 1 ? 0.16F : 0.0F)},
                   random.uniform(0.09F, 0.12F));
    }
}

void paintWater(Canvas &canvas, const Mood &mood, float top, float bottom, int ripples)
{
    Random &random = canvas.random();
    const Colour base = mix({30, 98, 145}, mood.skyBottom, 0.22F).mul(canvas.ambient());
    canvas.gradient(top, bottom, base * 1.22F + Colour(10, 10, 10), base * 0.82F);
    canvas.setLit(true);
    for (int i = 0; i < ripples; ++i) {
        const float y =
            top + (bottom - top) * (static_cast<float>(i) + random.uniform(0.4F, 0.9F)) / static_cast<float>(ripples);
        const float x = (i % 2 == 0) ? random.uniform(-0.05F, 0.1F) : random.uniform(0.62F, 0.8F);
        const float width = random.uniform(0.16F, 0.3F);
        canvas.line(
            smoothOpen({{x, y}, {x + width * 0.33F, y - 0.008F}, {x + width * 0.66F, y + 0.006F}, {x + width, y}}),
            0.013F, lighter(base, 0.4F));
    }
    canvas.setLit(false);
}

void paintMeadow(Canvas &canvas, const Mood &mood, float top, float amplitude, float haze)
{
    static const Colour kGreens[] = {{100, 155, 70}, {130, 165, 80}, {155, 155, 85}, {80, 140, 85}};
    Random &random = canvas.random();
    const Colour green = kGreens[random.index(4)];
    const Colour ground = mood.setting == Setting::Snow ? mix({236, 242, 250}, green, 0.06F) : green;
    const Colour colour = mix(ground, mood.skyBottom, haze);
    const float frequency = random.uniform(2.5F, 6.0F);
    const float phase = random.uniform(0, 6.28F);
    Points outline;
    for (int i = 0; i <= 16; ++i) {
        const float x = -0.02F + 1.04F * static_cast<float>(i) / 16.0F;
        outline.emplace_back(x, top + amplitude * std::sin(x * frequency + phase));
    }
    outline.emplace_back(1.02F, 1.02F);
    outline.emplace_back(-0.02F, 1.02F);
    canvas.polygon(outline, colour);
}

void paintWall(Canvas &canvas, const Mood &mood)
{
    canvas.gradient(0, 1, mix(mood.skyTop, mood.second, 0.18F), mix(mood.skyBottom, mood.second, 0.18F));
}

void paintFloor(Canvas &canvas, const Mood &mood, float top)
{
    canvas.rectangle(-0.01F, top, 1.01F, 1.01F, mix({160, 112, 74}, mood.second, 0.2F));
}

void paintPine(Canvas &canvas, cv::Point2f foot, float height, const Colour &colour)
{
    canvas.rectangle(foot.x - height * 0.05F, foot.y - 0.01F, foot.x + height * 0.05F, foot.y + height * 0.14F,
                     {85, 58, 42});
    canvas.polygon({foot + cv::Point2f(0, -height), foot + cv::Point2f(height * 0.2F, -height * 0.5F),
                    foot + cv::Point2f(height * 0.12F, -height * 0.5F), foot + cv::Point2f(height * 0.3F, 0),
                    foot + cv::Point2f(-height * 0.3F, 0), foot + cv::Point2f(-height * 0.12F, -height * 0.5F),
                    foot + cv::Point2f(-height * 0.2F, -height * 0.5F)},
                   colour);
}

void backdropMeadow(Canvas &canvas, const Mood &mood)
{
    paintSky(canvas, mood, 1);
    paintMeadow(canvas, mood, canvas.random().uniform(0.72F, 0.79F), 0.02F, 0.0F);
}

void backdropFarMeadow(Canvas &canvas, const Mood &mood)
{
    paintSky(canvas, mood, 1);
    paintMeadow(canvas, mood, canvas.random().uniform(0.88F, 0.92F), 0.025F, 0.1F);
}

void backdropSky(Canvas &canvas, const Mood &mood)
{
    paintSky(canvas, mood, 1);
}

void backdropWall(Canvas &canvas, const Mood &mood)
{
    paintWall(canvas, mood);
}

void backdropTable(Canvas &canvas, const Mood &mood)
{
    paintWall(canvas, mood);
    paintFloor(canvas, mood, canvas.random().uniform(0.76F, 0.8F));
}

void backdropDesert(Canvas &canvas, const Mood &mood)
{
    Random &random = canvas.random();
    paintSky(canvas, mood, 1);
    const Colour sand = mix({226, 184, 118}, mood.skyBottom, 0.12F);
    const float dune = random.uniform(0.66F, 0.7F);
    canvas.polygon(smoothOpen({{-0.02F, dune + 0.04F},
                               {0.25F, dune - 0.03F},
                               {0.6F, dune + 0.05F},
                               {1.02F, dune - 0.01F},
                               {1.02F, 1.02F},
                               {-0.02F, 1.02F}}),
                   darker(sand, 0.14F));
    canvas.polygon(
        smoothOpen({{-0.02F, 0.82F}, {0.35F, 0.78F}, {0.7F, 0.82F}, {1.02F, 0.77F}, {1.02F, 1.02F}, {-0.02F, 1.02F}}),
        sand);
}

void backdropSea(Canvas &canvas, const Mood &mood)
{
    Random &random = canvas.random();
    const float horizon = random.uniform(0.52F, 0.58F);
    paintSky(canvas, mood, horizon);
    paintWater(canvas, mood, horizon, 0.84F, 2);
    const float beach = random.uniform(0.76F, 0.8F);
    const Colour sand = mix({232, 206, 154}, mood.skyBottom, 0.1F);
    canvas.polygon(smoothOpen({{-0.02F, beach + 0.03F},
                               {0.3F, beach - 0.01F},
                               {0.65F, beach + 0.025F},
                               {1.02F, beach - 0.02F},
                               {1.02F, 1.02F},
                               {-0.02F, 1.02F}}),
                   sand);
    canvas.line(
        smoothOpen(
            {{-0.02F, beach + 0.022F}, {0.3F, beach - 0.018F}, {0.65F, beach + 0.017F}, {1.02F, beach - 0.028F}}),
        0.016F, {246, 250, 252});
}

void backdropHills(Canvas &canvas, const Mood &mood)
{
    Random &random = canvas.random();
    paintSky(canvas, mood, 1);
    paintMeadow(canvas, mood, random.uniform(0.46F, 0.52F), 0.06F, 0.45F);
    paintMeadow(canvas, mood, random.uniform(0.6F, 0.66F), 0.05F, 0.2F);
    const Colour pine = mood.setting == Setting::Snow ? Colour(150, 176, 178) : Colour(46, 98, 60);
    const bool left = random.chance(0.5F);
    paintPine(canvas, {left ? 0.07F : 0.93F, 0.74F}, random.uniform(0.22F, 0.28F), pine);
    paintMeadow(canvas, mood, random.uniform(0.78F, 0.82F), 0.015F, 0.0F);
}

void backdropCity(Canvas &canvas, const Mood &mood)
{
    Random &random = canvas.random();
    const float street = random.uniform(0.77F, 0.8F);
    paintSky(canvas, mood, street + 0.01F);
    const bool lit = mood.time == TimeOfDay::Night || mood.time == TimeOfDay::Sunset;
    float x = -0.03F;
    for (int i = 0; x < 1.0F; ++i) {
        const float width = random.uniform(0.17F, 0.24F);
        // Low behind the subject, tall at the sides.
        const float middle = 1.0F - std::abs(2.0F * (x + width / 2) - 1.0F);
        const float top = random.uniform(0.26F, 0.36F) + 0.16F * middle;
        const Colour wall = mix(mix({150, 152, 166}, mood.second, 0.25F), mood.skyBottom, i % 2 == 0 ? 0.3F : 0.45F);
        canvas.rectangle(x, top, x + width, street + 0.02F, wall);
        canvas.setLit(lit);
        for (float wy = top + 0.06F; wy < street - 0.06F; wy += 0.115F) {
            for (const float part : {0.3F, 0.7F})
                canvas.rectangle(x + width * part - 0.022F, wy, x + width * part + 0.022F, wy + 0.05F,
                                 lit && random.chance(0.7F) ? Colour(255, 226, 130) : darker(wall, 0.25F));
        }
        canvas.setLit(false);
        x += width;
    }
    canvas.rectangle(-0.01F, street, 1.01F, 1.01F, mix({126, 126, 134}, mood.skyBottom, 0.12F));
}

void backdropRoom(Canvas &canvas, const Mood &mood)
{
    Random &random = canvas.random();
    const Colour paper = mix({236, 222, 196}, mood.second, 0.2F);
    canvas.gradient(0, 1, paper.mul(canvas.ambient()), darker(paper, 0.1F).mul(canvas.ambient()));
    const bool left = random.chance(0.5F);
    const float x = left ? 0.06F : 0.66F;
    const Colour frame(250, 246, 236);
    canvas.rectangle(x - 0.025F, 0.085F, x + 0.305F, 0.505F, frame);
    canvas.setLit(true);
    canvas.rectangle(x, 0.11F, x + 0.28F, 0.48F, mix(mood.skyTop, mood.skyBottom, 0.6F));
    canvas.setLit(false);
    canvas.line({{x + 0.14F, 0.11F}, {x + 0.14F, 0.48F}}, 0.02F, frame);
    canvas.line({{x, 0.295F}, {x + 0.28F, 0.295F}}, 0.02F, frame);
    const float other = left ? 0.7F : 0.08F;
    canvas.rectangle(other, 0.14F, other + 0.22F, 0.38F, {120, 84, 54});
    canvas.rectangle(other + 0.025F, 0.165F, other + 0.195F, 0.355F, mix(mood.accent, {240, 236, 226}, 0.55F));
    paintFloor(canvas, mood, random.uniform(0.77F, 0.8F));
}

void paintWeather(Canvas &canvas, const Mood &mood)
{
    Random &random = canvas.random();
    if (mood.setting == Setting::Storm) {
        const Colour cloud = mix({70, 76, 92}, mood.skyBottom, 0.25F);
        Region region = Region::New;
        for (int i = 0; i < 6; ++i) {
            canvas.ellipse({-0.02F + 0.21F * static_cast<float>(i), random.uniform(0.0F, 0.07F)}, 0.16F,
                           random.uniform(0.08F, 0.11F), cloud, region);
            region = Region::Same;
        }
        if (random.chance(0.65F)) {
            const float x = random.chance(0.5F) ? random.uniform(0.1F, 0.2F) : random.uniform(0.78F, 0.88F);
            canvas.setLit(true);
            canvas.polygon({{x + 0.02F, 0.08F},
                            {x + 0.075F, 0.08F},
                            {x + 0.045F, 0.2F},
                            {x + 0.085F, 0.2F},
                            {x - 0.03F, 0.42F},
                            {x + 0.005F, 0.26F},
                            {x - 0.035F, 0.26F}},
                           {255, 244, 170});
            canvas.setLit(false);
        }
        for (int i = 0; i < 16; ++i) {
            const cv::Point2f drop(random.uniform(0.0F, 1.05F), random.uniform(0.14F, 0.84F));
            canvas.line({drop, drop + cv::Point2f(-0.03F, 0.1F)}, 0.011F, {198, 214, 230});
        }
    } else if (mood.setting == Setting::Snow) {
        for (int i = 0; i < 26; ++i) {
            const float radius = random.uniform(0.011F, 0.019F);
            canvas.ellipse({random.uniform(0.0F, 1.0F), random.uniform(0.03F, 0.9F)}, radius, radius, {252, 253, 255});
        }
    }
}

void placeSubject(Canvas &canvas, cv::Point2f centre, float tilt)
{
    Random &random = canvas.random();
    const cv::Point2f offset(random.uniform(-0.04F, 0.04F), random.uniform(-0.03F, 0.03F));
    const float scale = random.uniform(0.92F, 1.08F);
    // Feet are about 0.4 below the centre and stay where they are.
    const Layout &layout = canvas.layout();
    const cv::Point2f shift(layout.shift, 0.4F * (1.0F - layout.scale));
    canvas.beginSubject(centre + offset * layout.scale + shift, scale * layout.scale, random.normal(0, tilt));
}

} // namespace palimpsest::imaging::gallery
