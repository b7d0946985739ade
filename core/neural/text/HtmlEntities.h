#pragma once

#include <string>
#include <string_view>

namespace palimpsest::neural::text {

/// Replaces HTML5 character references once, as Python's html.unescape() does: named ones (also without semicolon where
/// the standard allows it, then by longest prefix) and numeric ones with the standard's corrections.
std::u32string unescapeHtml(std::u32string_view text);

/// What byte `c` (0x80 to 0x9F) means in Windows-1252; unassigned bytes mean themselves.
char32_t fromWindows1252(char32_t c);

/// The HTML5 named character references: "name=hex[,hex]" separated by blanks; "name!=..." may lack its semicolon.
extern const std::string_view kHtmlEntityTable;

} // namespace palimpsest::neural::text
