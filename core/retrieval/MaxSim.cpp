#include "core/retrieval/MaxSim.h"

#include "core/retrieval/detail/DotKernels.h"

#include <algorithm>
#include <vector>

namespace palimpsest::retrieval {

namespace {

constexpr float kMaskedSimilarity = -9999.0F;

bool counts(const TokenRows &tokens, std::size_t i)
{
    return tokens.kept.empty() || tokens.kept[i] != 0;
}

} // namespace

double maxSim(const TokenRows &query, const TokenRows &document)
{
    const std::size_t dimension = query.dimension;
    const auto dot = bestKernels().single;
    double score = 0.0;
    for (std::size_t q = 0; q < query.count(); ++q) {
        float best = kMaskedSimilarity;
        for (std::size_t d = 0; d < document.count(); ++d) {
            if (!counts(document, d))
                continue;
            const float similarity = counts(query, q) ? dot(query.values.data() + q * dimension,
                                                            document.values.data() + d * dimension, dimension)
                                                      : 0.0F;
            best = std::max(best, similarity);
        }
        score += static_cast<double>(best);
    }
    return score;
}

double maxSim(const TokenEmbeddings &query, const TokenEmbeddings &document)
{
    const auto rows = [](const TokenEmbeddings &tokens) {
        return TokenRows{tokens.values, static_cast<std::size_t>(tokens.dimension), {}};
    };
    return maxSim(rows(query), rows(document));
}

} // namespace palimpsest::retrieval
