#pragma once

#include "ui/jobs/EtaEstimator.h"
#include "ui/jobs/JobTypes.h"

#include <QString>

#include <chrono>
#include <optional>

namespace palimpsest::ui {

/// How far a series of pictures is, over all of them. A value type; time is handed in.
class ProgressTracker {
public:
    using Clock = EtaEstimator::Clock;

    void begin(int frames, Clock::time_point now);
    /// The series grows or shrinks while it runs.
    void setFrames(int frames) { m_frames = frames; }
    void advance(const PaintProgress &progress, Clock::time_point now);
    void finishFrame(Clock::time_point now);

    [[nodiscard]] int frames() const { return m_frames; }
    [[nodiscard]] int finishedFrames() const { return m_finished; }
    [[nodiscard]] const PaintProgress &latest() const { return m_latest; }
    /// Share of the whole series, 0..1.
    [[nodiscard]] double share() const;
    /// The time left for the whole series; nothing before two steps are finished.
    [[nodiscard]] std::optional<std::chrono::milliseconds> remaining(Clock::time_point now) const;

private:
    int m_frames = 0;
    int m_finished = 0;
    PaintProgress m_latest;
    EtaEstimator m_eta;
};

/// "1 min 20 s", "8 s", for the artist; rounded so that it does not flicker.
[[nodiscard]] QString durationText(std::chrono::milliseconds duration);

} // namespace palimpsest::ui
