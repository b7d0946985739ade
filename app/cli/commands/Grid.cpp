#include "app/cli/CommandLine.h"
#include "app/cli/PaintChoice.h"
#include "core/pipeline/PaintGrid.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace palimpsest::app::cli {

void addGrid(CommandLine &line);

namespace {

struct Options {
    PaintChoice paint;
    std::string columns;
    std::string rows;
    std::string folder = "grid";
    int cellPx = 256;
    bool json = false;
};

Result<pipeline::GridPlan> planOf(const Options &options, pipeline::Studio &studio, const JobContext &job)
{
    auto columns = pipeline::parseGridAxis(options.columns);
    if (!columns)
        return columns.error();
    std::optional<pipeline::GridAxis> rows;
    if (!options.rows.empty()) {
        auto axis = pipeline::parseGridAxis(options.rows);
        if (!axis)
            return axis.error();
        rows = std::move(*axis);
    }
    const auto world = pipeline::gridWorld(studio);
    if (!world)
        return world.error();
    const auto base = options.paint.recipe(studio, job);
    if (!base)
        return base.error();
    return pipeline::planGrid(*base, *columns, rows, *world);
}

void printReport(const pipeline::GridPlan &plan, const pipeline::GridReport &report, Console &console)
{
    nlohmann::json cells = nlohmann::json::array();
    for (std::size_t i = 0; i < plan.cells.size(); ++i) {
        const pipeline::GridCell &cell = plan.cells[i];
        cells.push_back(
            {{"column", cell.column}, {"row", cell.row}, {"label", cell.label}, {"file", report.files[i].string()}});
    }
    console.result(nlohmann::json{
        {"sheet", report.sheet.string()},
        {"painted", report.painted},
        {"already_there", report.alreadyThere},
        {"cells",
         cells}}.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
}

ExitCode run(const Options &options, Workplace &workplace)
{
    Console &console = workplace.console();
    pipeline::Studio &studio = workplace.studio(options.paint.compute.studioOptions());
    const auto plan = planOf(options, studio, workplace.job());
    if (!plan)
        return console.fail(plan.error());
    pipeline::GridOptions grid;
    grid.folder = options.folder;
    grid.cellPx = options.cellPx;
    grid.finished = [&console](const pipeline::GridCell &cell, const std::filesystem::path &file) {
        console.note(file.string() + "  (" + cell.label + ")");
    };
    const auto report = pipeline::paintGrid(studio, *plan, grid, workplace.job());
    if (!report)
        return console.fail(report.error());
    if (options.json)
        printReport(*plan, *report, console);
    else
        console.result(report->sheet.string() + "  (" + std::to_string(report->painted) + " painted, "
                       + std::to_string(report->alreadyThere) + " already there)");
    return ExitCode::Done;
}

} // namespace

void addGrid(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = line.add("grid", "Paint every combination of two things that change, onto one labelled sheet",
                                 [options](Workplace &workplace) { return run(*options, workplace); });
    options->paint.addTo(command);
    command
        ->add_option(
            "--columns", options->columns,
            "What changes from left to right: database=a,b or database=*, k=1,4,8, query=a boat|a cat, seed=1..6, "
            "weight:1=0,1,2, or any setting of the model, as steps=4,8,16")
        ->required();
    command->add_option("--rows", options->rows, "What changes from top to bottom, written likewise");
    command
        ->add_option("--out", options->folder,
                     "Folder for the pictures and the sheet; what is there is not painted again")
        ->capture_default_str();
    command->add_option("--cell", options->cellPx, "Size of a picture on the sheet, in pixels")
        ->check(CLI::Range(32, 2048))
        ->capture_default_str();
    command->add_flag("--json", options->json, "Print what each file shows as JSON");
}

} // namespace palimpsest::app::cli
