#pragma once

#include "ui/jobs/ModelDesk.h"

#include <QObject>

class QAction;
class QWidget;

namespace palimpsest::ui {

class ModelsDialog;
class Session;
class WindowActions;

/// The command that shows the models. A child of the window's actions. GUI thread only.
class ModelActions : public QObject {
    Q_OBJECT

public:
    explicit ModelActions(WindowActions &actions);

    /// Those of a window.
    [[nodiscard]] static ModelActions &of(const WindowActions &actions);

    QAction *manageModels;
};

/// Looking after the models from the window. GUI thread only.
class ModelTasks : public QObject {
    Q_OBJECT

public:
    /// All must outlive the tasks.
    ModelTasks(Session &session, const WindowActions &actions, QWidget *window);

    [[nodiscard]] ModelDesk &desk() { return m_desk; }

private:
    void manage();

    Session &m_session;
    QWidget *m_window;
    ModelDesk m_desk;
    ModelsDialog *m_dialog = nullptr; ///< Made when first asked for.
};

} // namespace palimpsest::ui
