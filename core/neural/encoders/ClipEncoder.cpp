#include "core/neural/encoders/ClipEncoder.h"

#include "core/neural/diffusion/Autocast.h"
#include "core/neural/diffusion/PreparedWeights.h"
#include "core/neural/diffusion/Transfers.h"
#include "core/neural/encoders/ClipPreprocess.h"
#include "core/neural/nn/Layers.h"
#include "core/neural/weights/Guarded.h"
#include "core/neural/weights/Safetensors.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace palimpsest::neural {

namespace {

// Enough to keep a device busy; small enough for the activations of the largest published model.
constexpr std::size_t kBatch = 16;
constexpr double kLeastLength = 1e-12;

/// Runs `body` without gradients; exceptions become errors.
template<typename Body>
auto runModel(Body body) -> decltype(body())
{
    return weights::guarded("The picture or text could not be compared with others.", [&]() -> decltype(body()) {
        try {
            const c10::InferenceMode inference;
            return body();
        } catch (const nn::CancelledException &) {
            return cancelledError();
        }
    });
}

Result<text::ClipTokenizer> loadTokenizer(const weights::EncoderConfig &config)
{
    auto tokenizer = text::ClipTokenizer::load(config.directory / config.tokenizer.file,
                                               static_cast<std::size_t>(config.tokenizer.merges));
    if (tokenizer && tokenizer->vocabularySize() != config.clip.text.vocabSize)
        return Error{ErrorCode::Corrupt,
                     "The encoder's vocabulary does not belong to its weights; import the model again.",
                     std::to_string(tokenizer->vocabularySize()) + " tokens in " + config.tokenizer.file + ", "
                         + std::to_string(config.clip.text.vocabSize) + " expected"};
    return tokenizer;
}

Result<nn::ClipModel> loadModel(const weights::EncoderConfig &config, const at::Device &device, Precision precision)
{
    const auto file = weights::readSafetensors(config.directory / config.weightsFile);
    if (!file)
        return file.error();
    const nn::WithoutFirstValues filledFromFile;
    nn::ClipModel model(config.clip);
    const weights::LoadOptions options{"", {}, {".num_batches_tracked"}};
    if (const auto loaded = diffusion::loadPrepared(*model, *file, options, device, precision); !loaded)
        return loaded.error();
    return model;
}

} // namespace

Encoder::~Encoder() = default;

Result<std::vector<TokenEmbeddings>> Encoder::encodeImageTokens(std::span<const Image>, const JobContext &)
{
    return Error{ErrorCode::Unsupported, "This model's encoder has no patches to compare; search another way.", id()};
}

Result<TokenEmbeddings> Encoder::encodeTextTokens(std::string_view)
{
    return Error{ErrorCode::Unsupported, "This model's encoder has no patches to compare; search another way.", id()};
}

Result<std::unique_ptr<Encoder>> loadEncoder(const std::filesystem::path &directory, const ComputeOptions &options)
{
    return ClipEncoder::load(directory, options);
}

ClipEncoder::ClipEncoder(weights::EncoderConfig config, text::ClipTokenizer tokenizer, nn::ClipModel model,
                         const at::Device &device, Precision precision)
    : m_config(std::move(config))
    , m_tokenizer(std::move(tokenizer))
    , m_model(std::move(model))
    , m_device(device)
    , m_precision(precision)
{
}

Result<std::unique_ptr<Encoder>> ClipEncoder::load(const std::filesystem::path &directory,
                                                   const ComputeOptions &options)
{
    return weights::guarded("The encoder cannot be loaded.", [&]() -> Result<std::unique_ptr<Encoder>> {
        auto config = weights::readEncoderConfig(directory);
        if (!config)
            return config.error();
        const auto device = diffusion::resolveDevice(options.device);
        if (!device)
            return device.error();
        setComputeThreads(options.threads);
        auto tokenizer = loadTokenizer(*config);
        if (!tokenizer)
            return tokenizer.error();
        // Embeddings are kept for long and compared with those made elsewhere, so that rounding is not traded for speed
        // unasked.
        const Precision precision = options.precision == Precision::BFloat16 ? Precision::BFloat16 : Precision::Float32;
        auto model = loadModel(*config, *device, precision);
        if (!model)
            return model.error();
        return std::unique_ptr<Encoder>(
            new ClipEncoder(std::move(*config), std::move(*tokenizer), std::move(*model), *device, precision));
    });
}

Result<at::Tensor> ClipEncoder::pixelBatch(std::span<const Image> images) const
{
    const PixelStatistics statistics{m_config.preprocess.mean, m_config.preprocess.std};
    std::vector<at::Tensor> pictures;
    for (const Image &image : images) {
        const auto square = clipSquare(image, static_cast<int>(m_config.clip.imageResolution));
        if (!square)
            return square.error();
        pictures.push_back(normalisedPixels(*square, statistics));
    }
    at::Tensor pixels = at::stack(pictures);
    if (m_config.clip.vision.type == nn::ClipVisionType::ModifiedResNet)
        pixels = pixels.contiguous(at::MemoryFormat::ChannelsLast);
    return diffusion::sentTo(pixels, m_device);
}

