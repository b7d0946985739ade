#include "core/base/Change.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace palimpsest {

namespace {

using Changes = std::vector<Change>;

// Runs `step` of all, in order; after a failure `back` of those that were run, in the opposite order.
Result<void> runAll(const Changes &changes, std::function<Result<void>()> Change::*step,
                    std::function<Result<void>()> Change::*back, bool backwards)
{
    const std::size_t count = changes.size();
    const auto at = [&](std::size_t i) -> const Change & { return changes[backwards ? count - 1 - i : i]; };
    for (std::size_t i = 0; i < count; ++i) {
        auto done = (at(i).*step)();
        if (done)
            continue;
        Error error = done.error();
        while (i-- > 0) {
            if (const auto undone = (at(i).*back)(); !undone)
                error.detail += "; and going back failed: " + undone.error().message;
        }
        return error;
    }
    return {};
}

} // namespace

void ChangeHistory::push(Change change)
{
    if (change.isEmpty)
        return;
    m_changes.resize(m_done);
    m_changes.push_back(std::move(change));
    if (m_changes.size() > m_limit)
        m_changes.pop_front();
    m_done = m_changes.size();
}

Result<void> ChangeHistory::undo()
{
    if (m_done == 0)
        return Error{ErrorCode::NotFound, "There is nothing to undo.", {}};
    auto done = m_changes[m_done - 1].revert();
    if (done)
        --m_done;
    return done;
}

Result<void> ChangeHistory::redo()
{
    if (m_done == m_changes.size())
        return Error{ErrorCode::NotFound, "There is nothing to redo.", {}};
    auto done = m_changes[m_done].apply();
    if (done)
        ++m_done;
    return done;
}

std::string ChangeHistory::undoLabel() const
{
    return m_done == 0 ? std::string() : m_changes[m_done - 1].label;
}

std::string ChangeHistory::redoLabel() const
{
    return m_done == m_changes.size() ? std::string() : m_changes[m_done].label;
}

std::vector<std::string> ChangeHistory::labels() const
{
    std::vector<std::string> labels;
    for (const Change &change : m_changes)
        labels.push_back(change.label);
    return labels;
}

Change combinedChange(std::string label, std::vector<Change> changes)
{
    Change combined;
    combined.label = std::move(label);
    combined.isEmpty = std::all_of(changes.begin(), changes.end(), [](const Change &change) { return change.isEmpty; });
    const auto shared = std::make_shared<const Changes>(std::move(changes));
    combined.revert = [shared] { return runAll(*shared, &Change::revert, &Change::apply, true); };
    combined.apply = [shared] { return runAll(*shared, &Change::apply, &Change::revert, false); };
    return combined;
}

} // namespace palimpsest
