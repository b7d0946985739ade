#include "core/imaging/Lanczos.h"

#include "core/imaging/support/Guard.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>
#include <utility>

namespace palimpsest::imaging {

namespace {

constexpr int kMaximumSidePx = 65500;
constexpr double kLobes = 3.0;
constexpr float kWhite = 65535.0F;
constexpr float kSampleScale = 257.0F; // 255 * 257 = 65535.
constexpr std::size_t kChannels = 3;

double sinc(double x)
{
    return x == 0.0 ? 1.0 : std::sin(std::numbers::pi * x) / (std::numbers::pi * x);
}

double lanczos(double x)
{
    return std::abs(x) < kLobes ? sinc(x) * sinc(x / kLobes) : 0.0;
}

/// What one target pixel is made of along one axis: `weights` of the source pixels from `first` on; their sum is 1.
struct Taps {
    int first = 0;
    std::vector<float> weights;
};

std::vector<Taps> tapsOf(int source, int target)
{
    const double scale = static_cast<double>(source) / target;
    const double stretch = std::max(1.0, scale);
    std::vector<Taps> taps(static_cast<std::size_t>(target));
    for (int i = 0; i < target; ++i) {
        const double centre = (i + 0.5) * scale - 0.5;
        const int first = static_cast<int>(std::ceil(centre - kLobes * stretch));
        const int last = static_cast<int>(std::floor(centre + kLobes * stretch));
        Taps &tap = taps[static_cast<std::size_t>(i)];
        tap.first = std::clamp(first, 0, source - 1);
        tap.weights.assign(static_cast<std::size_t>(std::clamp(last, 0, source - 1) - tap.first) + 1, 0.0F);
        double sum = 0.0;
        for (int at = first; at <= last; ++at)
            sum += lanczos((at - centre) / stretch);
        for (int at = first; at <= last; ++at) {
            const int inside = std::clamp(at, 0, source - 1) - tap.first;
            tap.weights[static_cast<std::size_t>(inside)] += static_cast<float>(lanczos((at - centre) / stretch) / sum);
        }
    }
    return taps;
}

/// Row `y` of the source at the target's width, (W,3) float32, 0..65535 and a little beyond.
void scaleRow(const Image &image, int y, const std::vector<Taps> &taps, float *target)
{
    const std::uint8_t *source = image.row(y);
    for (const Taps &tap : taps) {
        float sums[kChannels] = {};
        const std::uint8_t *pixel = source + static_cast<std::size_t>(tap.first) * kChannels;
        for (const float weight : tap.weights) {
            for (std::size_t channel = 0; channel < kChannels; ++channel)
                sums[channel] += weight * static_cast<float>(*pixel++);
        }
        for (const float sum : sums)
            *target++ = sum * kSampleScale;
    }
}

/// The source's rows at the target's width, kept only as long as a target row needs them.
class RowWindow {
public:
    RowWindow(const Image &image, const std::vector<Taps> &taps, std::size_t rows)
        : m_image(image)
        , m_taps(taps)
        , m_rowSize(taps.size() * kChannels)
        , m_rows(rows)
        , m_values(rows * m_rowSize)
    {
    }

    const float *row(int y)
    {
        for (; m_next <= y; ++m_next)
            scaleRow(m_image, m_next, m_taps, place(m_next));
        return place(y);
    }

private:
    float *place(int y) { return m_values.data() + (static_cast<std::size_t>(y) % m_rows) * m_rowSize; }

    const Image &m_image;
    const std::vector<Taps> &m_taps;
    std::size_t m_rowSize;
    std::size_t m_rows;
    std::vector<float> m_values;
    int m_next = 0;
};

DeepImage widened(const Image &image)
{
    DeepImage result{image.width(), image.height(), std::vector<std::uint16_t>(image.pixels().size())};
    std::transform(image.pixels().begin(), image.pixels().end(), result.samples.begin(),
                   [](std::uint8_t value) { return static_cast<std::uint16_t>(value * 257U); });
    return result;
}

DeepImage scaled(const Image &image, int widthPx, int heightPx)
{
    const std::vector<Taps> across = tapsOf(image.width(), widthPx);
    const std::vector<Taps> down = tapsOf(image.height(), heightPx);
    std::size_t most = 0;
    for (const Taps &tap : down)
        most = std::max(most, tap.weights.size());
    RowWindow window(image, across, most + 1);
    const std::size_t rowSize = across.size() * kChannels;
    DeepImage result{widthPx, heightPx, std::vector<std::uint16_t>(rowSize * down.size())};
    std::vector<float> sums(rowSize);
    auto target = result.samples.begin();
    for (const Taps &tap : down) {
        std::fill(sums.begin(), sums.end(), 0.0F);
        for (std::size_t i = 0; i < tap.weights.size(); ++i) {
            const float *source = window.row(tap.first + static_cast<int>(i));
            for (std::size_t at = 0; at < rowSize; ++at)
                sums[at] += tap.weights[i] * source[at];
        }
        for (const float sum : sums)
            *target++ = static_cast<std::uint16_t>(std::clamp(sum, 0.0F, kWhite) + 0.5F);
    }
    return result;
}

} // namespace

Result<DeepImage> lanczosPicture(const Image &image, int widthPx, int heightPx)
{
    const auto isSide = [](int side) { return side >= 1 && side <= kMaximumSidePx; };
    const std::string size = std::to_string(widthPx) + " x " + std::to_string(heightPx);
    if (image.isEmpty() || !isSide(widthPx) || !isSide(heightPx))
        return Error{ErrorCode::InvalidArgument,
                     "A picture cannot have the size " + size + "; choose 1 to 65500 pixels a side.", size};
    return guarded([&]() -> Result<DeepImage> {
        const bool same = image.width() == widthPx && image.height() == heightPx;
        return same ? widened(image) : scaled(image, widthPx, heightPx);
    });
}

Image shallowPicture(const DeepImage &picture)
{
    std::vector<std::uint8_t> pixels(picture.samples.size());
    std::transform(picture.samples.begin(), picture.samples.end(), pixels.begin(), [](std::uint16_t sample) {
        return static_cast<std::uint8_t>((static_cast<unsigned>(sample) + 128U) / 257U);
    });
    return {picture.widthPx, picture.heightPx, std::move(pixels)};
}

} // namespace palimpsest::imaging
