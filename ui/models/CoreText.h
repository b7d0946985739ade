#pragma once

#include <QString>

#include <span>
#include <string>

namespace palimpsest::ui {

/// The sentences, labels and stages of core that the window may show, in English, with %1, %2 ... where core puts in a name
/// or a number. Their translations have the context "core".
[[nodiscard]] std::span<const char *const> coreSentences();

/// What core says, in the language of the window: core knows no Qt and speaks English. A text that fits none of
/// coreSentences() stays as it is, and so do the names and numbers in one that does, unless they are such texts themselves.
/// GUI thread only.
[[nodiscard]] QString coreText(const std::string &said);
[[nodiscard]] QString coreText(const QString &said);

} // namespace palimpsest::ui
