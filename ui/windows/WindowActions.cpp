#include "ui/windows/WindowActions.h"

#include "ui/widgets/Icons.h"
#include "ui/windows/CuratingActions.h"
#include "ui/windows/ExploreActions.h"
#include "ui/windows/ExportActions.h"
#include "ui/windows/HistoryActions.h"
#include "ui/windows/KeyActions.h"
#include "ui/windows/ModelTasks.h"
#include "ui/windows/PresetActions.h"
#include "ui/windows/QueueActions.h"
#include "ui/windows/ReportActions.h"
#include "ui/windows/RetouchActions.h"

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

namespace palimpsest::ui {

namespace {

void fill(QMenu *menu, const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        if (action == nullptr)
            menu->addSeparator();
        else
            menu->addAction(action);
    }
}

} // namespace

WindowActions::WindowActions(QWidget *window) : QObject(window), m_window(window)
{
    makeFileAndEdit();
    new ExportActions(*this);
    new PresetActions(*this, window);
    new ModelActions(*this);
    makeQueryAndNeighbour();
    makePaintAndPicture();
    makeDatabaseActions();
    curating = new CuratingActions(*this, window);
    history = new HistoryActions(*this, window);
    queue = new QueueActions(*this, window);
    retouch = new RetouchActions(*this);
    explore = new ExploreActions(*this, window);
    new KeyActions(*this);
    new ReportActions(*this);
    makeViewAndHelp();
    makeAppearance();
    for (QAction *action : neighbourActions() + QList<QAction *>{openItem, moreLikeItem, pinItem, showItemFile})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

QAction *WindowActions::make(const QString &text, const QString &iconName, const QList<QKeySequence> &shortcuts,
                             const QString &help)
{
    auto *action = new QAction(text, this);
    if (!iconName.isEmpty())
        action->setIcon(paletteIcon(iconName));
    action->setShortcuts(shortcuts);
    QString tip = help.isEmpty() ? QString(text).remove(QLatin1Char('&')).remove(QStringLiteral("…")) : help;
    if (!shortcuts.isEmpty())
        tip += QStringLiteral(" (%1)").arg(shortcuts.front().toString(QKeySequence::NativeText));
    action->setToolTip(tip);
    return action;
}

void WindowActions::makeFileAndEdit()
{
    openRecipe = make(tr("&Open recipe from picture…"), QStringLiteral("open"), {QKeySequence::Open},
                      tr("Restore query, database, neighbours and seed from a saved picture"));
    importFolder = make(tr("&Import folder…"), QStringLiteral("import"), {QKeySequence(tr("Ctrl+I"))},
                        tr("Make a database from a folder of pictures"));
    pauseImport = make(tr("Pa&use import"), QStringLiteral("pause"), {QKeySequence(tr("Ctrl+Shift+I"))},
                       tr("Hold the import and go on later"));
    pauseImport->setCheckable(true);
    pauseImport->setEnabled(false);
    teach = make(tr("&Teach a model…"), QStringLiteral("teach"), {QKeySequence(tr("Ctrl+Shift+T"))},
                 tr("Teach a copy of a model the pictures of a database"));
    savePicture = make(tr("&Save picture…"), QStringLiteral("save"), {QKeySequence::Save},
                       tr("Save the picture in sight as PNG with its recipe inside"));
    saveSheet = make(tr("Save contact sheet…"), QStringLiteral("sheet"), {QKeySequence(tr("Ctrl+Shift+S"))},
                     tr("Save all pictures on the table as one labelled sheet"));
    quit = make(tr("&Quit"), QStringLiteral("quit"), {QKeySequence::Quit});
    undo = make(tr("&Undo"), QStringLiteral("undo"), {QKeySequence::Undo});
    redo = make(tr("&Redo"), QStringLiteral("redo"), QKeySequence::keyBindings(QKeySequence::Redo));
    copyPicture = make(tr("&Copy picture"), QStringLiteral("copy"), {QKeySequence::Copy});
    pasteQuery = make(tr("&Paste"), QStringLiteral("paste"), {QKeySequence::Paste},
                      tr("Search with the copied picture, or take it among the neighbours where they have the focus"));
}

void WindowActions::makeQueryAndNeighbour()
{
    focusQuery = make(tr("&Go to query"), QStringLiteral("search"), {QKeySequence(tr("Ctrl+K"))});
    keepWords = make(tr("&Keep words as chip"), QStringLiteral("plus"), {QKeySequence(tr("Alt+Return"))},
                     tr("Turn the words into a chip, so that others can be added"));
    surprise = make(tr("&Surprise me"), QStringLiteral("surprise"), {QKeySequence(tr("Ctrl+R"))},
                    tr("Draw a picture of the database as the query"));
    addPicture = make(tr("Add picture by &hand…"), QStringLiteral("picture"), {},
                      tr("Put a picture of your own among the neighbours"));
    pin = make(tr("&Pin"), QStringLiteral("pin"), {QKeySequence(Qt::Key_P)},
               tr("Keep this neighbour whatever the query"));
    exclude = make(tr("E&xclude"), QStringLiteral("exclude"), {QKeySequence(Qt::Key_X), QKeySequence(Qt::Key_Delete)},
                   tr("Leave this neighbour out"));
    heavier = make(tr("&More weight"), QStringLiteral("plus"), {QKeySequence(Qt::Key_Up)});
    lighter = make(tr("&Less weight"), QStringLiteral("minus"), {QKeySequence(Qt::Key_Down)});
    resetWeight = make(tr("&Weight as retrieved"), QStringLiteral("reset"), {QKeySequence(Qt::Key_1)});
    openNeighbour = make(tr("&Look at it"), QStringLiteral("picture"), {QKeySequence(Qt::Key_Return)},
                         tr("Show this neighbour large"));
    moreLikeThis = make(tr("M&ore like this"), QStringLiteral("more-like-this"), {QKeySequence(Qt::Key_M)},
                        tr("Take this picture as the query"));
    unfold = make(tr("Show what is &folded"), QStringLiteral("fold"), {QKeySequence(Qt::Key_F)},
                  tr("Show the pictures that are nearly the same and stand behind this one"));
    excludeArtist = make(tr("Exclude this &artist"), QStringLiteral("exclude"), {QKeySequence(tr("Shift+X"))},
                         tr("Leave out everything by this artist"));
    excludeTag = make(tr("Exclude a &tag of it…"), QStringLiteral("tag"), {QKeySequence(tr("Alt+X"))},
                      tr("Leave out everything that has one of its tags"));
    moveLeft = make(tr("Move to the le&ft"), QStringLiteral("to-left"), {QKeySequence(tr("Ctrl+Left"))},
                    tr("Put it before the neighbour on its left; that pins it"));
    moveRight = make(tr("Move to the ri&ght"), QStringLiteral("to-right"), {QKeySequence(tr("Ctrl+Right"))},
                     tr("Put it behind the neighbour on its right; that pins it"));
    paintWithout = make(tr("Paint wit&hout it"), QStringLiteral("paint"), {QKeySequence(Qt::Key_W)},
                        tr("Paint the picture in sight with this neighbour and without it, side by side"));
}

void WindowActions::makePaintAndPicture()
{
    paint =
        make(tr("&Paint"), QStringLiteral("paint"), {QKeySequence(tr("Ctrl+Return")), QKeySequence(tr("Ctrl+Enter"))},
             tr("Paint from the query and its neighbours"));
    allDatabases = make(tr("&All databases"), QStringLiteral("all-databases"), {QKeySequence(tr("Ctrl+Shift+A"))},
                        tr("Paint the same recipe and seed over every database"));
    stop = make(tr("&Stop"), QStringLiteral("stop"), {QKeySequence(Qt::Key_Escape)});
    newSeed = make(tr("&New seed"), QStringLiteral("dice"), {QKeySequence(tr("Ctrl+D"))});
    lockSeed = make(tr("&Lock seed"), QStringLiteral("locked"), {QKeySequence(tr("Ctrl+Shift+D"))});
    lockSeed->setCheckable(true);
    keepResults = make(tr("&Keep results as a database"), QStringLiteral("keep-results"), {},
                       tr("What is painted becomes part of the database \"My results\", to be found and painted with"));
    keepResults->setCheckable(true);
    useRecipe = make(tr("Use this &recipe"), QStringLiteral("recipe"), {QKeySequence(tr("Ctrl+U"))},
                     tr("Take over query, database, neighbours, settings and seed of this picture"));
    useSeed = make(tr("Use this &seed"), QStringLiteral("dice"), {}, tr("Take over the seed alone"));
    pictureAsQuery = make(tr("More like this &picture"), QStringLiteral("more-like-this"), {QKeySequence(tr("Ctrl+M"))},
                          tr("Take this picture as the query"));
    copyCredits = make(tr("Copy &credits"), QStringLiteral("credits"), {QKeySequence(tr("Ctrl+Shift+C"))},
                       tr("Copy the list of the pictures it was drawn on"));
    showFile = make(tr("Copy &file path"), QStringLiteral("open"));
    binPicture = make(tr("Move to &bin"), QStringLiteral("bin"), {QKeySequence(tr("Shift+Delete"))});
    backToTable = make(tr("Back to the &table"), QStringLiteral("all-databases"), {QKeySequence(tr("Ctrl+T"))},
                       tr("Show the pictures painted last"));
}

void WindowActions::makeDatabaseActions()
{
    browse = make(tr("&Browse the database"), QStringLiteral("browse"), {QKeySequence(tr("Ctrl+B"))},
                  tr("Look through all pictures of the database"));
    browse->setCheckable(true);
    map = make(tr("&Map of the database"), QStringLiteral("map"), {QKeySequence(tr("Ctrl+Shift+M"))},
               tr("Show all pictures of the database on a map, like ones together"));
    map->setCheckable(true);
    duplicates = make(tr("&Duplicates"), QStringLiteral("duplicates"), {QKeySequence(tr("Ctrl+Shift+U"))},
                      tr("Show what is there more than once in the databases in use, and keep the best"));
    duplicates->setCheckable(true);
    openItem = make(tr("&Look at it"), QStringLiteral("picture"),
                    {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter), QKeySequence(Qt::Key_Space)},
                    tr("Show this picture large, or go back to the others"));
    moreLikeItem = make(tr("&More like this"), QStringLiteral("more-like-this"), {QKeySequence(Qt::Key_M)},
                        tr("Take this picture as the query"));
    pinItem = make(tr("Pin as &neighbour"), QStringLiteral("pin"), {QKeySequence(Qt::Key_N)},
                   tr("Paint with the chosen pictures, whatever the query"));
    showItemFile = make(tr("Show in &file manager"), QStringLiteral("open"), {QKeySequence(Qt::Key_F)},
                        tr("Open the folder that this picture is in"));
    makeDatabase = make(tr("New &database of these…"), QStringLiteral("database"), {QKeySequence(tr("Ctrl+Shift+N"))},
                        tr("Make a database of the chosen pictures; no picture is copied"));
    mergeDatabases = make(tr("&Merge into one…"), QStringLiteral("merge"), {},
                          tr("Make one database of those in use; they stay, and no picture is copied"));
    trashDatabases = make(tr("Move to the &bin"), QStringLiteral("bin"), {},
                          tr("Move the databases in use to the bin; their pictures stay where they are"));
}

