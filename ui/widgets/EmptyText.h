#pragma once

#include <QAbstractItemView>

namespace palimpsest::ui {

/// Writes `text` into the middle of `view` while its model is empty, in the palette's secondary text colour. To be
/// called at the end of the view's paint event. GUI thread only.
void paintEmptyText(QAbstractItemView &view, const QString &text);

} // namespace palimpsest::ui
