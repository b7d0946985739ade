#pragma once

#include "app/cli/Console.h"
#include "app/cli/Workplace.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace palimpsest::app::cli {

/// The sub-commands of the program. Each file in commands/ adds its own through `void add<File>(CommandLine &)`.
class CommandLine {
public:
    using Action = std::function<ExitCode(Workplace &)>;

    CommandLine();

    /// A new sub-command (of `parent`, or of the program) to which the caller adds options. Owned by the command line.
    CLI::App *add(const std::string &name, const std::string &description, Action action);
    CLI::App *addTo(CLI::App *parent, const std::string &name, const std::string &description, Action action);
    /// A sub-command that only groups others; several files may ask for the same one.
    CLI::App *addGroup(const std::string &name, const std::string &description);

    /// Reads the arguments. Returns an exit code when there is nothing (more) to do: help, version, or bad usage.
    std::optional<ExitCode> parse(int argc, const char *const *argv);
    /// Runs the sub-command that parse() found.
    ExitCode run(Workplace &workplace);

    /// All commands with their options, as they were added.
    [[nodiscard]] const CLI::App &program() const { return m_app; }

private:
    CLI::App m_app;
    std::vector<std::pair<CLI::App *, Action>> m_actions;
};

/// Adds every command; written by CMake from the files in commands/.
void addAll(CommandLine &line);

} // namespace palimpsest::app::cli
