#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace palimpsest::app::cli {

/// What the program hands back to the shell.
enum class ExitCode : int {
    Done = 0,
    Internal = 1,  ///< A bug of ours, or memory ran out.
    BadUsage = 2,  ///< The command line makes no sense.
    BadInput = 3,  ///< Something that was named is missing, damaged, of the wrong kind, or may not be read or written.
    Cancelled = 4, ///< Ctrl+C.
};

/// The exit code of a failure.
ExitCode exitCodeOf(ErrorCode code);

/// Talks to the person: results on standard output, everything else on standard error. One thread.
class Console {
public:
    /// `logFailure` receives every failure that fail() shows; may be empty.
    explicit Console(std::function<void(const Error &)> logFailure = {});
    ~Console();
    Console(const Console &) = delete;
    Console &operator=(const Console &) = delete;

    /// Prints a line of the result.
    void result(std::string_view line);
    /// Prints a line that is not part of the result.
    void note(std::string_view line);
    /// Prints the error's sentence, logs its detail and returns the exit code that it means.
    ExitCode fail(const Error &error);

    /// Writes an error that the program gets round into the log, and shows it to nobody. Any thread.
    void log(const Error &error) const;

    /// Shows progress with the time left, redrawn in place; nothing unless standard error is a terminal. Valid as long as the console.
    [[nodiscard]] ProgressSink progressSink();

private:
    void show(const Progress &progress);
    void clearProgress();

    using Clock = std::chrono::steady_clock;

    std::function<void(const Error &)> m_logFailure;
    bool m_terminal = false;
    bool m_lineShown = false;
    std::string m_stage;
    std::int64_t m_firstDone = 0;
    Clock::time_point m_stageStart;
    Clock::time_point m_lastShown;
};

/// "1:05:09", "4:07", "12 s": a duration for the artist.
std::string durationText(double seconds);

} // namespace palimpsest::app::cli
