#pragma once

#include "core/base/Result.h"

#include <string>
#include <string_view>

namespace palimpsest::neural::text {

// Text as code points. Properties beyond ASCII come from utf8proc; a build without it (PALIMPSEST_HAVE_UTF8PROC not
// defined) knows ASCII only, and checkSupported() refuses the rest.

/// Unsupported when `text` has characters whose properties this build does not know.
Result<void> checkSupported(std::u32string_view text);

/// General category L*.
bool isLetter(char32_t c);
/// General category N*.
bool isNumber(char32_t c);
/// The property White_Space: what \s matches in the `regex` package of Python.
bool isWhiteSpace(char32_t c);
/// What Python's str.strip() removes: White_Space and U+001C to U+001F.
bool isStripped(char32_t c);

/// Python's str.lower(): full mappings and the final sigma (Unicode, section 3.13).
std::u32string toLower(std::u32string_view text);
/// Normalisation form C.
std::u32string composeNfc(std::u32string_view text);
/// Normalisation form KC of one character.
std::u32string composeNfkc(char32_t c);

} // namespace palimpsest::neural::text
