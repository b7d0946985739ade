#include "core/imaging/decode/Readers.h"
#include "core/imaging/support/Bytes.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <optional>
#include <vector>

namespace palimpsest::imaging {

namespace {

// GIF89a specification, sections 18 to 23.
constexpr std::uint32_t kExtension = 0x21;
constexpr std::uint32_t kGraphicControl = 0xF9;
constexpr std::uint32_t kImage = 0x2C;
constexpr std::uint32_t kHasColourTable = 0x80;
constexpr std::uint32_t kIsInterlaced = 0x40;
constexpr std::size_t kMaximumCodes = 4096;
constexpr std::size_t kPixelsPerCheck = std::size_t{1} << 18;

/// A frame's place on the screen and how its pixels are to be coloured.
struct Frame {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
    bool isInterlaced = false;
    std::span<const std::uint8_t> colours; ///< (n,3) RGB.
    int transparentIndex = -1;
    std::size_t dataOffset = 0; ///< Of the LZW code size, before the sub-blocks.
};

/// Codes of the sub-blocks, least significant bit first.
class CodeReader {
public:
    CodeReader(const Bytes &bytes, std::size_t offset) : m_bytes(bytes), m_offset(offset) {}

    std::optional<std::size_t> next(unsigned width)
    {
        while (m_count < width) {
            if (m_left == 0) {
                m_left = m_bytes.u8(m_offset++);
                if (m_left == 0)
                    return std::nullopt;
            }
            if (!m_bytes.has(m_offset, 1))
                return std::nullopt;
            m_bits |= m_bytes.u8(m_offset++) << m_count;
            m_count += 8;
            --m_left;
        }
        const std::size_t code = m_bits & ((1U << width) - 1);
        m_bits >>= width;
        m_count -= width;
        return code;
    }

private:
    const Bytes &m_bytes;
    std::size_t m_offset;
    std::uint32_t m_left = 0; ///< Bytes left in the sub-block.
    std::uint32_t m_bits = 0;
    unsigned m_count = 0;
};

/// GIF's LZW: each code stands for an earlier code and one more colour index.
class LzwDecoder {
public:
    explicit LzwDecoder(unsigned colourBits) : m_colourBits(colourBits), m_clear(std::size_t{1} << colourBits)
    {
        for (std::size_t i = 0; i < m_clear; ++i)
            m_last[i] = static_cast<std::uint8_t>(i);
        reset();
    }

    /// Appends colour indices until `indices` has `wanted` or the data end. False when a code is impossible.
    bool decode(CodeReader &codes, std::vector<std::uint8_t> &indices, std::size_t wanted, const Deadline &deadline)
    {
        std::size_t nextCheck = kPixelsPerCheck;
        while (indices.size() < wanted) {
            const std::optional<std::size_t> code = codes.next(m_width);
            if (!code || *code == m_clear + 1)
                return true;
            if (*code == m_clear)
                reset();
            else if (!appendCode(*code, indices))
                return false;
            if (indices.size() >= nextCheck) {
                nextCheck += kPixelsPerCheck;
                if (deadline.expired())
                    return true;
            }
        }
        return true;
    }

private:
    static constexpr std::size_t kNone = kMaximumCodes;

    void reset()
    {
        m_next = m_clear + 2;
        m_width = m_colourBits + 1;
        m_previous = kNone;
    }

    bool appendCode(std::size_t code, std::vector<std::uint8_t> &indices)
    {
        const bool isNew = code == m_next && m_previous != kNone && m_next < kMaximumCodes;
        if (code >= m_next && !isNew)
            return false;
        if (m_previous == kNone && code >= m_clear)
            return false;
        const std::size_t length = unwind(isNew ? m_previous : code);
        const std::uint8_t first = m_stack[length - 1];
        for (std::size_t i = length; i > 0; --i)
            indices.push_back(m_stack[i - 1]);
        if (isNew)
            indices.push_back(first);
        remember(first);
        m_previous = code;
        return true;
    }

    /// The indices of `code` onto the stack, last first; returns how many.
    std::size_t unwind(std::size_t code)
    {
        std::size_t length = 0;
        while (code >= m_clear) {
            m_stack[length++] = m_last[code];
            code = m_before[code];
        }
        m_stack[length++] = m_last[code];
        return length;
    }

    void remember(std::uint8_t first)
    {
        if (m_previous == kNone || m_next >= kMaximumCodes)
            return;
        m_before[m_next] = static_cast<std::uint16_t>(m_previous);
        m_last[m_next] = first;
        ++m_next;
        if (m_next == std::size_t{1} << m_width && m_width < 12)
            ++m_width;
    }

