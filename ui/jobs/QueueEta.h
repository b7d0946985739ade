#pragma once

#include "ui/jobs/JobTypes.h"

#include <QString>

#include <chrono>
#include <deque>
#include <optional>

namespace palimpsest::ui {

/// Tells how long the picture that is being painted, and those behind it, still take: from the latest steps, and from what
/// a picture takes beside its steps (finding, decoding). It says nothing before two steps have been timed. Between two events
/// it only ever counts down, and never by more than the part that is under way: it does not rise merely because time
/// passes. Time is handed in, so it is testable. A value type, not thread-safe.
class QueueEta {
public:
    using Clock = std::chrono::steady_clock;

    /// The turn of a picture has come. `steps` is how many it is expected to have, until advance() says so.
    void begin(double steps, Clock::time_point now);
    /// A step is finished, or a stage with steps begins (done = 0). Reports without steps are passed over.
    void advance(const PaintProgress &progress, Clock::time_point now);
    /// The picture is finished.
    void finish(Clock::time_point now);
    /// It was stopped or has failed: its times are no measure.
    void abandon();

    /// What waits before and with a picture.
    struct Ahead {
        double steps = 0.0;
        int pictures = 0;
    };
    /// The time until the picture that is being painted is finished and so many after it; nothing while it is unknown.
    [[nodiscard]] std::optional<std::chrono::milliseconds> remaining(const Ahead &ahead, Clock::time_point now) const;

private:
    struct Step {
        double count;
        double seconds;
    };
    [[nodiscard]] double secondsPerStep() const;
    /// Of the picture that is being painted.
    [[nodiscard]] double secondsLeft(Clock::time_point now) const;

    std::deque<Step> m_steps;       ///< The latest, oldest first.
    double m_stepsTimed = 0.0;      ///< In all, until two.
    std::optional<double> m_before; ///< Seconds from a picture's turn to its first step.
    std::optional<double> m_after;  ///< Seconds from its last step to its end.
    int m_pictures = 0;             ///< Begun so far.
    bool m_painting = false;
    bool m_stepping = false; ///< Steps have begun.
    QString m_stage;
    double m_done = 0.0;
    double m_total = 0.0;
    double m_lastIncrement = 1.0;
    Clock::time_point m_turn;  ///< When its turn came.
    Clock::time_point m_event; ///< When the part that is under way began.
};

} // namespace palimpsest::ui
