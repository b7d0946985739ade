#include "core/neural/GenerationBenchmark.h"

#include "core/neural/benchmark/BenchmarkWork.h"
#include "core/neural/benchmark/BlockProfile.h"
#include "core/neural/benchmark/FlopCount.h"
#include "core/neural/benchmark/PeakSpeed.h"
#include "core/neural/diffusion/Autocast.h"
#include "core/neural/diffusion/Denoiser.h"
#include "core/neural/diffusion/FirstStage.h"
#include "core/neural/diffusion/PreparedWeights.h"
#include "core/neural/diffusion/StepPreviews.h"
#include "core/neural/nn/ClipModel.h"
#include "core/neural/nn/Layers.h"
#include "core/neural/nn/PlainOperations.h"
#include "core/neural/samplers/Sampler.h"
#include "core/neural/weights/Guarded.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <functional>
#include <optional>
#include <sstream>

namespace palimpsest::neural {

namespace {

using benchmark::loadNetworks;
using benchmark::medianOf;
using benchmark::Networks;
using benchmark::secondsOf;
using benchmark::Work;

constexpr double kGiga = 1e9;
constexpr double kTera = 1e12;

/// Bytes from a line "VmHWM:   123 kB" of the process's status; 0 where there is none.
std::int64_t mostResidentBytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        std::istringstream words(line);
        std::string key;
        std::int64_t kibibytes = 0;
        if (words >> key >> kibibytes && key == "VmHWM:")
            return kibibytes * 1024;
    }
    return 0;
}

/// Bytes of the weights in `file` in the type of `precision`; norms and biases are wider, but few.
std::int64_t weightBytes(const std::filesystem::path &file, Precision precision)
{
    const auto numbers = weights::countSafetensorsNumbers(file);
    return numbers ? numbers->count * (precision == Precision::Float32 ? 4 : 2) : 0;
}

/// Runs one benchmark; what it measures first is ours alone, because the most that a process ever held cannot be reset.
class Runner {
public:
    Runner(const GenerationBenchmarkOptions &options, const JobContext &job, weights::GeneratorConfig config,
           const diffusion::Schedule &schedule, const at::Device &device)
        : m_options(options)
        , m_job(job)
        , m_config(std::move(config))
        , m_schedule(schedule)
        , m_device(device)
    {
        m_result.model = m_config.id;
        m_result.device = device.str();
        m_result.precision = diffusion::resolvePrecision(options.precision, device);
        m_result.threads = at::get_num_threads();
    }

    Result<GenerationBenchmark> run();

private:
    void say(const std::string &stage) const { m_job.report({stage, 0, 0, nullptr}); }
    [[nodiscard]] bool isOnCard() const { return m_device.is_cuda(); }
    Result<void> loadOurs();
    Result<void> loadReference();
    /// Ours and, when it is given, the reference in turn.
    void measure(const std::string &part, std::int64_t batch, const std::function<void()> &ours,
                 const std::function<void()> &reference);
    void measurePeaks();
    void measureGenerator();
    Result<void> measureEncoder();
    Result<void> paint();
    Result<void> compare();
    Result<at::Tensor> sample(const diffusion::Denoiser &denoise, const at::Tensor &x, std::int64_t steps,
                              diffusion::StepPreviews *previews = nullptr) const;

    const GenerationBenchmarkOptions &m_options;
    const JobContext &m_job;
    weights::GeneratorConfig m_config;
    const diffusion::Schedule &m_schedule;
    at::Device m_device;
    GenerationBenchmark m_result;
    Networks m_ours;
    std::optional<Networks> m_reference;
    std::optional<benchmark::PeakProbe> m_peak; ///< In the type that ours computes in.
};

Result<void> Runner::loadOurs()
{
    say("Loading");
    std::optional<Error> failure;
    m_result.loadMs = 1e3 * secondsOf(m_device, [&] {
                          auto loaded = loadNetworks(m_config, m_device, m_result.precision);
                          if (loaded)
                              m_ours = std::move(*loaded);
                          else
                              failure = loaded.error();
                      });
    if (failure)
        return *failure;
    m_result.weightBytes = weightBytes(m_config.directory / m_config.unetFile, m_result.precision)
                           + weightBytes(m_config.directory / m_config.firstStageFile, m_result.precision);
    const Work work(m_config, m_schedule, m_device, 1);
    auto denoise = work.denoiser(m_ours);
    (void)denoise(work.x(), 500);
    (void)denoise(work.x(), 499);
    (void)m_ours.firstStage->decode(work.x());
    m_result.residentBytes = mostResidentBytes();
    return {};
}

Result<void> Runner::loadReference()
{
    if (!m_options.reference && m_options.likenessSteps == 0)
        return {};
    say("Loading the reference");
    auto loaded = loadNetworks(m_config, m_device, std::nullopt);
    if (!loaded)
        return loaded.error();
    m_reference = std::move(*loaded);
    return {};
}

