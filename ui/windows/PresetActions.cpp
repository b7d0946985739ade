#include "ui/windows/PresetActions.h"

#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>

namespace palimpsest::ui {

PresetActions::PresetActions(WindowActions &actions, QWidget *window) : QObject(&actions)
{
    savePreset = actions.make(tr("Save as &preset…"), {}, {QKeySequence(tr("Ctrl+Alt+S"))},
                              tr("Keep all settings under a name, with query and neighbours if you like"));
    managePresets = actions.make(tr("&Manage presets…"), QStringLiteral("settings"), {QKeySequence(tr("Ctrl+Alt+O"))},
                                 tr("Use, rename, hand on and delete presets"));
    presets = new QMenu(tr("&Use a preset"), window);
    presets->setToolTipsVisible(true);
    presets->menuAction()->setEnabled(false);
}

PresetActions &PresetActions::of(const WindowActions &actions)
{
    return *actions.findChild<PresetActions *>(QString(), Qt::FindDirectChildrenOnly);
}

} // namespace palimpsest::ui
