#pragma once

#include <QList>
#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace palimpsest::ui {

class WindowActions;

/// The commands for exploring around a picture: variations, drafts, grids and morphs. GUI thread only.
class ExploreActions : public QObject {
    Q_OBJECT

public:
    ExploreActions(WindowActions &actions, QWidget *window);

    /// In the order of their menu; null stands for a line between them.
    [[nodiscard]] QList<QAction *> menuActions() const;

    QAction *varyLittle, *varyStrongly, *vary, *newSeeds;
    QAction *draftsFirst, *finish, *finishPicked;
    QAction *grid, *morph;
    QAction *morphBetween; ///< Two neighbours of the strip.
    QMenu *ofPicture;      ///< Those that work on the picture in sight, for its own menu.
};

} // namespace palimpsest::ui
