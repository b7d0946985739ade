#include "core/retrieval/detail/DotKernels.h"
#include "core/retrieval/detail/DotProduct.h"
#include "core/retrieval/detail/IndexFile.h"
#include "core/retrieval/detail/SearchIndex.h"

#include <faiss/IndexHNSW.h>
#include <faiss/impl/AuxIndexStructures.h>
#include <faiss/impl/DistanceComputer.h>
#include <faiss/impl/HNSW.h>

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <utility>

namespace palimpsest::retrieval {

namespace {

constexpr int kLinks = 16; ///< Of a row on the upper levels; twice as many on the lowest.
constexpr int kBuildBreadth = 100;
constexpr std::int64_t kBlockRows = 512;

// The file: this, then (rows) int32 levels, then (linkCount) int32 links. All of it is checked and loaded.
struct Head {
    std::array<char, 8> magic{'P', 'L', 'M', 'P', 'H', 'N', 'S', '1'};
    std::uint32_t dimension = 0;
    std::int32_t links = kLinks;
    std::int32_t entryPoint = -1;
    std::int32_t maximumLevel = -1;
    std::uint64_t rows = 0;
    std::uint64_t linkCount = 0;
};
static_assert(sizeof(Head) == 40);

/// Cosines with the rows where they lie, so that the graph holds no copy of them.
class RowDistance : public faiss::DistanceComputer {
public:
    explicit RowDistance(const EmbeddingView &rows) : m_rows(rows), m_other(static_cast<std::size_t>(rows.dimension)) {}

    void set_query(const float *query) override { m_query = query; }
    float operator()(idx_t row) override { return dotProduct(m_rows, row, m_query); }
    float symmetric_dis(idx_t i, idx_t j) override
    {
        // The second row stays the same for many calls in turn.
        if (j != m_otherRow) {
            copyFloats(m_rows, j, m_other);
            m_otherRow = j;
        }
        return dotProduct(m_rows, i, m_other.data());
    }

private:
    EmbeddingView m_rows;
    const float *m_query = nullptr;
    std::vector<float> m_other;
    std::int64_t m_otherRow = -1;
};

/// What FAISS takes for the store of vectors while it builds; adding means only that some more of the rows count.
class RowStorage : public faiss::Index {
public:
    explicit RowStorage(const EmbeddingView &rows)
        : faiss::Index(rows.dimension, faiss::METRIC_INNER_PRODUCT)
        , m_rows(rows)
    {
    }

    void add(idx_t n, const float *) override { ntotal += n; }
    void search(idx_t, const float *, idx_t, float *, idx_t *, const faiss::SearchParameters *) const override {}
    void reset() override { ntotal = 0; }
    [[nodiscard]] faiss::DistanceComputer *get_distance_computer() const override { return new RowDistance(m_rows); }

private:
    EmbeddingView m_rows;
};

/// FAISS walks towards small distances, so cosines are negated. One row can be made to look far away.
class WalkDistance : public faiss::DistanceComputer {
public:
    WalkDistance(const EmbeddingView &rows, const float *query, std::int64_t unseen)
        : m_rows(rows)
        , m_query(query)
        , m_unseen(unseen)
    {
    }

    void set_query(const float *query) override { m_query = query; }
    float operator()(idx_t row) override { return row == m_unseen ? kFar : -dotProduct(m_rows, row, m_query); }
    float symmetric_dis(idx_t, idx_t) override { return kFar; }

private:
    static constexpr float kFar = std::numeric_limits<float>::max();

    const EmbeddingView &m_rows;
    const float *m_query;
    std::int64_t m_unseen;
};

class GraphIndex : public SearchIndex {
public:
    GraphIndex(const EmbeddingView &rows, faiss::HNSW graph) : m_embeddings(rows), m_graph(std::move(graph)) {}

