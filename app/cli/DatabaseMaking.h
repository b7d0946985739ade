#pragma once

#include "app/cli/CommandLine.h"

namespace palimpsest::app::cli {

/// Adds `databases merge`, `subset`, `trash` and `restore`.
void addDatabaseMaking(CommandLine &line, CLI::App *databases);

} // namespace palimpsest::app::cli
