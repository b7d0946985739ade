#include "core/pipeline/detail/KeepBest.h"

#include "core/pipeline/detail/LibraryAccess.h"
#include "core/pipeline/detail/WritableDatabase.h"

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

namespace palimpsest::pipeline {

namespace {

namespace fs = std::filesystem;

template<typename Value>
int lessFirst(const Value &a, const Value &b)
{
    return a < b ? -1 : b < a ? 1 : 0;
}

int flagRank(PickFlag flag)
{
    return flag == PickFlag::Picked ? 0 : flag == PickFlag::None ? 1 : 2;
}

bool isInside(const fs::path &path, const fs::path &folder)
{
    const fs::path relative = path.lexically_relative(folder.lexically_normal());
    return !relative.empty() && *relative.begin() != "..";
}

std::size_t folderRank(const KeepRules &rules, const KeepCandidate &candidate)
{
    const auto found = std::find_if(rules.folders.begin(), rules.folders.end(),
                                    [&](const fs::path &folder) { return isInside(candidate.picture, folder); });
    return static_cast<std::size_t>(found - rules.folders.begin());
}

std::size_t databaseRank(const KeepRules &rules, const KeepCandidate &candidate)
{
    const auto found = std::find(rules.databases.begin(), rules.databases.end(), candidate.reference.databaseId);
    return static_cast<std::size_t>(found - rules.databases.begin());
}

std::string sizeText(const KeepCandidate &candidate)
{
    return std::to_string(candidate.item.widthPx) + " x " + std::to_string(candidate.item.heightPx);
}

std::string ratingText(const KeepCandidate &candidate)
{
    return std::to_string(candidate.marks.rating);
}

std::string factsText(const KeepCandidate &candidate)
{
    return candidate.item.facts.artist.empty() ? "no artist is known" : candidate.item.facts.artist;
}

} // namespace

bool KeepCandidate::isSamePicture(const KeepCandidate &other) const
{
    return item.contentId == other.item.contentId && item.patch == other.item.patch;
}

bool KeepCandidate::sharesFileWith(const KeepCandidate &other) const
{
    if (item.contentId == other.item.contentId && reference.databaseId == other.reference.databaseId)
        return true;
    std::error_code code;
    return picture == other.picture || fs::equivalent(picture, other.picture, code);
}

int KeepCandidate::widthPx() const
{
    return item.patch ? (*item.patch)[2] - (*item.patch)[0] : item.widthPx;
}

int KeepCandidate::heightPx() const
{
    return item.patch ? (*item.patch)[3] - (*item.patch)[1] : item.heightPx;
}

std::int64_t KeepCandidate::pixels() const
{
    return std::int64_t{widthPx()} * heightPx();
}

int KeepCandidate::facts() const
{
    int count = item.facts.artist.empty() ? 0 : 2;
    for (const std::string *fact :
         {&item.facts.title, &item.facts.year, &item.facts.caption, &item.facts.licence, &item.facts.source})
        count += fact->empty() ? 0 : 1;
    return count;
}

Result<std::vector<KeepCandidate>> KeepCandidates::of(std::span<const ItemReference> items)
{
    std::vector<KeepCandidate> candidates;
    std::vector<ItemReference> there;
    for (const ItemReference &reference : items) {
        const auto opened = LibraryAccess::open(m_curation.library(), reference.databaseId);
        if (!opened)
            return opened.error();
        auto item = (*opened)->database().item(reference.itemId);
        if (!item)
            return item.error();
        if (item->removed)
            continue;
        const auto [writable, isNew] = m_writable.try_emplace(reference.databaseId, false);
        if (isNew) {
            const auto info = m_curation.library().find(reference.databaseId);
            writable->second = info && checkWritable(*info);
        }
        KeepCandidate candidate;
        candidate.reference = reference;
        candidate.item = std::move(*item);
        candidate.picture = (*opened)->database().picturePath(candidate.item);
        std::error_code code;
        const auto time = fs::last_write_time(candidate.picture, code);
        candidate.pictureIsThere = !code;
        if (!code)
            candidate.fileTime = time;
        candidate.writable = writable->second;
        candidate.place = candidates.size();
        candidates.push_back(std::move(candidate));
        there.push_back(reference);
    }
    auto marks = m_curation.marks(there);
    if (!marks)
        return marks.error();
    for (std::size_t i = 0; i < candidates.size(); ++i)
        candidates[i].marks = std::move((*marks)[i]);
    return candidates;
}

int KeepJudge::compare(KeepRule rule, const KeepCandidate &a, const KeepCandidate &b) const
{
    switch (rule) {
    case KeepRule::PreferredDatabase:
        return lessFirst(databaseRank(m_rules, a), databaseRank(m_rules, b));
    case KeepRule::PreferredFolder:
        return lessFirst(folderRank(m_rules, a), folderRank(m_rules, b));
    case KeepRule::Picked:
        return lessFirst(flagRank(a.marks.flag), flagRank(b.marks.flag));
    case KeepRule::HighestRating:
        return lessFirst(b.marks.rating, a.marks.rating);
    case KeepRule::LargestPicture:
        return lessFirst(b.pixels(), a.pixels());
    case KeepRule::MostFacts:
        return lessFirst(b.facts(), a.facts());
    case KeepRule::HasPicture:
        return lessFirst(b.pictureIsThere, a.pictureIsThere);
    case KeepRule::OldestFile:
        // No file is younger than any.
        return a.fileTime && b.fileTime ? lessFirst(*a.fileTime, *b.fileTime)
                                        : lessFirst(b.fileTime.has_value(), a.fileTime.has_value());
    case KeepRule::FirstImported:
        // Groups begin with their centre; places only tell apart what nothing else does.
        return a.reference.databaseId == b.reference.databaseId ? lessFirst(a.reference.itemId, b.reference.itemId)
                                                                : lessFirst(a.place, b.place);
    }
    return 0;
}

KeepRule KeepJudge::decisive(const KeepCandidate &a, const KeepCandidate &b) const
{
    const auto rule = std::find_if(m_rules.order.begin(), m_rules.order.end(),
                                   [&](KeepRule candidate) { return compare(candidate, a, b) != 0; });
    return rule == m_rules.order.end() ? KeepRule::FirstImported : *rule;
}

bool KeepJudge::prefers(const KeepCandidate &a, const KeepCandidate &b) const
{
    return compare(decisive(a, b), a, b) < 0;
}

std::string KeepJudge::whyKept(const KeepCandidate &kept, const KeepCandidate &rival) const
{
    switch (decisive(kept, rival)) {
    case KeepRule::PreferredDatabase:
        return "It is in the database that you prefer.";
    case KeepRule::PreferredFolder:
        return "It is in the folder that you prefer.";
    case KeepRule::Picked:
        return kept.marks.flag == PickFlag::Picked ? "You have picked it." : "You have not rejected it.";
    case KeepRule::HighestRating:
        return "You have rated it " + ratingText(kept) + ".";
    case KeepRule::LargestPicture:
        return "It is the largest: " + sizeText(kept) + ".";
    case KeepRule::MostFacts:
        return "The most is known of it: " + factsText(kept) + ".";
    case KeepRule::HasPicture:
        return "Its picture is where it should be.";
    case KeepRule::OldestFile:
        return "Its file is the oldest.";
    case KeepRule::FirstImported:
        break;
    }
    return "It was there first.";
}

std::string KeepJudge::whyNot(const KeepCandidate &other, const KeepCandidate &kept) const
{
    switch (decisive(other, kept)) {
    case KeepRule::PreferredDatabase:
        return "It is not in the database that you prefer.";
    case KeepRule::PreferredFolder:
        return "It is not in the folder that you prefer.";
    case KeepRule::Picked:
        return other.marks.flag == PickFlag::Rejected ? "You have rejected it." : "You have picked the other one.";
    case KeepRule::HighestRating:
        return "You have rated it " + ratingText(other) + ", not " + ratingText(kept) + ".";
    case KeepRule::LargestPicture:
        return "It is smaller: " + sizeText(other) + ", not " + sizeText(kept) + ".";
    case KeepRule::MostFacts:
        return "Less is known of it.";
    case KeepRule::HasPicture:
        return "Its picture is gone.";
    case KeepRule::OldestFile:
        return "Its file is younger.";
    case KeepRule::FirstImported:
        break;
    }
    return "It came later.";
}

} // namespace palimpsest::pipeline