    [[nodiscard]] std::int64_t rows() const override { return static_cast<std::int64_t>(m_graph.levels.size()); }
    [[nodiscard]] std::int64_t trainedRows() const override { return rows(); }
    [[nodiscard]] std::vector<std::int64_t> candidates(std::span<const float> query, const SearchEffort &effort,
                                                       const RowFilter &filter, int threads) const override;
    [[nodiscard]] std::int64_t maximumBreadth() const override { return rows(); }
    [[nodiscard]] std::map<std::string, std::int64_t> parameters() const override
    {
        return {{"links", m_graph.nb_neighbors(0)}, {"build_breadth", kBuildBreadth}};
    }
    [[nodiscard]] const faiss::HNSW &graph() const { return m_graph; }

private:
    EmbeddingView m_embeddings;
    faiss::HNSW m_graph;
};

std::vector<std::int64_t> GraphIndex::candidates(std::span<const float> query, const SearchEffort &effort,
                                                 const RowFilter &filter, int) const
{
    // Rows that are passed over take places on the way, so more of them are looked at.
    const std::int64_t left = filter.left(rows());
    const auto spared = static_cast<std::int64_t>(filter.excluded.size());
    const auto stretched = [&](std::int64_t count) {
        return std::clamp<std::int64_t>((count + spared) * rows() / left, 1, rows());
    };
    faiss::SearchParametersHNSW parameters;
    parameters.efSearch = static_cast<int>(stretched(effort.breadth));
    const auto wanted = static_cast<int>(stretched(effort.shortlist));
    std::vector<float> distances(static_cast<std::size_t>(wanted), std::numeric_limits<float>::max());
    std::vector<faiss::Index::idx_t> labels(distances.size(), -1);
    WalkDistance distance(m_embeddings, query.data(), filter.unseen);
    faiss::VisitedTable visited(static_cast<int>(rows()));
    m_graph.search(distance, wanted, labels.data(), distances.data(), visited, &parameters);
    std::vector<std::int64_t> found;
    for (const faiss::Index::idx_t label : labels) {
        if (label >= 0 && label != filter.unseen && filter.passes(label))
            found.push_back(label);
    }
    return found;
}

Result<void> addRows(faiss::IndexHNSW &index, const EmbeddingView &rows, const JobContext &job)
{
    std::vector<float> values;
    while (index.ntotal < rows.count) {
        if (job.stopRequested())
            return cancelledError();
        job.report({"Linking near pictures", index.ntotal, rows.count, nullptr});
        const std::int64_t count = std::min(kBlockRows, rows.count - index.ntotal);
        values.resize(static_cast<std::size_t>(count) * static_cast<std::size_t>(rows.dimension));
        copyFloats(rows, index.ntotal, values);
        index.add(count, values.data());
    }
    return {};
}

Result<FileSeal> write(const faiss::HNSW &graph, const EmbeddingView &rows, const std::filesystem::path &path)
{
    Head head;
    head.dimension = static_cast<std::uint32_t>(rows.dimension);
    head.entryPoint = graph.entry_point;
    head.maximumLevel = graph.max_level;
    head.rows = graph.levels.size();
    head.linkCount = graph.neighbors.size();
    auto file = IndexFileWriter::create(path);
    if (!file)
        return file.error();
    for (const auto bytes : {std::as_bytes(std::span(&head, 1)), std::as_bytes(std::span(graph.levels)),
                             std::as_bytes(std::span(graph.neighbors))}) {
        if (auto done = file->write(bytes); !done)
            return done.error();
    }
    if (auto done = file->keep(); !done)
        return done.error();
    const auto written = MappedIndexFile::map(path);
    if (!written)
        return written.error();
    const std::uint64_t bytes = written->bytes().size();
    return FileSeal{bytes, bytes, checksumOf(written->bytes())};
}

// What FAISS would read without looking: every level and link must lead somewhere.
bool isSound(const faiss::HNSW &graph)
{
    const auto rows = static_cast<std::int64_t>(graph.levels.size());
    const auto levels = static_cast<int>(graph.assign_probas.size());
    return std::all_of(graph.levels.begin(), graph.levels.end(),
                       [&](int level) { return level >= 1 && level <= levels; })
           && std::all_of(graph.neighbors.begin(), graph.neighbors.end(),
                          [&](int row) { return row >= -1 && row < rows; })
           && graph.entry_point >= 0 && graph.entry_point < rows && graph.max_level >= 0
           && graph.levels[static_cast<std::size_t>(graph.entry_point)] == graph.max_level + 1;
}

} // namespace

Result<FileSeal> buildGraph(const EmbeddingView &rows, const SearchIndex *before, const std::filesystem::path &path,
                            const JobContext &job)
{
    if (rows.count < 1 || rows.count > std::numeric_limits<std::int32_t>::max())
        return Error{ErrorCode::InvalidArgument,
                     "The database has no size for this kind of search index; it is searched without one.",
                     std::to_string(rows.count) + " rows"};
    return guarded([&]() -> Result<FileSeal> {
        RowStorage storage(rows);
        faiss::IndexHNSW index(&storage, kLinks);
        index.hnsw.efConstruction = kBuildBreadth;
        if (const auto *graph = dynamic_cast<const GraphIndex *>(before)) {
            index.hnsw = graph->graph();
            index.hnsw.efConstruction = kBuildBreadth;
            storage.ntotal = graph->rows();
            index.ntotal = graph->rows();
        }
        if (auto done = addRows(index, rows, job); !done)
            return done.error();
        return write(index.hnsw, rows, path);
    });
}

Result<std::unique_ptr<SearchIndex>> openGraph(const std::filesystem::path &path, const FileSeal &seal,
                                               const EmbeddingView &rows)
{
    const auto file = MappedIndexFile::map(path);
    if (!file)
        return file.error();
    const std::span<const std::byte> bytes = file->bytes();
    if (bytes.size() != seal.bytes || seal.checkedBytes != seal.bytes || checksumOf(bytes) != seal.checksum)
        return damagedIndexError("checksum of " + path.string());
    const auto head = valuesAt<Head>(bytes, 0, 1);
    if (head.empty() || head[0].magic != Head{}.magic || head[0].links != kLinks
        || head[0].dimension != static_cast<std::uint32_t>(rows.dimension)
        || static_cast<std::int64_t>(head[0].rows) > rows.count)
        return damagedIndexError("head of " + path.string());
    return guarded([&]() -> Result<std::unique_ptr<SearchIndex>> {
        faiss::HNSW graph(kLinks);
        const auto levels = valuesAt<std::int32_t>(bytes, sizeof(Head), head[0].rows);
        const auto links =
            valuesAt<std::int32_t>(bytes, sizeof(Head) + head[0].rows * sizeof(std::int32_t), head[0].linkCount);
        graph.levels.assign(levels.begin(), levels.end());
        graph.neighbors.assign(links.begin(), links.end());
        graph.entry_point = head[0].entryPoint;
        graph.max_level = head[0].maximumLevel;
        if (levels.empty() || !isSound(graph))
            return damagedIndexError("links of " + path.string());
        graph.offsets.assign(1, 0);
        for (const int level : graph.levels)
            graph.offsets.push_back(graph.offsets.back() + static_cast<std::size_t>(graph.cum_nb_neighbors(level)));
        if (graph.offsets.back() != graph.neighbors.size())
            return damagedIndexError("number of links of " + path.string());
        return std::unique_ptr<SearchIndex>(std::make_unique<GraphIndex>(rows, std::move(graph)));
    });
}

} // namespace palimpsest::retrieval
