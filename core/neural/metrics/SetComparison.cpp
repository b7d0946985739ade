#include "core/neural/Metrics.h"
#include "core/neural/metrics/SetDistances.h"
#include "core/neural/weights/Guarded.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace palimpsest::neural {

namespace {

/// The rows as a tensor (N,D) float64.
at::Tensor matrix(const FeatureRows &rows)
{
    return at::tensor(rows.values, at::kFloat).reshape({rows.count(), rows.dimension}).to(at::kDouble);
}

Result<SetComparison> compared(const at::Tensor &real, const at::Tensor &painted, std::int64_t nearest)
{
    SetComparison result;
    const auto frechet = metrics::frechetDistance(real, painted);
    if (!frechet)
        return frechet.error();
    const auto kernel = metrics::kernelDistance(real, painted);
    if (!kernel)
        return kernel.error();
    const std::int64_t k = std::clamp<std::int64_t>(nearest, 1, std::min(real.size(0), painted.size(0)) - 1);
    const auto coverage = metrics::coverage(real, painted, k);
    if (!coverage)
        return coverage.error();
    return SetComparison{*frechet,         *kernel,           coverage->precision,
                         coverage->recall, coverage->density, coverage->coverage};
}

} // namespace

FeatureNetwork::~FeatureNetwork() = default;

Result<SetComparison> compareSets(const FeatureRows &real, const FeatureRows &painted, std::int64_t nearest)
{
    if (real.dimension != painted.dimension || real.count() < 2 || painted.count() < 2)
        return Error{
            ErrorCode::InvalidArgument, "Two sets of at least two pictures each are needed for a comparison.", {}};
    return weights::guarded("The pictures could not be compared.",
                            [&] { return compared(matrix(real), matrix(painted), nearest); });
}

} // namespace palimpsest::neural
