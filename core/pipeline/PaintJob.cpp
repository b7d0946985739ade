#include "core/pipeline/PaintJob.h"

#include "core/pipeline/detail/FindingJson.h"
#include "core/pipeline/detail/Retrieval.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <utility>
#include <variant>

namespace palimpsest::pipeline {

namespace {

using nlohmann::json;

constexpr int kVersion = 1;
constexpr int kMaximumColumns = 1000;
constexpr std::size_t kMaxJsonBytes = std::size_t{32} << 20;

json itemsToJson(const std::vector<ItemReference> &items)
{
    json list = json::array();
    for (const ItemReference &item : items)
        list.push_back({item.databaseId, item.itemId});
    return list;
}

json retrievalToJson(const LateRetrieval &retrieval)
{
    json object{{"passed_over", itemsToJson(retrieval.passedOver)},
                {"top_m", retrieval.topM},
                {"seed", retrieval.seed},
                {"weights", retrieval.weights}};
    writeFinding(retrieval.finding, object);
    return object;
}

LateRetrieval retrievalFromJson(const json &object)
{
    LateRetrieval retrieval;
    for (const json &item : object.value("passed_over", json::array()))
        retrieval.passedOver.push_back({item.at(0).get<std::string>(), item.at(1).get<std::int64_t>()});
    retrieval.topM = object.value("top_m", 1.0);
    retrieval.seed = object.value("seed", std::uint64_t{0});
    retrieval.finding = readFinding(object);
    retrieval.weights = object.value("weights", retrieval.weights);
    return retrieval;
}

json placeToJson(const GridPlace &place)
{
    return {{"column", place.column},
            {"row", place.row},
            {"column_heading", place.columnHeading},
            {"row_heading", place.rowHeading}};
}

GridPlace placeFromJson(const json &object)
{
    return {std::clamp(object.value("column", 0), 0, kMaximumColumns - 1),
            std::clamp(object.value("row", 0), 0, kMaximumColumns - 1), object.value("column_heading", std::string()),
            object.value("row_heading", std::string())};
}

Error damagedJob(std::string detail)
{
    return {ErrorCode::Corrupt, "What was to be painted here is damaged and cannot be read; remove it from the queue.",
            std::move(detail)};
}

Result<PaintJob> jobFromParsed(const json &root)
{
    auto recipe = recipeFromJson(root.at("recipe").dump());
    if (!recipe)
        return recipe.error();
    PaintJob job;
    job.recipe = std::move(*recipe);
    if (root.contains("retrieval"))
        job.retrieval = retrievalFromJson(root.at("retrieval"));
    job.label = root.value("label", std::string());
    job.press = root.value("press", std::string());
    if (root.contains("place"))
        job.place = placeFromJson(root.at("place"));
    job.columns = std::clamp(root.value("columns", 0), 0, kMaximumColumns);
    return job;
}

std::vector<std::string> databaseIdsOf(const Recipe &recipe)
{
    std::vector<std::string> ids;
    std::transform(recipe.databases.begin(), recipe.databases.end(), std::back_inserter(ids),
                   [](const DatabaseReference &database) { return database.id; });
    return ids;
}

Result<RetrieveOutcome> retrieveFor(Studio &studio, const PaintJob &job, const JobContext &context)
{
    RetrieveRequest request;
    request.query = job.recipe.query;
    request.databaseIds = databaseIdsOf(job.recipe);
    request.k = job.recipe.k;
    request.kept = job.recipe.neighbours;
    request.passedOver = job.retrieval->passedOver;
    request.topM = job.retrieval->topM;
    request.seed = job.retrieval->seed;
    request.finding = job.retrieval->finding;
    return studio.retrieve(request, context);
}

// The recipe with everything filled in that depends on the model and the databases as they are now.
Result<Recipe> completeRecipe(Studio &studio, const PaintJob &job, const JobContext &context)
{
    Recipe recipe = job.recipe;
    if (job.retrieval) {
        auto outcome = retrieveFor(studio, job, context);
        if (!outcome)
            return outcome.error();
        recipe.neighbours = std::move(outcome->neighbours);
        recipe.pseudoQueryItem = outcome->pseudoQueryItem;
        recipe.typicalShare = job.retrieval->topM;
        if (auto weighed = giveWeights(job.retrieval->weights, recipe.neighbours); !weighed)
            return weighed.error();
    }
    auto fresh = studio.makeRecipe(recipe.query, databaseIdsOf(recipe), recipe.neighbours);
    if (!fresh)
        return fresh;
    recipe.programVersion = fresh->programVersion;
    recipe.databases = std::move(fresh->databases);
    recipe.generatorId = fresh->generatorId;
    recipe.encoderId = fresh->encoderId;
    recipe.params.merge(fresh->params);
    if (recipe.widthPx <= 0 || recipe.heightPx <= 0) {
        recipe.widthPx = fresh->widthPx;
        recipe.heightPx = fresh->heightPx;
    }
    return recipe;
}

} // namespace

std::string paintJobToJson(const PaintJob &job)
{
    json root{{"palimpsest_job", kVersion},
              {"recipe", json::parse(recipeToJson(job.recipe))},
              {"label", job.label},
              {"press", job.press},
              {"columns", job.columns}};
    if (job.retrieval)
        root["retrieval"] = retrievalToJson(*job.retrieval);
    if (job.place)
        root["place"] = placeToJson(*job.place);
    return root.dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<PaintJob> paintJobFromJson(std::string_view text)
{
    if (text.size() > kMaxJsonBytes)
        return damagedJob("too large");
    try {
        const json root = json::parse(text);
        if (!root.is_object() || !root.contains("palimpsest_job"))
            return damagedJob("not a job");
        if (root.at("palimpsest_job").get<int>() > kVersion)
            return Error{ErrorCode::Unsupported,
                         "This was put into the queue by a newer Palimpsest; update the program to paint it.",
                         {}};
        return jobFromParsed(root);
    } catch (const json::exception &exception) {
        return damagedJob(exception.what());
    }
}

Result<Painting> paintJob(Studio &studio, const PaintJob &job, const PaintOptions &options, const JobContext &context)
{
    const auto inUse = studio.generator();
    if (!inUse)
        return inUse.error();
    if (!job.recipe.generatorId.empty() && job.recipe.generatorId != inUse->id) {
        if (auto changed = studio.useGenerator(job.recipe.generatorId, context); !changed)
            return changed.error();
    }
    const auto recipe = completeRecipe(studio, job, context);
    if (!recipe)
        return recipe.error();
    return studio.paint(*recipe, context, options);
}

std::string titleOf(const Query &query)
{
    std::string title;
    for (const QueryPart &part : query.parts) {
        const std::string words =
            part.kind == QueryPart::Kind::Image ? std::filesystem::path(part.picturePath).stem().string() : part.text;
        if (part.weight >= 0.0 && !words.empty())
            title += (title.empty() ? "" : " + ") + words;
    }
    return title;
}

} // namespace palimpsest::pipeline
