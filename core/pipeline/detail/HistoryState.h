#pragma once

#include "core/database/HistoryIndex.h"
#include "core/pipeline/History.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <system_error>

namespace palimpsest::pipeline {

/// What a History holds. The mutex guards `index` and `known`; the index guards itself, and is kept by whoever uses it
/// while it is replaced.
struct History::Impl {
    std::filesystem::path folder;
    std::mutex mutex;
    std::shared_ptr<database::HistoryIndex> index;
    std::shared_ptr<const ResultList> known;
    std::int64_t knownRevision = -1;

    [[nodiscard]] std::filesystem::path indexFile() const;
    /// Opens the index when it is not open yet; a damaged one is made anew, empty.
    [[nodiscard]] Result<std::shared_ptr<database::HistoryIndex>> opened();
    /// Throws a damaged index away; the next use makes a new one.
    void forget(const std::shared_ptr<database::HistoryIndex> &damaged);
    void removeIndexFiles() const;

    /// `work(HistoryIndex &)`, once more on an empty index where the first is found to be damaged.
    template<typename Work>
    auto with(Work work) -> decltype(work(std::declval<database::HistoryIndex &>()))
    {
        for (int attempt = 0;; ++attempt) {
            const auto use = opened();
            if (!use)
                return use.error();
            auto outcome = work(**use);
            if (outcome || outcome.error().code != ErrorCode::Corrupt || attempt > 0)
                return outcome;
            forget(*use);
        }
    }
};

} // namespace palimpsest::pipeline
