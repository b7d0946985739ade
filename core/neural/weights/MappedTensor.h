#pragma once

#include "core/neural/weights/MappedFile.h"

#include <ATen/core/Tensor.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace palimpsest::neural::weights {

/// Tensors by dotted name.
using TensorMap = std::map<std::string, at::Tensor>;

/// A dimension beyond this is refused, whatever the other ones are.
constexpr std::int64_t kMaxDimensionSize = std::int64_t{1} << 40;
/// More dimensions than this are refused.
constexpr std::size_t kMaxDimensions = 32;

/// Product of sizes, or nothing when a size is negative or absurd, there are too many, or the product overflows.
std::optional<std::int64_t> checkedElementCount(at::IntArrayRef sizes);

/// `count` numbers of `type` that start at byte `offset` of the file, (count); the range must lie inside it.
/// Aliases the mapping and keeps it alive; copied instead when misaligned, or bool (whose bytes are made 0 or 1).
at::Tensor mappedVector(const std::shared_ptr<const MappedFile> &file, std::size_t offset, std::int64_t count,
                        at::ScalarType type);

} // namespace palimpsest::neural::weights
