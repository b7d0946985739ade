#pragma once

#include "core/base/EmbeddingView.h"
#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/retrieval/RetrievalBenchmark.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace palimpsest::retrieval {

/// The rows that each of some queries found, best first.
using FoundRows = std::vector<std::vector<std::int64_t>>;

/// One way of searching that is measured. May throw what its library throws. One thread calls it.
class Searcher {
public:
    Searcher() = default;
    virtual ~Searcher() = default;
    Searcher(const Searcher &) = delete;
    Searcher &operator=(const Searcher &) = delete;

    /// Makes it ready to search; `rows` outlive it. Cancelled and whatever its library says.
    virtual Result<void> build(const EmbeddingView &rows, const JobContext &job) = 0;
    /// The bytes that build() will hold beside the rows, about.
    [[nodiscard]] virtual std::int64_t bytesNeeded(const EmbeddingView &rows) const = 0;
    /// Efforts to choose from, the least first; empty when there is nothing to choose.
    [[nodiscard]] virtual std::vector<int> efforts() const { return {}; }
    virtual void setEffort(int) {}
    /// `queries` (n, D): one is searched with all cores, several at once as the library does it best.
    [[nodiscard]] virtual Result<FoundRows> search(std::span<const float> queries, int k) const = 0;
    [[nodiscard]] virtual std::string setup() const = 0;
    [[nodiscard]] virtual std::int64_t diskBytes() const { return 0; }
    [[nodiscard]] virtual std::optional<IndexFacts> facts() const { return std::nullopt; }
    /// Seconds until BenchmarkOptions::addedRows new rows were found.
    [[nodiscard]] virtual double addSeconds() const { return 0.0; }
    /// Seconds that building took when that is not what build() took now; negative: it is.
    [[nodiscard]] virtual double storedBuildSeconds() const { return -1.0; }
};

std::unique_ptr<Searcher> makeOwnSearcher(const BenchmarkOptions &options);
std::unique_ptr<Searcher> makeFaissFlat();
std::unique_ptr<Searcher> makeFaissGraph();
/// Null where hnswlib was not there when this was built.
std::unique_ptr<Searcher> makeHnswlib();

/// What every graph in the comparison is built with.
constexpr int kBenchmarkLinks = 16;
constexpr int kBenchmarkBuildBreadth = 100;
inline std::vector<int> benchmarkBreadths()
{
    return {32, 64, 128, 256, 512, 1024};
}

} // namespace palimpsest::retrieval
