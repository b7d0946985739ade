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

/// The bookkeeping of one training: schedule, progress with time left, loss log (CSV), checkpoints and resuming.
/// Everything random in step n is drawn from generators seeded by (seed, n), so a resumed training goes on as if never stopped.
class TrainingRun {
public:
    /// `name` is for the artist ("Teaching the painter"); the log and the checkpoint go to options.out/training/<file>.*.
    TrainingRun(std::string name, const std::string &file, const TrainOptions &options, double learningRate,
                std::int64_t warmUpSteps);

    /// Takes up the checkpoint, when there is one and options allow it. Corrupt when it does not fit the module.
    Result<void> resume(torch::nn::Module &module, AdamW &optimiser);

    /// False when the steps or minutes are over.
    [[nodiscard]] bool goesOn() const;
    [[nodiscard]] double learningRate() const;
    [[nodiscard]] std::int64_t step() const { return m_step; }

    /// Generators of this step.
    [[nodiscard]] std::mt19937_64 stepRandom() const;
    [[nodiscard]] at::Generator stepNoise() const;

    /// Books one finished step over `samples` samples: log line now and then, progress, and a checkpoint when it is time.
    /// `exportBundle` writes the usable files; it runs with the averaged weights in the module.
    Result<void> finishStep(double loss, std::int64_t samples, torch::nn::Module &module, AdamW &optimiser,
                            const JobContext &job, const std::function<Result<void>()> &exportBundle);
    /// The last checkpoint and export.
    Result<void> finish(torch::nn::Module &module, AdamW &optimiser, const std::function<Result<void>()> &exportBundle);
    [[nodiscard]] TrainReport report() const;

private:
    [[nodiscard]] double elapsedMinutes() const;
    [[nodiscard]] double share() const;
    void log(std::int64_t samples);
    Result<void> checkpoint(torch::nn::Module &module, AdamW &optimiser,
                            const std::function<Result<void>()> &exportBundle);

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
