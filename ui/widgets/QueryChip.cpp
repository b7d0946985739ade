#include "ui/widgets/QueryChip.h"

#include "ui/widgets/CardPainting.h"
#include "ui/widgets/Icons.h"

#include <QFileInfo>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr double kStep = 0.25;
constexpr double kLimit = 2.0;

} // namespace

QueryChip::QueryChip(QueryPart part, QWidget *parent) : Chip(parent), m_part(std::move(part))
{
    const bool isPicture = m_part.kind == QueryPart::Kind::Image;
    setIcon(paletteIcon(isPicture ? QStringLiteral("picture") : QStringLiteral("words")));
    buildMenu();
    refresh();
}

void QueryChip::setThumbnail(const QImage &thumbnail)
{
    QPixmap plate(iconSize() * devicePixelRatioF());
    plate.setDevicePixelRatio(devicePixelRatioF());
    plate.fill(Qt::transparent);
    QPainter painter(&plate);
    card::paintPicture(&painter, QRect(QPoint(0, 0), iconSize()), thumbnail, palette());
    painter.end();
    setIcon(QIcon(plate));
}

void QueryChip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        changeWeight(kStep);
        break;
    case Qt::Key_Down:
        changeWeight(-kStep);
        break;
    default:
        Chip::keyPressEvent(event);
    }
}

void QueryChip::changeWeight(double delta)
{
    m_part.weight = std::clamp(m_part.weight + delta, -kLimit, kLimit);
    refresh();
    Q_EMIT changed();
}

void QueryChip::buildMenu()
{
    QMenu *menu = chipMenu();
    menu->addAction(tr("More of it"), QKeySequence(Qt::Key_Up), this, [this] { changeWeight(kStep); });
    menu->addAction(tr("Less of it"), QKeySequence(Qt::Key_Down), this, [this] { changeWeight(-kStep); });
    menu->addAction(tr("Turn its sign"), this, [this] { changeWeight(-2.0 * m_part.weight); });
    if (m_part.kind == QueryPart::Kind::Image) {
        menu->addSeparator();
        menu->addAction(tr("Only a part of it…"), this, &QueryChip::cropRequested);
        m_whole = menu->addAction(tr("All of it"), this, [this] {
            setCrop({});
            Q_EMIT changed();
        });
    }
    finishMenu();
}

void QueryChip::setCrop(const std::optional<CropRectangle> &crop)
{
    m_part.crop = crop;
    refresh();
}

void QueryChip::refresh()
{
    const QString text = QString::fromStdString(m_part.text).simplified();
    const QString name = m_part.kind == QueryPart::Kind::Image
                             ? QFileInfo(QString::fromStdString(m_part.picturePath)).completeBaseName()
                             : text;
    QString shown = shortened(name);
    if (m_part.crop)
        shown += tr(" (part)");
    if (m_whole != nullptr)
        m_whole->setEnabled(m_part.crop.has_value());
    const QString weight = QLocale().toString(m_part.weight, 'g', 3);
    setText(m_part.weight == 1.0 ? shown : QStringLiteral("%1 × %2").arg(shown, weight));
    setToolTip(tr("%1, weight %2. Up and Down change the weight, Delete removes it.").arg(name, weight));
    setAccessibleName(tr("Part of the query: %1, weight %2").arg(name, weight));
}

} // namespace palimpsest::ui
