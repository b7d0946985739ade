#include "app/cli/CommandLine.h"
#include "app/train/Processes.h"
#include "app/train/TrainJob.h"
#include "core/pipeline/Teach.h"

#include <memory>
#include <string>

namespace palimpsest::app::cli {

void addTrain(CommandLine &line);

namespace {

/// What a command adds to its trainer: the database to teach with.
struct TrainChoice {
    explicit TrainChoice(TrainJob::Kind kind) : job(kind) {}
    TrainJob job;
    std::string database;
};

Result<void> openDatabase(TrainChoice &choice, Workplace &workplace)
{
    neural::RdmTrainOptions &options = choice.job.rdm();
    if (options.from.empty())
        return Error{ErrorCode::InvalidArgument, "A database teaches a model that is there; name it with --from.", {}};
    const std::filesystem::path encoder = options.encoder;
    if (auto prepared = pipeline::prepareTeaching(workplace.library(), Workplace::modelDirectories(), choice.database,
                                                  options.from.string(), options);
        !prepared)
        return prepared;
    if (!encoder.empty())
        options.encoder = encoder;
    return {};
}

ExitCode run(TrainChoice &choice, Workplace &workplace)
{
    const TrainJob &train = choice.job;
    if (train.processes() > 1)
        return runProcesses(train.processes(), workplace.job().stop, workplace.console());
    if (!choice.database.empty()) {
        if (auto opened = openDatabase(choice, workplace); !opened)
            return workplace.console().fail(opened.error());
    }
    const auto report = train.run(workplace.job());
    if (!report)
        return workplace.console().fail(report.error());
    workplace.console().result(reportText(*report));
    return ExitCode::Done;
}

void addTrainer(CommandLine &line, CLI::App *group, TrainJob::Kind kind)
{
    const auto choice = std::make_shared<TrainChoice>(kind);
    CLI::App *command = line.addTo(group, std::string(TrainJob::name(kind)), std::string(TrainJob::summary(kind)),
                                   [choice](Workplace &workplace) { return run(*choice, workplace); });
    if (kind == TrainJob::Kind::Rdm)
        command->add_option("--database", choice->database,
                            "Teach with the pictures of this database: id, name or folder");
    for (const TrainSetting &setting : choice->job.settings()) {
        const auto apply = [set = setting.set](const std::string &text) {
            if (const auto result = set(text); !result)
                throw CLI::ValidationError(result.error().message);
        };
        CLI::Option *option = command->add_option_function<std::string>("--" + setting.key, apply, setting.help);
        option->required(setting.required);
    }
}

} // namespace

void addTrain(CommandLine &line)
{
    CLI::App *group = line.addGroup("train", "Train a model from a gallery pack or a database");
    for (const TrainJob::Kind kind : TrainJob::kinds())
        addTrainer(line, group, kind);
}

} // namespace palimpsest::app::cli
