#include "core/base/Embedding.h"

#include "core/base/Result.h"

#include <cmath>

namespace palimpsest {

namespace {

double squaredNorm(std::span<const float> values)
{
    double sum = 0.0;
    for (const float value : values)
        sum += static_cast<double>(value) * static_cast<double>(value);
    return sum;
}

} // namespace

bool normaliseL2(std::span<float> values)
{
    const double norm = std::sqrt(squaredNorm(values));
    if (!(norm > 0.0) || !std::isfinite(norm))
        return false;
    for (float &value : values)
        value = static_cast<float>(static_cast<double>(value) / norm);
    return true;
}

double cosine(std::span<const float> a, std::span<const float> b)
{
    PALIMPSEST_ASSERT(a.size() == b.size());
    double dot = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        dot += static_cast<double>(a[i]) * static_cast<double>(b[i]);
    const double norm = std::sqrt(squaredNorm(a) * squaredNorm(b));
    return norm > 0.0 ? dot / norm : 0.0;
}

} // namespace palimpsest
