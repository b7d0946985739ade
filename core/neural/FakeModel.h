#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/neural/ModelBundle.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace palimpsest::neural {

/// How the weights of a made-up model are stored.
enum class WeightStorage { Float32, Float16, BFloat16 };

/// What a made-up model is like.
struct FakeModelOptions {
    /// "rdm768": the RDM for 768x768 pictures of Rombach et al. (arXiv 2207.13038), with CLIP ViT-L/14; "rdm256": the RDM for 256x256
    /// pictures of Blattmann et al. (arXiv 2204.11824), with CLIP ViT-B/32.
    std::string shape = "rdm256";
    std::uint64_t seed = 0;
    WeightStorage storage = WeightStorage::Float16; ///< Of matrices and kernels; norms and biases are float32.
};

/// The shapes that there are.
std::vector<std::string> fakeModelShapes();

/// Writes two bundles below `directory`, a generator of the published shape with random weights and its encoder, so that speed and
/// memory can be measured without the published weights; what they paint is noise. The same options give the same files. One
/// tensor is in memory at a time. Returns both, the generator first. InvalidArgument for an unknown shape; Io; Cancelled.
Result<std::vector<ModelInfo>> writeFakeModel(const std::filesystem::path &directory, const FakeModelOptions &options,
                                              const JobContext &job);

} // namespace palimpsest::neural
