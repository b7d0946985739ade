#pragma once

#include "app/cli/CommandLine.h"

namespace palimpsest::app::cli {

/// Adds what can be done to one database to `databases`: check, repair, reembed.
void addDatabaseCare(CommandLine &line, CLI::App *databases);

} // namespace palimpsest::app::cli
