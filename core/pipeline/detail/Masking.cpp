#include "core/pipeline/detail/Masking.h"

#include "core/base/RecipeParts.h"
#include "core/imaging/Decode.h"
#include "core/imaging/Encode.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace palimpsest::pipeline {

namespace {

constexpr double kFar = 1e12;

/// Squared distances along one line, in place: `values[i]` becomes min over j of values[j] + (i - j)^2, the lower envelope of
/// parabolas (Felzenszwalb & Huttenlocher, Theory of Computing 8, 2012, algorithm 1).
class LineTransform {
public:
    explicit LineTransform(std::size_t length) : m_vertices(length), m_bounds(length + 1), m_heights(length) {}

    void run(double *values, std::size_t count, std::size_t stride)
    {
        for (std::size_t i = 0; i < count; ++i)
            m_heights[i] = values[i * stride];
        std::size_t last = 0;
        m_vertices[0] = 0;
        m_bounds[0] = -std::numeric_limits<double>::infinity();
        m_bounds[1] = std::numeric_limits<double>::infinity();
        for (std::size_t i = 1; i < count; ++i) {
            double crossing = crossingOf(i, m_vertices[last]);
            while (crossing <= m_bounds[last])
                crossing = crossingOf(i, m_vertices[--last]);
            m_vertices[++last] = i;
            m_bounds[last] = crossing;
            m_bounds[last + 1] = std::numeric_limits<double>::infinity();
        }
        std::size_t current = 0;
        for (std::size_t i = 0; i < count; ++i) {
            while (m_bounds[current + 1] < static_cast<double>(i))
                ++current;
            const double distance = static_cast<double>(i) - static_cast<double>(m_vertices[current]);
            values[i * stride] = distance * distance + m_heights[m_vertices[current]];
        }
    }

private:
    [[nodiscard]] double crossingOf(std::size_t a, std::size_t b) const
    {
        const auto x = static_cast<double>(a);
        const auto y = static_cast<double>(b);
        return ((m_heights[a] + x * x) - (m_heights[b] + y * y)) / (2.0 * (x - y));
    }

    std::vector<std::size_t> m_vertices;
    std::vector<double> m_bounds;
    std::vector<double> m_heights;
};

/// Squared distance of each pixel from the nearest one that is not painted.
std::vector<double> squaredDepths(const Mask &mask)
{
    const auto width = static_cast<std::size_t>(mask.widthPx);
    const auto height = static_cast<std::size_t>(mask.heightPx);
    std::vector<double> depths(mask.values.size());
    for (std::size_t i = 0; i < depths.size(); ++i)
        depths[i] = mask.values[i] > 0 ? kFar : 0.0;
    LineTransform transform(std::max(width, height));
    for (std::size_t x = 0; x < width; ++x)
        transform.run(depths.data() + x, height, width);
    for (std::size_t y = 0; y < height; ++y)
        transform.run(depths.data() + y * width, width, 1);
    return depths;
}

} // namespace

PixelRectangle paintedBounds(const Mask &mask)
{
    int left = mask.widthPx;
    int top = mask.heightPx;
    int right = 0;
    int bottom = 0;
    for (int y = 0; y < mask.heightPx; ++y) {
        for (int x = 0; x < mask.widthPx; ++x) {
            if (!mask.isPainted(x, y))
                continue;
            left = std::min(left, x);
            right = std::max(right, x + 1);
            top = std::min(top, y);
            bottom = y + 1;
        }
    }
    return right > left ? PixelRectangle{left, top, right - left, bottom - top} : PixelRectangle{};
}

std::vector<float> opacities(const Mask &mask, int featherPx)
{
    constexpr float kOpaque = 255.0F;
    std::vector<float> result(mask.values.size());
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = static_cast<float>(mask.values[i]) / kOpaque;
    if (featherPx <= 0)
        return result;
    const std::vector<double> depths = squaredDepths(mask);
    for (std::size_t i = 0; i < result.size(); ++i) {
        // The pixel beside the edge has depth 1: one step in of featherPx + 1.
        const double share = std::min(1.0, std::sqrt(depths[i]) / (featherPx + 1.0));
        result[i] *= static_cast<float>(share * share * (3.0 - 2.0 * share));
    }
    return result;
}

void layOver(Image &under, const Image &over, std::span<const float> opacity)
{
    for (std::size_t i = 0; i < opacity.size(); ++i) {
        if (opacity[i] <= 0.0F)
            continue;
        for (std::size_t c = 3 * i; c < 3 * i + 3; ++c) {
            const auto below = static_cast<float>(under.pixels()[c]);
            const auto above = static_cast<float>(over.pixels()[c]);
            under.pixels()[c] = static_cast<std::uint8_t>(std::lround(below + opacity[i] * (above - below)));
        }
    }
}

Result<std::vector<std::uint8_t>> maskToPng(const Mask &mask)
{
    Image picture(mask.widthPx, mask.heightPx);
    for (std::size_t i = 0; i < mask.values.size(); ++i)
        std::fill_n(picture.pixels().begin() + static_cast<std::ptrdiff_t>(3 * i), 3, mask.values[i]);
    auto bytes = imaging::encodePng(picture);
    if (bytes && bytes->size() > RecipeStart::kMaximumMaskBytes)
        return Error{ErrorCode::InvalidArgument,
                     "This mask is too detailed to be kept in a recipe; paint it with fewer shades.",
                     std::to_string(bytes->size()) + " bytes"};
    return bytes;
}

Result<Mask> maskFromPng(std::span<const std::uint8_t> bytes)
{
    auto picture = imaging::decodePicture(bytes);
    if (!picture)
        return Error{ErrorCode::Corrupt, "The recipe's mask is damaged, so it cannot be painted; paint the mask anew.",
                     picture.error().message + " " + picture.error().detail};
    return maskOfPicture(*picture);
}

Mask maskOfPicture(const Image &picture)
{
    Mask mask{picture.width(), picture.height(), {}};
    mask.values.reserve(picture.pixels().size() / 3);
    for (std::size_t i = 0; i < picture.pixels().size(); i += 3)
        mask.values.push_back(std::max({picture.pixels()[i], picture.pixels()[i + 1], picture.pixels()[i + 2]}));
    return mask;
}

} // namespace palimpsest::pipeline
