#include "core/imaging/PerceptualHash.h"

#include "core/imaging/Decode.h"
#include "core/imaging/Resample.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <vector>

namespace palimpsest::imaging {

namespace {

constexpr int kSidePx = 32;
constexpr int kFrequencies = 8;
constexpr int kGrid = 4;
// Enough to be averaged down to kSidePx, and what libjpeg gives of a 256 px thumbnail at a quarter.
constexpr int kDecodeSidePx = 64;
// Rec. 601.
constexpr std::array<float, 3> kLuma{0.299F, 0.587F, 0.114F};

// cos(pi (2 x + 1) u / 64), (8, 32): the rows of a DCT-II of which only the low frequencies are wanted.
std::array<float, kFrequencies * kSidePx> cosines()
{
    std::array<float, kFrequencies * kSidePx> table{};
    for (int u = 0; u < kFrequencies; ++u) {
        for (int x = 0; x < kSidePx; ++x)
            table[static_cast<std::size_t>(u * kSidePx + x)] =
                static_cast<float>(std::cos(std::numbers::pi * (2 * x + 1) * u / (2.0 * kSidePx)));
    }
    return table;
}

// Frequencies (v, u) of the grey picture, (8, 8).
std::array<float, kFrequencies * kFrequencies> lowFrequencies(const Image &small)
{
    static const auto table = cosines();
    std::array<float, kSidePx * kFrequencies> rows{};
    for (int y = 0; y < kSidePx; ++y) {
        std::array<float, kSidePx> grey{};
        for (int x = 0; x < kSidePx; ++x) {
            const std::uint8_t *pixel = small.row(y) + 3 * x;
            grey[static_cast<std::size_t>(x)] = kLuma[0] * pixel[0] + kLuma[1] * pixel[1] + kLuma[2] * pixel[2];
        }
        for (int u = 0; u < kFrequencies; ++u) {
            float sum = 0.0F;
            for (int x = 0; x < kSidePx; ++x)
                sum += grey[static_cast<std::size_t>(x)] * table[static_cast<std::size_t>(u * kSidePx + x)];
            rows[static_cast<std::size_t>(y * kFrequencies + u)] = sum;
        }
    }
    std::array<float, kFrequencies * kFrequencies> frequencies{};
    for (int v = 0; v < kFrequencies; ++v) {
        for (int u = 0; u < kFrequencies; ++u) {
            float sum = 0.0F;
            for (int y = 0; y < kSidePx; ++y)
                sum += rows[static_cast<std::size_t>(y * kFrequencies + u)]
                       * table[static_cast<std::size_t>(v * kSidePx + y)];
            frequencies[static_cast<std::size_t>(v * kFrequencies + u)] = sum;
        }
    }
    return frequencies;
}

std::uint64_t shapeOf(const Image &small)
{
    const auto frequencies = lowFrequencies(small);
    std::vector<float> sorted(frequencies.begin() + 1, frequencies.end());
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    std::uint64_t shape = 0;
    for (std::size_t i = 1; i < frequencies.size(); ++i)
        shape |= static_cast<std::uint64_t>(frequencies[i] > *middle ? 1U : 0U) << (i - 1);
    return shape;
}

std::array<std::uint8_t, 48> coloursOf(const Image &small)
{
    constexpr int kCell = kSidePx / kGrid;
    std::array<std::uint32_t, 48> sums{};
    for (int y = 0; y < kSidePx; ++y) {
        for (int x = 0; x < kSidePx; ++x) {
            const auto cell = static_cast<std::size_t>(3 * (y / kCell * kGrid + x / kCell));
            for (std::size_t c = 0; c < 3; ++c)
                sums[cell + c] += small.row(y)[3 * x + static_cast<int>(c)];
        }
    }
    std::array<std::uint8_t, 48> colours{};
    std::transform(sums.begin(), sums.end(), colours.begin(), [](std::uint32_t sum) {
        return static_cast<std::uint8_t>((sum + kCell * kCell / 2) / (kCell * kCell));
    });
    return colours;
}

} // namespace

int shapeDistance(const PerceptualHash &a, const PerceptualHash &b)
{
    return std::popcount(a.shape ^ b.shape);
}

double colourDistance(const PerceptualHash &a, const PerceptualHash &b)
{
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < a.colours.size(); ++i) {
        const int difference = a.colours[i] - b.colours[i];
        sum += difference * difference;
    }
    return std::sqrt(static_cast<double>(sum) / static_cast<double>(a.colours.size()));
}

Result<PerceptualHash> hashPicture(const Image &picture)
{
    const auto small = resizePicture(picture, kSidePx, kSidePx);
    if (!small)
        return small.error();
    return PerceptualHash{shapeOf(*small), coloursOf(*small)};
}

Result<PerceptualHash> hashThumbnail(std::span<const std::uint8_t> jpeg)
{
    DecodeOptions options;
    options.maximumSidePx = kDecodeSidePx;
    const auto picture = decodePicture(jpeg, options);
    if (!picture)
        return picture.error();
    return hashPicture(*picture);
}

} // namespace palimpsest::imaging
