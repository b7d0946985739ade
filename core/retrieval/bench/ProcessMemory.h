#pragma once

#include <cstdint>
#include <filesystem>

namespace palimpsest::retrieval {

/// Main memory that this process holds now, in bytes; 0 where the system does not tell.
std::int64_t residentBytes();
/// What of that are pages of mapped `file`.
std::int64_t residentBytesOf(const std::filesystem::path &file);
/// Memory that could be had without taking it from a running program.
std::int64_t availableBytes();
/// The system's count of programs that wanted a core, over the last minute.
double systemLoad();
/// Hands freed memory back, so that residentBytes() counts what is in use.
void releaseFreedMemory();

} // namespace palimpsest::retrieval
