#pragma once

#include "ui/models/KeyModel.h"

#include <QDialog>

class QHBoxLayout;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;
class QVBoxLayout;

namespace palimpsest::ui {

/// Which keys stand for which command, found by name or by pressing the key, and changed at once. GUI thread only.
class KeyEditor : public QDialog {
    Q_OBJECT

public:
    /// `bindings` must outlive it.
    KeyEditor(KeyBindings &bindings, const QList<KeyModel::Row> &rows, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The artist wants the keys on paper.
    void sheetRequested();

private:
    void buildFinding(QVBoxLayout *page);
    void buildChanging(QVBoxLayout *page);
    void buildButtons(QVBoxLayout *page);
    void find();
    void showCurrent();
    void showKeys(const QAction &action);
    void showConflicts();
    void addKey();
    [[nodiscard]] QAction *current() const;
    [[nodiscard]] QKeySequence wantedKey() const;

    KeyBindings &m_bindings;
    KeyModel *m_model;
    QLineEdit *m_words;
    QKeySequenceEdit *m_pressed;
    QTreeView *m_list;
    QLabel *m_title;
    QHBoxLayout *m_keys;
    QKeySequenceEdit *m_new;
    QPushButton *m_add;
    QPushButton *m_restore;
    QLabel *m_conflict;
};

} // namespace palimpsest::ui
