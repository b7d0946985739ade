#include "core/neural/encoders/BicubicResample.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace palimpsest::neural {

namespace {

// Pillow's Resample.c: weights are integers of 32 - 8 - 2 bits.
constexpr int kPrecisionBits = 22;
constexpr double kBicubicSupport = 2.0;
constexpr double kBicubicA = -0.5;

double bicubic(double x)
{
    x = std::abs(x);
    if (x < 1.0)
        return ((kBicubicA + 2.0) * x - (kBicubicA + 3.0)) * x * x + 1.0;
    if (x < 2.0)
        return (((x - 5.0) * x + 8.0) * x - 4.0) * kBicubicA;
    return 0.0;
}

/// Which source samples make one output sample.
struct Taps {
    int first = 0;
    std::vector<int> weights; ///< Times 2^kPrecisionBits.
};

Taps tapsOf(std::int64_t output, int inputSize, std::int64_t outputSize)
{
    const double scale = static_cast<double>(inputSize) / static_cast<double>(outputSize);
    const double filterScale = std::max(scale, 1.0);
    const double support = kBicubicSupport * filterScale;
    const double center = (static_cast<double>(output) + 0.5) * scale;
    Taps taps;
    taps.first = std::max(static_cast<int>(center - support + 0.5), 0);
    const int last = std::min(static_cast<int>(center + support + 0.5), inputSize);
    std::vector<double> weights;
    double sum = 0.0;
    for (int i = taps.first; i < last; ++i) {
        weights.push_back(bicubic((static_cast<double>(i) - center + 0.5) * (1.0 / filterScale)));
        sum += weights.back();
    }
    for (double weight : weights) {
        weight = (sum != 0.0 ? weight / sum : weight) * static_cast<double>(1 << kPrecisionBits);
        taps.weights.push_back(static_cast<int>(weight < 0.0 ? weight - 0.5 : weight + 0.5));
    }
    return taps;
}

std::vector<Taps> tapsOfRange(std::int64_t first, int count, int inputSize, std::int64_t outputSize)
{
    std::vector<Taps> result;
    result.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        result.push_back(tapsOf(first + i, inputSize, outputSize));
    return result;
}

/// sum of weights[i] * samples[i * stride], rounded and clipped to 8 bits.
std::uint8_t weighted(const std::uint8_t *samples, std::size_t stride, const std::vector<int> &weights)
{
    int sum = 1 << (kPrecisionBits - 1);
    for (const int weight : weights) {
        sum += weight * *samples;
        samples += stride;
    }
    return static_cast<std::uint8_t>(std::clamp(sum >> kPrecisionBits, 0, 255));
}

std::size_t toSize(int value)
{
    return static_cast<std::size_t>(value);
}

// The source column or row behind each output one; Pillow adds the step up instead of multiplying.
std::vector<int> nearestIndices(std::int64_t first, int count, int inputSize, std::int64_t outputSize)
{
    const double step = static_cast<double>(inputSize) / static_cast<double>(outputSize);
    double position = step * 0.5;
    for (std::int64_t i = 0; i < first; ++i)
        position += step;
    std::vector<int> indices;
    for (int i = 0; i < count; ++i) {
        indices.push_back(std::min(static_cast<int>(position), inputSize - 1));
        position += step;
    }
    return indices;
}

} // namespace

std::vector<std::uint8_t> resizeBicubic(const SampleView &source, const ResizeWindow &window)
{
    const auto columns = tapsOfRange(window.left, window.width, source.width, window.fullWidth);
    const auto rows = tapsOfRange(window.top, window.height, source.height, window.fullHeight);
    const int firstRow = rows.front().first;
    const int endRow = rows.back().first + static_cast<int>(rows.back().weights.size());
    const std::size_t channels = toSize(source.channels);
    const std::size_t narrowRow = toSize(window.width) * channels;
    std::vector<std::uint8_t> narrow(toSize(endRow - firstRow) * narrowRow);
    auto out = narrow.begin();
    for (int y = firstRow; y < endRow; ++y) {
        const std::uint8_t *line = source.bytes.data() + toSize(y) * toSize(source.width) * channels;
        for (const Taps &taps : columns)
            for (std::size_t c = 0; c < channels; ++c)
                *out++ = weighted(line + toSize(taps.first) * channels + c, channels, taps.weights);
    }
    std::vector<std::uint8_t> result(toSize(window.height) * narrowRow);
    out = result.begin();
    for (const Taps &taps : rows) {
        const std::uint8_t *line = narrow.data() + toSize(taps.first - firstRow) * narrowRow;
        for (std::size_t x = 0; x < narrowRow; ++x)
            *out++ = weighted(line + x, narrowRow, taps.weights);
    }
    return result;
}

std::vector<std::uint8_t> resizeNearest(const SampleView &source, const ResizeWindow &window)
{
    const auto columns = nearestIndices(window.left, window.width, source.width, window.fullWidth);
    const auto rows = nearestIndices(window.top, window.height, source.height, window.fullHeight);
    const std::size_t channels = toSize(source.channels);
    std::vector<std::uint8_t> result;
    result.reserve(toSize(window.height) * toSize(window.width) * channels);
    for (const int row : rows) {
        for (const int column : columns) {
            const auto pixel =
                source.bytes.subspan((toSize(row) * toSize(source.width) + toSize(column)) * channels, channels);
            result.insert(result.end(), pixel.begin(), pixel.end());
        }
    }
    return result;
}

} // namespace palimpsest::neural
