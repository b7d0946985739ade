#include "core/database/detail/NpzArchive.h"

#include <zip.h>

#include <new>
#include <system_error>
#include <utility>

namespace palimpsest::database {

namespace {

// Deflate cannot do better than this.
constexpr std::uint64_t kMaxCompression = 1032;

struct CloseArchive {
    void operator()(zip_t *archive) const { zip_discard(archive); }
};

struct CloseEntry {
    void operator()(zip_file_t *entry) const { zip_fclose(entry); }
};

} // namespace

struct NpzArchive::Impl {
    std::filesystem::path path;
    std::unique_ptr<zip_t, CloseArchive> archive;

    [[nodiscard]] Error damaged(std::string detail) const
    {
        return {ErrorCode::Corrupt, "\"" + path.string() + "\" is damaged or no npz file.", std::move(detail)};
    }
};

NpzArchive::NpzArchive(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

NpzArchive::~NpzArchive() = default;

Result<std::unique_ptr<NpzArchive>> NpzArchive::open(const std::filesystem::path &path)
{
    std::error_code missing;
    if (!std::filesystem::is_regular_file(path, missing))
        return Error{ErrorCode::NotFound, "There is no file \"" + path.string() + "\".", missing.message()};
    auto impl = std::make_unique<Impl>();
    impl->path = path;
    int code = 0;
    impl->archive.reset(zip_open(path.c_str(), ZIP_RDONLY, &code));
    if (!impl->archive && (code == ZIP_ER_OPEN || code == ZIP_ER_READ))
        return Error{ErrorCode::Io, "\"" + path.string() + "\" cannot be read.", "libzip " + std::to_string(code)};
    if (!impl->archive)
        return impl->damaged("libzip " + std::to_string(code));
    return std::unique_ptr<NpzArchive>(new NpzArchive(std::move(impl)));
}

Result<std::vector<std::byte>> NpzArchive::read(const std::string &name, std::uint64_t maximumBytes)
{
    const std::string entryName = name + ".npy";
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat(m_impl->archive.get(), entryName.c_str(), 0, &stat) != 0)
        return Error{ErrorCode::NotFound, "\"" + m_impl->path.string() + "\" has no \"" + name + "\" array.", {}};
    if ((stat.valid & ZIP_STAT_SIZE) == 0 || (stat.valid & ZIP_STAT_COMP_SIZE) == 0)
        return m_impl->damaged(entryName + ": no size");
    if (stat.size > maximumBytes)
        return Error{ErrorCode::OutOfMemory, "\"" + m_impl->path.string() + "\" is too large to be read.",
                     entryName + ": " + std::to_string(stat.size) + " bytes, at most " + std::to_string(maximumBytes)};
    if (stat.size / kMaxCompression > stat.comp_size)
        return m_impl->damaged(entryName + ": impossible compression");
    try {
        std::vector<std::byte> bytes(stat.size);
        const std::unique_ptr<zip_file_t, CloseEntry> entry(zip_fopen(m_impl->archive.get(), entryName.c_str(), 0));
        std::uint64_t done = 0;
        while (entry && done < bytes.size()) {
            const zip_int64_t count = zip_fread(entry.get(), bytes.data() + done, bytes.size() - done);
            if (count <= 0)
                break;
            done += static_cast<std::uint64_t>(count);
        }
        // Reading on at the end is what makes libzip check the checksum.
        std::byte beyond{};
        if (!entry || done != bytes.size() || zip_fread(entry.get(), &beyond, 1) != 0)
            return m_impl->damaged(entryName + ": cut off, wrong checksum or longer than it says");
        return bytes;
    } catch (const std::bad_alloc &) {
        return Error{
            ErrorCode::OutOfMemory, "There is not enough memory to read \"" + m_impl->path.string() + "\".", {}};
    }
}

} // namespace palimpsest::database
