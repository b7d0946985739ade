#pragma once

#include "core/base/EmbeddingView.h"
#include "core/base/JobContext.h"
#include "core/base/Neighbour.h"
#include "core/base/Result.h"
#include "core/database/Database.h"
#include "core/pipeline/Library.h"
#include "core/pipeline/detail/DatabaseSearch.h"
#include "core/retrieval/Retriever.h"
#include "core/retrieval/RowScanner.h"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace palimpsest::pipeline {

/// The shelf's view of an open database.
DatabaseInfo databaseInfo(const database::Database &database);

/// Keeps the search index of a database good, see retrieval::refreshIndex(). Searches go on meanwhile, and the next
/// Library::open() takes the new index. Cancelled (the old one stays), OutOfMemory, Io.
Result<void> refreshIndex(const std::filesystem::path &directory, const JobContext &job);

/// A database with its retriever: what Studio works with. Immutable after opening, thread-safe; keep the shared_ptr for
/// as long as embeddings() or retriever() are in use. Does not see later writes: open it again for those.
class OpenDatabase {
public:
    /// Opens the database in `directory` read-only; `scanners` may help its search by embeddings. Fails as Database::open().
    static Result<std::shared_ptr<const OpenDatabase>> open(const std::filesystem::path &directory,
                                                            const retrieval::RowScannerSource &scanners = {});

    [[nodiscard]] const DatabaseInfo &info() const { return m_info; }
    [[nodiscard]] const database::Database &database() const { return *m_database; }
    [[nodiscard]] EmbeddingView embeddings() const { return m_database->embeddings(); }
    /// Everything that it is searched by.
    [[nodiscard]] const DatabaseSearch &search() const { return *m_search; }
    /// The search by embeddings.
    [[nodiscard]] const retrieval::Retriever &retriever() const { return m_search->dense(); }

    /// The facts and the L2-normalised embedding of an item, state Retrieved, weight 1. NotFound.
    [[nodiscard]] Result<Neighbour> neighbour(std::int64_t itemId, double score) const;
    /// The same for the item of an embedding row.
    [[nodiscard]] Result<Neighbour> neighbourAtRow(std::int64_t row, double score) const;

private:
    OpenDatabase() = default;
    [[nodiscard]] Neighbour neighbourFromItem(const database::Item &item, double score) const;

    DatabaseInfo m_info;
    std::unique_ptr<database::Database> m_database;
    std::unique_ptr<DatabaseSearch> m_search;
};

} // namespace palimpsest::pipeline
