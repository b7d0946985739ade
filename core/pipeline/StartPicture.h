#pragma once

#include "core/base/Image.h"
#include "core/base/Mask.h"
#include "core/base/Query.h"
#include "core/base/Recipe.h"
#include "core/base/Result.h"

#include <filesystem>

namespace palimpsest::pipeline {

/// How a painting begins from a picture file.
struct StartChoice {
    RecipeStart::Kind kind = RecipeStart::Kind::Repaint;
    std::filesystem::path picture;
    double strength = 0.6; ///< 0..1: how much of it is painted anew; 0 = the picture itself.
    Mask mask; ///< Repaint: of the picture's size; empty = all of it. Values between 0 and 255 let it shine through.
    int featherPx = 0; ///< Over how many pixels inside its edge the new part fades in; what lies outside never changes.
    CanvasMargins margins;    ///< Outpaint.
    double enlargement = 2.0; ///< Enlarge: factor of both sides.
};

/// What a recipe says of `choice`: put it into Recipe::start and paint; width and height of the result follow from it. Reads the
/// picture. NotFound, InvalidArgument (a number out of range, a mask of another size or one that paints nothing, no margin),
/// and as a picture that cannot be read.
Result<RecipeStart> makeStart(const StartChoice &choice);

/// Gives a recipe that came out of a file the place of the picture that it begins from: `pictureOrFolder` itself, or the file of
/// its name in there; and likewise the parts of its query that are this picture. NotFound when there is none, Corrupt when it is another picture. Recipes without a start stay as they are.
Result<void> locateStart(Recipe &recipe, const std::filesystem::path &pictureOrFolder);

/// A mask from a picture file: its brightness; black stays, anything lighter is painted anew.
Result<Mask> readMask(const std::filesystem::path &path);

/// A mask of `widthPx` x `heightPx` that paints what `painted` covers. InvalidArgument for sizes that no picture has.
Result<Mask> rectangleMask(int widthPx, int heightPx, const CropRectangle &painted);

/// The part of a picture that `mask` paints, with a little of what is around it; all of it for an empty mask.
CropRectangle maskedRegion(const Mask &mask);

/// What a repainting looks for when nothing else is asked for: the masked part of the picture.
Query queryOfRegion(const std::filesystem::path &picture, const CropRectangle &region);

/// `picture` enlarged without any model (Lanczos). InvalidArgument for a factor outside 1 to RecipeStart::kMaximumEnlargement.
Result<Image> enlargedPicture(const Image &picture, double factor);

} // namespace palimpsest::pipeline
