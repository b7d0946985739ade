#pragma once

#include "app/cli/PaintChoice.h"
#include "core/base/JobContext.h"
#include "core/base/Recipe.h"
#include "core/base/Result.h"
#include "core/pipeline/StartPicture.h"
#include "core/pipeline/Studio.h"

#include <CLI/App.hpp>

#include <string>

namespace palimpsest::app::cli {

/// The picture that a command begins from, and everything that shapes what is painted over it.
struct StartOptions {
    PaintChoice paint;
    std::string picture;
    double strength = 0.6;
    int featherPx = 8;

    /// PICTURE, --strength, --feather and the options of a painting.
    void addTo(CLI::App *command, const std::string &strengthHelp);

    /// The recipe of `choice`, whose numbers of above are filled in here. Without a query and a recipe the neighbours are those of
    /// `region`, the picture or a part of it.
    [[nodiscard]] Result<Recipe> recipe(pipeline::StartChoice choice, const CropRectangle &region,
                                        pipeline::Studio &studio, const JobContext &job) const;
};

} // namespace palimpsest::app::cli
