#pragma once

#include "core/base/Result.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string_view>

namespace palimpsest::neural::weights {

/// Parses untrusted JSON text: at most `maxDepth` nested containers, no key twice in one object, valid UTF-8, nothing
/// after the value. Corrupt otherwise, with the parser's reason as message (without a full stop). Nothing throws.
Result<nlohmann::json> parseStrictJson(std::string_view text, std::size_t maxDepth);

} // namespace palimpsest::neural::weights
