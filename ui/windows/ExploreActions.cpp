#include "ui/windows/ExploreActions.h"

#include "ui/widgets/Icons.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>

namespace palimpsest::ui {

ExploreActions::ExploreActions(WindowActions &actions, QWidget *window)
    : QObject(&actions)
    , ofPicture(new QMenu(tr("&Explore from it"), window))
{
    varyLittle = actions.make(tr("Vary a &little"), QStringLiteral("vary"), {QKeySequence(Qt::Key_V)},
                              tr("Paint pictures close to the one in sight"));
    varyStrongly = actions.make(tr("Vary &strongly"), QStringLiteral("vary"), {QKeySequence(tr("Shift+V"))},
                                tr("Paint pictures that keep only the gist of the one in sight"));
    vary = actions.make(tr("&Variations…"), QStringLiteral("vary"), {QKeySequence(tr("Ctrl+Alt+V"))},
                        tr("Say how many variations of the picture in sight there are to be, and how far from it"));
    newSeeds = actions.make(tr("&New seeds of it"), QStringLiteral("dice"), {QKeySequence(Qt::Key_N)},
                            tr("Paint the recipe of the picture in sight again, each time from another seed"));
    draftsFirst = actions.make(tr("&Drafts first"), QStringLiteral("draft"), {QKeySequence(tr("Ctrl+Alt+D"))},
                               tr("Paint with a quarter of the steps, and finish the pictures that are picked"));
    draftsFirst->setCheckable(true);
    finish = actions.make(tr("&Finish this draft"), QStringLiteral("finish"), {QKeySequence(Qt::Key_F)},
                          tr("Paint the draft in sight with all of its steps"));
    finishPicked = actions.make(tr("Finish all &picked"), QStringLiteral("finish"), {QKeySequence(tr("Ctrl+Alt+F"))},
                                tr("Paint all drafts that are flagged as picked with all of their steps"));
    grid = actions.make(tr("&Grid…"), QStringLiteral("grid"), {QKeySequence(tr("Ctrl+Alt+G"))},
                        tr("Paint every combination of two things that change"));
    morph = actions.make(tr("&Morph…"), QStringLiteral("morph"), {QKeySequence(tr("Ctrl+Alt+M"))},
                         tr("Paint the way from one picture, query or database to another"));
    morphBetween = actions.make(tr("Morph &between these two"), QStringLiteral("morph"), {QKeySequence(tr("Shift+M"))},
                                tr("Paint the way from one chosen neighbour to the other"));
    for (QAction *action : {varyLittle, varyStrongly, newSeeds, finish, morphBetween})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    ofPicture->menuAction()->setIcon(paletteIcon(QStringLiteral("vary")));
    ofPicture->addActions({varyLittle, varyStrongly, vary, newSeeds, finish});
}

QList<QAction *> ExploreActions::menuActions() const
{
    return {varyLittle, varyStrongly, vary,    newSeeds, nullptr, draftsFirst,
            finish,     finishPicked, nullptr, grid,     morph,   morphBetween};
}

} // namespace palimpsest::ui
