#pragma once

#include "core/base/HistoryQuery.h"
#include "core/base/Kinship.h"
#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace palimpsest::database {

/// A file as a folder's listing tells it.
struct ListedFile {
    std::string name; ///< Inside the folder.
    std::int64_t bytes = 0;
    std::int64_t modifiedNs = 0; ///< Since 1970, UTC.

    bool operator==(const ListedFile &other) const = default;
};

/// A picture that a result drew on.
struct DrawnItem {
    std::string databaseId;
    std::int64_t itemId = -1;
    std::string contentId; ///< May be empty.
    double share = 0.0;    ///< Of the attention, 0..1.
    double weight = 1.0;   ///< 0..2.
};

/// What is known of one result.
struct IndexedResult {
    ListedFile file;
    std::string contentId;
    std::int64_t paintedMs = 0; ///< Since 1970, UTC.
    std::string words;          ///< What was asked for, to be shown.
    std::uint64_t seed = 0;
    /// What is searched, each as running text.
    std::string query, artists, titles, databases, model, settings;
    std::vector<DrawnItem> drawnOn;
    /// What it was made from: a content id, or the name of a file in the same folder.
    struct Parent {
        std::string reference;
        Kinship kinship = Kinship::Recipe;
    };
    std::vector<Parent> parents;
};

/// A row of the list of results. The texts live as long as the visitor's call.
struct ResultRow {
    std::int64_t id = 0;
    std::string_view name;
    std::string_view contentId;
    std::string_view words;
    std::int64_t paintedMs = 0;
};

/// A result and how it is related to the one that was asked about.
struct Relative {
    std::int64_t id = 0;
    Kinship kinship = Kinship::Recipe;

    bool operator==(const Relative &other) const = default;
};

/// What the files of the history say, so that 100,000 of them are listed and searched without opening one. It holds
/// nothing that is not in the files: where it is lost or damaged it is made again from them. One SQLite file; every
/// function is one transaction that a crash leaves done or undone. Several programs may use it at once. Thread-safe: the
/// one connection is guarded by a mutex inside.
class HistoryIndex {
public:
    /// Opens the file, or makes it and its folder. Corrupt when it is damaged or something else, Unsupported when a
    /// newer program wrote it, Io.
    static Result<std::unique_ptr<HistoryIndex>> open(const std::filesystem::path &file);
    ~HistoryIndex();
    HistoryIndex(const HistoryIndex &) = delete;
    HistoryIndex &operator=(const HistoryIndex &) = delete;

    /// Hands over every result, the latest first.
    [[nodiscard]] Result<void> visit(const std::function<void(const ResultRow &)> &visitor);
    /// Every file as it was when it was read, with the result's id.
    [[nodiscard]] Result<std::vector<std::pair<std::int64_t, ListedFile>>> files();
    /// Takes results in, in place of those with the same file names, and others out.
    [[nodiscard]] Result<void> update(std::span<const IndexedResult> put, std::span<const std::int64_t> removed);

    /// Ids of the results that fit, ascending. Ratings are not known here and are passed over.
    [[nodiscard]] Result<std::vector<std::int64_t>> find(const HistoryQuery &query);
    /// Ids of the results that drew on a picture, ascending: the item itself, or the same picture in any database.
    [[nodiscard]] Result<std::vector<std::int64_t>> drawingOn(const DrawnItem &item);
    /// What a result was made from, and what was made from it; by kinship, and then by time.
    [[nodiscard]] Result<std::vector<Relative>> parents(std::int64_t id);
    [[nodiscard]] Result<std::vector<Relative>> children(std::int64_t id);
    /// A number that is another one after every change, also by another program.
    [[nodiscard]] Result<std::int64_t> revision();

private:
    struct Impl;
    explicit HistoryIndex(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace palimpsest::database
