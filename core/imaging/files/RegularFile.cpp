#include "core/imaging/files/RegularFile.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace palimpsest::imaging {

namespace {

Error openError(int number, const std::filesystem::path &path)
{
    const std::string detail = path.string() + ": " + std::generic_category().message(number);
    switch (number) {
    case ENOENT:
    case ENOTDIR:
    case ENAMETOOLONG:
        return {ErrorCode::NotFound, "There is no such file; it may have been moved or deleted.", detail};
    case ENXIO:
    case ENODEV:
        return {ErrorCode::InvalidArgument, "This is not a file but a device or a connection; choose a picture file.",
                detail};
    case EACCES:
    case EPERM:
        return {ErrorCode::Io, "This file may not be read; check its permissions.", detail};
    case ELOOP:
        return {ErrorCode::Io, "This link leads in a circle; choose the picture itself.", detail};
    default:
        return {ErrorCode::Io, "This file could not be opened; check that its disk is connected.", detail};
    }
}

Error readError(int number)
{
    return {ErrorCode::Io, "This file could not be read; check that its disk is connected and in order.",
            std::generic_category().message(number)};
}

} // namespace

Result<RegularFile> RegularFile::open(const std::filesystem::path &path)
{
    // O_NONBLOCK: opening a pipe that nobody writes to would otherwise wait for ever.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return openError(errno, path);
    RegularFile file(descriptor, 0);
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0)
        return openError(errno, path);
    if (S_ISDIR(status.st_mode))
        return Error{ErrorCode::InvalidArgument, "This is a folder, not a picture; choose a file in it.",
                     path.string()};
    if (!S_ISREG(status.st_mode))
        return openError(ENODEV, path);
    file.m_size = static_cast<std::uint64_t>(std::max<off_t>(status.st_size, 0));
    return file;
}

RegularFile::RegularFile(RegularFile &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_size(other.m_size)
{
}

RegularFile &RegularFile::operator=(RegularFile &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_size, other.m_size);
    return *this;
}

RegularFile::~RegularFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<std::size_t> RegularFile::readAt(std::uint64_t offset, std::span<std::uint8_t> target) const
{
    std::size_t done = 0;
    while (done < target.size()) {
        const ssize_t count =
            ::pread(m_descriptor, target.data() + done, target.size() - done, static_cast<off_t>(offset + done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return readError(errno);
        if (count == 0)
            break;
        done += static_cast<std::size_t>(count);
    }
    return done;
}

Result<std::vector<std::uint8_t>> RegularFile::readHead(std::uint64_t count) const
{
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(std::min(count, m_size)));
    const Result<std::size_t> done = readAt(0, bytes);
    if (!done)
        return done.error();
    bytes.resize(*done);
    return bytes;
}

} // namespace palimpsest::imaging
