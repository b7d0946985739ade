#pragma once

#include "core/base/Neighbour.h"

#include <string_view>

namespace palimpsest::database {

/// What the name of a picture file tells, as far as it can be guessed: "claude-monet_water-lilies-1906" gives artist
/// "Claude Monet", title "Water lilies" and year "1906"; "IMG_0042" gives only the title "IMG_0042".
/// `stem` is the file name without its extension, UTF-8.
ItemFacts factsFromFileName(std::string_view stem);

} // namespace palimpsest::database
