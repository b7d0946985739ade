#include "core/retrieval/detail/BestRows.h"
#include "core/retrieval/detail/CodeKernels.h"
#include "core/retrieval/detail/DotProduct.h"
#include "core/retrieval/detail/ExactScan.h"
#include "core/retrieval/detail/IndexFile.h"
#include "core/retrieval/detail/PartitionModel.h"
#include "core/retrieval/detail/SearchIndex.h"

#include <omp.h>

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <string>
#include <utility>

namespace palimpsest::retrieval {

namespace {

constexpr std::int64_t kBlockRows = 8192;
constexpr std::uint64_t kAlignment = 4096;
constexpr std::int64_t kMaximumWidening = 16;

// The file: this; starts (P + 1) uint64, where each part begins in what follows; rotation, codebooks, centres of the
// model; from rowsOffset on (rows) uint32, part by part, and from codesOffset on their codes (rows, M). All before
// rowsOffset is checked and loaded; the rest stays on disk and may hold anything.
struct Head {
    std::array<char, 8> magic{'P', 'L', 'M', 'P', 'I', 'V', 'F', '1'};
    std::uint32_t dimension = 0;
    std::uint32_t parts = 0;
    std::uint32_t codeBytes = 0;
    std::uint32_t unused = 0;
    std::uint64_t rows = 0;
    std::uint64_t trainedRows = 0;
    std::uint64_t rowsOffset = 0;
    std::uint64_t codesOffset = 0;
};
static_assert(sizeof(Head) == 56);

class PartitionIndex : public SearchIndex {
public:
    static Result<std::unique_ptr<SearchIndex>> open(MappedIndexFile file, const FileSeal &seal,
                                                     const EmbeddingView &rows);

    [[nodiscard]] std::int64_t rows() const override { return static_cast<std::int64_t>(m_rows.size()); }
    [[nodiscard]] std::int64_t trainedRows() const override { return m_model.trainedRows; }
    [[nodiscard]] std::vector<std::int64_t> candidates(std::span<const float> query, const SearchEffort &effort,
                                                       const RowFilter &filter, int threads) const override;
    [[nodiscard]] std::int64_t maximumBreadth() const override { return m_model.parts; }
    [[nodiscard]] std::map<std::string, std::int64_t> parameters() const override
    {
        return {{"parts", m_model.parts}, {"code_bytes", m_model.codeBytes}, {"trained_rows", m_model.trainedRows}};
    }

    [[nodiscard]] const PartitionModel &model() const { return m_model; }
    [[nodiscard]] std::span<const std::uint32_t> rowsOf(std::size_t part) const
    {
        return m_rows.subspan(m_starts[part], m_starts[part + 1] - m_starts[part]);
    }
    [[nodiscard]] std::span<const std::uint8_t> codesOf(std::size_t part) const
    {
        const auto bytes = static_cast<std::size_t>(m_model.codeBytes);
        return m_codes.subspan(m_starts[part] * bytes, (m_starts[part + 1] - m_starts[part]) * bytes);
    }

private:
    struct Opened {
        std::size_t part = 0;
        float score = 0.0F; ///< Of the query with the part's centre.
    };
    [[nodiscard]] std::vector<Opened> nearestParts(std::span<const float> query, std::int64_t count) const;
    void scanPart(const Opened &opened, std::span<const float> table, const RowFilter &filter, BestRows &best) const;

