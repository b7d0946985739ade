#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace palimpsest::pipeline {

/// The file name of what is cached for this id, which may come from anyone.
std::string cacheName(std::string_view id);

/// Writes a file of a cache so that it appears complete or not at all; its folder is made. Io.
Result<void> writeCacheFile(const std::filesystem::path &file, std::span<const std::byte> bytes);

} // namespace palimpsest::pipeline
