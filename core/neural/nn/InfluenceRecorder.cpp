#include "core/neural/nn/InfluenceRecorder.h"

#include <ATen/ATen.h>

namespace palimpsest::neural::nn {

InfluenceRecorder::InfluenceRecorder(std::int64_t firstConditional, std::int64_t mapHeight, std::int64_t mapWidth)
    : m_firstConditional(firstConditional)
    , m_mapHeight(mapHeight)
    , m_mapWidth(mapWidth)
{
}

void InfluenceRecorder::add(const at::Tensor &probabilities, std::int64_t height, std::int64_t width)
{
    TORCH_CHECK(probabilities.dim() == 4 && probabilities.size(2) == height * width
                    && probabilities.size(0) > m_firstConditional,
                "attention probabilities must be (B,heads,height*width,n) with a conditional part");
    const at::Tensor conditional =
        probabilities.narrow(0, m_firstConditional, probabilities.size(0) - m_firstConditional);
    const at::Tensor perPlace = conditional.mean(1, false, at::kFloat); // (b,HW,n)
    const at::Tensor map = perPlace.transpose(1, 2).reshape({perPlace.size(0), perPlace.size(2), height, width});
    const at::Tensor share = perPlace.mean(1);
    const at::Tensor pooled = at::adaptive_avg_pool2d(map, {m_mapHeight, m_mapWidth});
    if (m_layers == 0) {
        m_share = share;
        m_maps = pooled;
    } else {
        m_share += share;
        m_maps += pooled;
    }
    ++m_layers;
}

at::Tensor InfluenceRecorder::share() const
{
    return m_layers == 0 ? at::Tensor() : (m_share / static_cast<double>(m_layers)).to(at::kCPU);
}

at::Tensor InfluenceRecorder::maps() const
{
    return m_layers == 0 ? at::Tensor() : (m_maps / static_cast<double>(m_layers)).to(at::kCPU).contiguous();
}

} // namespace palimpsest::neural::nn