    unsigned m_colourBits;
    std::size_t m_clear;
    std::size_t m_next = 0;
    unsigned m_width = 0;
    std::size_t m_previous = kNone;
    std::array<std::uint16_t, kMaximumCodes> m_before{};
    std::array<std::uint8_t, kMaximumCodes> m_last{};
    std::array<std::uint8_t, kMaximumCodes> m_stack{};
};

std::size_t afterSubBlocks(const Bytes &bytes, std::size_t offset)
{
    while (const std::uint32_t length = bytes.u8(offset))
        offset += 1 + length;
    return offset + 1;
}

std::size_t colourTableBytes(std::uint32_t flags)
{
    return (flags & kHasColourTable) != 0 ? std::size_t{3} << ((flags & 7U) + 1) : 0;
}

/// Reads the image descriptor at `offset`.
Frame readFrame(const Bytes &bytes, std::size_t offset, std::span<const std::uint8_t> globalColours,
                int transparentIndex)
{
    const std::uint32_t flags = bytes.u8(offset + 9);
    const std::size_t tableBytes = colourTableBytes(flags);
    Frame frame;
    frame.left = static_cast<int>(bytes.u16(offset + 1));
    frame.top = static_cast<int>(bytes.u16(offset + 3));
    frame.width = static_cast<int>(bytes.u16(offset + 5));
    frame.height = static_cast<int>(bytes.u16(offset + 7));
    frame.isInterlaced = (flags & kIsInterlaced) != 0;
    frame.colours = tableBytes > 0 ? bytes.slice(offset + 10, tableBytes) : globalColours;
    frame.transparentIndex = transparentIndex;
    frame.dataOffset = offset + 10 + tableBytes;
    return frame;
}

std::optional<Frame> findFirstFrame(const Bytes &bytes)
{
    const std::size_t globalBytes = colourTableBytes(bytes.u8(10));
    const std::span<const std::uint8_t> globalColours = bytes.slice(13, globalBytes);
    std::size_t offset = 13 + globalBytes;
    int transparentIndex = -1;
    while (bytes.has(offset, 1)) {
        const std::uint32_t kind = bytes.u8(offset);
        if (kind == kImage)
            return bytes.has(offset, 11) ? std::optional(readFrame(bytes, offset, globalColours, transparentIndex))
                                         : std::nullopt;
        if (kind != kExtension)
            return std::nullopt;
        if (bytes.u8(offset + 1) == kGraphicControl)
            transparentIndex = (bytes.u8(offset + 3) & 1U) != 0 ? static_cast<int>(bytes.u8(offset + 6)) : -1;
        offset = afterSubBlocks(bytes, offset + 2);
    }
    return std::nullopt;
}

/// The rows of a frame in the order in which they are stored.
std::vector<int> rowOrder(const Frame &frame)
{
    std::vector<int> order;
    order.reserve(static_cast<std::size_t>(frame.height));
    constexpr std::array<std::pair<int, int>, 4> kPasses{{{0, 8}, {4, 8}, {2, 4}, {1, 2}}};
    for (const auto &[first, step] : kPasses) {
        for (int y = first; frame.isInterlaced && y < frame.height; y += step)
            order.push_back(y);
    }
    for (int y = 0; !frame.isInterlaced && y < frame.height; ++y)
        order.push_back(y);
    return order;
}

void drawFrame(const Frame &frame, const std::vector<std::uint8_t> &indices, Image &image)
{
    const std::uint8_t *index = indices.data();
    for (const int frameY : rowOrder(frame)) {
        const int y = frame.top + frameY;
        for (int frameX = 0; frameX < frame.width; ++frameX, ++index) {
            const int x = frame.left + frameX;
            const std::size_t colour = std::size_t{*index} * 3;
            if (x >= image.width() || y >= image.height() || *index == frame.transparentIndex)
                continue;
            std::uint8_t *pixel = image.row(y) + static_cast<std::size_t>(x) * 3;
            if (colour + 3 <= frame.colours.size())
                std::memcpy(pixel, frame.colours.data() + colour, 3);
            else
                std::memset(pixel, 0, 3);
        }
    }
}

} // namespace

Result<Image> readGif(const ReadRequest &request)
{
    const Bytes bytes(request.bytes);
    const std::optional<Frame> frame = findFirstFrame(bytes);
    if (!frame || frame->width == 0 || frame->height == 0)
        return damagedError("no frame");
    const std::size_t wanted = static_cast<std::size_t>(frame->width) * static_cast<std::size_t>(frame->height);
    if (wanted > static_cast<std::size_t>(request.options.maximumPixels))
        return tooLargeError(frame->width, frame->height, request.options.maximumPixels);
    const std::uint32_t colourBits = bytes.u8(frame->dataOffset);
    if (colourBits < 1 || colourBits > 8)
        return damagedError("LZW code size " + std::to_string(colourBits));
    CodeReader codes(bytes, frame->dataOffset + 1);
    std::vector<std::uint8_t> indices;
    if (!LzwDecoder(colourBits).decode(codes, indices, wanted, request.deadline))
        return damagedError("impossible LZW code");
    if (indices.size() < wanted)
        return request.deadline.expired() ? request.deadline.error() : cutOffError("the pixels end early");
    Image image(request.header.storedWidthPx, request.header.storedHeightPx);
    std::ranges::fill(image.pixels(), std::uint8_t{255});
    drawFrame(*frame, indices, image);
    return image;
}

} // namespace palimpsest::imaging
