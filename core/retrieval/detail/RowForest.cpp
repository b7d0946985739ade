#include "core/retrieval/detail/RowForest.h"

#include "core/retrieval/detail/MixedBits.h"

#include <omp.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <numeric>
#include <span>
#include <utility>

namespace palimpsest::retrieval {

namespace {

using Leaf = std::vector<std::int32_t>;

struct Projected {
    float place;
    std::int32_t row;

    bool operator<(const Projected &other) const
    {
        return place < other.place || (place == other.place && row < other.row);
    }
};

// Halves `rows` along a random difference; the order within the halves does not depend on the machine.
std::pair<Leaf, Leaf> cut(const JoinedRows &all, const Leaf &rows, std::uint64_t seed)
{
    const auto dimension = static_cast<std::size_t>(all.dimension());
    std::vector<float> direction(dimension);
    std::vector<float> other(dimension);
    const std::size_t first = mixedBits(seed) % rows.size();
    const std::size_t second = (first + 1 + mixedBits(seed + 1) % (rows.size() - 1)) % rows.size();
    all.copyFloats(rows[first], direction);
    all.copyFloats(rows[second], other);
    std::transform(direction.begin(), direction.end(), other.begin(), direction.begin(), std::minus<>());
    std::vector<Projected> projected(rows.size());
#pragma omp parallel for schedule(static) if (rows.size() > 4096) num_threads(omp_get_num_procs())
    for (std::size_t i = 0; i < rows.size(); ++i)
        projected[i] = {all.dot(rows[i], direction), rows[i]};
    const auto middle = projected.begin() + static_cast<std::ptrdiff_t>(rows.size() / 2);
    std::nth_element(projected.begin(), middle, projected.end());
    std::pair<Leaf, Leaf> halves;
    const auto take = [](auto begin, auto end, Leaf &half) {
        half.reserve(static_cast<std::size_t>(end - begin));
        std::transform(begin, end, std::back_inserter(half), [](const Projected &entry) { return entry.row; });
        std::sort(half.begin(), half.end());
    };
    take(projected.begin(), middle, halves.first);
    take(middle, projected.end(), halves.second);
    return halves;
}

} // namespace

Result<std::vector<Leaf>> cutIntoLeaves(const JoinedRows &rows, int leafRows, std::uint64_t seed, const JobContext &job)
{
    std::vector<std::pair<Leaf, std::uint64_t>> open(1);
    open.front().first.resize(static_cast<std::size_t>(rows.count()));
    std::iota(open.front().first.begin(), open.front().first.end(), 0);
    open.front().second = seed;
    std::vector<Leaf> leaves;
    while (!open.empty()) {
        if (job.stopRequested())
            return cancelledError();
        auto [leaf, own] = std::move(open.back());
        open.pop_back();
        if (leaf.size() <= static_cast<std::size_t>(leafRows)) {
            if (!leaf.empty())
                leaves.push_back(std::move(leaf));
            continue;
        }
        auto [left, right] = cut(rows, leaf, own);
        open.emplace_back(std::move(left), mixedBits(own ^ 0x4C656674U));
        open.emplace_back(std::move(right), mixedBits(own ^ 0x5269676874U));
    }
    return leaves;
}

} // namespace palimpsest::retrieval
