#include "core/imaging/decode/Readers.h"
#include "core/imaging/decode/RowConverter.h"

#include <algorithm>
#include <csetjmp>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <jpeglib.h>

#include <jerror.h>

namespace palimpsest::imaging {

namespace {

constexpr int kMaximumScans = 500; // Real progressive files have about ten; thousands only keep a decoder busy.
constexpr long kMaximumMemoryBytes = 3L << 30;
constexpr int kProfileMarker = JPEG_APP0 + 2;

/// libjpeg's error handling: a message, what was warned of, and the way back to the reader.
struct ErrorState {
    jpeg_error_mgr manager; ///< Must be first: libjpeg hands back a pointer to it.
    std::jmp_buf back;
    char message[JMSG_LENGTH_MAX];
    bool endedEarly; ///< The file ended before its end marker.
    bool lackedData; ///< The entropy decoder ran out of data.
};

struct ProgressState {
    jpeg_progress_mgr manager; ///< Must be first, as above.
    const Deadline *deadline;
    bool expired;
    bool tooManyScans;
};

[[noreturn]] void leave(j_common_ptr codec)
{
    auto *errors = reinterpret_cast<ErrorState *>(codec->err);
    codec->err->format_message(codec, errors->message);
    std::longjmp(errors->back, 1);
}

void noteWarning(j_common_ptr codec, int level)
{
    auto *errors = reinterpret_cast<ErrorState *>(codec->err);
    if (level >= 0)
        return;
    ++codec->err->num_warnings;
    errors->endedEarly = errors->endedEarly || codec->err->msg_code == JWRN_JPEG_EOF;
    errors->lackedData = errors->lackedData || codec->err->msg_code == JWRN_HIT_MARKER;
}

void noMessage(j_common_ptr /*codec*/) {}

void checkProgress(j_common_ptr codec)
{
    auto *progress = reinterpret_cast<ProgressState *>(codec->progress);
    progress->expired = progress->deadline->expired();
    progress->tooManyScans = reinterpret_cast<j_decompress_ptr>(codec)->input_scan_number > kMaximumScans;
    if (progress->expired || progress->tooManyScans)
        leave(codec);
}

/// One decompression. Every method that calls libjpeg sets its own way back and keeps only trivial locals, because
/// longjmp() runs no destructors.
class JpegDecoder {
public:
    explicit JpegDecoder(const ReadRequest &request) : m_request(request)
    {
        m_codec.err = jpeg_std_error(&m_errors.manager);
        m_errors.manager.error_exit = leave;
        m_errors.manager.emit_message = noteWarning;
        m_errors.manager.output_message = noMessage;
        m_progress.manager.progress_monitor = checkProgress;
        m_progress.deadline = &request.deadline;
    }
    JpegDecoder(const JpegDecoder &) = delete;
    JpegDecoder &operator=(const JpegDecoder &) = delete;
    ~JpegDecoder()
    {
        std::free(m_profile);
        jpeg_destroy_decompress(&m_codec);
    }

    bool readHeader()
    {
        if (setjmp(m_errors.back) != 0)
            return false;
        jpeg_create_decompress(&m_codec);
        m_codec.progress = &m_progress.manager;
        m_codec.mem->max_memory_to_use = kMaximumMemoryBytes;
        jpeg_mem_src(&m_codec, m_request.bytes.data(), static_cast<unsigned long>(m_request.bytes.size()));
        jpeg_save_markers(&m_codec, kProfileMarker, 0xFFFF);
        jpeg_read_header(&m_codec, TRUE);
        jpeg_read_icc_profile(&m_codec, &m_profile, &m_profileBytes);
        return true;
    }

    /// Chooses size and colour space; false when libjpeg cannot convert.
    bool prepare()
    {
        if (setjmp(m_errors.back) != 0)
            return false;
        m_codec.out_color_space = m_codec.jpeg_color_space == JCS_GRAYSCALE ? JCS_GRAYSCALE
                                  : m_codec.num_components == 4             ? JCS_CMYK
                                                                            : JCS_RGB;
        m_codec.scale_denom = 8;
        m_codec.scale_num = scaleInEighths();
        jpeg_start_decompress(&m_codec);
        return true;
    }

    [[nodiscard]] SampleLayout layout() const
    {
        if (m_codec.out_color_space == JCS_GRAYSCALE)
            return SampleLayout::Grey;
        return m_codec.out_color_space == JCS_CMYK ? SampleLayout::CmykInverted : SampleLayout::Rgb;
    }

