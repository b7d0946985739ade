#include "core/imaging/PngText.h"

#include "core/imaging/files/RegularFile.h"
#include "core/imaging/support/Bytes.h"
#include "core/imaging/support/Guard.h"
#include "core/imaging/support/Unicode.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace palimpsest::imaging {

namespace {

using namespace std::string_view_literals;

// PNG specification, second edition, sections 5.3 and 11.3.4.
constexpr std::size_t kSignatureBytes = 8;
constexpr std::size_t kChunkHeadBytes = 8;
constexpr std::size_t kChecksumBytes = 4;
constexpr std::size_t kMaximumKeywordBytes = 79;

std::string_view textOf(std::span<const std::uint8_t> bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

/// The inflated text, or nothing when it is damaged or longer than `maximumBytes`.
std::optional<std::string> inflateText(std::string_view compressed, std::size_t maximumBytes)
{
    z_stream stream = {};
    if (inflateInit(&stream) != Z_OK)
        return std::nullopt;
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(compressed.data()));
    stream.avail_in = static_cast<uInt>(compressed.size());
    std::string text;
    std::array<char, 16384> block;
    int state = Z_OK;
    while (state == Z_OK && text.size() <= maximumBytes) {
        stream.next_out = reinterpret_cast<Bytef *>(block.data());
        stream.avail_out = static_cast<uInt>(block.size());
        state = inflate(&stream, Z_NO_FLUSH);
        text.append(block.data(), block.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    if (state != Z_STREAM_END || text.size() > maximumBytes)
        return std::nullopt;
    return text;
}

/// Takes what stands before the next NUL off the front of `content`; nothing when there is no NUL.
std::optional<std::string_view> takeField(std::string_view &content)
{
    const std::size_t end = content.find('\0');
    if (end == std::string_view::npos)
        return std::nullopt;
    const std::string_view field = content.substr(0, end);
    content.remove_prefix(end + 1);
    return field;
}

/// The text after an iTXt keyword: two numbers about compression, language, translated keyword, text.
std::optional<std::string> internationalText(std::string_view content, std::size_t maximumBytes)
{
    if (content.size() < 2)
        return std::nullopt;
    const bool isCompressed = content[0] == 1;
    content.remove_prefix(2);
    if (!takeField(content) || !takeField(content))
        return std::nullopt;
    std::optional<std::string> text = isCompressed ? inflateText(content, maximumBytes) : std::string(content);
    if (!text)
        return std::nullopt;
    return utf8FromCharacters(charactersFromUtf8(*text));
}

/// The text of a tEXt, zTXt or iTXt chunk, or nothing when it is damaged.
std::optional<PngText> parseText(std::string_view type, std::string_view content, std::size_t maximumBytes)
{
    const std::optional<std::string_view> keyword = takeField(content);
    if (!keyword || keyword->empty() || keyword->size() > kMaximumKeywordBytes)
        return std::nullopt;
    std::optional<std::string> text;
    if (type == "tEXt"sv) {
        text = utf8FromLatin1(content);
    } else if (type == "iTXt"sv) {
        text = internationalText(content, maximumBytes);
    } else if (!content.empty() && content[0] == 0) {
        text = inflateText(content.substr(1), maximumBytes);
        if (text)
            text = utf8FromLatin1(*text);
    }
    if (!text)
        return std::nullopt;
    text->erase(std::remove(text->begin(), text->end(), '\0'), text->end());
    return PngText{utf8FromLatin1(*keyword), std::move(*text)};
}

struct Chunk {
    std::array<char, 4> type{};
    std::uint64_t contentOffset = 0;
    std::uint64_t contentBytes = 0;

    [[nodiscard]] std::string_view name() const { return {type.data(), type.size()}; }
    [[nodiscard]] bool isText() const { return name() == "tEXt"sv || name() == "zTXt"sv || name() == "iTXt"sv; }
};

/// Walks from chunk to chunk and reads only those with text.
class TextReader {
public:
    TextReader(const RegularFile &file, const PngTextLimits &limits) : m_file(file), m_limits(limits) {}

    Result<std::vector<PngText>> read()
    {
        std::uint64_t offset = kSignatureBytes;
        for (int i = 0; i < m_limits.maximumChunks && m_totalBytes < m_limits.maximumTotalBytes; ++i) {
            const Result<std::optional<Chunk>> chunk = chunkAt(offset);
            if (!chunk)
                return chunk.error();
            if (!*chunk || (*chunk)->name() == "IEND"sv)
                break;
            if ((*chunk)->isText()) {
                if (const Result<void> done = readText(**chunk); !done)
                    return done.error();
            }
            offset = (*chunk)->contentOffset + (*chunk)->contentBytes + kChecksumBytes;
        }
        return std::move(m_texts);
    }

private:
    /// The chunk at `offset`; nothing when the file ends within it.
    Result<std::optional<Chunk>> chunkAt(std::uint64_t offset)
    {
        std::array<std::uint8_t, kChunkHeadBytes> head{};
        const Result<std::size_t> count = m_file.readAt(offset, head);
        if (!count)
            return count.error();
        if (*count < head.size())
            return std::optional<Chunk>();
        const Bytes bytes(head, Bytes::Order::BigEndian);
        Chunk chunk;
        std::copy_n(head.begin() + 4, 4, chunk.type.begin());
        chunk.contentOffset = offset + kChunkHeadBytes;
        chunk.contentBytes = bytes.u32(0);
        if (chunk.contentOffset + chunk.contentBytes + kChecksumBytes > m_file.size())
            return std::optional<Chunk>();
        return std::optional(chunk);
    }

    Result<void> readText(const Chunk &chunk)
    {
        if (chunk.contentBytes > m_limits.maximumTextBytes)
            return {};
        std::vector<std::uint8_t> bytes(chunk.contentBytes + kChecksumBytes);
        const Result<std::size_t> count = m_file.readAt(chunk.contentOffset, bytes);
        if (!count)
            return count.error();
        const Bytes view(bytes, Bytes::Order::BigEndian);
        const auto content = view.slice(0, chunk.contentBytes);
        m_totalBytes += content.size();
        uLong checksum = crc32(0, reinterpret_cast<const Bytef *>(chunk.type.data()), 4);
        checksum = crc32(checksum, content.data(), static_cast<uInt>(content.size()));
        if (*count < bytes.size() || checksum != view.u32(chunk.contentBytes))
            return {};
        std::optional<PngText> text = parseText(chunk.name(), textOf(content), m_limits.maximumTextBytes);
        if (!text)
            return {};
        m_totalBytes += text->text.size();
        m_texts.push_back(std::move(*text));
        return {};
    }

    const RegularFile &m_file;
    const PngTextLimits &m_limits;
    std::vector<PngText> m_texts;
    std::uint64_t m_totalBytes = 0;
};

Result<std::vector<PngText>> readUnguarded(const std::filesystem::path &path, const PngTextLimits &limits)
{
    const Result<RegularFile> file = RegularFile::open(path);
    if (!file)
        return file.error();
    const Result<std::vector<std::uint8_t>> signature = file->readHead(kSignatureBytes);
    if (!signature)
        return signature.error();
    if (!Bytes(*signature).startsWith(0, "\x89PNG\r\n\x1A\n"sv))
        return Error{ErrorCode::Unsupported, "This is not a PNG picture; choose one that was saved as PNG.",
                     path.string()};
    return TextReader(*file, limits).read();
}

} // namespace

Result<std::vector<PngText>> readPngText(const std::filesystem::path &path, const PngTextLimits &limits)
{
    return guarded([&] { return readUnguarded(path, limits); });
}

} // namespace palimpsest::imaging
