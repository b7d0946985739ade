#include "app/cli/CommandLine.h"
#include "app/cli/ManualPage.h"

namespace palimpsest::app::cli {

void addManual(CommandLine &line);

void addManual(CommandLine &line)
{
    line.add("manual", "Print the manual page with all commands and options; read it with: man -l FILE",
             [&line](Workplace &workplace) {
                 workplace.console().result(manualPage(factsOf(line.program()), PALIMPSEST_VERSION));
                 return ExitCode::Done;
             });
}

} // namespace palimpsest::app::cli
