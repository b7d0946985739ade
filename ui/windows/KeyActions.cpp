#include "ui/windows/KeyActions.h"

#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QKeySequence>

namespace palimpsest::ui {

KeyActions::KeyActions(WindowActions &actions) : QObject(&actions)
{
    palette = actions.make(tr("&Find a command…"), QStringLiteral("search"), {QKeySequence(tr("Ctrl+Shift+P"))},
                           tr("Carry out any command by a few letters of its name"));
    edit = actions.make(tr("&Change keys…"), QStringLiteral("keyboard"), {QKeySequence(tr("Ctrl+Alt+K"))},
                        tr("Choose which keys stand for which command"));
    saveSheet = actions.make(tr("&Save keys as pages…"), QStringLiteral("save"), {},
                             tr("Write all keys into a PDF, to be printed"));
}

KeyActions &KeyActions::of(const WindowActions &actions)
{
    return *actions.findChild<KeyActions *>(QString(), Qt::FindDirectChildrenOnly);
}

} // namespace palimpsest::ui
