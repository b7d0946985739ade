#include "core/neural/training/FolderLock.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace palimpsest::neural::training {

Result<FolderLock> FolderLock::take(const std::filesystem::path &path)
{
    FolderLock lock(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
    if (lock.m_file >= 0 && ::flock(lock.m_file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        return Error{ErrorCode::InvalidArgument,
                     "Another training is at work in this folder; wait for it, stop it, or choose another folder.",
                     path.string()};
    return lock;
}

FolderLock::~FolderLock()
{
    if (m_file >= 0)
        ::close(m_file);
}

FolderLock::FolderLock(FolderLock &&other) noexcept : m_file(std::exchange(other.m_file, -1)) {}

FolderLock &FolderLock::operator=(FolderLock &&other) noexcept
{
    std::swap(m_file, other.m_file);
    return *this;
}

} // namespace palimpsest::neural::training
