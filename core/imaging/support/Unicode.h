#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace palimpsest::imaging {

/// The characters of UTF-8 text; each byte that is no part of a valid character becomes U+FFFD.
std::u32string charactersFromUtf8(std::string_view text);

/// The inverse; surrogates and numbers beyond Unicode become U+FFFD.
std::string utf8FromCharacters(std::u32string_view characters);

/// The text in Latin-1, or nothing when it has other characters. Of the control characters only the line feed passes,
/// as the PNG specification asks of tEXt.
std::optional<std::string> latin1FromUtf8(std::string_view text);

/// Latin-1 bytes as UTF-8.
std::string utf8FromLatin1(std::string_view bytes);

/// The text in printable ASCII: Latin letters lose their accents, typographic signs become plain ones, white space
/// becomes a space, anything else a question mark.
std::string asciiFromUtf8(std::string_view text);

} // namespace palimpsest::imaging
