#include "ui/jobs/OrderJob.h"

namespace palimpsest::ui {

Recipe recipeOfOrder(const PaintOrder &order)
{
    Recipe recipe;
    recipe.query = order.retrieval.query;
    recipe.pseudoQueryItem = order.pseudoQueryItem;
    for (const std::string &id : order.retrieval.databaseIds)
        recipe.databases.push_back({id, {}, 0});
    recipe.k = order.settings.k;
    recipe.neighbours = order.retrieveFirst ? order.retrieval.kept : order.neighbours;
    recipe.mode = order.settings.mode;
    recipe.generatorId = order.model.toStdString();
    recipe.params = order.settings.params;
    recipe.seed = order.settings.seed;
    recipe.parents = order.parents;
    recipe.typicalShare = order.retrieval.topM;
    recipe.variations = order.variations;
    recipe.start = order.start;
    recipe.morph = order.morph;
    recipe.draftOfSteps = order.draftOfSteps;
    // The model's own.
    recipe.widthPx = 0;
    recipe.heightPx = 0;
    return recipe;
}

pipeline::PaintJob jobOfOrder(const PaintOrder &order)
{
    pipeline::PaintJob job;
    job.recipe = recipeOfOrder(order);
    if (order.retrieveFirst) {
        job.retrieval = pipeline::LateRetrieval{order.retrieval.passedOver, order.retrieval.topM, order.retrieval.seed,
                                                order.retrieval.finding, order.weights};
    }
    job.label = order.label.toStdString();
    job.press = order.press.toStdString();
    job.columns = order.columns;
    job.place = order.place;
    return job;
}

PaintOrder orderOfJob(const pipeline::PaintJob &job)
{
    PaintOrder order;
    order.label = QString::fromStdString(job.label);
    order.press = QString::fromStdString(job.press);
    order.model = QString::fromStdString(job.recipe.generatorId);
    order.retrieval.query = job.recipe.query;
    for (const DatabaseReference &database : job.recipe.databases)
        order.retrieval.databaseIds.push_back(database.id);
    order.retrieval.k = job.recipe.k;
    order.settings.k = job.recipe.k;
    order.settings.count = 1;
    order.settings.mode = job.recipe.mode;
    order.settings.params = job.recipe.params;
    order.settings.seed = job.recipe.seed;
    order.pseudoQueryItem = job.recipe.pseudoQueryItem;
    order.parents = job.recipe.parents;
    order.variations = job.recipe.variations;
    order.start = job.recipe.start;
    order.morph = job.recipe.morph;
    order.draftOfSteps = job.recipe.draftOfSteps;
    order.columns = job.columns;
    order.place = job.place;
    order.retrieval.topM = job.recipe.typicalShare;
    if (job.retrieval) {
        order.retrieveFirst = true;
        order.retrieval.kept = job.recipe.neighbours;
        order.retrieval.passedOver = job.retrieval->passedOver;
        order.retrieval.topM = job.retrieval->topM;
        order.retrieval.seed = job.retrieval->seed;
        order.retrieval.finding = job.retrieval->finding;
        order.weights = job.retrieval->weights;
    } else {
        order.neighbours = job.recipe.neighbours;
    }
    return order;
}

} // namespace palimpsest::ui
