#pragma once

#include "core/base/Image.h"
#include "core/base/Result.h"
#include "core/imaging/Decode.h"
#include "core/imaging/decode/Header.h"
#include "core/imaging/decode/Refusals.h"

#include <cstdint>
#include <span>

namespace palimpsest::imaging {

/// What every reader is given. The header's sizes have passed the limits.
struct ReadRequest {
    std::span<const std::uint8_t> bytes;
    const ParsedHeader &header;
    const DecodeOptions &options;
    const Deadline &deadline;
};

/// The readers decode the first picture as it is stored: sRGB on white, not yet turned upright. readJpeg() may return
/// it by eighths smaller, down to but not below `maximumSidePx`. All fail with Corrupt, Unsupported or OutOfMemory, or
/// with the deadline's error; they may throw std::bad_alloc and cv::Exception.
Result<Image> readJpeg(const ReadRequest &request);
Result<Image> readPng(const ReadRequest &request);
Result<Image> readGif(const ReadRequest &request);
Result<Image> readWebp(const ReadRequest &request);
Result<Image> readTiff(const ReadRequest &request);
Result<Image> readBmp(const ReadRequest &request);

} // namespace palimpsest::imaging
