#pragma once

#include "core/neural/GenerationBenchmark.h"
#include "core/neural/nn/ForwardContext.h"

#include <c10/core/Device.h>

#include <functional>
#include <string>
#include <vector>

namespace palimpsest::neural::benchmark {

/// Where the time of `pass` goes: the pass runs once to warm up and `rounds` times with a sink that notes when each layer has put
/// out its result, and what has gone by since the layer before is its own. In the order of the pass, median over the rounds.
std::vector<ProfileRow> profileBlocks(const at::Device &device, int rounds,
                                      const std::function<void(const nn::ForwardContext &)> &pass);

} // namespace palimpsest::neural::benchmark
