#include "core/retrieval/detail/PrincipalPlane.h"

#include "core/base/Embedding.h"
#include "core/retrieval/detail/DotKernels.h"
#include "core/retrieval/detail/MixedBits.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace palimpsest::retrieval {

namespace {

constexpr std::int64_t kSampleRows = 8192;
// Two are wanted; a few more make the iteration converge when the third spread is nearly the second.
constexpr std::size_t kDirections = 4;
constexpr int kIterations = 40;

using Direction = std::vector<float>;

// Rows less their mean, (count, dimension).
struct Sample {
    std::vector<float> values;
    std::vector<float> mean;
    std::size_t count = 0;
    std::size_t dimension = 0;

    explicit Sample(const EmbeddingView &rows)
        : count(static_cast<std::size_t>(std::min(rows.count, kSampleRows)))
        , dimension(static_cast<std::size_t>(rows.dimension))
    {
        values.resize(count * dimension);
        mean.assign(dimension, 0.0F);
        for (std::size_t i = 0; i < count; ++i) {
            const auto row = static_cast<std::int64_t>(i) * rows.count / static_cast<std::int64_t>(count);
            rows.copyRow(row, std::span(values).subspan(i * dimension, dimension));
            bestKernels().addScaled(1.0F / static_cast<float>(count), values.data() + i * dimension, mean.data(),
                                    dimension);
        }
        for (std::size_t i = 0; i < count; ++i)
            bestKernels().addScaled(-1.0F, mean.data(), values.data() + i * dimension, dimension);
    }
};

// Makes the directions orthogonal and of unit length, in order (Gram-Schmidt).
void orthonormalise(std::vector<Direction> &directions)
{
    for (std::size_t i = 0; i < directions.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const float share = bestKernels().single(directions[j].data(), directions[i].data(), directions[i].size());
            bestKernels().addScaled(-share, directions[j].data(), directions[i].data(), directions[i].size());
        }
        if (!normaliseL2(directions[i]))
            std::fill(directions[i].begin(), directions[i].end(), 0.0F);
    }
}

std::vector<Direction> iterate(const Sample &sample)
{
    std::vector<Direction> directions(kDirections, Direction(sample.dimension));
    std::uint64_t seed = 1;
    for (Direction &direction : directions) {
        for (float &value : direction)
            value = static_cast<float>(static_cast<double>(mixedBits(seed++) >> 11U) * 0x1p-53) - 0.5F;
    }
    orthonormalise(directions);
    for (int iteration = 0; iteration < kIterations; ++iteration) {
        std::vector<Direction> next(kDirections, Direction(sample.dimension, 0.0F));
        for (std::size_t i = 0; i < sample.count; ++i) {
            const float *row = sample.values.data() + i * sample.dimension;
            for (std::size_t d = 0; d < kDirections; ++d)
                bestKernels().addScaled(bestKernels().single(row, directions[d].data(), sample.dimension), row,
                                        next[d].data(), sample.dimension);
        }
        directions = std::move(next);
        orthonormalise(directions);
    }
    return directions;
}

} // namespace

PrincipalPlane principalPlane(const EmbeddingView &rows)
{
    const Sample sample(rows);
    std::vector<Direction> directions = iterate(sample);
    PrincipalPlane plane;
    for (std::size_t axis = 0; axis < 2; ++axis) {
        Direction &direction = directions[axis];
        const auto largest = std::max_element(direction.begin(), direction.end(),
                                              [](float a, float b) { return std::abs(a) < std::abs(b); });
        if (*largest < 0.0F)
            std::transform(direction.begin(), direction.end(), direction.begin(), [](float value) { return -value; });
        plane.centre[axis] = bestKernels().single(sample.mean.data(), direction.data(), sample.dimension);
        plane.axes[axis] = std::move(direction);
    }
    return plane;
}

} // namespace palimpsest::retrieval
