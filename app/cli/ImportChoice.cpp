#include "app/cli/ImportChoice.h"

#include "app/cli/Report.h"
#include "core/neural/Device.h"
#include "core/neural/ModelBundle.h"

#include <filesystem>
#include <utility>

namespace palimpsest::app::cli {

namespace {

Result<std::filesystem::path> encoderDirectory(const EncoderChoice &choice)
{
    if (!choice.encoder.empty())
        return std::filesystem::path(choice.encoder);
    const neural::ModelList found = neural::listModels(Workplace::modelDirectories());
    std::string wanted;
    for (const neural::ModelInfo &info : found.models) {
        if (wanted.empty() && info.kind == "generator"
            && (choice.compute.model.empty() || info.id == choice.compute.model))
            wanted = info.encoderId;
    }
    for (const neural::ModelInfo &info : found.models) {
        if (info.kind == "encoder" && info.id == wanted)
            return info.directory;
    }
    return Error{ErrorCode::NotFound,
                 "There is no encoder to import with; install a model, or name an encoder's folder with --encoder.",
                 {}};
}

std::string counted(std::int64_t count, const char *what)
{
    return count > 0 ? ", " + std::to_string(count) + " " + what : std::string();
}

} // namespace

void EncoderChoice::addTo(CLI::App *command)
{
    command->add_option("--encoder", encoder, "Folder of the encoder; without one the model's own");
    compute.addTo(command);
    command->add_option("--workers", workers, "Threads that decode ahead; 0 = all cores but one")
        ->check(CLI::Range(0, 256))
        ->group("Computing");
}

Result<std::unique_ptr<neural::Encoder>> EncoderChoice::load() const
{
    const auto directory = encoderDirectory(*this);
    if (!directory)
        return directory.error();
    neural::setComputeThreads(compute.threads);
    return neural::loadEncoder(*directory, compute.computeOptions());
}

JobContext importJob(Workplace &workplace)
{
    JobContext job = workplace.job();
    const auto said = std::make_shared<bool>(false);
    job.progress = [&console = workplace.console(), show = std::move(job.progress), said](const Progress &progress) {
        if (!*said && progress.stage.starts_with("Waiting")) {
            console.note(progress.stage + ".");
            *said = true;
        }
        if (show)
            show(progress);
    };
    return job;
}

void printImportReport(const pipeline::ImportReport &report, Console &console)
{
    for (const pipeline::ImportReport::Refusal &refusal : report.refused)
        console.note(refusal.path + ": " + refusal.reason);
    const double perSecond = report.seconds > 0.0 ? static_cast<double>(report.added) / report.seconds : 0.0;
    console.result("\"" + report.database.name + "\" (" + report.source + "): " + std::to_string(report.added)
                   + " added, " + std::to_string(report.alreadyThere) + " already there, "
                   + std::to_string(report.refused.size()) + " refused"
                   + counted(report.prohibited, "forbidden to data mining") + counted(report.moved, "moved")
                   + counted(report.replaced, "replaced") + counted(report.vanished, "vanished")
                   + counted(report.fromThumbnails, "embedded from thumbnails") + ", "
                   + std::to_string(report.database.items) + " in all, " + decimalText(report.seconds, 1) + " s"
                   + (report.added > 0 ? ", " + decimalText(perSecond, 0) + " per second" : ""));
    console.result(report.database.directory.string());
}

} // namespace palimpsest::app::cli
