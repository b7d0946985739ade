#include "core/imaging/Encode.h"

#include "core/imaging/encode/Writers.h"
#include "core/imaging/files/AtomicFile.h"
#include "core/imaging/support/CvImage.h"
#include "core/imaging/support/Guard.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <string>

namespace palimpsest::imaging {

namespace {

constexpr int kMaximumJpegSidePx = 65500;
constexpr int kMaximumWebpSidePx = 16383;
constexpr int kLosslessWebp = 101;

Result<void> checkRequest(const Image &image, int maximumSidePx, int quality, int maximumQuality)
{
    if (image.isEmpty())
        return Error{ErrorCode::InvalidArgument, "There is no picture to save; paint one first.", "empty image"};
    if (std::max(image.width(), image.height()) > maximumSidePx)
        return Error{ErrorCode::InvalidArgument, "This picture is too large for this format; save it as PNG.",
                     std::to_string(image.width()) + " x " + std::to_string(image.height()) + " px, at most "
                         + std::to_string(maximumSidePx)};
    if (quality < 1 || quality > maximumQuality)
        return Error{ErrorCode::InvalidArgument, "The quality must be between 1 and 100.", std::to_string(quality)};
    return {};
}

} // namespace

Result<std::vector<std::uint8_t>> encodeJpeg(const Image &image, int quality)
{
    if (const Result<void> valid = checkRequest(image, kMaximumJpegSidePx, quality, 100); !valid)
        return valid.error();
    return guarded([&] { return jpegBytes(image, quality); });
}

Result<std::vector<std::uint8_t>> encodeWebp(const Image &image, int quality)
{
    if (const Result<void> valid = checkRequest(image, kMaximumWebpSidePx, quality, kLosslessWebp); !valid)
        return valid.error();
    return guarded([&]() -> Result<std::vector<std::uint8_t>> {
        cv::Mat bgr;
        cv::cvtColor(matrixOf(image), bgr, cv::COLOR_RGB2BGR);
        std::vector<std::uint8_t> bytes;
        if (!cv::imencode(".webp", bgr, bytes, {cv::IMWRITE_WEBP_QUALITY, quality}))
            return Error{ErrorCode::Internal, "The picture could not be saved as WebP; save it as PNG.", "imencode"};
        return bytes;
    });
}

Result<std::vector<std::uint8_t>> encodePng(const Image &image, const std::vector<PngText> &texts,
                                            const std::string &xmpPacket)
{
    if (image.isEmpty())
        return Error{ErrorCode::InvalidArgument, "There is no picture to save; paint one first.", "empty image"};
    return guarded([&] { return pngBytes(PixelRows(image), {texts, xmpPacket, {}, {}}); });
}

Result<void> writePng(const std::filesystem::path &path, const Image &image, const std::vector<PngText> &texts,
                      const std::string &xmpPacket)
{
    const Result<std::vector<std::uint8_t>> bytes = encodePng(image, texts, xmpPacket);
    if (!bytes)
        return bytes.error();
    return guarded([&] { return writeFileAtomically(path, *bytes); });
}

} // namespace palimpsest::imaging
