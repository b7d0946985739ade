#include "core/neural/Training.h"
#include "core/neural/diffusion/Autocast.h"
#include "core/neural/training/BaseModel.h"
#include "core/neural/training/Losses.h"
#include "core/neural/training/RdmData.h"
#include "core/neural/training/SamplePainter.h"
#include "core/neural/training/StarterBundle.h"
#include "core/neural/training/TrainingRun.h"
#include "core/neural/weights/Guarded.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <cmath>
#include <future>
#include <memory>
#include <optional>

// Legend: B batch, k tokens, D embedding, x0 clean latents, x noisy latents, eps noise, t timesteps.

namespace palimpsest::neural {

namespace {

using namespace training;

constexpr std::int64_t kRdmBatch = 8;
constexpr double kRdmRate = 6e-4;
constexpr double kTuningRate = 1e-4; // A taught model keeps what it knows.
constexpr double kTuningMinSnr = 5.0;
constexpr double kTuningMinutes = 30.0;
constexpr std::int64_t kRdmWarmUpSteps = 100;
constexpr std::int64_t kHeldOutPictures = 32; // At most, for one measurement.

/// What one forward pass of the denoiser is trained on, on the CPU.
struct Samples {
    at::Tensor x0;      // (B,Z,h,w) float32
    at::Tensor eps;     // likewise
    at::Tensor t;       // (B) int64
    at::Tensor context; // (B,k,D) float32
};

/// The training of one denoiser: its networks, its data and what they are held together with.
class RdmTraining {
public:
    RdmTraining(const RdmTrainOptions &options, BaseModel base, RdmData data, diffusion::Schedule schedule)
        : m_options(options)
        , m_base(std::move(base))
        , m_data(std::move(data))
        , m_schedule(std::move(schedule))
    {
        // 200 steps on 1,045 real paintings (batch 8, rate 1e-4) took the loss on held-out ones from 0.378 to 0.325 with equal
        // weights and to 0.329 with min-SNR, and that on the gallery, known before, from 0.468 to 0.510 and 0.483.
        const double minSnr = options.minSnr.value_or(options.from.empty() ? 0.0 : kTuningMinSnr);
        if (minSnr > 0.0) {
            // Of mean 1, so that the loss stays of the size that people and the clipping of gradients know.
            m_weights = minSnrWeights(m_schedule, minSnr);
            m_weights = m_weights / m_weights.mean();
        }
        m_timestepShares = cumulativeTimestepShares(m_schedule.timesteps(), options.focus);
        if (m_data.mean.defined()) {
            m_base.config.firstStage.latentMean = values(m_data.mean);
            m_base.config.firstStage.latentStd = values(m_data.deviation);
        }
    }

    ~RdmTraining()
    {
        if (m_ahead.valid())
            m_ahead.wait();
    }
    RdmTraining(const RdmTraining &) = delete;
    RdmTraining &operator=(const RdmTraining &) = delete;

    Result<TrainReport> run(Communicator &others, const JobContext &job);

private:
    [[nodiscard]] std::int64_t batch() const { return m_options.batch > 0 ? m_options.batch : kRdmBatch; }
    [[nodiscard]] Samples draw(const PassSamples &pass) const;
    Samples next(const TrainingRun &training);
    at::Tensor predict(const Samples &samples, Precision precision);
    at::Tensor loss(const TrainingRun &training);
    double heldOutLoss(Precision precision);
    [[nodiscard]] Result<void> exportBundle() const;

    static std::vector<double> values(const at::Tensor &tensor)
    {
        const at::Tensor wide = tensor.to(at::kDouble).contiguous();
        return {wide.data_ptr<double>(), wide.data_ptr<double>() + wide.numel()};
    }

