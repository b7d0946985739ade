#pragma once

#include <QList>
#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace palimpsest::ui {

class WindowActions;

/// The commands for what has been painted: looking through it, comparing, taking over parts of recipes. GUI thread only.
class HistoryActions : public QObject {
    Q_OBJECT

public:
    HistoryActions(WindowActions &actions, QWidget *window);

    /// In the order of their menu; null stands for a line between them.
    [[nodiscard]] QList<QAction *> menuActions() const;
    /// Those for the chosen results of the history.
    [[nodiscard]] QList<QAction *> resultActions() const;
    /// Those that take over a part of a recipe.
    [[nodiscard]] QList<QAction *> useActions() const;

    QAction *showHistory, *search, *open, *compare, *lineage, *showLineage, *bin;
    QAction *useQuery, *useNeighbours, *useSettings;
    QAction *paintedWith; ///< The current neighbour, or item of a database.
    QMenu *drewOn;        ///< The neighbours of a result, to find others that drew on them; filled when it opens.
    // While results are compared.
    QAction *sideBySide, *slider, *flicker, *difference, *onlyDifferences;
};

} // namespace palimpsest::ui