void WindowActions::makeViewAndHelp()
{
    zoomFit = make(tr("&Fit"), QStringLiteral("zoom-fit"), {QKeySequence(tr("Ctrl+0"))},
                   tr("Fit the picture into the table"));
    zoomPixels = make(tr("&100 %"), QStringLiteral("zoom-100"), {QKeySequence(tr("Ctrl+1"))},
                      tr("One pixel of the picture on one pixel of the screen"));
    zoomIn = make(tr("Zoom &in"), QStringLiteral("plus"), QKeySequence::keyBindings(QKeySequence::ZoomIn));
    zoomOut = make(tr("Zoom &out"), QStringLiteral("minus"), QKeySequence::keyBindings(QKeySequence::ZoomOut));
    focusShelf = make(tr("Go to the &shelf"), QStringLiteral("database"), {QKeySequence(tr("Ctrl+L"))});
    showShelf = make(tr("&Databases"), QStringLiteral("database"), {QKeySequence(Qt::Key_F8)},
                     tr("Show or hide the databases"));
    showSettings = make(tr("Se&ttings and recipe"), QStringLiteral("settings"), {QKeySequence(Qt::Key_F9)},
                        tr("Show or hide settings and recipe"));
    showChanges = make(tr("&Changes"), QStringLiteral("history"), {QKeySequence(Qt::Key_F7)},
                       tr("Show or hide what was done, to take it back"));
    for (QAction *action : {showShelf, showSettings, showChanges})
        action->setCheckable(true);
    nextZone = make(tr("&Next zone"), QStringLiteral("next-zone"), {QKeySequence(Qt::Key_F6)});
    previousZone = make(tr("&Previous zone"), QStringLiteral("previous-zone"), {QKeySequence(tr("Shift+F6"))});
    explain = make(tr("&Help"), QStringLiteral("info"), {QKeySequence(Qt::Key_F1)},
                   tr("Explain what has the keyboard, and everything else"));
    tour = make(tr("&Show around"), {}, {}, tr("Say once more what the parts of the window are for"));
    keys = make(tr("&Keys"), QStringLiteral("keyboard"), {QKeySequence(Qt::Key_Question), QKeySequence(tr("Ctrl+F1"))});
    about = make(tr("&About Palimpsest"), QStringLiteral("info"));
}

