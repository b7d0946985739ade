#include "core/neural/metrics/SetDistances.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace palimpsest::neural::metrics {

namespace {

Result<void> checkSets(const at::Tensor &a, const at::Tensor &b)
{
    const auto problem = [](const char *detail) {
        return Error{ErrorCode::InvalidArgument, "These two sets of pictures cannot be compared.", detail};
    };
    if (a.dim() != 2 || b.dim() != 2 || a.size(1) != b.size(1) || a.size(1) < 1)
        return problem("the features are not (N,D) and (M,D)");
    if (a.size(0) < 2 || b.size(0) < 2)
        return problem("fewer than two samples");
    if (!a.isfinite().all().item<bool>() || !b.isfinite().all().item<bool>())
        return problem("a feature is not a finite number");
    return {};
}

/// A factor F (r,D) of the covariance of x (N,D) float64, F^T F = covariance, with r = min(N,D) rows.
at::Tensor covarianceFactor(const at::Tensor &x)
{
    const at::Tensor centred = (x - x.mean(0)) / std::sqrt(static_cast<double>(x.size(0) - 1));
    if (x.size(0) <= x.size(1))
        return centred;
    // The symmetric square root; tiny negative eigenvalues are rounding.
    const auto [values, vectors] = at::linalg_eigh(at::matmul(centred.t(), centred), "L");
    return values.clamp_min(0.0).sqrt().unsqueeze(1) * vectors.t();
}

/// Sum of the kernel (x.y / D + 1)^3 over all pairs of rows, optionally without those of equal index.
double kernelSum(const at::Tensor &x, const at::Tensor &y, bool skipDiagonal)
{
    const at::Tensor k = (at::matmul(x, y.t()) / static_cast<double>(x.size(1)) + 1.0).pow(3);
    const at::Tensor sum = skipDiagonal ? k.sum() - k.diagonal().sum() : k.sum();
    return sum.item<double>();
}

double unbiasedKernelDistance(const at::Tensor &a, const at::Tensor &b)
{
    const auto n = static_cast<double>(a.size(0));
    const auto m = static_cast<double>(b.size(0));
    return kernelSum(a, a, true) / (n * (n - 1.0)) + kernelSum(b, b, true) / (m * (m - 1.0))
           - 2.0 * kernelSum(a, b, false) / (n * m);
}

/// Euclidean distances (n,M) of `count` rows of x, from `first` on, to all rows of y. By differences, not by products: the
/// verdict inside or outside must not depend on cancellation.
at::Tensor distances(const at::Tensor &x, std::int64_t first, std::int64_t count, const at::Tensor &y)
{
    return at::cdist(x.narrow(0, first, count), y, 2.0, 2);
}

constexpr std::int64_t kRows = 256;

/// Radii (N) of the balls around the rows of x.
at::Tensor ballRadii(const at::Tensor &x, std::int64_t k)
{
    std::vector<at::Tensor> parts;
    for (std::int64_t first = 0; first < x.size(0); first += kRows) {
        const std::int64_t count = std::min(kRows, x.size(0) - first);
        // The nearest of all is the sample itself.
        parts.push_back(std::get<0>(distances(x, first, count, x).kthvalue(k + 1, 1)));
    }
    return at::cat(parts);
}

/// How many balls (centres (M,D), radii (M)) hold each row of x, (N) int64, and which balls hold any of them, (M) bool.
struct Held {
    at::Tensor times;
    at::Tensor used;
};
Held held(const at::Tensor &x, const at::Tensor &centres, const at::Tensor &radii)
{
    std::vector<at::Tensor> times;
    at::Tensor used = at::zeros({centres.size(0)}, at::kBool);
    for (std::int64_t first = 0; first < x.size(0); first += kRows) {
        const std::int64_t count = std::min(kRows, x.size(0) - first);
        const at::Tensor inside = distances(x, first, count, centres).le(radii);
        times.push_back(inside.sum(1));
        used.logical_or_(inside.any(0));
    }
    return {at::cat(times), used};
}

double shareOf(const at::Tensor &flags)
{
    return flags.to(at::kDouble).mean().item<double>();
}

} // namespace

Result<double> frechetDistance(const at::Tensor &a, const at::Tensor &b)
{
    if (auto fine = checkSets(a, b); !fine)
        return fine.error();
    const at::NoGradGuard noGrad;
    const at::Tensor x = a.to(at::kCPU, at::kDouble);
    const at::Tensor y = b.to(at::kCPU, at::kDouble);
    const double means = (x.mean(0) - y.mean(0)).square().sum().item<double>();
    const at::Tensor factorX = covarianceFactor(x);
    const at::Tensor factorY = covarianceFactor(y);
    const double traces = factorX.square().sum().item<double>() + factorY.square().sum().item<double>();
    const double root = at::linalg_svdvals(at::matmul(factorX, factorY.t())).sum().item<double>();
    return means + traces - 2.0 * root;
}

Result<double> kernelDistance(const at::Tensor &a, const at::Tensor &b)
{
    if (auto fine = checkSets(a, b); !fine)
        return fine.error();
    const at::NoGradGuard noGrad;
    return unbiasedKernelDistance(a.to(at::kCPU, at::kDouble), b.to(at::kCPU, at::kDouble));
}

Result<SubsetMean> kernelDistance(const at::Tensor &a, const at::Tensor &b, const at::Tensor &rowsA,
                                  const at::Tensor &rowsB)
{
    if (auto fine = checkSets(a, b); !fine)
        return fine.error();
    if (rowsA.dim() != 2 || rowsB.dim() != 2 || rowsA.size(0) != rowsB.size(0) || rowsA.size(0) < 1 || rowsA.size(1) < 2
        || rowsB.size(1) < 2)
        return Error{ErrorCode::InvalidArgument, "These two sets of pictures cannot be compared.",
                     "the subsets are not (S,n) rows of at least two"};
    const at::NoGradGuard noGrad;
    const at::Tensor x = a.to(at::kCPU, at::kDouble);
    const at::Tensor y = b.to(at::kCPU, at::kDouble);
    at::Tensor values = at::empty({rowsA.size(0)}, at::kDouble);
    for (std::int64_t i = 0; i < rowsA.size(0); ++i)
        values[i] = unbiasedKernelDistance(x.index_select(0, rowsA[i]), y.index_select(0, rowsB[i]));
    return SubsetMean{values.mean().item<double>(), values.std(0, false).item<double>()};
}

Result<Coverage> coverage(const at::Tensor &real, const at::Tensor &fake, std::int64_t k)
{
    if (auto fine = checkSets(real, fake); !fine)
        return fine.error();
    if (k < 1 || real.size(0) <= k || fake.size(0) <= k)
        return Error{ErrorCode::InvalidArgument, "There are too few pictures for this many neighbours.",
                     "k = " + std::to_string(k)};
    const at::NoGradGuard noGrad;
    const at::Tensor x = real.to(at::kCPU, at::kDouble);
    const at::Tensor y = fake.to(at::kCPU, at::kDouble);
    const Held fakes = held(y, x, ballRadii(x, k));
    const Held reals = held(x, y, ballRadii(y, k));
    Coverage result;
    result.precision = shareOf(fakes.times.gt(0));
    result.recall = shareOf(reals.times.gt(0));
    result.density = fakes.times.to(at::kDouble).mean().item<double>() / static_cast<double>(k);
    result.coverage = shareOf(fakes.used);
    return result;
}

} // namespace palimpsest::neural::metrics
