#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace palimpsest::database {

/// The content id of a picture file with these bytes: XXH3-128 as 32 lower-case hexadecimal digits. Not cryptographic:
/// it recognises copies, it does not prove anything.
std::string contentIdOfBytes(std::span<const std::byte> bytes);

} // namespace palimpsest::database
