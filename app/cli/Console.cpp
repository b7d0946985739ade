#include "app/cli/Console.h"

#include <unistd.h>

#include <cmath>
#include <cstdio>
#include <utility>

namespace palimpsest::app::cli {

namespace {

constexpr auto kRedrawEvery = std::chrono::milliseconds(100);

void print(std::FILE *stream, std::string_view line)
{
    std::fwrite(line.data(), 1, line.size(), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

} // namespace

ExitCode exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return ExitCode::Cancelled;
    case ErrorCode::NotFound:
    case ErrorCode::InvalidArgument:
    case ErrorCode::Corrupt:
    case ErrorCode::Unsupported:
    case ErrorCode::Io:
        return ExitCode::BadInput;
    case ErrorCode::OutOfMemory:
    case ErrorCode::Internal:
        return ExitCode::Internal;
    }
    return ExitCode::Internal;
}

Console::Console(std::function<void(const Error &)> logFailure)
    : m_logFailure(std::move(logFailure))
    , m_terminal(isatty(STDERR_FILENO) == 1)
{
}

Console::~Console()
{
    clearProgress();
}

void Console::result(std::string_view line)
{
    clearProgress();
    print(stdout, line);
}

void Console::note(std::string_view line)
{
    clearProgress();
    print(stderr, line);
}

ExitCode Console::fail(const Error &error)
{
    note(error.message);
    if (error.code != ErrorCode::Cancelled && m_logFailure)
        m_logFailure(error);
    return exitCodeOf(error.code);
}

void Console::log(const Error &error) const
{
    if (m_logFailure)
        m_logFailure(error);
}

ProgressSink Console::progressSink()
{
    if (!m_terminal)
        return {};
    return [this](const Progress &progress) { show(progress); };
}

void Console::show(const Progress &progress)
{
    const Clock::time_point now = Clock::now();
    if (m_lineShown && now - m_lastShown < kRedrawEvery && progress.done != progress.total)
        return;
    if (progress.stage != m_stage || progress.done < m_firstDone) {
        m_stage = progress.stage;
        m_firstDone = progress.done;
        m_stageStart = now;
    }
    m_lastShown = now;

    std::string line = progress.stage;
    if (progress.total > 0)
        line += "  " + std::to_string(progress.done) + " / " + std::to_string(progress.total);
    else if (progress.done > 0)
        line += "  " + std::to_string(progress.done);
    const std::int64_t finished = progress.done - m_firstDone;
    // With fewer than two finished units the rate is a guess.
    if (finished >= 2 && progress.total > progress.done) {
        const double elapsed = std::chrono::duration<double>(now - m_stageStart).count();
        const double left =
            elapsed / static_cast<double>(finished) * static_cast<double>(progress.total - progress.done);
        line += "  " + durationText(left) + " left";
    }
    std::fprintf(stderr, "\r\033[K%s", line.c_str());
    std::fflush(stderr);
    m_lineShown = true;
}

void Console::clearProgress()
{
    if (!m_lineShown)
        return;
    std::fputs("\r\033[K", stderr);
    std::fflush(stderr);
    m_lineShown = false;
    m_stage.clear();
}

std::string durationText(double seconds)
{
    const auto whole = static_cast<std::int64_t>(std::ceil(seconds));
    if (whole < 60)
        return std::to_string(whole) + " s";
    char text[32];
    if (whole < 3600)
        std::snprintf(text, sizeof text, "%d:%02d", static_cast<int>(whole / 60), static_cast<int>(whole % 60));
    else
        std::snprintf(text, sizeof text, "%lld:%02d:%02d", static_cast<long long>(whole / 3600),
                      static_cast<int>(whole / 60 % 60), static_cast<int>(whole % 60));
    return text;
}

} // namespace palimpsest::app::cli
