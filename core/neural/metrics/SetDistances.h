#pragma once

#include "core/base/Result.h"

#include <ATen/core/Tensor.h>

#include <cstdint>

// Legend: features a (N,D) and b (M,D) of two sets of pictures, any float type; all arithmetic is float64.

namespace palimpsest::neural::metrics {

/// Frechet distance between the normal distributions of two sets (Heusel et al., arXiv 1706.08500): |mean_a - mean_b|^2 +
/// tr(A) + tr(B) - 2 tr (A B)^(1/2), covariances divided by N - 1. Exact for singular covariances too, where the usual matrix
/// square root is not: the last trace is the sum of the singular values of a product of square roots. InvalidArgument for
/// fewer than two samples, different D or numbers that are not finite.
Result<double> frechetDistance(const at::Tensor &a, const at::Tensor &b);

/// Kernel Inception distance (Binkowski et al., arXiv 1801.01401): unbiased squared MMD with the kernel (x.y / D + 1)^3.
/// Can be slightly negative. Errors as above.
Result<double> kernelDistance(const at::Tensor &a, const at::Tensor &b);

/// The mean of kernelDistance() over subsets; row i of `rowsA` and of `rowsB`, (S,n) int64, is subset i.
struct SubsetMean {
    double mean = 0.0;
    double deviation = 0.0; ///< Of the population of subsets.
};
Result<SubsetMean> kernelDistance(const at::Tensor &a, const at::Tensor &b, const at::Tensor &rowsA,
                                  const at::Tensor &rowsB);

/// Improved precision and recall (Kynkaanniemi et al., arXiv 1904.06991), density and coverage (Naeem et al., arXiv
/// 2002.09797). A ball around a sample reaches to its k-th nearest neighbour in its own set, itself excluded.
struct Coverage {
    double precision = 0.0; ///< Share of fake samples inside any real ball.
    double recall = 0.0;    ///< Share of real samples inside any fake ball.
    double density = 0.0;   ///< Real balls around a fake sample, divided by k; may exceed 1.
    double coverage = 0.0;  ///< Share of real balls that hold a fake sample.
};
/// InvalidArgument when a set has no more than k samples, and as above.
Result<Coverage> coverage(const at::Tensor &real, const at::Tensor &fake, std::int64_t k);

} // namespace palimpsest::neural::metrics
