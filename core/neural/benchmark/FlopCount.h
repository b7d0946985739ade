#pragma once

#include <functional>

namespace palimpsest::neural::benchmark {

/// Floating-point operations (two per multiply-add) of the convolutions, linear layers and batched matrix products that `run` does
/// by the tensor library's operations on this thread, the plain way.
double countFlop(const std::function<void()> &run);

} // namespace palimpsest::neural::benchmark
