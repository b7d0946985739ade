#pragma once

#include "app/cli/Console.h"
#include "core/neural/Parity.h"

#include <vector>

namespace palimpsest::app {

/// Prints a line for each golden case, the failed checks below it, and "N passed, N failed, N skipped" over all checks.
/// Fails with ExitCode::Internal when a check failed and with BadInput when there are no cases at all.
cli::ExitCode printSelfTest(const std::vector<neural::ParityCase> &cases, cli::Console &console);

} // namespace palimpsest::app
