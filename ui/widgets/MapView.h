#pragma once

#include "ui/jobs/ThumbnailLoader.h"
#include "ui/models/MapCamera.h"
#include "ui/models/MapScene.h"
#include "ui/models/MapThumbnails.h"
#include "ui/widgets/MapRaster.h"

#include <QElapsedTimer>
#include <QFlags>
#include <QPolygonF>
#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

namespace palimpsest::ui {

/// A map to look at: dots from afar, pictures from near. The wheel zooms around the pointer; the middle button, or Space
/// and the left one, pans, as the arrows do; a loop drawn with the left button chooses, a click makes an item the current
/// one, as Alt and the arrows do. What has to be done for a frame depends little on how many items there are.
/// GUI thread only.
class MapView : public QWidget {
    Q_OBJECT

public:
    enum Mark { QueryMark = 1, NeighbourMarks = 2, ResultMarks = 4 };
    Q_DECLARE_FLAGS(Marks, Mark)

    /// Both must outlive the view.
    MapView(MapScene &scene, ThumbnailLoader &loader, QWidget *parent = nullptr);

    [[nodiscard]] const MapScene &scene() const { return m_scene; }
    [[nodiscard]] const MapCamera &camera() const { return m_camera; }
    /// Shows the whole map, from now on after a resize too, until the artist zooms or pans.
    void fit();
    /// Zooms around the current item where that is in sight, else around the middle.
    void zoomBy(double factor);
    void zoomAt(double factor, const QPointF &at);
    void panBy(const QPointF &pixels);

    void setMarks(Marks marks);
    [[nodiscard]] Marks marks() const { return m_marks; }
    /// What stands in the middle while there are no items.
    void setEmptyText(const QString &text);

    /// A picture that is shown, and where.
    struct Shown {
        MapThumbnail thumbnail;
        QRectF place; ///< Without the room that its cell leaves it.
    };
    /// Those in sight, as of the last frame.
    [[nodiscard]] const std::vector<Shown> &shown() const { return m_shown; }
    /// Where an item is in the view now.
    [[nodiscard]] QPointF positionOf(int row) const;
    /// The item at a point of the view, or -1.
    [[nodiscard]] int itemAt(const QPointF &at) const;
    /// Chooses around the current item: twice as many as before, or half as many.
    void growChoice(bool larger);

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A double click on an item.
    void activated();
    void resultActivated(const QString &path);
    void closeRequested();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;

private:
    enum class Gesture { None, Pressed, Lasso, Pan };
    void setCamera(const MapCamera &camera);
    void redraw();
    void followLayout();
    void glide();
    void placeThumbnails();
    void requestThumbnails();
    void hover(const QPointF &at);
    void click(const QPointF &at, Qt::KeyboardModifiers modifiers);
    void closeLasso();
    void step(const QPointF &direction);
    void bringIntoSight(int row);
    void describeCurrent();
    void updateCursor();
    [[nodiscard]] int resultAt(const QPointF &at) const;
    [[nodiscard]] double thumbnailPx() const;

    void paintThumbnails(QPainter &painter);
    void paintMarks(QPainter &painter);
    void paintResults(QPainter &painter);
    void paintNeighbours(QPainter &painter, const std::optional<QPointF> &query);
    void paintQuery(QPainter &painter, const QPointF &at);
    void paintCurrent(QPainter &painter);
    void paintLasso(QPainter &painter);
    void paintHover(QPainter &painter);

    MapScene &m_scene;
    ThumbnailLoader &m_loader;
    MapCamera m_camera;
    bool m_fits = true;
    Marks m_marks{QueryMark | NeighbourMarks | ResultMarks};
    QString m_emptyText;
    MapRaster m_raster;
    QImage m_dots; ///< As last drawn by m_raster; null when it has to be drawn again.
    std::vector<Shown> m_shown;
    QTimer m_request;
    QTimer m_glideTimer;
    QElapsedTimer m_glideClock;
    Gesture m_gesture = Gesture::None;
    QPointF m_pressedAt;
    QPointF m_last;
    QPolygonF m_lasso; ///< In the view.
    bool m_spaceHeld = false;
    int m_hovered = -1;
    int m_hoveredResult = -1;
    QPointF m_pointer;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(MapView::Marks)

} // namespace palimpsest::ui
