#include "ui/windows/ExportActions.h"

#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QKeySequence>

namespace palimpsest::ui {

ExportActions::ExportActions(WindowActions &actions) : QObject(&actions)
{
    exportPictures = actions.make(tr("&Export…"), QStringLiteral("save"), {QKeySequence(tr("Ctrl+Shift+E"))},
                                  tr("Write the chosen pictures into files for others, with their credits"));
    saveCredits = actions.make(tr("Save &credits…"), QStringLiteral("credits"), {},
                               tr("Write a list, or pages to be printed, of all that the chosen pictures drew on"));
}

ExportActions &ExportActions::of(const WindowActions &actions)
{
    return *actions.findChild<ExportActions *>(QString(), Qt::FindDirectChildrenOnly);
}

} // namespace palimpsest::ui
