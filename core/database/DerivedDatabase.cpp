#include "core/database/DerivedDatabase.h"

#include "core/database/DatabaseWriter.h"
#include "core/database/PictureKey.h"
#include "core/database/detail/DescriptionFile.h"
#include "core/database/detail/Files.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <numeric>
#include <system_error>
#include <unordered_set>
#include <utility>

namespace palimpsest::database {

namespace {

namespace fs = std::filesystem;

constexpr const char *kMakingName = ".making";
constexpr std::size_t kBatch = 1024;
// A folder that is being made is locked within milliseconds.
constexpr auto kLeftOverAge = std::chrono::minutes(1);

// Removes what calls that were killed have left: nobody holds the lock of those.
void clearLeftOvers(const fs::path &making)
{
    std::error_code code;
    std::vector<fs::path> leftOvers;
    for (fs::directory_iterator entries(making, code); !code && entries != fs::directory_iterator();
         entries.increment(code)) {
        std::error_code ignored;
        const auto time = fs::last_write_time(entries->path(), ignored);
        auto lock = File::open(entries->path() / kLockName, File::Mode::Read);
        const auto taken = lock ? lock->tryLock() : Result<bool>(true);
        if (taken && *taken && fs::file_time_type::clock::now() - time > kLeftOverAge)
            leftOvers.push_back(entries->path());
    }
    for (const fs::path &path : leftOvers)
        fs::remove_all(path, code);
}

// What the new database is: what its sources have in common.
Result<DatabaseDescription> describe(const std::string &name, std::span<const SourceItems> sources)
{
    DatabaseDescription description;
    description.name = name;
    const DatabaseDescription &first = sources.front().database->description();
    description.encoderId = first.encoderId;
    description.dimension = first.dimension;
    description.style = first.style;
    description.licence = first.licence;
    for (const SourceItems &source : sources) {
        const DatabaseDescription &other = source.database->description();
        if (other.encoderId != first.encoderId || other.dimension != first.dimension)
            return Error{ErrorCode::InvalidArgument,
                         "The databases \"" + first.name + "\" and \"" + other.name
                             + "\" were made with different encoders; embed one of them again first.",
                         first.encoderId + " is not " + other.encoderId};
        if (other.style != first.style)
            description.style.clear();
        if (other.licence != first.licence)
            description.licence.clear();
        description.heldOut = description.heldOut || other.heldOut;
    }
    return description;
}

// Hands items over to the new database, a batch at a time.
class Derivation {
public:
    Derivation(DatabaseWriter &writer, const JobContext &job, std::int64_t total)
        : m_writer(writer)
        , m_job(job)
        , m_total(total)
    {
    }

    Result<void> take(const Database &database, std::int64_t id)
    {
        auto item = database.item(id);
        if (!item && item.error().code != ErrorCode::NotFound)
            return item.error();
        ++m_seen;
        if (!item || item->removed || item->row < 0 || item->row >= database.itemCount()) {
            ++m_report.missing;
            return {};
        }
        if (!m_taken.insert(PictureKey::of(item->contentId, item->patch)).second) {
            ++m_report.repeated;
            return {};
        }
        m_batch.push_back(newItem(database, std::move(*item)));
        return m_batch.size() < kBatch ? Result<void>() : commit();
    }

    Result<void> commit()
    {
        if (m_job.stopRequested())
            return cancelledError();
        if (auto done = m_writer.commit(m_batch, {}); !done)
            return done;
        m_report.items += static_cast<std::int64_t>(m_batch.size());
        m_batch.clear();
        m_job.report({"Taking pictures over", m_seen, m_total, nullptr});
        return {};
    }

