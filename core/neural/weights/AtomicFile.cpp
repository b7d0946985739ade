#include "core/neural/weights/AtomicFile.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <unistd.h>
#include <utility>

namespace palimpsest::neural::weights {

namespace {

constexpr int kMaxAttempts = 100;
constexpr std::size_t kMaxChunkBytes = std::size_t{1} << 30;

Error writeError(const std::filesystem::path &path, int errorNumber)
{
    const std::string reason = errorNumber == ENOSPC ? "the disk is full" : "check the folder and its permissions";
    return {ErrorCode::Io, "The file \"" + path.filename().string() + "\" cannot be written; " + reason + ".",
            path.string() + ": " + std::strerror(errorNumber)};
}

/// Makes a rename durable; a file system that cannot sync folders is not an error.
void syncFolder(const std::filesystem::path &folder)
{
    const int fd = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return;
    ::fsync(fd);
    ::close(fd);
}

} // namespace

Result<AtomicFile> AtomicFile::create(const std::filesystem::path &path)
{
    for (int attempt = 0; attempt < kMaxAttempts; ++attempt) {
        std::filesystem::path temporary = path;
        temporary += ".part-" + std::to_string(::getpid()) + "-" + std::to_string(attempt);
        const int fd = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (fd >= 0)
            return AtomicFile(path, std::move(temporary), fd);
        if (errno != EEXIST)
            break;
    }
    return writeError(path, errno);
}

AtomicFile::AtomicFile(std::filesystem::path path, std::filesystem::path temporary, int fd)
    : m_path(std::move(path))
    , m_temporary(std::move(temporary))
    , m_fd(fd)
{
}

AtomicFile::AtomicFile(AtomicFile &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_temporary(std::move(other.m_temporary))
    , m_fd(std::exchange(other.m_fd, -1))
{
}

AtomicFile::~AtomicFile()
{
    if (m_fd < 0)
        return;
    ::close(m_fd);
    ::unlink(m_temporary.c_str());
}

Error AtomicFile::ioError() const
{
    return writeError(m_path, errno);
}

Result<void> AtomicFile::write(const void *data, std::size_t size)
{
    const auto *next = static_cast<const char *>(data);
    while (size > 0) {
        const ssize_t written = ::write(m_fd, next, std::min(size, kMaxChunkBytes));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return ioError();
        next += written;
        size -= static_cast<std::size_t>(written);
    }
    return {};
}

Result<void> AtomicFile::commit()
{
    if (::fsync(m_fd) != 0 || ::rename(m_temporary.c_str(), m_path.c_str()) != 0)
        return ioError();
    ::close(std::exchange(m_fd, -1));
    syncFolder(m_path.parent_path());
    return {};
}

Result<void> writeTextFile(const std::filesystem::path &path, std::string_view text)
{
    auto file = AtomicFile::create(path);
    if (!file)
        return file.error();
    if (auto written = file->write(text.data(), text.size()); !written)
        return written;
    return file->commit();
}

} // namespace palimpsest::neural::weights
