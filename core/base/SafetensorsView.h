#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace palimpsest {

/// One tensor of a safetensors file: borrowed bytes, little-endian, row-major, exactly as many as dtype and shape say.
struct TensorBytes {
    std::string dtype; ///< "F32", "I64", ... as the file names it.
    std::vector<std::int64_t> shape;
    std::span<const std::byte> bytes;

    [[nodiscard]] std::int64_t elements() const;
};

/// The tensors of a safetensors file that lies in memory. Borrows the memory and copies no tensor. Every offset is
/// checked when the file is parsed. Read-only, then thread-safe.
class SafetensorsView {
public:
    /// Parses `file`, which must outlive the view. Corrupt for anything that contradicts the format; Unsupported for
    /// an unknown dtype.
    static Result<SafetensorsView> parse(std::span<const std::byte> file);

    /// The tensor with that name, or null. Valid as long as the view.
    [[nodiscard]] const TensorBytes *find(std::string_view name) const;
    [[nodiscard]] const std::map<std::string, TensorBytes, std::less<>> &tensors() const { return m_tensors; }

    /// The values of an F32 tensor. NotFound; InvalidArgument for another dtype.
    [[nodiscard]] Result<std::vector<float>> floats(std::string_view name) const;
    /// The values of an I64 tensor. NotFound; InvalidArgument for another dtype.
    [[nodiscard]] Result<std::vector<std::int64_t>> integers(std::string_view name) const;

private:
    std::map<std::string, TensorBytes, std::less<>> m_tensors;
};

/// All bytes of a regular file of at most `maximumBytes`. NotFound, Io, Unsupported (larger than allowed), OutOfMemory.
Result<std::vector<std::byte>> readFileBytes(const std::filesystem::path &path, std::uint64_t maximumBytes);

} // namespace palimpsest
