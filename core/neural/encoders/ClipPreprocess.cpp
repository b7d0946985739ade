#include "core/neural/encoders/ClipPreprocess.h"

#include "core/neural/encoders/BicubicResample.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace palimpsest::neural {

namespace {

constexpr int kMaximumSide = 4096;
constexpr int kMaximumPictureSide = 1 << 20;

int channelsOf(const std::string &mode)
{
    if (mode == "L" || mode == "P")
        return 1;
    return mode == "LA" ? 2 : mode == "RGB" ? 3 : mode == "RGBA" ? 4 : 0;
}

// Python's round(): halves to the even number.
std::int64_t roundHalfToEven(std::int64_t doubled)
{
    const std::int64_t low = doubled / 2;
    return doubled % 2 == 0 || low % 2 == 0 ? low : low + 1;
}

/// torchvision's Resize(side) and CenterCrop(side).
ResizeWindow squareWindow(int width, int height, int side)
{
    const auto longer = [side](int longSide, int shortSide) {
        return static_cast<std::int64_t>(static_cast<double>(static_cast<std::int64_t>(side) * longSide) / shortSide);
    };
    ResizeWindow window;
    window.fullWidth = width <= height ? side : longer(width, height);
    window.fullHeight = width <= height ? longer(height, width) : side;
    window.left = roundHalfToEven(window.fullWidth - side);
    window.top = roundHalfToEven(window.fullHeight - side);
    window.width = side;
    window.height = side;
    return window;
}

bool keepsSize(const SampleView &source, const ResizeWindow &window)
{
    return window.fullWidth == source.width && window.fullHeight == source.height;
}

// Pillow's MULDIV255.
std::uint8_t multiplied(int value, int alpha)
{
    const int product = value * alpha + 128;
    return static_cast<std::uint8_t>(((product >> 8) + product) >> 8);
}

void multiplyByAlpha(std::vector<std::uint8_t> &bytes, std::size_t channels)
{
    for (std::size_t pixel = 0; pixel + channels <= bytes.size(); pixel += channels)
        for (std::size_t c = pixel; c + 1 < pixel + channels; ++c)
            bytes[c] = multiplied(bytes[c], bytes[pixel + channels - 1]);
}

void divideByAlpha(std::vector<std::uint8_t> &bytes, std::size_t channels)
{
    for (std::size_t pixel = 0; pixel + channels <= bytes.size(); pixel += channels) {
        const int alpha = bytes[pixel + channels - 1];
        if (alpha == 0 || alpha == 255)
            continue;
        for (std::size_t c = pixel; c + 1 < pixel + channels; ++c)
            bytes[c] = static_cast<std::uint8_t>(std::min(255 * bytes[c] / alpha, 255));
    }
}

std::vector<std::uint8_t> resized(const SampleView &source, const std::string &mode, const ResizeWindow &window)
{
    if (mode == "P")
        return resizeNearest(source, window);
    if (!mode.ends_with('A') || keepsSize(source, window))
        return resizeBicubic(source, window);
    const auto channels = static_cast<std::size_t>(source.channels);
    std::vector<std::uint8_t> weighted(source.bytes.begin(), source.bytes.end());
    multiplyByAlpha(weighted, channels);
    std::vector<std::uint8_t> result = resizeBicubic({weighted, source.width, source.height, source.channels}, window);
    divideByAlpha(result, channels);
    return result;
}

/// Pillow's convert("RGB") of `samples` in the mode of `picture`.
Image toRgb(const std::vector<std::uint8_t> &samples, const RawPicture &picture, int side)
{
    const auto channels = static_cast<std::size_t>(channelsOf(picture.mode));
    std::vector<std::uint8_t> pixels;
    pixels.reserve(samples.size() / channels * 3);
    for (std::size_t pixel = 0; pixel < samples.size(); pixel += channels) {
        for (std::size_t c = 0; c < 3; ++c) {
            const std::size_t entry = samples[pixel] * std::size_t{3} + c;
            if (picture.mode == "P")
                pixels.push_back(entry < picture.palette.size() ? picture.palette[entry] : std::uint8_t{0});
            else
                pixels.push_back(samples[pixel + (channels >= 3 ? c : 0)]);
        }
    }
    return {side, side, std::move(pixels)};
}

Result<void> checkPicture(int width, int height, int side)
{
    if (width > 0 && height > 0 && side > 0 && side <= kMaximumSide && std::max(width, height) <= kMaximumPictureSide)
        return {};
    return Error{ErrorCode::InvalidArgument,
                 "The picture is empty or too large to be compared; choose another picture.",
                 std::to_string(width) + "x" + std::to_string(height) + " to " + std::to_string(side)};
}

at::Tensor statisticsTensor(const std::array<double, 3> &values, const at::TensorOptions &options)
{
    return at::tensor({values[0], values[1], values[2]}, at::kDouble).to(options).view({3, 1, 1});
}

at::Tensor normalised(const at::Tensor &unit, const PixelStatistics &statistics)
{
    return (unit - statisticsTensor(statistics.mean, unit.options()))
           / statisticsTensor(statistics.deviation, unit.options());
}

} // namespace

Result<Image> clipSquare(const Image &picture, int side)
{
    if (const auto checked = checkPicture(picture.width(), picture.height(), side); !checked)
        return checked.error();
    const SampleView source{picture.pixels(), picture.width(), picture.height(), 3};
    return Image(side, side, resizeBicubic(source, squareWindow(picture.width(), picture.height(), side)));
}

Result<Image> clipSquare(const RawPicture &picture, int side)
{
    if (const auto checked = checkPicture(picture.width, picture.height, side); !checked)
        return checked.error();
    const int channels = channelsOf(picture.mode);
    if (channels == 0)
        return Error{ErrorCode::InvalidArgument, "The picture has an unknown pixel format; choose another picture.",
                     picture.mode};
    const auto expected = static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height)
                          * static_cast<std::size_t>(channels);
    if (picture.bytes.size() != expected)
        return Error{ErrorCode::Corrupt, "The picture's data does not fit its size; choose another picture.",
                     std::to_string(picture.bytes.size()) + " bytes, expected " + std::to_string(expected)};
    const SampleView source{picture.bytes, picture.width, picture.height, channels};
    return toRgb(resized(source, picture.mode, squareWindow(picture.width, picture.height, side)), picture, side);
}

at::Tensor normalisedPixels(const Image &picture, const PixelStatistics &statistics)
{
    const at::Tensor bytes =
        at::tensor(at::ArrayRef<std::uint8_t>(picture.pixels().data(), picture.pixels().size()), at::kByte);
    const at::Tensor unit =
        bytes.view({picture.height(), picture.width(), 3}).permute({2, 0, 1}).to(at::kFloat).contiguous() / 255.0;
    return normalised(unit, statistics);
}

at::Tensor frozenEmbedderPixels(const at::Tensor &x, std::int64_t side, const PixelStatistics &statistics)
{
    const at::Tensor stretched = at::upsample_bicubic2d(x, {side, side}, true);
    return normalised((stretched + 1.0) / 2.0, statistics);
}

} // namespace palimpsest::neural
