#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <deque>
#include <functional>
#include <string>
#include <vector>

namespace palimpsest {

/// Something that the artist did and that has been done already: what it is called, how to take it back and how to do
/// it again. Both put back exactly what was there, so they are to be called in turns, in the order of a history. A
/// value; whoever made it (a Curation, say) must outlive it. The functions may take as long as the deed itself.
struct Change {
    std::string label; ///< For the artist: "Rate 12 pictures 4 stars".
    std::function<Result<void>()> revert;
    std::function<Result<void>()> apply;
    bool isEmpty = false; ///< Nothing was different from before; not worth a place in a history.
};

/// Changes in the order in which they were made. Not thread-safe.
class ChangeHistory {
public:
    /// Remembers the last `limit` changes.
    explicit ChangeHistory(std::size_t limit = 200) : m_limit(limit) {}

    /// Adds a change that has been done; what was taken back before can not be done again any more.
    void push(Change change);
    /// Takes the last change back. NotFound when there is none; else what revert() says, and the change then
    /// counts as still done, so that it can be tried again.
    Result<void> undo();
    /// Does again what was taken back last. Fails likewise.
    Result<void> redo();

    /// Of what undo() and redo() would do next; empty when nothing.
    [[nodiscard]] std::string undoLabel() const;
    [[nodiscard]] std::string redoLabel() const;
    /// All labels, the oldest first; those after done() have been taken back.
    [[nodiscard]] std::vector<std::string> labels() const;
    [[nodiscard]] std::size_t done() const { return m_done; }

private:
    std::size_t m_limit;
    std::deque<Change> m_changes;
    std::size_t m_done = 0;
};

/// Several changes as one: reverted in the opposite order. When one fails in between, those before it are put back.
Change combinedChange(std::string label, std::vector<Change> changes);

} // namespace palimpsest
