#pragma once

#include "core/base/Result.h"
#include "core/imaging/Decode.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace palimpsest::imaging {

/// The reasons for which a picture is refused, in the artist's words.
Error cutOffError(std::string detail);
Error damagedError(std::string detail);
Error unsupportedError(std::string detail);
Error notAPictureError(std::string detail);
/// A known format that is not read; `formatName` as people write it: "AVIF".
Error formatNotReadError(const std::string &formatName);
Error tooLargeError(std::int64_t widthPx, std::int64_t heightPx, std::int64_t maximumPixels);
Error fileTooLargeError(std::uint64_t bytes, std::uint64_t maximumBytes);

/// Says when a decode has to give up: the time limit has passed, or its caller asked to stop.
class Deadline {
public:
    explicit Deadline(const DecodeOptions &options);

    [[nodiscard]] bool expired() const;
    /// The Error for an expired deadline: Cancelled when the caller asked, else Unsupported.
    [[nodiscard]] Error error() const;

private:
    std::chrono::steady_clock::time_point m_end;
    std::stop_token m_stop;
};

} // namespace palimpsest::imaging
