#include "ui/windows/CuratingActions.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/MarkPainting.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>

namespace palimpsest::ui {

CuratingActions::CuratingActions(WindowActions &actions, QWidget *window)
    : QObject(&actions)
    , marks(new QMenu(tr("Mar&ks"), window))
    , addTo(new QMenu(tr("&Add to collection"), window))
{
    makeMarks(actions);
    makeCollections(actions);
    addTo->menuAction()->setIcon(paletteIcon(QStringLiteral("collection")));
    marks->menuAction()->setIcon(paletteIcon(QStringLiteral("star")));
    for (QAction *action : markActions()) {
        if (action == nullptr)
            marks->addSeparator();
        else
            marks->addAction(action);
    }
    for (QAction *action : marks->actions())
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    for (QAction *action : {takeOut, openCollection, renameCollection, removeCollection})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

void CuratingActions::makeMarks(WindowActions &actions)
{
    pick = actions.make(tr("&Pick"), QStringLiteral("flag"), {QKeySequence(Qt::Key_P)}, tr("Flag as one to keep"));
    reject = actions.make(tr("&Reject"), QStringLiteral("close"), {QKeySequence(Qt::Key_X)},
                          tr("Flag as one to leave out; it stays, dimmed"));
    unflag = actions.make(tr("Take the &flag off"), QStringLiteral("no-flag"), {QKeySequence(Qt::Key_U)});
    rate[0] = actions.make(tr("No &stars"), QStringLiteral("no-star"), {QKeySequence(Qt::Key_0)});
    for (int rating = 1; rating <= kMaximumRating; ++rating) {
        const auto key = static_cast<Qt::Key>(Qt::Key_0 + rating);
        rate[static_cast<std::size_t>(rating)] = actions.make(rating == 1 ? tr("&1 star") : tr("&%1 stars").arg(rating),
                                                              QStringLiteral("star"), {QKeySequence(key)});
    }
    const auto label = [&actions](const QString &text, ColourLabel colour, Qt::Key key) {
        QAction *action = actions.make(text, {}, {QKeySequence(key)}, tr("Colour label; the same key takes it off"));
        action->setIcon(labelIcon(colour));
        return action;
    };
    red = label(tr("Red label"), ColourLabel::Red, Qt::Key_6);
    yellow = label(tr("Yellow label"), ColourLabel::Yellow, Qt::Key_7);
    green = label(tr("Green label"), ColourLabel::Green, Qt::Key_8);
    blue = label(tr("Blue label"), ColourLabel::Blue, Qt::Key_9);
    goOn = actions.make(tr("&Go on after each mark"), QStringLiteral("go-on"), {},
                        tr("Show the next picture once a large one is marked"));
    goOn->setCheckable(true);
    editTags = actions.make(tr("&Tags…"), QStringLiteral("tag"), {QKeySequence(Qt::Key_T)},
                            tr("Give the chosen pictures tags"));
    showTags =
        actions.make(tr("Ta&gs"), QStringLiteral("tag"), {QKeySequence(Qt::Key_F10)}, tr("Show or hide the tags"));
    showTags->setCheckable(true);
}

void CuratingActions::makeCollections(WindowActions &actions)
{
    collect = actions.make(tr("&New collection from selection"), QStringLiteral("collection"),
                           {QKeySequence(tr("Ctrl+G"))}, tr("Make a collection of the chosen pictures"));
    keepQuery = actions.make(tr("&Keep this query as a smart collection"), QStringLiteral("smart-collection"),
                             {QKeySequence(tr("Ctrl+Shift+G"))},
                             tr("A collection of whatever the query finds when it is opened"));
    takeOut = actions.make(tr("Take &out of the collection"), QStringLiteral("take-out"),
                           {QKeySequence(Qt::Key_Delete)}, tr("The pictures stay where they are"));
    openCollection = actions.make(tr("&Open collection"), QStringLiteral("browse"));
    renameCollection = actions.make(tr("&Rename collection"), QStringLiteral("rename"), {QKeySequence(Qt::Key_F2)});
    removeCollection = actions.make(tr("&Delete collection"), QStringLiteral("bin"), {QKeySequence(Qt::Key_Delete)},
                                    tr("Its pictures stay"));
}

QList<QAction *> CuratingActions::markActions() const
{
    return {pick,    reject,  unflag, nullptr, rate[0], rate[1], rate[2], rate[3], rate[4],
            rate[5], nullptr, red,    yellow,  green,   blue,    nullptr, goOn,    editTags};
}

QList<QAction *> CuratingActions::collectionActions() const
{
    return {collect, addTo->menuAction(), takeOut,          nullptr,         keepQuery,
            nullptr, openCollection,      renameCollection, removeCollection};
}

QList<QAction *> CuratingActions::itemActions() const
{
    return {marks->menuAction(), editTags, collect, addTo->menuAction(), takeOut};
}

} // namespace palimpsest::ui
