#include "ui/panels/NeighbourStrip.h"

#include "ui/widgets/Appearance.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/NeighbourDelegate.h"
#include "ui/widgets/NeighbourView.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionViewItem>
#include <QVBoxLayout>

#include <algorithm>

namespace palimpsest::ui {

NeighbourStrip::NeighbourStrip(NeighbourModel &model, PictureLoader &pictures, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_head(new QHBoxLayout)
    , m_heading(new QLabel(this))
    , m_hint(new QLabel(tr("P pins · X excludes · ↑ ↓ weight"), this))
    , m_view(new NeighbourView(this))
{
    const int step = card::step(fontMetrics());
    m_heading->setFont(metrics::headingFont(font()));
    m_hint->setFont(card::smallFont(font()));
    m_view->setAccessibleName(tr("Neighbours"));
    m_view->setAccessibleDescription(tr("The pictures that guide the next painting"));
    m_view->setEmptyText(tr("The pictures that guide the painting appear here. "
                            "Choose a database on the left, or drop a picture."));
    auto *delegate = new NeighbourDelegate(pictures, this);
    m_view->setItemDelegate(delegate);
    m_view->setModel(&model);

    m_head->setContentsMargins(3 * step, 0, 3 * step, 0);
    m_head->setSpacing(3 * step);
    m_heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_head->addWidget(m_heading, 1);
    m_head->addWidget(m_hint);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(step);
    layout->addLayout(m_head);
    layout->addWidget(m_view);

    connectDelegate(delegate);
    connect(&pictures, &PictureLoader::loaded, m_view->viewport(), qOverload<>(&QWidget::update));
    connect(m_view, &NeighbourView::moved, &model, &NeighbourModel::move);
    connect(m_view, &NeighbourView::itemsDropped, this, &NeighbourStrip::itemsDropped);
    connect(m_view, &NeighbourView::picturesDropped, this, &NeighbourStrip::picturesDropped);
    connect(m_view, &QListView::activated, this, [this](const QModelIndex &index) { Q_EMIT opened(index.row()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &NeighbourStrip::rememberCurrent);
    connect(m_view, &QListView::entered, this, [this](const QModelIndex &index) { Q_EMIT pointedAt(index.row()); });
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    connect(&model, &QAbstractItemModel::modelReset, this, &NeighbourStrip::restoreCurrent);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &NeighbourStrip::chosenChanged);
    fixHeight();
    changeEvent(nullptr);
}

void NeighbourStrip::connectDelegate(NeighbourDelegate *delegate)
{
    connect(delegate, &NeighbourDelegate::pinClicked, &m_model, &NeighbourModel::togglePinned);
    connect(delegate, &NeighbourDelegate::excludeClicked, &m_model, &NeighbourModel::toggleExcluded);
    connect(delegate, &NeighbourDelegate::foldedClicked, this, &NeighbourStrip::unfold);
    connect(delegate, &NeighbourDelegate::weightDragged, &m_model, &NeighbourModel::setWeight);
    connect(m_view, &NeighbourView::weightTurned, &m_model,
            [this](int row, int notches) { m_model.changeWeight(row, notches * NeighbourModel::kWeightStep); });
}

void NeighbourStrip::addNeighbourActions(const QList<QAction *> &actions)
{
    m_view->addActions(actions);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
}

int NeighbourStrip::currentRow() const
{
    return m_view->currentIndex().isValid() ? m_view->currentIndex().row() : -1;
}

void NeighbourStrip::focusList()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
    if (currentRow() < 0 && m_model.rowCount() > 0)
        m_view->setCurrentIndex(m_model.index(0));
}

void NeighbourStrip::moveCurrent(int by)
{
    const int row = currentRow();
    if (row < 0 || row + by < 0 || row + by >= m_model.rowCount())
        return;
    m_model.move(row, row + by);
    m_view->scrollTo(m_view->currentIndex());
}

void NeighbourStrip::setFindingBar(QWidget *bar)
{
    m_bar = bar;
    m_head->insertWidget(1, bar);
}

void NeighbourStrip::unfoldCurrent()
{
    if (currentRow() >= 0)
        unfold(currentRow());
}

void NeighbourStrip::unfold(int row)
{
    if (m_model.index(row).data(NeighbourModel::FoldedRole).toInt() > 0)
        Q_EMIT unfoldRequested(row, cornerOf(row));
}

QPoint NeighbourStrip::cornerOf(int row) const
{
    return m_view->viewport()->mapToGlobal(m_view->visualRect(m_model.index(row)).bottomLeft());
}

std::vector<int> NeighbourStrip::chosenRows() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedIndexes())
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

QPoint NeighbourStrip::cornerOfCurrent() const
{
    return cornerOf(currentRow());
}

void NeighbourStrip::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    m_heading->setToolTip(heading);
    fitHead();
}

void NeighbourStrip::rememberCurrent(const QModelIndex &current)
{
    if (current.isValid())
        m_current = NeighbourIdentity::of(m_model.neighbours()[static_cast<std::size_t>(current.row())]);
    Q_EMIT currentRowChanged(current.isValid() ? current.row() : -1);
    if (m_view->hasFocus())
        Q_EMIT pointedAt(current.isValid() ? current.row() : -1);
}

void NeighbourStrip::restoreCurrent()
{
    // Retrieval replaces all rows; the keys go on working on the same picture, or on the place where it was.
    const int row = m_current ? m_model.rowOf(*m_current) : -1;
    if (row >= 0)
        m_view->setCurrentIndex(m_model.index(row));
    else if (m_view->hasFocus() && m_model.rowCount() > 0)
        m_view->setCurrentIndex(m_model.index(0));
    else
        Q_EMIT currentRowChanged(-1);
}

void NeighbourStrip::fitHead()
{
    const QMargins margins = m_head->contentsMargins();
    const int others = m_heading->sizeHint().width() + (m_bar != nullptr ? m_bar->sizeHint().width() : 0)
                       + 2 * m_head->spacing() + margins.left() + margins.right();
    m_hint->setVisible(others + m_hint->sizeHint().width() <= width());
}

void NeighbourStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHead();
}

void NeighbourStrip::fixHeight()
{
    QStyleOptionViewItem option;
    option.initFrom(m_view);
    option.font = m_view->font();
    const int card = m_view->itemDelegate()->sizeHint(option, {}).height();
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_view);
    m_view->setFixedHeight(card + bar + 2);
}

bool NeighbourStrip::eventFilter(QObject *watched, QEvent *event)
{
    const bool leftByMouse = watched == m_view->viewport() && event->type() == QEvent::Leave;
    const bool leftByKeyboard = watched == m_view && event->type() == QEvent::FocusOut;
    if (leftByMouse || leftByKeyboard)
        Q_EMIT pointedAt(-1);
    return QWidget::eventFilter(watched, event);
}

void NeighbourStrip::changeEvent(QEvent *event)
{
    if (event != nullptr)
        QWidget::changeEvent(event);
    if (event != nullptr && event->type() == QEvent::FontChange)
        fixHeight();
    if (event == nullptr || event->type() == QEvent::PaletteChange) {
        QPalette dim = palette();
        dim.setColor(QPalette::WindowText, secondaryText(dim));
        m_hint->setPalette(dim);
        QPalette flat = palette();
        flat.setColor(QPalette::Base, flat.color(QPalette::Window));
        m_view->setPalette(flat);
    }
}

} // namespace palimpsest::ui
