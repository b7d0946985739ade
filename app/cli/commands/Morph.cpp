#include "app/cli/CommandLine.h"
#include "app/cli/PaintChoice.h"
#include "app/cli/PaintSeries.h"
#include "app/cli/Report.h"
#include "core/base/QueryText.h"
#include "core/pipeline/Morph.h"

#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace palimpsest::app::cli {

void addMorph(CommandLine &line);

namespace {

struct Options {
    PaintChoice paint;
    std::string toQuery;
    std::vector<std::string> toDatabases;
    std::vector<std::size_t> neighbours;
    int frames = 5;
    SeriesOutput output;
};

using Ends = std::pair<Recipe, Recipe>;

Result<Ends> endsOf(const Options &options, const Recipe &from, pipeline::Studio &studio, const JobContext &job)
{
    if (!options.neighbours.empty()) {
        // 0 wraps to a place that no neighbour has.
        auto first = pipeline::withOnlyNeighbour(from, options.neighbours[0] - 1);
        if (!first)
            return first.error();
        auto last = pipeline::withOnlyNeighbour(from, options.neighbours[1] - 1);
        if (!last)
            return last.error();
        return Ends{std::move(*first), std::move(*last)};
    }
    PaintChoice there = options.paint;
    if (!options.toDatabases.empty())
        there.databases = options.toDatabases;
    there.seed = from.seed;
    if (!options.toQuery.empty()) {
        auto query = parseQuery(options.toQuery);
        if (!query)
            return query.error();
        there.instead = std::move(*query);
    }
    auto to = there.recipe(studio, job);
    if (!to)
        return to.error();
    return Ends{from, std::move(*to)};
}

ExitCode run(const Options &options, Workplace &workplace)
{
    Console &console = workplace.console();
    if (options.toQuery.empty() && options.toDatabases.empty() && options.neighbours.empty()) {
        console.note("Say where the morph ends: --to WORDS, --to-database DATABASE or --neighbours 1,2.");
        return ExitCode::BadUsage;
    }
    pipeline::Studio &studio = workplace.studio(options.paint.compute.studioOptions());
    const auto from = options.paint.recipe(studio, workplace.job());
    if (!from)
        return console.fail(from.error());
    const auto ends = endsOf(options, *from, studio, workplace.job());
    if (!ends)
        return console.fail(ends.error());
    const auto recipes = pipeline::morphFrames(ends->first, ends->second, options.frames);
    if (!recipes)
        return console.fail(recipes.error());
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < recipes->size(); ++i)
        labels.push_back(decimalText(100.0 * static_cast<double>(i) / static_cast<double>(recipes->size() - 1), 0)
                         + " %");
    return paintAll(*recipes, labels, options.output, workplace, studio);
}

} // namespace

void addMorph(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command =
        line.add("morph", "Paint the way between two queries, two databases or two neighbours, from one noise",
                 [options](Workplace &workplace) { return run(*options, workplace); });
    options->paint.addTo(command);
    command->add_option("--to", options->toQuery, "Query where the way ends, as it is typed in the window");
    command->add_option("--to-database", options->toDatabases, "Database where it ends; may be given again");
    command
        ->add_option("--neighbours", options->neighbours,
                     "A,B: from the A-th neighbour alone to the B-th alone, the best one being 1")
        ->delimiter(',')
        ->expected(2)
        ->excludes(command->get_option("--to"))
        ->excludes(command->get_option("--to-database"));
    command->add_option("--frames", options->frames, "How many pictures, both ends included")
        ->check(CLI::Range(2, 1000))
        ->capture_default_str();
    options->output.addTo(command);
    options->output.addSheetTo(command);
}

} // namespace palimpsest::app::cli
