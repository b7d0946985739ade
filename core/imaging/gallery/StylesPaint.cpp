#include "core/imaging/gallery/StyleTools.h"
#include "core/imaging/gallery/Styles.h"

#include <opencv2/imgproc.hpp>

#include <array>
#include <cmath>
#include <numbers>

namespace palimpsest::imaging::gallery {

namespace {

constexpr float kPi = std::numbers::pi_v<float>;

cv::Scalar scalarOf(const Colour &colour)
{
    const Colour c = clampColour(colour);
    return {c[0], c[1], c[2]};
}

// Direction of the brush: along the contours of the blurred picture, turned slowly by noise where there are none.
cv::Mat1f strokeAngles(const Scene &scene, Random &random)
{
    const int size = scene.colours.rows;
    cv::Mat1f smooth;
    cv::GaussianBlur(luminance(scene.colours), smooth, {0, 0}, 3.0 * scene.unit);
    cv::Mat1f gradientX;
    cv::Mat1f gradientY;
    cv::Sobel(smooth, gradientX, CV_32F, 1, 0);
    cv::Sobel(smooth, gradientY, CV_32F, 0, 1);
    cv::GaussianBlur(gradientX, gradientX, {0, 0}, 4.0 * scene.unit);
    cv::GaussianBlur(gradientY, gradientY, {0, 0}, 4.0 * scene.unit);
    cv::Mat1f angles = noiseField(random, size, 64 * scene.unit);
    forEachPixel(size, [&](int x, int y) {
        angles(y, x) = 0.4F * angles(y, x) + std::atan2(gradientY(y, x), gradientX(y, x)) + kPi / 2;
    });
    return angles;
}

std::vector<cv::Point> pixelsWith(const cv::Mat1f &field, float least)
{
    std::vector<cv::Point> result;
    forEachPixel(field.rows, [&](int x, int y) {
        if (field(y, x) > least)
            result.emplace_back(x, y);
    });
    return result;
}

} // namespace

cv::Mat3f styleOil(const Scene &scene, Random &random)
{
    const int size = scene.colours.rows;
    const float unit = scene.unit;
    const cv::Mat3f colours = saturated(scene.colours, 1.3F);
    const cv::Mat1f angles = strokeAngles(scene, random);
    cv::Mat3f base;
    cv::GaussianBlur(colours, base, {0, 0}, 3.0 * unit);
    cv::Mat3b canvas;
    base.convertTo(canvas, CV_8U);
    cv::Mat1f height(size, size, 0.0F);
    cv::Mat1f nearEdges;
    regionEdges(scene.regions).convertTo(nearEdges, CV_32F, 1.0 / 255);
    cv::GaussianBlur(nearEdges, nearEdges, {0, 0}, 3.0 * unit);
    const std::vector<cv::Point> edgePixels = pixelsWith(nearEdges, 0.1F);

    struct Layer {
        float width, length;
        int strokes;
        float atEdges;  // Share of the strokes that refine the borders.
        float mostEdge; // Wide strokes stay off the borders, whose nearness is 0 to about 0.3.
    };
    static constexpr std::array<Layer, 3> kLayers = {
        {{10, 24, 360, 0, 0.08F}, {6, 15, 640, 0.6F, 0.2F}, {3.5F, 9, 1150, 0.9F, 1}}};
    for (const Layer &layer : kLayers) {
        for (int i = 0; i < layer.strokes; ++i) {
            cv::Point at(random.index(size), random.index(size));
            if (!edgePixels.empty() && random.chance(layer.atEdges))
                at = edgePixels[static_cast<std::size_t>(random.index(static_cast<int>(edgePixels.size())))];
            if (nearEdges(at) > layer.mostEdge)
                continue;
            const float half = 0.5F * layer.length * unit * random.uniform(0.6F, 1.3F);
            const cv::Point reach(cvRound(half * std::cos(angles(at))), cvRound(half * std::sin(angles(at))));
            const float tone = random.normal(0, 11);
            const Colour colour =
                colours(at)
                + Colour(tone + random.normal(0, 5), tone + random.normal(0, 5), tone + random.normal(0, 5));
            const int thickness = std::max(1, cvRound(layer.width * unit));
            cv::line(canvas, at - reach, at + reach, scalarOf(colour), thickness, cv::LINE_AA);
            cv::line(height, at - reach, at + reach, random.uniform(), thickness);
        }
    }
    // Relief: light from the upper left on the strokes' heights.
    cv::GaussianBlur(height, height, {0, 0}, 0.9 * unit);
    cv::Mat1f relief;
    cv::Sobel(height, relief, CV_32F, 1, 1, 3, 18.0 * unit);
    cv::Mat3f result;
    canvas.convertTo(result, CV_32F);
    forEachPixel(size, [&](int x, int y) {
        const float light = std::clamp(relief(y, x), -34.0F, 34.0F);
        result(y, x) += Colour(light, light, light);
    });
    return result;
}

cv::Mat3f stylePointillism(const Scene &scene, Random &random)
{
    const int size = scene.colours.rows;
    const cv::Mat3f colours = saturated(scene.colours, 1.5F);
    cv::Mat3f ground;
    cv::GaussianBlur(colours, ground, {0, 0}, 6.0 * scene.unit);
    ground = ground * 0.5F + cv::Scalar(122, 118, 108);
    cv::Mat3b canvas;
    ground.convertTo(canvas, CV_8U);
    const float radius = random.uniform(4.4F, 5.2F) * scene.unit;
    struct Layer {
        float step, radius;
    };
    for (const Layer &layer : {Layer{radius * 1.75F, radius}, Layer{radius * 1.7F, 4.0F * scene.unit}}) {
        const int count = static_cast<int>(static_cast<float>(size) / layer.step) + 1;
        std::vector<cv::Point2f> dots;
        for (int i = 0; i < count * count; ++i) {
            const auto column = static_cast<float>(i % count);
            const auto row = static_cast<float>(i / count);
            dots.emplace_back((column + 0.5F + random.uniform(-0.4F, 0.4F)) * layer.step,
                              (row + 0.5F + random.uniform(-0.4F, 0.4F)) * layer.step);
        }
        for (std::size_t i = dots.size(); i > 1; --i)
            std::swap(dots[i - 1], dots[static_cast<std::size_t>(random.index(static_cast<int>(i)))]);
        for (const cv::Point2f &dot : dots) {
            const int x = std::clamp(cvFloor(dot.x), 0, size - 1);
            const int y = std::clamp(cvFloor(dot.y), 0, size - 1);
            Colour colour = colours(y, x);
            for (int k = 0; k < 3; ++k)
                colour[k] += random.normal(0, 23);
            cv::circle(canvas, {cvRound(dot.x * 16), cvRound(dot.y * 16)}, cvRound(layer.radius * 16), scalarOf(colour),
                       cv::FILLED, cv::LINE_AA, 4);
        }
    }
    cv::Mat3f result;
    canvas.convertTo(result, CV_32F);
    return result;
}

cv::Mat3f styleWatercolour(const Scene &scene, Random &random)
{
    const int size = scene.colours.rows;
    const float unit = scene.unit;
    cv::Mat3f colours;
    cv::GaussianBlur(saturated(scene.colours, 1.3F), colours, {0, 0}, 1.2 * unit);
    // One warp for colour and pigment lines, so that they stay together; the wash bleeds further.
    cv::Mat1f edges;
    cv::GaussianBlur(outlines(scene.regions, scene.subject, 1.6F * unit, 3.0F * unit), edges, {0, 0}, 0.8 * unit);
    cv::Mat4f layers;
    const std::array<cv::Mat, 2> parts = {colours, edges};
    static constexpr std::array<int, 8> kOrder = {0, 0, 1, 1, 2, 2, 3, 3};
    layers.create(size, size);
    cv::mixChannels(parts.data(), parts.size(), &layers, 1, kOrder.data(), 4);
    const cv::Mat4f sharp = warped(layers, random, 1.7F * unit, 18 * unit);
    cv::Mat3f bleed = warped(colours, random, 6 * unit, 30 * unit);
    cv::GaussianBlur(bleed, bleed, {0, 0}, 5.0 * unit);
    const cv::Mat1f pigment = noiseField(random, size, 40 * unit, 2);
    const cv::Mat1f grain = noiseField(random, size, 2.5F * unit);
    const cv::Mat1f ragged = noiseField(random, size, 24 * unit, 2);
    const Colour paper(251, 249, 243);
    cv::Mat3f result(size, size);
    forEachPixel(size, [&](int x, int y) {
        const cv::Vec4f &s = sharp(y, x);
        Colour c = mix(Colour(s[0], s[1], s[2]), bleed(y, x), 0.25F);
        // Transparent paint: its distance from white varies with the amount of pigment.
        const float amount = 0.84F + 0.13F * std::clamp(pigment(y, x), -1.5F, 1.5F);
        c = Colour(255, 255, 255) - (Colour(255, 255, 255) - c) * amount;
        c *= 1.0F - 0.42F * s[3];
        const float g = 4 * grain(y, x);
        c += Colour(g, g, g);
        const auto border = static_cast<float>(std::min(std::min(x, size - 1 - x), std::min(y, size - 1 - y)));
        const float inside = std::clamp((border - (8 + 4.5F * ragged(y, x)) * unit) / (5 * unit), 0.0F, 1.0F);
        result(y, x) = mix(paper, c, inside);
    });
    return result;
}

cv::Mat3f styleCharcoal(const Scene &scene, Random &random)
{
    const int size = scene.colours.rows;
    const float unit = scene.unit;
    cv::Mat1f tone = luminance(scene.colours);
    cv::GaussianBlur(tone, tone, {0, 0}, 1.6 * unit);
    cv::normalize(tone, tone, 0, 1, cv::NORM_MINMAX);
    // Strokes: white noise smeared along the rising diagonal.
    const cv::Mat1f grain = noiseField(random, size, 2.0F * unit);
    const int reach = 2 * cvRound(6 * unit) + 1;
    cv::Mat1f kernel(reach, reach, 0.0F);
    for (int i = 0; i < reach; ++i)
        kernel(reach - 1 - i, i) = 1.0F / std::sqrt(static_cast<float>(reach));
    cv::Mat1f strokes;
    cv::filter2D(grain, strokes, CV_32F, kernel);
    cv::Mat1f edges = outlines(scene.regions, scene.subject, 2.5F * unit, 4.5F * unit);
    edges = warped(edges, random, 1.0F * unit, 14 * unit);
    cv::GaussianBlur(edges, edges, {0, 0}, 0.8 * unit);
    const Colour paper(238, 234, 226);
    const Colour coal(30, 29, 31);
    cv::Mat3f result(size, size);
    forEachPixel(size, [&](int x, int y) {
        const float shade = std::pow(1.0F - tone(y, x), scene.subject(y, x) != 0 ? 1.15F : 1.6F) * 0.92F;
        float dark = std::clamp(shade + (0.16F * strokes(y, x) + 0.07F * grain(y, x)) * (0.25F + shade), 0.0F, 0.9F);
        dark = std::max(dark, std::clamp(edges(y, x) * (1.1F + 0.25F * grain(y, x)), 0.0F, 0.96F));
        result(y, x) = mix(paper, coal, dark);
    });
    return result;
}

} // namespace palimpsest::imaging::gallery
