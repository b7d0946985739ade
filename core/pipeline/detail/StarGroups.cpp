#include "core/pipeline/detail/StarGroups.h"

#include "core/retrieval/NearestGraph.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <numeric>
#include <tuple>
#include <utility>

namespace palimpsest::pipeline {

namespace {

constexpr int kBands = 4;
constexpr int kBandBits = 16;
constexpr std::size_t kBandValues = std::size_t{1} << kBandBits;
// Of the members that one hash names: the many that look like an empty page need not all be named by all.
constexpr int kMaximumPairs = 256;

std::uint16_t bandOf(std::uint64_t shape, int band)
{
    return static_cast<std::uint16_t>(shape >> (band * kBandBits));
}

// Which hashes have which value in one band: offsets by value, and the hashes, ascending.
struct BandTable {
    std::vector<std::int32_t> offsets;
    std::vector<std::int32_t> members;

    BandTable(std::span<const imaging::PerceptualHash> hashes, int band)
        : offsets(kBandValues + 1, 0)
        , members(hashes.size())
    {
        for (const imaging::PerceptualHash &hash : hashes)
            ++offsets[bandOf(hash.shape, band) + std::size_t{1}];
        std::partial_sum(offsets.begin(), offsets.end(), offsets.begin());
        std::vector<std::int32_t> next(offsets.begin(), offsets.end() - 1);
        for (std::size_t i = 0; i < hashes.size(); ++i)
            members[static_cast<std::size_t>(next[bandOf(hashes[i].shape, band)]++)] = static_cast<std::int32_t>(i);
    }

    [[nodiscard]] std::span<const std::int32_t> of(std::uint16_t value) const
    {
        const auto first = static_cast<std::size_t>(offsets[value]);
        return std::span(members).subspan(first, static_cast<std::size_t>(offsets[value + std::size_t{1}]) - first);
    }
};

// The values of a band with at most `radius` bits set.
std::vector<std::uint16_t> masksUpTo(int radius)
{
    std::vector<std::uint16_t> masks;
    for (std::size_t value = 0; value < kBandValues; ++value) {
        if (std::popcount(value) <= radius)
            masks.push_back(static_cast<std::uint16_t>(value));
    }
    return masks;
}

// Finds the partners of one hash among those after it.
class HashSearch {
public:
    HashSearch(std::span<const imaging::PerceptualHash> hashes, const HashThresholds &thresholds)
        : m_hashes(hashes)
        , m_thresholds(thresholds)
        , m_radius(thresholds.shapeBits / kBands)
        , m_masks(masksUpTo(m_radius))
    {
        for (int band = 0; band < kBands; ++band)
            m_tables.emplace_back(hashes, band);
    }

    void search(std::int32_t hash, std::vector<NearPair> &pairs) const
    {
        int found = 0;
        const std::uint64_t shape = m_hashes[static_cast<std::size_t>(hash)].shape;
        for (int band = 0; band < kBands && found < kMaximumPairs; ++band) {
            for (const std::uint16_t mask : m_masks) {
                const auto value = static_cast<std::uint16_t>(bandOf(shape, band) ^ mask);
                const auto members = m_tables[static_cast<std::size_t>(band)].of(value);
                auto other = std::upper_bound(members.begin(), members.end(), hash);
                for (; other != members.end() && found < kMaximumPairs; ++other)
                    found += consider(hash, *other, band, pairs) ? 1 : 0;
            }
        }
    }

private:
    bool consider(std::int32_t a, std::int32_t b, int band, std::vector<NearPair> &pairs) const
    {
        const imaging::PerceptualHash &first = m_hashes[static_cast<std::size_t>(a)];
        const imaging::PerceptualHash &second = m_hashes[static_cast<std::size_t>(b)];
        const std::uint64_t difference = first.shape ^ second.shape;
        const int bits = std::popcount(difference);
        if (bits > m_thresholds.shapeBits || wasFoundBefore(difference, band)
            || imaging::colourDistance(first, second) > m_thresholds.colourSteps)
            return false;
        pairs.push_back({a, b, static_cast<float>(bits)});
        return true;
    }

    [[nodiscard]] bool wasFoundBefore(std::uint64_t difference, int band) const
    {
        for (int earlier = 0; earlier < band; ++earlier) {
            if (std::popcount(bandOf(difference, earlier)) <= m_radius)
                return true;
        }
        return false;
    }

    std::span<const imaging::PerceptualHash> m_hashes;
    HashThresholds m_thresholds;
    int m_radius;
    std::vector<std::uint16_t> m_masks;
    std::vector<BandTable> m_tables;
};

// The first of every set of equal hashes stands for all of them.
struct EqualHashes {
    std::vector<imaging::PerceptualHash> distinct;
    std::vector<std::int32_t> representative; ///< By class.
    std::vector<NearPair> pairs;              ///< Of the others with theirs.

