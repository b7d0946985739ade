#pragma once

#include <QString>

#include <optional>

namespace palimpsest::ui {

// What exploring does, in words for the artist.

/// How far a variation of this strength (0..1) is from its picture: "a little different".
[[nodiscard]] QString variationWords(double strength);

/// "about 40 s", "about 3 min"; empty while it is unknown.
[[nodiscard]] QString durationWords(const std::optional<double> &seconds);

/// What lies ahead: "24 pictures, about 40 s".
[[nodiscard]] QString amountWords(int pictures, const std::optional<double> &seconds);

/// From which share of its most typical pictures (0..1] a database draws: "From the 5 % most typical pictures".
[[nodiscard]] QString typicalWords(double share);

/// What pulls how strongly, both 1 as trained: "Neighbours lead, words follow".
[[nodiscard]] QString pullWords(double words, double neighbours);

} // namespace palimpsest::ui
