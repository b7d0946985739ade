#pragma once

#include "core/base/Recipe.h"

#include <QWidget>

#include <optional>

class QAction;
class QTextBrowser;

namespace palimpsest::ui {

/// Reads the recipe of the picture in sight beside the current one, without touching the latter: what differs is marked.
/// GUI thread only.
class InspectorPanel : public QWidget {
    Q_OBJECT

public:
    explicit InspectorPanel(QWidget *parent = nullptr);

    /// Buttons under the text.
    void setActions(const QList<QAction *> &actions);
    /// Shows `recipe`, or that there is nothing to show; `current` is what would be painted next.
    void show(const std::optional<Recipe> &recipe, const Recipe &current);

private:
    QTextBrowser *m_text;
    QWidget *m_buttons;
};

} // namespace palimpsest::ui
