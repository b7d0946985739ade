#pragma once

#include "core/base/Result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace palimpsest::neural::text {

/// Writes a merges file in which each of `words` (UTF-8) is one token; other words fall into pieces. A word that
/// the tokenizer's pattern cuts ("don't", "24") gets one token per part. The order of the words decides the ids.
/// InvalidArgument for a word of more than 1000 bytes; Io; Unsupported for letters beyond ASCII in a build without
/// utf8proc.
Result<void> writeWordVocabulary(const std::filesystem::path &path, const std::vector<std::string> &words);

} // namespace palimpsest::neural::text
