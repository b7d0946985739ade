#pragma once

#include <ATen/ATen.h>

namespace palimpsest::neural::training {

/// x (...,D) divided by its length over D, in float32; a vector of length zero stays zero.
inline at::Tensor unitVectors(const at::Tensor &x)
{
    const at::Tensor wide = x.to(at::kFloat);
    return wide / wide.norm(2, -1, true).clamp_min(1e-6);
}

} // namespace palimpsest::neural::training
