#pragma once

#include "core/base/Image.h"
#include "core/base/Result.h"

#include <string>
#include <vector>

namespace palimpsest::imaging {

/// All `pictures` on one neutral grey sheet, row by row, `columns` wide. Each is fitted into a square cell of `cellPx`
/// (32..2048), centred, never enlarged; `labels[i]` (UTF-8, may be missing or empty) stands below picture i in at most
/// two lines, letters outside ASCII transliterated. Empty pictures leave their cell empty. Fails with InvalidArgument
/// (no pictures, columns < 1, cell size out of range, a sheet over 30000 px a side) or OutOfMemory. Thread-safe.
Result<Image> makeContactSheet(const std::vector<Image> &pictures, const std::vector<std::string> &labels, int columns,
                               int cellPx = 256);

} // namespace palimpsest::imaging
