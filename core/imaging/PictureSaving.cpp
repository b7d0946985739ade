#include "core/imaging/PictureSaving.h"

#include "core/imaging/Encode.h"
#include "core/imaging/Lanczos.h"
#include "core/imaging/encode/ColourProfile.h"
#include "core/imaging/encode/ExifBlock.h"
#include "core/imaging/encode/Writers.h"
#include "core/imaging/extras/XmpRecipe.h"
#include "core/imaging/files/AtomicFile.h"
#include "core/imaging/support/Guard.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace palimpsest::imaging {

namespace {

using namespace std::string_view_literals;

constexpr int kMaximumJpegSidePx = 65500;
constexpr int kMaximumWebpSidePx = 16383;
constexpr std::size_t kMaximumSegmentBytes = 65533;
constexpr std::string_view kExifPrefix = "Exif\0\0"sv;
constexpr std::string_view kXmpPrefix = "http://ns.adobe.com/xap/1.0/\0"sv;
constexpr std::string_view kExtensionPrefix = "http://ns.adobe.com/xmp/extension/\0"sv;
constexpr std::size_t kExtensionPartBytes = 65400;
constexpr int kApp1 = 0xE1;

using Bytes = std::vector<std::uint8_t>;

Error badRequest(const char *message, std::string detail = {})
{
    return {ErrorCode::InvalidArgument, message, std::move(detail)};
}

Result<void> check(const Image &image, const SaveEncoding &encoding)
{
    if (image.isEmpty())
        return badRequest("There is no picture to save; paint one first.");
    const bool deep = encoding.format == SaveFormat::Png || encoding.format == SaveFormat::Tiff;
    if (encoding.bits != 8 && !(deep && encoding.bits == 16))
        return badRequest("Only PNG and TIFF hold 16 bits; choose one of them, or 8 bits.",
                          std::to_string(encoding.bits));
    const int best = encoding.format == SaveFormat::WebP ? SaveEncoding::kLossless : 100;
    if (!deep && (encoding.quality < 1 || encoding.quality > best))
        return badRequest("The quality must be between 1 and 100.", std::to_string(encoding.quality));
    const int side = std::max({encoding.widthPx, encoding.heightPx, encoding.widthPx > 0 ? 0 : image.width(),
                               encoding.widthPx > 0 ? 0 : image.height()});
    if ((encoding.format == SaveFormat::Jpeg && side > kMaximumJpegSidePx)
        || (encoding.format == SaveFormat::WebP && side > kMaximumWebpSidePx))
        return badRequest("The picture is larger than this format allows; choose PNG or a smaller size.",
                          std::to_string(side));
    return {};
}

Bytes exifOf(const SaveTexts &texts)
{
    const bool own = !texts.parameters.empty() || !texts.software.empty();
    return own ? exifBlock(texts.software, texts.parameters) : texts.extras.exif;
}

const std::string &packetOf(const SaveTexts &texts)
{
    return texts.xmpPacket.empty() ? texts.extras.xmpPacket : texts.xmpPacket;
}

PngParts pngParts(const SaveTexts &texts)
{
    PngParts parts;
    for (const auto &[keyword, text] :
         {std::pair(kRecipeTextKeyword, &texts.recipe), std::pair("parameters", &texts.parameters),
          std::pair("Software", &texts.software)}) {
        if (!text->empty())
            parts.texts.push_back({keyword, *text});
    }
    parts.xmpPacket = packetOf(texts);
    parts.chunks = texts.extras.chunks;
    parts.exif = texts.extras.exif;
    return parts;
}

PlainParts plainParts(const SaveTexts &texts)
{
    PlainParts parts;
    parts.profile = srgbProfile();
    parts.exif = exifOf(texts);
    parts.xmpPacket = xmpWithRecipe(packetOf(texts), texts.recipe);
    parts.software = texts.software;
    parts.parameters = texts.parameters;
    return parts;
}

template<typename... Parts>
JpegSegment segmentOf(const Parts &...parts)
{
    JpegSegment segment{kApp1, {}};
    (segment.content.insert(segment.content.end(), parts.begin(), parts.end()), ...);
    return segment;
}

void appendExtended(std::vector<JpegSegment> &segments, const std::string &extended, const std::string &guid)
{
    const auto number = [](std::size_t value) {
        return Bytes{static_cast<std::uint8_t>(value >> 24U), static_cast<std::uint8_t>(value >> 16U),
                     static_cast<std::uint8_t>(value >> 8U), static_cast<std::uint8_t>(value)};
    };
    for (std::size_t at = 0; at < extended.size(); at += kExtensionPartBytes)
        segments.push_back(segmentOf(kExtensionPrefix, guid, number(extended.size()), number(at),
                                     std::string_view(extended).substr(at, kExtensionPartBytes)));
}

Result<JpegParts> jpegParts(const SaveTexts &texts)
{
    JpegParts parts;
    parts.profile = srgbProfile();
    const Bytes exif = exifOf(texts);
    if (!exif.empty())
        parts.segments.push_back(segmentOf(kExifPrefix, exif));
    const SplitXmp xmp = splitXmpWithRecipe(packetOf(texts), texts.recipe, kMaximumSegmentBytes - kXmpPrefix.size());
    if (!xmp.packet.empty())
        parts.segments.push_back(segmentOf(kXmpPrefix, xmp.packet));
    appendExtended(parts.segments, xmp.extended, xmp.guid);
    parts.segments.insert(parts.segments.end(), texts.extras.segments.begin(), texts.extras.segments.end());
    for (const JpegSegment &segment : parts.segments) {
        if (segment.content.size() > kMaximumSegmentBytes)
            return badRequest("What is known of this picture is too long for JPEG; choose PNG, WebP or TIFF.",
                              std::to_string(segment.content.size()) + " bytes");
    }
    return parts;
}

Result<Bytes> encodeShallow(const Image &image, const SaveEncoding &encoding, const SaveTexts &texts)
{
    switch (encoding.format) {
    case SaveFormat::Jpeg: {
        const auto parts = jpegParts(texts);
        return parts ? jpegBytes(image, encoding.quality, *parts) : Result<Bytes>(parts.error());
    }
    case SaveFormat::WebP: {
        const auto simple = encodeWebp(image, encoding.quality);
        return simple ? webpWithParts(*simple, image.width(), image.height(), plainParts(texts)) : simple;
    }
    case SaveFormat::Tiff:
        return tiffBytes(PixelRows(image), plainParts(texts));
    case SaveFormat::Png:
        break;
    }
    return pngBytes(PixelRows(image), pngParts(texts));
}

Result<Bytes> encode(const Image &image, const SaveEncoding &encoding, const SaveTexts &texts)
{
    const bool scales =
        encoding.widthPx > 0 && (encoding.widthPx != image.width() || encoding.heightPx != image.height());
    if (!scales && encoding.bits == 8)
        return encodeShallow(image, encoding, texts);
    const auto deep =
        lanczosPicture(image, scales ? encoding.widthPx : image.width(), scales ? encoding.heightPx : image.height());
    if (!deep)
        return deep.error();
    if (encoding.bits == 8)
        return encodeShallow(shallowPicture(*deep), encoding, texts);
    return encoding.format == SaveFormat::Tiff ? tiffBytes(PixelRows(*deep), plainParts(texts))
                                               : pngBytes(PixelRows(*deep), pngParts(texts));
}

} // namespace

Result<Bytes> encodeForSaving(const Image &image, const SaveEncoding &encoding, const SaveTexts &texts)
{
    if (auto valid = check(image, encoding); !valid)
        return valid.error();
    return guarded([&] { return encode(image, encoding, texts); });
}

Result<NewFile> writeNewFile(const std::filesystem::path &path, std::span<const std::uint8_t> bytes)
{
    return guarded([&]() -> Result<NewFile> {
        const auto written = writeFileUnlessThere(path, bytes);
        if (!written)
            return written.error();
        return *written ? NewFile::Written : NewFile::AlreadyThere;
    });
}

Result<void> replaceFile(const std::filesystem::path &path, std::span<const std::uint8_t> bytes)
{
    return guarded([&] { return writeFileAtomically(path, bytes); });
}

} // namespace palimpsest::imaging
