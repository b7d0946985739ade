#pragma once

#include "ui/dialogs/ShortcutSheet.h"

#include <QList>
#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;
class QWidget;

namespace palimpsest::ui {

class CuratingActions;
class ExploreActions;
class HistoryActions;
class QueueActions;
class RetouchActions;

/// Every command of the window, with its words, icon, key and place in the menus. What they do is connected by the
/// window. GUI thread only.
class WindowActions : public QObject {
    Q_OBJECT

public:
    /// `window` owns the keys that work everywhere.
    explicit WindowActions(QWidget *window);

    /// A command with its words, icon, keys and what it is for; it belongs to this.
    [[nodiscard]] QAction *make(const QString &text, const QString &iconName = {},
                                const QList<QKeySequence> &shortcuts = {}, const QString &help = {});

    void fillMenuBar(QMenuBar *bar);
    /// Puts a menu at the end of the one for the view; after fillMenuBar().
    void addToView(QMenu *menu) const;
    [[nodiscard]] QList<ShortcutSheet::Group> groups() const;
    /// Those that work on the current neighbour, in the order of its menu.
    [[nodiscard]] QList<QAction *> neighbourActions() const;
    /// Those that work on the picture in sight, in the order of its menu.
    [[nodiscard]] QList<QAction *> pictureActions() const;
    /// Those that work on the pictures chosen while a database is looked through, in the order of their menu.
    [[nodiscard]] QList<QAction *> itemActions() const;

    // File
    QAction *openRecipe, *importFolder, *pauseImport, *teach, *savePicture, *saveSheet, *quit;
    // Edit
    QAction *undo, *redo, *copyPicture, *pasteQuery;
    // Query
    QAction *focusQuery, *keepWords, *surprise, *addPicture;
    // Neighbour
    QAction *pin, *exclude, *heavier, *lighter, *resetWeight, *openNeighbour, *moreLikeThis, *unfold, *moveLeft,
        *moveRight, *excludeArtist, *excludeTag, *paintWithout;
    // Paint
    QAction *paint, *allDatabases, *stop, *newSeed, *lockSeed, *keepResults;
    // Picture
    QAction *useRecipe, *useSeed, *pictureAsQuery, *copyCredits, *showFile, *binPicture, *backToTable;
    // Database
    QAction *map;
    QAction *duplicates;
    QAction *browse, *openItem, *moreLikeItem, *pinItem, *showItemFile;
    QAction *makeDatabase, *mergeDatabases, *trashDatabases;
    // Marks, tags and collections
    CuratingActions *curating;
    // What has been painted
    HistoryActions *history;
    // Queue
    QueueActions *queue;
    RetouchActions *retouch;
    // Variations, drafts, grids, morphs
    ExploreActions *explore;
    // View
    QAction *zoomFit, *zoomPixels, *zoomIn, *zoomOut, *focusShelf, *showShelf, *showSettings, *showChanges, *nextZone,
        *previousZone;
    QAction *desktopColours, *lightColours, *darkColours;
    // Help
    QAction *explain, *tour, *keys, *about;

private:
    void makeFileAndEdit();
    void makeQueryAndNeighbour();
    void makePaintAndPicture();
    void makeDatabaseActions();
    void makeViewAndHelp();
    void makeAppearance();

    QWidget *m_window;
    QActionGroup *m_appearance;
    QMenu *m_view = nullptr;
};

} // namespace palimpsest::ui
