#pragma once

#include "core/base/Recipe.h"

#include <QString>
#include <QStringList>

#include <optional>

class QDockWidget;
class QTimer;

namespace palimpsest::ui {

class ComparePage;
class HistoryPage;
class LineagePanel;

/// What the window needs for the history, made together; the window owns them all as its children.
struct HistoryParts {
    HistoryPage *page = nullptr;
    ComparePage *compare = nullptr;
    LineagePanel *lineage = nullptr;
    QDockWidget *lineageDock = nullptr;
    QTimer *readDelay = nullptr;    ///< Until the recipe of the current result is read.
    QString readPath;               ///< Whose recipe that is.
    std::optional<Recipe> recipe;   ///< Of the current result in the history.
    QString lineageOf;              ///< The file whose lineage is shown.
    QStringList compared;           ///< The files that are compared.
    bool comparedFromTable = false; ///< Where one goes back to.
};

} // namespace palimpsest::ui
