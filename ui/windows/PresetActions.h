#pragma once

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace palimpsest::ui {

class WindowActions;

/// The commands for presets. A child of the window's actions. GUI thread only.
class PresetActions : public QObject {
    Q_OBJECT

public:
    PresetActions(WindowActions &actions, QWidget *window);

    /// Those of a window.
    [[nodiscard]] static PresetActions &of(const WindowActions &actions);

    QAction *savePreset, *managePresets;
    QMenu *presets; ///< One action for each preset there is.
};

} // namespace palimpsest::ui
