#pragma once

#include <QObject>

class QAction;

namespace palimpsest::ui {

class WindowActions;

/// The commands about commands and keys; a part of WindowActions. GUI thread only.
class KeyActions : public QObject {
    Q_OBJECT

public:
    /// `actions` owns them.
    explicit KeyActions(WindowActions &actions);

    [[nodiscard]] static KeyActions &of(const WindowActions &actions);

    QAction *palette, *edit, *saveSheet;
};

/// Gives every action of the program the id under which its keys are remembered, as its object name, and says why it is
/// disabled when it is. Ids never change; a new action gets a new line.
void giveActionIds(const WindowActions &actions);
void giveReasons(const WindowActions &actions);

} // namespace palimpsest::ui
