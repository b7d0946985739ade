#include "app/cli/Completion.h"

#include <string_view>
#include <vector>

namespace palimpsest::app::cli {

namespace {

// In single quotes no shell expands anything; a quote itself is written outside of them.
std::string singleQuoted(std::string_view text)
{
    std::string result = "'";
    for (const char letter : text) {
        if (letter == '\'')
            result += "'\\''";
        else
            result += letter;
    }
    return result + "'";
}

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

std::string joined(const std::vector<std::string> &words, std::string_view separator)
{
    std::string result;
    for (const std::string &word : words) {
        if (!result.empty())
            result += separator;
        result += word;
    }
    return result;
}

// The pattern that a command's path matches in the scripts, where each word of it follows a space.
std::string pathPattern(const CommandFacts &command)
{
    return command.path.empty() ? std::string() : " " + command.path;
}

std::string optionNames(const CommandFacts &command)
{
    std::vector<std::string> names;
    for (const OptionFacts &option : command.options) {
        if (!option.positional)
            names.insert(names.end(), option.names.begin(), option.names.end());
    }
    return joined(names, " ");
}

std::string wordList(const CommandFacts &command)
{
    std::vector<std::string> words;
    for (const Word &word : wordsAfter(command))
        words.push_back(word.text);
    return joined(words, " ");
}

// Alternatives "path option" of all names of an option, as a case pattern.
std::string valuePattern(const CommandFacts &command, const OptionFacts &option)
{
    std::vector<std::string> patterns;
    for (const std::string &name : option.names)
        patterns.push_back("\"" + pathPattern(command) + " " + name + "\"");
    return joined(patterns, "|");
}

// Lines of a case statement that goes down from the command so far to the one that `word` names.
std::string descentCases(const CommandFacts &program)
{
    std::vector<std::string> patterns;
    for (const CommandFacts *command : everyCommand(program)) {
        if (!command->path.empty())
            patterns.push_back("\"" + pathPattern(*command) + "\"");
    }
    return "            " + joined(patterns, "|\\\n            ") + ") command=\"$command $word\" ;;\n";
}

struct ShellActions {
    std::string_view choices; ///< With %1 where the words belong.
    std::string_view files;
    std::string_view folders;
};

// Lines of a case statement over "path option" for each option that takes a value.
std::string valueCases(const CommandFacts &program, const ShellActions &actions)
{
    std::string result;
    for (const CommandFacts *command : everyCommand(program)) {
        for (const OptionFacts &option : command->options) {
            if (option.positional || option.value == OptionFacts::Value::None)
                continue;
            const std::string choices = replaced(std::string(actions.choices), "%1", joined(option.choices, " "));
            const std::string_view action = option.value == OptionFacts::Value::Choice      ? choices
                                            : option.value == OptionFacts::Value::Directory ? actions.folders
                                                                                            : actions.files;
            result += "        " + valuePattern(*command, option) + ") " + std::string(action) + "; return ;;\n";
        }
    }
    return result;
}

// _describe takes NAME:TEXT.
std::string zshEntry(std::string_view name, const std::string &help)
{
    return " " + singleQuoted(replaced(std::string(name), ":", "\\:") + ":" + help);
}

} // namespace

std::string bashCompletion(const CommandFacts &program)
{
    std::string script = "# bash completion for palimpsest-cli, as \"palimpsest-cli completion bash\" prints it\n"
                         "_palimpsest_cli()\n{\n"
                         "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}\n"
                         "    local command='' words='' options='' word\n"
                         "    COMPREPLY=()\n"
                         "    for word in \"${COMP_WORDS[@]:1:COMP_CWORD - 1}\"; do\n"
                         "        case \"$command $word\" in\n"
                         + descentCases(program)
                         + "        esac\n    done\n"
                           "    case \"$command $previous\" in\n"
                         + valueCases(program, {"mapfile -t COMPREPLY < <(compgen -W \"%1\" -- \"$current\")",
                                                "compopt -o default", "compopt -o dirnames"})
                         + "    esac\n    case \"$command\" in\n";
    for (const CommandFacts *command : everyCommand(program)) {
        script += "        \"" + pathPattern(*command) + "\") words=\"" + wordList(*command) + "\"\n"
                  + "            options=\"" + optionNames(*command) + "\" ;;\n";
    }
    return script
           + "    esac\n"
             "    if [[ $current == -* ]]; then\n"
             "        mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$current\")\n"
             "    elif [[ -n $words ]]; then\n"
             "        mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$current\")\n"
             "    else\n"
             "        compopt -o default\n"
             "    fi\n"
             "}\n"
             "complete -F _palimpsest_cli palimpsest-cli\n";
}

std::string zshCompletion(const CommandFacts &program)
{
    std::string script = "#compdef palimpsest-cli\n"
                         "# zsh completion for palimpsest-cli, as \"palimpsest-cli completion zsh\" prints it\n"
                         "local command='' word\n"
                         "local -a commands options\n"
                         "for word in \"${(@)words[2,CURRENT-1]}\"; do\n"
                         "    case \"$command $word\" in\n"
                         + descentCases(program)
                         + "    esac\ndone\n"
                           "case \"$command $words[CURRENT-1]\" in\n"
                         + valueCases(program, {"compadd -- %1", "_files", "_files -/"})
                         + "esac\ncase \"$command\" in\n";
    for (const CommandFacts *command : everyCommand(program)) {
        script += "        \"" + pathPattern(*command) + "\") commands=(";
        for (const Word &word : wordsAfter(*command))
            script += zshEntry(word.text, word.help);
        script += " )\n            options=(";
        for (const OptionFacts &option : command->options) {
            if (option.positional)
                continue;
            for (const std::string &name : option.names)
                script += zshEntry(name, option.help);
        }
        script += " ) ;;\n";
    }
    return script
           + "esac\n"
             "if [[ $words[CURRENT] == -* ]]; then\n"
             "    _describe -o option options\n"
             "elif (( $#commands )); then\n"
             "    _describe command commands\n"
             "else\n"
             "    _files\n"
             "fi\n";
}

std::string fishCompletion(const CommandFacts &program)
{
    std::string script = "# fish completion for palimpsest-cli, as \"palimpsest-cli completion fish\" prints it\n"
                         "function __palimpsest_cli_command\n"
                         "    set -l command ''\n"
                         "    for word in (commandline -opc)[2..-1]\n"
                         "        switch \"$command $word\"\n";
    for (const CommandFacts *command : everyCommand(program)) {
        if (!command->path.empty())
            script += "            case " + singleQuoted(pathPattern(*command)) + "\n"
                      + "                set command \"$command $word\"\n";
    }
    script += "        end\n    end\n    test \"$command\" = \"$argv[1]\"\nend\n";
    for (const CommandFacts *command : everyCommand(program)) {
        const std::string start = "complete -c palimpsest-cli -n "
                                  + singleQuoted("__palimpsest_cli_command " + singleQuoted(pathPattern(*command)));
        for (const Word &word : wordsAfter(*command))
            script += start + " -f -a " + word.text + " -d " + singleQuoted(word.help) + "\n";
        for (const OptionFacts &option : command->options) {
            if (option.positional)
                continue;
            script += start;
            for (const std::string &name : option.names)
                script += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
            if (option.value == OptionFacts::Value::Choice)
                script += " -x -a " + singleQuoted(joined(option.choices, " "));
            else if (option.value != OptionFacts::Value::None)
                script += " -r";
            script += " -d " + singleQuoted(option.help) + "\n";
        }
    }
    return script;
}

} // namespace palimpsest::app::cli
