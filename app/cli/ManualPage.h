#pragma once

#include "app/cli/CommandFacts.h"

#include <string>
#include <string_view>

namespace palimpsest::app::cli {

/// palimpsest-cli(1) in the man macros of roff: every command with every option, exit codes, files, environment, examples.
[[nodiscard]] std::string manualPage(const CommandFacts &program, std::string_view version);

} // namespace palimpsest::app::cli
