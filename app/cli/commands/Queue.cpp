#include "app/QueuePlaces.h"
#include "app/cli/CommandLine.h"
#include "app/cli/PaintChoice.h"
#include "app/cli/Report.h"
#include "core/pipeline/JobQueue.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace palimpsest::app::cli {

void addQueue(CommandLine &line);

namespace {

using pipeline::JobQueue;
using pipeline::QueuedJob;

struct Options {
    PaintChoice paint;
    ComputeChoice compute;
    std::vector<std::int64_t> ids;
    std::int64_t before = 0;
    int count = 1;
    int ended = 0;
    bool front = false;
    bool back = false;
    bool json = false;
};

/// Opens the queue and does something with it.
ExitCode withQueue(Workplace &workplace, const std::function<ExitCode(JobQueue &)> &work)
{
    auto queue = JobQueue::open(queuePlaces());
    return queue ? work(**queue) : workplace.console().fail(queue.error());
}

ExitCode done(Workplace &workplace, const Result<void> &result)
{
    return result ? ExitCode::Done : workplace.console().fail(result.error());
}

std::string titleOf(const QueuedJob &job)
{
    const std::string words = pipeline::titleOf(job.job.recipe.query);
    return words.empty() ? "(surprise)" : words;
}

std::string databasesOf(const QueuedJob &job)
{
    std::string names;
    for (const DatabaseReference &database : job.job.recipe.databases)
        names += (names.empty() ? "" : ", ") + (database.name.empty() ? database.id : database.name);
    return names;
}

nlohmann::json jobJson(const QueuedJob &job)
{
    return {{"id", job.id},
            {"state", pipeline::queueStateName(job.state)},
            {"query", titleOf(job)},
            {"databases", databasesOf(job)},
            {"seed", job.job.recipe.seed},
            {"attempt", job.attempt},
            {"created", job.created},
            {"started", job.started},
            {"ended", job.ended},
            {"picture", job.picture.string()},
            {"reason", job.reason}};
}

ExitCode list(const Options &options, Workplace &workplace)
{
    Console &console = workplace.console();
    return withQueue(workplace, [&](JobQueue &queue) {
        auto jobs = queue.unfinished();
        if (!jobs)
            return console.fail(jobs.error());
        auto ended = queue.ended(options.ended);
        if (!ended)
            return console.fail(ended.error());
        const auto paused = queue.isPaused();
        if (!paused)
            return console.fail(paused.error());
        std::move(ended->begin(), ended->end(), std::back_inserter(*jobs));
        if (options.json) {
            nlohmann::json all = nlohmann::json::array();
            for (const QueuedJob &job : *jobs)
                all.push_back(jobJson(job));
            console.result(jsonText({{"paused", *paused}, {"jobs", std::move(all)}}));
            return ExitCode::Done;
        }
        std::vector<std::vector<std::string>> rows{{"NUMBER", "STATE", "SEED", "DATABASE", "QUERY"}};
        for (const QueuedJob &job : *jobs)
            rows.push_back({std::to_string(job.id), std::string(pipeline::queueStateName(job.state)),
                            std::to_string(job.job.recipe.seed), databasesOf(job), titleOf(job)});
        if (jobs->empty())
            console.note("Nothing waits to be painted.");
        else
            std::ranges::for_each(tableLines(rows), [&](const std::string &text) { console.result(text); });
        if (*paused)
            console.note("The queue is paused; palimpsest-cli queue resume lets it go on.");
        return ExitCode::Done;
    });
}

ExitCode add(const Options &options, Workplace &workplace)
{
    Console &console = workplace.console();
    pipeline::Studio &studio = workplace.studio(options.paint.compute.studioOptions());
    const auto recipe = options.paint.recipe(studio, workplace.job());
    if (!recipe)
        return console.fail(recipe.error());
    std::vector<pipeline::PaintJob> jobs;
    for (int i = 0; i < options.count; ++i) {
        jobs.push_back({*recipe, {}, {}, {}, {}});
        jobs.back().recipe.seed += static_cast<std::uint64_t>(i);
    }
    return withQueue(workplace, [&](JobQueue &queue) {
        const auto ids = queue.add(jobs, options.front ? JobQueue::Place::Front : JobQueue::Place::Back);
        if (!ids)
            return console.fail(ids.error());
        for (const std::int64_t id : *ids)
            console.result(std::to_string(id));
        return ExitCode::Done;
    });
}

ExitCode run(const Options &options, Workplace &workplace)
{
    Console &console = workplace.console();
    return withQueue(workplace, [&](JobQueue &queue) {
        pipeline::QueueWork work;
        // The models are loaded when the first picture is painted, so that an empty queue costs nothing.
        work.paint = [&](const QueuedJob &job, const JobContext &context) {
            pipeline::Studio &studio = workplace.studio(options.compute.studioOptions());
            return pipeline::queuePainterOf(studio, {.previewEvery = 0})(job, context);
        };
        work.finished = [&](const QueuedJob &job) { console.result(job.picture.string()); };
        work.failed = [&](const QueuedJob &job, const Error &error) {
            console.note("Picture " + std::to_string(job.id) + " cannot be painted: " + error.message);
        };
        work.limit = options.count;
        const auto ran = pipeline::runQueue(queue, work, workplace.job());
        if (!ran)
            return console.fail(ran.error());
        if (ran->paused)
            console.note("The queue is paused; palimpsest-cli queue resume lets it go on.");
        return ran->failed > 0 ? ExitCode::BadInput : ExitCode::Done;
    });
}

/// All that wait, in order, with `moved` taken out.
Result<std::vector<std::int64_t>> waitingWithout(JobQueue &queue, const std::vector<std::int64_t> &moved)
{
    const auto jobs = queue.unfinished();
    if (!jobs)
        return jobs.error();
    std::vector<std::int64_t> ids;
    for (const QueuedJob &job : *jobs) {
        if (job.state == QueuedJob::State::Waiting && std::ranges::find(moved, job.id) == moved.end())
            ids.push_back(job.id);
    }
    return ids;
}

ExitCode move(const Options &options, Workplace &workplace)
{
    return withQueue(workplace, [&](JobQueue &queue) {
        auto order = waitingWithout(queue, options.ids);
        if (!order)
            return workplace.console().fail(order.error());
        auto place = options.back ? order->end() : order->begin();
        if (options.before != 0)
            place = std::ranges::find(*order, options.before);
        if (options.before != 0 && place == order->end())
            return workplace.console().fail(
                {ErrorCode::NotFound,
                 "Picture " + std::to_string(options.before) + " does not wait in the queue.",
                 {}});
        order->insert(place, options.ids.begin(), options.ids.end());
        return done(workplace, queue.arrange(*order));
    });
}

ExitCode clear(Workplace &workplace)
{
    return withQueue(workplace, [&](JobQueue &queue) {
        const auto waiting = waitingWithout(queue, {});
        return waiting ? done(workplace, queue.cancel(*waiting)) : workplace.console().fail(waiting.error());
    });
}

void addListAndRun(CommandLine &line, CLI::App *group, const std::shared_ptr<Options> &options)
{
    CLI::App *command = line.addTo(group, "list", "List what is painted and what waits, in the order of the turns",
                                   [options](Workplace &workplace) { return list(*options, workplace); });
    command->add_option("--ended", options->ended, "List so many that have ended, too")->check(CLI::Range(0, 1000));
    command->add_flag("--json", options->json, "Print JSON");
    const auto ran = std::make_shared<Options>();
    ran->count = 0;
    command = line.addTo(group, "run", "Paint what waits, into the history, until nothing does",
                         [ran](Workplace &workplace) { return run(*ran, workplace); });
    command->add_option("--count", ran->count, "So many pictures at most")->check(CLI::Range(1, 1'000'000));
    ran->compute.addTo(command);
}

} // namespace

