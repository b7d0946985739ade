#include "core/neural/cuda/AsideCopy.h"

#include <ATen/ATen.h>
#include <ATen/cuda/CUDAEvent.h>
#include <c10/cuda/CUDAGuard.h>
#include <c10/cuda/CUDAStream.h>

#include <utility>

namespace palimpsest::neural::cuda {

struct AsideCopy::State {
    explicit State(c10::DeviceIndex card) : stream(c10::cuda::getStreamFromPool(false, card)) {}

    c10::cuda::CUDAStream stream;
    at::cuda::CUDAEvent begun;
    at::cuda::CUDAEvent done;
    at::Tensor host; // Pinned.
    bool isUnderWay = false;
};

AsideCopy::AsideCopy() = default;
AsideCopy::~AsideCopy() = default;

void AsideCopy::begin(const at::Tensor &x)
{
    const c10::cuda::CUDAGuard card(x.device());
    if (!m_state || m_state->stream.device_index() != x.device().index())
        m_state = std::make_unique<State>(x.device().index());
    finish(); // What is under way writes into the same memory.
    State &state = *m_state;
    if (!state.host.defined() || state.host.sizes() != x.sizes() || state.host.scalar_type() != x.scalar_type())
        state.host = at::empty(x.sizes(), at::TensorOptions(at::kCPU).dtype(x.scalar_type()).pinned_memory(true));
    state.begun.record(c10::cuda::getCurrentCUDAStream(x.device().index()));
    state.begun.block(state.stream);
    const c10::cuda::CUDAStreamGuard aside(state.stream);
    state.host.copy_(x, true);
    x.record_stream(state.stream); // Its memory may only be used again once it was read here.
    state.done.record(state.stream);
    state.isUnderWay = true;
}

bool AsideCopy::isUnderWay() const
{
    return m_state && m_state->isUnderWay;
}

at::Tensor AsideCopy::finish()
{
    if (!isUnderWay())
        return {};
    m_state->done.synchronize();
    m_state->isUnderWay = false;
    return m_state->host;
}

} // namespace palimpsest::neural::cuda
