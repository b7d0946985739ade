#include "ui/widgets/NeighbourView.h"

#include "ui/widgets/EmptyText.h"

#include <QDragEnterEvent>
#include <QScrollBar>
#include <QWheelEvent>

namespace palimpsest::ui {

NeighbourView::NeighbourView(QWidget *parent) : QListView(parent)
{
    setFlow(QListView::LeftToRight);
    setWrapping(false);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    setAcceptDrops(true);
    setDragDropMode(QAbstractItemView::DropOnly);
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

void NeighbourView::dragEnterEvent(QDragEnterEvent *event)
{
    if (hasPictures(event->mimeData()))
        event->acceptProposedAction();
}

void NeighbourView::dragMoveEvent(QDragMoveEvent *event)
{
    if (hasPictures(event->mimeData()))
        event->acceptProposedAction();
}

void NeighbourView::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT picturesDropped(incomingPictures(event->mimeData()));
}

} // namespace palimpsest::ui
