#include "ui/widgets/HistoryView.h"

#include "ui/widgets/EmptyText.h"

namespace palimpsest::ui {

HistoryView::HistoryView(QWidget *parent) : QListView(parent)
{
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setDragDropMode(QAbstractItemView::DragOnly);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
}

void HistoryView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    paintEmptyText(*this, tr("What you paint is kept here, newest first."));
}

} // namespace palimpsest::ui
