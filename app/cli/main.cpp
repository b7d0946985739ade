#include "app/Log.h"
#include "app/cli/CommandLine.h"
#include "app/cli/InterruptWatch.h"

#include <exception>
#include <new>

int main(int argc, char **argv)
{
    using namespace palimpsest::app;

    cli::InterruptWatch interrupts;
    Log log("palimpsest-cli");
    cli::Console console([&log](const palimpsest::Error &error) { log.error(error); });
    try {
        cli::CommandLine line;
        cli::addAll(line);
        if (const auto finished = line.parse(argc, argv))
            return static_cast<int>(*finished);
        cli::Workplace workplace(console, interrupts.token());
        return static_cast<int>(line.run(workplace));
    } catch (const std::bad_alloc &) {
        return static_cast<int>(console.fail(
            {palimpsest::ErrorCode::OutOfMemory, "The memory ran out; close other programs or ask for less.", {}}));
    } catch (const std::exception &exception) {
        return static_cast<int>(console.fail(
            {palimpsest::ErrorCode::Internal, "Palimpsest made a mistake; the log says more.", exception.what()}));
    }
}
