#include "app/train/Processes.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <vector>

namespace palimpsest::app {

namespace {

constexpr auto kPoll = std::chrono::milliseconds(100);
constexpr const char *kProcesses = "--processes";
constexpr const char *kThreads = "--threads";
constexpr const char *kDevices = "CUDA_VISIBLE_DEVICES";

/// The arguments of this process without --processes.
std::vector<std::string> ownArguments()
{
    std::ifstream file("/proc/self/cmdline", std::ios::binary);
    std::vector<std::string> arguments;
    for (std::string argument; std::getline(file, argument, '\0');) {
        if (!arguments.empty() && arguments.back() == kProcesses) {
            arguments.pop_back(); // And this is its value.
            continue;
        }
        if (!argument.starts_with(std::string(kProcesses) + "="))
            arguments.push_back(argument);
    }
    return arguments;
}

std::vector<char *> pointersTo(std::vector<std::string> &texts)
{
    std::vector<char *> pointers;
    for (std::string &text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

std::vector<std::string> argumentsOf(int rank, int count, const std::string &rendezvous)
{
    std::vector<std::string> arguments = ownArguments();
    const bool threadsChosen = std::any_of(arguments.begin(), arguments.end(),
                                           [](const std::string &text) { return text.starts_with(kThreads); });
    if (!threadsChosen) {
        const int cores = static_cast<int>(std::thread::hardware_concurrency());
        arguments.insert(arguments.end(), {kThreads, std::to_string(std::max(1, cores / count))});
    }
    arguments.insert(arguments.end(),
                     {"--ranks", std::to_string(count), "--rank", std::to_string(rank), "--rendezvous", rendezvous});
    return arguments;
}

/// Starts one process; 0 when that fails. Those after the first one print no results.
pid_t start(int rank, int count, const std::string &rendezvous)
{
    std::vector<std::string> arguments = argumentsOf(rank, count, rendezvous);
    std::vector<std::string> variables;
    for (char **variable = environ; *variable != nullptr; ++variable)
        variables.emplace_back(*variable);
    if (std::getenv(kDevices) == nullptr)
        variables.push_back(std::string(kDevices) + "=" + std::to_string(rank));
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    if (rank > 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    const int failure = ::posix_spawn(&child, "/proc/self/exe", &actions, nullptr, pointersTo(arguments).data(),
                                      pointersTo(variables).data());
    posix_spawn_file_actions_destroy(&actions);
    return failure == 0 ? child : 0;
}

void stopAll(const std::vector<pid_t> &children)
{
    for (const pid_t child : children) {
        if (child > 0)
            ::kill(child, SIGTERM);
    }
}

/// Waits for all children, whose ids become 0 as they end.
int waitForAll(std::vector<pid_t> &children, const std::stop_token &stop)
{
    int code = 0;
    bool told = false;
    while (std::any_of(children.begin(), children.end(), [](pid_t child) { return child > 0; })) {
        for (pid_t &child : children) {
            int status = 0;
            if (child <= 0 || ::waitpid(child, &status, WNOHANG) != child)
                continue;
            child = 0;
            const int own = WIFEXITED(status) ? WEXITSTATUS(status) : static_cast<int>(cli::ExitCode::Internal);
            if (code == 0)
                code = own;
        }
        if ((code != 0 || stop.stop_requested()) && !told) {
            stopAll(children);
            told = true;
        }
        std::this_thread::sleep_for(kPoll);
    }
    return code;
}

} // namespace

cli::ExitCode runProcesses(int count, const std::stop_token &stop, cli::Console &console)
{
    std::string folder = (std::filesystem::temp_directory_path() / "palimpsest-train-XXXXXX").string();
    if (::mkdtemp(folder.data()) == nullptr)
        return console.fail({ErrorCode::Io, "There is no room for temporary files.", folder});
    std::vector<pid_t> children;
    for (int rank = 0; rank < count; ++rank)
        children.push_back(start(rank, count, folder + "/meet"));
    const bool allStarted = std::find(children.begin(), children.end(), 0) == children.end();
    if (!allStarted)
        stopAll(children);
    const int code = waitForAll(children, stop);
    std::error_code ignored; // A folder of the temporary directory.
    std::filesystem::remove_all(folder, ignored);
    if (!allStarted)
        return console.fail({ErrorCode::Internal, "The other processes could not be started.", std::strerror(errno)});
    return static_cast<cli::ExitCode>(code);
}

} // namespace palimpsest::app
