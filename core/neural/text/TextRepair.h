#pragma once

#include <string>
#include <string_view>

namespace palimpsest::neural::text {

/// The repairs of ftfy.fix_text() (Speer, version 6) that matter for prompts: mojibake of whole texts (UTF-8 read as
/// Windows-1252), C1 controls, Latin ligatures, full- and half-width letters, curly quotes, terminal escapes, control
/// characters, normalisation form C. Left out: ftfy's rules for texts that are mojibake in part, or in other code pages
/// than 1252.
std::u32string repairText(std::u32string text);

} // namespace palimpsest::neural::text
