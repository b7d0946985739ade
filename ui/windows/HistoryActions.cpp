#include "ui/windows/HistoryActions.h"

#include "ui/widgets/Icons.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>
#include <QMenu>

namespace palimpsest::ui {

HistoryActions::HistoryActions(WindowActions &actions, QWidget *window)
    : QObject(&actions)
    , drewOn(new QMenu(tr("Find all that drew &on"), window))
{
    showHistory = actions.make(tr("&History"), QStringLiteral("history"), {QKeySequence(tr("Ctrl+H"))},
                               tr("Look through everything you have painted"));
    showHistory->setCheckable(true);
    search = actions.make(tr("&Search the history"), QStringLiteral("search"), {QKeySequence(tr("Ctrl+F"))},
                          tr("Find pictures by their words, neighbours and settings"));
    open = actions.make(tr("Put on the &table"), QStringLiteral("picture"),
                        {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter), QKeySequence(Qt::Key_Space)},
                        tr("Show this picture large on the table"));
    compare = actions.make(tr("&Compare"), QStringLiteral("compare"), {QKeySequence(Qt::Key_C)},
                           tr("Compare the chosen pictures, two to nine"));
    lineage = actions.make(tr("Show &lineage"), QStringLiteral("lineage"), {QKeySequence(Qt::Key_L)},
                           tr("Show what this picture came from and what came of it"));
    showLineage = actions.make(tr("&Lineage"), QStringLiteral("lineage"), {QKeySequence(Qt::Key_F11)},
                               tr("Show or hide the lineage of the picture in sight"));
    showLineage->setCheckable(true);
    bin = actions.make(tr("Move to &bin"), QStringLiteral("bin"), {QKeySequence(Qt::Key_Delete)},
                       tr("Move the chosen pictures to the bin; undo brings them back"));
    useQuery = actions.make(tr("Use this &query"), QStringLiteral("words"), {}, tr("Take over the query alone"));
    useNeighbours = actions.make(tr("Use these &neighbours"), QStringLiteral("pin"), {},
                                 tr("Pin the neighbours of this picture, with their weights"));
    useSettings = actions.make(tr("Use these se&ttings"), QStringLiteral("settings"), {},
                               tr("Take over model and settings alone"));
    paintedWith = actions.make(tr("&History of this picture"), QStringLiteral("history"), {QKeySequence(Qt::Key_H)},
                               tr("Show everything that was painted with this picture"));
    drewOn->menuAction()->setIcon(paletteIcon(QStringLiteral("search")));
    auto *modes = new QActionGroup(this);
    const auto mode = [&](const QString &text, const QString &icon, Qt::Key key, const QString &help) {
        QAction *action = actions.make(text, icon, {QKeySequence(key)}, help);
        action->setCheckable(true);
        modes->addAction(action);
        return action;
    };
    sideBySide = mode(tr("Side by &side"), QStringLiteral("all-databases"), Qt::Key_S, tr("All next to each other"));
    slider = mode(tr("S&lider"), QStringLiteral("compare"), Qt::Key_W,
                  tr("One over the other; the line between them is moved by mouse or Left and Right"));
    flicker = mode(tr("&Flicker"), QStringLiteral("picture"), Qt::Key_F,
                   tr("One in the place of the other; Space, Left, Right and 1 to 9 change them"));
    difference = mode(tr("&Difference"), QStringLiteral("difference"), Qt::Key_D,
                      tr("How much each point differs from the first picture; Up and Down make it brighter or darker"));
    onlyDifferences = actions.make(tr("&Only what differs"), QStringLiteral("filter"), {QKeySequence(Qt::Key_O)},
                                   tr("Leave out what all pictures have in common"));
    onlyDifferences->setCheckable(true);
    sideBySide->setChecked(true);
    for (QAction *action :
         {open, compare, lineage, bin, paintedWith, sideBySide, slider, flicker, difference, onlyDifferences})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

QList<QAction *> HistoryActions::menuActions() const
{
    return {showHistory, search,   nullptr,       open,        compare,        lineage, drewOn->menuAction(),
            nullptr,     useQuery, useNeighbours, useSettings, nullptr,        bin,     nullptr,
            sideBySide,  slider,   flicker,       difference,  onlyDifferences};
}

QList<QAction *> HistoryActions::resultActions() const
{
    return {open, compare, lineage, drewOn->menuAction()};
}

QList<QAction *> HistoryActions::useActions() const
{
    return {useQuery, useNeighbours, useSettings};
}

} // namespace palimpsest::ui
