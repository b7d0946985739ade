#include "core/neural/cuda/GraphedCall.h"

#include <ATen/ATen.h>
#include <ATen/cuda/CUDAGraph.h>
#include <c10/cuda/CUDAGuard.h>
#include <c10/cuda/CUDAStream.h>
#include <torch/version.h>

namespace palimpsest::neural::cuda {

struct GraphedCall::Recorded {
    at::Tensor x;
    at::Tensor t;
    at::Tensor result; // Undefined until recorded.
    at::cuda::CUDAGraph graph;

    void record(const Pass &pass)
    {
        c10::cuda::getCurrentCUDAStream().synchronize();
        // Recording needs a stream of its own. Other threads may go on using the card meanwhile, from LibTorch 2.1 on.
        const auto aside = c10::cuda::getStreamFromPool();
        const c10::cuda::CUDAStreamGuard guard(aside);
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 1)
        graph.capture_begin({0, 0}, cudaStreamCaptureModeThreadLocal);
#else
        graph.capture_begin();
#endif
        result = pass(x, t);
        graph.capture_end();
        aside.synchronize();
    }
};

GraphedCall::GraphedCall() = default;
GraphedCall::~GraphedCall() = default;

at::Tensor GraphedCall::operator()(const Pass &pass, const at::Tensor &x, std::int64_t t)
{
    const c10::cuda::CUDAGuard guard(x.device());
    if (!m_recorded || m_recorded->x.sizes() != x.sizes()) {
        m_recorded = std::make_unique<Recorded>();
        m_recorded->x = x.clone();
        m_recorded->t = at::full({1}, t, x.options().dtype(at::kLong));
        return pass(x, m_recorded->t);
    }
    if (!m_recorded->result.defined())
        m_recorded->record(pass);
    m_recorded->x.copy_(x);
    m_recorded->t.fill_(t);
    m_recorded->graph.replay();
    // The next start of the graph overwrites its own result, which a sampler may keep.
    return m_recorded->result.clone();
}

} // namespace palimpsest::neural::cuda
