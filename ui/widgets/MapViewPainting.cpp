#include "ui/widgets/MapView.h"

#include "ui/widgets/Appearance.h"
#include "ui/widgets/CardPainting.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

// How a map looks.

namespace palimpsest::ui {

namespace {

constexpr double kRingPx = 7.0;
constexpr double kDiamondPx = 6.0;
constexpr double kQueryPx = 9.0;
constexpr double kHaloPx = 2.5; ///< Of the ground's colour about each sign, so that it stands out from pictures too.
constexpr float kLassoFill = 0.15F;

// Draws a sign with a halo about it.
void strokeSign(QPainter &painter, const QPainterPath &path, const QPen &pen, const QColor &halo)
{
    QPen under(halo, pen.widthF() + kHaloPx);
    under.setCapStyle(Qt::RoundCap);
    painter.strokePath(path, under);
    painter.strokePath(path, pen);
}

QPainterPath diamond(const QPointF &at)
{
    QPainterPath path;
    path.addPolygon(
        QPolygonF({at + QPointF(0.0, -kDiamondPx), at + QPointF(kDiamondPx, 0.0), at + QPointF(0.0, kDiamondPx),
                   at + QPointF(-kDiamondPx, 0.0), at + QPointF(0.0, -kDiamondPx)}));
    return path;
}

} // namespace

void MapView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_dots.isNull()) {
        const MapRaster::Colours colours{palette().color(QPalette::Window), palette().color(QPalette::WindowText),
                                         palette().color(QPalette::Highlight)};
        m_dots = m_raster.draw({m_scene.places(), m_scene.chosenFlags(), m_scene.passedOver()}, m_camera,
                               devicePixelRatioF(), colours);
        placeThumbnails();
    }
    painter.drawImage(0, 0, m_dots);
    if (m_scene.size() == 0) {
        painter.setPen(secondaryText(palette()));
        const int margin = fontMetrics().height();
        painter.drawText(rect().adjusted(margin, 0, -margin, 0), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
    }
    paintThumbnails(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    paintMarks(painter);
    paintCurrent(painter);
    paintLasso(painter);
    paintHover(painter);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void MapView::paintThumbnails(QPainter &painter)
{
    const QLocale locale;
    const QFont small = card::smallFont(font());
    const double ratio = devicePixelRatioF();
    for (const Shown &shown : m_shown) {
        const int row = shown.thumbnail.row;
        QImage picture = m_loader.picture(m_scene.items().itemAt(row));
        if (picture.isNull())
            continue; // Its dot stands for it until it is here.
        picture.setDevicePixelRatio(ratio);
        QRectF place(QPointF(0.0, 0.0), QSizeF(picture.size()) / ratio);
        place.moveCenter(shown.place.center());
        painter.setOpacity(m_scene.isPassedOver(row) ? 0.3 : 1.0);
        painter.drawImage(place.topLeft().toPoint(), picture);
        painter.setOpacity(1.0);
        if (m_scene.isChosen(row)) {
            painter.setPen(QPen(palette().color(QPalette::Highlight), 3.0));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(place);
        }
        if (shown.thumbnail.behind > 0)
            card::paintPill(&painter, place.bottomRight().toPoint(), Qt::BottomRightCorner,
                            //: How many pictures stand behind one
                            tr("+%1").arg(locale.toString(shown.thumbnail.behind)), small);
    }
}

void MapView::paintMarks(QPainter &painter)
{
    painter.setBrush(Qt::NoBrush);
    const std::optional<QPointF> query = m_scene.query();
    if (m_marks.testFlag(ResultMarks))
        paintResults(painter);
    if (m_marks.testFlag(NeighbourMarks))
        paintNeighbours(painter, m_marks.testFlag(QueryMark) ? query : std::nullopt);
    if (m_marks.testFlag(QueryMark) && query)
        paintQuery(painter, m_camera.toView(query->x(), query->y()));
}

void MapView::paintResults(QPainter &painter)
{
    const QColor ground = palette().color(QPalette::Window);
    for (const MapResultPlace &result : m_scene.resultsOnMap()) {
        const QPainterPath sign = diamond(m_camera.toView(result.place.x(), result.place.y()));
        strokeSign(painter, sign, QPen(palette().color(QPalette::WindowText), 1.5), ground);
        painter.fillPath(sign, ground);
        painter.strokePath(sign, QPen(palette().color(QPalette::WindowText), 1.5));
    }
}

void MapView::paintNeighbours(QPainter &painter, const std::optional<QPointF> &query)
{
    const QColor ground = palette().color(QPalette::Window);
    const QColor accent = warmAccent(palette());
    for (const MapNeighbour &neighbour : m_scene.neighbours()) {
        const bool excluded = neighbour.state == NeighbourState::Excluded;
        const QPointF at = positionOf(neighbour.row);
        if (query && !excluded) {
            painter.setPen(QPen(accent, 1.0));
            painter.drawLine(m_camera.toView(query->x(), query->y()), at);
        }
        QPainterPath sign;
        sign.addEllipse(at, kRingPx, kRingPx);
        if (excluded) {
            // Struck through, as what is left out.
            sign.moveTo(at + QPointF(-kRingPx, kRingPx));
            sign.lineTo(at + QPointF(kRingPx, -kRingPx));
        } else if (neighbour.state == NeighbourState::Pinned) {
            sign.addEllipse(at, kRingPx / 2.0, kRingPx / 2.0);
        }
        strokeSign(painter, sign, QPen(excluded ? secondaryText(palette()) : accent, 2.0), ground);
    }
}

void MapView::paintQuery(QPainter &painter, const QPointF &at)
{
    QPainterPath sign;
    sign.moveTo(at - QPointF(kQueryPx, 0.0));
    sign.lineTo(at + QPointF(kQueryPx, 0.0));
    sign.moveTo(at - QPointF(0.0, kQueryPx));
    sign.lineTo(at + QPointF(0.0, kQueryPx));
    strokeSign(painter, sign, QPen(warmAccent(palette()), 3.0), palette().color(QPalette::Window));
    card::paintPill(&painter, (at + QPointF(kQueryPx, -kQueryPx)).toPoint(), Qt::BottomLeftCorner, tr("Query"),
                    card::smallFont(font()));
}

void MapView::paintCurrent(QPainter &painter)
{
    const int row = m_scene.current();
    if (row < 0)
        return;
    const auto shown =
        std::find_if(m_shown.begin(), m_shown.end(), [row](const Shown &each) { return each.thumbnail.row == row; });
    QPainterPath sign;
    if (shown != m_shown.end())
        sign.addRoundedRect(shown->place.adjusted(-2.0, -2.0, 2.0, 2.0), 4.0, 4.0);
    else
        sign.addEllipse(positionOf(row), kRingPx + 3.0, kRingPx + 3.0);
    strokeSign(painter, sign, QPen(palette().color(QPalette::Highlight), 2.5), palette().color(QPalette::Window));
}

void MapView::paintLasso(QPainter &painter)
{
    if (m_lasso.size() < 2)
        return;
    QColor fill = palette().color(QPalette::Highlight);
    painter.setPen(QPen(fill, 1.5));
    fill.setAlphaF(kLassoFill);
    QPainterPath inside;
    inside.setFillRule(Qt::WindingFill);
    inside.addPolygon(m_lasso);
    painter.fillPath(inside, fill);
    painter.drawPolyline(m_lasso);
}

void MapView::paintHover(QPainter &painter)
{
    QString text;
    if (m_hoveredResult >= 0 && m_hoveredResult < static_cast<int>(m_scene.results().size()))
        text = tr("Painted: %1").arg(m_scene.results()[static_cast<std::size_t>(m_hoveredResult)].title);
    else if (m_hovered >= 0 && m_hovered < m_scene.size())
        text = m_scene.items().caption(m_hovered);
    if (text.isEmpty())
        return;
    const QString cut = fontMetrics().elidedText(text.simplified(), Qt::ElideRight, width() / 2);
    const int gap = 2 * card::step(fontMetrics());
    const bool left = m_pointer.x() > width() / 2.0;
    card::paintPill(&painter, m_pointer.toPoint() + QPoint(left ? -gap : gap, -gap),
                    left ? Qt::BottomRightCorner : Qt::BottomLeftCorner, cut, font());
}

} // namespace palimpsest::ui
