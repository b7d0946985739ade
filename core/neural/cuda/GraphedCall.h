#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <functional>
#include <memory>

// Legend: B batch, C H W latent channels, height and width, t timestep.

namespace palimpsest::neural::cuda {

/// A network's pass on a CUDA card, recorded as a graph of kernels and then started as a whole, so that the CPU no longer has to
/// start a thousand small ones. Everything but x and t must stay the same from call to call. Not thread-safe.
class GraphedCall {
public:
    /// The pass: x (B,C,H,W) and t (1) int64, both on the card -> its result. It must not wait for the card.
    using Pass = std::function<at::Tensor(const at::Tensor &x, const at::Tensor &t)>;

    GraphedCall();
    ~GraphedCall();
    GraphedCall(const GraphedCall &) = delete;
    GraphedCall &operator=(const GraphedCall &) = delete;

    /// What `pass` gives. The first call for a shape of x runs it as it is, so that libraries choose their kernels, the second
    /// records it.
    at::Tensor operator()(const Pass &pass, const at::Tensor &x, std::int64_t t);

private:
    struct Recorded;
    std::unique_ptr<Recorded> m_recorded;
};

} // namespace palimpsest::neural::cuda
