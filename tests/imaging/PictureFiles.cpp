#include "PictureFiles.h"

#include <lcms2.h>
#include <png.h>

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include <jpeglib.h>

namespace picturefiles {

namespace {

using namespace std::string_view_literals;

void append(FileBytes &target, std::string_view text)
{
    for (const char byte : text)
        target.push_back(static_cast<std::uint8_t>(byte));
}

void appendNumber(FileBytes &target, std::uint32_t value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        target.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

void appendTag(FileBytes &target, std::uint32_t tag, std::uint32_t type, std::uint32_t count, std::uint32_t value)
{
    appendNumber(target, tag, 2);
    appendNumber(target, type, 2);
    appendNumber(target, count, 4);
    appendNumber(target, value, 4);
}

FileBytes profileBytes(cmsHPROFILE profile)
{
    cmsUInt32Number size = 0;
    cmsSaveProfileToMem(profile, nullptr, &size);
    FileBytes bytes(size);
    cmsSaveProfileToMem(profile, bytes.data(), &size);
    cmsCloseProfile(profile);
    return bytes;
}

void setColour(jpeg_compress_struct &codec, JpegColour colour)
{
    const bool isCmyk = colour == JpegColour::CmykAdobe || colour == JpegColour::CmykPlain;
    codec.in_color_space = isCmyk ? JCS_CMYK : colour == JpegColour::Grey ? JCS_GRAYSCALE : JCS_RGB;
    codec.input_components = isCmyk ? 4 : colour == JpegColour::Grey ? 1 : 3;
    jpeg_set_defaults(&codec);
    codec.write_Adobe_marker = colour == JpegColour::CmykAdobe ? TRUE : FALSE;
}

void writeSegments(jpeg_compress_struct &codec, const JpegOptions &options)
{
    if (!options.exif.empty())
        jpeg_write_marker(&codec, JPEG_APP0 + 1, options.exif.data(), static_cast<unsigned>(options.exif.size()));
    if (!options.profile.empty())
        jpeg_write_icc_profile(&codec, options.profile.data(), static_cast<unsigned>(options.profile.size()));
}

void appendToBytes(png_structp png, png_bytep data, std::size_t count)
{
    auto *target = static_cast<FileBytes *>(png_get_io_ptr(png));
    target->insert(target->end(), data, data + count);
}

/// Least significant bit first, in sub-blocks of one byte.
class CodeWriter {
public:
    explicit CodeWriter(FileBytes &target) : m_target(target) {}
    void put(std::uint32_t code, int width)
    {
        m_bits |= code << m_count;
        for (m_count += width; m_count >= 8; m_count -= 8)
            flushByte();
    }
    void finish()
    {
        if (m_count > 0)
            flushByte();
        m_target.push_back(0);
    }

private:
    void flushByte()
    {
        m_target.push_back(1);
        m_target.push_back(static_cast<std::uint8_t>(m_bits));
        m_bits >>= 8;
    }
    FileBytes &m_target;
    std::uint32_t m_bits = 0;
    int m_count = 0;
};

} // namespace

FileBytes jpeg(const JpegOptions &options, const std::vector<std::uint8_t> &left,
               const std::vector<std::uint8_t> &right)
{
    jpeg_compress_struct codec = {};
    jpeg_error_mgr errors = {};
    codec.err = jpeg_std_error(&errors);
    jpeg_create_compress(&codec);
    unsigned char *data = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&codec, &data, &size);
    codec.image_width = static_cast<JDIMENSION>(options.width);
    codec.image_height = static_cast<JDIMENSION>(options.height);
    setColour(codec, options.colour);
    jpeg_set_quality(&codec, 95, TRUE);
    if (options.progressive)
        jpeg_simple_progression(&codec);
    jpeg_start_compress(&codec, TRUE);
    writeSegments(codec, options);
    FileBytes row;
    for (int x = 0; x < options.width; ++x) {
        const std::vector<std::uint8_t> &half = x < options.width / 2 ? left : right;
        row.insert(row.end(), half.begin(), half.end());
    }
    while (codec.next_scanline < codec.image_height) {
        JSAMPROW rows[1] = {row.data()};
        jpeg_write_scanlines(&codec, rows, 1);
    }
    jpeg_finish_compress(&codec);
    jpeg_destroy_compress(&codec);
    FileBytes bytes(data, data + size);
    std::free(data);
    return bytes;
}

FileBytes exifBlock(int orientation)
{
    FileBytes bytes;
    append(bytes, "Exif\0\0II*\0"sv);
    appendNumber(bytes, 8, 4);
    appendNumber(bytes, 1, 2);
    appendTag(bytes, 274, 3, 1, static_cast<std::uint32_t>(orientation));
    appendNumber(bytes, 0, 4);
    return bytes;
}

FileBytes png(const PngOptions &options, const std::vector<std::uint8_t> &samples)
{
    constexpr int kColourTypes[] = {PNG_COLOR_TYPE_GRAY, PNG_COLOR_TYPE_GRAY_ALPHA, PNG_COLOR_TYPE_RGB,
                                    PNG_COLOR_TYPE_RGB_ALPHA};
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    FileBytes bytes;
    png_set_write_fn(png, &bytes, appendToBytes, nullptr);
    png_set_IHDR(png, info, static_cast<png_uint_32>(options.width), static_cast<png_uint_32>(options.height),
                 options.bitsPerSample, kColourTypes[options.channels - 1],
                 options.interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    if (!options.profile.empty())
        png_set_iCCP(png, info, "test", PNG_COMPRESSION_TYPE_BASE, options.profile.data(),
                     static_cast<png_uint_32>(options.profile.size()));
    png_write_info(png, info);
    FileBytes row;
    for (int x = 0; x < options.width; ++x)
        row.insert(row.end(), samples.begin(), samples.end());
    std::vector<png_bytep> rows(static_cast<std::size_t>(options.height), row.data());
    png_write_image(png, rows.data());
    png_write_end(png, nullptr);
    png_destroy_write_struct(&png, &info);
    return bytes;
}

FileBytes tiff(int width, int height, int bitsPerSample, int orientation)
{
    constexpr std::uint32_t kEntries = 10;
    constexpr std::uint32_t kBitsOffset = 8 + 2 + kEntries * 12 + 4;
    const auto bits = static_cast<std::uint32_t>(bitsPerSample);
    const auto pixelBytes = static_cast<std::uint32_t>(width * height * 3 * bitsPerSample / 8);
    FileBytes bytes;
    append(bytes, "II*\0"sv);
    appendNumber(bytes, 8, 4);
    appendNumber(bytes, kEntries, 2);
    appendTag(bytes, 256, 3, 1, static_cast<std::uint32_t>(width));
    appendTag(bytes, 257, 3, 1, static_cast<std::uint32_t>(height));
    appendTag(bytes, 258, 3, 3, kBitsOffset);
    appendTag(bytes, 259, 3, 1, 1);
    appendTag(bytes, 262, 3, 1, 2);
    appendTag(bytes, 273, 4, 1, kBitsOffset + 6);
    appendTag(bytes, 274, 3, 1, static_cast<std::uint32_t>(orientation));
    appendTag(bytes, 277, 3, 1, 3);
    appendTag(bytes, 278, 3, 1, static_cast<std::uint32_t>(height));
    appendTag(bytes, 279, 4, 1, pixelBytes);
    appendNumber(bytes, 0, 4);
    for (int i = 0; i < 3; ++i)
        appendNumber(bytes, bits, 2);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            for (const int sample : {50 * x, 50 * y, 10})
                appendNumber(bytes, static_cast<std::uint32_t>(bitsPerSample == 16 ? sample * 257 : sample),
                             bitsPerSample / 8);
        }
    }
    return bytes;
}

