#include "ui/panels/BrowseBar.h"
#include "ui/panels/BrowsePanel.h"
#include "ui/widgets/BrowseView.h"

#include <QScrollBar>

#include <algorithm>
#include <vector>

// What the grid is asked to show, and how one stays where one was when it shows something else.

namespace palimpsest::ui {

namespace {

// A selection that is larger is not carried through another order; the current picture always is.
constexpr int kKeptSelection = 2000;

} // namespace

void BrowsePanel::open(const BrowseSource &source)
{
    const bool another = source.databases != m_source.databases || source.databases.isEmpty()
                         || source.foundFirst != m_source.foundFirst;
    m_source = source;
    m_listing = true;
    m_bar->setFoundOrderName(source.foundOrder);
    if (another) {
        m_order = source.foundFirst ? BrowseOrder::AsFound : m_usualOrder;
        setLarge(false);
        m_model.clear();
        m_view->setEmptyText(tr("Reading…"));
    } else {
        m_thumbnails.retryFailed();
    }
    m_bar->setOrder(m_order);
    updateTitle();
    updateFacts();
    ask({});
}

void BrowsePanel::refine(const BrowseSource &source)
{
    m_source = source;
    m_bar->setFoundOrderName(source.foundOrder);
    m_bar->setOrder(m_order);
    updateTitle();
    ask(m_listing ? BrowseModel::List() : m_model.list());
}

void BrowsePanel::setTitle(const QString &title)
{
    m_source.title = title;
    updateTitle();
}

void BrowsePanel::refreshMarks()
{
    if (m_source.dependsOnMarks || m_service.isBusy() || !m_bar->filter().isEmpty())
        ask(m_listing ? BrowseModel::List() : m_model.list());
    else if (m_model.list())
        m_service.readMarks(m_model.list());
}

void BrowsePanel::ask(const BrowseModel::List &known)
{
    if (m_source.databases.isEmpty() && !m_source.find)
        return;
    m_service.request({m_source.databases, m_source.find, m_order, m_bar->filter(), known});
}

void BrowsePanel::close()
{
    m_service.cancel();
    m_listing = false;
    m_source = {};
    m_model.clear();
    m_thumbnails.setDatabases({});
    updateTitle();
}

void BrowsePanel::setOrder(BrowseOrder order)
{
    m_bar->setOrder(order);
    if (order == m_order)
        return;
    m_order = order;
    if (!m_source.foundFirst)
        m_usualOrder = order;
    ask(m_listing ? BrowseModel::List() : m_model.list());
}

void BrowsePanel::setFilter(const BrowseFilter &filter)
{
    m_bar->setFilter(filter);
    ask(m_listing ? BrowseModel::List() : m_model.list());
}

void BrowsePanel::takeListing(const BrowseListing &listing)
{
    m_listing = false;
    const int row = currentRow();
    // Another order takes the picture elsewhere; without one it stays where one looks.
    const int topPx =
        listing.order == m_model.order() && row >= 0 ? m_view->visualRect(m_view->currentIndex()).top() : -1;
    const ItemKey current = row >= 0 ? m_model.keyAt(row) : -1;
    const bool wasAll = m_view->selectedCount() > 1 && m_view->selectedCount() == m_model.rowCount();
    std::vector<ItemKey> selected;
    const bool sameDatabases = m_model.list() && listing.list->databases().size() == m_model.list()->databases().size();
    if (sameDatabases && !wasAll && m_view->selectedCount() <= kKeptSelection) {
        for (const int each : m_view->selectedRows(kKeptSelection))
            selected.push_back(m_model.keyAt(each));
    }
    m_model.setList(listing.list, listing.rows, listing.order, listing.marks);
    m_thumbnails.setDatabases(m_model.databaseIds());
    m_view->setEmptyText(!m_bar->filter().isEmpty() ? tr("No picture has these marks.")
                         : m_source.whenEmpty.isEmpty()
                             ? tr("This database is empty. Import a folder into it, and its pictures appear here.")
                             : m_source.whenEmpty);
    restorePlace(current, row, topPx);
    if (wasAll)
        m_view->selectAll();
    m_view->selectItems(selected);
    if (m_model.rowCount() == 0)
        setLarge(false);
    updateTitle();
    updateFacts();
    Q_EMIT opened();
}

void BrowsePanel::restorePlace(ItemKey current, int row, int topPx)
{
    if (m_model.rowCount() == 0)
        return;
    const int found = current >= 0 ? m_model.rowOf(current) : -1;
    // Where the picture itself is not shown any more, one goes on from where it was.
    const int next = found >= 0 ? found : std::clamp(row, 0, m_model.rowCount() - 1);
    m_view->selectionModel()->setCurrentIndex(m_model.index(next), QItemSelectionModel::NoUpdate);
    if (topPx >= 0 && topPx < m_view->viewport()->height()) {
        QScrollBar *bar = m_view->verticalScrollBar();
        bar->setValue(bar->value() + m_view->visualRect(m_model.index(next)).top() - topPx);
    } else if (current >= 0) {
        m_view->scrollTo(m_model.index(next), QAbstractItemView::PositionAtCenter);
    }
    if (isLarge())
        showLargeCurrent();
}

} // namespace palimpsest::ui