    MappedIndexFile m_file;
    PartitionModel m_model;
    std::vector<std::uint64_t> m_starts;
    std::span<const std::uint32_t> m_rows;
    std::span<const std::uint8_t> m_codes;
};

template<typename Value>
bool load(std::span<const std::byte> bytes, std::uint64_t &offset, std::size_t count, std::vector<Value> &values)
{
    const auto found = valuesAt<Value>(bytes, offset, count);
    values.assign(found.begin(), found.end());
    offset += count * sizeof(Value);
    return values.size() == count;
}

Result<std::unique_ptr<SearchIndex>> PartitionIndex::open(MappedIndexFile file, const FileSeal &seal,
                                                          const EmbeddingView &rows)
{
    const std::span<const std::byte> bytes = file.bytes();
    if (bytes.size() != seal.bytes || seal.checkedBytes > seal.bytes
        || checksumOf(bytes.first(seal.checkedBytes)) != seal.checksum)
        return damagedIndexError("checksum");
    const auto heads = valuesAt<Head>(bytes, 0, 1);
    if (heads.empty())
        return damagedIndexError("no head");
    const Head &head = heads[0];
    if (head.magic != Head{}.magic || head.dimension != static_cast<std::uint32_t>(rows.dimension)
        || static_cast<std::int64_t>(head.rows) > rows.count || head.rowsOffset != seal.checkedBytes || head.parts == 0
        || head.codeBytes == 0 || head.dimension % head.codeBytes != 0)
        return damagedIndexError("head");
    auto index = std::make_unique<PartitionIndex>();
    PartitionModel &model = index->m_model;
    model.dimension = rows.dimension;
    model.parts = static_cast<int>(head.parts);
    model.codeBytes = static_cast<int>(head.codeBytes);
    model.trainedRows = static_cast<std::int64_t>(head.trainedRows);
    const std::size_t width = head.dimension;
    std::uint64_t offset = sizeof(Head);
    const bool loaded = load(bytes, offset, head.parts + std::size_t{1}, index->m_starts)
                        && load(bytes, offset, width * width, model.rotation)
                        && load(bytes, offset, width * kCodeValues, model.codebooks)
                        && load(bytes, offset, head.parts * width, model.centres);
    index->m_rows = valuesAt<std::uint32_t>(bytes, head.rowsOffset, head.rows);
    index->m_codes = valuesAt<std::uint8_t>(bytes, head.codesOffset, head.rows * head.codeBytes);
    if (!loaded || index->m_rows.size() != head.rows || index->m_codes.size() != head.rows * head.codeBytes
        || !std::is_sorted(index->m_starts.begin(), index->m_starts.end()) || index->m_starts.back() != head.rows)
        return damagedIndexError("parts");
    index->m_file = std::move(file);
    return std::unique_ptr<SearchIndex>(std::move(index));
}

std::vector<PartitionIndex::Opened> PartitionIndex::nearestParts(std::span<const float> query, std::int64_t count) const
{
    std::vector<float> scores(static_cast<std::size_t>(m_model.parts));
    dotProducts(m_model.centreRows(), 0, query.data(), scores);
    BestRows best(static_cast<std::size_t>(std::clamp<std::int64_t>(count, 1, m_model.parts)));
    for (std::size_t part = 0; part < scores.size(); ++part) {
        const Candidate candidate{scores[part], static_cast<std::int64_t>(part)};
        if (best.wants(candidate))
            best.add(candidate);
    }
    std::vector<Opened> opened;
    for (const Candidate &candidate : best.candidates())
        opened.push_back({static_cast<std::size_t>(candidate.row), candidate.score});
    // The nearest first, so that the shortlist is good early and most other rows are turned away at once.
    std::sort(opened.begin(), opened.end(), [](const Opened &a, const Opened &b) { return a.score > b.score; });
    return opened;
}

void PartitionIndex::scanPart(const Opened &opened, std::span<const float> table, const RowFilter &filter,
                              BestRows &best) const
{
    const auto codeBytes = static_cast<std::size_t>(m_model.codeBytes);
    const std::span<const std::uint32_t> rows = rowsOf(opened.part);
    const std::uint8_t *code = codesOf(opened.part).data();
    for (std::size_t i = 0; i < rows.size(); ++i, code += codeBytes) {
        const Candidate candidate{opened.score + codeScore(code, table.data(), codeBytes), rows[i]};
        if (best.wants(candidate) && filter.passes(candidate.row))
            best.add(candidate);
    }
}

std::vector<std::int64_t> PartitionIndex::candidates(std::span<const float> query, const SearchEffort &effort,
                                                     const RowFilter &filter, int threads) const
{
    // Where few rows may be found, the nearest of them lie in more parts.
    const std::int64_t factor = std::clamp<std::int64_t>(rows() / filter.left(rows()), 1, kMaximumWidening);
    const std::vector<Opened> opened = nearestParts(query, effort.breadth * factor);
    std::vector<float> rotated(query.size());
    rotate(m_model.rotation, query, m_model.dimension, rotated);
    std::vector<float> table(static_cast<std::size_t>(m_model.codeBytes) * kCodeValues);
    scoreTable(m_model, rotated, table);
    const auto limit =
        static_cast<std::size_t>(std::clamp<std::int64_t>(effort.shortlist, 1, std::max<std::int64_t>(rows(), 1)));
    std::vector<BestRows> bests = bestRowsPerThread(threads, limit);
    const auto parts = static_cast<std::int64_t>(opened.size());
#pragma omp parallel for schedule(dynamic) num_threads(threads)
    for (std::int64_t i = 0; i < parts; ++i)
        scanPart(opened[static_cast<std::size_t>(i)], table, filter,
                 bests[static_cast<std::size_t>(omp_get_thread_num())]);
    std::vector<std::int64_t> found;
    const BestRows merged = mergedBest(bests, limit);
    for (const Candidate &candidate : merged.candidates())
        found.push_back(candidate.row);
    return found;
}

/// The parts of the rows that an index gains, and their codes in a temporary file: what is written part by part later.
struct NewRows {
    std::int64_t first = 0;
    std::vector<std::uint32_t> parts;
    MappedIndexFile codes;
};

Result<NewRows> encodeNewRows(const EmbeddingView &rows, std::int64_t first, const PartitionModel &model,
                              const std::filesystem::path &codesPath, const JobContext &job)
{
    NewRows added;
    added.first = first;
    added.parts.resize(static_cast<std::size_t>(rows.count - first));
    auto file = IndexFileWriter::create(codesPath);
    if (!file)
        return file.error();
    auto finder = PartFinder::create(model, job);
    if (!finder)
        return finder.error();
    PartitionEncoder encoder(model, std::move(*finder));
    std::vector<std::uint8_t> codes;
    for (std::int64_t row = first; row < rows.count; row += kBlockRows) {
        if (job.stopRequested())
            return cancelledError();
        job.report({"Filling the search index", row - first, rows.count - first, nullptr});
        const std::int64_t count = std::min(kBlockRows, rows.count - row);
        codes.resize(static_cast<std::size_t>(count * model.codeBytes));
        encoder.encode(
            rows, row, count,
            std::span(added.parts).subspan(static_cast<std::size_t>(row - first), static_cast<std::size_t>(count)),
            codes);
        if (auto done = file->writeValues(std::span<const std::uint8_t>(codes)); !done)
            return done.error();
        releaseRows(rows, row, row + count);
    }
    if (auto done = file->flush(); !done)
        return done.error();
    auto mapped = MappedIndexFile::map(codesPath);
    if (!mapped)
        return mapped.error();
    // The name can go now; the bytes stay for as long as they are mapped.
    added.codes = std::move(*mapped);
    return added;
}

/// Writes the parts one after another: the rows of the old index, if there is one, then the new ones.
class PartWriter {
public:
    PartWriter(const PartitionModel &model, const PartitionIndex *before, const NewRows &added)
        : m_model(model)
        , m_before(before)
        , m_added(added)
        , m_newStarts(static_cast<std::size_t>(model.parts) + 1)
        , m_order(added.parts.size())
    {
        for (const std::uint32_t part : added.parts)
            ++m_newStarts[part + std::size_t{1}];
        std::partial_sum(m_newStarts.begin(), m_newStarts.end(), m_newStarts.begin());
        std::vector<std::uint64_t> next(m_newStarts.begin(), m_newStarts.end() - 1);
        for (std::size_t i = 0; i < m_order.size(); ++i)
            m_order[next[added.parts[i]]++] = static_cast<std::uint32_t>(i);
    }

