#pragma once

#include "core/base/Image.h"
#include "core/base/JobContext.h"
#include "core/base/Mask.h"
#include "core/base/RecipeParts.h"
#include "core/base/Result.h"
#include "core/neural/Generator.h"
#include "core/pipeline/Studio.h"
#include "core/pipeline/detail/Masking.h"

#include <vector>

namespace palimpsest::pipeline {

/// The canvas of a painting that begins from a picture: what of it the model is shown, and how its answer becomes the result. A
/// value type.
class StartCanvas {
public:
    /// Reads the picture of `start` for a generator whose own size is `nativePx` and whose sides are multiples of `multiplePx`.
    /// NotFound when the recipe only names it or it is gone, Corrupt when it or the mask is not what the recipe means,
    /// InvalidArgument, and as a picture that cannot be read.
    static Result<StartCanvas> create(const RecipeStart &start, int nativePx, int multiplePx);

    /// The size of the part that is painted.
    [[nodiscard]] int widthPx() const { return m_window.widthPx; }
    [[nodiscard]] int heightPx() const { return m_window.heightPx; }
    [[nodiscard]] neural::StartPicture startPicture() const;

    /// All of the canvas as it is before it is painted on.
    [[nodiscard]] const Image &picture() const { return m_canvas; }
    /// The finished picture from what the generator made of startPicture(). Outside the mask it is the canvas to the byte.
    [[nodiscard]] Image finished(const Image &painted) const;
    /// A map of influence over the part that is painted as one over the whole picture.
    [[nodiscard]] Painting::Map placed(const Painting::Map &map) const;

private:
    StartCanvas() = default;

    Image m_canvas;
    Mask m_mask; // Of the canvas; empty = all is painted.
    std::vector<float> m_opacity;
    PixelRectangle m_window;
    double m_strength = 0.0;
    bool m_inTiles = false;
};

} // namespace palimpsest::pipeline
