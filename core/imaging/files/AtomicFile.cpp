#include "core/imaging/files/AtomicFile.h"

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace palimpsest::imaging {

namespace {

namespace fs = std::filesystem;

constexpr int kNameAttempts = 100;

Error writeError(int number, const fs::path &path)
{
    const std::string detail = path.string() + ": " + std::generic_category().message(number);
    switch (number) {
    case ENOENT:
    case ENOTDIR:
        return {ErrorCode::NotFound, "The folder to save in does not exist; choose another one.", detail};
    case ENOSPC:
    case EDQUOT:
        return {ErrorCode::Io, "The disk is full; free some space and save again.", detail};
    case EACCES:
    case EPERM:
    case EROFS:
        return {ErrorCode::Io, "Nothing may be written in this folder; choose another one.", detail};
    case EISDIR:
        return {ErrorCode::Io, "A folder has this name; choose another name.", detail};
    case ENAMETOOLONG:
        return {ErrorCode::Io, "This name is too long; choose a shorter one.", detail};
    default:
        return {ErrorCode::Io, "The file could not be saved; check that its disk is connected.", detail};
    }
}

/// A new file that disappears again unless it is renamed to its target.
class PassingFile {
public:
    explicit PassingFile(const fs::path &folder)
    {
        static std::atomic<unsigned> counter = 0;
        for (int attempt = 0; attempt < kNameAttempts && m_descriptor < 0; ++attempt) {
            m_path = folder / (".palimpsest-" + std::to_string(::getpid()) + "-" + std::to_string(counter++) + ".part");
            m_descriptor = ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
            m_number = m_descriptor < 0 ? errno : 0;
            if (m_number != 0 && m_number != EEXIST)
                break;
        }
        m_exists = m_descriptor >= 0;
    }
    /// Under a name of which one file at most can be left behind by a crash.
    static PassingFile named(fs::path path)
    {
        PassingFile file;
        file.m_path = std::move(path);
        file.m_descriptor = ::open(file.m_path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0666);
        file.m_number = file.m_descriptor < 0 ? errno : 0;
        file.m_exists = file.m_descriptor >= 0;
        return file;
    }
    PassingFile(PassingFile &&other) noexcept
        : m_path(std::move(other.m_path))
        , m_descriptor(std::exchange(other.m_descriptor, -1))
        , m_number(other.m_number)
        , m_exists(std::exchange(other.m_exists, false))
    {
    }
    PassingFile &operator=(PassingFile &&) = delete;
    PassingFile(const PassingFile &) = delete;
    PassingFile &operator=(const PassingFile &) = delete;
    ~PassingFile()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
        if (m_exists)
            ::unlink(m_path.c_str());
    }

    /// The errno of the step that failed, 0 while all is well.
    [[nodiscard]] int number() const { return m_number; }

    void write(std::span<const std::uint8_t> bytes)
    {
        while (m_number == 0 && !bytes.empty()) {
            const ssize_t count = ::write(m_descriptor, bytes.data(), bytes.size());
            if (count >= 0)
                bytes = bytes.subspan(static_cast<std::size_t>(count));
            else if (errno != EINTR)
                m_number = errno;
        }
    }

    void renameTo(const fs::path &target)
    {
        struct stat old = {};
        // Some disks know no permissions, which is no reason not to save.
        if (m_number == 0 && ::stat(target.c_str(), &old) == 0) [[maybe_unused]]
            const int kept = ::fchmod(m_descriptor, old.st_mode & 0777U);
        if (m_number == 0 && ::fsync(m_descriptor) != 0)
            m_number = errno;
        if (m_number == 0 && ::rename(m_path.c_str(), target.c_str()) != 0)
            m_number = errno;
        if (m_number == 0)
            m_exists = false;
    }

    /// False when the target is there already.
    bool linkTo(const fs::path &target)
    {
        if (m_number == 0 && ::fsync(m_descriptor) != 0)
            m_number = errno;
        if (m_number != 0)
            return true;
        if (::renameat2(AT_FDCWD, m_path.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE) == 0) {
            m_exists = false;
            return true;
        }
        // Some file systems know no renaming without replacing; a second name replaces nothing either. FAT knows neither.
        if (errno == EINVAL || errno == ENOSYS) {
            if (::link(m_path.c_str(), target.c_str()) == 0)
                return true;
            if ((errno == EPERM || errno == EOPNOTSUPP) && ::access(target.c_str(), F_OK) != 0) {
                renameTo(target);
                return true;
            }
        }
        if (errno == EEXIST)
            return false;
        m_number = errno;
        return true;
    }

private:
    PassingFile() = default;

    fs::path m_path;
    int m_descriptor = -1;
    int m_number = 0;
    bool m_exists = false;
};

// Brings the folder's new entry to the disk. Some file systems cannot do it for folders, which loses nothing but speed
// of recovery: the file itself is already safe.
void synchroniseFolder(const fs::path &folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

Result<void> writeFileAtomically(const fs::path &path, std::span<const std::uint8_t> bytes)
{
    std::error_code failure;
    fs::path target = path;
    if (fs::is_symlink(path, failure)) {
        target = fs::weakly_canonical(path, failure);
        if (failure)
            return writeError(failure.value(), path);
    }
    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    PassingFile file(folder);
    file.write(bytes);
    file.renameTo(target);
    if (file.number() != 0)
        return writeError(file.number(), path);
    synchroniseFolder(folder);
    return {};
}

Result<bool> writeFileUnlessThere(const fs::path &path, std::span<const std::uint8_t> bytes)
{
    std::error_code failure;
    if (fs::exists(fs::symlink_status(path, failure)))
        return false;
    PassingFile file = PassingFile::named(path.string() + ".part");
    file.write(bytes);
    const bool placed = file.linkTo(path);
    if (file.number() != 0)
        return writeError(file.number(), path);
    synchroniseFolder(path.has_parent_path() ? path.parent_path() : fs::path("."));
    return placed;
}

} // namespace palimpsest::imaging
