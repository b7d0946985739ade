#include "core/retrieval/IndexUpkeep.h"

#include "core/retrieval/detail/IndexHeader.h"
#include "core/retrieval/detail/IndexTuning.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <random>
#include <string>
#include <system_error>
#include <utility>

namespace palimpsest::retrieval {

namespace {

using Clock = std::chrono::steady_clock;

// Below this even a slow machine scans within a few milliseconds.
constexpr std::int64_t kSmallBytes = std::int64_t{32} << 20;
// What can be scanned in about two milliseconds beside any index.
constexpr std::int64_t kTailBytes = std::int64_t{64} << 20;
// Rows whose links still take little memory, and minutes rather than hours to make.
constexpr std::int64_t kGraphRows = 2'000'000;
// Vectors of more bytes are not in memory as a whole; timing an exact search of them would only read the disk.
constexpr std::int64_t kTimedBytes = std::int64_t{4} << 30;

std::int64_t bytesOf(const EmbeddingView &rows, std::int64_t count)
{
    const std::size_t size = rows.halfRows != nullptr ? sizeof(std::uint16_t) : sizeof(float);
    return count * rows.dimension * static_cast<std::int64_t>(size);
}

/// The right to build in a directory, which one process has at a time.
class BuildLock {
public:
    explicit BuildLock(const std::filesystem::path &directory)
        : m_descriptor(::open((directory / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644))
    {
        m_taken = m_descriptor >= 0 && ::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0;
    }
    ~BuildLock()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    BuildLock(const BuildLock &) = delete;
    BuildLock &operator=(const BuildLock &) = delete;

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    [[nodiscard]] bool isTaken() const { return m_taken; }

private:
    int m_descriptor;
    bool m_taken = false;
};

/// An index in its file, not yet the current one.
struct MadeIndex {
    IndexHeader header;
    Measurement measured;
};

std::string newFileName()
{
    std::random_device device;
    const auto number = (static_cast<std::uint64_t>(device()) << 32U) | device();
    return kFilePrefix + std::to_string(number) + ".bin";
}

/// One upkeep of one directory.
class Upkeep {
public:
    Upkeep(const EmbeddingView &rows, const std::filesystem::path &directory, const UpkeepOptions &options,
           const JobContext &job)
        : m_rows(rows)
        , m_directory(directory)
        , m_options(options)
        , m_job(job)
    {
    }

    Result<UpkeepReport> run();

private:
    [[nodiscard]] IndexFacts exactFacts() const
    {
        IndexFacts facts;
        facts.rows = m_rows.count;
        return facts;
    }
    [[nodiscard]] bool isGoodEnough(const IndexHeader &current) const;
    Result<UpkeepReport> build(IndexKind kind, const SearchIndex *before);
    Result<UpkeepReport> choose();
    Result<MadeIndex> makeIndex(IndexKind kind, const SearchIndex *before);
    Result<UpkeepReport> install(IndexHeader header, UpkeepAction action);
    [[nodiscard]] double exactMs();

