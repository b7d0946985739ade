#include "core/pipeline/Variations.h"
#include "ui/windows/Session.h"

#include <algorithm>
#include <utility>
#include <vector>

// Pictures that were worked out from a recipe: around it, between two, along two axes, or from a picture.

namespace palimpsest::ui {

namespace {

constexpr const char *kSteps = "steps";

} // namespace

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
        next.place = pipeline::GridPlace{static_cast<int>(cell.column), static_cast<int>(cell.row),
                                         plan.columnHeadings[cell.column],
                                         plan.rowHeadings.empty() ? std::string() : plan.rowHeadings[cell.row]};
        if (m_settings.draftsFirst)
            makeDraft(next);
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

void Session::showGrid(const std::vector<PaintOrder> &waiting)
{
    const QVector<PaintedCell> painted = m_queue.paintedCells(waiting.front().press);
    int columns = std::max(1, waiting.front().columns);
    int rows = 1;
    const auto widen = [&](const pipeline::GridPlace &place) {
        columns = std::max(columns, place.column + 1);
        rows = std::max(rows, place.row + 1);
    };
    for (const PaintOrder &order : waiting)
        widen(*order.place);
    for (const PaintedCell &cell : painted)
        widen(cell.place);
    TableLayout layout;
    layout.columns = columns;
    layout.columnHeadings.resize(columns);
    layout.rowHeadings.resize(rows);
    Frame absent;
    absent.state = Frame::State::Stopped;
    QVector<Frame> frames(static_cast<qsizetype>(columns) * rows, absent);
    const auto put = [&](const pipeline::GridPlace &place, const Frame &frame) {
        frames[static_cast<qsizetype>(place.row) * columns + place.column] = frame;
        layout.columnHeadings[place.column] = QString::fromStdString(place.columnHeading);
        layout.rowHeadings[place.row] = QString::fromStdString(place.rowHeading);
    };
    for (const PaintedCell &cell : painted) {
        Frame frame;
        frame.state = Frame::State::Finished;
        frame.label = cell.label;
        frame.path = cell.path;
        frame.draft = cell.draft;
        put(cell.place, frame);
    }
    for (const PaintOrder &order : waiting) {
        Frame frame;
        frame.id = order.id;
        frame.label = order.label;
        frame.draft = order.draftOfSteps > 0;
        put(*order.place, frame);
    }
    if (rows == 1 && layout.rowHeadings.front().isEmpty())
        layout.rowHeadings.clear();
    m_table.begin(std::move(frames), layout);
}

Recipe Session::draftOf(Recipe recipe) const
{
    for (const ParamSpec &spec : m_painterParams) {
        if (spec.key == kSteps)
            recipe.params.try_emplace(kSteps, spec.defaultValue);
    }
    return pipeline::draftOf(recipe);
}

Recipe Session::asWished(Recipe recipe) const
{
    return m_settings.draftsFirst ? draftOf(std::move(recipe)) : recipe;
}

void Session::makeDraft(PaintOrder &order) const
{
    Recipe recipe;
    recipe.params = order.settings.params;
    recipe.draftOfSteps = order.draftOfSteps;
    recipe = draftOf(std::move(recipe));
    order.settings.params = recipe.params;
    order.draftOfSteps = recipe.draftOfSteps;
}

pipeline::GridWorld Session::gridWorld() const
{
    pipeline::GridWorld world;
    world.params = m_painterParams;
    for (const pipeline::GeneratorInfo &model : m_models) {
        if (model.id == m_generatorId.toStdString())
            world.maximumNeighbours = model.maximumNeighbours;
    }
    for (int row = 0; row < m_shelf.rowCount(); ++row) {
        const pipeline::DatabaseInfo &info = m_shelf.entries()[static_cast<std::size_t>(row)].info;
        if (m_shelf.isUsable(row) && info.items > 0)
            world.databases.push_back(info);
    }
    return world;
}

void Session::findNeighbours(const Recipe &recipe, QObject *context, std::function<void(const Result<Recipe> &)> done)
{
    QStringList databases;
    for (const DatabaseReference &database : recipe.databases)
        databases.append(QString::fromStdString(database.id));
    pipeline::RetrieveRequest asked = request(databases);
    asked.query = recipe.query;
    asked.k = recipe.k;
    asked.topM = recipe.typicalShare;
    asked.seed = recipe.seed;
    asked.kept = recipe.neighbours;
    std::erase_if(asked.kept, [](const Neighbour &neighbour) { return neighbour.state == NeighbourState::Retrieved; });
    m_background.run(
        context,
        [studio = &m_studio, recipe, asked = std::move(asked)](const std::stop_token &stop) -> Result<Recipe> {
            auto found = studio->retrieve(asked, {stop, {}});
            if (!found)
                return found.error();
            Recipe complete = recipe;
            complete.neighbours = std::move(found->neighbours);
            complete.pseudoQueryItem = found->pseudoQueryItem;
            return complete;
        },
        std::move(done));
}

} // namespace palimpsest::ui
