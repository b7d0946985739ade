#pragma once

#include "app/cli/Console.h"
#include "core/neural/GenerationBenchmark.h"

#include <string>
#include <utility>
#include <vector>

namespace palimpsest::app {

/// One option of the benchmark as text. InvalidArgument for an unknown key or a value that makes no sense.
Result<void> setBenchOption(neural::GenerationBenchmarkOptions &options, const std::string &key,
                            const std::string &value);

/// The benchmark's options with one sentence each, in order.
const std::vector<std::pair<std::string, std::string>> &benchOptions();

/// Prints the tables.
void printBench(const neural::GenerationBenchmark &bench, cli::Console &console);

/// Everything that was measured as JSON.
std::string benchJson(const neural::GenerationBenchmark &bench);

/// The profile as folded stacks ("a;b;c microseconds" a line), which flame-graph programs read.
std::string foldedStacks(const neural::GenerationBenchmark &bench);

} // namespace palimpsest::app
