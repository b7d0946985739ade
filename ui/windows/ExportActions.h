#pragma once

#include <QObject>

class QAction;

namespace palimpsest::ui {

class WindowActions;

/// The commands for handing pictures on. A child of the window's actions. GUI thread only.
class ExportActions : public QObject {
    Q_OBJECT

public:
    explicit ExportActions(WindowActions &actions);

    /// Those of a window.
    [[nodiscard]] static ExportActions &of(const WindowActions &actions);

    QAction *exportPictures, *saveCredits;
};

} // namespace palimpsest::ui
