#pragma once

#include "core/base/Mask.h"

#include <QImage>
#include <QPointF>
#include <QRectF>
#include <QSize>

namespace palimpsest::ui {

/// What of a picture is to be painted anew, as an image of its size: Grayscale8, 0 = stays. Free functions of values.
namespace mask {

/// A mask that marks nothing.
[[nodiscard]] QImage blank(const QSize &size);
/// Marks a round stroke from `from` to `to`, in pixels of the picture; or takes it away.
void draw(QImage &mask, const QPointF &from, const QPointF &to, double diameterPx, bool erases);
/// Marks or clears all within `rectangle`, in pixels of the picture.
void fill(QImage &mask, const QRectF &rectangle, bool erases);
/// What was not marked is, and the other way round; what is half marked becomes the other half.
void invert(QImage &mask);
[[nodiscard]] bool marksNothing(const QImage &mask);
/// Which share of the picture is marked, 0..1.
[[nodiscard]] double markedShare(const QImage &mask);
/// For the pipeline; empty where nothing is marked.
[[nodiscard]] Mask toMask(const QImage &mask);

} // namespace mask

} // namespace palimpsest::ui
