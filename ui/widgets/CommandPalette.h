#pragma once

#include "ui/models/CommandModel.h"

#include <QFrame>

class QLineEdit;
class QListView;

namespace palimpsest::ui {

/// Every command of the program by a few letters of its name, its menu or its key. Up and Down choose, Return carries out,
/// Escape leaves. GUI thread only.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *parent);

    /// Opens over the upper middle of its parent. `recent` holds object names of actions, the latest first.
    void open(QList<Command> commands, const QStringList &recent);

Q_SIGNALS:
    /// Emitted once the palette is closed and the focus is back where it was.
    void chosen(QAction *action);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(int row);
    void place();

    CommandModel *m_model;
    QLineEdit *m_wanted;
    QListView *m_list;
};

} // namespace palimpsest::ui
