#pragma once

#include "core/base/EmbeddingView.h"
#include "core/base/JobContext.h"
#include "core/base/Result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace palimpsest::retrieval {

/// How rows are sorted into parts and shortened to codes: x ~ centre(x) + R^T decode(code(R (x - centre(x)))).
/// Inverted file with optimised product quantisation: Jegou et al., PAMI 2011; the rotation R spreads the principal
/// axes evenly over the sub-quantisers, Ge et al., CVPR 2013, section 4 (the parametric solution).
struct PartitionModel {
    int dimension = 0;                  ///< D
    int parts = 0;                      ///< P
    int codeBytes = 0;                  ///< M, one byte a sub-quantiser; D is a multiple of it.
    std::vector<std::uint16_t> centres; ///< (P, D) float16, of about unit length.
    std::vector<float> rotation;        ///< R (D, D) float32, orthonormal.
    std::vector<float> codebooks;       ///< (M, 256, D/M) float32.
    std::int64_t trainedRows = 0;       ///< Of the database when it was trained.

    [[nodiscard]] EmbeddingView centreRows() const { return {centres.data(), nullptr, parts, dimension}; }
    [[nodiscard]] std::size_t codedValues() const { return static_cast<std::size_t>(dimension / codeBytes); }
};

/// The values of a code.
constexpr int kCodeValues = 256;

/// A model from a sample of `rows`, never a copy of all. The same rows give the same model. InvalidArgument for fewer
/// than kMinimumPartitionedRows; Cancelled.
Result<PartitionModel> trainPartitions(const EmbeddingView &rows, const JobContext &job);
constexpr std::int64_t kMinimumPartitionedRows = 1024;

/// Finds the part of a row without comparing it with every centre: the centres are grouped, and only those of the
/// groups nearest to the row are looked at. Now and then that is the second best part, which recall tells.
class PartFinder {
public:
    /// Cancelled.
    static Result<PartFinder> create(const PartitionModel &model, const JobContext &job);

    /// The part of `row` (D). Thread-safe.
    [[nodiscard]] std::uint32_t partOf(const float *row) const;

private:
    int m_dimension = 0;
    std::vector<float> m_groups;        ///< (G, D) centres of the groups; empty: every part is looked at.
    std::vector<std::size_t> m_starts;  ///< (G + 1) where each group begins among the members.
    std::vector<std::uint16_t> m_rows;  ///< (P, D) centres of the members, group by group.
    std::vector<std::uint32_t> m_parts; ///< (P) which they are.
};

/// Sorts rows into parts and makes their codes, a block at a time.
class PartitionEncoder {
public:
    PartitionEncoder(const PartitionModel &model, PartFinder finder);

    /// Writes the part of each of `count` rows from `first` on into `parts`, and their codes (count, M) into `codes`.
    void encode(const EmbeddingView &rows, std::int64_t first, std::int64_t count, std::span<std::uint32_t> parts,
                std::span<std::uint8_t> codes);

private:
    const PartitionModel &m_model;
    PartFinder m_finder;
    std::vector<float> m_centres; ///< (P, D) float32
    std::vector<float> m_rows;
    std::vector<float> m_rotated;
};

/// Writes the part with the most similar centre for each of the `values` (n, D).
void assignParts(std::span<const float> centres, std::span<const float> values, int dimension,
                 std::span<std::uint32_t> parts);

/// out (n, D) = values (n, D) times the transposed `rotation` (D, D).
void rotate(std::span<const float> rotation, std::span<const float> values, int dimension, std::span<float> out);

} // namespace palimpsest::retrieval
