#pragma once

#include "core/base/Image.h"
#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/neural/Device.h"
#include "core/neural/Training.h"
#include "core/neural/training/AdamW.h"
#include "core/neural/training/Communicator.h"
#include "core/neural/training/TrainingLog.h"

#include <ATen/core/Generator.h>
#include <torch/nn/module.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace palimpsest::neural::training {

/// What is trained, and how.
struct TrainingTask {
    torch::nn::Module &module;
    AdamW &optimiser;
    std::int64_t batch = 0;           ///< Samples of one forward pass.
    std::function<at::Tensor()> loss; ///< The loss of the current pass, a scalar with its graph.
    std::function<Result<void>()>
        exportBundle; ///< Writes the usable files; runs with the averaged weights in the module.
    /// The loss of pictures that are kept out; runs with the averaged weights in the module. May be empty.
    std::function<double()> heldOutLoss;
    /// Pictures painted with the averaged weights in the module; every sampleMinutes, first before any step. May be empty.
    std::function<Result<std::vector<Image>>()> paintSamples;
    double sampleMinutes = 0.0; ///< 0 = never.
};

/// Where the samples of one forward pass stand among those of a step, over all passes and processes, and the numbers that
/// each is drawn with. The generators do not know how the step is divided.
struct PassSamples {
    std::uint64_t seed = 0;
    std::int64_t step = 0;
    std::int64_t first = 0;     ///< Index of this pass's first sample in the step.
    std::int64_t wholeStep = 0; ///< Samples of the whole step.

    bool operator==(const PassSamples &other) const = default;

    /// Generators of one sample by its index in the step.
    [[nodiscard]] std::mt19937_64 random(std::int64_t sample) const;
    [[nodiscard]] at::Generator noise(std::int64_t sample) const;
};

/// The bookkeeping of one training: schedule, progress with time left, loss log (CSV), checkpoints and resuming, and the
/// other processes that take part. Everything random in step n is drawn from generators seeded by (seed, n) and by the place in
/// the step, so a resumed training goes on as if never stopped.
class TrainingRun {
public:
    /// `name` is for the artist ("Teaching the painter"); the log and the checkpoint go to options.out/training/<file>.*.
    /// `others` must outlive the run.
    TrainingRun(std::string name, const std::string &file, const TrainOptions &options, double learningRate,
                std::int64_t warmUpSteps, Communicator &others);

    /// Trains until the steps or minutes are over, from the checkpoint if there is one and the options allow it. Writes
    /// a log line, a checkpoint and the bundle now and then, and the latter two when told to stop. Cancelled; Corrupt
    /// when the checkpoint does not fit the module; what writing or painting samples fails with.
    Result<TrainReport> run(const TrainingTask &task, const JobContext &job);

    /// Generators of this forward pass.
    [[nodiscard]] std::mt19937_64 stepRandom() const;
    [[nodiscard]] at::Generator stepNoise() const;

    /// What the heavy layers compute in: chosen when a training begins, by a measurement that a busy machine can sway, and kept
    /// in the checkpoint, so that a resumed training and all its processes compute alike. Known within run().
    [[nodiscard]] Precision precision() const { return m_precision; }

    /// The `batch` samples of this forward pass, or of one `ahead` of it.
    [[nodiscard]] PassSamples samples(std::int64_t batch, std::int64_t ahead = 0) const;

private:
    [[nodiscard]] double clockMinutes() const;
    [[nodiscard]] double share() const;
    [[nodiscard]] double learningRate() const;
    [[nodiscard]] std::uint64_t passSeed(std::uint64_t stream) const;
    [[nodiscard]] bool isFirstProcess() const { return m_options.processes.rank == 0; }
    Result<void> resume(const TrainingTask &task);
    void agreeOnPrecision();
    double passes(const TrainingTask &task);
    /// Averages gradients and `loss` over the processes; all of them agree on the time and on whether to stop.
    bool shareStep(const TrainingTask &task, double &loss, bool stop);
    Result<void> finishStep(double loss, const TrainingTask &task, const JobContext &job);
    Result<void> paintSamples(const TrainingTask &task, TrainStatus &status);
    [[nodiscard]] TrainStatus status(double stepLoss) const;
    void tell(const TrainStatus &status) const;
    Result<void> checkpoint(const TrainingTask &task, TrainStatus &status);

    std::string m_name;
    std::filesystem::path m_checkpointPath;
    TrainOptions m_options;
    TrainingLog m_log;
    Communicator &m_others;
    Precision m_precision = Precision::Float32;
    double m_peakRate;
    std::int64_t m_warmUpSteps;
    std::chrono::steady_clock::time_point m_start;
    double m_earlierMinutes = 0.0;
    double m_minutes = 0.0; ///< The first process's clock at the last step, the same in all processes.
    double m_lastCheckpointMinutes = 0.0;
    double m_nextSampleMinutes = 0.0;
    std::int64_t m_step = 0;
    std::int64_t m_pass = 0; ///< Of this step in this process.
    double m_meanLoss = 0.0;
};

/// bfloat16 where the options allow it and it is measurably faster on the training device, otherwise float32.
Precision precisionOf(const TrainOptions &options);

/// The device that trainings run on: the first GPU when there is one.
at::Device trainingDevice();

/// How many pictures are worth handing to that device at once.
std::int64_t picturesAtOnce();

} // namespace palimpsest::neural::training
