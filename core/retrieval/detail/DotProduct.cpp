#include "core/retrieval/detail/DotProduct.h"

#include "core/retrieval/detail/DotKernels.h"

#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

namespace palimpsest::retrieval {

namespace {

float comparable(float score)
{
    return std::isnan(score) ? -std::numeric_limits<float>::infinity() : score;
}

} // namespace

float dotProduct(const EmbeddingView &rows, std::int64_t row, const float *query)
{
    const auto dimension = static_cast<std::size_t>(rows.dimension);
    const std::size_t offset = static_cast<std::size_t>(row) * dimension;
    const DotKernels &kernels = bestKernels();
    return comparable(rows.floatRows != nullptr ? kernels.single(rows.floatRows + offset, query, dimension)
                                                : kernels.half(rows.halfRows + offset, query, dimension));
}

void dotProducts(const EmbeddingView &rows, std::int64_t firstRow, const float *query, std::span<float> scores)
{
    for (std::size_t i = 0; i < scores.size(); ++i)
        scores[i] = dotProduct(rows, firstRow + static_cast<std::int64_t>(i), query);
}

void dotProductTable(const EmbeddingView &rows, std::int64_t firstRow, std::int64_t rowCount,
                     std::span<const float> queries, std::span<float> scores)
{
    const auto dimension = static_cast<std::size_t>(rows.dimension);
    const std::size_t queryCount = queries.size() / dimension;
    const DotKernels &kernels = bestKernels();
    constexpr std::size_t kRows = DotKernels::kTileRows;
    constexpr std::size_t kQueries = DotKernels::kTileQueries;
    const auto count = static_cast<std::size_t>(rowCount);
    const std::size_t tiledRows = rows.halfRows != nullptr ? count / kRows * kRows : 0;
    const std::size_t tiledQueries = queryCount / kQueries * kQueries;
    float tile[kRows * kQueries];
    for (std::size_t row = 0; row < tiledRows; row += kRows) {
        const std::uint16_t *halves = rows.halfRows + (static_cast<std::size_t>(firstRow) + row) * dimension;
        for (std::size_t query = 0; query < tiledQueries; query += kQueries) {
            kernels.halfTile(halves, queries.data() + query * dimension, dimension, tile);
            for (std::size_t i = 0; i < kRows * kQueries; ++i)
                scores[(row + i / kQueries) * queryCount + query + i % kQueries] = comparable(tile[i]);
        }
    }
    for (std::size_t row = 0; row < count; ++row) {
        for (std::size_t query = row < tiledRows ? tiledQueries : 0; query < queryCount; ++query)
            scores[row * queryCount + query] =
                dotProduct(rows, firstRow + static_cast<std::int64_t>(row), queries.data() + query * dimension);
    }
}

double exactDotProduct(const EmbeddingView &rows, std::int64_t row, std::span<const float> query)
{
    std::vector<float> values(query.size());
    copyFloats(rows, row, values);
    double sum = 0.0;
    for (std::size_t i = 0; i < query.size(); ++i)
        sum += static_cast<double>(values[i]) * static_cast<double>(query[i]);
    return std::isnan(sum) ? -std::numeric_limits<double>::infinity() : sum;
}

void copyFloats(const EmbeddingView &rows, std::int64_t firstRow, std::span<float> values)
{
    const std::size_t offset = static_cast<std::size_t>(firstRow) * static_cast<std::size_t>(rows.dimension);
    if (rows.floatRows != nullptr)
        std::copy_n(rows.floatRows + offset, values.size(), values.begin());
    else
        bestKernels().floatsFromHalves(rows.halfRows + offset, values.data(), values.size());
}

} // namespace palimpsest::retrieval
