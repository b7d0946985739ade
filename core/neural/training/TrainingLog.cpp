#include "core/neural/training/TrainingLog.h"

#include "core/neural/weights/AtomicFile.h"

#include <cstdlib>
#include <fstream>
#include <system_error>

namespace palimpsest::neural::training {

namespace {

constexpr auto kEvery = std::chrono::seconds(10);
constexpr const char *kHeading = "step,minutes,loss,learning_rate,samples_per_second\n";
constexpr const char *kHeldOutHeading = "step,minutes,loss\n";

/// A curve with its heading and the lines up to `step`.
std::string keptLines(const std::filesystem::path &path, const char *heading, std::int64_t step)
{
    std::string kept = heading;
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        const std::int64_t at = std::atoll(line.c_str());
        if (step > 0 && at <= step)
            kept += line + '\n';
    }
    return kept;
}

} // namespace

TrainingLog::TrainingLog(const std::filesystem::path &folder, const std::string &file, bool isWriter)
    : m_path(folder / (file + ".csv"))
    , m_heldOutPath(folder / (file + ".held_out.csv"))
    , m_isWriter(isWriter)
    , m_last(std::chrono::steady_clock::now())
{
}

void TrainingLog::open(std::int64_t step)
{
    if (!m_isWriter)
        return;
    std::error_code ignored; // A training without its curve is better than none; the checkpoint tells of a full disk.
    std::filesystem::create_directories(m_path.parent_path(), ignored);
    static_cast<void>(weights::writeTextFile(m_path, keptLines(m_path, kHeading, step)));
    if (std::filesystem::exists(m_heldOutPath, ignored))
        static_cast<void>(weights::writeTextFile(m_heldOutPath, keptLines(m_heldOutPath, kHeldOutHeading, step)));
    m_last = std::chrono::steady_clock::now();
}

void TrainingLog::add(std::int64_t step, double minutes, double loss, double learningRate, std::int64_t samples)
{
    m_samples += samples;
    const auto now = std::chrono::steady_clock::now();
    if (!m_isWriter || now - m_last < kEvery)
        return;
    const std::chrono::duration<double> seconds = now - m_last;
    std::ofstream(m_path, std::ios::app) << step << ',' << minutes << ',' << loss << ',' << learningRate << ','
                                         << static_cast<double>(m_samples) / seconds.count() << '\n';
    m_last = now;
    m_samples = 0;
}

void TrainingLog::addHeldOut(std::int64_t step, double minutes, double loss)
{
    if (!m_isWriter)
        return;
    std::error_code ignored;
    const bool fresh = !std::filesystem::exists(m_heldOutPath, ignored);
    std::ofstream file(m_heldOutPath, std::ios::app);
    if (fresh)
        file << kHeldOutHeading;
    file << step << ',' << minutes << ',' << loss << '\n';
}

} // namespace palimpsest::neural::training
