#include "ui/windows/Session.h"

#include <algorithm>
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

void Session::paintFrom(const StartOrder &order)
{
    m_background.run(
        this, [choice = order.choice](const std::stop_token &) { return pipeline::makeStart(choice); },
        [this, order](const Result<RecipeStart> &start) {
            if (!start)
                Q_EMIT failed(start.error());
            else
                begin(startOrders(order, *start));
        });
}

std::vector<PaintOrder> Session::startOrders(const StartOrder &asked, const RecipeStart &start) const
{
    const bool enlarges = start.kind == RecipeStart::Kind::Enlarge;
    const bool usesOwn = asked.neighbours == StartNeighbours::Own && asked.own;
    std::vector<PaintOrder> orders;
    for (int i = 0; i < (enlarges ? 1 : m_settings.count); ++i) {
        PaintOrder next = order(i);
        if (usesOwn) {
            Recipe own = *asked.own;
            if (own.morph)
                own.neighbours.resize(std::min(own.neighbours.size(), own.morph->firstNeighbour));
            own.morph.reset();
            own.variations.clear();
            own.draftOfSteps = 0;
            if (!enlarges)
                own.seed = next.settings.seed;
            next = orderOf(own);
        } else if (asked.neighbours == StartNeighbours::Found) {
            Query query = pipeline::queryOfRegion(asked.choice.picture, pipeline::maskedRegion(asked.choice.mask));
            // What the artist says it shall be counts as well.
            for (const QueryPart &part : m_query.parts) {
                if (part.kind == QueryPart::Kind::Text)
                    query.parts.push_back(part);
            }
            next.retrieval.query = std::move(query);
            next.retrieveFirst = true;
            next.neighbours.clear();
            next.pseudoQueryItem = -1;
        }
        next.start = start;
        next.settings.params.erase("enlarge");
        const bool guides = std::any_of(m_painterParams.begin(), m_painterParams.end(),
                                        [](const ParamSpec &spec) { return spec.key == "guidance"; });
        if (asked.guidance.value_or(0.0) > 0.0 && guides)
            next.settings.params.insert_or_assign("guidance", *asked.guidance);
        // A picture from elsewhere is nobody's result.
        next.parents.clear();
        if (asked.own)
            next.parents = {start.contentId};
        orders.push_back(std::move(next));
    }
    return orders;
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
