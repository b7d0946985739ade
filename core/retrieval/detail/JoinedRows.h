#pragma once

#include "core/base/EmbeddingView.h"
#include "core/base/Half.h"
#include "core/base/Result.h"
#include "core/retrieval/detail/DotKernels.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace palimpsest::retrieval {

/// The rows of several views one after another as if they were one. Borrows them.
class JoinedRows {
public:
    /// InvalidArgument when dimensions differ or there are too many rows for 32 bits.
    static Result<JoinedRows> join(std::span<const EmbeddingView> parts)
    {
        JoinedRows rows;
        for (const EmbeddingView &part : parts) {
            if (part.count == 0)
                continue;
            if (rows.m_dimension != 0 && part.dimension != rows.m_dimension)
                return Error{ErrorCode::InvalidArgument, "Embeddings of different encoders cannot be compared.",
                             std::to_string(part.dimension) + " is not " + std::to_string(rows.m_dimension)};
            rows.m_dimension = part.dimension;
            rows.m_firsts.push_back(rows.m_count);
            rows.m_parts.push_back(part);
            rows.m_count += part.count;
        }
        if (rows.m_count > std::numeric_limits<std::int32_t>::max())
            return Error{ErrorCode::InvalidArgument, "These are too many pictures to compare at once.", {}};
        return rows;
    }

    [[nodiscard]] std::int64_t count() const { return m_count; }
    [[nodiscard]] int dimension() const { return m_dimension; }

    void copyFloats(std::int64_t row, std::span<float> out) const
    {
        const Place place = find(row);
        place.part->copyRow(place.row, out);
    }

    void copyHalves(std::int64_t row, std::span<std::uint16_t> out) const
    {
        const Place place = find(row);
        const std::size_t offset = static_cast<std::size_t>(place.row) * out.size();
        if (place.part->halfRows != nullptr)
            std::copy_n(place.part->halfRows + offset, out.size(), out.begin());
        else
            std::transform(place.part->floatRows + offset, place.part->floatRows + offset + out.size(), out.begin(),
                           halfFromFloat);
    }

    /// In float32, and the same whether the row is one of halves or of floats that halves can hold.
    [[nodiscard]] float dot(std::int64_t row, std::span<const float> query) const
    {
        const Place place = find(row);
        const std::size_t offset = static_cast<std::size_t>(place.row) * query.size();
        return place.part->halfRows != nullptr
                   ? bestKernels().half(place.part->halfRows + offset, query.data(), query.size())
                   : bestKernels().single(place.part->floatRows + offset, query.data(), query.size());
    }

private:
    struct Place {
        const EmbeddingView *part = nullptr;
        std::int64_t row = 0;
    };

    [[nodiscard]] Place find(std::int64_t row) const
    {
        const auto after =
            m_parts.size() == 1 ? m_firsts.end() : std::upper_bound(m_firsts.begin(), m_firsts.end(), row);
        const auto part = static_cast<std::size_t>(after - m_firsts.begin()) - 1;
        return {&m_parts[part], row - m_firsts[part]};
    }

    std::vector<EmbeddingView> m_parts;
    std::vector<std::int64_t> m_firsts;
    std::int64_t m_count = 0;
    int m_dimension = 0;
};

} // namespace palimpsest::retrieval
