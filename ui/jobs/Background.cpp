#include "ui/jobs/Background.h"

namespace palimpsest::ui {

Background::Background(int threads, QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(threads);
    m_pool.setObjectName(QStringLiteral("background"));
}

Background::~Background()
{
    m_stop.request_stop();
    m_pool.clear();
    m_pool.waitForDone();
}

void Background::start(QObject *context, std::function<Completion(const std::stop_token &)> work, int priority)
{
    const QPointer<QObject> guard(context);
    m_pool.start(
        [this, guard, work = std::move(work), stop = m_stop.get_token()]() {
            Completion completion = work(stop);
            // The destructor waits for this function, so `this` is alive; what it has not run by then is discarded.
            QMetaObject::invokeMethod(
                this,
                [guard, completion = std::move(completion)] {
                    if (guard)
                        completion();
                },
                Qt::QueuedConnection);
        },
        priority);
}

} // namespace palimpsest::ui
