#pragma once

#include "core/base/EmbeddingView.h"

#include <array>
#include <vector>

namespace palimpsest::retrieval {

/// The two directions in which rows spread most.
struct PrincipalPlane {
    std::array<std::vector<float>, 2> axes; ///< (D), of unit length; the largest component is positive.
    std::array<float, 2> centre{};          ///< Of the mean along them.
};

/// Of up to 8,192 rows, spread evenly, by subspace iteration.
PrincipalPlane principalPlane(const EmbeddingView &rows);

} // namespace palimpsest::retrieval
