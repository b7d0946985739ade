#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

namespace palimpsest::database {

constexpr const char *kDescriptionName = "database.json";
constexpr const char *kCatalogueName = "catalogue.sqlite";
constexpr const char *kEmbeddingsName = "embeddings.f16";
constexpr const char *kThumbnailsName = "thumbnails.bin";
constexpr const char *kPicturesName = "pictures";
constexpr const char *kIndexName = "index";
constexpr const char *kLockName = "lock";

/// The Error of a failed system call on `path`, from errno. `doing` completes "... cannot be <doing>".
Error systemError(const std::filesystem::path &path, const std::string &doing);

/// The Error of a database whose files contradict each other.
Error damagedError(const std::filesystem::path &directory, std::string detail);

/// An open file descriptor that closes itself. Move-only.
class File {
public:
    enum class Mode {
        Read,
        ReadWrite, ///< Made when absent.
    };
    static Result<File> open(const std::filesystem::path &path, Mode mode);

    File() = default;
    ~File();
    File(File &&other) noexcept;
    File &operator=(File &&other) noexcept;
    File(const File &) = delete;
    File &operator=(const File &) = delete;

    [[nodiscard]] Result<std::uint64_t> size() const;
    /// Reads exactly bytes.size() bytes; Corrupt when the file ends before.
    [[nodiscard]] Result<void> readAt(std::uint64_t offset, std::span<std::byte> bytes) const;
    [[nodiscard]] Result<void> writeAt(std::uint64_t offset, std::span<const std::byte> bytes);
    [[nodiscard]] Result<void> truncate(std::uint64_t bytes);
    /// Waits until everything written is on the disk.
    [[nodiscard]] Result<void> sync();
    /// Takes the advisory lock that one process can hold; false when another one has it.
    [[nodiscard]] Result<bool> tryLock();
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    int m_descriptor = -1;
    std::filesystem::path m_path;
};

/// A file mapped read-only. Move-only; the bytes live as long as it does.
class MappedFile {
public:
    /// Maps the first `bytes` bytes, which the file must have.
    static Result<MappedFile> map(const File &file, std::uint64_t bytes);

    MappedFile() = default;
    ~MappedFile();
    MappedFile(MappedFile &&other) noexcept;
    MappedFile &operator=(MappedFile &&other) noexcept;
    MappedFile(const MappedFile &) = delete;
    MappedFile &operator=(const MappedFile &) = delete;

    [[nodiscard]] std::span<const std::byte> bytes() const { return m_bytes; }

private:
    std::span<const std::byte> m_bytes;
};

/// Writes a whole file so that it appears complete or not at all, and is on the disk afterwards.
Result<void> writeFileAtomically(const std::filesystem::path &path, std::span<const std::byte> bytes);

/// Puts the names of a directory's new files on the disk.
Result<void> syncDirectory(const std::filesystem::path &directory);

} // namespace palimpsest::database
