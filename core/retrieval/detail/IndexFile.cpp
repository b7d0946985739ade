#include "core/retrieval/detail/IndexFile.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>
#include <utility>

namespace palimpsest::retrieval {

namespace {

constexpr std::size_t kBufferBytes = std::size_t{1} << 20;

Error fileError(const std::filesystem::path &path, int number)
{
    if (number == ENOENT)
        return {ErrorCode::NotFound, "There is no search index; it is searched without one.", path.string()};
    const std::string reason = std::generic_category().message(number);
    return {ErrorCode::Io,
            "The search index \"" + path.string() + "\" cannot be read or written: " + reason + "; check the disk.",
            reason};
}

void closeDescriptor(int descriptor)
{
    if (descriptor >= 0)
        ::close(descriptor);
}

} // namespace

std::uint64_t checksumOf(std::span<const std::byte> bytes)
{
    return XXH3_64bits(bytes.data(), bytes.size());
}

struct IndexFileWriter::State {
    std::filesystem::path path;
    int descriptor = -1;
    std::uint64_t position = 0;
    std::vector<std::byte> buffer;
    bool kept = false;

    ~State()
    {
        closeDescriptor(descriptor);
        std::error_code code;
        if (!kept)
            std::filesystem::remove(path, code);
    }
};

IndexFileWriter::IndexFileWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}

IndexFileWriter::IndexFileWriter(IndexFileWriter &&other) noexcept = default;

IndexFileWriter::~IndexFileWriter() = default;

Result<IndexFileWriter> IndexFileWriter::create(const std::filesystem::path &path)
{
    auto state = std::make_unique<State>();
    state->path = path;
    state->descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (state->descriptor < 0) {
        state->kept = true;
        return Error{ErrorCode::Io, "The search index \"" + path.string() + "\" cannot be written; check the disk.",
                     std::generic_category().message(errno)};
    }
    state->buffer.reserve(kBufferBytes);
    return IndexFileWriter(std::move(state));
}

Result<void> IndexFileWriter::write(std::span<const std::byte> bytes)
{
    State &state = *m_state;
    state.position += bytes.size();
    while (!bytes.empty()) {
        const std::size_t room = kBufferBytes - state.buffer.size();
        const std::span<const std::byte> part = bytes.first(std::min(room, bytes.size()));
        state.buffer.insert(state.buffer.end(), part.begin(), part.end());
        bytes = bytes.subspan(part.size());
        if (state.buffer.size() == kBufferBytes) {
            if (auto done = flush(); !done)
                return done;
        }
    }
    return {};
}

Result<void> IndexFileWriter::flush()
{
    State &state = *m_state;
    std::span<const std::byte> rest = state.buffer;
    while (!rest.empty()) {
        const ssize_t written = ::write(state.descriptor, rest.data(), rest.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return fileError(state.path, errno);
        rest = rest.subspan(static_cast<std::size_t>(written));
    }
    state.buffer.clear();
    return {};
}

Result<void> IndexFileWriter::pad(std::uint64_t alignment)
{
    const std::uint64_t missing = (alignment - m_state->position % alignment) % alignment;
    return write(std::vector<std::byte>(static_cast<std::size_t>(missing)));
}

std::uint64_t IndexFileWriter::position() const
{
    return m_state->position;
}

Result<void> IndexFileWriter::keep()
{
    if (auto done = flush(); !done)
        return done;
    if (::fsync(m_state->descriptor) != 0)
        return fileError(m_state->path, errno);
    m_state->kept = true;
    return {};
}

Result<MappedIndexFile> MappedIndexFile::map(const std::filesystem::path &path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return fileError(path, errno);
    struct stat status {};
    MappedIndexFile mapped;
    if (::fstat(descriptor, &status) != 0) {
        const Error error = fileError(path, errno);
        closeDescriptor(descriptor);
        return error;
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size > 0) {
        void *address = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, descriptor, 0);
        if (address == MAP_FAILED) {
            const Error error = fileError(path, errno);
            closeDescriptor(descriptor);
            return error;
        }
        mapped.m_bytes = {static_cast<const std::byte *>(address), size};
    }
    closeDescriptor(descriptor);
    return mapped;
}

MappedIndexFile::~MappedIndexFile()
{
    if (!m_bytes.empty())
        ::munmap(const_cast<std::byte *>(m_bytes.data()), m_bytes.size());
}

MappedIndexFile::MappedIndexFile(MappedIndexFile &&other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) {}

MappedIndexFile &MappedIndexFile::operator=(MappedIndexFile &&other) noexcept
{
    std::swap(m_bytes, other.m_bytes);
    return *this;
}

namespace {

// Advises about the pages that some bytes lie in. Only a hint: where it fails, nothing is different afterwards.
void advise(const void *first, std::size_t bytes, int advice)
{
    static const auto pageBytes = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const auto address = reinterpret_cast<std::uintptr_t>(first);
    const std::uintptr_t begin = address / pageBytes * pageBytes;
    ::madvise(reinterpret_cast<void *>(begin), address + bytes - begin, advice);
}

} // namespace

void prefetchPages(const void *first, std::size_t bytes)
{
    advise(first, bytes, MADV_WILLNEED);
}

void dropPages(const void *first, std::int64_t bytes)
{
    if (bytes > 0)
        advise(first, static_cast<std::size_t>(bytes), MADV_DONTNEED);
}

Result<void> writeSmallFile(const std::filesystem::path &path, std::span<const std::byte> bytes)
{
    const std::filesystem::path temporary = path.string() + ".new";
    auto file = IndexFileWriter::create(temporary);
    if (!file)
        return file.error();
    if (auto done = file->write(bytes); !done)
        return done;
    if (auto done = file->keep(); !done)
        return done;
    std::error_code code;
    std::filesystem::rename(temporary, path, code);
    if (code)
        return Error{ErrorCode::Io, "The search index \"" + path.string() + "\" cannot be written; check the disk.",
                     code.message()};
    return {};
}

} // namespace palimpsest::retrieval
