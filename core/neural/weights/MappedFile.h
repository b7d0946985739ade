#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace palimpsest::neural::weights {

/// A regular file mapped into memory, opened for reading. The pages are private copies on write: nothing done to them
/// reaches the file. Immutable as an object, so thread-safe; unmapped when the last owner goes.
class MappedFile {
public:
    /// NotFound, Io (no regular file, not readable), OutOfMemory (address space).
    static Result<std::shared_ptr<const MappedFile>> open(const std::filesystem::path &path);
    ~MappedFile();
    MappedFile(const MappedFile &) = delete;
    MappedFile &operator=(const MappedFile &) = delete;

    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }
    /// The whole file; empty for an empty file. Valid as long as this object.
    [[nodiscard]] std::span<const std::uint8_t> bytes() const { return {m_data, m_size}; }
    /// Gives the whole pages inside the range back to the system, when the range lies in the mapping. Changes made to them are
    /// lost; reading them again reads the file.
    void release(const std::uint8_t *first, std::size_t size) const;

private:
    MappedFile(std::filesystem::path path, std::uint8_t *data, std::size_t size);

    std::filesystem::path m_path;
    std::uint8_t *m_data = nullptr;
    std::size_t m_size = 0;
};

/// The error of a file whose bytes contradict its format; `why` continues "The file ... is damaged: " and has no full
/// stop.
Error damagedFile(const std::filesystem::path &path, const std::string &why);

} // namespace palimpsest::neural::weights
