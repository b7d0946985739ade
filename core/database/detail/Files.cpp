#include "core/database/detail/Files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace palimpsest::database {

Error systemError(const std::filesystem::path &path, const std::string &doing)
{
    const int number = errno;
    const std::string name = path.filename().string();
    const std::string detail = path.string() + ": " + std::strerror(number);
    if (number == ENOENT)
        return {ErrorCode::NotFound, "\"" + path.string() + "\" does not exist; it may have been moved or deleted.",
                detail};
    if (number == ENOSPC || number == EDQUOT)
        return {ErrorCode::Io, "The disk is full; make room and try again.", detail};
    if (number == EFBIG)
        return {ErrorCode::Io, "This disk cannot hold so large a file; choose another place for the database.", detail};
    if (number == EROFS || number == EACCES || number == EPERM)
        return {ErrorCode::Io, "\"" + path.string() + "\" cannot be " + doing + "; check its permissions.", detail};
    if (number == ENOMEM)
        return {ErrorCode::OutOfMemory,
                "There is not enough memory for \"" + name + "\"; close other programs and try again.", detail};
    return {ErrorCode::Io, "\"" + path.string() + "\" cannot be " + doing + "; check the disk.", detail};
}

Error damagedError(const std::filesystem::path &directory, std::string detail)
{
    return {ErrorCode::Corrupt,
            "The database in \"" + directory.string()
                + "\" is damaged; restore it from a copy or import its pictures again.",
            std::move(detail)};
}

Result<File> File::open(const std::filesystem::path &path, Mode mode)
{
    const int flags = mode == Mode::Read ? O_RDONLY : O_RDWR | O_CREAT;
    File file;
    file.m_path = path;
    file.m_descriptor = ::open(path.c_str(), flags | O_CLOEXEC | O_NONBLOCK, 0666);
    if (file.m_descriptor < 0)
        return systemError(path, mode == Mode::Read ? "read" : "written");
    struct stat status {};
    if (::fstat(file.m_descriptor, &status) != 0)
        return systemError(path, "read");
    if (!S_ISREG(status.st_mode))
        return Error{ErrorCode::Corrupt, "\"" + path.string() + "\" should be a file; restore it from a copy.", {}};
    return file;
}

File::~File()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

File::File(File &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)), m_path(std::move(other.m_path))
{
}

File &File::operator=(File &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_path, other.m_path);
    return *this;
}

Result<std::uint64_t> File::size() const
{
    struct stat status {};
    if (::fstat(m_descriptor, &status) != 0)
        return systemError(m_path, "read");
    return static_cast<std::uint64_t>(status.st_size);
}

Result<void> File::readAt(std::uint64_t offset, std::span<std::byte> bytes) const
{
    while (!bytes.empty()) {
        const ssize_t count = ::pread(m_descriptor, bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return systemError(m_path, "read");
        if (count == 0)
            return Error{ErrorCode::Corrupt, "\"" + m_path.string() + "\" is cut off; restore it from a copy.",
                         "at " + std::to_string(offset)};
        bytes = bytes.subspan(static_cast<std::size_t>(count));
        offset += static_cast<std::uint64_t>(count);
    }
    return {};
}

Result<void> File::writeAt(std::uint64_t offset, std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::pwrite(m_descriptor, bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return systemError(m_path, "written");
        bytes = bytes.subspan(static_cast<std::size_t>(count));
        offset += static_cast<std::uint64_t>(count);
    }
    return {};
}

Result<void> File::truncate(std::uint64_t bytes)
{
    if (::ftruncate(m_descriptor, static_cast<off_t>(bytes)) != 0)
        return systemError(m_path, "written");
    return {};
}

Result<void> File::sync()
{
    if (::fdatasync(m_descriptor) != 0)
        return systemError(m_path, "written");
    return {};
}

Result<bool> File::tryLock()
{
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0)
        return true;
    if (errno == EWOULDBLOCK)
        return false;
    return systemError(m_path, "locked");
}

Result<MappedFile> MappedFile::map(const File &file, std::uint64_t bytes)
{
    MappedFile mapped;
    if (bytes == 0)
        return mapped;
    void *address = ::mmap(nullptr, bytes, PROT_READ, MAP_SHARED, file.descriptor(), 0);
    if (address == MAP_FAILED)
        return Error{ErrorCode::Io,
                     "A file of the database cannot be mapped into memory; close other programs and try again.",
                     std::strerror(errno)};
    mapped.m_bytes = {static_cast<const std::byte *>(address), bytes};
    return mapped;
}

MappedFile::~MappedFile()
{
    if (!m_bytes.empty())
        ::munmap(const_cast<std::byte *>(m_bytes.data()), m_bytes.size());
}

MappedFile::MappedFile(MappedFile &&other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) {}

MappedFile &MappedFile::operator=(MappedFile &&other) noexcept
{
    std::swap(m_bytes, other.m_bytes);
    return *this;
}

Result<void> writeFileAtomically(const std::filesystem::path &path, std::span<const std::byte> bytes)
{
    std::filesystem::path temporary = path;
    temporary += ".new";
    {
        auto file = File::open(temporary, File::Mode::ReadWrite);
        if (!file)
            return file.error();
        if (auto done = file->truncate(0); !done)
            return done;
        if (auto done = file->writeAt(0, bytes); !done)
            return done;
        if (auto done = file->sync(); !done)
            return done;
    }
    if (::rename(temporary.c_str(), path.c_str()) != 0)
        return systemError(path, "written");
    return {};
}

Result<void> syncDirectory(const std::filesystem::path &directory)
{
    const int descriptor = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return systemError(directory, "written");
    // Some file systems cannot sync a directory and say EINVAL; they have no names to lose.
    const bool failed = ::fsync(descriptor) != 0 && errno != EINVAL;
    const Error error = failed ? systemError(directory, "written") : Error{};
    ::close(descriptor);
    if (failed)
        return error;
    return {};
}

} // namespace palimpsest::database
