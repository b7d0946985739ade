#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace palimpsest::imaging {

/// A regular file opened for reading. Opening never waits: pipes, devices and sockets are refused. Closes itself.
class RegularFile {
public:
    /// Opens `path`, following symbolic links. NotFound, InvalidArgument (not a regular file) or Io.
    static Result<RegularFile> open(const std::filesystem::path &path);

    RegularFile(RegularFile &&other) noexcept;
    RegularFile &operator=(RegularFile &&other) noexcept;
    RegularFile(const RegularFile &) = delete;
    RegularFile &operator=(const RegularFile &) = delete;
    ~RegularFile();

    /// Bytes when it was opened.
    [[nodiscard]] std::uint64_t size() const { return m_size; }

    /// Fills `target` from `offset`; returns how many bytes were there, fewer only at the end of the file. Io.
    Result<std::size_t> readAt(std::uint64_t offset, std::span<std::uint8_t> target) const;

    /// The first `count` bytes, fewer when the file is shorter. Io.
    Result<std::vector<std::uint8_t>> readHead(std::uint64_t count) const;

private:
    RegularFile(int descriptor, std::uint64_t size) : m_descriptor(descriptor), m_size(size) {}

    int m_descriptor = -1;
    std::uint64_t m_size = 0;
};

} // namespace palimpsest::imaging
