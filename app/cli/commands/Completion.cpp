#include "app/cli/Completion.h"
#include "app/cli/CommandLine.h"

#include <memory>
#include <string>

namespace palimpsest::app::cli {

void addCompletion(CommandLine &line);

void addCompletion(CommandLine &line)
{
    const auto shell = std::make_shared<std::string>();
    CLI::App *command =
        line.add("completion", "Print a script that lets a shell complete this program's commands and options",
                 [shell, &line](Workplace &workplace) {
                     const CommandFacts program = factsOf(line.program());
                     workplace.console().result(*shell == "bash"  ? bashCompletion(program)
                                                : *shell == "zsh" ? zshCompletion(program)
                                                                  : fishCompletion(program));
                     return ExitCode::Done;
                 });
    command->add_option("shell", *shell, "bash, zsh or fish")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}));
}

} // namespace palimpsest::app::cli
