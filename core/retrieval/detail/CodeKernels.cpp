#include "core/retrieval/detail/CodeKernels.h"

#include "core/retrieval/detail/DotKernels.h"

#include <omp.h>

#include <algorithm>
#include <array>
#include <vector>

namespace palimpsest::retrieval {

namespace {

/// The codebooks with the entries innermost, (M, D/M, 256), and half of each entry's squared length.
struct Transposed {
    std::vector<float> values;
    std::vector<float> halfSquares; ///< (M, 256)

    explicit Transposed(const PartitionModel &model)
        : values(model.codebooks.size())
        , halfSquares(static_cast<std::size_t>(model.codeBytes) * kCodeValues)
    {
        const std::size_t width = model.codedValues();
        for (std::size_t entry = 0; entry < halfSquares.size(); ++entry) {
            for (std::size_t i = 0; i < width; ++i) {
                const float value = model.codebooks[entry * width + i];
                values[(entry / kCodeValues * width + i) * kCodeValues + entry % kCodeValues] = value;
                halfSquares[entry] += 0.5F * value * value;
            }
        }
    }
};

// The nearest entry has the largest x.c - |c|^2 / 2.
void encodeRow(const Transposed &books, const float *row, std::size_t width, std::span<std::uint8_t> code)
{
    const DotKernels &kernels = bestKernels();
    std::array<float, kCodeValues> scores;
    for (std::size_t byte = 0; byte < code.size(); ++byte) {
        const float *half = books.halfSquares.data() + byte * kCodeValues;
        std::transform(half, half + kCodeValues, scores.begin(), [](float value) { return -value; });
        for (std::size_t i = 0; i < width; ++i)
            kernels.addScaled(row[byte * width + i], books.values.data() + (byte * width + i) * kCodeValues,
                              scores.data(), scores.size());
        code[byte] = static_cast<std::uint8_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
    }
}

} // namespace

void encodeRows(const PartitionModel &model, std::span<const float> rotated, std::span<std::uint8_t> codes)
{
    const Transposed books(model);
    const auto codeBytes = static_cast<std::size_t>(model.codeBytes);
    const auto dimension = static_cast<std::size_t>(model.dimension);
    const auto rows = static_cast<std::int64_t>(codes.size() / codeBytes);
#pragma omp parallel for schedule(static) num_threads(omp_get_num_procs())
    for (std::int64_t i = 0; i < rows; ++i) {
        const auto row = static_cast<std::size_t>(i);
        encodeRow(books, rotated.data() + row * dimension, model.codedValues(),
                  codes.subspan(row * codeBytes, codeBytes));
    }
}

void scoreTable(const PartitionModel &model, std::span<const float> rotatedQuery, std::span<float> table)
{
    const std::size_t width = model.codedValues();
    const DotKernels &kernels = bestKernels();
    for (std::size_t entry = 0; entry < table.size(); ++entry)
        table[entry] = kernels.single(model.codebooks.data() + entry * width,
                                      rotatedQuery.data() + entry / kCodeValues * width, width);
}

} // namespace palimpsest::retrieval
