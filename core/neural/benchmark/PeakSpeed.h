#pragma once

#include <ATen/core/Tensor.h>

#include <functional>

namespace palimpsest::neural::benchmark {

/// Seconds that `run` takes on `device`, waiting for it to finish.
double secondsOf(const at::Device &device, const std::function<void()> &run);

/// The middle of `values`; 0 when there are none.
double medianOf(std::vector<double> values);

/// Floating-point operations a second that `device` reaches in `type`: the best run of a few large convolutions and matrix
/// products, as its library likes them best.
double peakFlops(const at::Device &device, at::ScalarType type);

} // namespace palimpsest::neural::benchmark
