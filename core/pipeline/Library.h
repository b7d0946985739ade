#pragma once

#include "core/base/Image.h"
#include "core/base/JobContext.h"
#include "core/base/Neighbour.h"
#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace palimpsest::pipeline {

/// How the pictures of a database are found, as it was chosen and measured when its index was built.
struct SearchInfo {
    std::string kind = "exact"; ///< "exact", "graph" or "partitions".
    std::int64_t rows = 0;      ///< That the index covers; later ones are compared one by one. 0 without an index.
    double recall = 1.0;        ///< The share of the 20 nearest pictures that is found.
    double mixedRecall = 1.0;   ///< The same for queries half way between two pictures.
    std::int64_t measuredQueries = 0;
    double medianMs = 0.0; ///< Of one search, on the machine that built it; 0 when it was not measured.
    double buildSeconds = 0.0;
    std::int64_t bytes = 0; ///< Of the index on disk.
    std::map<std::string, std::int64_t> parameters;
};

/// One database, as the shelf shows it.
struct DatabaseInfo {
    std::string id;
    std::string name;
    std::string style;     ///< The style that all of it shares, or empty for a mixed one.
    std::string encoderId; ///< Whose embeddings it holds.
    std::string licence;
    std::int64_t items = 0;
    std::int64_t revision = 0;
    bool bundled = false; ///< Ships with the program, read-only.
    bool heldOut = false; ///< A bundled style that no training has seen.
    std::filesystem::path directory;
    SearchInfo search;
};

/// The databases that the program can see: those of the directories it was given (bundled ones and the user's own),
/// and any directory named by path. Thread-safe.
class Library {
public:
    /// `bundledDirectories` are searched first, read-only; `userDirectory` is where new databases are made and may not exist yet.
    Library(std::vector<std::filesystem::path> bundledDirectories, std::filesystem::path userDirectory);
    ~Library();
    Library(const Library &) = delete;
    Library &operator=(const Library &) = delete;

    /// Looks at the directories again. Unreadable databases are left out and listed by problems().
    void refresh();
    [[nodiscard]] std::vector<DatabaseInfo> databases() const;
    [[nodiscard]] std::vector<Error> problems() const;

    /// The database with that id, name, or directory path (in this order). NotFound names what was asked for and what there is.
    [[nodiscard]] Result<DatabaseInfo> find(std::string_view idNameOrPath);

    /// A picture of an item no larger than `maximumSidePx`, from the stored thumbnail where that suffices. NotFound, Corrupt, Io.
    [[nodiscard]] Result<Image> picture(const std::string &databaseId, std::int64_t itemId, int maximumSidePx);

    /// Up to `count` item ids spread evenly over the database, for a mosaic.
    [[nodiscard]] Result<std::vector<std::int64_t>> sampleItems(const std::string &databaseId, int count);

    /// The facts and embedding of an item as a neighbour with weight 1. NotFound.
    [[nodiscard]] Result<Neighbour> item(const std::string &databaseId, std::int64_t itemId);

    [[nodiscard]] const std::filesystem::path &userDirectory() const;

private:
    friend class LibraryAccess;
    friend class Studio;
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace palimpsest::pipeline
