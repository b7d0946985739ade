#include "ui/widgets/NeighbourView.h"

#include "ui/models/BrowseModel.h"
#include "ui/widgets/EmptyText.h"

#include <QDrag>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace palimpsest::ui {

namespace {

constexpr int kGapPx = 3;

} // namespace

NeighbourView::NeighbourView(QWidget *parent) : QListView(parent)
{
    setFlow(QListView::LeftToRight);
    setWrapping(false);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    setAcceptDrops(true);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDropIndicatorShown(false); // Drawn here, between the cards.
}

void NeighbourView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void NeighbourView::keyboardSearch(const QString &) {}

void NeighbourView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    paintEmptyText(*this, m_emptyText);
    if (m_dropGap < 0 || model()->rowCount() == 0)
        return;
    const bool last = m_dropGap == model()->rowCount();
    const QRect card = visualRect(model()->index(last ? m_dropGap - 1 : m_dropGap, 0));
    QPainter painter(viewport());
    painter.fillRect(QRect((last ? card.right() : card.left()) - kGapPx / 2, card.top(), kGapPx, card.height()),
                     palette().color(QPalette::Active, QPalette::Highlight));
}

int NeighbourView::gapAt(int x) const
{
    int gap = 0;
    while (gap < model()->rowCount() && visualRect(model()->index(gap, 0)).center().x() < x)
        ++gap;
    return gap;
}

void NeighbourView::setDropGap(int gap)
{
    m_dropGap = gap;
    viewport()->update();
}

void NeighbourView::startDrag(Qt::DropActions)
{
    const QModelIndex index = currentIndex();
    if (!index.isValid())
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(model()->mimeData({index}));
    drag->setPixmap(viewport()->grab(visualRect(index)));
    // Never a move: a file manager would take the picture away from its database.
    drag->exec(Qt::CopyAction);
    setDropGap(-1);
}

void NeighbourView::wheelEvent(QWheelEvent *event)
{
    const QPoint angle = event->angleDelta();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        const QModelIndex index = indexAt(event->position().toPoint());
        if (index.isValid() && angle.y() != 0)
            Q_EMIT weightTurned(index.row(), angle.y() > 0 ? 1 : -1);
        event->accept();
        return;
    }
    const int delta = angle.x() != 0 ? angle.x() : angle.y();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - delta);
    event->accept();
}

bool NeighbourView::isWelcome(const QDropEvent *event) const
{
    return event->source() == this || event->mimeData()->hasFormat(BrowseModel::kItemsMime)
           || hasPictures(event->mimeData());
}

void NeighbourView::dragEnterEvent(QDragEnterEvent *event)
{
    if (isWelcome(event))
        event->acceptProposedAction();
}

void NeighbourView::dragMoveEvent(QDragMoveEvent *event)
{
    if (event->source() == this)
        setDropGap(gapAt(event->position().toPoint().x()));
    if (isWelcome(event))
        event->acceptProposedAction();
}

void NeighbourView::dragLeaveEvent(QDragLeaveEvent *)
{
    setDropGap(-1);
}

void NeighbourView::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    if (event->source() == this) {
        const int row = currentIndex().row();
        const int gap = gapAt(event->position().toPoint().x());
        setDropGap(-1);
        if (row >= 0)
            Q_EMIT moved(row, gap > row ? gap - 1 : gap);
        return;
    }
    if (event->mimeData()->hasFormat(BrowseModel::kItemsMime)) {
        Q_EMIT itemsDropped();
        return;
    }
    Q_EMIT picturesDropped(incomingPictures(event->mimeData()));
}

} // namespace palimpsest::ui
