#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace palimpsest::database {

/// The header of a .npy array (numpy format 1.0 to 3.0), C order.
struct NpyHeader {
    std::string descr;               ///< "<f2", "<f4", "<f8", "<i4" or "<i8".
    std::vector<std::int64_t> shape; ///< At most 4 dimensions.
    std::size_t dataOffset = 0;      ///< Where the values begin.
    std::size_t elementBytes = 0;
    std::int64_t elements = 0;
};

/// Parses the header at the beginning of `file` and checks that `file` is exactly as long as it says.
/// Corrupt; Unsupported for Fortran order and other kinds of numbers, Python objects among them.
Result<NpyHeader> parseNpyHeader(std::span<const std::byte> file);

/// The same for the beginning of a file that is `fileBytes` long, when not all of it is in memory.
Result<NpyHeader> parseNpyHeader(std::span<const std::byte> beginning, std::uint64_t fileBytes);

/// No header is longer.
constexpr std::size_t kMaxNpyHeaderBytes = 65536 + 12;

/// Real numbers of kind `descr` as they stand in a file, converted; `values` and `bytes` hold equally many.
/// Corrupt when the kind is one of integers.
Result<void> npyFloats(const std::string &descr, std::span<const std::byte> bytes, std::span<float> values);

/// The values of an array of real numbers.
Result<std::vector<float>> npyFloats(const NpyHeader &header, std::span<const std::byte> file);
/// The values of an array of integers.
Result<std::vector<std::int64_t>> npyIntegers(const NpyHeader &header, std::span<const std::byte> file);

} // namespace palimpsest::database
