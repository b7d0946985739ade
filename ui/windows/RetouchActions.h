#pragma once

#include <QList>
#include <QObject>

class QAction;

namespace palimpsest::ui {

class WindowActions;

/// What can be done to a picture that is painted over. GUI thread only.
class RetouchActions : public QObject {
    Q_OBJECT

public:
    /// `actions` must outlive them.
    explicit RetouchActions(WindowActions &actions);

    QAction *open;
    QAction *openFile;
    QAction *goBack;
    // On its page; the first three in the order of RecipeStart::Kind.
    QAction *repaint;
    QAction *grow;
    QAction *enlarge;
    QAction *erase;
    QAction *unmark;
    QAction *invert;
    QAction *former;
    QAction *smaller;
    QAction *larger;
    QAction *paint;

    [[nodiscard]] QList<QAction *> kinds() const;
    [[nodiscard]] QList<QAction *> maskActions() const;
    [[nodiscard]] QList<QAction *> menuActions() const;
};

} // namespace palimpsest::ui
