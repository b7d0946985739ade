#include "core/imaging/Thumbnails.h"

#include "core/imaging/Decode.h"
#include "core/imaging/Encode.h"
#include "core/imaging/Resample.h"

#include <utility>

namespace palimpsest::imaging {

namespace {

constexpr std::int64_t kMaximumThumbnailPixels = 16'000'000;

} // namespace

Result<Thumbnail> makeThumbnail(const Image &image, int maximumSidePx, int quality)
{
    const Result<Image> small = fitPicture(image, maximumSidePx);
    if (!small)
        return small.error();
    Result<std::vector<std::uint8_t>> jpeg = encodeJpeg(*small, quality);
    if (!jpeg)
        return jpeg.error();
    return Thumbnail{small->width(), small->height(), std::move(jpeg).value()};
}

Result<Image> decodeThumbnail(std::span<const std::uint8_t> jpeg)
{
    DecodeOptions options;
    options.maximumPixels = kMaximumThumbnailPixels;
    return decodePicture(jpeg, options);
}

} // namespace palimpsest::imaging
