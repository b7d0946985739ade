#pragma once

#include <QAbstractTableModel>
#include <QKeySequence>
#include <QList>
#include <QString>

class QAction;

namespace palimpsest::ui {

class KeyBindings;

/// The commands with their keys, one in a row, as many as fit what is looked for. GUI thread only.
class KeyModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { MenuColumn, NameColumn, KeysColumn, ColumnCount };

    /// The title of the menu that an action is in.
    struct Row {
        QString menu;
        QAction *action;
    };

    /// Shows those of `rows` that `bindings` knows; it must outlive this.
    KeyModel(KeyBindings &bindings, const QList<Row> &rows, QObject *parent = nullptr);

    /// Only commands whose name or menu fits; and, unless it is empty, that have this key.
    void find(const QString &words, const QKeySequence &key);
    /// Null when there is no such row.
    [[nodiscard]] QAction *action(int row) const;
    /// -1 when it is not shown.
    [[nodiscard]] int rowOf(const QAction *action) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    KeyBindings &m_bindings;
    QList<Row> m_rows;
    QList<qsizetype> m_shown;
};

} // namespace palimpsest::ui
