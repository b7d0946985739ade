#include "core/neural/weights/MappedTensor.h"

#include <ATen/Functions.h>
#include <c10/core/ScalarType.h>

#include <cstring>

namespace palimpsest::neural::weights {

std::optional<std::int64_t> checkedElementCount(at::IntArrayRef sizes)
{
    if (sizes.size() > kMaxDimensions)
        return std::nullopt;
    std::int64_t count = 1;
    for (const std::int64_t size : sizes) {
        if (size < 0 || size > kMaxDimensionSize)
            return std::nullopt;
        if (__builtin_mul_overflow(count, size, &count))
            return std::nullopt;
    }
    return count;
}

at::Tensor mappedVector(const std::shared_ptr<const MappedFile> &file, std::size_t offset, std::int64_t count,
                        at::ScalarType type)
{
    const std::size_t elementSize = c10::elementSize(type);
    const auto byteCount = static_cast<std::size_t>(count) * elementSize;
    PALIMPSEST_ASSERT(count >= 0 && offset <= file->bytes().size() && byteCount <= file->bytes().size() - offset);
    if (count == 0)
        return at::empty({0}, at::TensorOptions().dtype(type));
    // The pages are private to this process, so writing through the tensor is harmless.
    auto *start =
        const_cast<std::uint8_t *>(file->bytes().data() + offset); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    if (type == at::kBool)
        return at::from_blob(start, {count}, at::TensorOptions().dtype(at::kByte)).ne(0);
    if (reinterpret_cast<std::uintptr_t>(start) % elementSize != 0) {
        at::Tensor copy = at::empty({count}, at::TensorOptions().dtype(type));
        std::memcpy(copy.data_ptr(), start, byteCount);
        return copy;
    }
    return at::from_blob(
        start, {count}, [keepAlive = file](void *) {}, at::TensorOptions().dtype(type));
}

} // namespace palimpsest::neural::weights
