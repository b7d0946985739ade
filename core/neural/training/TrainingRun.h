#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/neural/Device.h"
#include "core/neural/Training.h"
#include "core/neural/training/AdamW.h"

#include <ATen/core/Generator.h>
#include <torch/nn/module.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <random>
#include <string>

namespace palimpsest::neural::training {

/// What is trained, and how.
struct TrainingTask {
    torch::nn::Module &module;
    AdamW &optimiser;
    std::int64_t batch = 0;           ///< Samples per step.
    std::function<at::Tensor()> loss; ///< The loss of the current step, a scalar with its graph.
    std::function<Result<void>()>
        exportBundle; ///< Writes the usable files; runs with the averaged weights in the module.
};

/// The bookkeeping of one training: schedule, progress with time left, loss log (CSV), checkpoints and resuming.
/// Everything random in step n is drawn from generators seeded by (seed, n), so a resumed training goes on as if never stopped.
class TrainingRun {
public:
    /// `name` is for the artist ("Teaching the painter"); the log and the checkpoint go to options.out/training/<file>.*.
    TrainingRun(std::string name, const std::string &file, const TrainOptions &options, double learningRate,
                std::int64_t warmUpSteps);

    /// Trains until the steps or minutes are over, from the checkpoint if there is one and the options allow it. Writes
    /// a log line, a checkpoint and the bundle now and then, and the latter two when told to stop. Cancelled; Corrupt
    /// when the checkpoint does not fit the module; what writing fails with.
    Result<TrainReport> run(const TrainingTask &task, const JobContext &job);

    /// Generators of this step.
    [[nodiscard]] std::mt19937_64 stepRandom() const;
    [[nodiscard]] at::Generator stepNoise() const;

private:
    [[nodiscard]] double elapsedMinutes() const;
    [[nodiscard]] double share() const;
    [[nodiscard]] double learningRate() const;
    Result<void> resume(const TrainingTask &task);
    Result<void> finishStep(double loss, const TrainingTask &task, const JobContext &job);
    void log(std::int64_t samples);
    Result<void> checkpoint(const TrainingTask &task);

    std::string m_name;
    std::filesystem::path m_checkpointPath;
    std::ofstream m_log;
    TrainOptions m_options;
    double m_peakRate;
    std::int64_t m_warmUpSteps;
    std::chrono::steady_clock::time_point m_start;
    std::chrono::steady_clock::time_point m_lastLog;
    double m_earlierMinutes = 0.0;
    double m_lastCheckpointMinutes = 0.0;
    std::int64_t m_step = 0;
    std::int64_t m_samplesSinceLog = 0;
    double m_meanLoss = 0.0;
};

/// bfloat16 where the options allow it and it is measurably faster on the training device, otherwise float32.
Precision precisionOf(const TrainOptions &options);

/// The device that trainings run on: the first GPU when there is one.
at::Device trainingDevice();

} // namespace palimpsest::neural::training
