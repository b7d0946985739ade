// WebP, TIFF and BMP, whose pixels OpenCV decodes. Headers, limits, colour and orientation stay with us.
#include "core/imaging/decode/Readers.h"
#include "core/imaging/decode/RowConverter.h"
#include "core/imaging/decode/TiffDirectory.h"
#include "core/imaging/decode/WebpContainer.h"

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

namespace palimpsest::imaging {

namespace {

constexpr std::uint32_t kPhotometricPalette = 3; // Smaller values are grey and RGB.
constexpr std::uint32_t kExtraUnassociatedAlpha = 2;

/// The library's pixels (H,W,C), 8 bit per sample, C in BGR(A) order; nothing when it cannot decode them.
std::optional<cv::Mat> decodeByLibrary(std::span<const std::uint8_t> bytes, int mode = cv::IMREAD_UNCHANGED)
{
    // OpenCV only reads from the header it is given, although its type does not say so.
    const cv::Mat file(1, static_cast<int>(bytes.size()), CV_8U, const_cast<std::uint8_t *>(bytes.data()));
    cv::Mat pixels;
    try {
        pixels = cv::imdecode(file, mode);
    } catch (const cv::Exception &exception) {
        if (exception.code == cv::Error::StsNoMem)
            throw;
        return std::nullopt;
    }
    if (pixels.empty() || pixels.dims != 2)
        return std::nullopt;
    return pixels;
}

/// 8-bit samples of any depth: integers lose their low bits, floating-point numbers are taken as 0..1.
bool reduceTo8Bit(cv::Mat &pixels)
{
    switch (pixels.depth()) {
    case CV_8U:
        return true;
    case CV_16U:
        pixels.convertTo(pixels, CV_8U, 1.0 / 257.0);
        return true;
    case CV_32F:
    case CV_64F:
        cv::patchNaNs(pixels, 0.0);
        pixels.convertTo(pixels, CV_8U, 255.0);
        return true;
    default:
        return false;
    }
}

/// For premultiplied samples: divides by alpha, so that composing on white gives back what was meant.
void divideByAlpha(cv::Mat &pixels)
{
    for (int y = 0; y < pixels.rows; ++y) {
        std::uint8_t *pixel = pixels.ptr<std::uint8_t>(y);
        for (int x = 0; x < pixels.cols; ++x, pixel += 4) {
            for (int c = 0; c < 3 && pixel[3] != 0; ++c)
                pixel[c] = static_cast<std::uint8_t>(std::min(255, (pixel[c] * 255 + pixel[3] / 2) / pixel[3]));
        }
    }
}

std::optional<SampleLayout> layoutOf(const cv::Mat &pixels)
{
    switch (pixels.channels()) {
    case 1:
        return SampleLayout::Grey;
    case 3:
        return SampleLayout::Rgb;
    case 4:
        return SampleLayout::RgbAlpha;
    default:
        return std::nullopt;
    }
}

/// (H,W,C) BGR(A) uint8 -> a picture through `profile`.
Result<Image> pictureFromPixels(const cv::Mat &pixels, std::span<const std::uint8_t> profile)
{
    const std::optional<SampleLayout> layout = layoutOf(pixels);
    if (!layout)
        return unsupportedError(std::to_string(pixels.channels()) + " channels");
    Image image(pixels.cols, pixels.rows);
    RowConverter converter(*layout, profile, pixels.cols);
    cv::Mat row;
    for (int y = 0; y < pixels.rows; ++y) {
        if (*layout == SampleLayout::Rgb)
            cv::cvtColor(pixels.row(y), row, cv::COLOR_BGR2RGB);
        else if (*layout == SampleLayout::RgbAlpha)
            cv::cvtColor(pixels.row(y), row, cv::COLOR_BGRA2RGBA);
        else
            row = pixels.row(y);
        converter.convert(row.ptr<std::uint8_t>(), image.row(y), pixels.cols);
    }
    return image;
}

/// A bitmap whose fourth byte is 0 everywhere means no transparency, it only pads.
void ignorePaddingAlpha(cv::Mat &pixels)
{
    if (pixels.channels() != 4)
        return;
    cv::Mat alpha;
    cv::extractChannel(pixels, alpha, 3);
    if (cv::countNonZero(alpha) == 0)
        cv::cvtColor(pixels, pixels, cv::COLOR_BGRA2BGR);
}

/// `frame` at its place on a white canvas.
Image placeOnCanvas(const Image &frame, int left, int top, int widthPx, int heightPx)
{
    Image canvas(widthPx, heightPx);
    std::ranges::fill(canvas.pixels(), std::uint8_t{255});
    const int columns = std::min(frame.width(), widthPx - left);
    for (int y = 0; columns > 0 && y < frame.height() && top + y < heightPx; ++y)
        std::copy_n(frame.row(y), static_cast<std::size_t>(columns) * 3,
                    canvas.row(top + y) + static_cast<std::size_t>(left) * 3);
    return canvas;
}

Error decodeError(const ReadRequest &request)
{
    return request.deadline.expired() ? request.deadline.error() : damagedError("the library cannot decode the pixels");
}

} // namespace

Result<Image> readBmp(const ReadRequest &request)
{
    std::optional<cv::Mat> pixels = decodeByLibrary(request.bytes);
    if (!pixels || pixels->depth() != CV_8U)
        return decodeError(request);
    ignorePaddingAlpha(*pixels);
    return pictureFromPixels(*pixels, {});
}

Result<Image> readWebp(const ReadRequest &request)
{
    const WebpFrame frame = firstWebpFrame(Bytes(request.bytes));
    const bool isAnimated = !frame.file.empty();
    if (isAnimated) {
        const Result<ParsedHeader> header = parseWebpHeader(Bytes(frame.file));
        if (!header)
            return header.error();
        if (std::int64_t{header->storedWidthPx} * header->storedHeightPx > request.options.maximumPixels)
            return tooLargeError(header->storedWidthPx, header->storedHeightPx, request.options.maximumPixels);
    }
    const std::optional<cv::Mat> pixels = decodeByLibrary(isAnimated ? std::span(frame.file) : request.bytes);
    if (!pixels || pixels->depth() != CV_8U)
        return decodeError(request);
    Result<Image> image = pictureFromPixels(*pixels, request.header.profile);
    if (!isAnimated || !image)
        return image;
    return placeOnCanvas(*image, frame.left, frame.top, request.header.storedWidthPx, request.header.storedHeightPx);
}

Result<Image> readTiff(const ReadRequest &request)
{
    const std::optional<TiffDirectory> directory = TiffDirectory::parse(request.bytes);
    const std::uint32_t photometric = directory ? directory->number(TiffDirectory::Photometric).value_or(0) : 0;
    const std::uint32_t extra = directory ? directory->number(TiffDirectory::ExtraSamples).value_or(0) : 0;
    // Unless asked for colour, the library makes palette pictures grey.
    const int mode =
        photometric == kPhotometricPalette ? cv::IMREAD_COLOR | cv::IMREAD_IGNORE_ORIENTATION : cv::IMREAD_UNCHANGED;
    std::optional<cv::Mat> pixels;
    // The library would turn the picture, which is done for all formats alike later.
    if (directory && directory->orientation() != 1)
        pixels = decodeByLibrary(directory->withNumber(TiffDirectory::Orientation, 1), mode);
    else
        pixels = decodeByLibrary(request.bytes, mode);
    if (!pixels)
        return decodeError(request);
    const bool wasDeep = pixels->depth() != CV_8U;
    if (!reduceTo8Bit(*pixels))
        return unsupportedError("sample type " + std::to_string(pixels->depth()));
    // The library multiplies 8-bit samples by alpha itself, deep ones it leaves as they are stored.
    if (pixels->channels() == 4 && (!wasDeep || extra != kExtraUnassociatedAlpha))
        divideByAlpha(*pixels);
    // Other colour spaces than RGB and grey have been converted without their profile.
    const bool profileFits = photometric <= kPhotometricPalette;
    return pictureFromPixels(*pixels, profileFits ? request.header.profile : std::span<const std::uint8_t>());
}

} // namespace palimpsest::imaging
