#include "ui/panels/HistoryPanel.h"

#include "ui/widgets/HistoryDelegate.h"
#include "ui/widgets/HistoryView.h"

#include <QAction>
#include <QEvent>
#include <QItemSelectionModel>
#include <QStyle>
#include <QStyleOptionViewItem>
#include <QVBoxLayout>

#include <algorithm>

namespace palimpsest::ui {

HistoryPanel::HistoryPanel(HistoryModel &model, PictureLoader &pictures, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_view(new HistoryView(this))
{
    m_view->setModel(&model);
    m_view->setItemDelegate(new HistoryDelegate(pictures, this));
    m_view->setAccessibleName(tr("History"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);

    connect(&pictures, &PictureLoader::loaded, m_view->viewport(), qOverload<>(&QWidget::update));
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            Q_EMIT currentPathChanged(current.data(HistoryModel::PathRole).toString());
    });
    // A click on the current picture shows it again, after another one has been painted.
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &index) {
        Q_EMIT currentPathChanged(index.data(HistoryModel::PathRole).toString());
    });
    connect(m_view, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT activated(index.data(HistoryModel::PathRole).toString()); });
    setMinimumHeight(rowHeight());
    matchGround();
}

void HistoryPanel::matchGround()
{
    QPalette flat = palette();
    flat.setColor(QPalette::Base, flat.color(QPalette::Window));
    m_view->setPalette(flat);
}

void HistoryPanel::addPictureActions(const QList<QAction *> &actions)
{
    m_view->addActions(actions);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
}

QString HistoryPanel::currentPath() const
{
    return m_view->currentIndex().data(HistoryModel::PathRole).toString();
}

QStringList HistoryPanel::selectedPaths() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList paths;
    for (const QModelIndex &index : rows)
        paths.append(index.data(HistoryModel::PathRole).toString());
    return paths;
}

void HistoryPanel::clearCurrent()
{
    m_view->selectionModel()->clear();
}

void HistoryPanel::focusList()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
    if (!m_view->currentIndex().isValid() && m_model.rowCount() > 0)
        m_view->setCurrentIndex(m_model.index(0));
}

int HistoryPanel::rowHeight() const
{
    QStyleOptionViewItem option;
    option.initFrom(m_view);
    option.font = m_view->font();
    return m_view->itemDelegate()->sizeHint(option, {}).height() + 2;
}

void HistoryPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setMinimumHeight(rowHeight());
    if (event->type() == QEvent::PaletteChange)
        matchGround();
}

} // namespace palimpsest::ui
