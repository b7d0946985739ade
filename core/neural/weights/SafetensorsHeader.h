#pragma once

#include "core/base/Result.h"
#include "core/neural/weights/MappedFile.h"

#include <c10/core/ScalarType.h>

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace palimpsest::neural::weights {

/// Bytes of the header's length at the start of the file.
constexpr std::uint64_t kSafetensorsLengthBytes = 8;
/// The header's key that is no tensor.
constexpr const char *kSafetensorsMetadataKey = "__metadata__";

/// The number types of the format that are handled, by their names in the header.
constexpr std::array<std::pair<std::string_view, c10::ScalarType>, 10> kSafetensorsTypes{{
    {"F64", c10::ScalarType::Double},
    {"F32", c10::ScalarType::Float},
    {"F16", c10::ScalarType::Half},
    {"BF16", c10::ScalarType::BFloat16},
    {"I64", c10::ScalarType::Long},
    {"I32", c10::ScalarType::Int},
    {"I16", c10::ScalarType::Short},
    {"I8", c10::ScalarType::Char},
    {"U8", c10::ScalarType::Byte},
    {"BOOL", c10::ScalarType::Bool},
}};

/// One row of the header, checked; offsets in bytes from the start of the data.
struct SafetensorsEntry {
    std::string name;
    c10::ScalarType type = c10::ScalarType::Float;
    std::vector<std::int64_t> shape;
    std::int64_t count = 0;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

/// The header of a file whose entries cover its data exactly.
struct SafetensorsHeader {
    std::vector<SafetensorsEntry> entries; ///< In the order of the data.
    std::map<std::string, std::string> metadata;
    std::uint64_t dataStart = 0; ///< Byte in the file.
};

/// Reads and checks the header. Corrupt, Unsupported (another number type). Throws only std::bad_alloc.
Result<SafetensorsHeader> parseSafetensorsHeader(const MappedFile &file);

} // namespace palimpsest::neural::weights
