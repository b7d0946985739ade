#include "core/database/detail/WriterLock.h"

#include <chrono>
#include <thread>

namespace palimpsest::database {

namespace {

constexpr auto kLockPoll = std::chrono::milliseconds(100);

} // namespace

Result<File> takeWriterLock(const std::filesystem::path &directory, const JobContext *job)
{
    auto lock = File::open(directory / kLockName, File::Mode::ReadWrite);
    if (!lock)
        return lock;
    for (;;) {
        const auto taken = lock->tryLock();
        if (!taken)
            return taken.error();
        if (*taken)
            return lock;
        if (job == nullptr)
            return Error{ErrorCode::Io,
                         "Another import is writing to the database in \"" + directory.string()
                             + "\"; wait until it is done.",
                         {}};
        if (job->stopRequested())
            return cancelledError();
        job->report({"Waiting for another import into this database", 0, 0, nullptr});
        std::this_thread::sleep_for(kLockPoll);
    }
}

} // namespace palimpsest::database
