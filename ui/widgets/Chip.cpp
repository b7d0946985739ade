#include "ui/widgets/Chip.h"

#include "ui/widgets/Icons.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>

namespace palimpsest::ui {

namespace {

constexpr int kLongestTextInCharacters = 18;

} // namespace

Chip::Chip(QWidget *parent) : QToolButton(parent), m_menu(new QMenu(this))
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    const int side = fontMetrics().height() * 3 / 2;
    setIconSize({side, side});
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        Q_EMIT removeRequested();
    else
        QToolButton::keyPressEvent(event);
}

void Chip::finishMenu()
{
    m_menu->addSeparator();
    m_menu->addAction(paletteIcon(QStringLiteral("close")), tr("Remove"), QKeySequence(Qt::Key_Delete), this,
                      &Chip::removeRequested);
    // The keys are handled by keyPressEvent(); in the menu they are only told.
    for (QAction *action : m_menu->actions())
        action->setShortcutContext(Qt::WidgetShortcut);
    setMenu(m_menu);
}

QString Chip::shortened(const QString &text)
{
    if (text.size() <= kLongestTextInCharacters)
        return text;
    return text.left(kLongestTextInCharacters - 1).trimmed() + QStringLiteral("…");
}

} // namespace palimpsest::ui
