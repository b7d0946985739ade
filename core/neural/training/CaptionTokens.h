#pragma once

#include "core/base/Result.h"
#include "core/neural/text/ClipTokenizer.h"
#include "core/neural/training/PackedPictures.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <string>
#include <vector>

namespace palimpsest::neural::training {

/// Token ids (N,M,contextLength) int64 of all captions.
Result<at::Tensor> captionTokens(const PackedPictures &pictures, const text::ClipTokenizer &tokenizer,
                                 std::int64_t contextLength);

/// All words of all captions, sorted, each once.
Result<std::vector<std::string>> captionWords(const PackedPictures &pictures);

} // namespace palimpsest::neural::training