void WindowActions::makeAppearance()
{
    m_appearance = new QActionGroup(this);
    desktopColours = make(tr("As the &desktop"), QStringLiteral("desktop"));
    lightColours = make(tr("&Light"), QStringLiteral("light"));
    darkColours = make(tr("&Dark"), QStringLiteral("dark"));
    for (QAction *action : {desktopColours, lightColours, darkColours}) {
        action->setCheckable(true);
        m_appearance->addAction(action);
    }
}

QList<QAction *> WindowActions::neighbourActions() const
{
    return {pin,      exclude,   excludeArtist, excludeTag, heavier,      lighter,     resetWeight,
            moveLeft, moveRight, openNeighbour, unfold,     moreLikeThis, paintWithout};
}

QList<QAction *> WindowActions::pictureActions() const
{
    return {useRecipe, useSeed, pictureAsQuery, savePicture, copyPicture, copyCredits, showFile, binPicture};
}

QList<QAction *> WindowActions::itemActions() const
{
    return QList<QAction *>{openItem, moreLikeItem, pinItem, copyPicture, makeDatabase, showItemFile}
           + curating->itemActions();
}

QList<ShortcutSheet::Group> WindowActions::groups() const
{
    const ExportActions &exporting = ExportActions::of(*this);
    const KeyActions &keying = KeyActions::of(*this);
    const PresetActions &presets = PresetActions::of(*this);
    const ReportActions &reporting = ReportActions::of(*this);
    return {{tr("&File"),
             {openRecipe, importFolder, pauseImport, teach, ModelActions::of(*this).manageModels, nullptr, savePicture,
              saveSheet, exporting.exportPictures, exporting.saveCredits, nullptr, quit}},
            {tr("&Edit"), {undo, redo, nullptr, copyPicture, copyCredits, pasteQuery}},
            {tr("&Query"), {focusQuery, keepWords, surprise, nullptr, addPicture}},
            {tr("&Neighbour"),
             {pin, exclude, excludeArtist, excludeTag, nullptr, heavier, lighter, resetWeight, moveLeft, moveRight,
              nullptr, openNeighbour, unfold, moreLikeThis, paintWithout}},
            {tr("&Paint"),
             {paint, allDatabases, stop, nullptr, newSeed, lockSeed, nullptr, presets.presets->menuAction(),
              presets.savePreset, presets.managePresets, nullptr, keepResults}},
            {tr("Exp&lore"), explore->menuActions()},
            {tr("Q&ueue"), queue->menuActions()},
            {tr("Pi&cture"), {useRecipe, useSeed, pictureAsQuery, nullptr, showFile, binPicture, nullptr, backToTable}},
            {tr("&Work on it"), retouch->menuActions()},
            {tr("&Database"),
             {browse, map, duplicates, nullptr, openItem, moreLikeItem, pinItem, nullptr, makeDatabase, mergeDatabases,
              trashDatabases, nullptr, showItemFile}},
            {tr("H&istory"), history->menuActions()},
            {tr("&Marks"), curating->markActions()},
            {tr("C&ollection"), curating->collectionActions()},
            {tr("&View"),
             {zoomFit, zoomPixels, zoomIn, zoomOut, nullptr, focusShelf, showShelf, showSettings, curating->showTags,
              history->showLineage, queue->show, showChanges, nullptr, nextZone, previousZone}},
            {tr("&Help"),
             {explain, tour, nullptr, keying.palette, nullptr, keys, keying.edit, keying.saveSheet, nullptr,
              reporting.showLog, reporting.copyReport, nullptr, about}}};
}

void WindowActions::fillMenuBar(QMenuBar *bar)
{
    for (const ShortcutSheet::Group &group : groups()) {
        QMenu *menu = bar->addMenu(group.title);
        fill(menu, group.actions);
        if (group.actions.contains(zoomFit))
            m_view = menu;
    }
    m_view->addSeparator();
    QMenu *colours = m_view->addMenu(tr("&Colours"));
    colours->addActions(m_appearance->actions());
}

void WindowActions::addToView(QMenu *menu) const
{
    m_view->addMenu(menu);
}

} // namespace palimpsest::ui