Result<void> ClipEncoder::appendEmbeddings(const at::Tensor &features, std::vector<Embedding> &embeddings) const
{
    const at::Tensor rows = features.to(at::kCPU, at::kFloat).contiguous();
    const auto dimension = static_cast<std::size_t>(rows.size(1));
    const float *values = rows.data_ptr<float>();
    for (std::int64_t row = 0; row < rows.size(0); ++row, values += dimension) {
        Embedding embedding{m_config.id, std::vector<float>(values, values + dimension)};
        if (!normaliseL2(embedding.values))
            return Error{ErrorCode::Corrupt, "The encoder gives no usable numbers; its weights are damaged.",
                         m_config.id};
        embeddings.push_back(std::move(embedding));
    }
    return {};
}

Result<std::vector<Embedding>> ClipEncoder::encodeImages(std::span<const Image> images, const JobContext &job)
{
    return runModel([&]() -> Result<std::vector<Embedding>> {
        const diffusion::AutocastScope autocast(m_device, m_precision);
        nn::ForwardContext context;
        context.stop = job.stop;
        std::vector<Embedding> embeddings;
        embeddings.reserve(images.size());
        while (embeddings.size() < images.size()) {
            if (job.stopRequested())
                return cancelledError();
            const std::size_t count = std::min(kBatch, images.size() - embeddings.size());
            const auto pixels = pixelBatch(images.subspan(embeddings.size(), count));
            if (!pixels)
                return pixels.error();
            if (const auto added = appendEmbeddings(m_model->encodeImage(*pixels, context), embeddings); !added)
                return added.error();
            job.report({"Embedding pictures", static_cast<std::int64_t>(embeddings.size()),
                        static_cast<std::int64_t>(images.size()), nullptr});
        }
        return embeddings;
    });
}

Result<at::Tensor> ClipEncoder::tokenIds(std::string_view text) const
{
    const auto words = m_tokenizer.encode(text);
    if (!words)
        return words.error();
    if (words->empty())
        return Error{ErrorCode::InvalidArgument, "There is no text to look for; type a word.", ""};
    const auto context = static_cast<std::size_t>(m_config.clip.text.contextLength);
    // Padding changes nothing behind a causal mask, so that only the tokens themselves are computed.
    const auto ids = m_tokenizer.encodePadded(text, std::min(context, words->size() + 2));
    if (!ids)
        return ids.error();
    return at::tensor(*ids, at::kLong).unsqueeze(0).to(m_device);
}

Result<Embedding> ClipEncoder::encodeText(std::string_view text)
{
    return runModel([&]() -> Result<Embedding> {
        const auto ids = tokenIds(text);
        if (!ids)
            return ids.error();
        const diffusion::AutocastScope autocast(m_device, m_precision);
        std::vector<Embedding> embeddings;
        if (const auto added = appendEmbeddings(m_model->encodeText(*ids), embeddings); !added)
            return added.error();
        return std::move(embeddings.front());
    });
}

TokenEmbeddings ClipEncoder::tokensOf(const at::Tensor &features) const
{
    at::Tensor rows = features.to(at::kCPU, at::kFloat);
    rows = (rows / rows.norm(2, -1, true).clamp_min(kLeastLength)).contiguous();
    const float *values = rows.data_ptr<float>();
    return {m_config.id, static_cast<int>(rows.size(1)), std::vector<float>(values, values + rows.numel())};
}

Result<std::vector<TokenEmbeddings>> ClipEncoder::encodeImageTokens(std::span<const Image> images,
                                                                    const JobContext &job)
{
    if (m_config.clip.vision.type != nn::ClipVisionType::VisionTransformer)
        return Encoder::encodeImageTokens(images, job);
    return runModel([&]() -> Result<std::vector<TokenEmbeddings>> {
        const diffusion::AutocastScope autocast(m_device, m_precision);
        nn::ForwardContext context;
        context.stop = job.stop;
        std::vector<TokenEmbeddings> result;
        result.reserve(images.size());
        while (result.size() < images.size()) {
            if (job.stopRequested())
                return cancelledError();
            const std::size_t count = std::min(kBatch, images.size() - result.size());
            const auto pixels = pixelBatch(images.subspan(result.size(), count));
            if (!pixels)
                return pixels.error();
            const at::Tensor features = m_model->encodeImageTokens(*pixels, context);
            for (std::int64_t i = 0; i < features.size(0); ++i)
                result.push_back(tokensOf(features[i]));
        }
        return result;
    });
}

Result<TokenEmbeddings> ClipEncoder::encodeTextTokens(std::string_view text)
{
    return runModel([&]() -> Result<TokenEmbeddings> {
        const auto ids = tokenIds(text);
        if (!ids)
            return ids.error();
        const diffusion::AutocastScope autocast(m_device, m_precision);
        // The token that starts a text is the same for all of them.
        return tokensOf(m_model->encodeTextTokens(*ids)[0].narrow(0, 1, ids->size(1) - 1));
    });
}

} // namespace palimpsest::neural
