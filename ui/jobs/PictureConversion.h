#pragma once

#include "core/base/Image.h"

#include <QImage>

namespace palimpsest::ui {

/// A copy of `image` as Format_RGB32, ready to be drawn; null when `image` is empty. Thread-safe.
[[nodiscard]] QImage qImageFromImage(const Image &image);

/// A copy of `image` without its alpha channel (laid over white); empty when `image` is null. Thread-safe.
[[nodiscard]] Image imageFromQImage(const QImage &image);

} // namespace palimpsest::ui