void Runner::measure(const std::string &part, std::int64_t batch, const std::function<void()> &ours,
                     const std::function<void()> &reference)
{
    say("Measuring: " + part + ", batch " + std::to_string(batch));
    BenchmarkRow row;
    row.part = part;
    row.batch = batch;
    const auto plainly = [&reference] {
        const nn::PlainOperations scope;
        reference();
    };
    if (reference)
        row.gigaFlop = benchmark::countFlop(plainly) / kGiga;
    ours();
    if (m_peak)
        m_peak->restart();
    std::vector<double> oursSeconds;
    std::vector<double> referenceSeconds;
    for (int round = 0; round < m_options.rounds && !m_job.stopRequested(); ++round) {
        // Three for each of the other's: they are shorter, and a disturbance hits one of them.
        for (int i = 0; i < 3; ++i) {
            oursSeconds.push_back(secondsOf(m_device, ours));
            if (m_peak)
                m_peak->sample();
        }
        if (reference && m_options.reference)
            referenceSeconds.push_back(secondsOf(m_device, plainly));
    }
    row.oursMs = 1e3 * medianOf(oursSeconds);
    row.referenceMs = 1e3 * medianOf(referenceSeconds);
    if (m_peak)
        row.peakTeraFlops = m_peak->flops() / kTera;
    m_result.rows.push_back(row);
}

void Runner::measureGenerator()
{
    for (const std::int64_t batch : m_options.batches) {
        const Work work(m_config, m_schedule, m_device, batch);
        auto denoise = work.denoiser(m_ours);
        std::int64_t t = 900;
        std::function<void()> plain;
        std::function<void()> plainDecode;
        if (m_reference) {
            plain = [&] { (void)work.plainStep(*m_reference, work.x(), 500); };
            plainDecode = [&] { (void)m_reference->firstStage->decode(work.x()); };
        }
        measure(
            "denoiser", batch, [&] { (void)denoise(work.x(), t -= 1); }, plain);
        measure(
            "first stage", batch, [&] { (void)m_ours.firstStage->decode(work.x()); }, plainDecode);
    }
    if (!m_options.profile)
        return;
    const Work work(m_config, m_schedule, m_device, m_options.batches.front());
    const at::Tensor both = at::cat({work.x(), work.x()});
    nn::ContextProjections projections;
    const at::Tensor context =
        at::randn({both.size(0), m_config.context.kDefault + 1, m_config.unet.contextDim}).to(m_device);
    m_result.profile =
        benchmark::profileBlocks(m_device, std::max(3, m_options.rounds), [&](nn::ForwardContext forward) {
            forward.projections = &projections;
            (void)m_ours.unet->forward(both, at::full({1}, 500, both.options().dtype(at::kLong)), context, {}, forward);
        });
}

Result<void> Runner::measureEncoder()
{
    const auto config = weights::readEncoderConfig(m_options.encoder);
    if (!config)
        return config.error();
    const auto load = [&](std::optional<Precision> prepared) -> Result<nn::ClipModel> {
        const nn::WithoutFirstValues filledFromFile;
        nn::ClipModel model(config->clip);
        const auto file = weights::readSafetensors(m_options.encoder / config->weightsFile);
        if (!file)
            return file.error();
        const weights::LoadOptions options{"", {}, {".num_batches_tracked"}};
        if (prepared) {
            if (auto loaded = diffusion::loadPrepared(*model, *file, options, m_device, *prepared); !loaded)
                return loaded.error();
            return model;
        }
        if (auto loaded = weights::loadStrict(*model, file->tensors, options); !loaded)
            return loaded.error();
        model->eval();
        model->to(m_device);
        return model;
    };
    auto ours = load(m_result.precision);
    if (!ours)
        return ours.error();
    auto plain = load(std::nullopt);
    if (!plain)
        return plain.error();
    for (const std::int64_t batch : m_options.batches) {
        const std::int64_t side = config->clip.imageResolution;
        const at::Tensor pixels = at::randn({batch, 3, side, side}).to(m_device);
        const at::Tensor ids =
            at::randint(config->clip.text.vocabSize, {batch, config->clip.text.contextLength}).to(m_device, at::kLong);
        const auto autocast = [&] { return diffusion::AutocastScope(m_device, m_result.precision); };
        measure(
            "encoder, picture", batch,
            [&] {
                const auto scope = autocast();
                (void)(*ours)->encodeImage(pixels);
            },
            [&] { (void)(*plain)->encodeImage(pixels); });
        measure(
            "encoder, text", batch,
            [&] {
                const auto scope = autocast();
                (void)(*ours)->encodeText(ids);
            },
            [&] { (void)(*plain)->encodeText(ids); });
    }
    return {};
}

Result<at::Tensor> Runner::sample(const diffusion::Denoiser &denoise, const at::Tensor &x, std::int64_t steps,
                                  diffusion::StepPreviews *previews) const
{
    samplers::SamplerRegistry registry;
    samplers::registerSamplerAll(registry);
    samplers::SamplerSettings settings;
    settings.steps = steps;
    const auto afterStep = [this, previews](const samplers::StepReport &step) {
        Progress progress{"Painting", step.index + 1, step.count, nullptr};
        if (previews != nullptr)
            progress.preview = previews->afterStep(step.x0[0], true, progress.done == progress.total);
        m_job.report(progress);
        if (m_job.stopRequested())
            throw nn::CancelledException();
    };
    return registry.find("ddim")->sample({m_schedule, settings, denoise, {}, {}, afterStep}, x);
}

