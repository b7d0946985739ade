#include "core/imaging/decode/Readers.h"
#include "core/imaging/decode/RowConverter.h"

#include <png.h>

#include <algorithm>
#include <csetjmp>
#include <cstddef>
#include <cstring>
#include <string>
#include <vector>

namespace palimpsest::imaging {

namespace {

/// One decompression. Every method that calls libpng sets its own way back and keeps only trivial locals, because
/// longjmp() runs no destructors.
class PngDecoder {
public:
    explicit PngDecoder(const ReadRequest &request) : m_request(request) {}
    PngDecoder(const PngDecoder &) = delete;
    PngDecoder &operator=(const PngDecoder &) = delete;
    ~PngDecoder() { png_destroy_read_struct(&m_png, &m_info, nullptr); }

    bool readHeader()
    {
        m_png = png_create_read_struct(PNG_LIBPNG_VER_STRING, this, leave, ignoreWarning);
        m_info = m_png != nullptr ? png_create_info_struct(m_png) : nullptr;
        if (m_info == nullptr)
            return false;
        if (setjmp(png_jmpbuf(m_png)) != 0)
            return false;
        png_set_read_fn(m_png, this, readBytes);
        skipUnusedChunks();
        png_read_info(m_png, m_info);
        png_set_expand(m_png);
        png_set_scale_16(m_png);
        m_passes = png_set_interlace_handling(m_png);
        png_read_update_info(m_png, m_info);
        readProfile();
        return true;
    }

    [[nodiscard]] SampleLayout layout() const
    {
        switch (png_get_channels(m_png, m_info)) {
        case 1:
            return SampleLayout::Grey;
        case 2:
            return SampleLayout::GreyAlpha;
        case 4:
            return SampleLayout::RgbAlpha;
        default:
            return SampleLayout::Rgb;
        }
    }

    [[nodiscard]] int width() const { return static_cast<int>(png_get_image_width(m_png, m_info)); }
    [[nodiscard]] int height() const { return static_cast<int>(png_get_image_height(m_png, m_info)); }
    [[nodiscard]] std::size_t rowBytes() const { return png_get_rowbytes(m_png, m_info); }
    [[nodiscard]] bool isInterlaced() const { return m_passes > 1; }
    [[nodiscard]] std::span<const std::uint8_t> profile() const { return m_profile; }

    /// `samples` holds one row, or all rows when the picture is interlaced.
    bool readRows(RowConverter &converter, std::uint8_t *samples, Image &image)
    {
        if (setjmp(png_jmpbuf(m_png)) != 0)
            return false;
        const std::size_t step = isInterlaced() ? rowBytes() : 0;
        for (int pass = 0; pass < m_passes; ++pass) {
            for (int y = 0; y < image.height(); ++y) {
                if (y % 16 == 0 && m_request.deadline.expired())
                    return false;
                std::uint8_t *row = samples + static_cast<std::size_t>(y) * step;
                png_read_row(m_png, row, nullptr);
                if (pass + 1 == m_passes)
                    converter.convert(row, image.row(y), image.width());
            }
        }
        return true;
    }

    [[nodiscard]] Error error() const
    {
        if (m_request.deadline.expired())
            return m_request.deadline.error();
        if (m_info == nullptr || std::strstr(m_message, "emory") != nullptr)
            return {ErrorCode::OutOfMemory, "There is not enough memory for this picture; use a smaller one.",
                    m_message};
        return m_endedEarly ? cutOffError(m_message) : damagedError(m_message);
    }

private:
    [[noreturn]] static void leave(png_structp png, png_const_charp message)
    {
        auto *self = static_cast<PngDecoder *>(png_get_error_ptr(png));
        std::strncpy(self->m_message, message, sizeof self->m_message - 1);
        png_longjmp(png, 1);
    }

    static void ignoreWarning(png_structp /*png*/, png_const_charp /*message*/) {}

    static void readBytes(png_structp png, png_bytep target, std::size_t count)
    {
        auto *self = static_cast<PngDecoder *>(png_get_io_ptr(png));
        const std::span<const std::uint8_t> bytes = self->m_request.bytes;
        if (count > bytes.size() - self->m_offset) {
            self->m_endedEarly = true;
            png_error(png, "the file ends early");
        }
        std::memcpy(target, bytes.data() + self->m_offset, count);
        self->m_offset += count;
    }

    // Texts and the like are nothing for the eye, and compressed ones can swell a thousandfold.
    void skipUnusedChunks()
    {
        static const png_byte names[] = "tEXt\0zTXt\0iTXt\0eXIf\0hIST\0pCAL\0sCAL\0sPLT\0tIME\0oFFs\0pHYs";
        png_set_keep_unknown_chunks(m_png, PNG_HANDLE_CHUNK_NEVER, names, static_cast<int>(sizeof names / 5));
        png_set_keep_unknown_chunks(m_png, PNG_HANDLE_CHUNK_NEVER, nullptr, 0);
    }

    void readProfile()
    {
        png_charp name = nullptr;
        int compression = 0;
        png_bytep data = nullptr;
        png_uint_32 count = 0;
        if (png_get_iCCP(m_png, m_info, &name, &compression, &data, &count) == PNG_INFO_iCCP)
            m_profile = {data, count};
    }

    const ReadRequest &m_request;
    png_structp m_png = nullptr;
    png_infop m_info = nullptr;
    std::span<const std::uint8_t> m_profile; ///< Owned by m_info.
    std::size_t m_offset = 0;
    int m_passes = 1;
    bool m_endedEarly = false;
    char m_message[128] = {};
};

} // namespace

Result<Image> readPng(const ReadRequest &request)
{
    PngDecoder decoder(request);
    if (!decoder.readHeader())
        return decoder.error();
    Image image(decoder.width(), decoder.height());
    RowConverter converter(decoder.layout(), decoder.profile(), image.width());
    const std::size_t rows = decoder.isInterlaced() ? static_cast<std::size_t>(image.height()) : 1;
    std::vector<std::uint8_t> samples(decoder.rowBytes() * rows);
    if (!decoder.readRows(converter, samples.data(), image))
        return decoder.error();
    return image;
}

} // namespace palimpsest::imaging
