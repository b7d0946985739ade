#pragma once

#include "core/base/Image.h"
#include "core/base/Result.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace palimpsest::neural {

/// What is known of a picture in words.
struct TeachingCaptions {
    std::vector<std::string> full;    ///< What it shows and in which manner; may be empty.
    std::vector<std::string> subject; ///< What it shows alone; may be empty.
    std::string style; ///< The manner's name, or empty; pictures of one style stand in for each other's neighbours.
};

/// Pictures that a generator is taught with, wherever they lie. The functions are called from the training's thread, in order
/// of the pictures, and only until everything has been encoded once.
struct TeachingSet {
    /// Identifies pictures, embeddings and captions: what was computed for the same stamp is used again.
    std::string stamp;
    std::int64_t count = 0;
    /// Picture i as a square of `sidePx`. One that cannot be had is left out; Cancelled ends the training.
    std::function<Result<Image>(std::int64_t i, int sidePx)> picture;
    /// The unit embedding of picture i by the generator's encoder; empty function: the encoder is asked.
    std::function<Result<std::vector<float>>(std::int64_t i)> embedding;
    std::function<TeachingCaptions(std::int64_t i)> captions;

    [[nodiscard]] bool isEmpty() const { return count == 0; }
};

} // namespace palimpsest::neural
