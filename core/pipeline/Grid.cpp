#include "core/pipeline/Grid.h"

#include "core/base/ParamText.h"
#include "core/base/QueryText.h"
#include "core/database/ContentId.h"
#include "core/pipeline/RecipeIdentity.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <functional>
#include <span>
#include <system_error>

namespace palimpsest::pipeline {

namespace {

constexpr std::size_t kMaximumCells = 2000;
constexpr std::string_view kWeight = "weight:";
constexpr const char *kAll = "*";

Error badArgument(std::string message, std::string detail = {})
{
    return {ErrorCode::InvalidArgument, std::move(message), std::move(detail)};
}

/// One value of an axis: its heading, and what it does to a cell.
struct Step {
    std::string heading;
    std::function<void(GridCell &)> apply;
};

template<typename Number>
std::optional<Number> numberIn(std::string_view text)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

Step databaseStep(const DatabaseInfo &info)
{
    return {info.heldOut ? info.name + " (held out)" : info.name, [info](GridCell &cell) {
                cell.recipe.databases = {{info.id, info.name, info.revision}};
                cell.retrieves = true;
            }};
}

Result<std::vector<Step>> databaseSteps(const GridAxis &axis, const GridWorld &world)
{
    std::vector<Step> steps;
    for (const std::string &value : axis.values) {
        bool isKnown = false;
        for (const DatabaseInfo &info : world.databases) {
            if (value != kAll && value != info.id && value != info.name)
                continue;
            steps.push_back(databaseStep(info));
            isKnown = true;
        }
        if (!isKnown)
            return Error{ErrorCode::NotFound,
                         "No database \"" + value + "\" fits the model; choose another database or model.",
                         {}};
    }
    return steps;
}

Result<Step> countStep(const std::string &value, const GridWorld &world)
{
    const auto k = numberIn<int>(value);
    if (!k || *k < 1 || *k > world.maximumNeighbours)
        return badArgument("k must be a whole number from 1 to " + std::to_string(world.maximumNeighbours) + ", not \""
                           + value + "\".");
    return Step{value + (*k == 1 ? " neighbour" : " neighbours"), [count = *k](GridCell &cell) {
                    cell.recipe.k = count;
                    cell.retrieves = true;
                }};
}

Result<Step> queryStep(const std::string &value)
{
    auto query = parseQuery(value);
    if (!query)
        return query.error();
    return Step{value, [parsed = std::move(*query)](GridCell &cell) {
                    if (cell.recipe.query.parts.empty() && !parsed.parts.empty())
                        cell.recipe.mode = ConditioningMode::TextAndNeighbours;
                    cell.recipe.query = parsed;
                    cell.retrieves = true;
                }};
}

Result<Step> seedStep(const std::string &value)
{
    const auto seed = numberIn<std::uint64_t>(value);
    if (!seed)
        return badArgument("A seed must be a whole number, not \"" + value + "\".");
    return Step{"seed " + value, [number = *seed](GridCell &cell) { cell.recipe.seed = number; }};
}

Result<Step> weightStep(const GridAxis &axis, const std::string &value)
{
    constexpr double kMaximumWeight = 2.0;
    const auto place = numberIn<std::size_t>(std::string_view(axis.what).substr(kWeight.size()));
    const auto weight = numberIn<double>(value);
    if (!place || *place < 1)
        return badArgument("\"" + axis.what + "\" names no neighbour; write weight:1 for the first one.");
    if (!weight || !(*weight >= 0.0 && *weight <= kMaximumWeight))
        return badArgument("A weight must be a number from 0 to 2, not \"" + value + "\".");
    return Step{"neighbour " + std::to_string(*place) + " x " + value,
                [index = *place - 1, number = *weight](GridCell &cell) { cell.weights.emplace_back(index, number); }};
}

Result<Step> paramStep(const GridAxis &axis, const std::string &value, const GridWorld &world)
{
    const auto spec = std::find_if(world.params.begin(), world.params.end(),
                                   [&axis](const ParamSpec &candidate) { return candidate.key == axis.what; });
    if (spec == world.params.end())
        return badArgument("A grid has no side \"" + axis.what
                           + "\"; it has database, k, query, seed, weight:N and the settings of the model.");
    auto parsed = paramFromText(*spec, value);
    if (!parsed)
        return parsed.error();
    return Step{spec->label + " " + value,
                [key = spec->key, number = *parsed](GridCell &cell) { cell.recipe.params[key] = number; }};
}

Result<std::vector<Step>> stepsOf(const GridAxis &axis, const GridWorld &world)
{
    if (axis.what == "database")
        return databaseSteps(axis, world);
    std::vector<Step> steps;
    for (const std::string &value : axis.values) {
        Result<Step> step = axis.what == "k"                 ? countStep(value, world)
                            : axis.what == "query"           ? queryStep(value)
                            : axis.what == "seed"            ? seedStep(value)
                            : axis.what.starts_with(kWeight) ? weightStep(axis, value)
                                                             : paramStep(axis, value, world);
        if (!step)
            return step.error();
        steps.push_back(std::move(*step));
    }
    return steps;
}

std::string identityOf(const GridCell &cell)
{
    std::string text = recipeIdentity(cell.recipe) + (cell.retrieves ? " retrieves" : "");
    for (const auto &[place, weight] : cell.weights)
        text += " " + std::to_string(place) + "=" + std::to_string(weight);
    return database::contentIdOfBytes(std::as_bytes(std::span(text)));
}

/// Takes out what will be found anew, or gives the weights to what is there.
Result<void> settle(GridCell &cell)
{
    if (cell.retrieves) {
        std::erase_if(cell.recipe.neighbours,
                      [](const Neighbour &neighbour) { return neighbour.state == NeighbourState::Retrieved; });
        return {};
    }
    for (const auto &[place, weight] : cell.weights) {
        if (place >= cell.recipe.neighbours.size())
            return badArgument("There is no neighbour " + std::to_string(place + 1) + "; the picture has "
                               + std::to_string(cell.recipe.neighbours.size()) + ".");
        cell.recipe.neighbours[place].weight = weight;
    }
    return {};
}

std::vector<std::string> headingsOf(const std::vector<Step> &steps)
{
    std::vector<std::string> headings;
    for (const Step &step : steps)
        headings.push_back(step.heading);
    return headings;
}

} // namespace

Result<GridPlan> planGrid(const Recipe &base, const GridAxis &columns, const std::optional<GridAxis> &rows,
                          const GridWorld &world)
{
    if (rows && rows->what == columns.what)
        return badArgument("Both sides of the grid would change the same thing; choose two different ones.");
    const auto across = stepsOf(columns, world);
    if (!across)
        return across.error();
    auto down = rows ? stepsOf(*rows, world) : Result<std::vector<Step>>(std::vector<Step>{{{}, [](GridCell &) {}}});
    if (!down)
        return down.error();
    if (across->size() * down->size() > kMaximumCells)
        return badArgument("A grid has at most " + std::to_string(kMaximumCells) + " pictures.");
    GridPlan plan;
    plan.columnHeadings = headingsOf(*across);
    if (rows)
        plan.rowHeadings = headingsOf(*down);
    Recipe plain = base;
    plain.influence.clear();
    plain.textInfluence = 0.0;
    for (std::size_t row = 0; row < down->size(); ++row) {
        for (std::size_t column = 0; column < across->size(); ++column) {
            GridCell cell;
            cell.column = column;
            cell.row = row;
            cell.recipe = plain;
            (*across)[column].apply(cell);
            (*down)[row].apply(cell);
            cell.label = rows ? (*across)[column].heading + ", " + (*down)[row].heading : (*across)[column].heading;
            if (auto settled = settle(cell); !settled)
                return settled.error();
            cell.identity = identityOf(cell);
            plan.cells.push_back(std::move(cell));
        }
    }
    return plan;
}

} // namespace palimpsest::pipeline
