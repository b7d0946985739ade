#include "app/cli/CommandLine.h"
#include "app/train/TrainJob.h"

#include <memory>
#include <string>

namespace palimpsest::app::cli {

void addTrain(CommandLine &line);

namespace {

ExitCode run(const TrainJob &train, Workplace &workplace)
{
    const auto report = train.run(workplace.job());
    if (!report)
        return workplace.console().fail(report.error());
    workplace.console().result(reportText(*report));
    return ExitCode::Done;
}

void addTrainer(CommandLine &line, CLI::App *group, TrainJob::Kind kind)
{
    const auto train = std::make_shared<TrainJob>(kind);
    CLI::App *command = line.addTo(group, std::string(TrainJob::name(kind)), std::string(TrainJob::summary(kind)),
                                   [train](Workplace &workplace) { return run(*train, workplace); });
    for (const TrainSetting &setting : train->settings()) {
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
    CLI::App *group = line.addGroup("train", "Train a model from a gallery pack");
    for (const TrainJob::Kind kind : TrainJob::kinds())
        addTrainer(line, group, kind);
}

} // namespace palimpsest::app::cli
