#include "ui/windows/QueueActions.h"

#include "ui/widgets/Icons.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>
#include <QMenu>

namespace palimpsest::ui {

QueueActions::QueueActions(WindowActions &actions, QWidget *window)
    : QObject(&actions)
    , previews(new QMenu(tr("Pre&views"), window))
    , m_previews(new QActionGroup(this))
{
    paintNext = actions.make(tr("Paint ne&xt"), QStringLiteral("to-front"),
                             {QKeySequence(tr("Ctrl+Shift+Return")), QKeySequence(tr("Ctrl+Shift+Enter"))},
                             tr("Paint this before all that waits"));
    pause = actions.make(tr("&Pause the queue"), QStringLiteral("pause"),
                         {QKeySequence(Qt::Key_Pause), QKeySequence(tr("Ctrl+Alt+P"))},
                         tr("Finish the picture that is being painted and begin no other, or go on"));
    showPaused(false);
    stopAll = actions.make(tr("Stop and &empty the queue"), QStringLiteral("stop"), {QKeySequence(tr("Shift+Escape"))},
                           tr("Stop what is being painted and take out all that waits"));
    goOn = actions.make(tr("&Go on at the start"), QStringLiteral("go-on"), {},
                        tr("What was left waiting is painted as soon as the program is started"));
    goOn->setCheckable(true);
    show = actions.make(tr("&Queue"), QStringLiteral("queue"), {QKeySequence(Qt::Key_F12)},
                        tr("Show or hide what is being painted and what waits"));
    show->setCheckable(true);
    toFront = actions.make(tr("To the &front"), QStringLiteral("to-front"), {QKeySequence(tr("Alt+Home"))},
                           tr("Paint it before all others"));
    earlier = actions.make(tr("&Earlier"), QStringLiteral("earlier"), {QKeySequence(tr("Alt+Up"))},
                           tr("Let it overtake the one before it"));
    later = actions.make(tr("&Later"), QStringLiteral("later"), {QKeySequence(tr("Alt+Down"))},
                         tr("Let the next one overtake it"));
    change = actions.make(tr("&Change it…"), QStringLiteral("recipe"),
                          {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)},
                          tr("Take it onto the desk, to be changed; the queue passes over it until then"));
    takeOut = actions.make(tr("&Take it out"), QStringLiteral("close"), {QKeySequence(Qt::Key_Delete)},
                           tr("Take it out of the queue; what is being painted is stopped"));
    replace = actions.make(tr("Put it &back"), QStringLiteral("stays"), {QKeySequence(tr("Ctrl+Alt+Return"))},
                           tr("Put what is on the desk into the place of the waiting picture"));
    leave = actions.make(tr("&Leave it"), QStringLiteral("undo"), {}, tr("Leave the waiting picture as it was"));
    for (QAction *action : pictureActions()) {
        if (action != nullptr)
            action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    }
    for (const int steps : {1, 2, 4, 0}) {
        QAction *action = actions.make(steps == 0   ? tr("&None")
                                       : steps == 1 ? tr("With &every step")
                                                    : tr("With every &%1. step").arg(steps));
        action->setCheckable(true);
        action->setData(steps);
        m_previews->addAction(action);
    }
    previews->addActions(m_previews->actions());
    previews->menuAction()->setToolTip(tr("How often the picture is shown while it is being painted"));
}

void QueueActions::showPaused(bool paused)
{
    pause->setText(paused ? tr("&Go on with the queue") : tr("&Pause the queue"));
    pause->setIconText(paused ? tr("Go on") : tr("Pause"));
    pause->setIcon(paletteIcon(paused ? QStringLiteral("go-on") : QStringLiteral("pause")));
}

QList<QAction *> QueueActions::menuActions() const
{
    return {paintNext, pause, stopAll, nullptr, toFront,
            earlier,   later, change,  takeOut, nullptr,
            replace,   leave, nullptr, goOn,    previews->menuAction()};
}

QList<QAction *> QueueActions::pictureActions() const
{
    return {toFront, earlier, later, change, takeOut};
}

QList<QAction *> QueueActions::previewActions() const
{
    return m_previews->actions();
}

} // namespace palimpsest::ui
