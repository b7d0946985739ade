#include "core/pipeline/detail/HashCache.h"

#include "core/base/SafetensorsView.h"
#include "core/database/PictureKey.h"
#include "core/pipeline/detail/CacheFile.h"
#include "core/pipeline/detail/SharedWork.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <system_error>
#include <utility>

namespace palimpsest::pipeline {

namespace {

namespace fs = std::filesystem;

constexpr std::array<char, 8> kMagic{'P', 'L', 'M', 'P', 'H', 'S', 'H', '1'};
constexpr std::uint64_t kMaximumBytes = std::uint64_t{8} << 30;
constexpr std::int64_t kRowsAtOnce = 64;
constexpr std::int64_t kRowsBetweenReports = 2048;
// So many are hashed between two savings, so that a long first look can be broken off.
constexpr std::int64_t kRowsBetweenSavings = 65536;

enum class State : std::uint32_t { NotLookedAt = 0, Hashed = 1, Unreadable = 2 };

// One row of the file; little-endian, as everything here.
struct Record {
    std::uint64_t picture = 0; ///< Of its content id: whose hash it is.
    std::uint64_t shape = 0;
    std::array<std::uint8_t, 48> colours{};
    State state = State::NotLookedAt;
    std::uint32_t unused = 0;
};
static_assert(sizeof(Record) == 72);

std::uint64_t pictureOf(const database::PictureKey &key)
{
    return database::PictureKeyHash()(key);
}

std::vector<Record> readRecords(const fs::path &file)
{
    const auto bytes = readFileBytes(file, kMaximumBytes);
    if (!bytes || bytes->size() < kMagic.size() || std::memcmp(bytes->data(), kMagic.data(), kMagic.size()) != 0)
        return {};
    std::vector<Record> records((bytes->size() - kMagic.size()) / sizeof(Record));
    if (!records.empty())
        std::memcpy(records.data(), bytes->data() + kMagic.size(), records.size() * sizeof(Record));
    return records;
}

Result<void> writeRecords(const fs::path &file, const std::vector<Record> &records)
{
    std::vector<std::byte> bytes(kMagic.size() + records.size() * sizeof(Record));
    std::memcpy(bytes.data(), kMagic.data(), kMagic.size());
    if (!records.empty())
        std::memcpy(bytes.data() + kMagic.size(), records.data(), records.size() * sizeof(Record));
    return writeCacheFile(file, bytes);
}

// The remembered records that are still true, one a row.
std::vector<Record> currentRecords(std::vector<Record> records, const std::vector<database::PictureKey> &keys)
{
    records.resize(keys.size());
    for (std::size_t row = 0; row < keys.size(); ++row) {
        const std::uint64_t picture = pictureOf(keys[row]);
        if (records[row].picture != picture || records[row].state > State::Unreadable)
            records[row] = {};
        records[row].picture = picture;
    }
    return records;
}

void look(const database::Database &database, const database::ThumbnailPlace &place, Record &record)
{
    record.state = State::Unreadable;
    const auto jpeg = database.thumbnail(place);
    const auto hash = jpeg ? imaging::hashThumbnail(*jpeg) : Result<imaging::PerceptualHash>(jpeg.error());
    if (!hash)
        return;
    record.state = State::Hashed;
    record.shape = hash->shape;
    record.colours = hash->colours;
}

std::vector<std::int64_t> rowsToLookAt(const database::Database &database, const std::vector<Record> &records)
{
    std::vector<std::int64_t> rows;
    const std::vector<std::int64_t> &removed = database.removedRows();
    for (std::size_t row = 0; row < records.size(); ++row) {
        const auto number = static_cast<std::int64_t>(row);
        if (records[row].state == State::NotLookedAt && !std::binary_search(removed.begin(), removed.end(), number))
            rows.push_back(number);
    }
    return rows;
}

} // namespace

Result<DatabaseHashes> hashesOf(const OpenDatabase &opened, const fs::path &folder, const Workers &workers,
                                const JobContext &job)
{
    const database::Database &database = opened.database();
    const auto keys = database.pictureKeys();
    const auto places = database.thumbnailPlaces();
    if (!keys || !places)
        return keys ? places.error() : keys.error();
    const fs::path file = folder / (cacheName(opened.info().id) + ".hashes");
    std::vector<Record> records = currentRecords(readRecords(file), *keys);
    const std::vector<std::int64_t> rows = rowsToLookAt(database, records);
    const auto total = static_cast<std::int64_t>(rows.size());
    DatabaseHashes result;
    std::int64_t saved = 0;
    for (std::int64_t first = 0; first < total; first += kRowsBetweenReports) {
        job.report({"Looking at thumbnails", first, total, nullptr});
        const std::int64_t count = std::min(kRowsBetweenReports, total - first);
        const auto done = shareWork(workers, count, kRowsAtOnce, job, [&](std::int64_t begin, std::int64_t end) {
            for (std::int64_t i = first + begin; i < first + end; ++i) {
                const auto row = static_cast<std::size_t>(rows[static_cast<std::size_t>(i)]);
                look(database, (*places)[row], records[row]);
            }
        });
        const bool last = !done || first + count == total;
        if (last || first + count - saved >= kRowsBetweenSavings) {
            // A cache that cannot be written only makes the next look longer, which the report says.
            result.isRemembered = writeRecords(file, records).hasValue();
            saved = first + count;
        }
        if (!done)
            return done.error();
    }
    result.hashed = total;
    for (const Record &record : records) {
        result.hashes.push_back({record.shape, record.colours});
        result.known.push_back(record.state == State::Hashed);
    }
    return result;
}

} // namespace palimpsest::pipeline
