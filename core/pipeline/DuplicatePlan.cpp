#include "core/pipeline/Duplicates.h"

#include "core/pipeline/DatabaseCurating.h"
#include "core/pipeline/detail/KeepBest.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>

namespace palimpsest::pipeline {

namespace {

// Why a candidate stays although another one is kept; empty when it need not.
std::string obstacle(const KeepCandidate &kept, const KeepCandidate &other, DuplicateAction action)
{
    if (action == DuplicateAction::Reject)
        return other.isSamePicture(kept) ? "It is the same file as the one to keep and wears the same marks." : "";
    if (!other.writable)
        return "Its database cannot be changed.";
    if (action == DuplicateAction::Trash && other.sharesFileWith(kept))
        return "Its picture is the file of the one to keep.";
    return {};
}

KeepDecision decision(const KeepCandidate &candidate, bool stays, std::string reason)
{
    return {candidate.reference,  stays,
            std::move(reason),    candidate.item.facts,
            candidate.picture,    candidate.widthPx(),
            candidate.heightPx(), candidate.marks,
            candidate.writable};
}

std::vector<KeepDecision> decide(std::vector<KeepCandidate> candidates, const KeepJudge &judge,
                                 const std::set<ItemReference> &chosen, DuplicateAction action)
{
    const auto isChosen = [&](const KeepCandidate &candidate) { return chosen.contains(candidate.reference); };
    std::size_t best = 0;
    for (std::size_t i = 1; i < candidates.size(); ++i) {
        const bool both = isChosen(candidates[i]) == isChosen(candidates[best]);
        if (both ? judge.prefers(candidates[i], candidates[best]) : isChosen(candidates[i]))
            best = i;
    }
    std::rotate(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(best),
                candidates.begin() + static_cast<std::ptrdiff_t>(best) + 1);
    const KeepCandidate &kept = candidates.front();
    std::vector<KeepDecision> decisions;
    // What sets it apart from the one that comes nearest to it.
    std::size_t rival = 1;
    for (std::size_t i = 2; i < candidates.size(); ++i) {
        if (judge.prefers(candidates[i], candidates[rival]))
            rival = i;
    }
    const std::string wanted = "You want to keep it.";
    decisions.push_back(decision(kept, true, isChosen(kept) ? wanted : judge.whyKept(kept, candidates[rival])));
    for (std::size_t i = 1; i < candidates.size(); ++i) {
        std::string reason = isChosen(candidates[i]) ? wanted : obstacle(kept, candidates[i], action);
        const bool stays = !reason.empty();
        if (!stays)
            reason = isChosen(kept) ? "You want to keep the other one." : judge.whyNot(candidates[i], kept);
        decisions.push_back(decision(candidates[i], stays, std::move(reason)));
    }
    return decisions;
}

std::vector<ItemReference> leavingOf(const DuplicatePlan &plan)
{
    std::vector<ItemReference> leaving;
    for (const std::vector<KeepDecision> &group : plan.groups) {
        for (const KeepDecision &decision : group) {
            if (!decision.stays)
                leaving.push_back(decision.item);
        }
    }
    return leaving;
}

} // namespace

Result<DuplicatePlan> planDuplicates(Curation &curation, std::span<const DuplicateGroup> groups, const KeepRules &rules,
                                     DuplicateAction action)
{
    const KeepJudge judge(rules);
    KeepCandidates source(curation);
    DuplicatePlan plan;
    plan.action = action;
    for (const DuplicateGroup &group : groups) {
        auto candidates = source.of(group.items);
        if (!candidates)
            return candidates.error();
        plan.groups.emplace_back();
        if (candidates->size() < 2)
            continue;
        plan.groups.back() = decide(std::move(*candidates), judge, rules.chosen, action);
        plan.leaving += std::count_if(plan.groups.back().begin(), plan.groups.back().end(),
                                      [](const KeepDecision &decision) { return !decision.stays; });
    }
    return plan;
}

Result<Change> applyDuplicatePlan(Curation &curation, const DuplicatePlan &plan)
{
    const std::vector<ItemReference> leaving = leavingOf(plan);
    switch (plan.action) {
    case DuplicateAction::Remove:
        return removeItems(curation, leaving);
    case DuplicateAction::Trash:
        return trashPictures(curation, leaving);
    case DuplicateAction::Reject:
        break;
    }
    MarkEdit reject;
    reject.flag = PickFlag::Rejected;
    return curation.mark(leaving, reject);
}

} // namespace palimpsest::pipeline
