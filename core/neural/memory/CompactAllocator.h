#pragma once

namespace palimpsest::neural::memory {

/// Gives the tensor library an allocator for the CPU whose pieces fit into each other's places. The library's own asks for aligned
/// pieces, and the C library (glibc before 2.38) never puts an aligned piece into the hole that one of the same size has left: a
/// painting then held nearly twice as much as its tensors. Process-wide; calls after the first do nothing. An allocator of a
/// higher priority than 0 stays. Thread-safe.
void useCompactAllocator();

} // namespace palimpsest::neural::memory
