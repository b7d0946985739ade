#include "core/pipeline/Duplicates.h"

#include "core/imaging/PerceptualHash.h"
#include "core/pipeline/detail/CurationState.h"
#include "core/pipeline/detail/HashCache.h"
#include "core/pipeline/detail/LibraryAccess.h"
#include "core/pipeline/detail/StarGroups.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <memory>
#include <numeric>
#include <set>
#include <unordered_map>
#include <utility>

namespace palimpsest::pipeline {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

// All items of several databases one after another; a member is a place in that row.
struct Gathered {
    std::vector<std::shared_ptr<const OpenDatabase>> databases;
    std::vector<std::int64_t> firsts; ///< Of each database.
    std::int64_t count = 0;
    std::vector<bool> removed;

    [[nodiscard]] ItemReference item(std::int32_t member) const
    {
        const auto after = std::upper_bound(firsts.begin(), firsts.end(), member);
        const auto place = static_cast<std::size_t>(after - firsts.begin()) - 1;
        return {databases[place]->info().id, member - firsts[place]};
    }
    [[nodiscard]] bool isRemoved(std::int32_t member) const { return removed[static_cast<std::size_t>(member)]; }
};

Result<void> check(const DuplicateOptions &options, std::span<const std::string> databaseIds)
{
    if (databaseIds.empty())
        return Error{ErrorCode::InvalidArgument, "Choose a database to look for duplicates in.", {}};
    if (options.shapeBits < 0 || options.shapeBits > kMaximumShapeBits)
        return Error{ErrorCode::InvalidArgument, "0 to 11 bits may differ between pictures that look the same.",
                     std::to_string(options.shapeBits)};
    if (options.leastCosine <= 0.0 || options.leastCosine > 1.0)
        return Error{ErrorCode::InvalidArgument, "How near embeddings must be is between 0 and 1.",
                     std::to_string(options.leastCosine)};
    return {};
}

Result<Gathered> gather(Library &library, std::span<const std::string> databaseIds, bool comparesEmbeddings)
{
    Gathered all;
    std::set<std::string> ids;
    for (const std::string &id : databaseIds) {
        auto opened = LibraryAccess::open(library, id);
        if (!opened)
            return opened.error();
        const DatabaseInfo &info = (*opened)->info();
        if (!ids.insert(info.id).second)
            continue;
        if (comparesEmbeddings && !all.databases.empty() && info.encoderId != all.databases.front()->info().encoderId)
            return Error{ErrorCode::InvalidArgument,
                         "The database \"" + info.name
                             + "\" was made with another encoder; compare its pictures by file and looks alone.",
                         info.encoderId};
        const database::Database &database = (*opened)->database();
        all.firsts.push_back(all.count);
        all.count += database.itemCount();
        all.removed.resize(static_cast<std::size_t>(all.count), false);
        for (const std::int64_t row : database.removedRows())
            all.removed[static_cast<std::size_t>(all.firsts.back() + row)] = true;
        all.databases.push_back(std::move(*opened));
    }
    return all;
}

// Every item with the first one that is the same picture.
Result<std::vector<NearPair>> sameFilePairs(const Gathered &all)
{
    std::vector<NearPair> pairs;
    std::unordered_map<database::PictureKey, std::int32_t, database::PictureKeyHash> seen;
    seen.reserve(static_cast<std::size_t>(all.count));
    for (std::size_t i = 0; i < all.databases.size(); ++i) {
        const auto keys = all.databases[i]->database().pictureKeys();
        if (!keys)
            return keys.error();
        for (std::size_t row = 0; row < keys->size(); ++row) {
            const auto member = static_cast<std::int32_t>(all.firsts[i] + static_cast<std::int64_t>(row));
            if (all.isRemoved(member))
                continue;
            const auto [first, isNew] = seen.try_emplace((*keys)[row], member);
            if (!isNew)
                pairs.push_back({first->second, member, 0.0F});
        }
    }
    return pairs;
}

Result<std::vector<NearPair>> looksPairs(const Gathered &all, const DuplicateOptions &options,
                                         const std::filesystem::path &cache, const JobContext &job,
                                         DuplicateReport &report)
{
    const auto start = Clock::now();
    std::vector<imaging::PerceptualHash> hashes;
    std::vector<std::int32_t> members;
    for (std::size_t i = 0; i < all.databases.size(); ++i) {
        const auto found = hashesOf(*all.databases[i], cache, options.workers, job);
        if (!found)
            return found.error();
        report.hashed += found->hashed;
        for (std::size_t row = 0; row < found->hashes.size(); ++row) {
            const auto member = static_cast<std::int32_t>(all.firsts[i] + static_cast<std::int64_t>(row));
            if (all.isRemoved(member))
                continue;
            if (!found->known[row]) {
                ++report.unreadable;
                continue;
            }
            hashes.push_back(found->hashes[row]);
            members.push_back(member);
        }
    }
    report.hashSeconds = secondsSince(start);
    job.report({"Comparing looks", 0, 0, nullptr});
    auto pairs = nearHashes(hashes, {options.shapeBits, options.colourSteps}, job);
    if (!pairs)
        return pairs;
    for (NearPair &pair : *pairs) {
        pair.a = members[static_cast<std::size_t>(pair.a)];
        pair.b = members[static_cast<std::size_t>(pair.b)];
    }
    return pairs;
}

Result<std::vector<NearPair>> meaningPairs(const Gathered &all, const DuplicateOptions &options, const JobContext &job)
{
    std::vector<EmbeddingView> parts;
    std::transform(all.databases.begin(), all.databases.end(), std::back_inserter(parts),
                   [](const auto &opened) { return opened->embeddings(); });
    auto pairs = nearEmbeddings(parts, static_cast<float>(options.leastCosine), job);
    if (pairs)
        std::erase_if(*pairs, [&](const NearPair &pair) { return all.isRemoved(pair.a) || all.isRemoved(pair.b); });
    return pairs;
}

// Groups of one list; remembers them so that looser lists can leave out what has been said.
class GroupLists {
public:
    explicit GroupLists(const Gathered &all) : m_all(all) {}

