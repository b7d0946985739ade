#include "core/neural/training/TrainingRun.h"

#include "core/neural/diffusion/Autocast.h"
#include "core/neural/training/Losses.h"
#include "core/neural/weights/Safetensors.h"
#include "core/neural/weights/StateDict.h"

#include <ATen/CPUGeneratorImpl.h>
#include <torch/cuda.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace palimpsest::neural::training {

namespace {

constexpr double kLossMemory = 0.98; // Of the running mean that is reported.
constexpr double kSmallestShareOfRate = 0.002;
constexpr auto kLogEvery = std::chrono::seconds(10);

std::uint64_t mixSeed(std::uint64_t seed, std::uint64_t step)
{
    // SplitMix64 (Steele, Lea, Flood 2014).
    std::uint64_t z = seed * 0x9E3779B97F4A7C15ULL + step * 0xD1B54A32D192ED03ULL + 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

} // namespace

at::Device trainingDevice()
{
    return torch::cuda::is_available() ? at::Device(at::kCUDA, 0) : at::Device(at::kCPU);
}

Precision precisionOf(const TrainOptions &options)
{
    return options.bfloat16 ? diffusion::resolvePrecision(Precision::Auto, trainingDevice()) : Precision::Float32;
}

TrainingRun::TrainingRun(std::string name, const std::string &file, const TrainOptions &options, double learningRate,
                         std::int64_t warmUpSteps)
    : m_name(std::move(name))
    , m_checkpointPath(options.out / "training" / (file + ".checkpoint.safetensors"))
    , m_options(options)
    , m_peakRate(options.learningRate > 0.0 ? options.learningRate : learningRate)
    , m_warmUpSteps(warmUpSteps)
    , m_start(std::chrono::steady_clock::now())
    , m_lastLog(m_start)
{
    std::error_code ignored;
    std::filesystem::create_directories(m_checkpointPath.parent_path(), ignored);
    const std::filesystem::path logPath = m_checkpointPath.parent_path() / (file + ".csv");
    const bool fresh = !options.resume || !std::filesystem::exists(logPath);
    m_log.open(logPath, fresh ? std::ios::trunc : std::ios::app);
    if (fresh)
        m_log << "step,minutes,loss,learning_rate,samples_per_second\n";
}

Result<void> TrainingRun::resume(const TrainingTask &task)
{
    if (!m_options.resume || !std::filesystem::exists(m_checkpointPath))
        return {};
    const auto file = weights::readSafetensors(m_checkpointPath);
    if (!file)
        return file.error();
    if (auto loaded = weights::loadStrict(task.module, weights::withoutPrefix(file->tensors, "model.")); !loaded)
        return loaded;
    if (!task.optimiser.setState(weights::withoutPrefix(file->tensors, "optimiser.")))
        return Error{ErrorCode::Corrupt, "The checkpoint of this training does not fit; start it anew.",
                     m_checkpointPath.string()};
    const at::Tensor progress = file->tensors.at("progress");
    m_step = static_cast<std::int64_t>(progress[0].item<double>());
    m_earlierMinutes = progress[1].item<double>();
    m_meanLoss = progress[2].item<double>();
    m_lastCheckpointMinutes = m_earlierMinutes;
    return {};
}

double TrainingRun::elapsedMinutes() const
{
    const std::chrono::duration<double, std::ratio<60>> now = std::chrono::steady_clock::now() - m_start;
    return m_earlierMinutes + now.count();
}

double TrainingRun::share() const
{
    if (m_options.steps > 0)
        return static_cast<double>(m_step) / static_cast<double>(m_options.steps);
    return elapsedMinutes() / std::max(m_options.minutes, 1e-6);
}

double TrainingRun::learningRate() const
{
    const double warmUp = linearWarmUp(m_step, m_warmUpSteps);
    const double from = std::clamp(m_options.decayFrom, 0.0, 1.0);
    const double at = share();
    double decay = 1.0;
    if (at > from && from < 1.0)
        decay = 0.5 + 0.5 * std::cos(std::numbers::pi * std::min(1.0, (at - from) / (1.0 - from)));
    return m_peakRate * std::max(kSmallestShareOfRate, warmUp * decay);
}

std::mt19937_64 TrainingRun::stepRandom() const
{
    return std::mt19937_64(mixSeed(m_options.seed, static_cast<std::uint64_t>(m_step)));
}

at::Generator TrainingRun::stepNoise() const
{
    return at::make_generator<at::CPUGeneratorImpl>(mixSeed(m_options.seed + 1, static_cast<std::uint64_t>(m_step)));
}

void TrainingRun::log(std::int64_t samples)
{
    m_samplesSinceLog += samples;
    const auto now = std::chrono::steady_clock::now();
    if (now - m_lastLog < kLogEvery)
        return;
    const std::chrono::duration<double> seconds = now - m_lastLog;
    m_log << m_step << ',' << elapsedMinutes() << ',' << m_meanLoss << ',' << learningRate() << ','
          << static_cast<double>(m_samplesSinceLog) / seconds.count() << std::endl;
    m_lastLog = now;
    m_samplesSinceLog = 0;
}

Result<void> TrainingRun::finishStep(double loss, const TrainingTask &task, const JobContext &job)
{
    m_meanLoss = m_step == 0 ? loss : kLossMemory * m_meanLoss + (1.0 - kLossMemory) * loss;
    ++m_step;
    log(task.batch);
    constexpr std::int64_t kParts = 10000;
    job.report({m_name, static_cast<std::int64_t>(std::min(1.0, share()) * kParts), kParts, nullptr});
    if (elapsedMinutes() - m_lastCheckpointMinutes >= m_options.checkpointMinutes || job.stopRequested()) {
        if (auto written = checkpoint(task); !written)
            return written;
    }
    if (job.stopRequested())
        return cancelledError();
    return {};
}

Result<void> TrainingRun::checkpoint(const TrainingTask &task)
{
    m_lastCheckpointMinutes = elapsedMinutes();
    weights::TensorMap tensors;
    for (const auto &[name, tensor] : weights::stateDict(task.module))
        tensors["model." + name] = tensor.detach();
    for (const auto &[name, tensor] : task.optimiser.state())
        tensors["optimiser." + name] = tensor;
    tensors["progress"] = at::tensor({static_cast<double>(m_step), m_lastCheckpointMinutes, m_meanLoss}, at::kDouble);
    if (auto written = weights::writeSafetensors(m_checkpointPath, tensors); !written)
        return written;
    task.optimiser.swapWithAverage();
    auto exported = task.exportBundle();
    task.optimiser.swapWithAverage();
    return exported;
}

Result<TrainReport> TrainingRun::run(const TrainingTask &task, const JobContext &job)
{
    if (auto resumed = resume(task); !resumed)
        return resumed.error();
    while (share() < 1.0) {
        const at::Tensor loss = task.loss();
        loss.backward();
        task.optimiser.step(learningRate());
        if (auto booked = finishStep(loss.item<double>(), task, job); !booked)
            return booked.error();
    }
    if (auto written = checkpoint(task); !written)
        return written.error();
    return TrainReport{m_step, elapsedMinutes(), m_meanLoss};
}

} // namespace palimpsest::neural::training
