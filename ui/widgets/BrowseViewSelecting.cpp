#include "ui/widgets/BrowseView.h"

#include <QMouseEvent>
#include <QSet>

#include <algorithm>
#include <utility>

// How the grid is moved and selected in. A selection is ranges of rows, so that all of a large database is as quick as one.

namespace palimpsest::ui {

QModelIndex BrowseView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    if (m_grid.count == 0)
        return {};
    const int now = currentIndex().row();
    if (now < 0)
        return m_browse->index(visibleRows().first);
    const int lines = std::max(1, viewport()->height() / m_grid.lineHeight);
    const int last = m_grid.count - 1;
    const int side = isRightToLeft() ? -1 : 1;
    // Straight up or down, as far as there is something in this column, and onto a last line that is too short.
    const auto vertical = [&](int steps) {
        const int line = std::clamp(m_grid.lineOf(now) + steps, 0, m_grid.lines() - 1);
        return std::min(line * m_grid.columns + now % m_grid.columns, last);
    };
    int to = now;
    switch (action) {
    case MoveUp:
        to = vertical(-1);
        break;
    case MoveDown:
        to = vertical(1);
        break;
    case MovePageUp:
        to = vertical(-lines);
        break;
    case MovePageDown:
        to = vertical(lines);
        break;
    case MoveLeft:
        to = now - side;
        break;
    case MoveRight:
        to = now + side;
        break;
    case MovePrevious:
        to = now - 1;
        break;
    case MoveNext:
        to = now + 1;
        break;
    case MoveHome:
        to = 0;
        break;
    case MoveEnd:
        to = last;
        break;
    }
    return m_browse->index(std::clamp(to, 0, last));
}

int BrowseView::rowNear(const QPoint &contents) const
{
    return std::min(m_grid.lineAt(contents.y()) * m_grid.columns + m_grid.columnAt(contents.x()), m_grid.count - 1);
}

QItemSelection BrowseView::rectangleSelection(const QRect &contents) const
{
    QItemSelection selection;
    const auto add = [&](int first, int last) {
        last = std::min(last, m_grid.count - 1);
        if (first <= last)
            selection.append(QItemSelectionRange(m_browse->index(first), m_browse->index(last)));
    };
    const int firstLine = m_grid.lineAt(contents.top());
    const int lastLine = m_grid.lineAt(contents.bottom());
    int left = m_grid.columnAt(contents.left());
    int right = m_grid.columnAt(contents.right());
    // Between cards a band touches nothing yet.
    if (m_grid.cardRect(left).right() < contents.left())
        ++left;
    if (m_grid.cardRect(right).left() > contents.right())
        --right;
    if (left > right || m_grid.count == 0)
        return selection;
    if (left == 0 && right == m_grid.columns - 1) {
        add(firstLine * m_grid.columns, (lastLine + 1) * m_grid.columns - 1);
        return selection;
    }
    for (int line = firstLine; line <= lastLine; ++line)
        add(line * m_grid.columns + left, line * m_grid.columns + right);
    return selection;
}

void BrowseView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    if (m_grid.count == 0)
        return;
    const QPoint offset(0, verticalOffset());
    if (state() == DragSelectingState) {
        const QRect band = QRect(rect.topLeft(), rect.bottomRight()).normalized().translated(offset);
        selectionModel()->select(rectangleSelection(band), command);
        return;
    }
    // From where the selection began to where it ends, in the order of reading.
    const auto [first, last] = std::minmax({rowNear(rect.topLeft() + offset), rowNear(rect.bottomRight() + offset)});
    selectionModel()->select(QItemSelection(m_browse->index(first), m_browse->index(last)), command);
}

QRegion BrowseView::visualRegionForSelection(const QItemSelection &selection) const
{
    const auto [first, last] = visibleRows();
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        for (int row = std::max(first, range.top()); row < std::min(last, range.bottom() + 1); ++row)
            region += m_grid.cardRect(row).translated(0, -verticalOffset());
    }
    return region;
}

void BrowseView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected);
    Q_EMIT selectionCountChanged(selectedCount());
}

int BrowseView::selectedCount() const
{
    int count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.height();
    return count;
}

std::vector<int> BrowseView::selectedRows(int limit) const
{
    std::vector<std::pair<int, int>> ranges;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        ranges.emplace_back(range.top(), range.bottom());
    std::sort(ranges.begin(), ranges.end());
    std::vector<int> rows;
    for (const auto &[top, bottom] : ranges) {
        for (int row = top; row <= bottom && static_cast<int>(rows.size()) < limit; ++row)
            rows.push_back(row);
    }
    return rows;
}

void BrowseView::selectItems(const std::vector<ItemKey> &items)
{
    if (items.empty())
        return;
    const QSet<ItemKey> wanted(items.begin(), items.end());
    QItemSelection selection;
    int first = -1;
    for (int row = 0; row <= m_grid.count; ++row) {
        const bool chosen = row < m_grid.count && wanted.contains(m_browse->keyAt(row));
        if (chosen && first < 0)
            first = row;
        if (!chosen && first >= 0)
            selection.append(QItemSelectionRange(m_browse->index(std::exchange(first, -1)), m_browse->index(row - 1)));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void BrowseView::setBand(const QRect &contents)
{
    if (contents == m_band)
        return;
    m_band = contents;
    viewport()->update();
}

void BrowseView::mouseMoveEvent(QMouseEvent *event)
{
    const bool began = state() == DragSelectingState;
    QAbstractItemView::mouseMoveEvent(event);
    if (state() != DragSelectingState)
        return;
    const QPoint at = event->pos() + QPoint(0, verticalOffset());
    if (!began)
        m_bandStart = at;
    setBand(QRect(m_bandStart, at).normalized());
}

void BrowseView::mouseReleaseEvent(QMouseEvent *event)
{
    QAbstractItemView::mouseReleaseEvent(event);
    setBand({});
}

} // namespace palimpsest::ui
