#include "core/pipeline/detail/ImportProgress.h"

#include <cmath>

namespace palimpsest::pipeline {

namespace {

// Before this many pictures a speed says nothing.
constexpr std::int64_t kMinimumWorked = 8;

std::string rateText(double perSecond)
{
    if (perSecond >= 1.0)
        return std::to_string(std::lround(perSecond)) + " per second";
    return std::to_string(std::lround(perSecond * 60.0)) + " per minute";
}

std::string durationText(double seconds)
{
    if (seconds < 60.0)
        return std::to_string(std::lround(std::ceil(seconds))) + " s";
    if (seconds < 3600.0)
        return std::to_string(std::lround(seconds / 60.0)) + " min";
    const long minutes = std::lround(seconds / 60.0);
    return std::to_string(minutes / 60) + " h " + std::to_string(minutes % 60) + " min";
}

} // namespace

ImportProgress::ImportProgress(const JobContext &job, std::int64_t total)
    : m_job(job)
    , m_total(total)
    , m_start(std::chrono::steady_clock::now())
{
}

void ImportProgress::skipped()
{
    ++m_done;
    report();
}

void ImportProgress::worked()
{
    ++m_done;
    ++m_worked;
    report();
}

void ImportProgress::refused()
{
    ++m_refused;
}

void ImportProgress::waitWhilePaused(PauseGate *gate)
{
    if (gate == nullptr || !gate->isPaused())
        return;
    const auto before = std::chrono::steady_clock::now();
    m_job.report({"Import paused", m_done, m_total, nullptr});
    gate->pass(m_job.stop);
    m_start += std::chrono::steady_clock::now() - before;
}

double ImportProgress::seconds() const
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
}

void ImportProgress::report() const
{
    std::string stage = "Importing pictures";
    const double elapsed = seconds();
    if (m_worked >= kMinimumWorked && elapsed > 0.0) {
        const double perSecond = static_cast<double>(m_worked) / elapsed;
        stage += ", " + rateText(perSecond) + ", " + durationText(static_cast<double>(m_total - m_done) / perSecond)
                 + " left";
    }
    if (m_refused > 0)
        stage += ", " + std::to_string(m_refused) + " refused";
    m_job.report({std::move(stage), m_done, m_total, nullptr});
}

} // namespace palimpsest::pipeline
