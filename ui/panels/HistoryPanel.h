#pragma once

#include "ui/jobs/PictureLoader.h"
#include "ui/models/HistoryModel.h"

#include <QWidget>

class QAction;
class QListView;

namespace palimpsest::ui {

/// Everything painted so far, newest first: one row under the table that grows into a grid with the space it is given.
/// GUI thread only.
class HistoryPanel : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the panel.
    HistoryPanel(HistoryModel &model, PictureLoader &pictures, QWidget *parent = nullptr);

    void addPictureActions(const QList<QAction *> &actions);
    /// Path of the current picture, or empty.
    [[nodiscard]] QString currentPath() const;
    /// Paths of the selected pictures, in their order.
    [[nodiscard]] QStringList selectedPaths() const;
    void clearCurrent();
    void focusList();
    /// Height that shows exactly one row.
    [[nodiscard]] int rowHeight() const;

Q_SIGNALS:
    void currentPathChanged(const QString &path);
    void activated(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void matchGround();

    HistoryModel &m_model;
    QListView *m_view;
};

} // namespace palimpsest::ui
