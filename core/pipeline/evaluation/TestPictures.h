#pragma once

#include "core/base/Image.h"
#include "core/base/JobContext.h"
#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace palimpsest::pipeline::studies {

/// A real picture and what is known of it.
struct TestPicture {
    Image image;
    std::string prompt;  ///< One sentence about it.
    std::string subject; ///< Empty when unknown.
    std::string style;   ///< Likewise.
};

/// Hands `take` at most `count` pictures that the gallery paints, all subjects in all trained styles in turn; the same ones for
/// the same seed. Ends early when `take` fails, with its error. Cancelled.
Result<void> paintTestPictures(int count, std::uint64_t seed, const std::function<Result<void>(TestPicture)> &take,
                               const JobContext &job);

/// Hands `take` the readable pictures of a folder, spread evenly over it, up to `count`; of each two of them it takes
/// the first when `second` is false, the other one when it is true. NotFound when there are none; Cancelled.
Result<void> readTestPictures(const std::filesystem::path &folder, int count, bool second,
                              const std::function<Result<void>(TestPicture)> &take, const JobContext &job);

} // namespace palimpsest::pipeline::studies
