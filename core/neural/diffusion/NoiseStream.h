#pragma once

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

namespace palimpsest::neural::diffusion {

/// Standard normal noise for a batch, one seeded CPU generator per image: image i gets the same numbers in a batch as
/// alone, and on every device. Not thread-safe.
class NoiseStream {
public:
    explicit NoiseStream(const std::vector<std::uint64_t> &seeds);

    /// The next (B,C,H,W) float32 on `device`; B is the number of seeds, `imageShape` is (C,H,W).
    at::Tensor draw(at::IntArrayRef imageShape, const at::Device &device);

private:
    std::vector<at::Generator> m_generators;
};

} // namespace palimpsest::neural::diffusion
