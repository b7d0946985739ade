#include "core/imaging/decode/Header.h"

#include "core/imaging/decode/Refusals.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace palimpsest::imaging {

namespace {

using namespace std::string_view_literals;

struct KnownFormat {
    std::size_t offset;
    std::string_view signature;
    Result<ParsedHeader> (*parse)(const Bytes &);
    PictureFormat format;
};

constexpr std::array kKnownFormats{
    KnownFormat{0, "\xFF\xD8"sv, parseJpegHeader, PictureFormat::Jpeg},
    KnownFormat{0, "\x89PNG\r\n\x1A\n"sv, parsePngHeader, PictureFormat::Png},
    KnownFormat{8, "WEBP"sv, parseWebpHeader, PictureFormat::WebP},
    KnownFormat{0, "II*\0"sv, parseTiffHeader, PictureFormat::Tiff},
    KnownFormat{0, "MM\0*"sv, parseTiffHeader, PictureFormat::Tiff},
    KnownFormat{0, "GIF87a"sv, parseGifHeader, PictureFormat::Gif},
    KnownFormat{0, "GIF89a"sv, parseGifHeader, PictureFormat::Gif},
    KnownFormat{0, "BM"sv, parseBmpHeader, PictureFormat::Bmp},
};

struct UnreadFormat {
    std::size_t offset;
    std::string_view signature;
    const char *name;
};

constexpr std::array kUnreadFormats{
    UnreadFormat{4, "ftypavif"sv, "AVIF"},
    UnreadFormat{4, "ftypavis"sv, "AVIF"},
    UnreadFormat{4, "ftypheic"sv, "HEIC"},
    UnreadFormat{4, "ftypheix"sv, "HEIC"},
    UnreadFormat{4, "ftypmif1"sv, "HEIF"},
    UnreadFormat{0, "\xFF\x0A"sv, "JPEG XL"},
    UnreadFormat{0, "\0\0\0\x0CJXL "sv, "JPEG XL"},
    UnreadFormat{0, "\0\0\0\x0CjP  "sv, "JPEG 2000"},
    UnreadFormat{0, "\xFF\x4F\xFF\x51"sv, "JPEG 2000"},
    UnreadFormat{0, "II+\0"sv, "BigTIFF"},
    UnreadFormat{0, "MM\0+"sv, "BigTIFF"},
    UnreadFormat{0, "8BPS"sv, "Photoshop"},
    UnreadFormat{0, "gimp xcf"sv, "GIMP"},
    UnreadFormat{0, "%PDF"sv, "PDF"},
    UnreadFormat{0, "%!PS"sv, "PostScript"},
    UnreadFormat{0, "\xD7\xCD\xC6\x9A"sv, "WMF"},
    UnreadFormat{0, "<svg"sv, "SVG"},
    UnreadFormat{0, "v/1\x01"sv, "OpenEXR"},
    UnreadFormat{0, "#?RADIANCE"sv, "Radiance HDR"},
};

Result<ParsedHeader> finishHeader(ParsedHeader header, PictureFormat format)
{
    if (header.storedWidthPx <= 0 || header.storedHeightPx <= 0)
        return damagedError("size " + std::to_string(header.storedWidthPx) + " x "
                            + std::to_string(header.storedHeightPx));
    header.picture.format = format;
    header.picture.widthPx = header.storedWidthPx;
    header.picture.heightPx = header.storedHeightPx;
    if (header.picture.orientation >= 5)
        std::swap(header.picture.widthPx, header.picture.heightPx);
    return header;
}

} // namespace

Result<ParsedHeader> parseHeader(std::span<const std::uint8_t> data)
{
    const Bytes bytes(data);
    for (const KnownFormat &known : kKnownFormats) {
        if (!bytes.startsWith(known.offset, known.signature))
            continue;
        const Result<ParsedHeader> header = known.parse(bytes);
        return header ? finishHeader(*header, known.format) : header;
    }
    for (const UnreadFormat &unread : kUnreadFormats) {
        if (bytes.startsWith(unread.offset, unread.signature))
            return formatNotReadError(unread.name);
    }
    return notAPictureError("no known signature");
}

} // namespace palimpsest::imaging