    Result<FileSeal> write(const std::filesystem::path &path, const JobContext &job) const;

private:
    [[nodiscard]] std::span<const std::uint32_t> newOf(std::size_t part) const
    {
        return std::span(m_order).subspan(m_newStarts[part], m_newStarts[part + 1] - m_newStarts[part]);
    }
    [[nodiscard]] std::vector<std::uint64_t> starts() const;
    Result<void> writeModel(IndexFileWriter &file, const Head &head) const;
    Result<void> writeRows(IndexFileWriter &file) const;
    Result<void> writeCodes(IndexFileWriter &file, const JobContext &job) const;

    const PartitionModel &m_model;
    const PartitionIndex *m_before;
    const NewRows &m_added;
    std::vector<std::uint64_t> m_newStarts;
    std::vector<std::uint32_t> m_order; ///< New rows part by part, counted from m_added.first.
};

std::vector<std::uint64_t> PartWriter::starts() const
{
    std::vector<std::uint64_t> result(1, 0);
    for (std::size_t part = 0; part + 1 < m_newStarts.size(); ++part) {
        const std::size_t old = m_before != nullptr ? m_before->rowsOf(part).size() : 0;
        result.push_back(result.back() + old + newOf(part).size());
    }
    return result;
}

Result<void> PartWriter::writeModel(IndexFileWriter &file, const Head &head) const
{
    const std::vector<std::uint64_t> begins = starts();
    for (const auto bytes : {std::as_bytes(std::span(&head, 1)), std::as_bytes(std::span(begins)),
                             std::as_bytes(std::span(m_model.rotation)), std::as_bytes(std::span(m_model.codebooks)),
                             std::as_bytes(std::span(m_model.centres))}) {
        if (auto done = file.write(bytes); !done)
            return done;
    }
    return file.pad(kAlignment);
}

Result<void> PartWriter::writeRows(IndexFileWriter &file) const
{
    std::vector<std::uint32_t> rows;
    for (std::size_t part = 0; part + 1 < m_newStarts.size(); ++part) {
        rows.clear();
        if (m_before != nullptr) {
            const auto old = m_before->rowsOf(part);
            rows.assign(old.begin(), old.end());
        }
        for (const std::uint32_t i : newOf(part))
            rows.push_back(static_cast<std::uint32_t>(m_added.first + i));
        if (auto done = file.writeValues(std::span<const std::uint32_t>(rows)); !done)
            return done;
    }
    return file.pad(kAlignment);
}

Result<void> PartWriter::writeCodes(IndexFileWriter &file, const JobContext &job) const
{
    const auto bytes = static_cast<std::size_t>(m_model.codeBytes);
    for (std::size_t part = 0; part + 1 < m_newStarts.size(); ++part) {
        if (job.stopRequested())
            return cancelledError();
        if (m_before != nullptr) {
            if (auto done = file.writeValues(m_before->codesOf(part)); !done)
                return done;
        }
        for (const std::uint32_t i : newOf(part)) {
            if (auto done = file.write(m_added.codes.bytes().subspan(i * bytes, bytes)); !done)
                return done;
        }
    }
    return {};
}

Result<FileSeal> PartWriter::write(const std::filesystem::path &path, const JobContext &job) const
{
    Head head;
    head.dimension = static_cast<std::uint32_t>(m_model.dimension);
    head.parts = static_cast<std::uint32_t>(m_model.parts);
    head.codeBytes = static_cast<std::uint32_t>(m_model.codeBytes);
    head.rows = starts().back();
    head.trainedRows = static_cast<std::uint64_t>(m_model.trainedRows);
    const auto aligned = [](std::uint64_t bytes) { return (bytes + kAlignment - 1) / kAlignment * kAlignment; };
    head.rowsOffset = aligned(sizeof(Head) + m_model.centres.size() * sizeof(std::uint16_t)
                              + (m_model.rotation.size() + m_model.codebooks.size()) * sizeof(float)
                              + m_newStarts.size() * sizeof(std::uint64_t));
    head.codesOffset = head.rowsOffset + aligned(head.rows * sizeof(std::uint32_t));
    auto file = IndexFileWriter::create(path);
    if (!file)
        return file.error();
    if (auto done = writeModel(*file, head); !done)
        return done.error();
    PALIMPSEST_ASSERT(file->position() == head.rowsOffset);
    if (auto done = writeRows(*file); !done)
        return done.error();
    PALIMPSEST_ASSERT(file->position() == head.codesOffset);
    if (auto done = writeCodes(*file, job); !done)
        return done.error();
    if (auto done = file->keep(); !done)
        return done.error();
    const auto written = MappedIndexFile::map(path);
    if (!written)
        return written.error();
    return FileSeal{written->bytes().size(), head.rowsOffset, checksumOf(written->bytes().first(head.rowsOffset))};
}

} // namespace

Result<FileSeal> buildPartitions(const EmbeddingView &rows, const SearchIndex *before,
                                 const std::filesystem::path &path, const JobContext &job)
{
    if (rows.count > std::numeric_limits<std::uint32_t>::max())
        return Error{ErrorCode::Unsupported,
                     "The database is too large for a search index; it is searched without one.",
                     std::to_string(rows.count) + " rows"};
    return guarded([&]() -> Result<FileSeal> {
        const auto *old = dynamic_cast<const PartitionIndex *>(before);
        PartitionModel trained;
        if (old == nullptr) {
            auto model = trainPartitions(rows, job);
            if (!model)
                return model.error();
            trained = std::move(*model);
        }
        const PartitionModel &model = old != nullptr ? old->model() : trained;
        const auto added = encodeNewRows(rows, old != nullptr ? old->rows() : 0, model, path.string() + ".codes", job);
        if (!added)
            return added.error();
        return PartWriter(model, old, *added).write(path, job);
    });
}

Result<std::unique_ptr<SearchIndex>> openPartitions(const std::filesystem::path &path, const FileSeal &seal,
                                                    const EmbeddingView &rows)
{
    auto file = MappedIndexFile::map(path);
    if (!file)
        return file.error();
    return guarded([&] { return PartitionIndex::open(std::move(*file), seal, rows); });
}

} // namespace palimpsest::retrieval