    EmbeddingView m_rows;
    std::filesystem::path m_directory;
    UpkeepOptions m_options;
    JobContext m_job;
    Clock::time_point m_start = Clock::now();
    std::optional<double> m_exactMs;
};

double Upkeep::exactMs()
{
    if (!m_exactMs)
        m_exactMs = bytesOf(m_rows, m_rows.count) <= kTimedBytes ? exactSearchMs(m_rows) : 0.0;
    return *m_exactMs;
}

bool Upkeep::isGoodEnough(const IndexHeader &current) const
{
    if (m_options.kind && *m_options.kind != current.facts.kind)
        return false;
    const std::int64_t tail = m_rows.count - current.facts.rows;
    if (current.facts.kind == IndexKind::Exact)
        return tail * 4 <= current.facts.rows || m_options.kind;
    return m_options.tailRows > 0 ? tail <= m_options.tailRows : bytesOf(m_rows, tail) <= kTailBytes;
}

Result<UpkeepReport> Upkeep::run()
{
    if (!m_options.kind && bytesOf(m_rows, m_rows.count) <= kSmallBytes)
        return UpkeepReport{UpkeepAction::None, exactFacts()};
    std::error_code code;
    std::filesystem::create_directories(m_directory, code);
    const BuildLock lock(m_directory);
    if (!lock.isOpen())
        return Error{ErrorCode::Io,
                     "The search index \"" + m_directory.string() + "\" cannot be written; check the disk.",
                     code.message()};
    auto current = openIndex(m_directory, m_rows);
    if (!lock.isTaken() || (current && isGoodEnough(current->header)))
        return UpkeepReport{UpkeepAction::None, current ? current->header.facts : exactFacts()};
    if (current && current->index && (!m_options.kind || *m_options.kind == current->header.facts.kind)
        && m_rows.count <= 2 * current->index->trainedRows())
        return build(current->header.facts.kind, current->index.get());
    return m_options.kind ? build(*m_options.kind, nullptr) : choose();
}

Result<UpkeepReport> Upkeep::choose()
{
    const bool timed = bytesOf(m_rows, m_rows.count) <= kTimedBytes;
    if (timed && exactMs() <= m_options.exactMs)
        return build(IndexKind::Exact, nullptr);
    // Parts take a tenth of the time that links take to make, so links have to be needed.
    auto parts = makeIndex(IndexKind::Partitions, nullptr);
    if (!parts)
        return parts.error();
    const bool good = std::min(parts->measured.recall, parts->measured.mixedRecall) >= m_options.goodRecall
                      && parts->measured.quickMs <= m_options.comfortableMs;
    if (good || m_rows.count > kGraphRows)
        return install(std::move(parts->header), UpkeepAction::Built);
    auto graph = makeIndex(IndexKind::Graph, nullptr);
    if (!graph)
        return graph.error();
    const std::vector<Measurement> measured{parts->measured, graph->measured};
    const bool linked = &bestOf(measured, m_options) == &measured[1];
    return install(std::move(linked ? graph->header : parts->header), UpkeepAction::Built);
}

Result<UpkeepReport> Upkeep::build(IndexKind kind, const SearchIndex *before)
{
    if (kind == IndexKind::Exact) {
        IndexHeader header;
        header.facts = exactFacts();
        header.facts.medianMs = exactMs();
        return install(std::move(header), UpkeepAction::Chosen);
    }
    auto made = makeIndex(kind, before);
    if (!made)
        return made.error();
    return install(std::move(made->header), before != nullptr ? UpkeepAction::Extended : UpkeepAction::Built);
}

Result<MadeIndex> Upkeep::makeIndex(IndexKind kind, const SearchIndex *before)
{
    IndexHeader header;
    header.fileName = newFileName();
    const std::filesystem::path path = m_directory / header.fileName;
    const auto seal = kind == IndexKind::Graph ? buildGraph(m_rows, before, path, m_job)
                                               : buildPartitions(m_rows, before, path, m_job);
    if (!seal)
        return seal.error();
    header.seal = *seal;
    const auto index = openIndexFile(path, kind, *seal, m_rows);
    if (!index)
        return index.error();
    header.facts.buildSeconds = std::chrono::duration<double>(Clock::now() - m_start).count();
    const auto queries = knownQueries(m_rows, m_options.queries, m_job);
    if (!queries)
        return queries.error();
    const auto tuned = tuneIndex(**index, kind, m_rows, *queries, m_options, m_job);
    if (!tuned)
        return tuned.error();
    header.effort = tuned->effort;
    header.facts.kind = kind;
    header.facts.rows = m_rows.count;
    header.facts.recall = tuned->recall;
    header.facts.mixedRecall = tuned->mixedRecall;
    header.facts.queries = static_cast<std::int64_t>(queries->held.size());
    header.facts.medianMs = tuned->medianMs;
    header.facts.exactMedianMs = exactMs();
    header.facts.bytes = static_cast<std::int64_t>(seal->bytes);
    header.facts.parameters = (*index)->parameters();
    header.facts.parameters["breadth"] = tuned->effort.breadth;
    header.facts.parameters["shortlist"] = tuned->effort.shortlist;
    return MadeIndex{std::move(header), *tuned};
}

Result<UpkeepReport> Upkeep::install(IndexHeader header, UpkeepAction action)
{
    header.dimension = m_rows.dimension;
    header.fingerprint = fingerprintOf(m_rows, m_rows.count);
    if (auto done = writeIndexHeader(m_directory, header); !done)
        return done.error();
    return UpkeepReport{action, header.facts};
}

} // namespace

Result<UpkeepReport> refreshIndex(const EmbeddingView &rows, const std::filesystem::path &directory,
                                  const UpkeepOptions &options, const JobContext &job)
{
    return guarded([&] { return Upkeep(rows, directory, options, job).run(); });
}

} // namespace palimpsest::retrieval
