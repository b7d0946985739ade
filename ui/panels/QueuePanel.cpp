#include "ui/panels/QueuePanel.h"

#include "ui/jobs/ProgressTracker.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/Appearance.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/EmptyText.h"
#include "ui/widgets/QueueDelegate.h"

#include <QAction>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace palimpsest::ui {

namespace {

/// A list that teaches what it is for while it is empty.
class QueueView : public QListView {
public:
    using QListView::QListView;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QListView::paintEvent(event);
        paintEmptyText(*this,
                       QueuePanel::tr("Nothing waits. What you paint while a picture is being painted lines up here."));
    }
};

} // namespace

QueuePanel::QueuePanel(QueueModel &model, PictureLoader &pictures, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_view(new QueueView(this))
    , m_summary(new QLabel(this))
    , m_pause(new QToolButton(this))
    , m_changing(new QFrame(this))
    , m_changed(new QLabel(m_changing))
    , m_replace(new ActionButton(m_changing))
    , m_leave(new ActionButton(m_changing))
{
    m_view->setModel(&model);
    m_view->setItemDelegate(new QueueDelegate(pictures, this));
    build();
    connect(&pictures, &PictureLoader::loaded, m_view->viewport(), qOverload<>(&QWidget::update));
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &QueuePanel::remember);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &QueuePanel::remember);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_restoring = true; });
    connect(&model, &QAbstractItemModel::modelReset, this, &QueuePanel::restore);
    connect(&model, &QAbstractItemModel::modelReset, this, &QueuePanel::showChanging);
    connect(&model, &QAbstractItemModel::dataChanged, this, &QueuePanel::showChanging);
    matchGround();
    showSummary(false, {});
    showChanging();
}

void QueuePanel::build()
{
    const int step = card::step(fontMetrics());
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_view->setDragDropMode(QAbstractItemView::InternalMove);
    m_view->setDefaultDropAction(Qt::MoveAction);
    m_view->setDropIndicatorShown(true);
    m_view->setAccessibleName(tr("Queue"));
    m_summary->setAccessibleName(tr("State of the queue"));
    m_summary->setTextInteractionFlags(Qt::NoTextInteraction);
    m_pause->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_pause->setFocusPolicy(Qt::StrongFocus);
    m_pause->setAutoRaise(true);

    m_changing->setFrameShape(QFrame::StyledPanel);
    m_changing->setAccessibleName(tr("Picture that is being changed"));
    m_changed->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(step);
    buttons->addWidget(m_replace);
    buttons->addWidget(m_leave);
    buttons->addStretch(1);
    auto *changing = new QVBoxLayout(m_changing);
    changing->setContentsMargins(2 * step, 2 * step, 2 * step, 2 * step);
    changing->setSpacing(2 * step);
    changing->addWidget(m_changed);
    changing->addLayout(buttons);

    auto *head = new QHBoxLayout;
    head->setSpacing(step);
    head->addWidget(m_summary, 1);
    head->addWidget(m_pause);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * step, step, 2 * step, 2 * step);
    layout->setSpacing(step);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_changing);
}

void QueuePanel::setPictureActions(const QList<QAction *> &actions)
{
    m_view->addActions(actions);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void QueuePanel::setPauseAction(QAction *pause)
{
    m_pause->setDefaultAction(pause);
    m_pause->setAccessibleName(pause->toolTip());
}

void QueuePanel::setChangeActions(QAction *replace, QAction *leave)
{
    m_replace->setAction(replace);
    m_leave->setAction(leave);
}

void QueuePanel::showSummary(bool paused, std::optional<std::chrono::milliseconds> left)
{
    const int waiting = m_model.waitingCount();
    QStringList parts;
    if (paused)
        parts.append(tr("Paused"));
    parts.append(waiting == 0 ? tr("Nothing waits") : tr("%n pictures wait", nullptr, waiting));
    if (left && m_model.rowCount() > 0 && !paused)
        parts.append(tr("%1 left").arg(durationText(*left)));
    m_summary->setText(parts.join(QStringLiteral(" · ")));
}

QVector<JobId> QueuePanel::chosen() const
{
    QVector<JobId> ids;
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &index : rows)
        ids.append(index.data(QueueModel::IdRole).value<JobId>());
    return ids;
}

void QueuePanel::choose(const QVector<JobId> &ids)
{
    m_chosen = ids;
    m_current = ids.isEmpty() ? 0 : ids.front();
    restore();
}

void QueuePanel::remember()
{
    if (m_restoring)
        return;
    m_chosen = chosen();
    m_current = m_view->currentIndex().data(QueueModel::IdRole).value<JobId>();
    m_currentRow = std::max(0, m_view->currentIndex().row());
    Q_EMIT chosenChanged();
}

void QueuePanel::restore()
{
    m_restoring = true;
    const int row = m_model.rowOf(m_current);
    QItemSelection selection;
    for (const JobId id : m_chosen) {
        if (const int each = m_model.rowOf(id); each >= 0)
            selection.select(m_model.index(each), m_model.index(each));
    }
    // Where the current one has gone, its successor takes its place, so that the keys go on working.
    const int next = row >= 0 ? row : std::min(m_currentRow, m_model.rowCount() - 1);
    if (next >= 0 && !m_chosen.isEmpty()) {
        if (selection.isEmpty())
            selection.select(m_model.index(next), m_model.index(next));
        m_view->selectionModel()->setCurrentIndex(m_model.index(next), QItemSelectionModel::NoUpdate);
    }
    m_view->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_restoring = false;
    remember();
}

void QueuePanel::showChanging()
{
    const auto &rows = m_model.rows();
    const auto changing = std::find_if(rows.begin(), rows.end(),
                                       [](const QueueRow &row) { return row.state == QueueRow::State::Changing; });
    m_changing->setVisible(changing != rows.end());
    if (changing != rows.end())
        m_changed->setText(tr("On the desk to be changed: %1, %2").arg(changing->title, changing->details));
}

void QueuePanel::focusList()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
    // The focus makes the first row the current one without choosing it.
    const QModelIndex current = m_view->currentIndex().isValid() ? m_view->currentIndex() : m_model.index(0);
    if (m_view->selectionModel()->selection().isEmpty() && m_model.rowCount() > 0)
        m_view->selectionModel()->setCurrentIndex(current, QItemSelectionModel::ClearAndSelect);
}

QSize QueuePanel::sizeHint() const
{
    return {17 * fontMetrics().height(), 22 * fontMetrics().height()};
}

void QueuePanel::matchGround()
{
    QPalette flat = palette();
    flat.setColor(QPalette::Base, flat.color(QPalette::Window));
    m_view->setPalette(flat);
}

void QueuePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        matchGround();
}

} // namespace palimpsest::ui
