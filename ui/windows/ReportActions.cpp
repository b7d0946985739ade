#include "ui/windows/ReportActions.h"

#include "ui/windows/WindowActions.h"

#include <QAction>

namespace palimpsest::ui {

ReportActions::ReportActions(WindowActions &actions) : QObject(&actions)
{
    showLog = actions.make(tr("Show the &log"), QStringLiteral("words"), {}, tr("Show what the program wrote down"));
    copyReport = actions.make(tr("Copy &report"), QStringLiteral("copy"), {},
                              tr("Copy what helps to find a fault, without names, words and places of yours"));
}

ReportActions &ReportActions::of(const WindowActions &actions)
{
    return *actions.findChild<ReportActions *>(QString(), Qt::FindDirectChildrenOnly);
}

} // namespace palimpsest::ui
