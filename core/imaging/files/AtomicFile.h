#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <span>

namespace palimpsest::imaging {

/// Makes `bytes` the content of `path`: written beside it under a passing name, brought to the disk, then renamed, so
/// that readers see the old file or the new one. A symbolic link stays and its target is replaced. Fails with NotFound
/// (no such folder) or Io, and then leaves nothing behind. Thread-safe.
Result<void> writeFileAtomically(const std::filesystem::path &path, std::span<const std::uint8_t> bytes);

/// Makes a file that is not there yet and puts it in place in one step; false when there is one, which stays. It is written
/// under the passing name "<name>.part". Fails likewise.
Result<bool> writeFileUnlessThere(const std::filesystem::path &path, std::span<const std::uint8_t> bytes);

} // namespace palimpsest::imaging
