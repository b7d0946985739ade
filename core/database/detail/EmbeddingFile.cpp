#include "core/database/detail/EmbeddingFile.h"

#include <xxhash.h>

#include <array>
#include <bit>
#include <system_error>

namespace palimpsest::database {

namespace {

static_assert(std::endian::native == std::endian::little, "the file is mapped as it stands");

constexpr std::array<char, 8> kMagic{'P', 'L', 'M', 'P', 'E', 'M', 'B', '1'};
constexpr std::uint32_t kVersion = 1;

struct Header {
    std::array<char, 8> magic = kMagic;
    std::uint32_t version = kVersion;
    std::uint32_t dimension = 0;
    std::uint64_t encoderHash = 0;
    std::array<std::uint64_t, 5> reserved{};
};
static_assert(sizeof(Header) == 64);

std::uint64_t encoderHash(const std::string &encoderId)
{
    return XXH3_64bits(encoderId.data(), encoderId.size());
}

} // namespace

std::uint64_t embeddingOffset(std::int64_t row, int dimension)
{
    return sizeof(Header)
           + static_cast<std::uint64_t>(row) * static_cast<std::uint64_t>(dimension) * sizeof(std::uint16_t);
}

Result<File> createEmbeddingFile(const std::filesystem::path &directory, int dimension, const std::string &encoderId)
{
    auto file = File::open(directory / kEmbeddingsName, File::Mode::ReadWrite);
    if (!file)
        return file;
    if (auto done = file->truncate(0); !done)
        return done.error();
    if (auto done = writeEmbeddingHeader(directory, dimension, encoderId); !done)
        return done.error();
    return file;
}

Result<void> writeEmbeddingHeader(const std::filesystem::path &directory, int dimension, const std::string &encoderId)
{
    auto file = File::open(directory / kEmbeddingsName, File::Mode::ReadWrite);
    if (!file)
        return file.error();
    Header header;
    header.dimension = static_cast<std::uint32_t>(dimension);
    header.encoderHash = encoderHash(encoderId);
    if (auto done = file->writeAt(0, std::as_bytes(std::span(&header, 1))); !done)
        return done;
    return file->sync();
}

Result<File> openEmbeddingFile(const std::filesystem::path &directory, File::Mode mode, int dimension,
                               const std::string &encoderId, std::int64_t rows)
{
    std::error_code code;
    if (!std::filesystem::exists(directory / kEmbeddingsName, code))
        return damagedError(directory, "no embeddings file");
    auto file = File::open(directory / kEmbeddingsName, mode);
    if (!file)
        return file;
    Header header;
    if (auto done = file->readAt(0, std::as_writable_bytes(std::span(&header, 1))); !done)
        return damagedError(directory, "embeddings: " + done.error().message);
    if (header.magic != kMagic)
        return damagedError(directory, "embeddings: wrong magic");
    if (header.version > kVersion)
        return Error{ErrorCode::Unsupported,
                     "The database in \"" + directory.string()
                         + "\" was made by a newer Palimpsest; update the program to open it.",
                     "embeddings version " + std::to_string(header.version)};
    if (header.dimension != static_cast<std::uint32_t>(dimension) || header.encoderHash != encoderHash(encoderId))
        return damagedError(directory, "embeddings: dimension " + std::to_string(header.dimension) + " instead of "
                                           + std::to_string(dimension) + ", or another encoder");
    const auto size = file->size();
    if (!size)
        return size.error();
    if (*size < embeddingOffset(rows, dimension))
        return damagedError(directory, "embeddings: " + std::to_string(*size) + " bytes, "
                                           + std::to_string(embeddingOffset(rows, dimension)) + " expected");
    return file;
}

Result<MappedFile> mapEmbeddings(const File &file, std::int64_t rows, int dimension)
{
    return MappedFile::map(file, embeddingOffset(rows, dimension));
}

EmbeddingView embeddingView(const MappedFile &mapped, std::int64_t rows, int dimension)
{
    EmbeddingView view;
    view.halfRows = reinterpret_cast<const std::uint16_t *>(mapped.bytes().data() + sizeof(Header));
    view.count = rows;
    view.dimension = dimension;
    view.isMapped = true;
    return view;
}

} // namespace palimpsest::database
