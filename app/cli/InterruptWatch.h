#pragma once

#include <stop_token>
#include <thread>

namespace palimpsest::app::cli {

/// Turns Ctrl+C and a polite end of the session into a request to stop; a second Ctrl+C ends the program at once.
/// Make one before any other thread is started, because threads inherit which signals they leave alone.
class InterruptWatch {
public:
    InterruptWatch();
    ~InterruptWatch();
    InterruptWatch(const InterruptWatch &) = delete;
    InterruptWatch &operator=(const InterruptWatch &) = delete;

    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    std::jthread m_thread;
};

} // namespace palimpsest::app::cli
