#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
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

private:
    struct Impl;
    explicit NpzArchive(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace palimpsest::database
