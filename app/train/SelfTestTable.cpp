#include "app/train/SelfTestTable.h"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <string>

namespace palimpsest::app {

namespace {

struct Totals {
    std::size_t passed = 0;
    std::size_t failed = 0;
    std::size_t skipped = 0;
};

std::string verdict(const neural::ParityCase &tested)
{
    if (!tested.notCovered.empty())
        return tested.notCovered;
    if (tested.failures() > 0)
        return "FAILED " + std::to_string(tested.failures()) + " of " + std::to_string(tested.checks.size());
    if (tested.skipped() > 0)
        return "passed, " + std::to_string(tested.skipped()) + " skipped";
    return "passed";
}

double largestError(const neural::ParityCase &tested)
{
    double largest = 0.0;
    for (const neural::ParityCheck &check : tested.checks)
        largest = std::max(largest, check.maxError);
    return largest;
}

void printCase(const neural::ParityCase &tested, cli::Console &console)
{
    char line[160];
    std::snprintf(line, sizeof line, "%-24s %7zu %11.3g %8.1f  ", tested.name.c_str(), tested.checks.size(),
                  largestError(tested), tested.seconds);
    console.result(line + verdict(tested));
    for (const neural::ParityCheck &check : tested.checks) {
        if (!check.skipReason.empty())
            console.result("    skipped " + check.name + ": " + check.skipReason);
        else if (!check.passed)
            console.result("    FAILED " + check.name + ": " + check.detail);
    }
}

} // namespace

cli::ExitCode printSelfTest(const std::vector<neural::ParityCase> &cases, cli::Console &console)
{
    if (cases.empty())
        return console.fail(
            {ErrorCode::NotFound, "There are no golden cases here; name their folder with --golden.", {}});
    Totals totals;
    console.result("CASE                      CHECKS   MAX ERROR        S  RESULT");
    for (const neural::ParityCase &tested : cases) {
        printCase(tested, console);
        totals.failed += tested.failures();
        totals.skipped += tested.skipped();
        totals.passed += tested.checks.size() - tested.failures() - tested.skipped();
    }
    console.result(std::to_string(totals.passed) + " passed, " + std::to_string(totals.failed) + " failed, "
                   + std::to_string(totals.skipped) + " skipped");
    return totals.failed == 0 ? cli::ExitCode::Done : cli::ExitCode::Internal;
}

} // namespace palimpsest::app
