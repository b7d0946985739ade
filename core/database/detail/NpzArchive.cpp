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
    std::unique_ptr<zip_file_t, CloseEntry> entry; ///< Closed before the archive.
    std::string entryName;
    std::uint64_t bytesLeft = 0; ///< Of the entry.

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
        return Error{ErrorCode::NotFound, "There is no file \"" + path.string() + "\"; check the name.",
                     missing.message()};
    auto impl = std::make_unique<Impl>();
    impl->path = path;
    int code = 0;
    impl->archive.reset(zip_open(path.c_str(), ZIP_RDONLY, &code));
    if (!impl->archive && (code == ZIP_ER_OPEN || code == ZIP_ER_READ))
        return Error{ErrorCode::Io, "\"" + path.string() + "\" cannot be read; check the disk.",
                     "libzip " + std::to_string(code)};
    if (!impl->archive)
        return impl->damaged("libzip " + std::to_string(code));
    return std::unique_ptr<NpzArchive>(new NpzArchive(std::move(impl)));
}

Result<std::uint64_t> NpzArchive::begin(const std::string &name)
{
    m_impl->entry.reset();
    m_impl->entryName = name + ".npy";
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat(m_impl->archive.get(), m_impl->entryName.c_str(), 0, &stat) != 0)
        return Error{ErrorCode::NotFound, "\"" + m_impl->path.string() + "\" has no \"" + name + "\" array.", {}};
    if ((stat.valid & ZIP_STAT_SIZE) == 0 || (stat.valid & ZIP_STAT_COMP_SIZE) == 0)
        return m_impl->damaged(m_impl->entryName + ": no size");
    if (stat.size / kMaxCompression > stat.comp_size)
        return m_impl->damaged(m_impl->entryName + ": impossible compression");
    m_impl->entry.reset(zip_fopen(m_impl->archive.get(), m_impl->entryName.c_str(), 0));
    m_impl->bytesLeft = stat.size;
    if (!m_impl->entry)
        return m_impl->damaged(m_impl->entryName + ": cannot be opened");
    return stat.size;
}

Result<void> NpzArchive::readNext(std::span<std::byte> bytes)
{
    const auto cut = [this] {
        return m_impl->damaged(m_impl->entryName + ": cut off, wrong checksum or longer than it says");
    };
    if (bytes.size() > m_impl->bytesLeft)
        return cut();
    m_impl->bytesLeft -= bytes.size();
    while (!bytes.empty()) {
        const zip_int64_t count = zip_fread(m_impl->entry.get(), bytes.data(), bytes.size());
        if (count <= 0)
            return cut();
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    // Reading on at the end is what makes libzip check the checksum.
    std::byte beyond{};
    if (m_impl->bytesLeft == 0 && zip_fread(m_impl->entry.get(), &beyond, 1) != 0)
        return cut();
    return {};
}

Result<std::vector<std::byte>> NpzArchive::read(const std::string &name, std::uint64_t maximumBytes)
{
    const auto size = begin(name);
    if (!size)
        return size.error();
    if (*size > maximumBytes)
        return Error{ErrorCode::OutOfMemory, "\"" + m_impl->path.string() + "\" is too large to be read.",
                     m_impl->entryName + ": " + std::to_string(*size) + " bytes, at most "
                         + std::to_string(maximumBytes)};
    try {
        std::vector<std::byte> bytes(*size);
        if (auto done = readNext(bytes); !done)
            return done.error();
        return bytes;
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::OutOfMemory,
                     "There is not enough memory to read \"" + m_impl->path.string()
                         + "\"; close other programs and try again.",
                     {}};
    }
}

} // namespace palimpsest::database
