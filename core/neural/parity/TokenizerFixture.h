#pragma once

#include "core/base/Result.h"
#include "core/neural/parity/ParityCheck.h"
#include "core/neural/text/ClipTokenizer.h"

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <string>
#include <vector>

namespace palimpsest::neural {

/// The vocabulary that a manifest names by a path of its author's: looked for in the case and in the case beside it
/// that the path ends in. NotFound.
Result<std::filesystem::path> findVocabulary(const std::filesystem::path &caseDirectory, const std::string &named);

/// Compares the padded ids of `texts` with `rows` (texts, length) int64.
ParityCheck checkPaddedRows(const std::string &name, const text::ClipTokenizer &tokenizer,
                            const std::vector<std::string> &texts, const at::Tensor &rows);

} // namespace palimpsest::neural
