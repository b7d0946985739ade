#include "core/pipeline/PaintTimes.h"

#include "core/pipeline/detail/CacheFile.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <span>
#include <utility>

namespace palimpsest::pipeline {

namespace {

constexpr std::size_t kMostKept = 400;
constexpr std::size_t kStepsNeeded = 3;
constexpr double kNewShare = 0.5;

/// What decides how long a step takes; the exponent of time over it is one while attention is cheap, and more beyond.
double workOf(const PaintTimes::Load &load)
{
    return static_cast<double>(load.pixels) * load.contexts;
}

double powerThrough(double x0, double y0, double x1, double y1, double x)
{
    const double exponent = std::clamp(std::log(y1 / y0) / std::log(x1 / x0), 0.3, 2.0);
    return (std::abs(std::log(x / x0)) < std::abs(std::log(x / x1)) ? y0 * std::pow(x / x0, exponent)
                                                                    : y1 * std::pow(x / x1, exponent));
}

} // namespace

PaintTimes::PaintTimes(std::filesystem::path file) : m_file(std::move(file))
{
    read();
}

void PaintTimes::read()
{
    std::ifstream file(m_file);
    const auto json = nlohmann::json::parse(file, nullptr, false);
    if (!json.is_array())
        return;
    for (const auto &entry : json) {
        try {
            Measured measured{
                {entry.at("model"), entry.at("machine"), entry.at("pixels"), entry.at("contexts"), entry.at("first")},
                {entry.at("step"), entry.at("beside")}};
            if (measured.load.pixels > 0 && measured.load.contexts > 0 && measured.times.secondsPerStep > 0.0
                && measured.times.secondsBeside >= 0.0 && m_measured.size() < kMostKept)
                m_measured.push_back(std::move(measured));
        } catch (const nlohmann::json::exception &) {
            // Not one of ours; it counts as not measured.
            continue;
        }
    }
}

Result<void> PaintTimes::write() const
{
    if (m_file.empty())
        return {};
    nlohmann::json json = nlohmann::json::array();
    for (const Measured &measured : m_measured)
        json.push_back({{"model", measured.load.model},
                        {"machine", measured.load.machine},
                        {"pixels", measured.load.pixels},
                        {"contexts", measured.load.contexts},
                        {"first", measured.load.isFirst},
                        {"step", measured.times.secondsPerStep},
                        {"beside", measured.times.secondsBeside}});
    const std::string text = json.dump(1);
    return writeCacheFile(m_file, std::as_bytes(std::span(text)));
}

Result<void> PaintTimes::learn(const Load &load, const Times &times)
{
    const std::scoped_lock lock(m_mutex);
    const auto found =
        std::find_if(m_measured.begin(), m_measured.end(), [&](const Measured &one) { return one.load == load; });
    if (found != m_measured.end()) {
        const auto mix = [](double old, double fresh) { return (1.0 - kNewShare) * old + kNewShare * fresh; };
        found->times = {mix(found->times.secondsPerStep, times.secondsPerStep),
                        mix(found->times.secondsBeside, times.secondsBeside)};
        return write();
    }
    if (m_measured.size() >= kMostKept)
        m_measured.erase(m_measured.begin());
    m_measured.push_back({load, times});
    return write();
}

std::optional<PaintTimes::Times> PaintTimes::timesOf(const Load &load) const
{
    const std::scoped_lock lock(m_mutex);
    const auto times = drawn(load, load.isFirst);
    return times ? times : drawn(load, !load.isFirst);
}

std::optional<PaintTimes::Times> PaintTimes::drawn(const Load &load, bool isFirst) const
{
    std::vector<const Measured *> known;
    for (const Measured &one : m_measured) {
        if (one.load.isFirst != isFirst || one.load.model != load.model || one.load.machine != load.machine)
            continue;
        if (one.load.pixels == load.pixels && one.load.contexts == load.contexts)
            return one.times;
        known.push_back(&one);
    }
    if (known.empty())
        return std::nullopt;
    const double work = workOf(load);
    const auto distance = [work](const Measured *one) { return std::abs(std::log(workOf(one->load) / work)); };
    std::sort(known.begin(), known.end(),
              [&](const Measured *a, const Measured *b) { return distance(a) < distance(b); });
    const Measured &near = *known.front();
    const auto other = std::find_if(known.begin(), known.end(),
                                    [&](const Measured *one) { return workOf(one->load) != workOf(near.load); });
    const auto pixels = [](const Load &of) { return static_cast<double>(of.pixels); };
    if (other == known.end() || workOf(near.load) == work)
        return Times{near.times.secondsPerStep * work / workOf(near.load),
                     near.times.secondsBeside * pixels(load) / pixels(near.load)};
    return Times{powerThrough(workOf(near.load), near.times.secondsPerStep, workOf((*other)->load),
                              (*other)->times.secondsPerStep, work),
                 near.times.secondsBeside * pixels(load) / pixels(near.load)};
}

PaintWatch::PaintWatch(const JobContext &job) : m_job(job), m_context(job)
{
    m_context.progress = [this](const Progress &progress) {
        see(progress);
        m_job.report(progress);
    };
}

void PaintWatch::see(const Progress &progress)
{
    const Clock::time_point now = Clock::now();
    if (progress.total <= 0)
        return;
    if (progress.stage != m_stage) {
        m_mixed = m_mixed || !m_steps.empty();
        m_stage = progress.stage;
    } else if (progress.done == m_done + 1) {
        m_steps.push_back(std::chrono::duration<double>(now - m_last).count());
    }
    m_done = progress.done;
    m_last = now;
}

std::optional<PaintTimes::Times> PaintWatch::times(double seconds) const
{
    if (m_mixed || m_steps.size() < kStepsNeeded)
        return std::nullopt;
    // The first step warms up; it belongs to what is beside the steps.
    std::vector<double> sorted(m_steps.begin() + 1, m_steps.end());
    std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2), sorted.end());
    const double step = sorted[sorted.size() / 2];
    return PaintTimes::Times{step, std::max(0.0, seconds - step * static_cast<double>(m_steps.size()))};
}

} // namespace palimpsest::pipeline
