#include "app/cli/CommandLine.h"
#include "app/train/SelfTestTable.h"

#include "core/imaging/RawPng.h"
#include "core/neural/Device.h"
#include "core/neural/Parity.h"
#include "core/pipeline/GoldenCases.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace palimpsest::app::cli {

void addSelftest(CommandLine &line);

namespace {

struct Options {
    std::string device = "cpu";
    std::string golden;
    std::string filter;
    std::string precision = "float32";
};

std::vector<std::filesystem::path> goldenDirectories(const Options &options)
{
    if (!options.golden.empty())
        return {options.golden};
#ifdef PALIMPSEST_SOURCE_DIR
    return neural::goldenDirectories(PALIMPSEST_SOURCE_DIR);
#else
    return neural::goldenDirectories(std::filesystem::current_path());
#endif
}

/// Retrieval's own cases, which the networks' code does not cover.
void coverRetrieval(neural::ParityCase &tested)
{
    const auto start = std::chrono::steady_clock::now();
    const std::vector<retrieval::RetrievalCheck> checks = pipeline::checkRetrievalCase(tested.directory);
    const bool ours =
        std::any_of(checks.begin(), checks.end(), [](const auto &check) { return check.skipReason.empty(); });
    if (!ours)
        return;
    tested.notCovered.clear();
    for (const retrieval::RetrievalCheck &check : checks)
        tested.checks.push_back(
            {check.name, check.passed, check.maxError, check.tolerance, check.detail, check.skipReason});
    tested.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

ExitCode run(const Options &options, Workplace &workplace)
{
    neural::setComputeThreads(0);
    neural::ParityOptions parity;
    parity.directories = goldenDirectories(options);
    parity.device = options.device;
    parity.filter = options.filter;
    parity.precision = options.precision == "bfloat16" ? neural::Precision::BFloat16 : neural::Precision::Float32;
    parity.decodePng = imaging::readRawPng;
    std::vector<neural::ParityCase> cases;
    for (const std::filesystem::path &directory : neural::parityCaseDirectories(parity.directories)) {
        if (directory.filename().string().find(options.filter) == std::string::npos)
            continue;
        const JobContext job = workplace.job();
        if (job.stopRequested())
            return workplace.console().fail(cancelledError());
        job.report({"Checking " + directory.filename().string(), 0, 0, nullptr});
        neural::ParityCase tested = neural::runParityCase(directory, parity);
        if (!tested.notCovered.empty())
            coverRetrieval(tested);
        cases.push_back(std::move(tested));
    }
    return printSelfTest(cases, workplace.console());
}

} // namespace

void addSelftest(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = line.add("selftest", "Compare every network and sampler with reference numbers",
                                 [options](Workplace &workplace) { return run(*options, workplace); });
    command->add_option("--device", options->device, "cpu, cuda or cuda:N");
    command->add_option("--golden", options->golden, "Folder with the golden cases");
    command->add_option("--filter", options->filter, "Only cases whose name contains this");
    command->add_option("--precision", options->precision, "float32, or bfloat16 for the networks that paint")
        ->check(CLI::IsMember({"float32", "bfloat16"}));
}

} // namespace palimpsest::app::cli
