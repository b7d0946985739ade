#pragma once

#include "core/base/Recipe.h"
#include "core/base/Result.h"
#include "core/neural/nn/Autoencoder.h"
#include "core/neural/nn/ClipConfig.h"
#include "core/neural/nn/UNet.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace palimpsest::neural::weights {

/// What every bundle says of itself; the format of model.json is described in core/neural/ModelBundle.h.
struct BundleIdentity {
    std::filesystem::path directory; ///< Where it was read from; not written.
    std::string id;                  ///< Letters, digits, '.', '_', '-'.
    std::string name;
    std::string type; ///< Generators: "rdm"; encoders: "clip".
    std::string licence;
    std::string description;
};

/// How embeddings become context tokens.
struct ContextConfig {
    enum class Normalise {
        Unit, ///< Tokens have length `scale`.
        /// Trained on the encoder's own vectors. Embeddings arrive normalised, so `scale` is the usual norm of those.
        Raw,
    };
    Normalise normalise = Normalise::Unit;
    double scale = 1.0;
    ConditioningMode modeDefault = ConditioningMode::TextAndNeighbours;
    std::int64_t kDefault = 4; ///< Neighbours.
    std::int64_t kMax = 20;
    bool textFirst = true; ///< The text token comes before the neighbours.
};

/// The autoencoder between pictures and latents.
struct FirstStageConfig {
    enum class Type {
        Kl,      ///< nn::AutoencoderKL
        Vq,      ///< nn::AutoencoderVQ
        Compact, ///< nn::CompactAutoencoder with autoencoder.embedDim channels
    };
    Type type = Type::Kl;
    nn::AutoencoderConfig autoencoder;
    double scaleFactor = 1.0;       ///< Latents of the denoiser = first-stage latents times it.
    std::vector<double> latentMean; ///< Per channel, taken off before scaling; empty = 0.
    std::vector<double> latentStd;  ///< Per channel, divided by before scaling; empty = 1.

    /// Picture pixels per latent pixel.
    [[nodiscard]] std::int64_t downsamplingFactor() const;
};

/// The noise schedule that the denoiser was trained with.
struct ScheduleConfig {
    enum class Parameterization {
        Eps, ///< The network predicts the noise.
        V,   ///< sqrt(a)*eps - sqrt(1-a)*x0 (Salimans & Ho, arXiv 2202.00512).
    };
    /// "linear" (in sqrt(beta)), "sqrt_linear" (plainly linear), "cosine" or "sqrt".
    std::string betaSchedule = "linear";
    double linearStart = 0.0015;
    double linearEnd = 0.0195;
    double cosineS = 8e-3;
    std::int64_t timesteps = 1000;
    Parameterization parameterization = Parameterization::Eps;
};

/// The defaults of the parameters that the artist may change.
struct SamplingConfig {
    std::int64_t steps = 50;
    double guidance = 5.0;
    std::string sampler = "ddim"; ///< Id of a sampler; whether it exists is checked by who uses it.
    double eta = 0.0;
};

/// model.json of a generator. Every number has been range-checked; widths fit the networks' group norms and heads.
struct GeneratorConfig : BundleIdentity {
    std::string encoderId;
    ContextConfig context;
    nn::UNetConfig unet;
    FirstStageConfig firstStage;
    ScheduleConfig schedule;
    SamplingConfig sampling;
    std::int64_t imageSizePx = 256;
    std::string unetFile = "unet.safetensors"; ///< Plain file names inside the directory.
    std::string firstStageFile = "first_stage.safetensors";
};

/// How pictures become the encoder's input.
struct PreprocessConfig {
    std::string kind = "clip"; ///< "clip": bicubic with antialiasing, centre crop, normalise.
    std::array<double, 3> mean{0.48145466, 0.4578275, 0.40821073}; ///< RGB, as in CLIP's clip.py.
    std::array<double, 3> std{0.26862954, 0.26130258, 0.27577711};
};

/// How texts become token ids.
struct TokenizerConfig {
    std::string file = "vocabulary.bpe"; ///< A name ending in ".gz" is compressed.
    std::int64_t merges = 48894;         ///< Merge rules that are used; the vocabulary has 512 + merges + 2 entries.
};

/// model.json of an encoder. clip has passed nn::checkClipConfig().
struct EncoderConfig : BundleIdentity {
    nn::ClipConfig clip;
    PreprocessConfig preprocess;
    TokenizerConfig tokenizer;
    std::string weightsFile = "clip.safetensors";
};

/// The kind that model.json names, "generator" or "encoder". NotFound, Io, Corrupt, Unsupported (a newer format).
Result<std::string> readBundleKind(const std::filesystem::path &directory);

/// Reads and checks model.json; the weights are not looked at.
/// NotFound, Io, Corrupt, Unsupported (a newer format, another kind of bundle or an unknown type).
Result<GeneratorConfig> readGeneratorConfig(const std::filesystem::path &directory);
Result<EncoderConfig> readEncoderConfig(const std::filesystem::path &directory);

/// InvalidArgument when the configuration is one that the reader would refuse.
Result<void> checkGeneratorConfig(const GeneratorConfig &config);

/// Writes model.json into the directory, which is made when it is not there, atomically. InvalidArgument as
/// checkGeneratorConfig(); Io.
Result<void> writeGeneratorConfig(const std::filesystem::path &directory, const GeneratorConfig &config);
Result<void> writeEncoderConfig(const std::filesystem::path &directory, const EncoderConfig &config);

} // namespace palimpsest::neural::weights
