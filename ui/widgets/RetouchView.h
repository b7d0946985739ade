#pragma once

#include "core/base/RecipeParts.h"

#include <QImage>
#include <QWidget>

namespace palimpsest::ui {

/// A picture to be worked on: a brush marks what is painted anew, or the canvas is drawn larger on its sides. The mouse wheel
/// zooms to where it points; the middle button, or Space and the left one, moves the picture. Without a mouse: the arrow keys move
/// the brush and Space marks; where the canvas grows, each arrow draws it larger on its side, with Shift smaller. GUI thread only.
class RetouchView : public QWidget {
    Q_OBJECT

public:
    explicit RetouchView(QWidget *parent = nullptr);

    /// Shows another picture, nothing of it marked and no margins.
    void setPicture(const QImage &picture);
    [[nodiscard]] const QImage &picture() const { return m_picture; }
    void setKind(RecipeStart::Kind kind);
    [[nodiscard]] RecipeStart::Kind kind() const { return m_kind; }

    /// See mask::blank(); of the picture's size.
    [[nodiscard]] const QImage &mask() const { return m_mask; }
    void setMask(const QImage &mask);
    void setMargins(const CanvasMargins &margins);
    [[nodiscard]] const CanvasMargins &margins() const { return m_margins; }

    void setErasing(bool erasing);
    [[nodiscard]] bool isErasing() const { return m_erasing; }
    /// In pixels of the picture, within largestBrush().
    void setBrush(double diameterPx);
    [[nodiscard]] double brush() const { return m_brush; }
    [[nodiscard]] double largestBrush() const;

    void zoomToFit();
    void zoomToPixels();
    void zoomBy(double factor);
    /// Device pixels per pixel of the picture.
    [[nodiscard]] double scale() const;

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A stroke or a drag ended; what it made of the mask or the margins is in place already.
    void maskDrawn(const QImage &before);
    void marginsDrawn(const palimpsest::CanvasMargins &before);
    /// The margins while they are being dragged, too.
    void marginsChanged();
    void brushChanged(double diameterPx);
    void zoomChanged();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;

private:
    enum class Deed { None, Drawing, Panning, Growing };
    /// Sides of the canvas, as bits.
    enum Side { NoSide = 0, Left = 1, Top = 2, Right = 4, Bottom = 8 };

    /// Where the picture lies in the widget.
    [[nodiscard]] QRectF pictureRect() const;
    /// The same with the margins.
    [[nodiscard]] QRectF canvasRect() const;
    [[nodiscard]] QRectF withMargins(const QRectF &picture) const;
    /// Device-independent pixels per pixel of the picture.
    [[nodiscard]] double pixelScale() const;
    [[nodiscard]] QPointF toPicture(const QPointF &at) const;
    [[nodiscard]] int sidesAt(const QPointF &at) const;
    void zoomTo(double scale, const QPointF &fixed);
    void clampPan();
    void draw(const QPointF &from, const QPointF &to);
    void grow(const QPointF &at);
    void setSide(int side, int px);
    void moveBrush(const QPointF &stepPx);
    void growByKey(int key, bool smaller);
    void showCursor(const QPointF &at);
    void maskChanged();
    void paintMask(QPainter &painter, const QRectF &rect);
    void paintBrush(QPainter &painter);
    void paintMargins(QPainter &painter);

    QImage m_picture;
    QImage m_mask;
    QImage m_overlay; // The mask in colour; null = to be made.
    QImage m_maskBefore;
    CanvasMargins m_margins;
    CanvasMargins m_marginsBefore;
    RecipeStart::Kind m_kind = RecipeStart::Kind::Repaint;
    double m_zoom = 0.0; // Device pixels per pixel of the picture; 0 = fit.
    QPointF m_pan;
    double m_brush = 32.0;
    bool m_erasing = false;
    bool m_spaceHeld = false;
    bool m_spaceMarks = false; // Unless the picture is dragged while it is held.
    Deed m_deed = Deed::None;
    int m_sides = NoSide;
    QPointF m_last;    // In the widget.
    QPointF m_brushAt; // In pixels of the picture.
    bool m_brushShown = false;
};

} // namespace palimpsest::ui
