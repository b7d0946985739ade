#include "core/neural/diffusion/NoiseStream.h"

#include "core/neural/diffusion/Transfers.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

namespace palimpsest::neural::diffusion {

NoiseStream::NoiseStream(const std::vector<std::uint64_t> &seeds)
{
    m_generators.reserve(seeds.size());
    for (const std::uint64_t seed : seeds)
        m_generators.push_back(at::make_generator<at::CPUGeneratorImpl>(seed));
}

at::Tensor NoiseStream::draw(at::IntArrayRef imageShape, const at::Device &device)
{
    std::vector<at::Tensor> images;
    images.reserve(m_generators.size());
    for (const at::Generator &generator : m_generators)
        images.push_back(at::randn(imageShape, generator, at::TensorOptions(at::kCPU).dtype(at::kFloat)));
    return sentTo(at::stack(images), device);
}

} // namespace palimpsest::neural::diffusion
