#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

namespace palimpsest::pipeline {

/// Says how many bytes the machine can still give to this program; 0 where it does not say.
using MemorySource = std::function<std::int64_t()>;

/// MemAvailable of /proc/meminfo, or what the control groups of this process leave (versions 1 and 2, without the file pages that
/// they could drop) where that is less. 0 where the system says nothing. `root` stands before all paths.
std::int64_t availableBytes(const std::filesystem::path &root = "/");

/// Resident memory of this program in bytes; 0 where the system does not say.
std::int64_t residentBytes();

} // namespace palimpsest::pipeline
