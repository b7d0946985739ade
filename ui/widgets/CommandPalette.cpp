#include "ui/widgets/CommandPalette.h"

#include "ui/widgets/Appearance.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/LineButtons.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr int kRowsInSight = 12;
constexpr int kWidthInLetters = 72;

// Icon, name with the menu behind it, keys at the right; what is not possible is grey, with the reason for the menu.
class CommandDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {option.rect.width(), option.fontMetrics.height() + 4 * card::step(option.fontMetrics)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int step = card::step(option.fontMetrics);
        const int line = option.fontMetrics.height();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool possible = index.data(CommandModel::EnabledRole).toBool();
        const QPalette &palette = option.palette;
        painter->fillRect(option.rect, palette.brush(selected ? QPalette::Highlight : QPalette::Base));
        const QColor quiet = selected ? palette.color(QPalette::HighlightedText) : secondaryText(palette);
        const QColor loud = !possible ? quiet : palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
        QRect rest = option.rect.adjusted(3 * step, 0, -3 * step, 0);
        const QRect icon(rest.left(), rest.center().y() - line / 2, line, line);
        qvariant_cast<QIcon>(index.data(Qt::DecorationRole))
            .paint(painter, icon, Qt::AlignCenter,
                   !possible  ? QIcon::Disabled
                   : selected ? QIcon::Selected
                              : QIcon::Normal);
        rest.setLeft(icon.right() + 3 * step);
        const QString keys = index.data(CommandModel::KeysRole).toString();
        painter->setPen(quiet);
        painter->setFont(option.font);
        painter->drawText(rest, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), keys);
        rest.setRight(rest.right() - option.fontMetrics.horizontalAdvance(keys) - 4 * step);
        const QString name = index.data(Qt::DisplayRole).toString();
        card::paintLine(painter, rest, name, option.font, loud);
        rest.setLeft(rest.left() + option.fontMetrics.horizontalAdvance(name) + 3 * step);
        const QString reason = index.data(CommandModel::ReasonRole).toString();
        const QString behind = reason.isEmpty() ? index.data(CommandModel::PathRole).toString() : reason;
        if (rest.width() > 4 * step)
            card::paintLine(painter, rest, behind, card::smallFont(option.font), quiet);
    }
};

} // namespace

CommandPalette::CommandPalette(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_model(new CommandModel(this))
    , m_wanted(new QLineEdit(this))
    , m_list(new QListView(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Commands"));
    m_wanted->setPlaceholderText(tr("What do you want to do?"));
    m_wanted->setAccessibleName(tr("Search the commands"));
    addClearButton(*m_wanted);
    m_wanted->installEventFilter(this);
    m_list->setAccessibleName(tr("Commands that fit"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    const int step = card::step(fontMetrics());
    layout->setContentsMargins(2 * step, 2 * step, 2 * step, 2 * step);
    layout->setSpacing(2 * step);
    layout->addWidget(m_wanted);
    layout->addWidget(m_list);
    setFocusProxy(m_wanted);
    connect(m_wanted, &QLineEdit::textChanged, this, [this](const QString &wanted) {
        m_model->setWanted(wanted);
        m_list->setCurrentIndex(m_model->index(0));
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
}

void CommandPalette::open(QList<Command> commands, const QStringList &recent)
{
    m_model->setCommands(std::move(commands), recent);
    m_wanted->clear();
    m_list->setCurrentIndex(m_model->index(0));
    place();
    show();
    m_wanted->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::place()
{
    const int step = card::step(fontMetrics());
    const QRect window = parentWidget()->rect();
    const int row = fontMetrics().height() + 4 * step;
    const int width = std::min(kWidthInLetters * fontMetrics().averageCharWidth(), window.width() - 8 * step);
    const int height = std::min(kRowsInSight * row + m_wanted->sizeHint().height() + 8 * step, window.height() * 3 / 4);
    resize(width, height);
    move(parentWidget()->mapToGlobal(QPoint((window.width() - width) / 2, window.height() / 10)));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_wanted || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    constexpr std::array kMoves{Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown};
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        choose(m_list->currentIndex().row());
        return true;
    }
    if (std::find(kMoves.begin(), kMoves.end(), key->key()) != kMoves.end()) {
        QCoreApplication::sendEvent(m_list, event);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::choose(int row)
{
    QAction *action = m_model->action(row);
    if (action == nullptr || !action->isEnabled())
        return;
    hide();
    // What the command is about may hang on the focus, which comes back with the window.
    const QPointer<QAction> kept = action;
    QMetaObject::invokeMethod(
        this,
        [this, kept] {
            if (kept != nullptr)
                Q_EMIT chosen(kept);
        },
        Qt::QueuedConnection);
}

} // namespace palimpsest::ui
