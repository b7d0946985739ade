#include "core/pipeline/DatabaseCare.h"

#include "core/database/Integrity.h"
#include "core/pipeline/detail/OpenDatabase.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace palimpsest::pipeline {

namespace {

using State = DatabaseHealth::State;

constexpr int kProbes = 64;
// An item scores 1 with itself; float16 takes a little of that.
constexpr double kSelfScore = 0.99;

State stateOf(database::Finding::Gravity gravity)
{
    switch (gravity) {
    case database::Finding::Gravity::Note:
        return State::Sound;
    case database::Finding::Gravity::Damage:
        return State::Damaged;
    case database::Finding::Gravity::Hopeless:
        return State::Lost;
    }
    return State::Lost;
}

void add(DatabaseHealth &health, State gravity, std::string sentence, std::string detail)
{
    health.state = std::max(health.state, gravity);
    health.findings.push_back({gravity, std::move(sentence), std::move(detail)});
}

DatabaseHealth healthOf(const database::IntegrityReport &report)
{
    DatabaseHealth health;
    health.items = report.items;
    health.checkedBytes = report.checkedBytes;
    health.vanishedPictures = report.vanishedPictures;
    for (const database::Finding &finding : report.findings)
        add(health, stateOf(finding.gravity), finding.sentence, finding.detail);
    return health;
}

/// How many of some items do not find themselves.
Result<int> strangersInIndex(const OpenDatabase &database, const JobContext &job)
{
    const auto ids = database.database().sampleItems(kProbes);
    if (!ids)
        return ids.error();
    int strangers = 0;
    for (const std::int64_t id : *ids) {
        if (job.stopRequested())
            return cancelledError();
        const auto neighbour = database.neighbour(id, 0.0);
        if (!neighbour)
            return neighbour.error();
        const auto hits =
            database.retriever().search({neighbour->embedding.values, 1, database.database().removedRows()});
        if (!hits)
            return hits.error();
        strangers += hits->empty() || hits->front().score < kSelfScore ? 1 : 0;
    }
    return strangers;
}

/// What the index has to say, once the files themselves are known to be sound.
Result<void> checkIndex(DatabaseHealth &health, const std::filesystem::path &directory, const JobContext &job)
{
    const auto database = OpenDatabase::open(directory);
    if (!database && database.error().code == ErrorCode::Cancelled)
        return database.error();
    if (!database) {
        add(health, State::Damaged, "The search index cannot be used; a repair builds it anew.",
            database.error().message + " " + database.error().detail);
        return {};
    }
    const auto strangers = strangersInIndex(**database, job);
    if (!strangers)
        return strangers.error();
    if (*strangers > 0)
        add(health, State::Damaged, "The search index belongs to other embeddings; a repair builds it anew.",
            std::to_string(*strangers) + " items do not find themselves");
    return {};
}

} // namespace

Result<DatabaseHealth> checkDatabase(const std::filesystem::path &directory, const JobContext &job)
{
    const auto report = database::checkDatabase(directory, job);
    if (!report)
        return report.error();
    DatabaseHealth health = healthOf(*report);
    if (health.state != State::Sound)
        return health;
    if (auto done = checkIndex(health, directory, job); !done)
        return done.error();
    return health;
}

Result<DatabaseHealth> repairDatabase(const std::filesystem::path &directory, const JobContext &job)
{
    const auto report = database::repairDatabase(directory, job);
    if (!report)
        return report.error();
    DatabaseHealth health = healthOf(*report);
    if (health.state == State::Lost)
        return health;
    std::error_code code;
    std::filesystem::remove_all(directory / "index", code);
    if (auto done = refreshIndex(directory, job); !done)
        return done.error();
    const auto after = checkDatabase(directory, job);
    if (!after)
        return after.error();
    health.items = after->items;
    health.state = after->state;
    return health;
}

} // namespace palimpsest::pipeline
