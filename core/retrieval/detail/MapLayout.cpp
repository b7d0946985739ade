#include "core/retrieval/detail/MapLayout.h"

#include "core/retrieval/detail/MixedBits.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <tuple>

namespace palimpsest::retrieval {

namespace {

using Clock = std::chrono::steady_clock;

// a of UMAP's curve for a minimum distance of 0.1; its b, 0.895, is taken as 1, which spares a power a step.
constexpr float kSteepness = 1.577F;
constexpr float kLargestStep = 4.0F;
constexpr int kSigmaIterations = 48;
constexpr std::size_t kEdgesBetweenLooks = 1 << 16;

// Sigma of one row, by bisection.
float sigmaOf(std::span<const float> scores, float rho, float wanted)
{
    float low = 0.0F;
    float high = 2.0F;
    for (int i = 0; i < kSigmaIterations; ++i) {
        const float middle = 0.5F * (low + high);
        float sum = 0.0F;
        for (const float score : scores)
            sum += std::exp(-std::max(0.0F, 1.0F - score - rho) / middle);
        (sum > wanted ? high : low) = middle;
    }
    return std::max(0.5F * (low + high), 1e-6F);
}

void addRow(const NearestGraph &graph, std::int64_t row, std::vector<MapEdge> &edges)
{
    const auto neighbours = graph.neighboursOf(row);
    const auto count =
        static_cast<std::size_t>(std::find(neighbours.begin(), neighbours.end(), -1) - neighbours.begin());
    if (count == 0)
        return;
    const auto scores = graph.scoresOf(row).first(count);
    const float rho = std::max(0.0F, 1.0F - scores.front());
    const float sigma = sigmaOf(scores, rho, std::log2(static_cast<float>(count) + 1.0F));
    for (std::size_t i = 0; i < count; ++i) {
        const float weight = std::exp(-std::max(0.0F, 1.0F - scores[i] - rho) / sigma);
        const auto own = static_cast<std::int32_t>(row);
        edges.push_back({std::min(own, neighbours[i]), std::max(own, neighbours[i]), weight});
    }
}

struct Step {
    float x;
    float y;
};

Step limited(float factor, float x, float y)
{
    return {std::clamp(factor * x, -kLargestStep, kLargestStep), std::clamp(factor * y, -kLargestStep, kLargestStep)};
}

// xorshift64* (Vigna 2016): fast, and the same everywhere.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(mixedBits(seed) | 1U) {}
    std::size_t below(std::size_t count)
    {
        m_state ^= m_state >> 12U;
        m_state ^= m_state << 25U;
        m_state ^= m_state >> 27U;
        const std::uint64_t bits = (m_state * 0x2545F4914F6CDD1DULL) >> 32U;
        return static_cast<std::size_t>((bits * count) >> 32U);
    }

private:
    std::uint64_t m_state;
};

// One pass over the edges. The gradients of UMAP (appendix C) for b = 1.
class Pass {
public:
    Pass(std::vector<MapPoint> &points, float rate, int strangers, std::uint64_t seed)
        : m_points(points)
        , m_rate(rate)
        , m_strangers(strangers)
        , m_dice(seed)
    {
    }

    void pull(std::int32_t from, std::int32_t to)
    {
        MapPoint &a = m_points[static_cast<std::size_t>(from)];
        MapPoint &b = m_points[static_cast<std::size_t>(to)];
        const float x = a.x - b.x;
        const float y = a.y - b.y;
        const float factor = -2.0F * kSteepness / (1.0F + kSteepness * (x * x + y * y));
        const Step step = limited(factor, x, y);
        a.x += m_rate * step.x;
        a.y += m_rate * step.y;
        b.x -= m_rate * step.x;
        b.y -= m_rate * step.y;
        for (int i = 0; i < m_strangers; ++i)
            push(a, m_points[m_dice.below(m_points.size())]);
    }

private:
    void push(MapPoint &point, const MapPoint &stranger) const
    {
        const float x = point.x - stranger.x;
        const float y = point.y - stranger.y;
        const float squared = x * x + y * y;
        if (squared <= 0.0F)
            return;
        const float factor = 2.0F / ((0.001F + squared) * (1.0F + kSteepness * squared));
        const Step step = limited(factor, x, y);
        point.x += m_rate * step.x;
        point.y += m_rate * step.y;
    }

    std::vector<MapPoint> &m_points;
    float m_rate;
    int m_strangers;
    Dice m_dice;
};

} // namespace

std::vector<MapEdge> mapEdges(const NearestGraph &graph)
{
    std::vector<MapEdge> edges;
    edges.reserve(graph.neighbours.size());
    for (std::int64_t row = 0; row < graph.rows; ++row)
        addRow(graph, row, edges);
    std::sort(edges.begin(), edges.end(), [](const MapEdge &x, const MapEdge &y) {
        return std::tie(x.a, x.b, x.weight) < std::tie(y.a, y.b, y.weight);
    });
    // Named by one of the two rows, or by both.
    std::size_t kept = 0;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        if (kept > 0 && edges[kept - 1].a == edges[i].a && edges[kept - 1].b == edges[i].b) {
            float &weight = edges[kept - 1].weight;
            weight = weight + edges[i].weight - weight * edges[i].weight;
            continue;
        }
        edges[kept++] = edges[i];
    }
    edges.resize(kept);
    return edges;
}

Result<void> layOut(const std::vector<MapEdge> &edges, const MapOptions &options, std::vector<MapPoint> &points,
                    const MapSink &sink, const JobContext &job)
{
    float strongest = 0.0F;
    for (const MapEdge &edge : edges)
        strongest = std::max(strongest, edge.weight);
    // How much of a pull each edge has saved up; it pulls when that is a whole one.
    std::vector<float> saved(edges.size(), 0.0F);
    auto reported = Clock::now();
    for (int epoch = 0; epoch < options.epochs; ++epoch) {
        const float rate = 1.0F - static_cast<float>(epoch) / static_cast<float>(options.epochs);
        Pass pass(points, rate, options.strangers, options.seed * 1'000'003U + static_cast<std::uint64_t>(epoch));
        for (std::size_t i = 0; i < edges.size(); ++i) {
            if (i % kEdgesBetweenLooks == 0 && job.stopRequested())
                return cancelledError();
            saved[i] += edges[i].weight / strongest;
            if (saved[i] < 1.0F)
                continue;
            saved[i] -= 1.0F;
            pass.pull(edges[i].a, edges[i].b);
            pass.pull(edges[i].b, edges[i].a);
        }
        const auto now = Clock::now();
        if (now - reported < std::chrono::milliseconds(options.reportMs) && epoch + 1 < options.epochs)
            continue;
        reported = now;
        job.report({"Arranging the map", epoch + 1, options.epochs, nullptr});
        if (sink)
            sink(points);
    }
    return {};
}

} // namespace palimpsest::retrieval
