#pragma once

#include "core/base/Workers.h"

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace palimpsest::pipeline {

/// Pieces of work that workers do ahead and whose values are taken in the order in which they were added, so that the
/// outcome does not depend on who was faster. Whoever takes works along instead of waiting, and does everything himself
/// when there are no workers. Used from one thread; the destructor waits for what is running and drops the rest.
template<typename Value>
class OrderedTasks {
public:
    explicit OrderedTasks(const Workers &workers) : m_workers(workers) {}
    OrderedTasks(const OrderedTasks &) = delete;
    OrderedTasks &operator=(const OrderedTasks &) = delete;

    ~OrderedTasks()
    {
        std::unique_lock lock(m_shared->mutex);
        for (const auto &task : m_tasks)
            task->state = task->state == State::Waiting ? State::Done : task->state;
        m_shared->changed.wait(lock, [this] {
            return std::all_of(m_tasks.begin(), m_tasks.end(),
                               [](const auto &task) { return task->state == State::Done; });
        });
    }

    [[nodiscard]] std::size_t size() const { return m_tasks.size(); }

    /// `work` must not throw, and what it refers to must outlive these tasks.
    void add(std::function<Value()> work)
    {
        auto task = std::make_shared<Task>();
        task->work = std::move(work);
        m_tasks.push_back(task);
        if (m_workers.run)
            m_workers.run([shared = m_shared, task] { perform(*shared, *task); });
    }

    /// The value of the oldest task. There must be one.
    Value takeFirst()
    {
        const std::shared_ptr<Task> first = m_tasks.front();
        // The oldest first, and while somebody else is at that, the next ones.
        for (std::size_t i = 0; i < m_tasks.size() && !isDone(*first); ++i)
            perform(*m_shared, *m_tasks[i]);
        std::unique_lock lock(m_shared->mutex);
        m_shared->changed.wait(lock, [&] { return first->state == State::Done; });
        lock.unlock();
        m_tasks.pop_front();
        return std::move(*first->value);
    }

private:
    enum class State { Waiting, Running, Done };
    struct Task {
        std::function<Value()> work;
        std::optional<Value> value;
        State state = State::Waiting;
    };
    struct Shared {
        std::mutex mutex; ///< Guards the states; a value belongs to whoever runs, then to whoever takes.
        std::condition_variable changed;
    };

    bool isDone(const Task &task) const
    {
        const std::scoped_lock lock(m_shared->mutex);
        return task.state == State::Done;
    }

    static void perform(Shared &shared, Task &task)
    {
        {
            const std::scoped_lock lock(shared.mutex);
            if (task.state != State::Waiting)
                return;
            task.state = State::Running;
        }
        task.value.emplace(task.work());
        const std::scoped_lock lock(shared.mutex);
        task.state = State::Done;
        shared.changed.notify_all();
    }

    Workers m_workers;
    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>(); ///< Outlives the tasks in the workers' queue.
    std::deque<std::shared_ptr<Task>> m_tasks;
};

} // namespace palimpsest::pipeline