void addQueue(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *group =
        line.addGroup("queue", "Pictures that wait to be painted: a crash loses none, and paints none twice");
    addListAndRun(line, group, options);
    CLI::App *command = line.addTo(group, "add", "Put pictures into the queue; prints their numbers",
                                   [options](Workplace &workplace) { return add(*options, workplace); });
    options->paint.addTo(command);
    command->add_option("--count", options->count, "How many pictures")->check(CLI::Range(1, 10000))->group("Painting");
    command->add_flag("--front", options->front, "Before those that wait");
    command = line.addTo(group, "move", "Change the order of the turns",
                         [options](Workplace &workplace) { return move(*options, workplace); });
    command->add_option("numbers", options->ids, "Which pictures")->required();
    CLI::Option *front = command->add_flag("--front", options->front, "Before all others (as without any of these)");
    CLI::Option *back = command->add_flag("--back", options->back, "Behind all others")->excludes(front);
    command->add_option("--before", options->before, "Before this picture")->excludes(front)->excludes(back);
    command = line.addTo(group, "cancel", "Take pictures out of the queue", [options](Workplace &workplace) {
        return withQueue(workplace, [&](JobQueue &queue) { return done(workplace, queue.cancel(options->ids)); });
    });
    command->add_option("numbers", options->ids, "Which pictures")->required();
    line.addTo(group, "clear", "Take everything that waits out of the queue",
               [](Workplace &workplace) { return clear(workplace); });
    for (const bool pauses : {true, false}) {
        line.addTo(group, pauses ? "pause" : "resume",
                   pauses ? "Begin no further picture, here and in the window" : "Let the queue go on",
                   [pauses](Workplace &workplace) {
                       return withQueue(workplace,
                                        [&](JobQueue &queue) { return done(workplace, queue.setPaused(pauses)); });
                   });
    }
}

} // namespace palimpsest::app::cli
