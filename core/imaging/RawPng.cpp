#include "core/imaging/RawPng.h"

#include <png.h>

#include <csetjmp>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <exception>
#include <memory>
#include <string>
#include <vector>

namespace palimpsest::imaging {

namespace {

constexpr std::uint64_t kMaximumPixels = 64'000'000;

/// One decompression. Every method that calls libpng sets its own way back and keeps only trivial locals, because
/// longjmp() runs no destructors.
class RawPngReader {
public:
    explicit RawPngReader(std::FILE *file)
        : m_png(png_create_read_struct(PNG_LIBPNG_VER_STRING, this, leave, ignoreWarning))
        , m_info(m_png != nullptr ? png_create_info_struct(m_png) : nullptr)
        , m_file(file)
    {
    }
    RawPngReader(const RawPngReader &) = delete;
    RawPngReader &operator=(const RawPngReader &) = delete;
    ~RawPngReader() { png_destroy_read_struct(&m_png, &m_info, nullptr); }

    bool readHeader()
    {
        if (m_info == nullptr || setjmp(png_jmpbuf(m_png)) != 0)
            return false;
        png_init_io(m_png, m_file);
        png_read_info(m_png, m_info);
        m_colourType = png_get_color_type(m_png, m_info);
        if (m_colourType == PNG_COLOR_TYPE_GRAY)
            png_set_expand_gray_1_2_4_to_8(m_png);
        png_set_packing(m_png);
        png_set_strip_16(m_png);
        png_set_interlace_handling(m_png);
        png_read_update_info(m_png, m_info);
        png_get_PLTE(m_png, m_info, &m_palette, &m_paletteSize);
        return true;
    }

    /// `rows` point into memory of rowBytes() each.
    bool readRows(std::vector<png_bytep> &rows)
    {
        if (setjmp(png_jmpbuf(m_png)) != 0)
            return false;
        png_read_image(m_png, rows.data());
        return true;
    }

    [[nodiscard]] std::uint32_t width() const { return png_get_image_width(m_png, m_info); }
    [[nodiscard]] std::uint32_t height() const { return png_get_image_height(m_png, m_info); }
    [[nodiscard]] std::size_t rowBytes() const { return png_get_rowbytes(m_png, m_info); }
    [[nodiscard]] const char *message() const { return m_message; }

    [[nodiscard]] std::string mode() const
    {
        switch (m_colourType) {
        case PNG_COLOR_TYPE_GRAY:
            return "L";
        case PNG_COLOR_TYPE_GRAY_ALPHA:
            return "LA";
        case PNG_COLOR_TYPE_PALETTE:
            return "P";
        case PNG_COLOR_TYPE_RGB_ALPHA:
            return "RGBA";
        default:
            return "RGB";
        }
    }

    [[nodiscard]] std::vector<std::uint8_t> palette() const
    {
        std::vector<std::uint8_t> colours;
        for (int i = 0; m_colourType == PNG_COLOR_TYPE_PALETTE && i < m_paletteSize; ++i)
            colours.insert(colours.end(), {m_palette[i].red, m_palette[i].green, m_palette[i].blue});
        return colours;
    }

private:
    [[noreturn]] static void leave(png_structp png, png_const_charp message)
    {
        auto *self = static_cast<RawPngReader *>(png_get_error_ptr(png));
        std::strncpy(self->m_message, message, sizeof self->m_message - 1);
        png_longjmp(png, 1);
    }

    static void ignoreWarning(png_structp /*png*/, png_const_charp /*message*/) {}

    png_structp m_png;
    png_infop m_info;
    std::FILE *m_file;
    png_colorp m_palette = nullptr; ///< Owned by m_info.
    int m_paletteSize = 0;
    int m_colourType = PNG_COLOR_TYPE_RGB;
    char m_message[128] = {};
};

Error damaged(const std::filesystem::path &path, const RawPngReader &reader)
{
    return {ErrorCode::Corrupt, "The picture \"" + path.filename().string() + "\" is damaged or not a PNG file.",
            path.string() + ": " + reader.message()};
}

Result<RawPicture> read(const std::filesystem::path &path)
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> file(std::fopen(path.c_str(), "rb"), std::fclose);
    if (!file)
        return Error{ErrorCode::NotFound, "The picture \"" + path.filename().string() + "\" cannot be opened.",
                     path.string()};
    RawPngReader reader(file.get());
    if (!reader.readHeader())
        return damaged(path, reader);
    if (std::uint64_t{reader.width()} * reader.height() > kMaximumPixels)
        return Error{ErrorCode::Unsupported, "The picture \"" + path.filename().string() + "\" is too large.",
                     path.string()};
    RawPicture picture{
        reader.mode(), static_cast<int>(reader.width()), static_cast<int>(reader.height()), {}, reader.palette()};
    picture.bytes.resize(reader.rowBytes() * reader.height());
    std::vector<png_bytep> rows;
    for (std::size_t y = 0; y < reader.height(); ++y)
        rows.push_back(picture.bytes.data() + y * reader.rowBytes());
    if (!reader.readRows(rows))
        return damaged(path, reader);
    return picture;
}

} // namespace

Result<RawPicture> readRawPng(const std::filesystem::path &path)
{
    try {
        return read(path);
    } catch (const std::exception &exception) {
        return Error{ErrorCode::OutOfMemory, "There is not enough memory for this picture; use a smaller one.",
                     exception.what()};
    }
}

} // namespace palimpsest::imaging
