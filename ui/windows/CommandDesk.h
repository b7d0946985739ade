#pragma once

#include "core/base/Result.h"
#include "ui/models/CommandModel.h"
#include "ui/models/KeyModel.h"

#include <QObject>
#include <QPointer>

class QMainWindow;

namespace palimpsest::ui {

class CommandPalette;
class KeyBindings;
class KeyEditor;
class WindowActions;

/// The commands of a window as things to be found and given keys: the palette, the key editor and the sheet of keys. What
/// was carried out by the palette and which keys were changed is remembered. A child of the window. GUI thread only.
class CommandDesk : public QObject {
    Q_OBJECT

public:
    /// The menu bar of `window` must be filled and the actions be where they work, so that conflicts can be seen.
    CommandDesk(WindowActions &actions, QString settingsFile, QMainWindow *window);

    [[nodiscard]] KeyBindings &bindings() { return *m_bindings; }
    /// Every command in the order of the menus, then those that are in none.
    [[nodiscard]] QList<Command> commands() const;

Q_SIGNALS:
    void failed(const palimpsest::Error &error);
    void sheetSaved(const QString &path);

private:
    void openPalette();
    void openEditor();
    void askToSaveSheet(QWidget *asker);
    void carryOut(QAction *action);
    [[nodiscard]] QStringList recent() const;

    WindowActions &m_actions;
    QString m_settingsFile;
    QMainWindow *m_window;
    KeyBindings *m_bindings;
    CommandPalette *m_palette = nullptr; ///< Made when first asked for.
    QPointer<KeyEditor> m_editor;
};

} // namespace palimpsest::ui
