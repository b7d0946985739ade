#pragma once

#include "core/retrieval/Retriever.h"
#include "core/retrieval/detail/ExactScan.h"

#include <cstdint>
#include <span>
#include <vector>

namespace palimpsest::retrieval {

/// InvalidArgument for k < 1.
Result<void> checkCount(int k);

/// The k best of `hits`, best first, equal scores by ascending row.
std::vector<Hit> bestHits(std::vector<Hit> hits, int k);

/// The rows that a search must pass over, ascending: those of the request and the removed ones.
std::vector<std::int64_t> hiddenRows(const SearchRequest &request, std::span<const std::int64_t> removed);

/// The retrievers that one that combines them needs: those of the space where it lends any, else its own.
class Companions {
public:
    /// NotFound when there is no such retriever; fails as RetrieverEntry::create.
    static Result<Companions> of(const SearchSpace &space, std::span<const std::string_view> ids);

    /// In the order of the ids.
    [[nodiscard]] const Retriever &operator[](std::size_t i) const { return *m_retrievers[i]; }

private:
    std::vector<std::shared_ptr<const Retriever>> m_retrievers;
};

/// The value of a parameter as a number; `fallback` when it is not there.
double numberParam(const ParamValues &values, std::string_view key, double fallback);

} // namespace palimpsest::retrieval
