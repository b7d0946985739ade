#pragma once

#include "core/base/Image.h"
#include "core/base/Result.h"

#include <string>
#include <vector>

namespace palimpsest::imaging {

/// `pictures`, row by row, on one neutral grey sheet with a heading for each column and, when there are any, one beside each row.
/// Each picture is fitted into a square cell of `cellPx` (32..2048), centred, never enlarged; empty pictures leave their
/// cell empty. There must be as many pictures as columns times rows; no row headings is one row, and column headings may all be empty. Headings are UTF-8, letters
/// outside ASCII transliterated, in at most three lines. Fails like makeContactSheet(). Thread-safe.
Result<Image> makeGridSheet(const std::vector<Image> &pictures, const std::vector<std::string> &columnHeadings,
                            const std::vector<std::string> &rowHeadings, int cellPx = 256);

} // namespace palimpsest::imaging
