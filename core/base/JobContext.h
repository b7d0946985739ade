#pragma once

#include "core/base/Image.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>

namespace palimpsest {

/// One report of a long call.
struct Progress {
    std::string stage;                    ///< What is being done, for the artist: "Painting", "Embedding pictures".
    std::int64_t done = 0;                ///< Units finished.
    std::int64_t total = 0;               ///< Units in all; 0 while unknown.
    std::shared_ptr<const Image> preview; ///< The picture so far, or null.
};

/// Receives progress on the thread that runs the call; must return quickly.
using ProgressSink = std::function<void(const Progress &)>;

/// How a long call is stopped and watched. Polled at least every step or 100 ms.
struct JobContext {
    std::stop_token stop;
    ProgressSink progress; ///< May be empty.

    [[nodiscard]] bool stopRequested() const { return stop.stop_requested(); }
    void report(const Progress &value) const
    {
        if (progress)
            progress(value);
    }
};

} // namespace palimpsest
