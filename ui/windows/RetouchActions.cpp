#include "ui/windows/RetouchActions.h"

#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>

namespace palimpsest::ui {

RetouchActions::RetouchActions(WindowActions &actions) : QObject(&actions)
{
    open = actions.make(tr("&Work on this picture"), QStringLiteral("retouch"), {QKeySequence(tr("Ctrl+E"))},
                        tr("Paint parts of the picture in sight anew, let its canvas grow, or enlarge it"));
    open->setCheckable(true);
    openFile = actions.make(tr("Work on a picture of &yours…"), QStringLiteral("picture"),
                            {QKeySequence(tr("Ctrl+Alt+E"))}, tr("Paint over a photograph or a drawing"));
    goBack = actions.make(tr("&Go on with the last one"), QStringLiteral("undo"), {QKeySequence(tr("Ctrl+Shift+W"))},
                          tr("Back to the picture that was worked on last, with what was marked"));
    auto *group = new QActionGroup(this);
    const auto kind = [&](const QString &text, const QString &icon, Qt::Key key, const QString &help) {
        QAction *action = actions.make(text, icon, {QKeySequence(key)}, help);
        action->setCheckable(true);
        group->addAction(action);
        return action;
    };
    repaint = kind(tr("&Repaint"), QStringLiteral("paint"), Qt::Key_R,
                   tr("Mark what is painted anew; with nothing marked the whole picture is"));
    grow = kind(tr("Gr&ow"), QStringLiteral("grow"), Qt::Key_G, tr("Let the canvas grow and paint what is new of it"));
    enlarge =
        kind(tr("En&large"), QStringLiteral("zoom-fit"), Qt::Key_E, tr("Make the picture larger and paint it finer"));
    repaint->setChecked(true);
    erase = actions.make(tr("E&raser"), QStringLiteral("eraser"), {QKeySequence(Qt::Key_X)},
                         tr("The brush takes away what is marked"));
    erase->setCheckable(true);
    unmark = actions.make(tr("&Unmark all"), QStringLiteral("close"), {QKeySequence(Qt::Key_Delete)});
    invert = actions.make(tr("Mark the re&st"), QStringLiteral("difference"), {QKeySequence(Qt::Key_I)},
                          tr("What is marked is not, and the other way round"));
    former = actions.make(tr("As &before"), QStringLiteral("history"), {QKeySequence(Qt::Key_B)},
                          tr("Mark what was marked in the last picture of this size"));
    smaller = actions.make(tr("Smaller brush"), QStringLiteral("brush-smaller"),
                           {QKeySequence(Qt::Key_BracketLeft), QKeySequence(Qt::Key_Comma)});
    larger = actions.make(tr("Larger brush"), QStringLiteral("brush-larger"),
                          {QKeySequence(Qt::Key_BracketRight), QKeySequence(Qt::Key_Period)});
    paint = actions.make(tr("Paint"), QStringLiteral("paint"), {}, tr("Paint it (Ctrl+Enter)"));
    for (QAction *action : kinds() + maskActions() + QList<QAction *>{smaller, larger})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

QList<QAction *> RetouchActions::kinds() const
{
    return {repaint, grow, enlarge};
}

QList<QAction *> RetouchActions::maskActions() const
{
    return {erase, unmark, invert, former};
}

QList<QAction *> RetouchActions::menuActions() const
{
    return {open,    openFile, goBack, nullptr, repaint, grow,    enlarge,
            nullptr, erase,    unmark, invert,  former,  smaller, larger};
}

} // namespace palimpsest::ui