    std::vector<DuplicateGroup> add(std::vector<NearPair> pairs)
    {
        std::vector<DuplicateGroup> list;
        std::vector<std::int32_t> groupOf(static_cast<std::size_t>(m_all.count), -1);
        const std::vector<StarGroup> groups = starGroups(m_all.count, std::move(pairs));
        for (std::size_t i = 0; i < groups.size(); ++i) {
            for (const std::int32_t member : groups[i].members)
                groupOf[static_cast<std::size_t>(member)] = static_cast<std::int32_t>(i);
            if (!isSaid(groups[i]))
                list.push_back(named(groups[i]));
        }
        m_said.push_back(std::move(groupOf));
        return list;
    }

private:
    [[nodiscard]] bool isSaid(const StarGroup &group) const
    {
        return std::any_of(m_said.begin(), m_said.end(), [&](const std::vector<std::int32_t> &groupOf) {
            const std::int32_t first = groupOf[static_cast<std::size_t>(group.members.front())];
            return first >= 0 && std::all_of(group.members.begin(), group.members.end(), [&](std::int32_t member) {
                       return groupOf[static_cast<std::size_t>(member)] == first;
                   });
        });
    }

    [[nodiscard]] DuplicateGroup named(const StarGroup &group) const
    {
        DuplicateGroup result;
        std::transform(group.members.begin(), group.members.end(), std::back_inserter(result.items),
                       [&](std::int32_t member) { return m_all.item(member); });
        result.distances.assign(group.distances.begin(), group.distances.end());
        return result;
    }

    const Gathered &m_all;
    std::vector<std::vector<std::int32_t>> m_said;
};

} // namespace

Result<DuplicateReport> findDuplicates(Curation &curation, std::span<const std::string> databaseIds,
                                       const DuplicateOptions &options, const JobContext &job)
{
    if (auto checked = check(options, databaseIds); !checked)
        return checked.error();
    const auto all = gather(curation.library(), databaseIds, options.meansTheSame);
    if (!all)
        return all.error();
    DuplicateReport report;
    report.items = std::count(all->removed.begin(), all->removed.end(), false);
    GroupLists lists(*all);
    const auto start = Clock::now();
    if (options.sameFile) {
        auto pairs = sameFilePairs(*all);
        if (!pairs)
            return pairs.error();
        report.sameFile = lists.add(std::move(*pairs));
    }
    if (options.looksTheSame) {
        auto pairs = looksPairs(*all, options, CurationAccess::of(curation).places.cache, job, report);
        if (!pairs)
            return pairs.error();
        report.looksTheSame = lists.add(std::move(*pairs));
    }
    if (options.meansTheSame) {
        auto pairs = meaningPairs(*all, options, job);
        if (!pairs)
            return pairs.error();
        report.meansTheSame = lists.add(std::move(*pairs));
    }
    report.groupSeconds = secondsSince(start) - report.hashSeconds;
    return report;
}

} // namespace palimpsest::pipeline
