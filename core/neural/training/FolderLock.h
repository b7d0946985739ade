#pragma once

#include "core/base/Result.h"

#include <filesystem>

namespace palimpsest::neural::training {

/// Keeps a second program from training the same thing in the same folder; released when it goes, or when the program dies.
class FolderLock {
public:
    /// Takes the lock of `path`, a file that is made and stays. InvalidArgument when another one holds it; a file system without
    /// locks is not an error.
    static Result<FolderLock> take(const std::filesystem::path &path);
    FolderLock() = default;
    ~FolderLock();
    FolderLock(FolderLock &&other) noexcept;
    FolderLock &operator=(FolderLock &&other) noexcept;

private:
    explicit FolderLock(int file) : m_file(file) {}
    int m_file = -1;
};

} // namespace palimpsest::neural::training
