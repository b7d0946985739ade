#pragma once

#include "ui/jobs/PictureLoader.h"
#include "ui/models/QueueModel.h"

#include <QWidget>

#include <chrono>
#include <optional>

class QAction;
class QFrame;
class QLabel;
class QListView;
class QToolButton;

namespace palimpsest::ui {

class ActionButton;

/// What is being painted and what waits, in the order of the turns: reordered by dragging and by key, taken out, and taken
/// onto the desk to be changed. GUI thread only.
class QueuePanel : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the panel.
    QueuePanel(QueueModel &model, PictureLoader &pictures, QWidget *parent = nullptr);

    /// For what is chosen in the list, and for its menu.
    void setPictureActions(const QList<QAction *> &actions);
    void setPauseAction(QAction *pause);
    /// Shown while a picture is being changed.
    void setChangeActions(QAction *replace, QAction *leave);

    /// The line above the list: how many wait and how long all of them take, and whether the queue is paused.
    void showSummary(bool paused, std::optional<std::chrono::milliseconds> left);
    /// What is chosen, in order; may be empty.
    [[nodiscard]] QVector<JobId> chosen() const;
    void choose(const QVector<JobId> &ids);
    void focusList();

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosenChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void remember();
    void restore();
    void showChanging();
    void matchGround();

    QueueModel &m_model;
    QListView *m_view;
    QLabel *m_summary;
    QToolButton *m_pause;
    QFrame *m_changing;
    QLabel *m_changed;
    ActionButton *m_replace;
    ActionButton *m_leave;
    QVector<JobId> m_chosen; ///< Survives a new list.
    JobId m_current = 0;
    int m_currentRow = 0;
    bool m_restoring = false;
};

} // namespace palimpsest::ui
