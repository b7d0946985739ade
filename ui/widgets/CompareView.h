#pragma once

#include "ui/models/Compared.h"

#include <QImage>
#include <QPointF>
#include <QWidget>

#include <vector>

namespace palimpsest::ui {

/// Two to nine pictures under one camera: what is zoomed and moved in one of them is so in all. Side by side, one over the
/// other with a line between them, one in the place of the other, or how much they differ. Neutral grey behind, true
/// colour. GUI thread only.
class CompareView : public QWidget {
    Q_OBJECT

public:
    enum class Mode { SideBySide, Slider, Flicker, Difference };

    explicit CompareView(QWidget *parent = nullptr);

    void setPictures(std::vector<ComparedPicture> pictures);
    [[nodiscard]] const std::vector<ComparedPicture> &pictures() const { return m_pictures; }
    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }

    /// The picture that actions apply to, that is flicked to, and that is compared with the first one by slider and
    /// difference; the second one there while it is the first.
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int index);

    /// Device pixels per pixel of the first picture; 0: as large as fits.
    [[nodiscard]] double zoom() const { return m_zoom; }
    void zoomToFit();
    void zoomBy(double factor);
    /// The point of each picture that is in the middle of its place, in shares of its width and height.
    [[nodiscard]] QPointF centre() const { return m_centre; }
    void moveBy(const QPointF &shares);
    /// How far from the left the line of the slider is, 0..1.
    [[nodiscard]] double divide() const { return m_divide; }
    void setDivide(double share);
    /// By what differences are multiplied to be seen.
    [[nodiscard]] double gain() const { return m_gain; }
    void setGain(double gain);

    /// Where picture `index` is drawn, for views over this one; may reach beyond its place.
    [[nodiscard]] QRectF pictureRect(int index) const;
    /// The place of picture `index` in the current mode.
    [[nodiscard]] QRectF cell(int index) const;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged(int index);
    void closeRequested();
    void activated(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] int count() const { return static_cast<int>(m_pictures.size()); }
    /// The one beside the first in slider and difference.
    [[nodiscard]] int other() const;
    [[nodiscard]] QRectF place(int index) const;
    [[nodiscard]] double shownZoom() const;
    [[nodiscard]] int indexAt(const QPointF &at) const;
    void zoomAround(double factor, const QPointF &at);
    void clampCentre();
    void describe();
    void forgetDifferences();
    [[nodiscard]] const QImage &differenceTo(int index);
    void paintPicture(QPainter &painter, const QImage &image, int index, const QRectF &clip) const;
    void paintCaption(QPainter &painter, int index, const QString &more) const;
    void paintSlider(QPainter &painter);
    void paintDifference(QPainter &painter);

    std::vector<ComparedPicture> m_pictures;
    std::vector<QImage> m_differences; ///< To the first, as they were last asked for.
    std::vector<double> m_means;       ///< Likewise; negative: not known yet.
    Mode m_mode = Mode::SideBySide;
    int m_current = 0;
    double m_zoom = 0.0;
    QPointF m_centre{0.5, 0.5};
    double m_divide = 0.5;
    double m_gain = 4.0;
    QPointF m_lastMouse;
    bool m_dragging = false;
    bool m_dividing = false;
};

} // namespace palimpsest::ui
