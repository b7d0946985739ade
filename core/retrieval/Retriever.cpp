#include "core/retrieval/Retriever.h"

#include <utility>

namespace palimpsest::retrieval {

Retriever::~Retriever() = default;

Result<std::vector<std::vector<Hit>>> Retriever::searchMany(std::span<const SearchRequest> requests,
                                                            const JobContext &job) const
{
    std::vector<std::vector<Hit>> results;
    for (const SearchRequest &request : requests) {
        if (job.stopRequested())
            return cancelledError();
        auto hits = search(request);
        if (!hits)
            return hits.error();
        results.push_back(std::move(*hits));
    }
    return results;
}

} // namespace palimpsest::retrieval
