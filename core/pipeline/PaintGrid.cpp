#include "core/pipeline/PaintGrid.h"

#include "core/imaging/Encode.h"
#include "core/imaging/GridSheet.h"
#include "core/pipeline/detail/Retrieval.h"

#include <cstdint>
#include <string>
#include <system_error>
#include <utility>

namespace palimpsest::pipeline {

namespace {

constexpr std::size_t kNameDigits = 16;

std::filesystem::path fileOf(const GridCell &cell, const GridOptions &options)
{
    return options.folder / (cell.identity.substr(0, kNameDigits) + ".png");
}

/// Whether `file` is a finished picture of ours. It was put in its place only when it was complete.
bool isPainted(Studio &studio, const std::filesystem::path &file)
{
    std::error_code error;
    return std::filesystem::is_regular_file(file, error) && studio.recipeFromPicture(file).hasValue();
}

Result<void> paintCell(Studio &studio, const GridCell &cell, const GridOptions &options, const JobContext &job)
{
    // The grid's own progress counts pictures, not steps.
    const JobContext silent{job.stop, {}};
    const auto recipe = completeCell(studio, cell, options.finding, silent);
    if (!recipe)
        return recipe.error();
    const auto painting = studio.paint(*recipe, silent);
    if (!painting)
        return painting.error();
    return studio.savePng(*painting, fileOf(cell, options));
}

Result<std::filesystem::path> paintSheet(Studio &studio, const GridPlan &plan, const GridReport &report,
                                         const GridOptions &options)
{
    std::vector<Image> pictures;
    for (const std::filesystem::path &file : report.files) {
        auto picture = studio.readPicture(file, options.cellPx);
        if (!picture)
            return picture.error();
        pictures.push_back(std::move(*picture));
    }
    const auto sheet = imaging::makeGridSheet(pictures, plan.columnHeadings, plan.rowHeadings, options.cellPx);
    if (!sheet)
        return sheet.error();
    std::filesystem::path file = options.folder / "sheet.png";
    if (auto written = imaging::writePng(file, *sheet); !written)
        return written.error();
    return file;
}

} // namespace

Result<GridWorld> gridWorld(Studio &studio)
{
    const auto model = studio.generator();
    if (!model)
        return model.error();
    GridWorld world;
    world.params = model->params;
    world.maximumNeighbours = model->maximumNeighbours;
    for (const DatabaseInfo &info : studio.library().databases()) {
        if (info.encoderId == model->encoderId && info.items > 0)
            world.databases.push_back(info);
    }
    return world;
}

Result<Recipe> completeCell(Studio &studio, const GridCell &cell, const FindingOptions &finding, const JobContext &job)
{
    Recipe recipe = cell.recipe;
    if (!cell.retrieves)
        return recipe;
    RetrieveRequest request;
    request.query = recipe.query;
    for (const DatabaseReference &database : recipe.databases)
        request.databaseIds.push_back(database.id);
    request.k = recipe.k;
    request.kept = recipe.neighbours;
    request.topM = recipe.typicalShare;
    request.seed = recipe.seed;
    request.finding = finding;
    auto found = studio.retrieve(request, job);
    if (!found)
        return found.error();
    recipe.neighbours = std::move(found->neighbours);
    recipe.pseudoQueryItem = found->pseudoQueryItem;
    if (auto weighed = giveWeights(cell.weights, recipe.neighbours); !weighed)
        return weighed.error();
    return recipe;
}

Result<Image> gridSheet(const std::vector<Image> &pictures, const std::vector<std::string> &columnHeadings,
                        const std::vector<std::string> &rowHeadings, int cellPx)
{
    return imaging::makeGridSheet(pictures, columnHeadings, rowHeadings, cellPx);
}

Result<GridReport> paintGrid(Studio &studio, const GridPlan &plan, const GridOptions &options, const JobContext &job)
{
    std::error_code error;
    std::filesystem::create_directories(options.folder, error);
    if (error)
        return Error{ErrorCode::Io,
                     "The folder \"" + options.folder.string() + "\" cannot be made; check its permissions.",
                     error.message()};
    GridReport report;
    const auto total = static_cast<std::int64_t>(plan.cells.size());
    for (const GridCell &cell : plan.cells) {
        if (job.stopRequested())
            return cancelledError();
        job.report({"Painting the grid", static_cast<std::int64_t>(report.files.size()), total, nullptr});
        std::filesystem::path file = fileOf(cell, options);
        if (isPainted(studio, file)) {
            ++report.alreadyThere;
        } else {
            if (auto painted = paintCell(studio, cell, options, job); !painted)
                return painted.error();
            ++report.painted;
        }
        if (options.finished)
            options.finished(cell, file);
        report.files.push_back(std::move(file));
    }
    job.report({"Painting the grid", total, total, nullptr});
    auto sheet = paintSheet(studio, plan, report, options);
    if (!sheet)
        return sheet.error();
    report.sheet = std::move(*sheet);
    return report;
}

} // namespace palimpsest::pipeline
