#pragma once

#include "core/base/Marks.h"

#include <QList>
#include <QObject>

#include <array>

class QAction;
class QMenu;

namespace palimpsest::ui {

class WindowActions;

/// The commands for marks, tags and collections; a part of WindowActions. GUI thread only.
class CuratingActions : public QObject {
    Q_OBJECT

public:
    explicit CuratingActions(WindowActions &actions, QWidget *window);

    /// In the order of their menus.
    [[nodiscard]] QList<QAction *> markActions() const;
    [[nodiscard]] QList<QAction *> collectionActions() const;
    /// For the menu of the pictures in a grid, with the marks as a menu of its own.
    [[nodiscard]] QList<QAction *> itemActions() const;

    QAction *pick, *reject, *unflag;
    std::array<QAction *, kMaximumRating + 1> rate; ///< By rating.
    QAction *red, *yellow, *green, *blue;
    QAction *goOn, *editTags, *showTags;
    QAction *collect, *keepQuery, *takeOut, *openCollection, *renameCollection, *removeCollection;
    QMenu *marks, *addTo; ///< `addTo` is filled when it is opened.

private:
    void makeMarks(WindowActions &actions);
    void makeCollections(WindowActions &actions);
};

} // namespace palimpsest::ui
