#include "app/cli/ManualPage.h"

namespace palimpsest::app::cli {

namespace {

// Text as roff shows it: hyphens that can be copied, and no line read as a request.
std::string escaped(std::string_view text)
{
    std::string result;
    for (const char letter : text) {
        const bool lineStart = result.empty() || result.back() == '\n';
        if (lineStart && (letter == '.' || letter == '\''))
            result += "\\&";
        if (letter == '\\')
            result += "\\e";
        else if (letter == '-')
            result += "\\-";
        else
            result += letter;
    }
    return result;
}

std::string bold(std::string_view text)
{
    return "\\fB" + escaped(text) + "\\fR";
}

std::string italic(std::string_view text)
{
    return "\\fI" + escaped(text) + "\\fR";
}

std::string valueOf(const OptionFacts &option)
{
    if (option.value != OptionFacts::Value::Choice)
        return italic(option.placeholder);
    std::string result;
    for (const std::string &choice : option.choices)
        result += (result.empty() ? "" : "|") + bold(choice);
    return result;
}

std::string optionEntry(const OptionFacts &option)
{
    std::string head;
    for (const std::string &name : option.names) {
        if (!head.empty())
            head += ", ";
        head += option.positional ? italic(name) : bold(name);
    }
    if (option.positional && option.value == OptionFacts::Value::Choice)
        head += " (" + valueOf(option) + ")";
    else if (!option.positional && option.value != OptionFacts::Value::None)
        head += " " + valueOf(option);
    if (option.repeats)
        head += " ...";
    std::string text = escaped(option.help);
    if (!option.limits.empty())
        text += " (" + escaped(option.limits) + ")";
    if (option.required)
        text += " (required)";
    return ".TP\n" + head + "\n" + text + "\n";
}

std::string synopsis(const CommandFacts &command)
{
    std::string text = "palimpsest-cli";
    if (!command.path.empty())
        text += " " + command.path;
    std::string line = bold(text) + " [" + italic("options") + "]";
    for (const OptionFacts &option : command.options) {
        if (!option.positional)
            continue;
        const std::string name = italic(option.names.front()) + (option.repeats ? " ..." : "");
        line += option.required ? " " + name : " [" + name + "]";
    }
    if (!command.commands.empty())
        line += command.needsCommand ? " " + italic("command") : " [" + italic("command") + "]";
    return line + "\n";
}

// What follows the options of every command alike, as the exit codes do, is said once, elsewhere.
std::string commandSection(const CommandFacts &command, const std::string &commonFooter)
{
    std::string text =
        ".SS " + escaped(command.path) + "\n" + synopsis(command) + ".PP\n" + escaped(command.help) + ".\n";
    for (const OptionFacts &option : command.options) {
        if (option.names.back() != "--help")
            text += optionEntry(option);
    }
    const std::size_t footerStart = command.footer.find_first_not_of('\n');
    if (command.footer != commonFooter && footerStart != std::string::npos)
        text += ".PP\n.nf\n" + escaped(command.footer.substr(footerStart)) + "\n.fi\n";
    return text;
}

constexpr std::string_view kExitCodes = R"(.SH EXIT STATUS
.TP
.B 0
Done.
.TP
.B 1
An error of the program itself, or the memory ran out.
.TP
.B 2
The command line makes no sense.
.TP
.B 3
Something that was named is missing, damaged, of the wrong kind, or may not be read or written.
.TP
.B 4
Stopped by Ctrl+C.
)";

constexpr std::string_view kFiles = R"(.SH FILES
.TP
.I $XDG_DATA_HOME/palimpsest/databases
Databases of one's own; one directory each.
.TP
.I $XDG_DATA_HOME/palimpsest/models
Models of one's own; one directory each.
.TP
.I /usr/share/palimpsest
The databases, the models and the description of the recipe's format that come with the program.
.TP
.I $XDG_STATE_HOME/palimpsest/log
The log.
.TP
.I $XDG_CACHE_HOME/palimpsest
What can be made again, and may be deleted at any time.
.PP
Without these variables
.IR ~/.local/share ,
.I ~/.local/state
and
.I ~/.cache
are used.
.SH ENVIRONMENT
.TP
.BR OMP_NUM_THREADS ", " OMP_WAIT_POLICY
Obeyed where they are set;
.B \-\-threads
counts before the first.
)";

constexpr std::string_view kExamples = R"(.SH EXAMPLES
.nf
palimpsest\-cli databases
palimpsest\-cli retrieve \-\-prompt "a lighthouse" \-\-database woodcut
palimpsest\-cli generate \-\-prompt "a lighthouse" \-\-database woodcut \-\-seed 7 \-\-out lighthouse.png
palimpsest\-cli generate \-\-recipe lighthouse.png \-\-steps 50 \-\-out again.png
palimpsest\-cli import ~/Pictures/prints \-\-name "My prints"
palimpsest\-cli credits lighthouse.png \-\-format markdown
.fi
.SH SEE ALSO
.BR palimpsest (1)
)";

} // namespace

std::string manualPage(const CommandFacts &program, std::string_view version)
{
    std::string text = ".\\\" What \"palimpsest-cli manual\" prints.\n.TH PALIMPSEST\\-CLI 1 \"\" \"Palimpsest "
                       + std::string(version) + "\" \"User Commands\"\n.SH NAME\n"
                       + "palimpsest\\-cli \\- paint with a museum, on the command line\n" + ".SH SYNOPSIS\n"
                       + synopsis(program) + ".SH DESCRIPTION\n" + escaped(program.help) + "\n.SH OPTIONS\n";
    for (const OptionFacts &option : program.options)
        text += optionEntry(option);
    text += ".PP\n.B \\-\\-help\nfollows every command, too.\n.SH COMMANDS\n";
    for (const CommandFacts *command : everyCommand(program)) {
        if (!command->path.empty())
            text += commandSection(*command, program.footer);
    }
    return text.append(kExitCodes).append(kFiles).append(kExamples);
}

} // namespace palimpsest::app::cli
