#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace palimpsest::database {

/// The content id of a picture file with these bytes: XXH3-128 as 32 lower-case hexadecimal digits. Not cryptographic:
/// it recognises copies, it does not prove anything.
std::string contentIdOfBytes(std::span<const std::byte> bytes);

/// Whether `text` can be a content id. What a catalogue says may come from anyone, and files are named after it.
bool isContentId(std::string_view text);

} // namespace palimpsest::database
