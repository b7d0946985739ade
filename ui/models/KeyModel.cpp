#include "ui/models/KeyModel.h"

#include "ui/models/FuzzyMatch.h"
#include "ui/models/KeyBindings.h"

#include <QAction>
#include <QFont>

namespace palimpsest::ui {

KeyModel::KeyModel(KeyBindings &bindings, const QList<Row> &rows, QObject *parent)
    : QAbstractTableModel(parent)
    , m_bindings(bindings)
{
    for (const Row &row : rows) {
        if (m_bindings.action(row.action->objectName()) == row.action)
            m_rows.append(row);
    }
    find({}, {});
    connect(&m_bindings, &KeyBindings::keysChanged, this, [this](const QAction *action) {
        const int row = rowOf(action);
        if (row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    });
}

void KeyModel::find(const QString &words, const QKeySequence &key)
{
    beginResetModel();
    m_shown.clear();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const QAction &action = *m_rows[i].action;
        if (fuzzyScore(words, plainText(action) + QLatin1Char(' ') + m_rows[i].menu)
            && (key.isEmpty() || action.shortcuts().contains(key)))
            m_shown.append(i);
    }
    endResetModel();
}

QAction *KeyModel::action(int row) const
{
    return row >= 0 && row < m_shown.size() ? m_rows[m_shown[row]].action : nullptr;
}

int KeyModel::rowOf(const QAction *action) const
{
    for (int row = 0; row < m_shown.size(); ++row) {
        if (this->action(row) == action)
            return row;
    }
    return -1;
}

int KeyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int KeyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant KeyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QAction &action = *this->action(index.row());
    const bool changed = !m_bindings.isDefault(action);
    if (role == Qt::DisplayRole) {
        switch (index.column()) {
        case MenuColumn:
            return m_rows[m_shown[index.row()]].menu;
        case NameColumn:
            return plainText(action);
        default:
            return keysText(action.shortcuts());
        }
    }
    if (role == Qt::AccessibleTextRole && index.column() == KeysColumn) {
        const QString keys = action.shortcuts().isEmpty() ? tr("No key") : keysText(action.shortcuts());
        return changed ? tr("%1, changed").arg(keys) : keys;
    }
    if (role == Qt::FontRole && changed) {
        QFont bold;
        bold.setWeight(QFont::DemiBold);
        return bold;
    }
    if (role == Qt::ToolTipRole)
        return changed ? tr("As it came: %1").arg(keysText(m_bindings.defaults(action))) : action.toolTip();
    return {};
}

QVariant KeyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case MenuColumn:
        return tr("Menu");
    case NameColumn:
        return tr("Command");
    default:
        return tr("Keys");
    }
}

} // namespace palimpsest::ui
