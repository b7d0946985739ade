#pragma once

#include <chrono>
#include <deque>
#include <optional>

namespace palimpsest::ui {

/// Tells how long a series of equal steps still takes. It says nothing before two steps have been timed, and between
/// two steps it only ever counts down: it never rises merely because time passes. Time is handed in, so it is
/// testable. A value type, not thread-safe.
class EtaEstimator {
public:
    using Clock = std::chrono::steady_clock;

    /// Forgets everything and starts at `now` with nothing done.
    void start(Clock::time_point now);

    /// `done` of `total` steps are finished at `now`. Calls that finish no further step change only the total.
    void advance(double done, double total, Clock::time_point now);

    /// The time that is left at `now`, never negative; nothing while it is unknown.
    [[nodiscard]] std::optional<std::chrono::milliseconds> remaining(Clock::time_point now) const;

private:
    struct Mark {
        double done;
        Clock::time_point at;
    };
    std::deque<Mark> m_marks; ///< The start of the series or of the window, then finished steps, oldest first.
    double m_total = 0.0;
};

} // namespace palimpsest::ui
