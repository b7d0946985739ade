#pragma once

#include <QIcon>
#include <QPalette>
#include <QString>

namespace palimpsest::ui {

/// The program's own icon `name` (resources/icons/<name>.svg), drawn in the palette's colour for `ink` at the moment of
/// drawing, so that it suits dark and light and follows a live change. GUI thread only.
[[nodiscard]] QIcon paletteIcon(const QString &name, QPalette::ColorRole ink = QPalette::ButtonText);

} // namespace palimpsest::ui
