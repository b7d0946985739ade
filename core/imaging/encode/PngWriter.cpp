#include "core/imaging/encode/Writers.h"
#include "core/imaging/support/Unicode.h"

#include <png.h>

#include <bit>
#include <cstddef>
#include <cstring>
#include <new>
#include <optional>
#include <utility>

namespace palimpsest::imaging {

namespace {

constexpr std::size_t kMaximumKeywordBytes = 79;
constexpr int kCompressionLevel = 6;

/// One text as it goes into its chunk. Strings are kept here because png_text only points to them.
struct ChunkText {
    std::string keyword; ///< Latin-1.
    std::string text;    ///< Latin-1 for tEXt, UTF-8 for iTXt.
    bool isInternational = false;
};

Error keywordError(const std::string &keyword)
{
    return {ErrorCode::InvalidArgument,
            "A text in the picture has a name that PNG files cannot hold; choose another name.",
            "keyword \"" + keyword + "\""};
}

Result<ChunkText> chunkText(const PngText &text)
{
    const std::optional<std::string> keyword = latin1FromUtf8(text.keyword);
    if (!keyword || keyword->empty() || keyword->size() > kMaximumKeywordBytes)
        return keywordError(text.keyword);
    if (keyword->front() == ' ' || keyword->back() == ' ' || keyword->find("  ") != std::string::npos
        || keyword->find_first_of("\n\xA0") != std::string::npos)
        return keywordError(text.keyword);
    if (text.text.find('\0') != std::string::npos)
        return Error{ErrorCode::InvalidArgument, "A text for the picture has characters that PNG files cannot hold.",
                     "NUL in \"" + text.keyword + "\""};
    std::optional<std::string> latin1 = latin1FromUtf8(text.text);
    if (latin1)
        return ChunkText{*keyword, std::move(*latin1), false};
    return ChunkText{*keyword, utf8FromCharacters(charactersFromUtf8(text.text)), true};
}

Result<std::vector<ChunkText>> chunkTexts(const std::vector<PngText> &texts, const std::string &xmpPacket)
{
    std::vector<ChunkText> result;
    for (const PngText &text : texts) {
        Result<ChunkText> chunk = chunkText(text);
        if (!chunk)
            return chunk.error();
        result.push_back(std::move(chunk).value());
    }
    // Readers look for XMP in iTXt only, even when it would fit into tEXt.
    if (!xmpPacket.empty())
        result.push_back({kXmpKeyword, xmpPacket, true});
    return result;
}

/// The texts as libpng takes them; `texts` must outlive the result.
std::vector<png_text> pngTexts(std::vector<ChunkText> &texts)
{
    static char noLanguage[] = "";
    std::vector<png_text> result;
    for (ChunkText &text : texts) {
        png_text entry = {};
        entry.compression = text.isInternational ? PNG_ITXT_COMPRESSION_NONE : PNG_TEXT_COMPRESSION_NONE;
        entry.key = text.keyword.data();
        entry.text = text.text.data();
        entry.text_length = text.isInternational ? 0 : text.text.size();
        entry.itxt_length = text.isInternational ? text.text.size() : 0;
        entry.lang = noLanguage;
        entry.lang_key = noLanguage;
        result.push_back(entry);
    }
    return result;
}

/// One compression; keeps only trivial locals where libpng may jump back.
class PngEncoder {
public:
    PngEncoder() = default;
    PngEncoder(const PngEncoder &) = delete;
    PngEncoder &operator=(const PngEncoder &) = delete;
    ~PngEncoder() { png_destroy_write_struct(&m_png, &m_info); }

    bool encode(const PixelRows &rows, const std::vector<png_text> &texts, const PngParts &parts)
    {
        m_png = png_create_write_struct(PNG_LIBPNG_VER_STRING, this, leave, ignoreWarning);
        m_info = m_png != nullptr ? png_create_info_struct(m_png) : nullptr;
        if (m_info == nullptr)
            return false;
        if (setjmp(png_jmpbuf(m_png)) != 0)
            return false;
        png_set_write_fn(m_png, this, appendBytes, nullptr);
        png_set_user_limits(m_png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
        png_set_compression_level(m_png, kCompressionLevel);
        png_set_IHDR(m_png, m_info, static_cast<png_uint_32>(rows.widthPx), static_cast<png_uint_32>(rows.heightPx),
                     rows.bits, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                     PNG_FILTER_TYPE_DEFAULT);
        png_set_sRGB(m_png, m_info, PNG_sRGB_INTENT_PERCEPTUAL);
        if (!texts.empty())
            png_set_text(m_png, m_info, texts.data(), static_cast<int>(texts.size()));
        png_write_info(m_png, m_info);
        for (const PngChunk &chunk : parts.chunks)
            writeChunk(chunk.type.c_str(), chunk.content);
        if (!parts.exif.empty())
            writeChunk("eXIf", parts.exif);
        if (rows.bits == 16 && std::endian::native == std::endian::little)
            png_set_swap(m_png);
        for (int y = 0; y < rows.heightPx; ++y)
            png_write_row(m_png, rows.row(y));
        png_write_end(m_png, nullptr);
        return true;
    }

    [[nodiscard]] std::vector<std::uint8_t> takeBytes() { return std::move(m_bytes); }

    [[nodiscard]] Error error() const
    {
        if (m_info == nullptr || m_outOfMemory || std::strstr(m_message, "emory") != nullptr)
            return {ErrorCode::OutOfMemory, "There is not enough memory to save this picture; use a smaller size.",
                    m_message};
        return {ErrorCode::Internal, "The picture could not be saved as PNG; the log has details.", m_message};
    }

private:
    [[noreturn]] static void leave(png_structp png, png_const_charp message)
    {
        auto *self = static_cast<PngEncoder *>(png_get_error_ptr(png));
        std::strncpy(self->m_message, message, sizeof self->m_message - 1);
        png_longjmp(png, 1);
    }

    void writeChunk(const char *type, const std::vector<std::uint8_t> &content)
    {
        png_write_chunk(m_png, reinterpret_cast<png_const_bytep>(type), content.data(), content.size());
    }

    static void ignoreWarning(png_structp /*png*/, png_const_charp /*message*/) {}

    /// False when there is no memory; a C++ exception must not pass through libpng.
    bool append(png_bytep data, std::size_t count)
    {
        try {
            m_bytes.insert(m_bytes.end(), data, data + count);
            return true;
        } catch (const std::bad_alloc &) {
            m_outOfMemory = true;
            return false;
        }
    }

    static void appendBytes(png_structp png, png_bytep data, std::size_t count)
    {
        if (!static_cast<PngEncoder *>(png_get_io_ptr(png))->append(data, count))
            png_error(png, "no memory for the encoded picture");
    }

    png_structp m_png = nullptr;
    png_infop m_info = nullptr;
    std::vector<std::uint8_t> m_bytes;
    bool m_outOfMemory = false;
    char m_message[128] = {};
};

} // namespace

Result<std::vector<std::uint8_t>> pngBytes(const PixelRows &rows, const PngParts &parts)
{
    Result<std::vector<ChunkText>> chunks = chunkTexts(parts.texts, parts.xmpPacket);
    if (!chunks)
        return chunks.error();
    const std::vector<png_text> entries = pngTexts(*chunks);
    PngEncoder encoder;
    if (!encoder.encode(rows, entries, parts))
        return encoder.error();
    return encoder.takeBytes();
}

} // namespace palimpsest::imaging
