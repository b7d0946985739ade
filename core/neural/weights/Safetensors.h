#pragma once

#include "core/base/Result.h"
#include "core/neural/weights/MappedTensor.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace palimpsest::neural::weights {

/// What a safetensors file holds.
struct SafetensorsFile {
    TensorMap tensors; ///< CPU; F64 F32 F16 BF16 I64 I32 I16 I8 U8 BOOL, contiguous.
    std::map<std::string, std::string> metadata;
    std::shared_ptr<const MappedFile> mapping;

    /// Gives the memory of a tensor of this file back to the system; what is read of it afterwards is read from disk again.
    void release(const at::Tensor &tensor) const;
};

/// Maps the file and returns its tensors, which alias the mapping and keep it alive; nothing is copied (but see
/// mappedVector).
/// NotFound, Io; Corrupt for any contradiction: header length, JSON, duplicate keys, shapes, offsets that overlap,
/// leave holes or leave the file; Unsupported for other number types.
Result<SafetensorsFile> readSafetensors(const std::filesystem::path &path);

/// How many numbers a file holds: in all, and by their type ("float16").
struct SafetensorsNumbers {
    std::int64_t count = 0;
    std::map<std::string, std::int64_t> countByType;
};

/// Counts the numbers in the file, from its header alone. Fails as readSafetensors() does.
Result<SafetensorsNumbers> countSafetensorsNumbers(const std::filesystem::path &path);

/// Writes `tensors` (any device and strides) atomically: header keys sorted, data from a 64-byte boundary on, wide
/// number types first so that every tensor is aligned. Io; Unsupported for other number types than the reader's;
/// OutOfMemory.
Result<void> writeSafetensors(const std::filesystem::path &path, const TensorMap &tensors,
                              const std::map<std::string, std::string> &metadata = {});

/// A tensor that is going to be written.
struct TensorPlan {
    std::string name;
    at::ScalarType type = at::kFloat;
    std::vector<std::int64_t> shape;
};

/// As writeSafetensors(), but asks `make` for one tensor after the other, of the planned shape, and lets go of it once it is
/// written, so that the whole never has to be in memory. What `make` returns is converted to the planned type; its errors end
/// the writing without a file. Names must differ.
Result<void> streamSafetensors(const std::filesystem::path &path, std::vector<TensorPlan> plans,
                               const std::function<Result<at::Tensor>(const TensorPlan &)> &make,
                               const std::map<std::string, std::string> &metadata = {});

} // namespace palimpsest::neural::weights
