#pragma once

#include "ui/models/FrameTable.h"
#include "ui/widgets/PictureMime.h"

#include <QPointF>
#include <QVector>
#include <QWidget>

#include <optional>

namespace palimpsest::ui {

/// The table: the pictures of the latest press of Paint, forming where they will stay, or one picture of the history.
/// Neutral grey behind, true colour, 100 % is one picture pixel on one device pixel. GUI thread only.
class Canvas : public QWidget {
    Q_OBJECT

public:
    /// `table` must outlive the canvas.
    explicit Canvas(const FrameTable &table, QWidget *parent = nullptr);

    /// Shows one picture of the history instead of the table, until showTable() or the next press of Paint.
    void showPicture(const Frame &frame);
    void showTable();
    [[nodiscard]] bool showsTable() const { return !m_picture.has_value(); }

    /// Flags the picture of the history in sight, if its file is one of these.
    void setPicked(const QStringList &paths);

    /// The picture that actions apply to, or null when there is none.
    [[nodiscard]] const Frame *currentFrame() const;
    /// Its place on the table.
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int index);
    [[nodiscard]] bool isSolo() const;
    void setSolo(bool solo);

    void zoomToFit();
    void zoomToPixels();
    void toggleZoom();
    void zoomBy(double factor);
    /// Device pixels per picture pixel as shown now; 0 without a picture.
    [[nodiscard]] double scale() const;

    /// Darkens the current picture where `map` (any size, 0..255 grey) is low; null takes the veil away.
    void setInfluence(const QImage &map);

    /// The pictures in sight: all of the table, the current one alone, or that of the history.
    [[nodiscard]] QVector<Frame> shownFrames() const;
    /// Where one of them is, even where that is out of sight.
    [[nodiscard]] QRectF shownRect(int position) const;
    /// Which picture of how many one of them is and how far it is, in words.
    [[nodiscard]] QString describe(int position) const;

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged();
    void zoomChanged();
    /// The mouse is over a place of a picture, in shares of its width and height. `frame` is valid for the call.
    void pointedAt(const palimpsest::ui::Frame &frame, const QPointF &place);
    void pointedAway();
    void picturesDropped(const QList<palimpsest::ui::IncomingPicture> &pictures);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    /// What is written on a picture that is not finished; empty for others.
    [[nodiscard]] static QString stateText(const Frame &frame);
    [[nodiscard]] static QSizeF frameSize(const Frame &frame);
    [[nodiscard]] QRectF cell(int position, int count) const;
    /// Whether a grid with its headings is shown.
    [[nodiscard]] bool showsGrid() const;
    /// The room beside and above the cells of a grid.
    [[nodiscard]] QSizeF headingRoom(const QRectF &all) const;
    [[nodiscard]] QFont headingFont() const;
    [[nodiscard]] QRectF gridCell(int position, const QRectF &all) const;
    [[nodiscard]] QRectF pictureRect(const Frame &frame, const QRectF &cell) const;
    [[nodiscard]] int indexAt(const QPointF &at) const;
    [[nodiscard]] int columnsFor(int count) const;
    void paintFrame(QPainter &painter, const Frame &frame, const QRectF &cell, bool current);
    void paintFrameState(QPainter &painter, const Frame &frame, const QRectF &rect);
    void paintBadges(QPainter &painter, const Frame &frame, const QRectF &rect);
    void paintHeadings(QPainter &painter);
    void paintEmpty(QPainter &painter);
    void announce();
    void dragOut(const Frame &frame);
    void point(const QPointF &at);
    void clampPan();

    const FrameTable &m_table;
    std::optional<Frame> m_picture;
    QImage m_veil;
    int m_current = 0;
    bool m_solo = false;
    double m_zoom = 0.0; ///< Device pixels per picture pixel; 0 = fit.
    QPointF m_pan;
    QPointF m_pressedAt;
    QPointF m_panAtPress;
    bool m_pressed = false;
    bool m_pointing = false;
};

} // namespace palimpsest::ui
