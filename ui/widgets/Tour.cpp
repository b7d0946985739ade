#include "ui/widgets/Tour.h"

#include "ui/widgets/CardPainting.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr QColor kShade(0, 0, 0, 170);
constexpr QColor kText(255, 255, 255);
constexpr QColor kGround(24, 24, 24, 235);
constexpr QColor kFrame(120, 180, 255);
constexpr int kWidestInHeights = 20;
constexpr int kAligned = Qt::AlignCenter | Qt::TextWordWrap;

} // namespace

Tour::Tour(QList<Stop> stops, QWidget *window) : QWidget(window), m_stops(std::move(stops))
{
    QStringList sentences;
    for (const Stop &stop : m_stops)
        sentences.append(stop.sentence);
    setAccessibleName(tr("What is where"));
    setAccessibleDescription(sentences.join(QLatin1Char(' ')));
    setFocusPolicy(Qt::StrongFocus);
    setGeometry(window->rect());
    window->installEventFilter(this);
    show();
    raise();
    setFocus(Qt::PopupFocusReason);
}

QRect Tour::placeOf(const Stop &stop) const
{
    if (stop.part == nullptr || !stop.part->isVisible())
        return {};
    const QRect place(stop.part->mapTo(parentWidget(), QPoint()), stop.part->size());
    return place.intersected(rect());
}

QRect Tour::bubbleOf(const Stop &stop, const QRect &place) const
{
    const int gap = 3 * card::step(fontMetrics());
    const int widest = kWidestInHeights * fontMetrics().height();
    const int wanted = std::min(widest, fontMetrics().horizontalAdvance(stop.sentence) + gap);
    QRect text(0, 0, wanted, 0);
    text.setHeight(fontMetrics().boundingRect(QRect(0, 0, wanted, height()), kAligned, stop.sentence).height());
    text.adjust(-2 * gap, -gap, 2 * gap, gap);
    switch (stop.side) {
    case Side::Below:
        text.moveTopLeft({place.center().x() - text.width() / 2, place.bottom() + gap});
        break;
    case Side::Right:
        text.moveTopLeft({place.right() + gap, place.center().y() - text.height() / 2});
        break;
    case Side::Left:
        text.moveTopRight({place.left() - gap, place.center().y() - text.height() / 2});
        break;
    case Side::Inside:
        // Above the middle, where the canvas has something to say itself.
        text.moveCenter({place.center().x(), place.top() + place.height() / 4});
        break;
    }
    // Never over the edge of the window.
    text.moveLeft(std::clamp(text.left(), gap, std::max(gap, width() - text.width() - gap)));
    text.moveTop(std::clamp(text.top(), gap, std::max(gap, height() - text.height() - gap)));
    return text;
}

void Tour::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int gap = 3 * card::step(fontMetrics());
    const double round = 2.0 * card::step(fontMetrics());
    QPainterPath shade;
    shade.addRect(rect());
    for (const Stop &stop : m_stops)
        shade.addRoundedRect(placeOf(stop), round, round);
    painter.fillPath(shade, kShade);
    for (const Stop &stop : m_stops) {
        const QRect place = placeOf(stop);
        if (place.isEmpty())
            continue;
        painter.setPen(QPen(kFrame, 2.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(place, round, round);
    }
    for (const Stop &stop : m_stops) {
        const QRect place = placeOf(stop);
        if (place.isEmpty())
            continue;
        const QRect bubble = bubbleOf(stop, place);
        painter.setPen(Qt::NoPen);
        painter.setBrush(kGround);
        painter.drawRoundedRect(bubble, round, round);
        painter.setPen(kText);
        painter.drawText(bubble.adjusted(2 * gap, gap, -2 * gap, -gap), kAligned, stop.sentence);
    }
    const QString end = tr("Click anywhere to begin. Help, Show around brings this back.");
    QRect line =
        fontMetrics().boundingRect(end).adjusted(0, 0, 8 * static_cast<int>(round), 4 * static_cast<int>(round));
    line.moveCenter({width() / 2, height() - 2 * line.height()});
    painter.setPen(Qt::NoPen);
    painter.setBrush(kGround);
    painter.drawRoundedRect(line, round, round);
    painter.setPen(kText);
    painter.drawText(line, Qt::AlignCenter, end);
}

void Tour::mousePressEvent(QMouseEvent *)
{
    deleteLater();
    hide();
}

void Tour::keyPressEvent(QKeyEvent *event)
{
    for (const int key : {Qt::Key_Escape, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}) {
        if (event->key() == key) {
            deleteLater();
            hide();
        }
    }
}

bool Tour::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace palimpsest::ui
