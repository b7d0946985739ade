#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

class QAction;

namespace palimpsest::ui {

/// The words of an action as they are read: without the sign of its access key and without dots.
[[nodiscard]] QString plainText(const QAction &action);
[[nodiscard]] QString plainText(QString text);

/// The keys of an action as they are read, "Ctrl+Return, Ctrl+Enter"; empty when it has none.
[[nodiscard]] QString keysText(const QList<QKeySequence> &keys);

/// Every command of the program under a name that stays, with the keys it has now and those it came with. What the artist
/// changes applies at once and is remembered in a settings file. GUI thread only.
class KeyBindings : public QObject {
    Q_OBJECT

public:
    /// `settingsFile` remembers the keys, as "keys/ID" = keys in portable form; absent means as they came.
    explicit KeyBindings(QString settingsFile, QObject *parent = nullptr);

    /// Takes in an action, whose object name is its id; the keys it has now are its default, and those remembered are given
    /// to it. Actions without a name, or with one that is taken, are left as they are. The action must outlive this.
    void add(QAction *action);

    /// In the order in which they were added.
    [[nodiscard]] const QList<QAction *> &actions() const { return m_actions; }
    /// Null when there is none of that id.
    [[nodiscard]] QAction *action(const QString &id) const;
    [[nodiscard]] QList<QKeySequence> defaults(const QAction &action) const;
    [[nodiscard]] bool isDefault(const QAction &action) const;

    /// The other actions that answer to `key` where `action` does, so that neither would be carried out.
    [[nodiscard]] QList<QAction *> conflicts(const QAction &action, const QKeySequence &key) const;

    /// Gives `action` these keys, each once and in this order. Conflicts are not looked for.
    void setKeys(QAction &action, const QList<QKeySequence> &keys);
    /// Adds a key to those of `action` and takes it from all that conflict.
    void assign(QAction &action, const QKeySequence &key);
    void restore(QAction &action);
    void restoreAll();

Q_SIGNALS:
    void keysChanged(QAction *action);

private:
    void apply(QAction &action, const QList<QKeySequence> &keys);

    QString m_settingsFile;
    QList<QAction *> m_actions;
    QHash<QString, QAction *> m_byId;
    QHash<const QAction *, QList<QKeySequence>> m_defaults;
};

} // namespace palimpsest::ui