    bool readRows(RowConverter &converter, std::uint8_t *samples, Image &image)
    {
        if (setjmp(m_errors.back) != 0)
            return false;
        // Adobe writes 255 for no ink; files without its marker write 0.
        const bool invert = m_codec.out_color_space == JCS_CMYK && m_codec.saw_Adobe_marker == FALSE;
        const std::size_t rowBytes = static_cast<std::size_t>(image.width()) * sampleCount(layout());
        while (m_codec.output_scanline < m_codec.output_height) {
            const int y = static_cast<int>(m_codec.output_scanline);
            JSAMPROW rows[1] = {samples};
            jpeg_read_scanlines(&m_codec, rows, 1);
            for (std::size_t i = 0; invert && i < rowBytes; ++i)
                samples[i] = static_cast<std::uint8_t>(255 - samples[i]);
            converter.convert(samples, image.row(y), image.width());
        }
        return true;
    }

    [[nodiscard]] int width() const { return static_cast<int>(m_codec.output_width); }
    [[nodiscard]] int height() const { return static_cast<int>(m_codec.output_height); }
    [[nodiscard]] std::span<const std::uint8_t> profile() const { return {m_profile, m_profileBytes}; }

    /// True when what was decoded is not the whole picture.
    [[nodiscard]] bool isCutOff() const
    {
        if (!m_errors.endedEarly)
            return false;
        return m_errors.lackedData || (m_codec.progressive_mode == TRUE && lacksScans());
    }

    [[nodiscard]] Error error() const
    {
        if (m_progress.expired)
            return m_request.deadline.error();
        if (m_progress.tooManyScans)
            return damagedError("more than " + std::to_string(kMaximumScans) + " scans");
        switch (m_errors.manager.msg_code) {
        case JERR_OUT_OF_MEMORY:
        case JERR_NO_BACKING_STORE:
            return {ErrorCode::OutOfMemory, "There is not enough memory for this picture; use a smaller one.",
                    m_errors.message};
        case JERR_BAD_PRECISION:
        case JERR_SOF_UNSUPPORTED:
        case JERR_CONVERSION_NOTIMPL:
        case JERR_ARITH_NOTIMPL:
            return unsupportedError(m_errors.message);
        case JERR_INPUT_EOF:
        case JERR_INPUT_EMPTY:
        case JERR_NO_IMAGE:
            return cutOffError(m_errors.message);
        default:
            return damagedError(m_errors.message);
        }
    }

private:
    /// The least n of n/8 at which the longer side is not below what is asked for.
    [[nodiscard]] unsigned scaleInEighths() const
    {
        const std::int64_t side = std::max(m_codec.image_width, m_codec.image_height);
        const std::int64_t asked = m_request.options.maximumSidePx;
        if (asked <= 0 || asked >= side)
            return 8;
        return static_cast<unsigned>((asked * 8 + side - 1) / side);
    }

    /// True when a coefficient that the file began to send never became exact.
    [[nodiscard]] bool lacksScans() const
    {
        for (int component = 0; m_codec.coef_bits != nullptr && component < m_codec.num_components; ++component) {
            for (int coefficient = 0; coefficient < DCTSIZE2; ++coefficient) {
                if (m_codec.coef_bits[component][coefficient] != 0)
                    return true;
            }
        }
        return false;
    }

    const ReadRequest &m_request;
    jpeg_decompress_struct m_codec = {};
    ErrorState m_errors = {};
    ProgressState m_progress = {};
    JOCTET *m_profile = nullptr;
    unsigned m_profileBytes = 0;
};

} // namespace

Result<Image> readJpeg(const ReadRequest &request)
{
    JpegDecoder decoder(request);
    if (!decoder.readHeader() || !decoder.prepare())
        return decoder.error();
    Image image(decoder.width(), decoder.height());
    RowConverter converter(decoder.layout(), decoder.profile(), image.width());
    std::vector<std::uint8_t> samples(static_cast<std::size_t>(image.width()) * sampleCount(decoder.layout()));
    if (!decoder.readRows(converter, samples.data(), image))
        return decoder.error();
    if (decoder.isCutOff())
        return cutOffError("the pixels end early");
    return image;
}

} // namespace palimpsest::imaging
