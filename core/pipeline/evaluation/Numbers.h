#pragma once

#include "core/base/Image.h"

#include <string>

namespace palimpsest::pipeline::studies {

/// A number as short as it is exact to six digits: "2.5", "4".
std::string shortNumber(double value);

/// Peak signal-to-noise ratio of two pictures of one size in decibels; 99 for equal ones, 0 for different sizes.
double decibels(const Image &a, const Image &b);

} // namespace palimpsest::pipeline::studies
