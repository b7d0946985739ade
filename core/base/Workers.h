#pragma once

#include <functional>

namespace palimpsest {

/// Threads that a caller lends to a long call, because core starts none of its own. A value type.
struct Workers {
    /// Runs a piece of work, now or later, on one of the threads; empty when there are none. Thread-safe. Work that
    /// never comes to run does no harm: who waits for it does it himself.
    std::function<void(std::function<void()>)> run;
    int count = 0; ///< How many pieces run at once.
};

} // namespace palimpsest
