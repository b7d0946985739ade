#include "core/neural/weights/MappedFile.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace palimpsest::neural::weights {

namespace {

/// Closes a descriptor at the end of the scope; the mapping outlives it.
class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int get() const { return m_fd; }

private:
    int m_fd;
};

Error openError(const std::filesystem::path &path, int errorNumber)
{
    const std::string name = path.filename().string();
    const std::string detail = path.string() + ": " + std::strerror(errorNumber);
    if (errorNumber == ENOENT || errorNumber == ENOTDIR)
        return {ErrorCode::NotFound, "There is no file \"" + name + "\"; check the name.", detail};
    if (errorNumber == ENOMEM)
        return {ErrorCode::OutOfMemory,
                "There is not enough memory to open \"" + name + "\"; close other programs and try again.", detail};
    return {ErrorCode::Io, "The file \"" + name + "\" cannot be read; check that its disk is connected.", detail};
}

} // namespace

Result<std::shared_ptr<const MappedFile>> MappedFile::open(const std::filesystem::path &path)
{
    const Descriptor descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (descriptor.get() < 0)
        return openError(path, errno);
    struct stat status = {};
    if (::fstat(descriptor.get(), &status) != 0)
        return openError(path, errno);
    if (!S_ISREG(status.st_mode))
        return Error{ErrorCode::Io, "The path \"" + path.filename().string() + "\" is not a file; choose a file.",
                     path.string()};
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size == 0)
        return std::shared_ptr<const MappedFile>(new MappedFile(path, nullptr, 0));
    // Writable but private: a tensor that is changed in place must neither crash nor alter the file.
    void *data = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_NORESERVE, descriptor.get(), 0);
    if (data == MAP_FAILED)
        return openError(path, errno);
    return std::shared_ptr<const MappedFile>(new MappedFile(path, static_cast<std::uint8_t *>(data), size));
}

MappedFile::MappedFile(std::filesystem::path path, std::uint8_t *data, std::size_t size)
    : m_path(std::move(path))
    , m_data(data)
    , m_size(size)
{
}

MappedFile::~MappedFile()
{
    if (m_data != nullptr)
        ::munmap(m_data, m_size);
}

void MappedFile::release(const std::uint8_t *first, std::size_t size) const
{
    const auto start = reinterpret_cast<std::uintptr_t>(m_data);
    auto begin = reinterpret_cast<std::uintptr_t>(first);
    if (m_data == nullptr || begin < start || begin - start > m_size || size > m_size - (begin - start))
        return;
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const std::uintptr_t end = (begin + size) / page * page;
    begin = (begin + page - 1) / page * page;
    if (begin < end)
        ::madvise(m_data + (begin - start), end - begin, MADV_DONTNEED);
}

Error damagedFile(const std::filesystem::path &path, const std::string &why)
{
    return {ErrorCode::Corrupt,
            "The file \"" + path.filename().string() + "\" is damaged: " + why + "; copy or download it again.",
            path.string()};
}

} // namespace palimpsest::neural::weights
