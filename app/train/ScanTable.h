#pragma once

#include "app/cli/Console.h"
#include "core/neural/ScanBenchmark.h"

#include <string>
#include <utility>
#include <vector>

namespace palimpsest::app {

/// One option of the measurement as text. InvalidArgument for an unknown key or a value that makes no sense.
Result<void> setScanOption(neural::ScanBenchmarkOptions &options, const std::string &key, const std::string &value);

/// The options with one sentence each, in order.
const std::vector<std::pair<std::string, std::string>> &scanOptions();

/// Prints what was measured.
void printScan(const neural::ScanBenchmark &scan, cli::Console &console);

/// The same as JSON.
std::string scanJson(const neural::ScanBenchmark &scan);

} // namespace palimpsest::app