    [[nodiscard]] const DerivationReport &report() const { return m_report; }

private:
    static NewItem newItem(const Database &database, Item item)
    {
        const DatabaseDescription &description = database.description();
        NewItem taken;
        taken.file = {std::move(item.sourceRoot), std::move(item.path), 0, 0};
        if (description.storesPictures) {
            std::error_code code;
            const fs::path inside = database.picturePath(item);
            taken.file.root = fs::absolute(inside.parent_path(), code).string();
            taken.file.path = inside.filename().string();
        }
        const EmbeddingView rows = database.embeddings();
        const auto dimension = static_cast<std::size_t>(rows.dimension);
        const std::uint16_t *row = rows.halfRows + static_cast<std::size_t>(item.row) * dimension;
        taken.storedEmbedding.assign(row, row + dimension);
        // Without its thumbnail an item is still worth having.
        if (auto thumbnail = database.thumbnail(item))
            taken.thumbnailJpeg = std::move(*thumbnail);
        taken.contentId = std::move(item.contentId);
        taken.widthPx = item.widthPx;
        taken.heightPx = item.heightPx;
        taken.patch = item.patch;
        taken.miningProhibited = item.miningProhibited;
        taken.facts = std::move(item.facts);
        if (taken.facts.style.empty())
            taken.facts.style = description.style;
        if (taken.facts.licence.empty())
            taken.facts.licence = description.licence;
        return taken;
    }

    DatabaseWriter &m_writer;
    const JobContext &m_job;
    std::int64_t m_total = 0;
    std::int64_t m_seen = 0;
    std::vector<NewItem> m_batch;
    std::unordered_set<PictureKey, PictureKeyHash> m_taken;
    DerivationReport m_report;
};

std::int64_t countOf(const SourceItems &source)
{
    return source.ids ? static_cast<std::int64_t>(source.ids->size()) : source.database->itemCount();
}

bool isRemoved(const Database &database, std::int64_t id)
{
    return std::binary_search(database.removedRows().begin(), database.removedRows().end(), id);
}

Result<DerivationReport> fill(DatabaseWriter &writer, std::span<const SourceItems> sources, const JobContext &job)
{
    const std::int64_t total =
        std::accumulate(sources.begin(), sources.end(), std::int64_t{0},
                        [](std::int64_t sum, const SourceItems &source) { return sum + countOf(source); });
    Derivation derivation(writer, job, total);
    for (const SourceItems &source : sources) {
        const std::int64_t count = countOf(source);
        for (std::int64_t i = 0; i < count; ++i) {
            const std::int64_t id = source.ids ? (*source.ids)[static_cast<std::size_t>(i)] : i;
            if (!source.ids && isRemoved(*source.database, id))
                continue;
            if (auto done = derivation.take(*source.database, id); !done)
                return done.error();
        }
    }
    if (auto done = derivation.commit(); !done)
        return done.error();
    if (derivation.report().items == 0)
        return Error{ErrorCode::InvalidArgument, "There are no pictures to make a database of.", {}};
    if (auto done = writer.close(); !done)
        return done.error();
    return derivation.report();
}

Result<void> checkPlace(const fs::path &directory)
{
    std::error_code code;
    if (fs::exists(directory, code) && !fs::is_empty(directory, code))
        return Error{ErrorCode::InvalidArgument,
                     "There is something in \"" + directory.string() + "\" already; choose another name.",
                     {}};
    return {};
}

Result<DerivationReport> makeIn(const fs::path &making, const fs::path &directory,
                                const DatabaseDescription &description, std::span<const SourceItems> sources,
                                const JobContext &job)
{
    auto writer = DatabaseWriter::create(making, description);
    if (!writer)
        return writer.error();
    auto report = fill(**writer, sources, job);
    writer->reset();
    if (!report)
        return report;
    if (::rename(making.c_str(), directory.c_str()) != 0)
        return systemError(directory, "made");
    if (auto done = syncDirectory(directory.parent_path()); !done)
        return done.error();
    return report;
}

} // namespace

Result<DerivationReport> deriveDatabase(const fs::path &directory, const std::string &name,
                                        std::span<const SourceItems> sources, const JobContext &job)
{
    if (sources.empty())
        return Error{ErrorCode::InvalidArgument, "There are no pictures to make a database of.", {}};
    const auto description = describe(name, sources);
    if (!description)
        return description.error();
    if (auto free = checkPlace(directory); !free)
        return free.error();
    std::error_code code;
    const fs::path parent = fs::absolute(directory, code).parent_path() / kMakingName;
    fs::create_directories(parent, code);
    clearLeftOvers(parent);
    const fs::path making = parent / newDatabaseId();
    auto report = makeIn(making, directory, *description, sources, job);
    fs::remove_all(making, code);
    // Only when nobody else is making one.
    fs::remove(parent, code);
    return report;
}

} // namespace palimpsest::database
