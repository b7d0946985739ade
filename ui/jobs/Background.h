#pragma once

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <stop_token>
#include <utility>

namespace palimpsest::ui {

/// Runs short work away from the GUI thread on a small pool of its own and brings the outcome home.
/// Lives on the GUI thread. Its destructor asks running work to stop, drops waiting work and waits.
class Background : public QObject {
    Q_OBJECT

public:
    explicit Background(int threads, QObject *parent = nullptr);
    ~Background() override;

    /// Calls `work(std::stop_token)` on the pool, then `done(its value)` on the GUI thread unless `context` has been
    /// destroyed by then. Work of higher `priority` starts first.
    template<typename Work, typename Done>
    void run(QObject *context, Work work, Done done, int priority = 0)
    {
        start(
            context,
            [work = std::move(work), done = std::move(done)](const std::stop_token &stop) mutable -> Completion {
                return [done = std::move(done), value = work(stop)]() mutable { done(std::move(value)); };
            },
            priority);
    }

private:
    using Completion = std::function<void()>;
    void start(QObject *context, std::function<Completion(const std::stop_token &)> work, int priority);

    std::stop_source m_stop;
    QThreadPool m_pool;
};

} // namespace palimpsest::ui
