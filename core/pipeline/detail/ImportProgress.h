#pragma once

#include "core/base/JobContext.h"
#include "core/base/PauseGate.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace palimpsest::pipeline {

/// Counts pictures and says how fast it goes: "Importing pictures, 41 per second, 2 min left, 3 refused".
class ImportProgress {
public:
    /// `job` must outlive it.
    ImportProgress(const JobContext &job, std::int64_t total);

    /// One picture was found to be there already; costs next to nothing, so it does not count for the speed.
    void skipped();
    /// One picture was read, taken or refused.
    void worked();
    /// That picture was refused.
    void refused();
    /// Waits at `gate`, which may be null, and says so; the time does not count.
    void waitWhilePaused(PauseGate *gate);
    /// How long it took so far, without pauses.
    [[nodiscard]] double seconds() const;

private:
    void report() const;

    const JobContext &m_job;
    std::int64_t m_total;
    std::int64_t m_done = 0;
    std::int64_t m_worked = 0;
    std::int64_t m_refused = 0;
    std::chrono::steady_clock::time_point m_start;
};

} // namespace palimpsest::pipeline
