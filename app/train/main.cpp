#include "app/ComputeSettings.h"
#include "app/cli/Console.h"
#include "app/cli/InterruptWatch.h"
#include "app/train/BenchTable.h"
#include "app/train/KeyValues.h"
#include "app/train/Processes.h"
#include "app/train/ScanTable.h"
#include "app/train/SelfTestTable.h"
#include "app/train/TrainJob.h"
#include "core/neural/Device.h"
#include "core/neural/FakeModel.h"
#include "core/neural/Parity.h"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <span>
#include <string>

namespace palimpsest::app {

namespace {

using cli::Console;
using cli::ExitCode;

ExitCode usage(Console &console)
{
    console.note(
        "palimpsest-train trains and checks models without a window or databases.\n"
        "  palimpsest-train selftest [--device cuda] [--precision bfloat16] [--golden FOLDER]\n"
        "  palimpsest-train fake --shape rdm768 --out FOLDER   writes a model of random weights in a published shape\n"
        "  palimpsest-train bench --model FOLDER --device cuda   measures painting; --json yes prints JSON");
    for (const auto &[key, help] : benchOptions())
        console.note("      --" + key + "  " + help);
    console.note("  palimpsest-train scan --device cuda   measures exact retrieval; --json yes prints JSON");
    for (const auto &[key, help] : scanOptions())
        console.note("      --" + key + "  " + help);
    for (const TrainJob::Kind kind : TrainJob::kinds()) {
        const TrainJob train(kind);
        console.note("  palimpsest-train " + std::string(TrainJob::name(kind)) + "   "
                     + std::string(TrainJob::summary(kind)));
        for (const TrainSetting &setting : train.settings())
            console.note("      --" + setting.key + (setting.required ? " (required)  " : "  ") + setting.help);
    }
    return ExitCode::BadUsage;
}

ExitCode badUsage(const std::string &sentence, Console &console)
{
    console.note(sentence);
    return ExitCode::BadUsage;
}

ExitCode selfTest(const KeyValues &arguments, Console &console)
{
    neural::ParityOptions options;
    options.directories = neural::goldenDirectories(std::filesystem::current_path());
    for (const auto &[key, value] : arguments.values) {
        if (key == "device")
            options.device = value;
        else if (key == "golden")
            options.directories = {value};
        else if (key == "filter")
            options.filter = value;
        else if (key == "precision" && (value == "float32" || value == "bfloat16"))
            options.precision = value == "bfloat16" ? neural::Precision::BFloat16 : neural::Precision::Float32;
        else
            return badUsage("selftest knows --device, --golden, --filter and --precision float32 or bfloat16, not --"
                                + key + ".",
                            console);
    }
    return printSelfTest(neural::runParity(options), console);
}

ExitCode fake(const KeyValues &arguments, const std::stop_token &stop, Console &console)
{
    neural::FakeModelOptions options;
    std::filesystem::path out;
    for (const auto &[key, value] : arguments.values) {
        if (key == "shape")
            options.shape = value;
        else if (key == "out")
            out = value;
        else
            return badUsage("fake knows --shape and --out, not --" + key + ".", console);
    }
    if (out.empty())
        return badUsage("--out is needed.", console);
    const auto written = neural::writeFakeModel(out, options, {stop, console.progressSink()});
    if (!written)
        return console.fail(written.error());
    for (const neural::ModelInfo &info : *written)
        console.result(info.directory.string());
    return ExitCode::Done;
}

ExitCode bench(const KeyValues &arguments, const std::stop_token &stop, Console &console)
{
    neural::GenerationBenchmarkOptions options;
    bool json = false;
    for (const auto &[key, value] : arguments.values) {
        if (key == "json")
            json = value == "yes";
        else if (const auto set = setBenchOption(options, key, value); !set)
            return badUsage(set.error().message, console);
    }
    const auto found = neural::benchmarkGeneration(options, {stop, console.progressSink()});
    if (!found)
        return console.fail(found.error());
    if (json)
        console.result(benchJson(*found));
    else
        printBench(*found, console);
    return ExitCode::Done;
}

ExitCode scan(const KeyValues &arguments, const std::stop_token &stop, Console &console)
{
    neural::ScanBenchmarkOptions options;
    bool json = false;
    for (const auto &[key, value] : arguments.values) {
        if (key == "json")
            json = value == "yes";
        else if (const auto set = setScanOption(options, key, value); !set)
            return badUsage(set.error().message, console);
    }
    const auto found = neural::benchmarkScan(options, {stop, console.progressSink()});
    if (!found)
        return console.fail(found.error());
    if (json)
        console.result(scanJson(*found));
    else
        printScan(*found, console);
    return found->identical == found->queries ? ExitCode::Done : ExitCode::Internal;
}

ExitCode train(TrainJob::Kind kind, const KeyValues &arguments, const std::stop_token &stop, Console &console)
{
    TrainJob job(kind);
    for (const auto &[key, value] : arguments.values) {
        const auto setting = std::find_if(job.settings().begin(), job.settings().end(),
                                          [&key = key](const TrainSetting &known) { return known.key == key; });
        if (setting == job.settings().end())
            return badUsage("There is no option --" + key + "; call palimpsest-train without arguments for a list.",
                            console);
        if (const auto set = setting->set(value); !set)
            return badUsage(set.error().message, console);
    }
    for (const TrainSetting &setting : job.settings()) {
        const bool given = std::any_of(arguments.values.begin(), arguments.values.end(),
                                       [&](const auto &pair) { return pair.first == setting.key; });
        if (setting.required && !given)
            return badUsage("--" + setting.key + " is needed: " + setting.help + ".", console);
    }
    if (job.processes() > 1)
        return runProcesses(job.processes(), stop, console);
    const auto report = job.run({stop, console.progressSink()});
    if (!report)
        return console.fail(report.error());
    console.result(reportText(*report));
    return ExitCode::Done;
}

ExitCode run(std::span<const char *const> arguments, const std::stop_token &stop, Console &console)
{
    const auto read = readKeyValues(arguments);
    if (!read)
        return badUsage(read.error().message, console);
    if (read->words.size() != 1)
        return usage(console);
    neural::setComputeThreads(0);
    if (read->words.front() == "selftest")
        return selfTest(*read, console);
    if (read->words.front() == "fake")
        return fake(*read, stop, console);
    if (read->words.front() == "bench")
        return bench(*read, stop, console);
    if (read->words.front() == "scan")
        return scan(*read, stop, console);
    for (const TrainJob::Kind kind : TrainJob::kinds()) {
        if (read->words.front() == TrainJob::name(kind))
            return train(kind, *read, stop, console);
    }
    return usage(console);
}

} // namespace

} // namespace palimpsest::app

int main(int argc, char **argv)
{
    using namespace palimpsest::app;

    restartWithComputeSettings(argv);
    cli::InterruptWatch interrupts;
    cli::Console console([](const palimpsest::Error &error) {
        if (!error.detail.empty())
            cli::Console().note(error.detail);
    });
    try {
        const std::span<const char *const> arguments(argv + 1, static_cast<std::size_t>(argc - 1));
        return static_cast<int>(run(arguments, interrupts.token(), console));
    } catch (const std::exception &exception) {
        return static_cast<int>(
            console.fail({palimpsest::ErrorCode::Internal, "The trainer made a mistake.", exception.what()}));
    }
}
