#pragma once

#include "core/base/Result.h"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace palimpsest::neural::text {

/// The two symbols that one merge joins, in the file's spelling: one printable character per byte, "</w>" ends a word.
using Merge = std::pair<std::string, std::string>;

/// Reads a merges file, plain or gzip: a header line, then one merge a line, of which the first `maximum` are used.
/// NotFound, Io, Corrupt; Unsupported for gzip in a build without zlib.
Result<std::vector<Merge>> readMerges(const std::filesystem::path &path, std::size_t maximum);

/// Writes the same format, plain, atomically. Io.
Result<void> writeMerges(const std::filesystem::path &path, const std::vector<Merge> &merges);

} // namespace palimpsest::neural::text
