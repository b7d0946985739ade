#include "core/neural/training/TrainingRun.h"

#include "core/neural/diffusion/Autocast.h"
#include "core/neural/training/Checkpoint.h"
#include "core/neural/training/FolderLock.h"
#include "core/neural/training/Losses.h"
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

std::int64_t picturesAtOnce()
{
    return trainingDevice().is_cuda() ? 256 : 32;
}

Precision precisionOf(const TrainOptions &options)
{
    return options.bfloat16 ? diffusion::resolvePrecision(Precision::Auto, trainingDevice()) : Precision::Float32;
}

TrainingRun::TrainingRun(std::string name, const std::string &file, const TrainOptions &options, double learningRate,
                         std::int64_t warmUpSteps, Communicator &others)
    : m_name(std::move(name))
    , m_checkpointPath(options.out / "training" / (file + ".checkpoint.safetensors"))
    , m_options(options)
    , m_log(m_checkpointPath.parent_path(), file, options.processes.rank == 0)
    , m_others(others)
    , m_peakRate(options.learningRate > 0.0 ? options.learningRate : learningRate)
    , m_warmUpSteps(warmUpSteps)
    , m_start(std::chrono::steady_clock::now())
{
    std::error_code ignored; // Writing the checkpoint says what is wrong.
    std::filesystem::create_directories(m_checkpointPath.parent_path(), ignored);
}

void TrainingRun::agreeOnPrecision()
{
    if (m_options.processes.ranks == 1)
        return;
    at::Tensor first = at::full({1}, isFirstProcess() && m_precision == Precision::BFloat16 ? 1.0 : 0.0,
                                at::TensorOptions(at::kFloat));
    m_others.sum(first);
    m_precision = first.item<double>() > 0.0 ? Precision::BFloat16 : Precision::Float32;
}

Result<void> TrainingRun::resume(const TrainingTask &task)
{
    m_precision = precisionOf(m_options);
    if (!m_options.resume)
        return {};
    // All processes read; none may put a checkpoint back in its place while another does.
    if (!isFirstProcess())
        m_others.meet();
    const auto found = readCheckpoint(m_checkpointPath);
    if (isFirstProcess())
        m_others.meet();
    if (!found)
        return found.error().code == ErrorCode::NotFound ? Result<void>() : found.error();
    if (auto loaded = weights::loadStrict(task.module, weights::withoutPrefix(*found, "model.")); !loaded)
        return loaded;
    const auto progress = found->find("progress");
    if (progress == found->end() || progress->second.numel() < 3
        || !task.optimiser.setState(weights::withoutPrefix(*found, "optimiser.")))
        return Error{ErrorCode::Corrupt, "The checkpoint of this training does not fit; start it anew.",
                     m_checkpointPath.string()};
    m_step = static_cast<std::int64_t>(progress->second[0].item<double>());
    m_earlierMinutes = progress->second[1].item<double>();
    m_meanLoss = progress->second[2].item<double>();
    if (m_options.bfloat16 && progress->second.numel() > 3)
        m_precision = progress->second[3].item<double>() > 0.0 ? Precision::BFloat16 : Precision::Float32;
    m_minutes = m_earlierMinutes;
    m_lastCheckpointMinutes = m_earlierMinutes;
    m_nextSampleMinutes = m_earlierMinutes;
    return {};
}

double TrainingRun::clockMinutes() const
{
    const std::chrono::duration<double, std::ratio<60>> now = std::chrono::steady_clock::now() - m_start;
    return m_earlierMinutes + now.count();
}

