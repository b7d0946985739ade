#include "core/database/Integrity.h"

#include "core/database/ContentId.h"
#include "core/database/detail/DatabaseScan.h"
#include "core/database/detail/DescriptionFile.h"
#include "core/database/detail/EmbeddingFile.h"
#include "core/database/detail/WriterLock.h"

#include <algorithm>
#include <span>
#include <system_error>
#include <utility>
#include <vector>

namespace palimpsest::database {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kSegmentBytes = std::int64_t{1} << 20;

template<typename Ids>
std::vector<std::int64_t> listed(const Ids &ids)
{
    return {ids.begin(), ids.end()};
}

/// Checksums of a whole file in stretches of a megabyte.
Result<std::vector<Segment>> segmentsOf(const File &file, Segment::Kind kind, std::int64_t first, std::int64_t end)
{
    std::vector<Segment> segments;
    std::vector<std::byte> bytes;
    for (std::int64_t offset = first; offset < end; offset += kSegmentBytes) {
        bytes.resize(static_cast<std::size_t>(std::min(kSegmentBytes, end - offset)));
        if (auto read = file.readAt(static_cast<std::uint64_t>(offset), bytes); !read)
            return read.error();
        segments.push_back({kind, offset, static_cast<std::int64_t>(bytes.size()), contentIdOfBytes(bytes)});
    }
    return segments;
}

// What is left is what the repair has found sound, so that is what later checks compare with.
Result<void> renewSegments(const File &file, Segment::Kind kind, std::int64_t first, std::int64_t end,
                           Catalogue &catalogue)
{
    const auto segments = segmentsOf(file, kind, first, end);
    if (!segments)
        return segments.error();
    return catalogue.replaceSegments(kind, *segments);
}

/// The file of embeddings as long as the catalogue says, with a sound header and zeros where rows are lost.
Result<void> mendEmbeddings(const fs::path &directory, const DatabaseScan &scan, Catalogue &catalogue)
{
    if (scan.embeddingsHeaderLost) {
        if (auto done = writeEmbeddingHeader(directory, scan.description.dimension, scan.description.encoderId); !done)
            return done;
    }
    auto file = File::open(directory / kEmbeddingsName, File::Mode::ReadWrite);
    if (!file)
        return file.error();
    const std::uint64_t end = embeddingOffset(scan.state.items, scan.description.dimension);
    if (auto done = file->truncate(end); !done)
        return done;
    const std::vector<std::byte> zeros(static_cast<std::size_t>(scan.description.dimension) * 2);
    for (const std::int64_t row : scan.lostEmbeddings) {
        if (auto done = file->writeAt(embeddingOffset(row, scan.description.dimension), zeros); !done)
            return done;
    }
    if (auto done = file->sync(); !done)
        return done;
    return renewSegments(*file, Segment::Kind::Embeddings,
                         static_cast<std::int64_t>(embeddingOffset(0, scan.description.dimension)),
                         static_cast<std::int64_t>(end), catalogue);
}

Result<void> mendThumbnails(const fs::path &directory, const DatabaseScan &scan, Catalogue &catalogue)
{
    auto file = File::open(directory / kThumbnailsName, File::Mode::ReadWrite);
    if (!file)
        return file.error();
    if (auto done = file->truncate(static_cast<std::uint64_t>(scan.state.thumbnailBytes)); !done)
        return done;
    if (auto done = file->sync(); !done)
        return done;
    return renewSegments(*file, Segment::Kind::Thumbnails, 0, scan.state.thumbnailBytes, catalogue);
}

Result<IntegrityReport> repairOpen(const fs::path &directory, const DatabaseScan &scan, Catalogue &catalogue)
{
    if (scan.isHopeless())
        return scan.report;
    if (scan.catalogueFaulty) {
        if (auto done = catalogue.rebuildIndexes(); !done)
            return done.error();
    }
    // First out of sight, then out of the files: a crash in between leaves nothing that would be found.
    CatalogueState state = scan.state;
    if (!scan.lostEmbeddings.empty()) {
        const auto after = catalogue.discard(state, listed(scan.lostEmbeddings));
        if (!after)
            return after.error();
        state = *after;
    }
    if (!scan.lostThumbnails.empty()) {
        const auto after = catalogue.forgetThumbnails(state, listed(scan.lostThumbnails));
        if (!after)
            return after.error();
    }
    if (auto done = mendEmbeddings(directory, scan, catalogue); !done)
        return done.error();
    if (auto done = mendThumbnails(directory, scan, catalogue); !done)
        return done.error();
    if (auto done = catalogue.checkpoint(); !done)
        return done.error();
    return scan.report;
}

} // namespace

bool IntegrityReport::isSound() const
{
    return std::all_of(findings.begin(), findings.end(),
                       [](const Finding &finding) { return finding.gravity == Finding::Gravity::Note; });
}

Result<IntegrityReport> checkDatabase(const fs::path &directory, const JobContext &job)
{
    const auto description = readDescription(directory);
    if (!description)
        return description.error();
    const auto catalogue = Catalogue::open(directory, Catalogue::readAccess(directory, description->bundled));
    if (!catalogue)
        return catalogue.error();
    const auto scan = scanDatabase(directory, *description, **catalogue, job);
    if (!scan)
        return scan.error();
    return scan->report;
}

Result<IntegrityReport> repairDatabase(const fs::path &directory, const JobContext &job)
{
    const auto description = readDescription(directory);
    if (!description)
        return description.error();
    const auto lock = takeWriterLock(directory, &job);
    if (!lock)
        return lock.error();
    const auto catalogue = Catalogue::open(directory, Catalogue::Access::Write);
    if (!catalogue)
        return catalogue.error();
    const auto scan = scanDatabase(directory, *description, **catalogue, job);
    if (!scan)
        return scan.error();
    return repairOpen(directory, *scan, **catalogue);
}

} // namespace palimpsest::database
