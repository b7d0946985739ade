#include "app/cli/CommandLine.h"
#include "app/train/BenchTable.h"

#include <fstream>
#include <map>
#include <memory>
#include <string>

namespace palimpsest::app::cli {

void addBenchGenerate(CommandLine &line);

namespace {

struct Options {
    std::map<std::string, std::string> values;
    std::string folded;
    bool json = false;
};

ExitCode run(const Options &options, Workplace &workplace)
{
    Console &console = workplace.console();
    neural::setComputeThreads(0);
    neural::GenerationBenchmarkOptions bench;
    for (const auto &[key, value] : options.values) {
        if (value.empty())
            continue;
        if (const auto set = setBenchOption(bench, key, value); !set)
            return console.fail(set.error());
    }
    bench.profile = bench.profile || !options.folded.empty();
    const auto found = neural::benchmarkGeneration(bench, workplace.job());
    if (!found)
        return console.fail(found.error());
    if (!options.folded.empty()) {
        std::ofstream file(options.folded);
        file << foldedStacks(*found);
        if (!file.flush())
            return console.fail({ErrorCode::Io, "The file \"" + options.folded + "\" cannot be written.", {}});
    }
    if (options.json)
        console.result(benchJson(*found));
    else
        printBench(*found, console);
    return ExitCode::Done;
}

} // namespace

void addBenchGenerate(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = line.addTo(line.addGroup("bench", "Measure the program on this machine"), "generate",
                                   "Paint with a model and say how near to the machine's limit that comes",
                                   [options](Workplace &workplace) { return run(*options, workplace); });
    for (const auto &[key, help] : benchOptions()) {
        CLI::Option *option = command->add_option("--" + key, options->values[key], help);
        if (key == "model")
            option->required();
    }
    command->add_option("--folded", options->folded, "Write the profile as folded stacks, for flame graphs");
    command->add_flag("--json", options->json, "Print JSON");
}

} // namespace palimpsest::app::cli
