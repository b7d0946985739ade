#include "core/pipeline/JobQueue.h"

#include <optional>
#include <utility>

// Working through a queue without a window.

namespace palimpsest::pipeline {

namespace {

enum class Outcome { Finished, Failed };

Result<std::optional<QueuedJob>> nextWaiting(JobQueue &queue)
{
    auto jobs = queue.unfinished();
    if (!jobs)
        return jobs.error();
    for (QueuedJob &job : *jobs) {
        if (job.state == QueuedJob::State::Waiting)
            return std::optional(std::move(job));
    }
    return std::optional<QueuedJob>();
}

Result<Outcome> runOne(JobQueue &queue, const QueuedJob &job, const QueueWork &work, const JobContext &context)
{
    const auto painted = work.paint(job, context);
    if (painted) {
        if (auto finished = queue.finish(job.id); !finished)
            return finished.error();
        if (work.finished)
            work.finished(job);
        return Outcome::Finished;
    }
    if (painted.error().code == ErrorCode::Cancelled) {
        if (auto back = queue.putBack(std::span(&job.id, 1)); !back)
            return back.error();
        return painted.error();
    }
    if (auto failed = queue.fail(job.id, painted.error()); !failed)
        return failed.error();
    if (work.failed)
        work.failed(job, painted.error());
    return Outcome::Failed;
}

} // namespace

Result<QueueRun> runQueue(JobQueue &queue, const QueueWork &work, const JobContext &context)
{
    const auto taken = queue.takeOver();
    if (!taken)
        return taken.error();
    if (!*taken)
        return Error{ErrorCode::Io, "Another Palimpsest is painting this queue already; close that one first.", {}};
    QueueRun run;
    while (work.limit == 0 || run.finished + run.failed < work.limit) {
        if (context.stopRequested())
            return cancelledError();
        const auto paused = queue.isPaused();
        if (!paused)
            return paused.error();
        run.paused = *paused;
        if (run.paused)
            break;
        auto next = nextWaiting(queue);
        if (!next)
            return next.error();
        if (!*next)
            break;
        QueuedJob &job = **next;
        auto picture = queue.begin(job.id, titleOf(job.job.recipe.query), job.job.recipe.seed);
        // Somebody has taken it out of the queue in this moment.
        if (!picture && picture.error().code == ErrorCode::NotFound)
            continue;
        if (!picture)
            return picture.error();
        job.picture = std::move(*picture);
        job.state = QueuedJob::State::Running;
        if (work.began)
            work.began(job);
        const auto outcome = runOne(queue, job, work, context);
        if (!outcome)
            return outcome.error();
        ++(*outcome == Outcome::Finished ? run.finished : run.failed);
    }
    return run;
}

std::function<Result<void>(const QueuedJob &, const JobContext &)> queuePainterOf(Studio &studio, PaintOptions options)
{
    return [&studio, options](const QueuedJob &job, const JobContext &context) -> Result<void> {
        const auto painting = paintJob(studio, job.job, options, context);
        if (!painting)
            return painting.error();
        return studio.savePng(*painting, job.picture);
    };
}

} // namespace palimpsest::pipeline
