#pragma once

#include "core/base/Image.h"

#include <string>
#include <vector>

namespace palimpsest::imaging {

/// Breaks UTF-8 text at spaces into at most `maximumLines` lines of ASCII no wider than `widthPx`; what does not fit
/// is cut and marked with "...". Empty text has no lines.
std::vector<std::string> wrapLabel(const std::string &text, int letterHeightPx, int widthPx, int maximumLines);

/// Draws one line of ASCII in black onto `image`, centred at `centreX`, its capitals from `top` to `top +
/// letterHeightPx`. Whatever lies outside the picture is cut off.
void drawLabel(Image &image, const std::string &line, int centreX, int top, int letterHeightPx);

} // namespace palimpsest::imaging
