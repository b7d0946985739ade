#pragma once

#include <cstdint>
#include <vector>

namespace palimpsest::imaging {

/// The ICC profile of sRGB (about 600 bytes), the same bytes each time.
const std::vector<std::uint8_t> &srgbProfile();

} // namespace palimpsest::imaging
