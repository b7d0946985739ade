#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace palimpsest {

/// A vector of an encoder's shared image and text space: values (D) float32, L2-normalised, tagged with
/// the id of the encoder that made it. Embeddings of different encoders must never be compared.
struct Embedding {
    std::string encoderId;
    std::vector<float> values;

    [[nodiscard]] std::size_t dimension() const { return values.size(); }
    bool operator==(const Embedding &other) const = default;
};

/// Scales `values` (D) to unit L2 norm in place. A zero or non-finite vector is left alone and returns false.
bool normaliseL2(std::span<float> values);

/// Cosine of two vectors of equal length; 0 when either is zero.
double cosine(std::span<const float> a, std::span<const float> b);

} // namespace palimpsest
