#pragma once

#include "core/base/Recipe.h"
#include "core/base/Result.h"
#include "core/pipeline/Grid.h"

#include <QDialog>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace palimpsest::ui {

class Background;
class GridAxisEdit;

/// Asks what a grid is made of: what changes along its two sides, from where it begins; and says all the time how many
/// pictures that are, how long they take, or what is wrong. GUI thread only.
class GridDialog : public QDialog {
    Q_OBJECT

public:
    /// A recipe that a grid can begin with.
    struct Beginning {
        QString name;
        Recipe recipe;
    };
    struct Parts {
        pipeline::GridWorld world;
        std::vector<Beginning> beginnings; ///< At least one.
        QStringList queries;               ///< Others that were asked before, for proposals.
        std::function<std::optional<double>(const std::vector<Recipe> &)> secondsFor;
    };

    /// Plans in `background`, which must outlive the dialog.
    GridDialog(Parts parts, Background &background, QWidget *parent = nullptr);

    /// As pipeline::parseGridAxis() reads them; empty rows are none.
    void setAxes(const QString &columns, const QString &rows);
    [[nodiscard]] QString columns() const;
    [[nodiscard]] QString rows() const;

Q_SIGNALS:
    void chosen(const palimpsest::pipeline::GridPlan &plan);

private:
    using Plan = Result<pipeline::GridPlan>;
    void build();
    void takeBeginning();
    void planSoon();
    void plan();
    void take(const Plan &plan);

    Parts m_parts;
    Background &m_background;
    GridAxisEdit *m_columns;
    GridAxisEdit *m_rows;
    QComboBox *m_beginning;
    QLabel *m_amount;
    QPushButton *m_paint = nullptr;
    QTimer m_delay;
    quint64 m_asked = 0; ///< Counts the plans that were asked for; only the latest is taken.
    std::shared_ptr<const pipeline::GridPlan> m_plan;
};

} // namespace palimpsest::ui
