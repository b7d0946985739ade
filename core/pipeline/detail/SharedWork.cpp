#include "core/pipeline/detail/SharedWork.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace palimpsest::pipeline {

namespace {

// What the threads share. Outlives the call, because a lent thread may come to its work when all is done.
struct Desk {
    std::mutex mutex;
    std::condition_variable left;
    int working = 0;
    bool closed = false; ///< Nobody may begin any more.
    std::atomic<std::int64_t> next = 0;
};

} // namespace

Result<void> shareWork(const Workers &workers, std::int64_t count, std::int64_t piece, const JobContext &job,
                       const std::function<void(std::int64_t, std::int64_t)> &work)
{
    const auto desk = std::make_shared<Desk>();
    const auto takePieces = [&work, &job, count, piece](Desk &shared) {
        while (!job.stopRequested()) {
            const std::int64_t first = shared.next.fetch_add(piece);
            if (first >= count)
                return;
            work(first, std::min(count, first + piece));
        }
    };
    for (int i = 1; workers.run && i < workers.count; ++i) {
        workers.run([desk, takePieces] {
            {
                const std::scoped_lock lock(desk->mutex);
                if (desk->closed)
                    return;
                ++desk->working;
            }
            takePieces(*desk);
            const std::scoped_lock lock(desk->mutex);
            --desk->working;
            desk->left.notify_all();
        });
    }
    takePieces(*desk);
    std::unique_lock lock(desk->mutex);
    desk->closed = true;
    desk->left.wait(lock, [&] { return desk->working == 0; });
    if (desk->next.load() < count)
        return cancelledError();
    return {};
}

} // namespace palimpsest::pipeline
