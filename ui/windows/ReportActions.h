#pragma once

#include <QObject>

class QAction;

namespace palimpsest::ui {

class WindowActions;

/// The commands about what went wrong. A child of the window's actions. GUI thread only.
class ReportActions : public QObject {
    Q_OBJECT

public:
    explicit ReportActions(WindowActions &actions);

    /// Those of a window.
    [[nodiscard]] static ReportActions &of(const WindowActions &actions);

    QAction *showLog, *copyReport;
};

} // namespace palimpsest::ui
