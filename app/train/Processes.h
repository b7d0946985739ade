#pragma once

#include "app/cli/Console.h"

#include <stop_token>

namespace palimpsest::app {

/// Runs this very command in `count` processes that train together: each is this program with the same arguments, but with
/// --ranks, --rank and --rendezvous in place of --processes, an equal share of the processor's cores, and the GPU of its rank.
/// The first one prints the result. Ends when all have ended; when one fails the others are stopped. The first one's exit
/// code, or that of whichever failed.
cli::ExitCode runProcesses(int count, const std::stop_token &stop, cli::Console &console);

} // namespace palimpsest::app
