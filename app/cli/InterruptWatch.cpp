#include "app/cli/InterruptWatch.h"

#include "app/cli/Console.h"

#include <signal.h>

#include <cstdlib>
#include <ctime>

namespace palimpsest::app::cli {

namespace {

constexpr long kPollNs = 50'000'000;

sigset_t watchedSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

void watch(const std::stop_token &end, std::stop_source interrupted)
{
    const sigset_t signals = watchedSignals();
    while (!end.stop_requested()) {
        const timespec timeout{0, kPollNs};
        if (sigtimedwait(&signals, nullptr, &timeout) < 0)
            continue;
        // Whoever asks twice does not want to wait for the end of a step.
        if (interrupted.stop_requested())
            std::_Exit(static_cast<int>(ExitCode::Cancelled));
        interrupted.request_stop();
    }
}

} // namespace

InterruptWatch::InterruptWatch()
{
    const sigset_t signals = watchedSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_thread = std::jthread([source = m_source](const std::stop_token &end) { watch(end, source); });
}

InterruptWatch::~InterruptWatch() = default;

} // namespace palimpsest::app::cli
