#pragma once

#include "core/imaging/gallery/Random.h"

#include <opencv2/core.hpp>

#include <span>
#include <vector>

namespace palimpsest::imaging::gallery {

/// RGB, 0..255.
using Colour = cv::Vec3f;
using Points = std::vector<cv::Point2f>;

/// a * (1 - t) + b * t.
inline Colour mix(const Colour &a, const Colour &b, float t)
{
    return a * (1.0F - t) + b * t;
}
inline Colour lighter(const Colour &a, float t)
{
    return mix(a, Colour(255, 255, 255), t);
}
inline Colour darker(const Colour &a, float t)
{
    return mix(a, Colour(0, 0, 0), t);
}

/// What a shape does to the region map.
enum class Region {
    New,  ///< It becomes a region of its own.
    Same, ///< It joins the region made last.
    None, ///< It is colour only: styles draw no outline for it.
};

/// Where the subject goes: how large against its full size, and how far beside the middle.
struct Layout {
    float scale = 1;
    float shift = 0;
};

/// A picture in the making: colours, and the same shapes as numbered regions and as a mask of the subject. The styles
/// work on all three. Coordinates are fractions of the picture, y down.
class Canvas {
public:
    Canvas(int sizePx, Random &random);

    [[nodiscard]] Random &random() { return m_random; }
    [[nodiscard]] int sizePx() const { return m_sizePx; }
    [[nodiscard]] const cv::Mat3b &colours() const { return m_colours; }
    [[nodiscard]] const cv::Mat1b &regions() const { return m_regions; }
    [[nodiscard]] const cv::Mat1b &subject() const { return m_subject; }
    [[nodiscard]] int regionCount() const { return m_regionCount + 1; }

    /// Colour of the light; shapes are multiplied by it unless they are lit.
    void setAmbient(const Colour &ambient) { m_ambient = ambient; }
    [[nodiscard]] const Colour &ambient() const { return m_ambient; }
    void setLayout(const Layout &layout) { m_layout = layout; }
    [[nodiscard]] const Layout &layout() const { return m_layout; }
    /// Whether the next shapes shine by themselves (lamps, windows at night).
    void setLit(bool lit) { m_lit = lit; }

    /// The next shapes belong to the subject, given around (0,0), which is put at `centre`, scaled and turned.
    void beginSubject(cv::Point2f centre, float scale, float angle);
    void endSubject();

    void polygon(const Points &points, const Colour &colour, Region region = Region::New);
    void ellipse(cv::Point2f centre, float radiusX, float radiusY, const Colour &colour, Region region = Region::New,
                 float degrees = 0);
    void rectangle(float x0, float y0, float x1, float y1, const Colour &colour, Region region = Region::New);
    void line(const Points &points, float width, const Colour &colour, Region region = Region::New);
    /// Rows y0 to y1 of the whole picture, from one colour to the other; not dimmed by the ambient light.
    void gradient(float y0, float y1, const Colour &top, const Colour &bottom);

private:
    [[nodiscard]] std::vector<cv::Point> toPixels(const Points &points) const;
    cv::Scalar shade(const Colour &colour);
    int labelFor(Region region);

    int m_sizePx;
    Random &m_random;
    cv::Mat3b m_colours;
    cv::Mat1b m_regions;
    cv::Mat1b m_subject;
    int m_regionCount = 0;
    Colour m_ambient = Colour(1, 1, 1);
    Layout m_layout;
    bool m_lit = false;
    bool m_inSubject = false;
    cv::Point2f m_centre;
    float m_scale = 1;
    float m_cosine = 1;
    float m_sine = 0;
};

/// A closed curve through `corners` (uniform Catmull-Rom spline, six points a span).
Points smoothClosed(std::span<const cv::Point2f> corners);
/// An open curve through `corners`.
Points smoothOpen(std::span<const cv::Point2f> corners);
inline Points smoothClosed(const Points &corners)
{
    return smoothClosed(std::span<const cv::Point2f>(corners));
}
inline Points smoothOpen(const Points &corners)
{
    return smoothOpen(std::span<const cv::Point2f>(corners));
}
/// The points of an ellipse turned by `degrees`.
Points ellipsePoints(cv::Point2f centre, float radiusX, float radiusY, float degrees = 0);

} // namespace palimpsest::imaging::gallery
