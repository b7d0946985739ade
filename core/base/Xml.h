#pragma once

#include <string>
#include <string_view>

namespace palimpsest {

/// Text for the content or an attribute of an XML 1.0 element: markup and carriage returns as entities. `text` is UTF-8 without the
/// control characters that XML does not allow.
std::string xmlEscaped(std::string_view text);

} // namespace palimpsest