double TrainingRun::share() const
{
    if (m_options.steps > 0)
        return static_cast<double>(m_step) / static_cast<double>(m_options.steps);
    return m_minutes / std::max(m_options.minutes, 1e-6);
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

std::uint64_t TrainingRun::passSeed(std::uint64_t stream) const
{
    const std::uint64_t step = mixSeed(m_options.seed + stream, static_cast<std::uint64_t>(m_step));
    const std::int64_t pass = m_options.processes.rank * std::max<std::int64_t>(1, m_options.accumulate) + m_pass;
    return pass == 0 ? step : mixSeed(step, static_cast<std::uint64_t>(pass));
}

std::mt19937_64 TrainingRun::stepRandom() const
{
    return std::mt19937_64(passSeed(0));
}

at::Generator TrainingRun::stepNoise() const
{
    return at::make_generator<at::CPUGeneratorImpl>(passSeed(1));
}

PassSamples TrainingRun::samples(std::int64_t batch, std::int64_t ahead) const
{
    const std::int64_t passes = std::max<std::int64_t>(1, m_options.accumulate);
    const std::int64_t step = m_step + (m_pass + ahead) / passes;
    const std::int64_t pass = (m_pass + ahead) % passes;
    return {m_options.seed, step, (m_options.processes.rank * passes + pass) * batch,
            m_options.processes.ranks * passes * batch};
}

std::mt19937_64 PassSamples::random(std::int64_t sample) const
{
    const std::uint64_t ofStep = mixSeed(seed + 2, static_cast<std::uint64_t>(step));
    return std::mt19937_64(mixSeed(ofStep, static_cast<std::uint64_t>(sample)));
}

at::Generator PassSamples::noise(std::int64_t sample) const
{
    const std::uint64_t ofStep = mixSeed(seed + 3, static_cast<std::uint64_t>(step));
    return at::make_generator<at::CPUGeneratorImpl>(mixSeed(ofStep, static_cast<std::uint64_t>(sample)));
}

TrainStatus TrainingRun::status(double stepLoss) const
{
    TrainStatus status;
    status.step = m_step;
    status.minutes = m_minutes;
    status.share = std::min(1.0, share());
    status.stepLoss = stepLoss;
    status.loss = m_meanLoss;
    status.learningRate = learningRate();
    return status;
}

void TrainingRun::tell(const TrainStatus &status) const
{
    if (m_options.watch)
        m_options.watch(status);
}

double TrainingRun::passes(const TrainingTask &task)
{
    const std::int64_t count = std::max<std::int64_t>(1, m_options.accumulate);
    double sum = 0.0;
    for (m_pass = 0; m_pass < count; ++m_pass) {
        const at::Tensor loss = task.loss();
        sum += loss.item<double>();
        (count == 1 ? loss : loss / static_cast<double>(count)).backward();
    }
    m_pass = 0;
    return sum / static_cast<double>(count);
}

bool TrainingRun::shareStep(const TrainingTask &task, double &loss, bool stop)
{
    m_minutes = clockMinutes();
    const int ranks = m_options.processes.ranks;
    if (ranks == 1)
        return stop;
    const at::NoGradGuard noGrad;
    // One long vector, so that a step costs one exchange; behind the gradients what all must agree on.
    std::vector<at::Tensor> gradients;
    std::vector<at::Tensor> flat;
    for (at::Tensor &parameter : task.module.parameters()) {
        if (!parameter.grad().defined())
            continue;
        gradients.push_back(parameter.grad());
        flat.push_back(gradients.back().reshape({-1}));
    }
    const auto minutes = static_cast<float>(isFirstProcess() ? m_minutes : 0.0);
    flat.push_back(
        at::tensor({static_cast<float>(loss), stop ? 1.0F : 0.0F, minutes}, at::kFloat).to(trainingDevice()));
    at::Tensor numbers = at::cat(flat);
    m_others.sum(numbers);
    std::int64_t at = 0;
    for (at::Tensor &gradient : gradients) {
        gradient.copy_(numbers.narrow(0, at, gradient.numel()).view(gradient.sizes())).div_(ranks);
        at += gradient.numel();
    }
    const at::Tensor agreed = numbers.narrow(0, at, 3).cpu();
    loss = agreed[0].item<double>() / ranks;
    m_minutes = agreed[2].item<double>();
    return agreed[1].item<double>() > 0.0;
}

Result<void> TrainingRun::paintSamples(const TrainingTask &task, TrainStatus &status)
{
    if (!task.paintSamples || task.sampleMinutes <= 0.0 || !isFirstProcess() || m_minutes < m_nextSampleMinutes)
        return {};
    m_nextSampleMinutes = m_minutes + task.sampleMinutes;
    task.optimiser.swapWithAverage();
    auto samples = task.paintSamples();
    task.optimiser.swapWithAverage();
    if (!samples) // Asked to stop meanwhile: the next step ends as it should.
        return samples.error().code == ErrorCode::Cancelled ? Result<void>() : samples.error();
    for (Image &sample : *samples)
        status.samples.push_back(std::make_shared<const Image>(std::move(sample)));
    return {};
}

Result<void> TrainingRun::finishStep(double loss, const TrainingTask &task, const JobContext &job)
{
    m_meanLoss = m_step == 0 ? loss : kLossMemory * m_meanLoss + (1.0 - kLossMemory) * loss;
    ++m_step;
    const std::int64_t passes = std::max<std::int64_t>(1, m_options.accumulate);
    m_log.add(m_step, m_minutes, m_meanLoss, learningRate(), task.batch * passes * m_options.processes.ranks);
    constexpr std::int64_t kParts = 10000;
    job.report({m_name, static_cast<std::int64_t>(std::min(1.0, share()) * kParts), kParts, nullptr});
    TrainStatus now = status(loss);
    if (share() >= 1.0)
        m_nextSampleMinutes = 0.0; // What has become of it.
    if (auto painted = paintSamples(task, now); !painted)
        return painted;
    if (share() >= 1.0 || m_minutes - m_lastCheckpointMinutes >= m_options.checkpointMinutes) {
        if (auto written = checkpoint(task, now); !written)
            return written;
    }
    tell(now);
    return {};
}

Result<void> TrainingRun::checkpoint(const TrainingTask &task, TrainStatus &status)
{
    m_lastCheckpointMinutes = m_minutes;
    if (!isFirstProcess())
        return {};
    weights::TensorMap tensors;
    for (const auto &[name, tensor] : weights::stateDict(task.module))
        tensors["model." + name] = tensor.detach();
    for (const auto &[name, tensor] : task.optimiser.state())
        tensors["optimiser." + name] = tensor;
    tensors["progress"] =
        at::tensor({static_cast<double>(m_step), m_minutes, m_meanLoss, m_precision == Precision::BFloat16 ? 1.0 : 0.0},
                   at::kDouble);
    if (auto written = writeCheckpoint(m_checkpointPath, tensors); !written)
        return written;
    task.optimiser.swapWithAverage();
    auto exported = task.exportBundle();
    if (exported && task.heldOutLoss) {
        status.heldOutLoss = task.heldOutLoss();
        m_log.addHeldOut(m_step, m_minutes, status.heldOutLoss);
    }
    task.optimiser.swapWithAverage();
    return exported;
}

Result<TrainReport> TrainingRun::run(const TrainingTask &task, const JobContext &job)
{
    FolderLock lock;
    if (isFirstProcess()) {
        std::filesystem::path path = m_checkpointPath;
        auto taken = FolderLock::take(path.replace_extension(".lock"));
        if (!taken)
            return taken.error();
        lock = std::move(*taken);
    }
    if (auto resumed = resume(task); !resumed)
        return resumed.error();
    agreeOnPrecision();
    m_log.open(m_step);
    m_start = std::chrono::steady_clock::now();
    TrainStatus begun = status(m_meanLoss);
    if (auto painted = paintSamples(task, begun); !painted)
        return painted.error();
    if (m_step == 0 && task.heldOutLoss && isFirstProcess()) { // What it begins with.
        begun.heldOutLoss = task.heldOutLoss();
        m_log.addHeldOut(m_step, m_minutes, begun.heldOutLoss);
    }
    tell(begun);
    const std::int64_t firstStep = m_step;
    bool stopped = false;
    while (share() < 1.0 && !stopped) {
        double loss = passes(task);
        stopped = shareStep(task, loss, job.stopRequested());
        task.optimiser.step(learningRate());
        if (auto booked = finishStep(loss, task, job); !booked)
            return booked.error();
    }
    if (share() >= 1.0 && m_step > firstStep)
        return TrainReport{m_step, m_minutes, m_meanLoss};
    TrainStatus ended = status(m_meanLoss);
    if (auto written = checkpoint(task, ended); !written)
        return written.error();
    tell(ended);
    if (stopped)
        return cancelledError();
    return TrainReport{m_step, m_minutes, m_meanLoss};
}

} // namespace palimpsest::neural::training
