#include "ui/widgets/DuplicateView.h"

#include "ui/widgets/DuplicateDelegate.h"
#include "ui/widgets/EmptyText.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>

namespace palimpsest::ui {

DuplicateView::DuplicateView(DuplicateModel &model, PictureLoader &pictures, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new DuplicateDelegate(model, pictures, this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setUniformItemSizes(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Groups of duplicates"));
    connect(&pictures, &PictureLoader::loaded, viewport(), qOverload<>(&QWidget::update));
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] { setCurrentCard(m_card); });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        if (m_model.rowCount() > 0)
            setCurrentIndex(m_model.index(0));
        setCurrentCard(0);
    });
}

void DuplicateView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void DuplicateView::setCurrentCard(int card)
{
    const int row = currentIndex().row();
    const int cards = row < 0 ? 0 : static_cast<int>(m_model.group(row).size());
    m_card = std::clamp(card, 0, std::max(0, cards - 1));
    m_delegate->setCurrent(currentIndex(), m_card);
    describeCurrent();
    viewport()->update();
}

void DuplicateView::describeCurrent()
{
    const int row = currentIndex().row();
    if (row < 0) {
        setAccessibleDescription({});
        return;
    }
    const DuplicateModel::Group &group = m_model.group(row);
    setAccessibleDescription(tr("Picture %1 of %2: %3")
                                 .arg(m_card + 1)
                                 .arg(group.size())
                                 .arg(m_model.spoken(group[static_cast<std::size_t>(m_card)])));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

QRect DuplicateView::cardRect(int row, int card) const
{
    const QModelIndex index = m_model.index(row);
    return m_delegate->cardRect(visualRect(index), fontMetrics(), index, card);
}

void DuplicateView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.row() < m_model.rowCount())
        setCurrentCard(0);
}

void DuplicateView::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    switch (event->key()) {
    case Qt::Key_Escape:
        Q_EMIT closeRequested();
        return;
    case Qt::Key_Left:
        return setCurrentCard(m_card - 1);
    case Qt::Key_Right:
        return setCurrentCard(m_card + 1);
    default:
        break;
    }
    if (row < 0 || event->modifiers() != Qt::NoModifier) {
        QListView::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        Q_EMIT keepRequested(row, m_card);
        return;
    case Qt::Key_A:
        Q_EMIT keepAllRequested(row);
        return;
    case Qt::Key_Backspace:
        Q_EMIT rulesRequested(row);
        return;
    case Qt::Key_R:
        if (m_model.offersReject(row))
            Q_EMIT rejectRequested(row);
        return;
    default:
        QListView::keyPressEvent(event);
    }
}

void DuplicateView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid() || event->button() != Qt::LeftButton)
        return;
    const int card = m_delegate->cardAt(visualRect(index), fontMetrics(), index, event->position().toPoint());
    if (card < 0)
        return;
    setCurrentIndex(index);
    setCurrentCard(card);
    Q_EMIT keepRequested(index.row(), card);
}

bool DuplicateView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QListView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QModelIndex index = indexAt(help->pos());
    const int card = index.isValid() ? m_delegate->cardAt(visualRect(index), fontMetrics(), index, help->pos()) : -1;
    if (card < 0) {
        QToolTip::hideText();
        return true;
    }
    const pipeline::KeepDecision &decision = m_model.group(index.row())[static_cast<std::size_t>(card)];
    const QStringList lines{m_model.facts(decision), m_model.size(decision),
                            QString::fromStdString(decision.picture.string()), m_model.reason(decision)};
    QToolTip::showText(help->globalPos(), lines.join(QLatin1Char('\n')), this);
    return true;
}

void DuplicateView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        scheduleDelayedItemsLayout();
}

void DuplicateView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    paintEmptyText(*this, m_emptyText);
}

} // namespace palimpsest::ui
