#pragma once

#include <QList>
#include <QObject>

class QAction;
class QActionGroup;
class QMenu;

namespace palimpsest::ui {

class WindowActions;

/// The commands for the queue; a part of WindowActions. GUI thread only.
class QueueActions : public QObject {
    Q_OBJECT

public:
    QueueActions(WindowActions &actions, QWidget *window);

    /// In the order of the menu.
    [[nodiscard]] QList<QAction *> menuActions() const;
    /// Those that work on the pictures chosen in the queue, in the order of their menu.
    [[nodiscard]] QList<QAction *> pictureActions() const;
    /// Previews after how many steps: each action's data is the number, 0 for none.
    [[nodiscard]] QList<QAction *> previewActions() const;

    /// Makes `pause` the way out of the pause, or into it.
    void showPaused(bool paused);

    QAction *paintNext, *pause, *stopAll, *goOn, *show;
    QAction *toFront, *earlier, *later, *change, *takeOut;
    QAction *replace, *leave;
    QMenu *previews;

private:
    QActionGroup *m_previews;
};

} // namespace palimpsest::ui
