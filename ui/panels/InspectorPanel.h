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

/// Who was drawn on, as plain text: one line per neighbour with artist, title, year, licence, source and share.
[[nodiscard]] QString creditsText(const Recipe &recipe);

/// The query in words: "a lighthouse × 1 + boat.png × 0.5".
[[nodiscard]] QString queryText(const Query &query);

} // namespace palimpsest::ui
