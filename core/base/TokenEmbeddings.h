#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace palimpsest {

/// What an encoder gives of the places of a picture or the words of a text before it pools them: vectors (L, D) float32
/// in its shared space, each L2-normalised. Tokens of different encoders must never be compared.
struct TokenEmbeddings {
    std::string encoderId;
    int dimension = 0;
    std::vector<float> values;

    [[nodiscard]] std::size_t count() const
    {
        return dimension > 0 ? values.size() / static_cast<std::size_t>(dimension) : 0;
    }
};

} // namespace palimpsest
