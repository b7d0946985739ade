#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace palimpsest {

/// Lower case of ASCII, Latin-1, Greek and Cyrillic letters; everything else stays.
std::string caseFolded(std::string_view text);

/// `text` as it is compared when people look for it: case folded, and Latin letters without their accents, so that
/// "durer" is found in "Dürer".
std::string searchFolded(std::string_view text);

/// The words of `text` as they are looked for: maximal runs of ASCII letters and digits and of all other characters beyond
/// ASCII, searchFolded(). Of ASCII text that is lower case and runs of [a-z0-9].
std::vector<std::string> wordsOf(std::string_view text);

} // namespace palimpsest
