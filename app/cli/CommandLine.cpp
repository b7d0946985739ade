#include "app/cli/CommandLine.h"

#include <iostream>

namespace palimpsest::app::cli {

CommandLine::CommandLine()
    : m_app("Palimpsest paints with a museum: a query finds pictures in a database, and they shape the painting.")
{
    m_app.name("palimpsest-cli");
    m_app.set_version_flag("--version", std::string("palimpsest-cli ") + PALIMPSEST_VERSION);
    m_app.require_subcommand(1);
    m_app.footer("Exit codes: 0 done, 1 internal error, 2 bad usage, 3 bad input, 4 stopped by Ctrl+C.");
}

CLI::App *CommandLine::add(const std::string &name, const std::string &description, Action action)
{
    return addTo(&m_app, name, description, std::move(action));
}

CLI::App *CommandLine::addTo(CLI::App *parent, const std::string &name, const std::string &description, Action action)
{
    CLI::App *command = parent->add_subcommand(name, description);
    m_actions.emplace_back(command, std::move(action));
    return command;
}

CLI::App *CommandLine::addGroup(const std::string &name, const std::string &description)
{
    const auto present = m_app.get_subcommands([&](const CLI::App *command) { return command->get_name() == name; });
    if (!present.empty())
        return present.front();
    CLI::App *group = m_app.add_subcommand(name, description);
    group->require_subcommand(1);
    return group;
}

std::optional<ExitCode> CommandLine::parse(int argc, const char *const *argv)
{
    try {
        m_app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        const bool asked = error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success);
        m_app.exit(error, std::cout, std::cerr);
        return asked ? ExitCode::Done : ExitCode::BadUsage;
    }
    return std::nullopt;
}

ExitCode CommandLine::run(Workplace &workplace)
{
    // A command's own sub-commands come after it and are what was meant.
    for (auto action = m_actions.rbegin(); action != m_actions.rend(); ++action) {
        if (action->first->parsed())
            return action->second(workplace);
    }
    return ExitCode::BadUsage;
}

} // namespace palimpsest::app::cli
