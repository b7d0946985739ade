#pragma once

#include "core/base/Image.h"
#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/neural/Device.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace palimpsest::neural {

/// Feature vectors of N pictures, row-major (N,D) float32.
struct FeatureRows {
    std::vector<float> values;
    int dimension = 0;

    [[nodiscard]] std::int64_t count() const
    {
        return dimension > 0 ? static_cast<std::int64_t>(values.size()) / dimension : 0;
    }
    [[nodiscard]] std::span<const float> row(std::int64_t index) const
    {
        const auto width = static_cast<std::size_t>(dimension);
        return std::span(values).subspan(static_cast<std::size_t>(index) * width, width);
    }
};

/// How a set of painted pictures compares with a set of real ones; all in float64.
struct SetComparison {
    double frechet = 0.0;   ///< Heusel et al., arXiv 1706.08500; 0 = the same distribution.
    double kernel = 0.0;    ///< KID, Binkowski et al., arXiv 1801.01401, unbiased, over the whole sets.
    double precision = 0.0; ///< Kynkaanniemi et al., arXiv 1904.06991: share of painted pictures that could be real.
    double recall = 0.0;    ///< Share of real pictures that could have been painted.
    double density = 0.0;   ///< Naeem et al., arXiv 2002.09797.
    double coverage = 0.0;
};

/// Compares two sets by their features; `nearest` is the k of the balls of precision and recall, made smaller for sets
/// that have no more pictures than that. InvalidArgument for fewer than two pictures, features of different length or
/// numbers that are not finite.
Result<SetComparison> compareSets(const FeatureRows &real, const FeatureRows &painted, std::int64_t nearest = 3);

/// A network that is only measured with: InceptionV3 as the FID uses it.
class FeatureNetwork {
public:
    virtual ~FeatureNetwork();

    /// Names what the numbers were measured with: "inception-v3".
    [[nodiscard]] virtual const std::string &id() const = 0;
    /// Features (N,D) of pictures of any size, in order. InvalidArgument for an empty picture; Cancelled; OutOfMemory.
    [[nodiscard]] virtual Result<FeatureRows> features(std::span<const Image> pictures, const JobContext &job) = 0;
};

/// Loads the weights that the FID is published with (pt_inception-2015-12-05, .pth or the same names in safetensors);
/// pictures are fed as pytorch-fid does: scaled to 299 x 299 bilinearly without antialiasing. NotFound, Corrupt, OutOfMemory.
Result<std::unique_ptr<FeatureNetwork>> loadInception(const std::filesystem::path &weights,
                                                      const ComputeOptions &options);

} // namespace palimpsest::neural
