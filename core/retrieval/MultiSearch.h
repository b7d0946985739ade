#pragma once

#include "core/base/Result.h"
#include "core/retrieval/Retriever.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace palimpsest::retrieval {

/// One of several databases that are searched as one.
struct SearchSource {
    const Retriever *retriever = nullptr; ///< Must not be null.
    std::vector<std::int64_t> excludedRows;
};

/// A hit and where it comes from.
struct SourceHit {
    std::size_t source = 0; ///< Index of the SearchSource.
    Hit hit;

    bool operator==(const SourceHit &other) const = default;
};

/// Deals out the hits of several sources in turn, so that whoever takes them can pass some over.
class HitDealer {
public:
    /// `lists` are the ranked hits of the sources. `weights`, if there are any, are one for each source, none negative: of the
    /// hits that are taken every source then gives its share, as near as whole numbers allow (the next one comes from
    /// the source with the largest weight / (2 * taken + 1), Sainte-Lague), whatever its scores are; a source that has run
    /// out leaves its share to the others, and one of weight 0 gives nothing. Without weights the best score comes
    /// first, equal ones by ascending source.
    HitDealer(std::vector<std::vector<Hit>> lists, std::vector<double> weights);

    /// The next hit, or nothing when all are dealt out.
    std::optional<SourceHit> next();
    /// Says that the hit that next() gave last is taken and counts towards its source's share.
    void take();

private:
    [[nodiscard]] bool comesBefore(std::size_t a, std::size_t b) const;

    std::vector<std::vector<Hit>> m_lists;
    std::vector<double> m_weights;
    std::vector<std::size_t> m_next;
    std::vector<std::size_t> m_taken;
    std::size_t m_last = 0;
};

/// The k best rows of all sources together: best first, equal scores by ascending source, then by ascending row.
/// Fails as Retriever::search(); no source is InvalidArgument.
Result<std::vector<SourceHit>> searchMerged(std::span<const SearchSource> sources, std::span<const float> query, int k);

} // namespace palimpsest::retrieval
