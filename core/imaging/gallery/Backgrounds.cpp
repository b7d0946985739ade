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
    const Colour colour = mix(kGreens[random.index(4)], mood.skyBottom, haze);
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

void placeSubject(Canvas &canvas, cv::Point2f centre, float tilt)
{
    Random &random = canvas.random();
    const cv::Point2f offset(random.uniform(-0.04F, 0.04F), random.uniform(-0.03F, 0.03F));
    canvas.beginSubject(centre + offset, random.uniform(0.92F, 1.08F), random.normal(0, tilt));
}

} // namespace palimpsest::imaging::gallery
