#include "core/imaging/encode/Writers.h"

#include <csetjmp>
#include <cstddef>
#include <cstdio>
#include <cstdlib>

#include <jpeglib.h>

#include <jerror.h>

namespace palimpsest::imaging {

namespace {

constexpr int kFullColourQuality = 90; // From here on colour keeps the full resolution (4:4:4).

struct ErrorState {
    jpeg_error_mgr manager; ///< Must be first: libjpeg hands back a pointer to it.
    std::jmp_buf back;
    char message[JMSG_LENGTH_MAX];
};

[[noreturn]] void leave(j_common_ptr codec)
{
    auto *errors = reinterpret_cast<ErrorState *>(codec->err);
    codec->err->format_message(codec, errors->message);
    std::longjmp(errors->back, 1);
}

void noMessage(j_common_ptr /*codec*/) {}

/// One compression; keeps only trivial locals where libjpeg may jump back.
class JpegEncoder {
public:
    JpegEncoder()
    {
        m_codec.err = jpeg_std_error(&m_errors.manager);
        m_errors.manager.error_exit = leave;
        m_errors.manager.output_message = noMessage;
    }
    JpegEncoder(const JpegEncoder &) = delete;
    JpegEncoder &operator=(const JpegEncoder &) = delete;
    ~JpegEncoder()
    {
        jpeg_destroy_compress(&m_codec);
        std::free(m_bytes);
    }

    bool encode(const Image &image, int quality, const JpegParts &parts)
    {
        if (setjmp(m_errors.back) != 0)
            return false;
        jpeg_create_compress(&m_codec);
        jpeg_mem_dest(&m_codec, &m_bytes, &m_count);
        m_codec.image_width = static_cast<JDIMENSION>(image.width());
        m_codec.image_height = static_cast<JDIMENSION>(image.height());
        m_codec.input_components = 3;
        m_codec.in_color_space = JCS_RGB;
        jpeg_set_defaults(&m_codec);
        jpeg_set_quality(&m_codec, quality, TRUE);
        m_codec.optimize_coding = TRUE;
        if (quality >= kFullColourQuality) {
            m_codec.comp_info[0].h_samp_factor = 1;
            m_codec.comp_info[0].v_samp_factor = 1;
        }
        jpeg_start_compress(&m_codec, TRUE);
        if (!parts.profile.empty())
            jpeg_write_icc_profile(&m_codec, parts.profile.data(), static_cast<unsigned>(parts.profile.size()));
        for (const JpegSegment &segment : parts.segments)
            jpeg_write_marker(&m_codec, segment.marker, segment.content.data(),
                              static_cast<unsigned>(segment.content.size()));
        while (m_codec.next_scanline < m_codec.image_height) {
            JSAMPROW row[1] = {const_cast<JSAMPLE *>(image.row(static_cast<int>(m_codec.next_scanline)))};
            jpeg_write_scanlines(&m_codec, row, 1);
        }
        jpeg_finish_compress(&m_codec);
        return true;
    }

    [[nodiscard]] std::vector<std::uint8_t> bytes() const { return {m_bytes, m_bytes + m_count}; }

    [[nodiscard]] Error error() const
    {
        if (m_errors.manager.msg_code == JERR_OUT_OF_MEMORY)
            return {ErrorCode::OutOfMemory, "There is not enough memory to save this picture; use a smaller size.",
                    m_errors.message};
        return {ErrorCode::Internal, "The picture could not be saved as JPEG; save it as PNG.", m_errors.message};
    }

private:
    jpeg_compress_struct m_codec = {};
    ErrorState m_errors = {};
    unsigned char *m_bytes = nullptr;
    unsigned long m_count = 0;
};

} // namespace

Result<std::vector<std::uint8_t>> jpegBytes(const Image &image, int quality, const JpegParts &parts)
{
    JpegEncoder encoder;
    if (!encoder.encode(image, quality, parts))
        return encoder.error();
    return encoder.bytes();
}

} // namespace palimpsest::imaging
