#include "core/neural/diffusion/Autocast.h"
#include "core/neural/diffusion/ConditioningTokens.h"
#include "core/neural/diffusion/Denoiser.h"
#include "core/neural/diffusion/FirstStage.h"
#include "core/neural/diffusion/LatentPreview.h"
#include "core/neural/diffusion/LatentStart.h"
#include "core/neural/diffusion/Pictures.h"
#include "core/neural/diffusion/PreparedWeights.h"
#include "core/neural/diffusion/RdmParams.h"
#include "core/neural/diffusion/StepPreviews.h"
#include "core/neural/diffusion/Strengths.h"
#include "core/neural/diffusion/TiledDecoding.h"
#include "core/neural/diffusion/TiledDenoiser.h"
#include "core/neural/diffusion/Transfers.h"
#include "core/neural/diffusion/VariedNoise.h"
#include "core/neural/generators/GeneratorEntry.h"
#include "core/neural/nn/FreedMemory.h"
#include "core/neural/nn/Layers.h"
#include "core/neural/weights/Guarded.h"
#include "core/neural/weights/Safetensors.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace palimpsest::neural::generators {

namespace {

constexpr int kMaxSidePx = 4096;
constexpr std::int64_t kMapSide = 16; // Longer side of an influence map.
// A stage of progress, for the artist.
constexpr const char *kLessMemory = "Memory ran out: painting on with less of it";

bool isOutOfMemory(const std::exception &exception)
{
    return weights::errorFromException(exception, {}).code == ErrorCode::OutOfMemory;
}

/// Retrieval-augmented diffusion (Blattmann et al., arXiv 2204.11824; Rombach et al., arXiv 2207.13038): a latent
/// diffusion model whose denoiser attends to the embeddings of the neighbours.
class RdmGenerator : public Generator {
public:
    RdmGenerator(weights::GeneratorConfig config, diffusion::Schedule schedule, at::Device device, Precision precision)
        : m_config(std::move(config))
        , m_schedule(std::move(schedule))
        , m_device(device)
        , m_precision(precision)
        , m_unet(m_config.unet)
        , m_firstStage(m_config.firstStage)
    {
        samplers::registerSamplerAll(m_samplers);
        m_params = diffusion::rdmParamSpecs(m_config.sampling, m_samplers);
    }

    /// Fills both networks from the bundle's files and moves them to the device.
    Result<void> loadWeights();

    [[nodiscard]] const std::string &id() const override { return m_config.id; }
    [[nodiscard]] const std::string &name() const override { return m_config.name; }
    [[nodiscard]] const std::string &encoderId() const override { return m_config.encoderId; }
    [[nodiscard]] NeighbourNeeds neighbourNeeds() const override;
    [[nodiscard]] const std::vector<ParamSpec> &params() const override { return m_params; }
    [[nodiscard]] int nativeSizePx() const override { return static_cast<int>(m_config.imageSizePx); }
    [[nodiscard]] int sizeMultiplePx() const override;
    [[nodiscard]] Result<GeneratedImage> generate(const Conditioning &conditioning, const GenerateRequest &request,
                                                  const JobContext &job) override;
    [[nodiscard]] Result<Image> reconstruct(const Image &picture, const JobContext &job) override;

private:
    /// Runs `body` without gradients in the generator's precision; exceptions become errors.
    template<typename Body>
    auto runNetworks(const Body &body) -> decltype(body());
    [[nodiscard]] Error sizeError(int width, int height) const;
    /// (C,h,w) of the request's latent.
    [[nodiscard]] Result<std::vector<std::int64_t>> latentShape(const GenerateRequest &request) const;
    /// The painted `picture` (1,3,H,W), -1..1, at twice its sides: enlarged smoothly, taken back to the noise of the
    /// timestep that `params.redraw` says, and denoised from there in tiles of the size that the model was trained for
    /// (Meng et al., arXiv 2108.01073, with arXiv 2302.08113). Throws nn::CancelledException.
    Result<at::Tensor> repaintEnlarged(const at::Tensor &picture, const diffusion::RdmParams &params,
                                       diffusion::Denoiser denoise, diffusion::VariedNoise &noise,
                                       const GenerateRequest &request, MemoryUse &use, const JobContext &job);
    /// The size that the model was trained for, in latent pixels.
    [[nodiscard]] std::int64_t tileSide() const { return nativeSizePx() / m_config.firstStage.downsamplingFactor(); }
    [[nodiscard]] bool isTiled(const GenerateRequest &request, const std::vector<std::int64_t> &shape) const;
    /// The finished latent (1,C,h,w), from noise or from the request's start picture. Throws nn::CancelledException.
    Result<at::Tensor> paintLatent(const diffusion::RdmParams &params, diffusion::Denoiser denoise,
                                   diffusion::VariedNoise &noise, const std::vector<std::int64_t> &shape,
                                   const GenerateRequest &request, const JobContext &job);
    /// The picture (1,3,H,W) of a latent; where memory runs out the same in ever smaller tiles, which `use` then says. Throws as
    /// FirstStage::decode().
    at::Tensor decode(const at::Tensor &latent, MemoryUse &use, const nn::ForwardContext &forward,
                      const JobContext &job);
    Result<GeneratedImage> paint(const Conditioning &conditioning, const GenerateRequest &request,
                                 const JobContext &job);
    [[nodiscard]] std::function<void(const samplers::StepReport &)> stepReporter(const char *stage,
                                                                                 const GenerateRequest &request,
                                                                                 const JobContext &job);

