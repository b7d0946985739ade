#include "core/retrieval/ScoreCensus.h"

#include "core/base/Embedding.h"
#include "core/retrieval/detail/DotProduct.h"
#include "core/retrieval/detail/ExactScan.h"

#include <omp.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace palimpsest::retrieval {

namespace {

constexpr std::int64_t kBlockRows = 512;
constexpr std::int64_t kCountedRows = std::int64_t{1} << 20;
constexpr std::int64_t kProbes = 48;
constexpr std::int64_t kFewestRows = 20;

std::size_t binOf(double cosine)
{
    const double place = (cosine + 1.0) / 2.0 * static_cast<double>(ScoreCensus::kBins);
    return static_cast<std::size_t>(std::clamp(place, 0.0, static_cast<double>(ScoreCensus::kBins - 1)));
}

/// What one thread has counted.
struct Tally {
    ScoreCensus census;
    double sum = 0.0;
    double squares = 0.0;

    void add(float score, double cutOff)
    {
        const auto cosineValue = static_cast<double>(score);
        ++census.rows;
        ++census.bins[binOf(cosineValue)];
        if (cosineValue >= cutOff)
            ++census.passing;
        sum += cosineValue;
        squares += cosineValue * cosineValue;
    }

    void merge(const Tally &other)
    {
        census.rows += other.census.rows;
        census.passing += other.census.passing;
        for (std::size_t i = 0; i < ScoreCensus::kBins; ++i)
            census.bins[i] += other.census.bins[i];
        sum += other.sum;
        squares += other.squares;
    }
};

void tallyBlock(const EmbeddingView &rows, std::int64_t first, std::span<const float> query, const RowSet *allowed,
                double cutOff, Tally &tally)
{
    std::array<float, kBlockRows> block;
    const std::int64_t count = std::min(kBlockRows, rows.count - first);
    const std::span<float> scores(block.data(), static_cast<std::size_t>(count));
    dotProducts(rows, first, query.data(), scores);
    for (std::int64_t i = 0; i < count; ++i) {
        if (allowed == nullptr || allowed->contains(first + i))
            tally.add(scores[static_cast<std::size_t>(i)], cutOff);
    }
}

double deviationsOf(double cosine, const ScoreCensus &census)
{
    return census.deviation > 1e-9 ? (cosine - census.mean) / census.deviation : 0.0;
}

// The cosine that a share of the rows reaches, not counting the row that was asked with.
double cosineOfShare(const ScoreCensus &census, double share)
{
    const double wanted = 1.0 + share * static_cast<double>(census.rows);
    double counted = 0.0;
    for (std::size_t bin = ScoreCensus::kBins; bin-- > 0;) {
        counted += static_cast<double>(census.bins[bin]);
        if (counted >= wanted)
            return 2.0 * static_cast<double>(bin) / static_cast<double>(ScoreCensus::kBins) - 1.0;
    }
    return -1.0;
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// Up to kProbes of the rows that may be found, evenly spread.
std::vector<std::int64_t> probeRows(std::int64_t count, const RowSet *allowed)
{
    std::vector<std::int64_t> probes;
    const std::int64_t step = std::max<std::int64_t>(1, count / kProbes);
    for (std::int64_t row = step / 2; row < count && static_cast<std::int64_t>(probes.size()) < kProbes; row += step) {
        if (allowed == nullptr || allowed->contains(row))
            probes.push_back(row);
    }
    return probes;
}

} // namespace

std::int64_t ScoreCensus::countAtLeast(double cosine) const
{
    std::int64_t count = 0;
    for (std::size_t bin = binOf(cosine); bin < kBins; ++bin)
        count += bins[bin];
    return std::llround(static_cast<double>(count) / share);
}

Result<ScoreCensus> takeCensus(const EmbeddingView &rows, std::span<const float> query, const RowSet *allowed,
                               double cutOff)
{
    if (auto checked = checkRequest(rows, {query}); !checked)
        return checked.error();
    const std::int64_t blocks = (rows.count + kBlockRows - 1) / kBlockRows;
    const std::int64_t step = std::max<std::int64_t>(1, (rows.count + kCountedRows - 1) / kCountedRows);
    const int threads = scanThreads(rows.count / step * rows.dimension);
    std::vector<Tally> tallies(static_cast<std::size_t>(threads));
#pragma omp parallel for schedule(dynamic, 8) num_threads(threads)
    for (std::int64_t block = 0; block < blocks; block += step) {
        const std::int64_t first = block * kBlockRows;
        tallyBlock(rows, first, query, allowed, cutOff, tallies[static_cast<std::size_t>(omp_get_thread_num())]);
        releaseRows(rows, first, std::min(first + kBlockRows, rows.count));
    }
    Tally total;
    for (const Tally &tally : tallies)
        total.merge(tally);
    ScoreCensus census = total.census;
    if (census.rows > 0) {
        const auto count = static_cast<double>(census.rows);
        census.mean = total.sum / count;
        census.deviation = std::sqrt(std::max(total.squares / count - census.mean * census.mean, 0.0));
    }
    census.share = 1.0 / static_cast<double>(step);
    return census;
}

Closeness ScoreScale::closenessOf(double cosine, const ScoreCensus &census) const
{
    if (!known)
        return Closeness::Unknown;
    const double deviations = deviationsOf(cosine, census);
    if (deviations >= veryClose)
        return Closeness::VeryClose;
    if (deviations >= close)
        return Closeness::Close;
    return deviations >= loose ? Closeness::Loose : Closeness::Far;
}

Result<ScoreScale> measureScale(const EmbeddingView &rows, const Retriever &dense, const RowSet *allowed)
{
    ScoreScale scale;
    std::vector<double> nearest;
    std::vector<double> hundredth;
    std::vector<double> tenth;
    if (rows.count < kFewestRows)
        return scale;
    for (const std::int64_t row : probeRows(rows.count, allowed)) {
        std::vector<float> query = rows.row(row);
        if (!normaliseL2(query))
            continue;
        const auto census = takeCensus(rows, query, allowed, 1.0);
        if (!census)
            return census.error();
        const std::array<std::int64_t, 1> itself{row};
        SearchRequest request{query, 1, itself};
        request.allowedRows = allowed;
        const auto hits = dense.search(request);
        if (!hits)
            return hits.error();
        if (hits->empty())
            continue;
        nearest.push_back(deviationsOf(hits->front().score, *census));
        hundredth.push_back(deviationsOf(cosineOfShare(*census, 0.01), *census));
        tenth.push_back(deviationsOf(cosineOfShare(*census, 0.1), *census));
    }
    if (static_cast<std::int64_t>(nearest.size()) < kFewestRows)
        return scale;
    scale.known = true;
    scale.loose = median(std::move(tenth));
    scale.close = std::max(scale.loose, median(std::move(hundredth)));
    scale.veryClose = std::max(scale.close, median(std::move(nearest)));
    return scale;
}

} // namespace palimpsest::retrieval
