#include "ui/jobs/QueueEta.h"

#include <algorithm>
#include <cmath>

namespace palimpsest::ui {

namespace {

// Long enough to smooth over single slow steps, short enough to notice another program.
constexpr std::size_t kWindow = 24;
constexpr double kStepsNeeded = 2.0;
constexpr double kNewShare = 0.5;

double secondsBetween(QueueEta::Clock::time_point from, QueueEta::Clock::time_point to)
{
    return std::max(0.0, std::chrono::duration<double>(to - from).count());
}

void learn(std::optional<double> &known, double seconds)
{
    known = known ? (1.0 - kNewShare) * *known + kNewShare * seconds : seconds;
}

} // namespace

void QueueEta::begin(double steps, Clock::time_point now)
{
    ++m_pictures;
    m_painting = true;
    m_stepping = false;
    m_stage.clear();
    m_done = 0.0;
    m_total = steps;
    m_turn = now;
    m_event = now;
}

void QueueEta::advance(const PaintProgress &progress, Clock::time_point now)
{
    if (!m_painting || progress.total <= 0)
        return;
    const auto done = static_cast<double>(progress.done);
    if (!m_stepping || progress.stage != m_stage) {
        // The first picture waits for the models, which no later one does.
        if (!m_stepping && m_pictures > 1)
            learn(m_before, secondsBetween(m_turn, now));
        m_stepping = true;
        m_stage = progress.stage;
        m_done = done;
        m_total = static_cast<double>(progress.total);
        m_event = now;
        return;
    }
    m_total = static_cast<double>(progress.total);
    if (done <= m_done)
        return;
    m_steps.push_back({done - m_done, secondsBetween(m_event, now)});
    if (m_steps.size() > kWindow)
        m_steps.pop_front();
    m_stepsTimed += done - m_done;
    m_lastIncrement = done - m_done;
    m_done = done;
    m_event = now;
}

void QueueEta::finish(Clock::time_point now)
{
    if (m_painting && m_stepping && m_done >= m_total)
        learn(m_after, secondsBetween(m_event, now));
    m_painting = false;
}

void QueueEta::abandon()
{
    m_painting = false;
}

double QueueEta::secondsPerStep() const
{
    double count = 0.0;
    double seconds = 0.0;
    for (const Step &step : m_steps) {
        count += step.count;
        seconds += step.seconds;
    }
    return count > 0.0 ? seconds / count : 0.0;
}

double QueueEta::secondsLeft(Clock::time_point now) const
{
    if (!m_painting)
        return 0.0;
    const double elapsed = secondsBetween(m_event, now);
    const double after = m_after.value_or(0.0);
    if (!m_stepping)
        return std::max(0.0, m_before.value_or(0.0) - elapsed) + m_total * secondsPerStep() + after;
    const double left = std::max(0.0, m_total - m_done);
    if (left <= 0.0)
        return std::max(0.0, after - elapsed);
    const double underWay = std::min(left, m_lastIncrement);
    return std::max(0.0, underWay * secondsPerStep() - elapsed) + (left - underWay) * secondsPerStep() + after;
}

std::optional<std::chrono::milliseconds> QueueEta::remaining(const Ahead &ahead, Clock::time_point now) const
{
    if (m_stepsTimed < kStepsNeeded)
        return std::nullopt;
    const double each = m_before.value_or(0.0) + m_after.value_or(0.0);
    const double seconds = secondsLeft(now) + ahead.steps * secondsPerStep() + ahead.pictures * each;
    return std::chrono::milliseconds(std::llround(seconds * 1000.0));
}

} // namespace palimpsest::ui