    const RdmTrainOptions &m_options;
    BaseModel m_base;
    RdmData m_data;
    diffusion::Schedule m_schedule;
    std::vector<double> m_timestepShares; // (T) cumulative
    at::Tensor m_weights;                 // (T) float32 of the loss, mean 1; undefined: all 1
    PassSamples m_aheadPass;
    std::future<Samples> m_ahead; // Drawn while a GPU computes the step before.
};

Samples RdmTraining::draw(const PassSamples &pass) const
{
    const std::int64_t count = batch();
    const auto places = static_cast<std::size_t>(count);
    std::vector<std::int64_t> rows(places);
    std::vector<std::int64_t> times(places);
    std::vector<at::Tensor> contexts(places);
    std::vector<at::Tensor> noises(places);
    at::parallel_for(0, count, 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t i = begin; i < end; ++i) {
            const auto at = static_cast<std::size_t>(i);
            const std::int64_t sample = pass.first + i;
            std::mt19937_64 random = pass.random(sample);
            at::Generator noise = pass.noise(sample);
            std::uniform_int_distribution<std::size_t> pick(0, m_data.trained.size() - 1);
            std::uniform_real_distribution<double> share(0.0, 1.0);
            rows[at] = m_data.trained[pick(random)];
            // One timestep from each of as many equally likely parts of the schedule as the step has samples, which makes the
            // loss far steadier than independent ones would (Kingma et al., arXiv 2107.00630, section I.1).
            const double place = (static_cast<double>(sample) + share(random)) / static_cast<double>(pass.wholeStep);
            times[at] = std::ranges::upper_bound(m_timestepShares, place) - m_timestepShares.begin();
            contexts[at] = m_data.drawContext(rows[at], m_options.neighbours, random, noise);
            noises[at] = at::randn(m_data.latents.sizes().slice(1), noise, at::TensorOptions(at::kFloat));
        }
    });
    return {m_data.latents.index_select(0, at::tensor(rows, at::kLong)).to(at::kFloat), at::stack(noises),
            at::tensor(times, at::kLong), at::stack(contexts) * m_base.config.context.scale};
}

Samples RdmTraining::next(const TrainingRun &training)
{
    const PassSamples now = training.samples(batch());
    if (!trainingDevice().is_cuda())
        return draw(now);
    const bool isDrawn = m_ahead.valid() && m_aheadPass == now;
    Samples samples = isDrawn ? m_ahead.get() : draw(now);
    if (m_ahead.valid())
        m_ahead.wait();
    m_aheadPass = training.samples(batch(), 1);
    const auto drawing =
        std::make_shared<std::packaged_task<Samples()>>([this, pass = m_aheadPass] { return draw(pass); });
    m_ahead = drawing->get_future();
    at::launch([drawing] { (*drawing)(); });
    return samples;
}

at::Tensor RdmTraining::predict(const Samples &samples, Precision precision)
{
    const at::Device device = trainingDevice();
    const at::Tensor x = m_schedule.addNoise(samples.x0.to(device), samples.t, samples.eps.to(device));
    const diffusion::AutocastScope autocast(device, precision);
    return m_base.unet->forward(x.contiguous(at::MemoryFormat::ChannelsLast), samples.t.to(device),
                                samples.context.to(device));
}

at::Tensor RdmTraining::loss(const TrainingRun &training)
{
    const Samples samples = next(training);
    const at::Tensor predicted = predict(samples, training.precision());
    const at::Device device = predicted.device();
    const DenoisingLoss loss =
        denoisingLoss(m_schedule, predicted, samples.x0.to(device), samples.t, samples.eps.to(device));
    if (!m_weights.defined())
        return loss.simple;
    return (m_weights.index_select(0, samples.t).to(device) * loss.perItem).mean();
}

double RdmTraining::heldOutLoss(Precision precision)
{
    // The same pictures, noise, timesteps and neighbours at each call, all timesteps counting the same.
    const at::NoGradGuard noGrad;
    const auto pictures = std::min(kHeldOutPictures, static_cast<std::int64_t>(m_data.heldOut.size()));
    const std::vector<double> shares{0.125, 0.375, 0.625, 0.875};
    double sum = 0.0;
    for (std::int64_t i = 0; i < pictures; ++i) {
        const std::int64_t row =
            m_data.heldOut[static_cast<std::size_t>(i * static_cast<std::int64_t>(m_data.heldOut.size()) / pictures)];
        const auto seed = static_cast<std::uint64_t>(row) + 1;
        at::Generator noise = at::make_generator<at::CPUGeneratorImpl>(seed);
        std::mt19937_64 random(seed);
        Samples samples;
        const auto count = static_cast<std::int64_t>(shares.size());
        samples.x0 = m_data.latents.narrow(0, row, 1).to(at::kFloat).expand({count, -1, -1, -1});
        samples.eps = at::randn(samples.x0.sizes(), noise, at::TensorOptions(at::kFloat));
        samples.t = (at::tensor(shares) * static_cast<double>(m_schedule.timesteps())).to(at::kLong);
        // Neighbours alone: the same mode for every database.
        constexpr double kNeighbours = 0.7;
        samples.context =
            (m_data.drawTokens(row, m_options.neighbours, kNeighbours, random) * m_base.config.context.scale)
                .expand({count, -1, -1});
        const at::Tensor predicted = predict(samples, precision).to(at::kFloat).cpu();
        sum += denoisingLoss(m_schedule, predicted, samples.x0, samples.t, samples.eps).simple.item<double>();
    }
    return sum / static_cast<double>(pictures);
}