    explicit EqualHashes(std::span<const imaging::PerceptualHash> hashes)
    {
        std::vector<std::int32_t> order(hashes.size());
        std::iota(order.begin(), order.end(), 0);
        const auto keyOf = [&](std::int32_t i) {
            const imaging::PerceptualHash &hash = hashes[static_cast<std::size_t>(i)];
            return std::tie(hash.shape, hash.colours);
        };
        std::sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) {
            return std::tuple_cat(keyOf(a), std::tie(a)) < std::tuple_cat(keyOf(b), std::tie(b));
        });
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (i > 0 && keyOf(order[i]) == keyOf(representative.back())) {
                pairs.push_back({representative.back(), order[i], 0.0F});
                continue;
            }
            representative.push_back(order[i]);
            distinct.push_back(hashes[static_cast<std::size_t>(order[i])]);
        }
    }
};

} // namespace

Result<std::vector<NearPair>> nearHashes(std::span<const imaging::PerceptualHash> hashes,
                                         const HashThresholds &thresholds, const JobContext &job)
{
    constexpr std::size_t kBetweenLooks = 4096;
    EqualHashes equal(hashes);
    const HashSearch search(equal.distinct, thresholds);
    std::vector<NearPair> pairs = std::move(equal.pairs);
    const std::size_t known = pairs.size();
    for (std::size_t i = 0; i < equal.distinct.size(); ++i) {
        if (i % kBetweenLooks == 0 && job.stopRequested())
            return cancelledError();
        search.search(static_cast<std::int32_t>(i), pairs);
    }
    for (std::size_t i = known; i < pairs.size(); ++i) {
        pairs[i].a = equal.representative[static_cast<std::size_t>(pairs[i].a)];
        pairs[i].b = equal.representative[static_cast<std::size_t>(pairs[i].b)];
    }
    return pairs;
}

Result<std::vector<NearPair>> nearEmbeddings(std::span<const EmbeddingView> parts, float leastCosine,
                                             const JobContext &job)
{
    // Near copies share a leaf in nearly every tree, so that fewer are enough than for a map.
    retrieval::NearestGraphOptions options;
    options.k = 24;
    options.trees = 4;
    options.rounds = 1;
    options.leastScore = leastCosine;
    const auto graph = retrieval::nearestGraph(parts, options, job);
    if (!graph)
        return graph.error();
    std::vector<NearPair> pairs;
    for (std::int64_t row = 0; row < graph->rows; ++row) {
        const auto neighbours = graph->neighboursOf(row);
        for (std::size_t i = 0; i < neighbours.size() && neighbours[i] >= 0; ++i)
            pairs.push_back({static_cast<std::int32_t>(row), neighbours[i], 1.0F - graph->scoresOf(row)[i]});
    }
    return pairs;
}

std::vector<StarGroup> starGroups(std::int64_t count, std::vector<NearPair> pairs)
{
    // Both directions, by member.
    const std::size_t given = pairs.size();
    pairs.reserve(2 * given);
    for (std::size_t i = 0; i < given; ++i)
        pairs.push_back({pairs[i].b, pairs[i].a, pairs[i].distance});
    std::sort(pairs.begin(), pairs.end(), [](const NearPair &x, const NearPair &y) {
        return std::tie(x.a, x.b, x.distance) < std::tie(y.a, y.b, y.distance);
    });
    pairs.erase(std::unique(pairs.begin(), pairs.end(),
                            [](const NearPair &x, const NearPair &y) { return x.a == y.a && x.b == y.b; }),
                pairs.end());
    struct Star {
        std::int32_t centre;
        std::size_t first;
        std::size_t size;
    };
    std::vector<Star> stars;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (stars.empty() || stars.back().centre != pairs[i].a)
            stars.push_back({pairs[i].a, i, 0});
        ++stars.back().size;
    }
    std::stable_sort(stars.begin(), stars.end(), [](const Star &x, const Star &y) { return x.size > y.size; });
    std::vector<bool> taken(static_cast<std::size_t>(count), false);
    std::vector<StarGroup> groups;
    for (const Star &star : stars) {
        if (taken[static_cast<std::size_t>(star.centre)])
            continue;
        StarGroup group{{star.centre}, {0.0F}};
        for (std::size_t i = star.first; i < star.first + star.size; ++i) {
            if (taken[static_cast<std::size_t>(pairs[i].b)] || pairs[i].b == star.centre)
                continue;
            group.members.push_back(pairs[i].b);
            group.distances.push_back(pairs[i].distance);
        }
        if (group.members.size() < 2)
            continue;
        for (const std::int32_t member : group.members)
            taken[static_cast<std::size_t>(member)] = true;
        groups.push_back(std::move(group));
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const StarGroup &x, const StarGroup &y) { return x.members.size() > y.members.size(); });
    return groups;
}

} // namespace palimpsest::pipeline
