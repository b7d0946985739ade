#include "core/imaging/gallery/Canvas.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace palimpsest::imaging::gallery {

namespace {

constexpr int kFractionBits = 4;
constexpr int kMaxRegions = 250;
constexpr float kColourJitter = 5.0F;

cv::Point2f catmullRom(const cv::Point2f &a, const cv::Point2f &b, const cv::Point2f &c, const cv::Point2f &d, float t)
{
    return 0.5F
           * (2.0F * b + (c - a) * t + (2.0F * a - 5.0F * b + 4.0F * c - d) * (t * t)
              + (3.0F * b - a - 3.0F * c + d) * (t * t * t));
}

Points spline(std::span<const cv::Point2f> corners, bool closed)
{
    constexpr int kSteps = 6;
    const int count = static_cast<int>(corners.size());
    const auto at = [&](int i) {
        const int index = closed ? (i + count) % count : std::clamp(i, 0, count - 1);
        return corners[static_cast<std::size_t>(index)];
    };
    Points result;
    for (int i = 0; i < (closed ? count : count - 1); ++i) {
        for (int step = 0; step < kSteps; ++step) {
            const float t = static_cast<float>(step) / kSteps;
            result.push_back(catmullRom(at(i - 1), at(i), at(i + 1), at(i + 2), t));
        }
    }
    if (!closed)
        result.push_back(corners.back());
    return result;
}

} // namespace

Canvas::Canvas(int sizePx, Random &random)
    : m_sizePx(sizePx)
    , m_random(random)
    , m_colours(sizePx, sizePx, cv::Vec3b(0, 0, 0))
    , m_regions(sizePx, sizePx, static_cast<uchar>(0))
    , m_subject(sizePx, sizePx, static_cast<uchar>(0))
{
}

void Canvas::beginSubject(cv::Point2f centre, float scale, float angle)
{
    m_inSubject = true;
    m_centre = centre;
    m_scale = scale;
    m_cosine = std::cos(angle);
    m_sine = std::sin(angle);
}

void Canvas::endSubject()
{
    m_inSubject = false;
    m_centre = {};
    m_scale = 1;
    m_cosine = 1;
    m_sine = 0;
}

std::vector<cv::Point> Canvas::toPixels(const Points &points) const
{
    const float factor = static_cast<float>(m_sizePx << kFractionBits);
    std::vector<cv::Point> result;
    result.reserve(points.size());
    for (const cv::Point2f &p : points) {
        const float x = m_centre.x + m_scale * (m_cosine * p.x - m_sine * p.y);
        const float y = m_centre.y + m_scale * (m_sine * p.x + m_cosine * p.y);
        result.emplace_back(cvRound(x * factor), cvRound(y * factor));
    }
    return result;
}

cv::Scalar Canvas::shade(const Colour &colour)
{
    cv::Scalar result;
    for (int k = 0; k < 3; ++k) {
        const float light = m_lit ? 1.0F : m_ambient[k];
        result[k] = std::clamp(colour[k] * light + m_random.normal(0, kColourJitter), 0.0F, 255.0F);
    }
    return result;
}

int Canvas::labelFor(Region region)
{
    if (region == Region::New)
        m_regionCount = std::min(m_regionCount + 1, kMaxRegions);
    return m_regionCount;
}

void Canvas::polygon(const Points &points, const Colour &colour, Region region)
{
    const std::vector<cv::Point> pixels = toPixels(points);
    cv::fillPoly(m_colours, pixels, shade(colour), cv::LINE_AA, kFractionBits);
    if (region != Region::None)
        cv::fillPoly(m_regions, pixels, labelFor(region), cv::LINE_8, kFractionBits);
    if (m_inSubject)
        cv::fillPoly(m_subject, pixels, 255, cv::LINE_8, kFractionBits);
}

void Canvas::ellipse(cv::Point2f centre, float radiusX, float radiusY, const Colour &colour, Region region,
                     float degrees)
{
    polygon(ellipsePoints(centre, radiusX, radiusY, degrees), colour, region);
}

void Canvas::rectangle(float x0, float y0, float x1, float y1, const Colour &colour, Region region)
{
    polygon({{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}, colour, region);
}

void Canvas::line(const Points &points, float width, const Colour &colour, Region region)
{
    const std::vector<cv::Point> pixels = toPixels(points);
    const int thickness = std::max(1, cvRound(width * m_scale * static_cast<float>(m_sizePx)));
    cv::polylines(m_colours, pixels, false, shade(colour), thickness, cv::LINE_AA, kFractionBits);
    if (region != Region::None)
        cv::polylines(m_regions, pixels, false, labelFor(region), thickness, cv::LINE_8, kFractionBits);
    if (m_inSubject)
        cv::polylines(m_subject, pixels, false, 255, thickness, cv::LINE_8, kFractionBits);
}

void Canvas::gradient(float y0, float y1, const Colour &top, const Colour &bottom)
{
    const auto size = static_cast<float>(m_sizePx);
    const int first = std::clamp(cvRound(y0 * size), 0, m_sizePx);
    const int last = std::clamp(cvRound(y1 * size), 0, m_sizePx);
    const int label = labelFor(Region::New);
    for (int y = first; y < last; ++y) {
        const Colour colour = mix(top, bottom, static_cast<float>(y - first) / static_cast<float>(last - first));
        m_colours.row(y).setTo(cv::Scalar(std::clamp(colour[0], 0.0F, 255.0F), std::clamp(colour[1], 0.0F, 255.0F),
                                          std::clamp(colour[2], 0.0F, 255.0F)));
        m_regions.row(y).setTo(label);
    }
}

Points smoothClosed(std::span<const cv::Point2f> corners)
{
    return spline(corners, true);
}

Points smoothOpen(std::span<const cv::Point2f> corners)
{
    return spline(corners, false);
}

Points ellipsePoints(cv::Point2f centre, float radiusX, float radiusY, float degrees)
{
    constexpr int kCount = 28;
    constexpr float kPi = std::numbers::pi_v<float>;
    const float turn = degrees * kPi / 180.0F;
    const float cosine = std::cos(turn);
    const float sine = std::sin(turn);
    Points result;
    for (int i = 0; i < kCount; ++i) {
        const float t = 2.0F * kPi * static_cast<float>(i) / kCount;
        const float x = radiusX * std::cos(t);
        const float y = radiusY * std::sin(t);
        result.emplace_back(centre.x + cosine * x - sine * y, centre.y + sine * x + cosine * y);
    }
    return result;
}

} // namespace palimpsest::imaging::gallery
