#include "ui/models/CommandModel.h"

#include "ui/models/FuzzyMatch.h"
#include "ui/models/KeyBindings.h"

#include <QAction>
#include <QRegularExpression>

#include <algorithm>
#include <tuple>
#include <utility>

namespace palimpsest::ui {

namespace {

// A fit in the name of a command is worth more than one in its menu or its keys.
constexpr int kNameFactor = 3;

std::optional<int> scoreOf(const Command &command, const QString &wanted)
{
    const QString name = plainText(*command.action);
    const auto byName = fuzzyScore(wanted, name);
    const auto byAll = fuzzyScore(
        wanted, QStringList{name, command.path, keysText(command.action->shortcuts())}.join(QLatin1Char(' ')));
    if (!byAll)
        return std::nullopt;
    return std::max(*byAll, kNameFactor * byName.value_or(0));
}

} // namespace

CommandModel::CommandModel(QObject *parent) : QAbstractListModel(parent) {}

void CommandModel::setCommands(QList<Command> commands, QStringList recent)
{
    m_commands = std::move(commands);
    m_recent = std::move(recent);
    setWanted({});
}

void CommandModel::setWanted(const QString &wanted)
{
    // Descending by what comes first in the tuple; of equal fits those first that can be done now.
    QList<std::tuple<int, bool, qsizetype, int>> found;
    for (int i = 0; i < m_commands.size(); ++i) {
        const Command &command = m_commands[i];
        if (command.action == nullptr)
            continue;
        const auto score = scoreOf(command, wanted);
        if (!score)
            continue;
        const qsizetype used = m_recent.indexOf(command.action->objectName());
        const bool isRecent = used >= 0 && !command.action->objectName().isEmpty();
        found.append({-*score, !command.action->isEnabled(), isRecent ? used : m_recent.size(), i});
    }
    std::sort(found.begin(), found.end());
    beginResetModel();
    m_shown.clear();
    for (const auto &each : std::as_const(found))
        m_shown.append(std::get<3>(each));
    endResetModel();
}

QAction *CommandModel::action(int row) const
{
    return row >= 0 && row < m_shown.size() ? m_commands[m_shown[row]].action.data() : nullptr;
}

int CommandModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant CommandModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QAction *action = this->action(index.row());
    if (action == nullptr)
        return {};
    const QString reason = action->isEnabled() ? QString() : action->property(kReasonProperty).toString();
    switch (role) {
    case Qt::DisplayRole:
        return plainText(*action);
    case Qt::DecorationRole:
        return action->icon();
    case Qt::ToolTipRole:
        return action->toolTip();
    case PathRole:
        return m_commands[m_shown[index.row()]].path;
    case KeysRole:
        return keysText(action->shortcuts());
    case EnabledRole:
        return action->isEnabled();
    case ReasonRole:
        return reason;
    case Qt::AccessibleTextRole:
        if (!action->isEnabled())
            return reason.isEmpty() ? tr("%1, not possible now").arg(plainText(*action))
                                    : tr("%1, not possible now: %2").arg(plainText(*action), reason);
        return plainText(*action);
    case Qt::AccessibleDescriptionRole:
        return QStringList{data(index, PathRole).toString(), data(index, KeysRole).toString()}
            .filter(QRegularExpression(QStringLiteral(".")))
            .join(QStringLiteral(", "));
    default:
        return {};
    }
}

Qt::ItemFlags CommandModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace palimpsest::ui
