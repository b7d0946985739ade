#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>

namespace palimpsest::neural::training {

/// The curves of one training as CSV beside its checkpoint: <file>.csv with a line every few seconds, and
/// <file>.held_out.csv with the loss of the pictures that are kept out. Not thread-safe.
class TrainingLog {
public:
    TrainingLog(const std::filesystem::path &folder, const std::string &file, bool isWriter);

    /// Begins anew, or, when `step` steps are done, drops what a run that was cut off has noted after them.
    void open(std::int64_t step);
    /// Notes the state after a step of `samples` samples if the last line is some seconds old.
    void add(std::int64_t step, double minutes, double loss, double learningRate, std::int64_t samples);
    void addHeldOut(std::int64_t step, double minutes, double loss);

private:
    std::filesystem::path m_path;
    std::filesystem::path m_heldOutPath;
    bool m_isWriter;
    std::chrono::steady_clock::time_point m_last;
    std::int64_t m_samples = 0;
};

} // namespace palimpsest::neural::training