    weights::GeneratorConfig m_config;
    diffusion::Schedule m_schedule;
    at::Device m_device;
    Precision m_precision;
    nn::UNetModel m_unet;
    diffusion::FirstStage m_firstStage;
    samplers::SamplerRegistry m_samplers;
    std::vector<ParamSpec> m_params;
    std::optional<diffusion::LatentPreview> m_preview; // Fitted when first needed.
};

/// Fills `module` from a file whose names may carry the prefix that they have in a full checkpoint.
Result<void> loadModule(torch::nn::Module &module, const std::filesystem::path &path,
                        const std::string &checkpointPrefix, const at::Device &device, Precision precision)
{
    const auto file = weights::readSafetensors(path);
    if (!file)
        return file.error();
    weights::LoadOptions options;
    options.ignoredPrefixes = {"loss."};
    const auto prefixed = file->tensors.lower_bound(checkpointPrefix);
    if (prefixed != file->tensors.end() && prefixed->first.starts_with(checkpointPrefix))
        options.prefix = checkpointPrefix;
    return diffusion::loadPrepared(module, *file, options, device, precision);
}

/// Reads the shares of text and neighbours off the denoiser; absent ones have none, and without `withMaps` places have none.
void readInfluence(const diffusion::StrengthDenoiser &denoiser, const diffusion::ConditioningTokens &tokens,
                   bool withMaps, GeneratedImage &result)
{
    const std::size_t count = tokens.neighbourTokens.size();
    result.neighbourInfluence.assign(count, 0.0);
    result.neighbourMaps.resize(count);
    if (tokens.isUnconditional || !denoiser.hasShares())
        return;
    const at::Tensor share = denoiser.share();
    const at::Tensor maps = denoiser.maps();
    if (tokens.textToken >= 0)
        result.textInfluence = share[tokens.textToken].item<double>();
    for (std::size_t i = 0; i < count; ++i) {
        const std::int64_t token = tokens.neighbourTokens[i];
        if (token >= 0)
            result.neighbourInfluence[i] = share[token].item<double>();
        if (!withMaps)
            continue;
        InfluenceMap &map = result.neighbourMaps[i];
        map.height = static_cast<int>(maps.size(1));
        map.width = static_cast<int>(maps.size(2));
        map.share.assign(static_cast<std::size_t>(maps[0].numel()), 0.0F);
        if (token < 0)
            continue;
        const auto *first = maps[token].data_ptr<float>();
        std::copy(first, first + maps[token].numel(), map.share.begin());
    }
}

/// The start picture itself, which nothing shaped anew.
GeneratedImage untouched(const GenerateRequest &request, const Conditioning &conditioning)
{
    GeneratedImage result;
    result.image = request.start->picture;
    result.neighbourInfluence.assign(conditioning.neighbours.size(), 0.0);
    result.neighbourMaps.resize(conditioning.neighbours.size());
    return result;
}

Result<void> RdmGenerator::loadWeights()
{
    if (auto loaded = loadModule(*m_unet, m_config.directory / m_config.unetFile, "model.diffusion_model.", m_device,
                                 m_precision);
        !loaded)
        return loaded;
    return loadModule(m_firstStage.module(), m_config.directory / m_config.firstStageFile, "first_stage_model.",
                      m_device, m_precision);
}

NeighbourNeeds RdmGenerator::neighbourNeeds() const
{
    NeighbourNeeds needs;
    needs.maximum = static_cast<int>(m_config.context.kMax);
    needs.recommended = static_cast<int>(m_config.context.kDefault);
    return needs;
}

int RdmGenerator::sizeMultiplePx() const
{
    return static_cast<int>(m_config.firstStage.downsamplingFactor() * m_unet->sizeMultiple());
}

Error RdmGenerator::sizeError(int width, int height) const
{
    return {ErrorCode::InvalidArgument,
            "The picture's width and height must be multiples of " + std::to_string(sizeMultiplePx()) + " up to "
                + std::to_string(kMaxSidePx) + ".",
            std::to_string(width) + " x " + std::to_string(height)};
}

Result<std::vector<std::int64_t>> RdmGenerator::latentShape(const GenerateRequest &request) const
{
    const int width = request.widthPx == 0 ? nativeSizePx() : request.widthPx;
    const int height = request.heightPx == 0 ? nativeSizePx() : request.heightPx;
    const auto fits = [this](int size) { return size > 0 && size <= kMaxSidePx && size % sizeMultiplePx() == 0; };
    if (!fits(width) || !fits(height))
        return sizeError(width, height);
    const std::int64_t factor = m_config.firstStage.downsamplingFactor();
    return std::vector<std::int64_t>{m_config.unet.inChannels, height / factor, width / factor};
}

std::function<void(const samplers::StepReport &)> RdmGenerator::stepReporter(const char *stage,
                                                                             const GenerateRequest &request,
                                                                             const JobContext &job)
{
    const auto previews = m_preview ? std::make_shared<diffusion::StepPreviews>(*m_preview) : nullptr;
    return [&request, &job, stage, previews](const samplers::StepReport &step) {
        if (job.stopRequested())
            throw nn::CancelledException();
        Progress progress{stage, step.index + 1, step.count, nullptr};
        const bool isDue =
            request.previewEvery > 0 && (progress.done % request.previewEvery == 0 || progress.done == progress.total);
        if (job.progress && previews)
            progress.preview = previews->afterStep(step.x0[0], isDue, progress.done == progress.total);
        job.report(progress);
    };
}

Result<at::Tensor> RdmGenerator::repaintEnlarged(const at::Tensor &picture, const diffusion::RdmParams &params,
                                                 diffusion::Denoiser denoise, diffusion::VariedNoise &noise,
                                                 const GenerateRequest &request, MemoryUse &use, const JobContext &job)
{
    const at::Tensor enlarged =
        at::upsample_bicubic2d(picture.clamp(-1.0, 1.0), {picture.size(2) * 2, picture.size(3) * 2}, false);
    nn::ForwardContext forward;
    forward.stop = job.stop;
    const at::Tensor x0 = m_firstStage.encode(enlarged, forward);
    const auto draw = [&] { return noise.draw(x0.sizes().slice(1), m_device); };
    samplers::SamplerSettings settings = params.settings;
    settings.highestT =
        std::max<std::int64_t>(1, std::llround(params.redraw * static_cast<double>(m_schedule.timesteps() - 1)));
    // With the noise of the step that the sampler really begins with.
    const auto begin = [&](const at::Tensor &x, std::int64_t index, std::int64_t t) {
        return index == 0 ? m_schedule.addNoise(x0, t, draw()) : x;
    };
    const samplers::SamplerCall call{m_schedule, settings, diffusion::tiledDenoiser(std::move(denoise), tileSide()),
                                     draw,       begin,    stepReporter("Enlarging", request, job)};
    const auto latent = m_samplers.find(params.sampler)->sample(call, x0);
    if (!latent)
        return latent.error();
    return decode(*latent, use, forward, job);
}

at::Tensor RdmGenerator::decode(const at::Tensor &latent, MemoryUse &use, const nn::ForwardContext &forward,
                                const JobContext &job)
{
    // What the denoiser has freed is of other sizes than what the decoder asks for.
    nn::giveBackUnused();
    std::int64_t side = std::max(latent.size(2), latent.size(3));
    if (use == MemoryUse::Least)
        side = diffusion::sparingTileSide(side);
    while (true) {
        // Memory is given back once the exception and what it unwound are gone.
        try {
            return use != MemoryUse::Least ? m_firstStage.decode(latent, forward)
                                           : diffusion::decodeInTiles(m_firstStage, latent, side, forward);
        } catch (const std::exception &exception) {
            if (side / 2 < diffusion::kSmallestTile || !isOutOfMemory(exception))
                throw;
        }
        nn::giveBackUnused();
        side /= 2;
        use = MemoryUse::Least;
        job.report({kLessMemory, 0, 0, nullptr});
    }
}

bool RdmGenerator::isTiled(const GenerateRequest &request, const std::vector<std::int64_t> &shape) const
{
    return request.start && request.start->inTiles && std::max(shape[1], shape[2]) > tileSide();
}

Result<at::Tensor> RdmGenerator::paintLatent(const diffusion::RdmParams &params, diffusion::Denoiser denoise,
                                             diffusion::VariedNoise &noise, const std::vector<std::int64_t> &shape,
                                             const GenerateRequest &request, const JobContext &job)
{
    const auto draw = [&] { return noise.draw(shape, m_device); };
    const at::Tensor first = draw();
    samplers::SamplerCall call{
        m_schedule, params.settings, std::move(denoise), draw, {}, stepReporter("Painting", request, job)};
    if (!request.start)
        return m_samplers.find(params.sampler)->sample(call, first);
    nn::ForwardContext forward;
    forward.stop = job.stop;
    const diffusion::LatentStart start(*request.start, m_firstStage, m_schedule, m_device, forward);
    start.limit(call.settings);
    if (isTiled(request, shape))
        call.denoise = diffusion::tiledDenoiser(std::move(call.denoise), tileSide());
    call.beforeStep = [&](const at::Tensor &x, std::int64_t index, std::int64_t t) {
        at::Tensor begun = start.before(x, index, t, first);
        for (int round = 0; round < start.rounds(t); ++round)
            begun = start.again(call.denoise(begun, t), t, draw(), first);
        return begun;
    };
    auto latent = m_samplers.find(params.sampler)->sample(call, first);
    if (!latent)
        return latent.error();
    return start.after(*latent);
}

Result<GeneratedImage> RdmGenerator::paint(const Conditioning &conditioning, const GenerateRequest &request,
                                           const JobContext &job)
{
    const auto params = diffusion::readRdmParams(request.params, m_params);
    if (!params)
        return params.error();
    const auto shape = latentShape(request);
    if (!shape)
        return shape.error();
    auto tokens = diffusion::conditioningTokens(conditioning, m_config, m_device);
    if (!tokens)
        return tokens.error();
    if (auto checked = diffusion::checkStart(request, *shape, m_config.firstStage.downsamplingFactor()); !checked)
        return checked.error();
    if (request.start && params->enlarge)
        return Error{ErrorCode::InvalidArgument,
                     "A painting that begins from a picture cannot be enlarged in the same go; set \"Enlarge\" to off.",
                     "start with enlarge"};
    if (request.start && request.start->strength == 0.0)
        return untouched(request, conditioning);
    job.report({"Painting", 0, params->settings.steps, nullptr});

    nn::ForwardContext forward;
    forward.stop = job.stop;
    if (request.previewEvery > 0 && job.progress && !m_preview)
        m_preview = diffusion::LatentPreview::fit(m_firstStage, m_device, forward);

    const std::int64_t longer = std::max((*shape)[1], (*shape)[2]);
    const auto mapSide = [longer](std::int64_t side) { return std::max<std::int64_t>(1, kMapSide * side / longer); };
    const diffusion::StrengthDenoiser::Options options{
        params->clipX0,
        {mapSide((*shape)[1]), mapSide((*shape)[2])},
        request.memoryUse == MemoryUse::Usual ? diffusion::Batching::Together : diffusion::Batching::OneByOne};
    diffusion::StrengthDenoiser denoiser(m_unet, m_schedule, *tokens, params->strengths, options, forward);
    diffusion::VariedNoise noise(request.seed, request.variations);
    const auto latent = paintLatent(*params, std::ref(denoiser), noise, *shape, request, job);
    if (!latent)
        return latent.error();

    GeneratedImage result;
    result.memoryUse = request.memoryUse;
    at::Tensor picture = decode(*latent, result.memoryUse, forward, job);
    readInfluence(denoiser, *tokens, !isTiled(request, *shape), result);
    if (params->enlarge) {
        auto enlarged = repaintEnlarged(picture, *params, std::ref(denoiser), noise, request, result.memoryUse, job);
        if (!enlarged)
            return enlarged.error();
        picture = std::move(*enlarged);
    }
    result.image = diffusion::toImage(picture[0]);
    return result;
}

template<typename Body>
auto RdmGenerator::runNetworks(const Body &body) -> decltype(body())
{
    try {
        const c10::InferenceMode inference;
        return body();
    } catch (const nn::CancelledException &) {
        return cancelledError();
    } catch (const std::exception &exception) {
        Error error = weights::errorFromException(exception, "The picture could not be painted.");
        if (error.code == ErrorCode::OutOfMemory)
            error.message =
                "There is not enough memory to paint this picture; choose a smaller size, or paint on the CPU.";
        return error;
    }
}

Result<GeneratedImage> RdmGenerator::generate(const Conditioning &conditioning, const GenerateRequest &request,
                                              const JobContext &job)
{
    auto painted = runNetworks([&] { return paint(conditioning, request, job); });
    if (painted || painted.error().code != ErrorCode::OutOfMemory)
        return painted;
    // Once more with less at once. The seed makes the same picture.
    m_preview.reset();
    nn::giveBackUnused();
    job.report({kLessMemory, 0, 0, nullptr});
    GenerateRequest smaller = request;
    smaller.previewEvery = 0;
    smaller.memoryUse = std::max(request.memoryUse, MemoryUse::OneByOne);
    auto again = runNetworks([&] { return paint(conditioning, smaller, job); });
    if (!again)
        nn::giveBackUnused();
    return again;
}

Result<Image> RdmGenerator::reconstruct(const Image &picture, const JobContext &job)
{
    const auto fits = [this](int size) { return size > 0 && size <= kMaxSidePx && size % sizeMultiplePx() == 0; };
    if (!fits(picture.width()) || !fits(picture.height()))
        return sizeError(picture.width(), picture.height());
    return runNetworks([&]() -> Result<Image> {
        nn::ForwardContext forward;
        forward.stop = job.stop;
        const at::Tensor x = diffusion::sentTo(diffusion::picturePixels(picture).mul(2.0).sub(1.0), m_device);
        return diffusion::toImage(m_firstStage.decode(m_firstStage.encode(x, forward), forward)[0]);
    });
}

Result<std::unique_ptr<Generator>> loadRdm(const std::filesystem::path &directory, const ComputeOptions &options)
{
    return weights::guarded("The model cannot be loaded.", [&]() -> Result<std::unique_ptr<Generator>> {
        const auto config = weights::readGeneratorConfig(directory);
        if (!config)
            return config.error();
        const auto device = diffusion::resolveDevice(options.device);
        if (!device)
            return device.error();
        auto schedule = diffusion::Schedule::create(config->schedule);
        if (!schedule)
            return schedule.error();
        setComputeThreads(options.threads);
        const Precision precision = diffusion::resolvePrecision(options.precision, *device);
        const nn::WithoutFirstValues filledFromFile;
        auto generator = std::make_unique<RdmGenerator>(*config, *schedule, *device, precision);
        if (const auto loaded = generator->loadWeights(); !loaded)
            return loaded.error();
        return std::unique_ptr<Generator>(std::move(generator));
    });
}

} // namespace

void registerGeneratorRdm(GeneratorRegistry &registry)
{
    registry.add(
        {"rdm", "Retrieval-augmented diffusion", "Paints with neighbours that the denoiser attends to.", loadRdm});
}

} // namespace palimpsest::neural::generators
