#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace palimpsest::app::cli {

/// An option or positional argument, as manual and completion need it.
struct OptionFacts {
    enum class Value {
        None, ///< A flag.
        Text, ///< Words, numbers or names; often files to be written.
        File,
        Directory,
        Path,   ///< A file or a directory.
        Choice, ///< One of `choices`.
    };

    std::vector<std::string> names; ///< "-h", "--help"; of a positional argument its name.
    Value value = Value::None;
    std::string placeholder; ///< What stands for the value, such as TEXT; empty for a flag.
    std::string limits;      ///< What a number may be, such as "1 to 1000"; may be empty.
    std::vector<std::string> choices;
    std::string help;
    std::string group;
    bool positional = false;
    bool required = false;
    bool repeats = false; ///< May be given any number of times.
};

/// A command with its options and the commands below it.
struct CommandFacts {
    std::string path; ///< "queue add"; empty for the program itself.
    std::string help;
    std::string footer;
    std::vector<OptionFacts> options; ///< In the order of --help, positional arguments first.
    std::vector<CommandFacts> commands;
    bool needsCommand = false; ///< Does nothing by itself.
};

/// Everything that `program --help`, and `--help` of every command below it, speaks of.
[[nodiscard]] CommandFacts factsOf(const CLI::App &program);

/// `program` and all commands below it, each before its own commands.
[[nodiscard]] std::vector<const CommandFacts *> everyCommand(const CommandFacts &program);

/// A word that may follow a command, with what it means.
struct Word {
    std::string text;
    std::string help;
};

/// What may follow a command that is no option: the commands below it and the choices of its positional arguments.
[[nodiscard]] std::vector<Word> wordsAfter(const CommandFacts &command);

/// The last word of the path: "add" of "queue add".
[[nodiscard]] std::string nameOf(const CommandFacts &command);

} // namespace palimpsest::app::cli
