#include "ui/windows/CommandDesk.h"

#include "ui/dialogs/KeyEditor.h"
#include "ui/dialogs/KeySheet.h"
#include "ui/models/KeyBindings.h"
#include "ui/widgets/CommandPalette.h"
#include "ui/windows/KeyActions.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QFileDialog>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr int kRecent = 20;

QString recentKey()
{
    return QStringLiteral("commands/recent");
}

// Submenus may be filled only when they are opened.
void collect(const QWidget *menu, const QString &path, QList<Command> &commands, QSet<const QAction *> &seen)
{
    for (QAction *action : menu->actions()) {
        if (action->isSeparator())
            continue;
        if (QMenu *inner = action->menu<QMenu *>()) {
            const QString title = plainText(*action);
            Q_EMIT inner->aboutToShow();
            collect(inner, path.isEmpty() ? title : QStringLiteral("%1 ▸ %2").arg(path, title), commands, seen);
        } else if (!seen.contains(action)) {
            seen.insert(action);
            commands.append(Command{action, path});
        }
    }
}

} // namespace

CommandDesk::CommandDesk(WindowActions &actions, QString settingsFile, QMainWindow *window)
    : QObject(window)
    , m_actions(actions)
    , m_settingsFile(std::move(settingsFile))
    , m_window(window)
    , m_bindings(new KeyBindings(m_settingsFile, this))
{
    giveActionIds(actions);
    giveReasons(actions);
    const auto all = actions.findChildren<QAction *>();
    for (QAction *action : all)
        m_bindings->add(action);
    const KeyActions &keys = KeyActions::of(actions);
    connect(keys.palette, &QAction::triggered, this, &CommandDesk::openPalette);
    connect(keys.edit, &QAction::triggered, this, &CommandDesk::openEditor);
    connect(keys.saveSheet, &QAction::triggered, this, [this] { askToSaveSheet(m_window); });
}

QList<Command> CommandDesk::commands() const
{
    QList<Command> result;
    QSet<const QAction *> seen;
    collect(m_window->menuBar(), {}, result, seen);
    for (QAction *action : m_bindings->actions()) {
        if (!seen.contains(action))
            result.append(Command{action, {}});
    }
    return result;
}

QStringList CommandDesk::recent() const
{
    return QSettings(m_settingsFile, QSettings::IniFormat).value(recentKey()).toStringList();
}

void CommandDesk::openPalette()
{
    if (m_palette == nullptr) {
        m_palette = new CommandPalette(m_window);
        connect(m_palette, &CommandPalette::chosen, this, &CommandDesk::carryOut);
    }
    QList<Command> all = commands();
    QAction *palette = KeyActions::of(m_actions).palette;
    all.removeIf([palette](const Command &command) { return command.action == palette; });
    m_palette->open(std::move(all), recent());
}

void CommandDesk::carryOut(QAction *action)
{
    if (!action->objectName().isEmpty()) {
        QStringList used = recent();
        used.removeAll(action->objectName());
        used.prepend(action->objectName());
        QSettings(m_settingsFile, QSettings::IniFormat).setValue(recentKey(), used.mid(0, kRecent));
    }
    action->trigger();
}

void CommandDesk::openEditor()
{
    if (m_editor == nullptr) {
        QList<KeyModel::Row> rows;
        for (const Command &command : commands())
            rows.append({command.path, command.action});
        m_editor = new KeyEditor(*m_bindings, rows, m_window);
        m_editor->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_editor, &KeyEditor::sheetRequested, this, [this] { askToSaveSheet(m_editor); });
    }
    m_editor->open();
}

void CommandDesk::askToSaveSheet(QWidget *asker)
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    auto *dialog = new QFileDialog(asker, tr("Save keys"), documents.path(), tr("Pages (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(tr("Keys of Palimpsest.pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (const auto written = writeKeySheet(path, m_actions.groups()))
            Q_EMIT sheetSaved(path);
        else
            Q_EMIT failed(written.error());
    });
    dialog->open();
}

} // namespace palimpsest::ui
