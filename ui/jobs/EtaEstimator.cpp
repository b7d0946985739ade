#include "ui/jobs/EtaEstimator.h"

#include <algorithm>

namespace palimpsest::ui {

namespace {

// Long enough to smooth over the decoding between two pictures, short enough to notice another program.
constexpr std::size_t kWindow = 24;
constexpr std::size_t kMarksNeeded = 3; // The start and two finished steps.

} // namespace

void EtaEstimator::start(Clock::time_point now)
{
    m_marks.assign(1, Mark{0.0, now});
    m_total = 0.0;
}

void EtaEstimator::advance(double done, double total, Clock::time_point now)
{
    m_total = total;
    if (m_marks.empty() || done <= m_marks.back().done)
        return;
    m_marks.push_back({done, now});
    if (m_marks.size() > kWindow)
        m_marks.pop_front();
}

std::optional<std::chrono::milliseconds> EtaEstimator::remaining(Clock::time_point now) const
{
    using std::chrono::duration;
    if (m_marks.size() < kMarksNeeded || m_total <= 0.0)
        return std::nullopt;
    const Mark &first = m_marks.front();
    const Mark &last = m_marks.back();
    const double secondsPerStep = duration<double>(last.at - first.at).count() / (last.done - first.done);
    const double left = secondsPerStep * (m_total - last.done) - duration<double>(now - last.at).count();
    return std::chrono::duration_cast<std::chrono::milliseconds>(duration<double>(std::max(0.0, left)));
}

} // namespace palimpsest::ui
