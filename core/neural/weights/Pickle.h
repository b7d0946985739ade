#pragma once

#include "core/neural/weights/PickleValue.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace palimpsest::neural::weights {

/// What a pickle may cost. Honest ones need up to some 250 bytes of memory per byte; copying instructions could ask for
/// far more.
struct PickleLimits {
    std::size_t maxBytes = std::size_t{256} << 20;
    /// Of nodes, texts and lists together, and not more than the next two allow.
    std::size_t maxArenaBytes = std::size_t{4} << 30;
    std::size_t freeArenaBytes = std::size_t{16} << 20;
    std::size_t maxArenaBytesPerByte = 256;
    std::size_t maxStack = std::size_t{8} << 20; ///< Values on the stack.
};

/// Interprets the instructions of a pickle (protocols 2 to 5) with a machine of our own that can only make the plain
/// values of PickleValue: names outside an allow-list are refused, nothing is imported or called. The machine does not
/// recurse.
/// Parsing starts at the first byte and ends behind STOP; more may follow.
/// Corrupt or Unsupported (a name outside the list, an instruction that can call), OutOfMemory (the limits).
/// The message is a reason without a full stop.
Result<PickleDocument> parsePickle(std::span<const std::uint8_t> bytes, const PickleLimits &limits = {});

} // namespace palimpsest::neural::weights