Result<void> Runner::paint()
{
    const auto preview = diffusion::LatentPreview::fit(*m_ours.firstStage, m_device, {});
    for (const std::int64_t batch : m_options.batches) {
        const Work work(m_config, m_schedule, m_device, batch);
        PaintingRow row;
        row.batch = batch;
        row.steps = m_options.paintSteps;
        std::optional<Error> failure;
        diffusion::StepPreviews previews(preview);
        const auto once = [&](std::int64_t steps, diffusion::StepPreviews *shown = nullptr) {
            auto denoise = work.denoiser(m_ours);
            const auto latent = sample(std::ref(denoise), work.x(), steps, shown);
            if (latent)
                (void)m_ours.firstStage->decode(*latent).to(at::kCPU);
            else
                failure = latent.error();
        };
        once(2);
        row.seconds = secondsOf(m_device, [&] { once(m_options.paintSteps); });
        row.previewSeconds = secondsOf(m_device, [&] { once(m_options.paintSteps, &previews); });
        if (failure)
            return *failure;
        row.picturesPerMinute = 60.0 * static_cast<double>(batch) / row.seconds;
        m_result.paintings.push_back(row);
    }
    return {};
}

Result<void> Runner::compare()
{
    const Work work(m_config, m_schedule, m_device, 1);
    auto denoise = work.denoiser(m_ours);
    const auto ours = sample(std::ref(denoise), work.x(), m_options.likenessSteps);
    if (!ours)
        return ours.error();
    const auto plainly = [&](const at::Tensor &x, std::int64_t t) {
        const nn::PlainOperations scope;
        return m_schedule.predict(x, t, work.plainStep(*m_reference, x, t));
    };
    const auto plain = sample(plainly, work.x(), m_options.likenessSteps);
    if (!plain)
        return plain.error();
    m_result.latentCosine =
        at::cosine_similarity(ours->flatten().to(at::kDouble), plain->flatten().to(at::kDouble), 0).item<double>();
    const auto picture = [](Networks &networks, const at::Tensor &latent) {
        return networks.firstStage->decode(latent).clamp(-1.0, 1.0).add(1.0).mul(0.5);
    };
    const double error = (picture(m_ours, *ours) - picture(*m_reference, *plain)).square().mean().item<double>();
    m_result.pictureDecibels = -10.0 * std::log10(std::max(error, 1e-12));
    return {};
}

void Runner::measurePeaks()
{
    say("Measuring the device");
    const auto probed = [this](at::ScalarType type) {
        constexpr int kRuns = 5;
        benchmark::PeakProbe probe(m_device, type);
        for (int i = 0; i < kRuns; ++i)
            probe.sample();
        return probe;
    };
    auto whole = probed(at::kFloat);
    auto half = probed(at::kBFloat16);
    m_result.peakFloatTeraFlops = whole.flops() / kTera;
    m_result.peakHalfTeraFlops = half.flops() / kTera;
    m_peak = m_result.precision == Precision::Float32 ? std::move(whole) : std::move(half);
}

Result<GenerationBenchmark> Runner::run()
{
    if (auto loaded = loadOurs(); !loaded)
        return loaded.error();
    if (m_job.stopRequested())
        return cancelledError();
    if (m_options.peak)
        measurePeaks();
    if (auto loaded = loadReference(); !loaded)
        return loaded.error();
    measureGenerator();
    if (m_job.stopRequested())
        return cancelledError();
    if (m_options.paintSteps > 0) {
        if (auto painted = paint(); !painted)
            return painted.error();
    }
    if (m_options.likenessSteps > 0) {
        if (auto compared = compare(); !compared)
            return compared.error();
    }
    m_reference.reset();
    if (!m_options.encoder.empty()) {
        if (auto measured = measureEncoder(); !measured)
            return measured.error();
    }
    return m_result;
}

} // namespace

Result<GenerationBenchmark> benchmarkGeneration(const GenerationBenchmarkOptions &options, const JobContext &job)
{
    return weights::guarded("The model cannot be measured.", [&]() -> Result<GenerationBenchmark> {
        const auto config = weights::readGeneratorConfig(options.generator);
        if (!config)
            return config.error();
        const auto device = diffusion::resolveDevice(options.device);
        if (!device)
            return device.error();
        const auto schedule = diffusion::Schedule::create(config->schedule);
        if (!schedule)
            return schedule.error();
        if (options.batches.empty() || options.rounds < 1)
            return Error{ErrorCode::InvalidArgument, "At least one batch size and one round are needed.", {}};
        try {
            const c10::InferenceMode inference;
            return Runner(options, job, *config, *schedule, *device).run();
        } catch (const nn::CancelledException &) {
            return cancelledError();
        }
    });
}

} // namespace palimpsest::neural
