#include "core/database/NpzDatabase.h"

#include "core/base/Embedding.h"
#include "core/database/detail/Npy.h"
#include "core/database/detail/NpzArchive.h"
#include "core/database/detail/NpzFiles.h"

#include <algorithm>
#include <cmath>
#include <new>
#include <span>
#include <string>

namespace palimpsest::database {

namespace {

Error corrupt(const std::filesystem::path &path, std::string detail)
{
    return {ErrorCode::Corrupt, "\"" + path.string() + "\" is not a usable retrieval database.", std::move(detail)};
}

Result<void> appendEmbeddings(NpzDatabase &database, NpzArchive &archive, const std::filesystem::path &path,
                              const NpzLimits &limits)
{
    const auto bytes = archive.read("embedding", limits.maximumArrayBytes);
    if (!bytes)
        return bytes.error();
    const auto header = parseNpyHeader(*bytes);
    if (!header)
        return header.error();
    const bool firstFile = database.dimension == 0;
    if (!isEmbeddingTable(*header))
        return corrupt(path, "embedding is not a table");
    if (!firstFile && header->shape[1] != database.dimension)
        return corrupt(path, "embeddings of " + std::to_string(header->shape[1]) + " values after files with "
                                 + std::to_string(database.dimension));
    if (header->shape[0] > limits.maximumRows - database.rows)
        return Error{ErrorCode::OutOfMemory, "\"" + path.string() + "\" is too large to be read.",
                     "more than " + std::to_string(limits.maximumRows) + " rows"};
    const auto values = npyFloats(*header, *bytes);
    if (!values)
        return values.error();
    if (!std::all_of(values->begin(), values->end(), [](float value) { return std::isfinite(value); }))
        return corrupt(path, "an embedding is not finite");
    database.dimension = static_cast<int>(header->shape[1]);
    database.rows += header->shape[0];
    database.embeddings.insert(database.embeddings.end(), values->begin(), values->end());
    return {};
}

Result<std::vector<std::int64_t>> readIntegers(NpzArchive &archive, const std::string &name,
                                               const std::filesystem::path &path,
                                               const std::vector<std::int64_t> &shape, const NpzLimits &limits)
{
    const auto bytes = archive.read(name, limits.maximumArrayBytes);
    if (!bytes)
        return bytes.error();
    const auto header = parseNpyHeader(*bytes);
    if (!header)
        return header.error();
    if (header->shape != shape)
        return corrupt(path, name + " has another number of rows than embedding");
    return npyIntegers(*header, *bytes);
}

Result<void> appendFile(NpzDatabase &database, const std::filesystem::path &path, const NpzLimits &limits)
{
    const auto archive = NpzArchive::open(path);
    if (!archive)
        return archive.error();
    const std::int64_t before = database.rows;
    if (auto done = appendEmbeddings(database, **archive, path, limits); !done)
        return done;
    const std::int64_t added = database.rows - before;
    const auto imageIds = readIntegers(**archive, "img_id", path, {added}, limits);
    if (!imageIds)
        return imageIds.error();
    const auto patches = readIntegers(**archive, "patch_coords", path, {added, 4}, limits);
    if (!patches)
        return patches.error();
    database.imageIds.insert(database.imageIds.end(), imageIds->begin(), imageIds->end());
    for (std::size_t i = 0; i + 3 < patches->size(); i += 4)
        database.patches.push_back({(*patches)[i], (*patches)[i + 1], (*patches)[i + 2], (*patches)[i + 3]});
    return {};
}

void normaliseRows(NpzDatabase &database)
{
    database.norms.reserve(static_cast<std::size_t>(database.rows));
    const auto dimension = static_cast<std::size_t>(database.dimension);
    for (std::size_t i = 0; i < static_cast<std::size_t>(database.rows); ++i) {
        const std::span<float> row(database.embeddings.data() + i * dimension, dimension);
        double squares = 0.0;
        for (const float value : row)
            squares += static_cast<double>(value) * static_cast<double>(value);
        database.norms.push_back(static_cast<float>(std::sqrt(squares)));
        normaliseL2(row);
    }
}

} // namespace

EmbeddingView NpzDatabase::view() const
{
    EmbeddingView result;
    result.floatRows = embeddings.data();
    result.count = rows;
    result.dimension = dimension;
    return result;
}

Result<NpzDatabase> readNpzDatabase(const std::filesystem::path &fileOrFolder, const NpzLimits &limits)
{
    try {
        const auto files = npzFiles(fileOrFolder);
        if (!files)
            return files.error();
        NpzDatabase database;
        for (const std::filesystem::path &path : *files) {
            if (auto done = appendFile(database, path, limits); !done)
                return done.error();
        }
        normaliseRows(database);
        return database;
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::OutOfMemory,
                     "There is not enough memory to read \"" + fileOrFolder.string()
                         + "\"; close other programs and try again.",
                     {}};
    }
}

} // namespace palimpsest::database
