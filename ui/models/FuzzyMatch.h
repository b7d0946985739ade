#pragma once

#include <QStringView>

#include <optional>

namespace palimpsest::ui {

/// How well `wanted` fits `text`, or nothing when it does not. Words of `wanted` are looked for one by one, in any order;
/// the letters of each must come in `text` in their order, with others between them. Letters side by side and at the start
/// of a word count more. Capitals and accents make no difference. Empty `wanted` fits everything with 0.
[[nodiscard]] std::optional<int> fuzzyScore(QStringView wanted, QStringView text);

} // namespace palimpsest::ui