Result<void> RdmTraining::exportBundle() const
{
    // The description comes last, so that nobody finds a bundle without its weights.
    if (auto written = exportHalf(*m_base.unet, m_options.out / m_base.config.unetFile); !written)
        return written;
    return weights::writeGeneratorConfig(m_options.out, m_base.config);
}

Result<TrainReport> RdmTraining::run(Communicator &others, const JobContext &job)
{
    AdamWOptions adam;
    adam.beta2 = 0.99;
    adam.emaDecay = 0.999;
    adam.clipNorm = 1.0;
    AdamW optimiser(*m_base.unet, adam);
    TrainingRun training("Teaching the painter", "rdm", m_options, m_options.from.empty() ? kRdmRate : kTuningRate,
                         kRdmWarmUpSteps, others);
    std::optional<SamplePainter> painter;
    if (m_options.sampleMinutes > 0.0 && m_options.processes.rank == 0) {
        auto made = SamplePainter::create(m_options, m_base.config, m_schedule, m_data, m_base.unet, m_base.firstStage);
        if (!made)
            return made.error();
        painter.emplace(std::move(*made));
    }
    TrainingTask task{*m_base.unet, optimiser, batch(), [&] { return loss(training); }, [&] { return exportBundle(); },
                      {},           {},        0.0};
    if (!m_data.heldOut.empty())
        task.heldOutLoss = [&] { return heldOutLoss(training.precision()); };
    if (painter) {
        task.paintSamples = [&] { return painter->paint(training.precision(), job); };
        task.sampleMinutes = m_options.sampleMinutes;
    }
    return training.run(task, job);
}

Result<TrainReport> rdmTraining(const RdmTrainOptions &asked, const JobContext &job)
{
    RdmTrainOptions options = asked;
    if (!options.from.empty() && options.steps <= 0 && options.minutes <= 0.0)
        options.minutes = kTuningMinutes;
    if (!options.set.isEmpty() && options.from.empty())
        return Error{ErrorCode::InvalidArgument, "A database teaches a model that is there; name it with --from.", {}};
    if (!(options.focus >= 0.0 && options.focus <= 1.0))
        return Error{ErrorCode::InvalidArgument, "The focus lies between 0 and 1.", std::to_string(options.focus)};
    if (options.set.isEmpty() && options.pack.empty())
        return Error{ErrorCode::InvalidArgument, "Name a database or a gallery pack to teach from.", {}};
    const auto encoder = encoderBundleOf(options);
    if (!encoder)
        return encoder.error();
    options.encoder = *encoder;
    const auto others = Communicator::create(options.processes, trainingDevice());
    if (!others)
        return others.error();
    // The first process copies, encodes and looks up; the others find its files.
    const bool isFirst = options.processes.rank == 0;
    if (!isFirst)
        (*others)->meet();
    auto base = loadBaseModel(options);
    if (!base)
        return base.error();
    if (options.neighbours <= 0)
        options.neighbours = base->config.context.kDefault;
    auto data = options.set.isEmpty()
                    ? loadGalleryData(options, base->encoder, base->firstStage, base->firstStageFile, job)
                    : loadTeachingData(options, base->config, base->firstStage, base->firstStageFile, job);
    if (!data)
        return data.error();
    if (isFirst)
        (*others)->meet();
    auto schedule = diffusion::Schedule::create(base->config.schedule);
    if (!schedule)
        return schedule.error();
    RdmTraining training(options, std::move(*base), std::move(*data), std::move(*schedule));
    return training.run(**others, job);
}

} // namespace

Result<TrainReport> trainRdm(const RdmTrainOptions &options, const JobContext &job)
{
    return weights::guarded("The training failed; the log says where.", [&] { return rdmTraining(options, job); });
}

} // namespace palimpsest::neural
