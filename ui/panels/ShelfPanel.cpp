#include "ui/panels/ShelfPanel.h"

#include "ui/widgets/ActionButton.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/ShelfDelegate.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QEvent>
#include <QFileInfo>
#include <QItemSelectionModel>
#include <QListView>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr int kMinimumWidthLines = 13;

QStringList foldersIn(const QMimeData *data)
{
    QStringList folders;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isDir())
            folders.append(url.toLocalFile());
    }
    return folders;
}

} // namespace

ShelfPanel::ShelfPanel(ShelfModel &model, PictureLoader &pictures, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_view(new QListView(this))
    , m_all(new ActionButton(this))
    , m_import(new ActionButton(this))
{
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(kMinimumWidthLines * fontMetrics().height());
    setAcceptDrops(true);
    m_view->setModel(&model);
    m_view->setItemDelegate(new ShelfDelegate(pictures, this));
    m_view->setUniformItemSizes(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->viewport()->setAttribute(Qt::WA_Hover);
    m_view->setAccessibleName(tr("Databases"));

    const int step = card::step(fontMetrics());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * step, 0, 2 * step, 2 * step);
    layout->setSpacing(step);
    layout->addWidget(m_view, 1);
    for (ActionButton *button : {m_all, m_import}) {
        button->setMinimumHeight(7 * step);
        layout->addWidget(button);
    }

    connect(&pictures, &PictureLoader::loaded, m_view->viewport(), qOverload<>(&QWidget::update));
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ShelfPanel::reportSelection);
    connect(m_view, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT activated(index.data(ShelfModel::IdRole).toString()); });
    connect(&model, &QAbstractItemModel::modelReset, this, &ShelfPanel::applyChosen);
    matchGround();
}

void ShelfPanel::setActions(QAction *allDatabases, QAction *importFolder)
{
    m_all->setAction(allDatabases);
    m_import->setAction(importFolder);
    setMinimumWidth(std::max(minimumWidth(), layout()->minimumSize().width()));
}

void ShelfPanel::addDatabaseActions(const QList<QAction *> &actions)
{
    m_view->addActions(actions);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ShelfPanel::setChosen(const QStringList &ids)
{
    m_chosen = ids;
    applyChosen();
}

void ShelfPanel::focusList()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
}

QSize ShelfPanel::sizeHint() const
{
    return {17 * fontMetrics().height(), 30 * fontMetrics().height()};
}

void ShelfPanel::reportSelection()
{
    if (m_applying)
        return;
    QStringList ids;
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &index : std::as_const(rows))
        ids.append(index.data(ShelfModel::IdRole).toString());
    if (ids.isEmpty()) {
        // There is always something to retrieve from.
        applyChosen();
        return;
    }
    m_chosen = ids;
    Q_EMIT chosen(ids);
}

void ShelfPanel::applyChosen()
{
    const QScopedValueRollback guard(m_applying, true);
    QItemSelection selection;
    for (const QString &id : std::as_const(m_chosen)) {
        const int row = m_model.rowOf(id);
        if (row >= 0)
            selection.select(m_model.index(row), m_model.index(row));
    }
    m_view->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (!selection.isEmpty()) {
        const QModelIndex first = selection.indexes().front();
        m_view->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        m_view->scrollTo(first);
    }
}

void ShelfPanel::matchGround()
{
    QPalette flat = palette();
    flat.setColor(QPalette::Base, flat.color(QPalette::Window));
    m_view->setPalette(flat);
}

void ShelfPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        matchGround();
}

void ShelfPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (!foldersIn(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ShelfPanel::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT foldersDropped(foldersIn(event->mimeData()));
}

} // namespace palimpsest::ui
