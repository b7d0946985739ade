#pragma once

#include "core/base/Recipe.h"

#include <QString>

namespace palimpsest::ui {

// Recipes as they are read by people.

/// "25", "3.5", "yes".
[[nodiscard]] QString valueText(const ParamValue &value);

/// The names of the databases that it was painted from.
[[nodiscard]] QString databasesText(const Recipe &recipe);

/// "words and neighbours".
[[nodiscard]] QString modeText(const Recipe &recipe);

/// Title, else caption, else "Untitled".
[[nodiscard]] QString neighbourTitle(const Neighbour &neighbour);

/// The query in words: "a lighthouse × 1 + boat.png × 0.5".
[[nodiscard]] QString queryText(const Query &query);

/// Who was drawn on, as plain text: one line per neighbour with artist, title, year, licence, source and share.
[[nodiscard]] QString creditsText(const Recipe &recipe);

} // namespace palimpsest::ui
