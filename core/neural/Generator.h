#pragma once

#include "core/base/Embedding.h"
#include "core/base/Image.h"
#include "core/base/JobContext.h"
#include "core/base/Mask.h"
#include "core/base/ParamSpec.h"
#include "core/base/RecipeParts.h"
#include "core/base/Result.h"
#include "core/neural/Device.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace palimpsest::neural {

/// What a generator wants to know of a neighbour, and how many it takes.
struct NeighbourNeeds {
    bool embeddings = true;
    bool pixels = false;
    bool captions = false;
    int maximum = 20; ///< More neighbours than this are refused.
    int recommended = 4;
};

/// One token that the denoiser attends to.
struct ConditioningToken {
    Embedding embedding;
    double weight =
        1.0; ///< 0..2; enters as log(weight) added to the cross-attention logits: 0 = absent, 2 = given twice.
};

/// The context of one image: [text?] + neighbours, (n, D). Empty = unconditional (zeros).
struct Conditioning {
    std::optional<ConditioningToken> text;
    std::vector<ConditioningToken> neighbours;
};

/// A picture that a painting begins from, instead of from noise alone.
struct StartPicture {
    Image picture; ///< Of the request's size.
    Mask mask;     ///< Of the same size; where it is 0 the latent stays the picture's own. Empty = all is painted anew.
    double strength = 0.6; ///< 0..1: the noise level at which the painting begins; 0 gives the picture itself back.
    bool inTiles = false;  ///< Denoise what is larger than the model's own size in overlapping squares of that size.
};

/// How much is held at once while a picture is painted; each holds less than the one before it.
enum class MemoryUse {
    Usual,
    OneByOne, ///< Contexts are evaluated one after another, without previews; the same picture but for rounding.
    Least,    ///< Beside that the latent is decoded in tiles, and the picture differs a little.
};

/// What is asked of a generator beside the conditioning.
struct GenerateRequest {
    ParamValues params;     ///< By the keys of Generator::params(); missing keys take their defaults.
    std::uint64_t seed = 0; ///< The image's own noise stream.
    int widthPx = 0;        ///< 0 = the model's own size; otherwise a multiple of Generator::sizeMultiplePx().
    int heightPx = 0;
    int previewEvery = 1; ///< A preview image with every n-th step's progress and with the last one's; 0: none.
    std::vector<SeedVariation> variations =
        {}; ///< Noise of other seeds, mixed into all of the image's noise in this order.
    std::optional<StartPicture> start = {};
    MemoryUse memoryUse = MemoryUse::Usual; ///< To begin with; less when memory runs out on the way.
};

/// Where in the picture one token was drawn on: share (height,width) float32, sums over the tokens to 1 at each place.
struct InfluenceMap {
    int width = 0;
    int height = 0;
    std::vector<float> share;
};

/// A finished picture and what shaped it.
struct GeneratedImage {
    Image image;
    double textInfluence = 0.0; ///< Share of cross-attention mass on the text token, 0..1.
    std::vector<double>
        neighbourInfluence; ///< Per neighbour, in order of the conditioning; with the text's they sum to 1.
    std::vector<InfluenceMap> neighbourMaps; ///< Per neighbour, low resolution.
    MemoryUse memoryUse = MemoryUse::Usual;  ///< How it was painted in the end.
};

/// Turns conditioning and noise into an image. Not thread-safe: one thread at a time.
class Generator {
public:
    virtual ~Generator();

    /// Stable id of the model bundle, stored in recipes.
    [[nodiscard]] virtual const std::string &id() const = 0;
    [[nodiscard]] virtual const std::string &name() const = 0;
    /// Id of the encoder whose embeddings condition this generator.
    [[nodiscard]] virtual const std::string &encoderId() const = 0;
    [[nodiscard]] virtual NeighbourNeeds neighbourNeeds() const = 0;
    /// Parameters: steps, guidance, sampler, eta, ... with the model's own defaults.
    [[nodiscard]] virtual const std::vector<ParamSpec> &params() const = 0;
    [[nodiscard]] virtual int nativeSizePx() const = 0;
    [[nodiscard]] virtual int sizeMultiplePx() const = 0;

    /// Paints one image. The same request gives the same image, alone or in a series, on the same device and precision.
    /// Cancel is observed inside a step. InvalidArgument, Cancelled, OutOfMemory.
    ///
    /// With a start picture it is brought to the noise of its strength and denoised from there (Meng et al., arXiv
    /// 2108.01073); strength 1 begins with pure noise, 0 hands the picture back untouched. Where a mask keeps the picture its
    /// noisy latent is put back before every step (Lugmayr et al., arXiv 2201.09865, eq. 8); the image is what the model made
    /// of it, not yet laid over the picture. Painted in tiles there are shares of influence, but no maps.
    [[nodiscard]] virtual Result<GeneratedImage> generate(const Conditioning &conditioning,
                                                          const GenerateRequest &request, const JobContext &job) = 0;

    /// What is left of a picture after the way into the generator's latents and back: the best that it could paint. Width and
    /// height must be multiples of sizeMultiplePx(). InvalidArgument, Cancelled, OutOfMemory.
    [[nodiscard]] virtual Result<Image> reconstruct(const Image &picture, const JobContext &job) = 0;
};

/// Loads the generator bundle in `directory`. NotFound, Corrupt, Unsupported, OutOfMemory.
Result<std::unique_ptr<Generator>> loadGenerator(const std::filesystem::path &directory, const ComputeOptions &options);

} // namespace palimpsest::neural
