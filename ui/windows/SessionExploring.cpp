#include "ui/windows/Session.h"

#include <utility>
#include <vector>

// Pictures that were worked out from a recipe: around it, between two, along two axes, or from a picture.

namespace palimpsest::ui {

void Session::paintRecipes(const std::vector<Recipe> &recipes, const QStringList &labels, int columns,
                           const QString &parent)
{
    std::vector<PaintOrder> orders;
    for (const Recipe &recipe : recipes) {
        PaintOrder next = orderOf(recipe);
        next.label = labels.value(static_cast<qsizetype>(orders.size()));
        next.columns = columns;
        orders.push_back(std::move(next));
    }
    if (parent.isEmpty()) {
        begin(std::move(orders));
        return;
    }
    m_background.run(
        this,
        [history = &m_past, parent](const std::stop_token &) { return history->contentIdOf(parent.toStdString()); },
        [this, orders = std::move(orders)](const Result<std::string> &content) mutable {
            // A file that is gone is nobody's parent.
            if (content) {
                for (PaintOrder &order : orders)
                    order.parents = {*content};
            }
            begin(std::move(orders));
        });
}

void Session::paintGrid(const pipeline::GridPlan &plan)
{
    std::vector<PaintOrder> orders;
    for (const pipeline::GridCell &cell : plan.cells) {
        PaintOrder next = orderOf(cell.recipe);
        next.label = QString::fromStdString(cell.label);
        next.columns = static_cast<int>(plan.columnHeadings.size());
        next.retrieveFirst = cell.retrieves;
        if (cell.retrieves) {
            next.retrieval.kept = std::exchange(next.neighbours, {});
            next.retrieval.seed = cell.recipe.seed;
            next.weights = cell.weights;
        }
        orders.push_back(std::move(next));
    }
    begin(std::move(orders));
}

} // namespace palimpsest::ui
