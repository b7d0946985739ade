#include "core/base/SafetensorsView.h"
#include "core/retrieval/EmbeddingMap.h"
#include "core/retrieval/detail/IndexFile.h"
#include "core/retrieval/detail/IndexHeader.h"

#include <array>
#include <cmath>
#include <cstring>
#include <system_error>

namespace palimpsest::retrieval {

namespace {

// Little-endian: this header, then the points.
struct MapHeader {
    std::array<char, 8> magic{'P', 'L', 'M', 'P', 'M', 'A', 'P', '1'};
    std::int64_t rows = 0;
    std::uint64_t fingerprint = 0; ///< fingerprintOf() the rows.
    std::uint64_t checksum = 0;    ///< Of the points.
};

constexpr std::uint64_t kMaximumBytes = std::uint64_t{8} << 30;

} // namespace

Result<void> saveMap(const std::filesystem::path &file, const EmbeddingView &rows, std::span<const MapPoint> points)
{
    MapHeader header;
    header.rows = static_cast<std::int64_t>(points.size());
    header.fingerprint = fingerprintOf(rows, header.rows);
    const auto payload = std::as_bytes(points);
    header.checksum = checksumOf(payload);
    std::vector<std::byte> bytes(sizeof(header) + payload.size());
    std::memcpy(bytes.data(), &header, sizeof(header));
    if (!payload.empty())
        std::memcpy(bytes.data() + sizeof(header), payload.data(), payload.size());
    std::error_code code;
    std::filesystem::create_directories(file.parent_path(), code);
    return writeSmallFile(file, bytes);
}

Result<std::vector<MapPoint>> loadMap(const std::filesystem::path &file, const EmbeddingView &rows)
{
    const Error damaged{ErrorCode::Corrupt, "The map is damaged; it will be drawn again.", file.string()};
    const auto bytes = readFileBytes(file, kMaximumBytes);
    if (!bytes)
        return bytes.error();
    MapHeader header;
    const MapHeader expected;
    if (bytes->size() < sizeof(header))
        return damaged;
    std::memcpy(&header, bytes->data(), sizeof(header));
    const auto payload = std::span(*bytes).subspan(sizeof(header));
    if (header.magic != expected.magic || header.rows < 0 || payload.size() % sizeof(MapPoint) != 0
        || static_cast<std::uint64_t>(header.rows) != payload.size() / sizeof(MapPoint)
        || header.checksum != checksumOf(payload))
        return damaged;
    if (header.rows > rows.count || header.fingerprint != fingerprintOf(rows, header.rows))
        return Error{ErrorCode::NotFound, "The map belongs to other pictures; it will be drawn again.", file.string()};
    std::vector<MapPoint> points(static_cast<std::size_t>(header.rows));
    if (!points.empty())
        std::memcpy(points.data(), payload.data(), payload.size());
    for (const MapPoint &point : points) {
        if (!std::isfinite(point.x) || !std::isfinite(point.y))
            return damaged;
    }
    return points;
}

} // namespace palimpsest::retrieval
