#pragma once

#include "core/base/EmbeddingView.h"
#include "core/base/Result.h"
#include "core/neural/CardRows.h"
#include "core/pipeline/CardSearch.h"
#include "core/retrieval/RowScanner.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>

namespace palimpsest::pipeline {

/// Compares queries with the rows of one database on a graphics card. The first search is left to others, so that whoever
/// searches once copies nothing; each of the next copies a part of the rows, until all are there. Thread-safe.
class CardScanner : public retrieval::RowScanner {
public:
    /// `rows` must outlive the scanner. For the device "auto" without a card it never has an answer.
    CardScanner(const EmbeddingView &rows, neural::CardRowsOptions options, CardSearchFailed failed);

    /// Never fails: after the first failure, which the callback hears, it has no answer any more and holds nothing.
    [[nodiscard]] Result<std::optional<retrieval::RowProposal>> propose(std::span<const float> query,
                                                                        std::int64_t limit) override;

private:
    // All of these under the mutex.
    [[nodiscard]] Result<void> hold();
    [[nodiscard]] Result<std::optional<retrieval::RowProposal>> tryPropose(std::span<const float> query,
                                                                           std::int64_t limit);

    enum class State { Unused, Used, Off };

    const EmbeddingView m_rows;
    neural::CardRowsOptions m_options;
    const CardSearchFailed m_failed;
    std::mutex m_mutex; ///< Guards what follows.
    State m_state = State::Unused;
    std::unique_ptr<neural::CardRows> m_held;
};

} // namespace palimpsest::pipeline
