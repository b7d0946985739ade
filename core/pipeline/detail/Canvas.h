#pragma once

#include "core/base/Image.h"
#include "core/base/Mask.h"
#include "core/base/RecipeParts.h"
#include "core/pipeline/detail/Masking.h"

namespace palimpsest::pipeline {

/// `picture` with margins that continue it: mirrored at its border, the blurrier the farther from it, so that colours go on and
/// shapes do not.
Image grownCanvas(const Image &picture, const CanvasMargins &margins);

/// Paints the margins of a canvas that grew by them, and nothing else.
Mask marginMask(int canvasWidthPx, int canvasHeightPx, const CanvasMargins &margins);

/// What of a canvas a model looks at to paint `bounds`: with `contextPx` on each side of it where there is room, at least the
/// model's own size, and sides that are multiples of `multiplePx`. It may reach over the canvas at the right and at
/// the bottom by less than `multiplePx`, and only where it begins at 0.
PixelRectangle windowAround(const PixelRectangle &bounds, int canvasWidthPx, int canvasHeightPx, int nativePx,
                            int contextPx, int multiplePx);

/// That part of `picture`; beyond its border it is mirrored.
Image windowOf(const Image &picture, const PixelRectangle &window);

/// That part of `mask`; beyond its border nothing is painted.
Mask windowOf(const Mask &mask, const PixelRectangle &window);

} // namespace palimpsest::pipeline
