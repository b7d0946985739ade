#pragma once

#include "core/base/Result.h"
#include "core/neural/weights/MappedTensor.h"

#include <filesystem>

namespace palimpsest::neural::training {

/// Writes a checkpoint so that a crash at any moment leaves a whole one: into a file beside it, synced, then renamed, and with
/// the one before kept as "<path>.previous". Carries a checksum of all its numbers. Io.
Result<void> writeCheckpoint(const std::filesystem::path &path, const weights::TensorMap &tensors);

/// The newest whole checkpoint: that of `path`, or, when that is damaged or gone, the one before, which then takes its place.
/// NotFound when there is none at all; Corrupt when neither is whole.
Result<weights::TensorMap> readCheckpoint(const std::filesystem::path &path);

} // namespace palimpsest::neural::training
