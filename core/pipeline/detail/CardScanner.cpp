#include "core/pipeline/detail/CardScanner.h"

#include "core/neural/Device.h"

#include <utility>

namespace palimpsest::pipeline {

namespace {

// Copied with one search: takes about 50 ms when the file is in memory.
constexpr std::int64_t kBytesOfSearch = std::int64_t{256} << 20;

} // namespace

CardScanner::CardScanner(const EmbeddingView &rows, neural::CardRowsOptions options, CardSearchFailed failed)
    : m_rows(rows)
    , m_options(std::move(options))
    , m_failed(std::move(failed))
{
}

Result<std::optional<retrieval::RowProposal>> CardScanner::propose(std::span<const float> query, std::int64_t limit)
{
    const std::scoped_lock lock(m_mutex);
    if (m_state == State::Off)
        return std::optional<retrieval::RowProposal>();
    auto proposed = tryPropose(query, limit);
    if (proposed)
        return proposed;
    m_state = State::Off;
    m_held.reset();
    if (m_failed)
        m_failed(proposed.error());
    return std::optional<retrieval::RowProposal>();
}

Result<void> CardScanner::hold()
{
    if (m_options.device == "auto") {
        const auto devices = neural::availableDevices();
        if (devices.front().id == "cpu") {
            m_state = State::Off;
            return {};
        }
        m_options.device = devices.front().id;
    }
    auto held = neural::CardRows::create(m_rows, m_options);
    if (!held)
        return held.error();
    m_held = std::move(*held);
    return {};
}

Result<std::optional<retrieval::RowProposal>> CardScanner::tryPropose(std::span<const float> query, std::int64_t limit)
{
    using Proposed = std::optional<retrieval::RowProposal>;
    if (m_state == State::Unused) {
        m_state = State::Used;
        return Proposed();
    }
    if (!m_held) {
        if (const auto done = hold(); !done)
            return done.error();
        if (!m_held)
            return Proposed();
    }
    if (!m_held->isComplete()) {
        if (const auto copied = m_held->copyMore(kBytesOfSearch); !copied)
            return copied.error();
        if (!m_held->isComplete())
            return Proposed();
    }
    auto best = m_held->best(query, limit);
    if (!best)
        return best.error();
    return Proposed(retrieval::RowProposal{std::move(best->rows), best->restAtMost});
}

} // namespace palimpsest::pipeline
