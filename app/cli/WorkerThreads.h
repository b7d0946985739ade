#pragma once

#include "core/base/Workers.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace palimpsest::app::cli {

/// Threads to lend to a long call. Destroying them drops what has not begun and waits for what has.
class WorkerThreads {
public:
    /// `count` threads; less than one: one fewer than the machine has cores, but at least one.
    explicit WorkerThreads(int count);
    ~WorkerThreads();
    WorkerThreads(const WorkerThreads &) = delete;
    WorkerThreads &operator=(const WorkerThreads &) = delete;

    /// Valid as long as the threads.
    [[nodiscard]] Workers workers();

private:
    void work();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_waiting;
    bool m_ending = false;
    std::vector<std::jthread> m_threads;
};

} // namespace palimpsest::app::cli
