#include "core/retrieval/WeightedQuery.h"

#include <cmath>
#include <vector>

namespace palimpsest::retrieval {

namespace {

// Below this length of the sum what is left of unit vectors is rounding error.
constexpr double kMinimumLength = 1e-5;

} // namespace

Result<Embedding> weightedQuery(std::span<const WeightedEmbedding> parts)
{
    if (parts.empty())
        return Error{ErrorCode::InvalidArgument, "The query is empty; type something or drop a picture.", {}};
    const Embedding &first = parts.front().embedding;
    std::vector<double> sum(first.dimension());
    for (const WeightedEmbedding &part : parts) {
        if (part.embedding.encoderId != first.encoderId || part.embedding.dimension() != first.dimension())
            return Error{ErrorCode::InvalidArgument, "The parts of the query come from different encoders.",
                         first.encoderId + " and " + part.embedding.encoderId};
        for (std::size_t i = 0; i < sum.size(); ++i)
            sum[i] += part.weight * static_cast<double>(part.embedding.values[i]);
    }
    double squares = 0.0;
    for (const double value : sum)
        squares += value * value;
    const double length = std::sqrt(squares);
    if (!(length > kMinimumLength) || !std::isfinite(length))
        return Error{ErrorCode::InvalidArgument, "The parts of the query cancel each other out; change a weight.", {}};
    Embedding query{first.encoderId, std::vector<float>(sum.size())};
    for (std::size_t i = 0; i < sum.size(); ++i)
        query.values[i] = static_cast<float>(sum[i] / length);
    return query;
}

} // namespace palimpsest::retrieval
