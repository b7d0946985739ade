#include "ui/models/KeyBindings.h"

#include <QAbstractButton>
#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace palimpsest::ui {

namespace {

QString settingsKey(const QAction &action)
{
    return QStringLiteral("keys/%1").arg(action.objectName());
}

QString keySuffix(const QKeySequence &key)
{
    return QStringLiteral(" (%1)").arg(key.toString(QKeySequence::NativeText));
}

// The views in which the keys of an action work. Menus and buttons only show it.
QList<const QWidget *> homes(const QAction &action)
{
    QList<const QWidget *> result;
    for (const QObject *object : action.associatedObjects()) {
        const auto *widget = qobject_cast<const QWidget *>(object);
        const bool onlyShows = qobject_cast<const QMenu *>(object) != nullptr
                               || qobject_cast<const QMenuBar *>(object) != nullptr
                               || qobject_cast<const QAbstractButton *>(object) != nullptr;
        if (widget != nullptr && !onlyShows)
            result.append(widget);
    }
    return result;
}

bool isEverywhere(const QAction &action)
{
    return action.shortcutContext() == Qt::WindowShortcut || action.shortcutContext() == Qt::ApplicationShortcut;
}

bool canMeet(const QAction &first, const QAction &second)
{
    if (isEverywhere(first) || isEverywhere(second))
        return true;
    const QList<const QWidget *> others = homes(second);
    for (const QWidget *home : homes(first)) {
        for (const QWidget *other : others) {
            if (home == other || home->isAncestorOf(other) || other->isAncestorOf(home))
                return true;
        }
    }
    return false;
}

} // namespace

QString plainText(QString text)
{
    text.remove(QStringLiteral("…"));
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == QLatin1Char('&') && i + 1 < text.size())
            ++i;
        result += text[i];
    }
    return result;
}

QString plainText(const QAction &action)
{
    return plainText(action.text());
}

QString keysText(const QList<QKeySequence> &keys)
{
    QStringList names;
    for (const QKeySequence &key : keys)
        names.append(key.toString(QKeySequence::NativeText));
    return names.join(QStringLiteral(", "));
}

KeyBindings::KeyBindings(QString settingsFile, QObject *parent)
    : QObject(parent)
    , m_settingsFile(std::move(settingsFile))
{
}

void KeyBindings::add(QAction *action)
{
    if (action->objectName().isEmpty() || m_byId.contains(action->objectName()))
        return;
    m_actions.append(action);
    m_byId.insert(action->objectName(), action);
    m_defaults.insert(action, action->shortcuts());
    const QSettings settings(m_settingsFile, QSettings::IniFormat);
    if (!settings.contains(settingsKey(*action)))
        return;
    QList<QKeySequence> keys;
    for (const QString &key : settings.value(settingsKey(*action)).toStringList()) {
        if (!key.isEmpty())
            keys.append(QKeySequence(key, QKeySequence::PortableText));
    }
    apply(*action, keys);
}

QAction *KeyBindings::action(const QString &id) const
{
    return m_byId.value(id);
}

QList<QKeySequence> KeyBindings::defaults(const QAction &action) const
{
    return m_defaults.value(&action);
}

bool KeyBindings::isDefault(const QAction &action) const
{
    return action.shortcuts() == defaults(action);
}

QList<QAction *> KeyBindings::conflicts(const QAction &action, const QKeySequence &key) const
{
    QList<QAction *> result;
    std::copy_if(m_actions.begin(), m_actions.end(), std::back_inserter(result), [&](const QAction *other) {
        return other != &action && other->shortcuts().contains(key) && canMeet(action, *other);
    });
    return result;
}

void KeyBindings::setKeys(QAction &action, const QList<QKeySequence> &keys)
{
    QList<QKeySequence> each;
    for (const QKeySequence &key : keys) {
        if (!key.isEmpty() && !each.contains(key))
            each.append(key);
    }
    if (each == action.shortcuts())
        return;
    apply(action, each);
    QSettings settings(m_settingsFile, QSettings::IniFormat);
    if (isDefault(action)) {
        settings.remove(settingsKey(action));
    } else {
        QStringList names;
        for (const QKeySequence &key : std::as_const(each))
            names.append(key.toString(QKeySequence::PortableText));
        settings.setValue(settingsKey(action), names);
    }
    Q_EMIT keysChanged(&action);
}

void KeyBindings::assign(QAction &action, const QKeySequence &key)
{
    for (QAction *other : conflicts(action, key)) {
        QList<QKeySequence> left = other->shortcuts();
        left.removeAll(key);
        setKeys(*other, left);
    }
    setKeys(action, action.shortcuts() + QList<QKeySequence>{key});
}

void KeyBindings::restore(QAction &action)
{
    // Another may have been given one of its keys meanwhile.
    for (const QKeySequence &key : defaults(action)) {
        for (QAction *other : conflicts(action, key)) {
            if (defaults(*other).contains(key))
                continue;
            QList<QKeySequence> left = other->shortcuts();
            left.removeAll(key);
            setKeys(*other, left);
        }
    }
    setKeys(action, defaults(action));
}

void KeyBindings::restoreAll()
{
    for (QAction *action : std::as_const(m_actions))
        setKeys(*action, defaults(*action));
}

void KeyBindings::apply(QAction &action, const QList<QKeySequence> &keys)
{
    QString tip = action.toolTip();
    if (!action.shortcuts().isEmpty() && tip.endsWith(keySuffix(action.shortcuts().front())))
        tip.chop(keySuffix(action.shortcuts().front()).size());
    action.setShortcuts(keys);
    action.setToolTip(keys.isEmpty() ? tip : tip + keySuffix(keys.front()));
}

} // namespace palimpsest::ui
