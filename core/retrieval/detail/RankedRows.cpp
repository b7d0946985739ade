#include "core/retrieval/detail/RankedRows.h"

#include <algorithm>
#include <string>
#include <utility>

namespace palimpsest::retrieval {

Result<void> checkCount(int k)
{
    if (k < 1)
        return Error{ErrorCode::InvalidArgument, "At least one neighbour must be asked for.",
                     "k = " + std::to_string(k)};
    return {};
}

std::vector<Hit> bestHits(std::vector<Hit> hits, int k)
{
    const auto wanted = static_cast<std::ptrdiff_t>(std::min(hits.size(), static_cast<std::size_t>(std::max(k, 0))));
    std::partial_sort(hits.begin(), hits.begin() + wanted, hits.end(), [](const Hit &a, const Hit &b) {
        return a.score != b.score ? a.score > b.score : a.row < b.row;
    });
    hits.resize(static_cast<std::size_t>(wanted));
    return hits;
}

std::vector<std::int64_t> hiddenRows(const SearchRequest &request, std::span<const std::int64_t> removed)
{
    std::vector<std::int64_t> hidden(request.excludedRows.begin(), request.excludedRows.end());
    hidden.insert(hidden.end(), removed.begin(), removed.end());
    std::sort(hidden.begin(), hidden.end());
    return hidden;
}

Result<Companions> Companions::of(const SearchSpace &space, std::span<const std::string_view> ids)
{
    Companions companions;
    Registry<RetrieverEntry> registry;
    if (!space.others)
        registerRetrieverAll(registry);
    for (const std::string_view id : ids) {
        if (space.others) {
            auto lent = space.others(id);
            if (!lent)
                return lent.error();
            companions.m_retrievers.push_back(std::move(*lent));
            continue;
        }
        const RetrieverEntry *entry = registry.find(id);
        if (entry == nullptr)
            return Error{ErrorCode::NotFound, "There is no retriever \"" + std::string(id) + "\"; check the name.", {}};
        auto made = entry->create(space, {});
        if (!made)
            return made.error();
        companions.m_retrievers.push_back(std::move(*made));
    }
    return companions;
}

double numberParam(const ParamValues &values, std::string_view key, double fallback)
{
    const auto found = values.find(std::string(key));
    if (found == values.end())
        return fallback;
    if (const auto *real = std::get_if<double>(&found->second))
        return *real;
    const auto *integer = std::get_if<std::int64_t>(&found->second);
    return integer != nullptr ? static_cast<double>(*integer) : fallback;
}

} // namespace palimpsest::retrieval
