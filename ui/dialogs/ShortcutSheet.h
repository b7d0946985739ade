#pragma once

#include <QDialog>

class QAction;

namespace palimpsest::ui {

/// The keys of the program on one page, made from its actions, so that none is forgotten. GUI thread only.
class ShortcutSheet : public QDialog {
    Q_OBJECT

public:
    struct Group {
        QString title;
        QList<QAction *> actions; ///< Null is a separator.
    };
    ShortcutSheet(const QList<Group> &groups, QWidget *parent = nullptr);
};

} // namespace palimpsest::ui
