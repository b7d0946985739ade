#pragma once

#include "ui/jobs/JobTypes.h"

#include <QDockWidget>
#include <QTimer>
#include <QVector>

class QSettings;

namespace palimpsest::ui {

class QueueActions;
class QueuePanel;
class SentenceBar;
class Session;

/// The queue in the window: its panel, and what its commands do. GUI thread only.
class QueueDock : public QDockWidget {
    Q_OBJECT

public:
    /// All must outlive the dock.
    QueueDock(Session &session, QueueActions &actions, SentenceBar &sentence, QWidget *parent);

    [[nodiscard]] QueuePanel &panel() { return *m_panel; }
    void restoreState(const QSettings &settings);
    void saveState(QSettings &settings) const;

private:
    void connectActions();
    void connectQueue();
    void update();
    void moveBy(int rows);
    void changeChosen();

    Session &m_session;
    QueueActions &m_actions;
    SentenceBar &m_sentence;
    QueuePanel *m_panel;
    QTimer m_tick;
};

} // namespace palimpsest::ui
