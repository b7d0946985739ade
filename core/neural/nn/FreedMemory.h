#pragma once

#include <cstdint>

namespace palimpsest::neural::nn {

/// Notes that `bytes` of weights were freed. Whenever enough has come together, the allocator is told to give what it holds unused
/// back to the system: between tensors that stay it would keep it for good, which while weights are put into another order comes
/// to as much as all of them. Thread-safe.
void giveBackFreed(std::int64_t bytes);

/// Gives back at once all that the allocator holds unused, as after memory has run out. Thread-safe.
void giveBackUnused();

} // namespace palimpsest::neural::nn
