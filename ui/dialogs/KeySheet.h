#pragma once

#include "core/base/Result.h"
#include "ui/dialogs/ShortcutSheet.h"

namespace palimpsest::ui {

/// Writes all keys as A4 pages to be printed (PDF), a heading for each group. A file of that name is replaced. GUI thread
/// only, as it reads actions. Io.
[[nodiscard]] Result<void> writeKeySheet(const QString &path, const QList<ShortcutSheet::Group> &groups);

} // namespace palimpsest::ui
