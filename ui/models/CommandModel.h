#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QPointer>
#include <QString>
#include <QStringList>

class QAction;

namespace palimpsest::ui {

/// A command as it is found: the action and the menus that lead to it, "View, Colours".
struct Command {
    QPointer<QAction> action;
    QString path;
};

/// The commands that fit what is typed, best first; those used last stand before the others that fit as well. GUI thread only.
class CommandModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        PathRole = Qt::UserRole + 1, ///< The menus that lead to it.
        KeysRole,                    ///< Its keys as they are read.
        EnabledRole,
        ReasonRole, ///< Why it cannot be carried out now; empty when it can, or that is not known.
    };

    /// The dynamic property of an action that says why it is disabled when it is.
    static constexpr const char *kReasonProperty = "palimpsestWhyDisabled";

    explicit CommandModel(QObject *parent = nullptr);

    /// `recent` holds object names of actions, the latest first.
    void setCommands(QList<Command> commands, QStringList recent);
    void setWanted(const QString &wanted);
    /// Null when the row holds none, or it is gone.
    [[nodiscard]] QAction *action(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// Disabled commands cannot be carried out, but be chosen, to read why.
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<Command> m_commands;
    QStringList m_recent;
    QList<int> m_shown;
};

} // namespace palimpsest::ui
