#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <type_traits>
#include <vector>

namespace palimpsest::retrieval {

/// The XXH3-64 of some bytes.
std::uint64_t checksumOf(std::span<const std::byte> bytes);

/// A new file that is written from front to back. Move-only; removed again unless it was kept.
class IndexFileWriter {
public:
    /// Io.
    static Result<IndexFileWriter> create(const std::filesystem::path &path);
    ~IndexFileWriter();
    IndexFileWriter(IndexFileWriter &&other) noexcept;
    IndexFileWriter &operator=(IndexFileWriter &&) = delete;
    IndexFileWriter(const IndexFileWriter &) = delete;
    IndexFileWriter &operator=(const IndexFileWriter &) = delete;

    /// Appends bytes. Io, e.g. a full disk.
    [[nodiscard]] Result<void> write(std::span<const std::byte> bytes);
    template<typename Value>
    [[nodiscard]] Result<void> writeValues(std::span<const Value> values)
    {
        static_assert(std::is_trivially_copyable_v<Value>);
        return write(std::as_bytes(values));
    }
    /// Appends zeros up to the next multiple of `alignment`.
    [[nodiscard]] Result<void> pad(std::uint64_t alignment);
    [[nodiscard]] std::uint64_t position() const;
    /// Waits until everything is on the disk; the file then stays.
    [[nodiscard]] Result<void> keep();
    /// Hands what was written so far to the operating system, so that it can be mapped; the file is still temporary.
    [[nodiscard]] Result<void> flush();

private:
    struct State;
    explicit IndexFileWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// A whole file mapped read-only. Move-only; the bytes live as long as it does, even when the file is replaced.
class MappedIndexFile {
public:
    /// NotFound, Io. An empty file has no bytes.
    static Result<MappedIndexFile> map(const std::filesystem::path &path);
    MappedIndexFile() = default;
    ~MappedIndexFile();
    MappedIndexFile(MappedIndexFile &&other) noexcept;
    MappedIndexFile &operator=(MappedIndexFile &&other) noexcept;
    MappedIndexFile(const MappedIndexFile &) = delete;
    MappedIndexFile &operator=(const MappedIndexFile &) = delete;

    [[nodiscard]] std::span<const std::byte> bytes() const { return m_bytes; }

private:
    std::span<const std::byte> m_bytes;
};

/// `count` values that begin `offset` bytes into `bytes`; empty when they do not fit in or are not aligned.
template<typename Value>
std::span<const Value> valuesAt(std::span<const std::byte> bytes, std::uint64_t offset, std::uint64_t count)
{
    const bool fits = offset <= bytes.size() && count <= (bytes.size() - offset) / sizeof(Value);
    if (!fits || offset % alignof(Value) != 0)
        return {};
    return {reinterpret_cast<const Value *>(bytes.data() + offset), static_cast<std::size_t>(count)};
}

/// Asks the operating system to have the pages of `bytes` read, all at once; returns immediately.
void prefetchPages(const void *first, std::size_t bytes);

/// Takes pages of a mapped file out of this process's memory; they are read again when touched. The range must lie in a
/// file that is mapped read-only: other memory would lose what it holds.
void dropPages(const void *first, std::int64_t bytes);

/// Writes a small file so that it appears complete or not at all, and is on the disk afterwards. Io.
Result<void> writeSmallFile(const std::filesystem::path &path, std::span<const std::byte> bytes);

} // namespace palimpsest::retrieval
