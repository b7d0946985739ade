#pragma once

#include "core/base/Embedding.h"
#include "core/base/Image.h"
#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/base/TokenEmbeddings.h"
#include "core/neural/Device.h"

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace palimpsest::neural {

/// Maps images and texts into one shared space (CLIP, arXiv 2103.00020; or the small starter encoder of the same class).
/// Not thread-safe: one thread at a time.
class Encoder {
public:
    virtual ~Encoder();

    /// Stable id, tagged onto every embedding; from the bundle's model.json.
    [[nodiscard]] virtual const std::string &id() const = 0;
    /// Length of an embedding.
    [[nodiscard]] virtual int dimension() const = 0;

    /// L2-normalised embeddings of `images`, in order; preprocessing (resize, centre crop, normalise) is included.
    /// InvalidArgument for an empty image; Cancelled; OutOfMemory.
    [[nodiscard]] virtual Result<std::vector<Embedding>> encodeImages(std::span<const Image> images,
                                                                      const JobContext &job) = 0;

    /// L2-normalised embedding of `text` (UTF-8; longer texts than the context are cut). InvalidArgument when empty.
    [[nodiscard]] virtual Result<Embedding> encodeText(std::string_view text) = 0;

    /// The patches of each image, in order, projected into the shared space as the pooled token is and L2-normalised.
    /// Training never asked for that, so how well they compare is the encoder's luck. Unsupported for an image tower
    /// without patches (ResNets); otherwise fails as encodeImages().
    [[nodiscard]] virtual Result<std::vector<TokenEmbeddings>> encodeImageTokens(std::span<const Image> images,
                                                                                 const JobContext &job);
    /// The tokens of `text` with the one that ends it, likewise. Fails as encodeText(); Unsupported.
    [[nodiscard]] virtual Result<TokenEmbeddings> encodeTextTokens(std::string_view text);
};

/// Loads the encoder bundle in `directory` (model.json + safetensors + vocabulary).
/// NotFound, Corrupt, Unsupported (a bundle of another kind), OutOfMemory.
Result<std::unique_ptr<Encoder>> loadEncoder(const std::filesystem::path &directory, const ComputeOptions &options);

} // namespace palimpsest::neural
