#pragma once

#include "core/base/Change.h"
#include "core/base/HistoryQuery.h"
#include "core/base/JobContext.h"
#include "core/base/Kinship.h"
#include "core/base/Neighbour.h"
#include "core/base/Recipe.h"
#include "core/base/Result.h"
#include "core/pipeline/Curation.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace palimpsest::pipeline {

/// Every result of a history, the latest first: compact enough that 100,000 cost about 15 MB. Immutable once made, so it
/// may be read from any thread.
class ResultList {
public:
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    /// Stays the same as long as the file does.
    [[nodiscard]] std::int64_t id(std::size_t row) const { return m_entries[row].id; }
    /// Milliseconds since 1970, UTC.
    [[nodiscard]] std::int64_t paintedMs(std::size_t row) const { return m_entries[row].paintedMs; }
    /// What was asked for, in words; empty for a surprise and where the file says nothing.
    [[nodiscard]] std::string_view words(std::size_t row) const;
    /// Of the picture, as marks and lineage name it.
    [[nodiscard]] std::string_view contentId(std::size_t row) const;
    [[nodiscard]] std::filesystem::path path(std::size_t row) const;
    /// Whether it is a draft, to be finished.
    [[nodiscard]] bool isDraft(std::size_t row) const { return m_entries[row].draft; }
    /// The row of a result, or size().
    [[nodiscard]] std::size_t rowOf(std::int64_t id) const;
    [[nodiscard]] std::size_t rowOf(const std::filesystem::path &path) const;
    /// The rows of results, in the order of the list; ids must be ascending. Those that are not in it are left out.
    [[nodiscard]] std::vector<std::uint32_t> rowsOf(const std::vector<std::int64_t> &ids) const;

private:
    friend class History;
    struct Entry {
        std::int64_t id = 0;
        std::int64_t paintedMs = 0;
        std::uint32_t name = 0; ///< Where it begins in m_texts; content id and words follow.
        std::uint32_t content = 0;
        std::uint32_t words = 0;
        std::uint32_t end = 0;
        bool draft = false;
    };
    [[nodiscard]] std::string_view name(std::size_t row) const;

    std::filesystem::path m_folder;
    std::vector<Entry> m_entries;
    std::string m_texts;
};

/// One result in a lineage.
struct LineageNode {
    std::int64_t id = 0;
    int parent = -1;                   ///< Its place in the lineage, always before its own; -1: there is none.
    Kinship kinship = Kinship::Recipe; ///< To its parent; for one without, to the result that was asked about.
    std::string file;                  ///< Absolute path.
    std::string words;
};

/// What the folder and its index had to say to each other.
struct HistorySync {
    std::int64_t added = 0;
    std::int64_t removed = 0;
    std::int64_t withoutRecipe = 0; ///< Of those added: pictures that do not say how they were made.
};

/// All that has been painted: the pictures of a folder with the recipes inside them, and an index beside them by which they
/// are listed, searched and followed from parents to children. The files are the truth: the index is made again from them
/// when it is lost or damaged, and whatever was put into the folder or taken away by others is noticed by sync().
/// Thread-safe. Nothing is opened before it is asked for.
class History {
public:
    /// The folder is made when it is needed.
    explicit History(std::filesystem::path folder);
    ~History();
    History(const History &) = delete;
    History &operator=(const History &) = delete;

    [[nodiscard]] const std::filesystem::path &folder() const;

    /// What the index knows; does not look at the files. The same list as before when nothing has changed. Io.
    [[nodiscard]] Result<std::shared_ptr<const ResultList>> list();
    /// Reads files that are new or have changed and forgets those that are gone. What is done so far stays done when it
    /// is stopped: Cancelled. Io.
    [[nodiscard]] Result<HistorySync> sync(const JobContext &job);
    /// Takes in one file of the folder that has just been written. NotFound, Io.
    [[nodiscard]] Result<void> add(const std::filesystem::path &file);

    /// How marks and lineage name the picture in a file. NotFound, Io.
    [[nodiscard]] Result<std::string> contentIdOf(const std::filesystem::path &file) const;

    /// Ids of results that fit, ascending. Ratings are passed over: they are the curation's. Io.
    [[nodiscard]] Result<std::vector<std::int64_t>> find(const HistoryQuery &query);
    /// Ids of the results that drew on a picture, in whichever database it is, ascending. Io.
    [[nodiscard]] Result<std::vector<std::int64_t>> drawingOn(const Neighbour &neighbour);

    /// What a result came from and what came of it, as a tree: from the first one, whose recipe was taken over and over,
    /// down to all that it led to, at most `limit`, the result itself always among them; before it, the others that the
    /// result was asked or drawn from. NotFound, Io.
    [[nodiscard]] Result<std::vector<LineageNode>> lineage(std::int64_t id, std::size_t limit = 400);

    /// Moves files to the trash; `curation` says where that is. Files that are gone already are passed over. All or none.
    /// Undone, they are where they were. `curation` must outlive the change. Io.
    [[nodiscard]] Result<Change> discard(Curation &curation, std::span<const std::filesystem::path> files);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace palimpsest::pipeline
