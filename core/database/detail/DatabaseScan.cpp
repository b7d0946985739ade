#include "core/database/detail/DatabaseScan.h"

#include "core/base/Half.h"
#include "core/database/ContentId.h"
#include "core/database/detail/EmbeddingFile.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <system_error>
#include <utility>

namespace palimpsest::database {

namespace {

namespace fs = std::filesystem;

using Gravity = Finding::Gravity;

constexpr std::int64_t kChunkBytes = std::int64_t{4} << 20;
constexpr std::int64_t kMaxThumbnailBytes = std::int64_t{16} << 20;
// float16 rounds the length of a unit vector by far less than this.
constexpr double kUnitTolerance = 0.02;

std::string counted(std::int64_t count, const std::string &one, const std::string &many)
{
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

// One walk through a database. The functions note what they find in `scan` and fail only when reading itself fails.
class Scanner {
public:
    Scanner(const fs::path &directory, Catalogue &catalogue, const JobContext &job, DatabaseScan &scan)
        : m_directory(directory)
        , m_catalogue(catalogue)
        , m_job(job)
        , m_scan(scan)
    {
    }

    Result<void> run()
    {
        if (auto done = scanCatalogue(); !done || m_scan.isHopeless())
            return done;
        m_total = embeddingBytes() + m_scan.state.thumbnailBytes;
        if (auto done = scanEmbeddings(); !done)
            return done;
        if (auto done = scanThumbnails(); !done)
            return done;
        scanPictures();
        conclude();
        return {};
    }

private:
    void find(Gravity gravity, std::string sentence, std::string detail = {})
    {
        m_scan.report.findings.push_back({gravity, std::move(sentence), std::move(detail)});
    }

    [[nodiscard]] std::int64_t rowBytes() const { return std::int64_t{2} * m_scan.description.dimension; }
    [[nodiscard]] std::int64_t embeddingBytes() const { return m_scan.state.items * rowBytes(); }
    [[nodiscard]] std::int64_t firstEmbeddingByte() const
    {
        return static_cast<std::int64_t>(embeddingOffset(0, m_scan.description.dimension));
    }

    Result<void> scanCatalogue()
    {
        const auto faults = m_catalogue.faults();
        if (!faults && faults.error().code != ErrorCode::Corrupt)
            return faults.error();
        if (!faults || !faults->empty()) {
            m_scan.catalogueFaulty = true;
            find(Gravity::Damage, "The catalogue is damaged.", faults ? faults->front() : faults.error().detail);
        }
        const auto state = m_catalogue.state();
        const auto items = state ? m_catalogue.visitItems([this](const Item &item) { m_items.push_back(item); })
                                 : Result<void>(state.error());
        if (!items && items.error().code != ErrorCode::Corrupt)
            return items.error();
        if (state)
            m_scan.state = *state;
        const bool inOrder = items && static_cast<std::int64_t>(m_items.size()) == m_scan.state.items && areInOrder();
        if (!inOrder)
            find(Gravity::Hopeless,
                 "The catalogue has lost items; restore the database from a copy or import its pictures again.",
                 items ? "items and their count differ" : items.error().detail);
        m_scan.report.items =
            std::count_if(m_items.begin(), m_items.end(), [](const Item &item) { return !item.removed; });
        return {};
    }

    [[nodiscard]] bool areInOrder() const
    {
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            if (m_items[i].id != static_cast<std::int64_t>(i) || m_items[i].row != m_items[i].id)
                return false;
        }
        return true;
    }

    /// Compares the bytes of `segment` with its checksum; what lies beyond `fileBytes` is not as it was.
    Result<bool> isAsWritten(const File &file, const Segment &segment, std::int64_t fileBytes)
    {
        if (segment.first < 0 || segment.bytes < 0 || segment.first > fileBytes - segment.bytes)
            return false;
        std::vector<std::byte> bytes(static_cast<std::size_t>(segment.bytes));
        if (auto read = file.readAt(static_cast<std::uint64_t>(segment.first), bytes); !read)
            return read.error();
        m_scan.report.checkedBytes += segment.bytes;
        return contentIdOfBytes(bytes) == segment.checksum;
    }

    Result<void> scanEmbeddings()
    {
        auto file = openOwn(kEmbeddingsName, m_scan.embeddingsBytes);
        if (!file && file.error().code != ErrorCode::Corrupt && file.error().code != ErrorCode::NotFound)
            return file.error();
        const auto header = openEmbeddingFile(m_directory, File::Mode::Read, m_scan.description.dimension,
                                              m_scan.description.encoderId, 0);
        if (!header && header.error().code == ErrorCode::Unsupported)
            return header.error();
        m_scan.embeddingsHeaderLost = !header;
        if (!header)
            find(Gravity::Damage, "The file of embeddings does not begin as it should.", header.error().detail);
        const std::int64_t rowsThere = std::clamp<std::int64_t>(
            (m_scan.embeddingsBytes - firstEmbeddingByte()) / rowBytes(), 0, m_scan.state.items);
        for (std::int64_t row = rowsThere; row < m_scan.state.items; ++row)
            m_scan.lostEmbeddings.insert(row);
        if (!file)
            return {};
        if (auto done = verifySegments(*file, Segment::Kind::Embeddings, m_scan.embeddingsBytes); !done)
            return done;
        return verifyRows(*file, rowsThere);
    }

    Result<void> verifyRows(const File &file, std::int64_t rows)
    {
        const std::int64_t step = std::max<std::int64_t>(1, kChunkBytes / rowBytes());
        std::vector<std::uint16_t> values;
        for (std::int64_t first = 0; first < rows; first += step) {
            const std::int64_t count = std::min(step, rows - first);
            values.resize(static_cast<std::size_t>(count * m_scan.description.dimension));
            const auto offset = embeddingOffset(first, m_scan.description.dimension);
            if (auto read = file.readAt(offset, std::as_writable_bytes(std::span(values))); !read)
                return read;
            if (auto done = advance(count * rowBytes()); !done)
                return done;
            for (std::int64_t i = 0; i < count; ++i) {
                const auto row = std::span(values).subspan(static_cast<std::size_t>(i * m_scan.description.dimension),
                                                           static_cast<std::size_t>(m_scan.description.dimension));
                if (!isUnit(row))
                    m_scan.lostEmbeddings.insert(first + i);
            }
        }
        return {};
    }

    static bool isUnit(std::span<const std::uint16_t> row)
    {
        double squares = 0.0;
        for (const std::uint16_t half : row) {
            const double value = floatFromHalf(half);
            squares += value * value;
        }
        return std::isfinite(squares) && std::abs(std::sqrt(squares) - 1.0) < kUnitTolerance;
    }

    Result<void> verifySegments(const File &file, Segment::Kind kind, std::int64_t fileBytes)
    {
        const auto segments = m_catalogue.segments(kind);
        if (!segments)
            return segments.error();
        std::int64_t covered = 0;
        for (const Segment &segment : *segments) {
            const auto sound = isAsWritten(file, segment, fileBytes);
            if (!sound)
                return sound.error();
            covered += segment.bytes;
            if (!*sound)
                loseSegment(segment);
            if (auto done = advance(0); !done)
                return done;
        }
        const std::int64_t all = kind == Segment::Kind::Embeddings ? embeddingBytes() : m_scan.state.thumbnailBytes;
        m_scan.report.uncheckedBytes += std::max<std::int64_t>(0, all - covered);
        return {};
    }

    void loseSegment(const Segment &segment)
    {
        if (segment.kind == Segment::Kind::Embeddings) {
            const std::int64_t first = (segment.first - firstEmbeddingByte()) / rowBytes();
            const std::int64_t end = std::min(first + segment.bytes / rowBytes(), m_scan.state.items);
            for (std::int64_t row = std::max<std::int64_t>(first, 0); row < end; ++row)
                m_scan.lostEmbeddings.insert(row);
            return;
        }
        for (const Item &item : m_items) {
            if (item.thumbnailBytes > 0 && item.thumbnailOffset >= segment.first
                && item.thumbnailOffset < segment.first + segment.bytes)
                m_scan.lostThumbnails.insert(item.id);
        }
    }

    Result<void> scanThumbnails()
    {
        auto file = openOwn(kThumbnailsName, m_scan.thumbnailsBytes);
        if (!file && file.error().code != ErrorCode::Corrupt && file.error().code != ErrorCode::NotFound)
            return file.error();
        if (file) {
            if (auto done = verifySegments(*file, Segment::Kind::Thumbnails, m_scan.thumbnailsBytes); !done)
                return done;
        }
        for (const Item &item : m_items) {
            if (item.thumbnailBytes == 0)
                continue;
            if (!file || !isThumbnailInside(item) || !isJpeg(*file, item))
                m_scan.lostThumbnails.insert(item.id);
            if (auto done = advance(item.thumbnailBytes); !done)
                return done;
        }
        return {};
    }

    [[nodiscard]] bool isThumbnailInside(const Item &item) const
    {
        const std::int64_t end = std::min(m_scan.state.thumbnailBytes, m_scan.thumbnailsBytes);
        return item.thumbnailBytes > 3 && item.thumbnailBytes <= kMaxThumbnailBytes && item.thumbnailOffset >= 0
               && item.thumbnailOffset <= end - item.thumbnailBytes;
    }

    /// Whether it begins and ends like a JPEG file, which tells a shifted one; the checksum tells the rest.
    static bool isJpeg(const File &file, const Item &item)
    {
        std::array<std::byte, 2> head{};
        std::array<std::byte, 2> tail{};
        const auto begin = static_cast<std::uint64_t>(item.thumbnailOffset);
        const auto end = begin + static_cast<std::uint64_t>(item.thumbnailBytes);
        const bool isRead = file.readAt(begin, head).hasValue() && file.readAt(end - 2, tail).hasValue();
        return isRead && head == std::array{std::byte{0xFF}, std::byte{0xD8}}
               && tail == std::array{std::byte{0xFF}, std::byte{0xD9}};
    }

    void scanPictures()
    {
        std::int64_t missing = 0;
        for (const Item &item : m_items) {
            if (item.removed || item.path.empty())
                continue;
            std::error_code code;
            if (m_scan.description.storesPictures)
                missing += fs::exists(m_directory / kPicturesName / (item.contentId + ".jpg"), code) ? 0 : 1;
            else if (!item.sourceRoot.empty() && !fs::exists(fs::path(item.sourceRoot) / item.path, code))
                ++m_scan.report.vanishedPictures;
        }
        if (missing > 0)
            find(Gravity::Note, counted(missing, "stored picture is", "stored pictures are")
                                    + " missing; their items stay with their thumbnails.");
    }

    void conclude()
    {
        std::erase_if(m_scan.lostEmbeddings,
                      [this](std::int64_t id) { return m_items[static_cast<std::size_t>(id)].removed; });
        std::erase_if(m_scan.lostThumbnails,
                      [this](std::int64_t id) { return m_items[static_cast<std::size_t>(id)].removed; });
        const auto embeddings = static_cast<std::int64_t>(m_scan.lostEmbeddings.size());
        if (embeddings > 0)
            find(Gravity::Damage, counted(embeddings, "item has", "items have")
                                      + " lost embeddings; a repair removes what importing again can bring back.");
        const auto thumbnails = static_cast<std::int64_t>(m_scan.lostThumbnails.size());
        if (thumbnails > 0)
            find(Gravity::Damage, counted(thumbnails, "thumbnail is", "thumbnails are") + " damaged.");
        const std::int64_t tail =
            std::max<std::int64_t>(0, m_scan.embeddingsBytes - firstEmbeddingByte() - embeddingBytes())
            + std::max<std::int64_t>(0, m_scan.thumbnailsBytes - m_scan.state.thumbnailBytes);
        if (tail > 0)
            find(Gravity::Note, "An interrupted import has left " + counted(tail, "byte", "bytes") + " behind.");
        if (m_scan.report.uncheckedBytes > 0)
            find(Gravity::Note, counted(m_scan.report.uncheckedBytes, "byte was", "bytes were")
                                    + " written before there were checksums.");
    }

    Result<File> openOwn(const char *name, std::int64_t &bytes)
    {
        auto file = File::open(m_directory / name, File::Mode::Read);
        if (!file)
            return file;
        const auto size = file->size();
        if (!size)
            return size.error();
        bytes = static_cast<std::int64_t>(*size);
        return file;
    }

    Result<void> advance(std::int64_t bytes)
    {
        if (m_job.stopRequested())
            return cancelledError();
        m_done += bytes;
        m_job.report({"Checking the database", m_done, m_total, nullptr});
        return {};
    }

    const fs::path &m_directory;
    Catalogue &m_catalogue;
    const JobContext &m_job;
    DatabaseScan &m_scan;
    std::vector<Item> m_items;
    std::int64_t m_done = 0;
    std::int64_t m_total = 0;
};

} // namespace

bool DatabaseScan::isHopeless() const
{
    return std::any_of(report.findings.begin(), report.findings.end(),
                       [](const Finding &finding) { return finding.gravity == Gravity::Hopeless; });
}

Result<DatabaseScan> scanDatabase(const fs::path &directory, const DatabaseDescription &description,
                                  Catalogue &catalogue, const JobContext &job)
{
    DatabaseScan scan;
    scan.description = description;
    if (auto done = Scanner(directory, catalogue, job, scan).run(); !done)
        return done.error();
    return scan;
}

} // namespace palimpsest::database
