#pragma once

#include "core/base/JobContext.h"
#include "core/base/ParamSpec.h"
#include "core/base/Query.h"
#include "core/base/Result.h"
#include "core/base/RowSet.h"
#include "core/database/Database.h"
#include "core/pipeline/detail/ColourTable.h"
#include "core/pipeline/detail/FactTable.h"
#include "core/pipeline/detail/TokenCache.h"
#include "core/retrieval/Retriever.h"
#include "core/retrieval/RowScanner.h"
#include "core/retrieval/ScoreCensus.h"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace palimpsest::pipeline {

/// Tags that pictures wear, row by row, in any order.
using RowTags = std::vector<std::pair<std::int64_t, std::string>>;

/// Everything that one open database is searched by. The exact or indexed search by embeddings is there from the
/// beginning; the rest is made when it is first asked for, and kept. Thread-safe; what it lends lives as long as it.
class DatabaseSearch {
public:
    /// `database` must outlive the object. `scanners` may help the search by embeddings.
    static Result<std::unique_ptr<DatabaseSearch>> create(const database::Database &database,
                                                          const std::filesystem::path &indexDirectory,
                                                          const retrieval::RowScannerSource &scanners = {});

    /// Search by embeddings.
    [[nodiscard]] const retrieval::Retriever &dense() const { return *m_dense; }
    /// A retriever by its id, that reads the words of items and `tags`; keep the pointer while it is in use. Other tags than
    /// at the last call are taken in at once (a database of 138,000 items is read anew within seconds). NotFound names the
    /// retrievers that there are; fails as RetrieverEntry::create.
    [[nodiscard]] Result<std::shared_ptr<const retrieval::Retriever>> retriever(std::string_view id,
                                                                                const ParamValues &params,
                                                                                const RowTags &tags = {}) const;

    /// The rows that are not removed, or null when that is all of them.
    [[nodiscard]] const RowSet *present() const { return m_present ? &*m_present : nullptr; }
    /// The rows that are there and fit `conditions`. Fails as FactTable::build().
    [[nodiscard]] Result<RowSet> matching(std::span<const FactCondition> conditions) const;

    /// How much each row has of `colours`. Cancelled.
    [[nodiscard]] Result<std::vector<float>> colourScores(std::span<const QueryColour> colours,
                                                          const JobContext &job) const;
    /// What near and far mean here. Fails as retrieval::measureScale().
    [[nodiscard]] Result<retrieval::ScoreScale> scale() const;
    [[nodiscard]] TokenCache &tokens() const { return m_tokens; }

private:
    explicit DatabaseSearch(const database::Database &database);
    [[nodiscard]] retrieval::SearchSpace space() const;
    // Under the mutex of the retrievers.
    [[nodiscard]] Result<std::shared_ptr<const retrieval::Retriever>> keptRetriever(std::string_view id,
                                                                                    const ParamValues &params) const;

    const database::Database &m_database;
    std::filesystem::path m_indexDirectory;
    Registry<retrieval::RetrieverEntry> m_registry;
    std::optional<RowSet> m_present;
    std::shared_ptr<const retrieval::Retriever> m_dense;
    // Each guards what follows it.
    mutable std::mutex m_retrieverMutex;
    mutable std::shared_ptr<const RowTags> m_tags = std::make_shared<RowTags>(); ///< What m_retrievers have read.
    mutable std::map<std::string, std::shared_ptr<const retrieval::Retriever>> m_retrievers; ///< By id and parameters.
    mutable std::mutex m_factMutex;
    mutable std::optional<FactTable> m_facts;
    mutable std::mutex m_colourMutex;
    mutable std::shared_ptr<const ColourTable> m_colours;
    mutable std::mutex m_scaleMutex;
    mutable std::optional<retrieval::ScoreScale> m_scale;
    mutable TokenCache m_tokens;
};

} // namespace palimpsest::pipeline
