#pragma once

#include "ui/models/RetouchSettings.h"

#include "core/base/Recipe.h"
#include "core/pipeline/StartPicture.h"

#include <optional>

namespace palimpsest::ui {

/// Pictures that begin from another one, as the artist asks for them.
struct StartOrder {
    pipeline::StartChoice choice;
    StartNeighbours neighbours = StartNeighbours::Found;
    std::optional<Recipe> own;      ///< What the picture was painted from, when it was painted here.
    std::optional<double> guidance; ///< Instead of that in the settings; 0 = that, too.
};

} // namespace palimpsest::ui
