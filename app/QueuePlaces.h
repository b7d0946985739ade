#pragma once

#include "app/Paths.h"
#include "core/pipeline/JobQueue.h"

namespace palimpsest::app {

/// Where the pictures that wait to be painted are kept, and where they go when they are.
[[nodiscard]] inline pipeline::QueuePlaces queuePlaces()
{
    return {userDataDirectory() / "queue.sqlite", userDataDirectory() / "history"};
}

} // namespace palimpsest::app
