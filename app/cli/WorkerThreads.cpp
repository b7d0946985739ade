#include "app/cli/WorkerThreads.h"

#include <algorithm>
#include <utility>

namespace palimpsest::app::cli {

WorkerThreads::WorkerThreads(int count)
{
    const int cores = static_cast<int>(std::thread::hardware_concurrency());
    const int wanted = count > 0 ? count : std::max(1, cores - 1);
    for (int i = 0; i < wanted; ++i)
        m_threads.emplace_back([this] { work(); });
}

WorkerThreads::~WorkerThreads()
{
    const std::scoped_lock lock(m_mutex);
    m_ending = true;
    m_changed.notify_all();
}

Workers WorkerThreads::workers()
{
    Workers workers;
    workers.count = static_cast<int>(m_threads.size());
    workers.run = [this](std::function<void()> work) {
        const std::scoped_lock lock(m_mutex);
        m_waiting.push_back(std::move(work));
        m_changed.notify_one();
    };
    return workers;
}

void WorkerThreads::work()
{
    for (;;) {
        std::function<void()> next;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_ending || !m_waiting.empty(); });
            if (m_ending)
                return;
            next = std::move(m_waiting.front());
            m_waiting.pop_front();
        }
        next();
    }
}

} // namespace palimpsest::app::cli
