#pragma once

#include "core/neural/parity/ParityCheck.h"

#include <filesystem>
#include <vector>

namespace palimpsest::neural {

/// The checkpoint reader against every file of the case: names, shapes, number types, strides and values of all
/// tensors, plain values, averaged weights, and the import into a bundle.
std::vector<ParityCheck> checkCheckpointCase(const std::filesystem::path &caseDirectory);

/// Files that must be refused, or read correctly where the case allows it, within its limit of time; nothing may be
/// executed.
std::vector<ParityCheck> checkHostileCheckpointCase(const std::filesystem::path &caseDirectory);

} // namespace palimpsest::neural
