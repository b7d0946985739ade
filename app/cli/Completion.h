#pragma once

#include "app/cli/CommandFacts.h"

#include <string>

namespace palimpsest::app::cli {

/// Scripts that let a shell complete commands, options, choices and files of palimpsest-cli. Where an option takes free
/// words, files are offered.
[[nodiscard]] std::string bashCompletion(const CommandFacts &program);
[[nodiscard]] std::string zshCompletion(const CommandFacts &program);
[[nodiscard]] std::string fishCompletion(const CommandFacts &program);

} // namespace palimpsest::app::cli
