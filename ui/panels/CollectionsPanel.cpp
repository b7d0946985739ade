#include "ui/panels/CollectionsPanel.h"

#include "ui/widgets/Appearance.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Metrics.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace palimpsest::ui {

namespace {

/// A line with a sign that tells plain from smart.
class CollectionDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(std::max(24, option.fontMetrics.height() + 2 * card::step(option.fontMetrics)));
        return size;
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const bool smart = index.data(CollectionModel::SmartRole).toBool();
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = paletteIcon(smart ? QStringLiteral("smart-collection") : QStringLiteral("collection"));
        const int side = option->fontMetrics.height() * 5 / 4;
        option->decorationSize = {side, side};
    }
};

} // namespace

CollectionsPanel::CollectionsPanel(CollectionModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_hint(new QLabel(tr("Ctrl+G collects chosen pictures."), this))
    , m_view(new QListView(this))
{
    const int step = card::step(fontMetrics());
    auto *heading = new QLabel(tr("Co&llections"), this);
    heading->setFont(metrics::headingFont(font()));
    heading->setBuddy(m_view);
    m_hint->setWordWrap(true);
    m_hint->setFont(card::smallFont(font()));
    m_view->setModel(&model);
    m_view->setItemDelegate(new CollectionDelegate(this));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setDragDropMode(QAbstractItemView::DropOnly);
    m_view->setDropIndicatorShown(true);
    m_view->setAccessibleName(tr("Collections"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * step, step, 2 * step, 2 * step);
    layout->setSpacing(step);
    layout->addWidget(heading);
    layout->addWidget(m_hint);
    layout->addWidget(m_view, 1);
    setMinimumHeight(5 * fontMetrics().height());
    connect(m_view, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT activated(index.data(CollectionModel::IdRole).toLongLong()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            m_current = index.data(CollectionModel::IdRole).toLongLong();
        Q_EMIT currentChanged();
    });
    connect(&model, &QAbstractItemModel::modelReset, this, &CollectionsPanel::keepCurrent);
    matchGround();
}

void CollectionsPanel::setActions(const QList<QAction *> &actions)
{
    m_view->addActions(actions);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void CollectionsPanel::setCurrent(std::int64_t id)
{
    m_current = id;
    keepCurrent();
}

std::int64_t CollectionsPanel::current() const
{
    return m_view->currentIndex().data(CollectionModel::IdRole).toLongLong();
}

void CollectionsPanel::keepCurrent()
{
    m_hint->setVisible(m_model.rowCount() == 0);
    const int row = m_model.rowOf(m_current);
    m_view->setCurrentIndex(row < 0 ? QModelIndex() : m_model.index(row));
    if (row < 0)
        m_view->clearSelection();
}

void CollectionsPanel::editName()
{
    if (m_view->currentIndex().isValid())
        m_view->edit(m_view->currentIndex());
}

QSize CollectionsPanel::sizeHint() const
{
    return {17 * fontMetrics().height(), 10 * fontMetrics().height()};
}

void CollectionsPanel::matchGround()
{
    QPalette flat = palette();
    flat.setColor(QPalette::Base, flat.color(QPalette::Window));
    m_view->setPalette(flat);
    QPalette dim = palette();
    dim.setColor(QPalette::WindowText, secondaryText(dim));
    m_hint->setPalette(dim);
}

void CollectionsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        matchGround();
}

} // namespace palimpsest::ui
