#pragma once

#include "core/base/Query.h"

#include <QImage>
#include <QWidget>

namespace palimpsest::ui {

/// A picture with a frame on it: drawn anew by dragging beside it, moved by dragging inside, resized by its corners;
/// arrow keys move it, with Shift they resize it. GUI thread only.
class CropView : public QWidget {
    Q_OBJECT

public:
    explicit CropView(QImage picture, QWidget *parent = nullptr);

    [[nodiscard]] CropRectangle crop() const;
    /// Brought into the picture and to a size that means something.
    void setCrop(const CropRectangle &crop);

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cropChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Grip { None, Draw, Move, TopLeft, TopRight, BottomLeft, BottomRight };

    [[nodiscard]] QRectF pictureRect() const;
    [[nodiscard]] QRectF frameRect() const;
    [[nodiscard]] QPointF shareAt(const QPointF &at) const;
    [[nodiscard]] Grip gripAt(const QPointF &at) const;
    void setFrame(const QRectF &shares);

    QImage m_picture;
    QRectF m_frame{0.0, 0.0, 1.0, 1.0}; ///< In shares of the picture.
    Grip m_grip = Grip::None;
    QPointF m_grabbedAt;
    QRectF m_grabbedFrame;
};

} // namespace palimpsest::ui
