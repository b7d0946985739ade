#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace palimpsest::database {

/// An opened .npz file: a zip archive whose entries are stored or deflated .npy files. Not thread-safe.
class NpzArchive {
public:
    /// NotFound, Corrupt (no zip archive), Io.
    static Result<std::unique_ptr<NpzArchive>> open(const std::filesystem::path &path);
    ~NpzArchive();
    NpzArchive(const NpzArchive &) = delete;
    NpzArchive &operator=(const NpzArchive &) = delete;

    /// The bytes of `<name>.npy`. NotFound; OutOfMemory when it claims more than `maximumBytes`; Corrupt, also when it
    /// claims more than its compressed size can give.
    [[nodiscard]] Result<std::vector<std::byte>> read(const std::string &name, std::uint64_t maximumBytes);

    /// Begins to read `<name>.npy` in order; the next begin() ends it. Returns the size of the entry. Fails as read(),
    /// but has no limit.
    [[nodiscard]] Result<std::uint64_t> begin(const std::string &name);
    /// The next bytes of the entry, exactly as many; after the last of them the checksum is verified. Corrupt.
    [[nodiscard]] Result<void> readNext(std::span<std::byte> bytes);

private:
    struct Impl;
    explicit NpzArchive(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace palimpsest::database
