#include "core/imaging/decode/Refusals.h"

#include <utility>

namespace palimpsest::imaging {

Error cutOffError(std::string detail)
{
    return {ErrorCode::Corrupt, "This picture is incomplete: its file ends too early; copy or download it again.",
            std::move(detail)};
}

Error damagedError(std::string detail)
{
    return {ErrorCode::Corrupt, "This picture is damaged and cannot be read; copy or download it again.",
            std::move(detail)};
}

Error unsupportedError(std::string detail)
{
    return {ErrorCode::Unsupported, "This picture uses a rare variant of its format; save it again as PNG or JPEG.",
            std::move(detail)};
}

Error notAPictureError(std::string detail)
{
    return {ErrorCode::Unsupported, "This is not a picture; choose a JPEG, PNG, WebP, TIFF, BMP or GIF file.",
            std::move(detail)};
}

Error formatNotReadError(const std::string &formatName)
{
    return {ErrorCode::Unsupported, formatName + " files cannot be read; save the picture as PNG or JPEG.", formatName};
}

Error tooLargeError(std::int64_t widthPx, std::int64_t heightPx, std::int64_t maximumPixels)
{
    const std::string size = std::to_string(widthPx) + " x " + std::to_string(heightPx);
    return {ErrorCode::OutOfMemory,
            "This picture claims to be " + size + " pixels, which is too large; use a smaller copy.",
            size + " is more than " + std::to_string(maximumPixels) + " pixels"};
}

Error fileTooLargeError(std::uint64_t bytes, std::uint64_t maximumBytes)
{
    const auto megabytes = [](std::uint64_t count) { return std::to_string((count + 999'999) / 1'000'000) + " MB"; };
    return {ErrorCode::OutOfMemory, "This file has " + megabytes(bytes) + ", which is too large; use a smaller copy.",
            std::to_string(bytes) + " bytes, at most " + std::to_string(maximumBytes)};
}

Deadline::Deadline(const DecodeOptions &options)
    : m_end(std::chrono::steady_clock::now() + std::chrono::milliseconds(options.timeLimitMs))
    , m_stop(options.stop)
{
}

bool Deadline::expired() const
{
    return m_stop.stop_requested() || std::chrono::steady_clock::now() >= m_end;
}

Error Deadline::error() const
{
    if (m_stop.stop_requested())
        return cancelledError();
    return {ErrorCode::Unsupported, "This picture takes too long to read; save it again as PNG or JPEG.", "time limit"};
}

} // namespace palimpsest::imaging
