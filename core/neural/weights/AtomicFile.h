#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string_view>

namespace palimpsest::neural::weights {

/// Writes a file so that readers see the old one or the whole new one, never a part: a temporary file beside it, synced
/// to disk, then renamed. Dropped without commit() it leaves nothing behind. Not thread-safe.
class AtomicFile {
public:
    /// Io when the folder is not writable.
    static Result<AtomicFile> create(const std::filesystem::path &path);
    ~AtomicFile();
    AtomicFile(AtomicFile &&other) noexcept;
    AtomicFile &operator=(AtomicFile &&other) = delete;

    /// Appends `size` bytes. Io (disk full).
    Result<void> write(const void *data, std::size_t size);
    /// Puts the file in place. Io; afterwards nothing more may be written.
    Result<void> commit();

private:
    AtomicFile(std::filesystem::path path, std::filesystem::path temporary, int fd);
    [[nodiscard]] Error ioError() const;

    std::filesystem::path m_path;
    std::filesystem::path m_temporary;
    int m_fd = -1;
};

/// Writes `text` to `path` as AtomicFile does. Io.
Result<void> writeTextFile(const std::filesystem::path &path, std::string_view text);

} // namespace palimpsest::neural::weights
