#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace palimpsest::pipeline {

/// What paintings have taken on this machine: seconds of a step and of all beside the steps, by model, precision and size. Kept in
/// a file, which may be deleted at any time. Thread-safe; programs that run together may lose a measurement to each other.
class PaintTimes {
public:
    /// What decides how long a step takes.
    struct Load {
        std::string model;
        std::string machine;     ///< Device and precision; times of others say nothing.
        std::int64_t pixels = 0; ///< Of the picture.
        int contexts = 2; ///< That the denoiser evaluates together: 1 without guidance, 2 with, 3 with two strengths.
        bool isFirst = false; ///< Since the model was loaded: its weights are put into order on the way.

        bool operator==(const Load &other) const = default;
    };
    struct Times {
        double secondsPerStep = 0.0;
        double secondsBeside = 0.0; ///< Conditioning and decoding.
    };

    /// Reads the file when there is one; what cannot be read counts as not measured. An empty path keeps nothing on disk.
    explicit PaintTimes(std::filesystem::path file);

    /// Takes a measurement in, the older ones of the same load at half their weight, and writes the file. Io.
    [[nodiscard]] Result<void> learn(const Load &load, const Times &times);
    /// The times of this load: measured, or drawn as a power of the work between or beyond measured ones of the same model on the
    /// same machine, as first as it is where there are such; nothing when there is none.
    [[nodiscard]] std::optional<Times> timesOf(const Load &load) const;

private:
    struct Measured {
        Load load;
        Times times;
    };
    /// As timesOf(), from those that are `isFirst`.
    [[nodiscard]] std::optional<Times> drawn(const Load &load, bool isFirst) const;
    void read();
    [[nodiscard]] Result<void> write() const;

    const std::filesystem::path m_file;
    mutable std::mutex m_mutex;
    std::vector<Measured> m_measured;
};

/// Measures one painting by its progress. Its context must not outlive it, nor the job that it watches.
class PaintWatch {
public:
    explicit PaintWatch(const JobContext &job);
    PaintWatch(const PaintWatch &) = delete;
    PaintWatch &operator=(const PaintWatch &) = delete;

    /// The job, watched; it has a sink even where the job has none, so that whoever paints says by himself whether there are to be
    /// previews.
    [[nodiscard]] const JobContext &context() const { return m_context; }
    /// What a painting that took `seconds` in all took; nothing unless three steps in one stage were seen.
    [[nodiscard]] std::optional<PaintTimes::Times> times(double seconds) const;

private:
    using Clock = std::chrono::steady_clock;
    void see(const Progress &progress);

    const JobContext &m_job;
    JobContext m_context;
    std::string m_stage;
    std::int64_t m_done = 0;
    Clock::time_point m_last;
    std::vector<double> m_steps; ///< Seconds of each.
    bool m_mixed = false;        ///< More than one stage had steps.
};

} // namespace palimpsest::pipeline