FileBytes gif(int width, int height, int colour)
{
    FileBytes bytes;
    append(bytes, "GIF89a");
    appendNumber(bytes, static_cast<std::uint32_t>(width), 2);
    appendNumber(bytes, static_cast<std::uint32_t>(height), 2);
    append(bytes, "\x81\0\0"sv);
    append(bytes, "\xFF\0\0\0\xFF\0\0\0\xFF\xFF\xFF\xFF"sv);
    append(bytes, "\x2C\0\0\0\0"sv);
    appendNumber(bytes, static_cast<std::uint32_t>(width), 2);
    appendNumber(bytes, static_cast<std::uint32_t>(height), 2);
    append(bytes, "\0\x02"sv);
    CodeWriter codes(bytes);
    for (int i = 0; i < width * height; ++i) {
        codes.put(4, 3); // Clearing before each pixel keeps the codes three bits wide.
        codes.put(static_cast<std::uint32_t>(colour), 3);
    }
    codes.put(5, 3);
    codes.finish();
    append(bytes, ";");
    return bytes;
}

FileBytes bmp(int width, int height)
{
    const int rowBytes = (width * 3 + 3) / 4 * 4;
    FileBytes bytes;
    append(bytes, "BM");
    appendNumber(bytes, static_cast<std::uint32_t>(54 + rowBytes * height), 4);
    appendNumber(bytes, 0, 4);
    appendNumber(bytes, 54, 4);
    appendNumber(bytes, 40, 4);
    appendNumber(bytes, static_cast<std::uint32_t>(width), 4);
    appendNumber(bytes, static_cast<std::uint32_t>(height), 4);
    appendNumber(bytes, 1, 2);
    appendNumber(bytes, 24, 2);
    for (int i = 0; i < 6; ++i)
        appendNumber(bytes, 0, 4);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            append(bytes, "\x0A\x14\x1E");
        appendNumber(bytes, 0, rowBytes - width * 3);
    }
    return bytes;
}

FileBytes rgbProfile(double gamma)
{
    const cmsCIExyY white{0.3127, 0.3290, 1.0};
    const cmsCIExyYTRIPLE primaries{{0.64, 0.33, 1.0}, {0.30, 0.60, 1.0}, {0.15, 0.06, 1.0}};
    cmsToneCurve *curve = cmsBuildGamma(nullptr, gamma);
    cmsToneCurve *curves[3] = {curve, curve, curve};
    cmsHPROFILE profile = cmsCreateRGBProfile(&white, &primaries, curves);
    cmsFreeToneCurve(curve);
    return profileBytes(profile);
}

FileBytes greyProfile(double gamma)
{
    const cmsCIExyY white{0.3457, 0.3585, 1.0};
    cmsToneCurve *curve = cmsBuildGamma(nullptr, gamma);
    cmsHPROFILE profile = cmsCreateGrayProfile(&white, curve);
    cmsFreeToneCurve(curve);
    return profileBytes(profile);
}

} // namespace picturefiles
