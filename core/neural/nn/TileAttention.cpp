#include "core/neural/nn/TileAttention.h"

#include "core/neural/nn/AttentionTiles.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>

#include <cmath>

namespace palimpsest::neural::nn {

bool canTileAttention(const at::Tensor &qkv, std::int64_t heads)
{
    const std::int64_t dim = qkv.size(-1) / (3 * heads);
    return qkv.is_cpu() && qkv.scalar_type() == at::kBFloat16 && qkv.is_contiguous() && (dim == 32 || dim == 64)
           && !at::GradMode::is_enabled() && hasMatrixTiles();
}

at::Tensor tileAttention(const at::Tensor &qkv, std::int64_t heads)
{
    const std::int64_t positions = qkv.size(1);
    const std::int64_t inner = qkv.size(2) / 3;
    const std::int64_t dim = inner / heads;
    const at::Tensor out = at::empty({qkv.size(0), positions, inner}, qkv.options());
    auto *from = reinterpret_cast<std::uint16_t *>(qkv.data_ptr<at::BFloat16>());
    auto *to = reinterpret_cast<std::uint16_t *>(out.data_ptr<at::BFloat16>());
    const float scale = 1.0F / std::sqrt(static_cast<float>(dim));
    at::parallel_for(0, qkv.size(0) * heads, 1, [&](std::int64_t begin, std::int64_t end) {
        AttentionScratch scratch;
        for (std::int64_t task = begin; task < end; ++task) {
            const std::int64_t picture = task / heads;
            std::uint16_t *head = from + picture * positions * 3 * inner + task % heads * dim;
            std::uint16_t *target = to + picture * positions * inner + task % heads * dim;
            attendInTiles({head, 3 * inner}, {head + inner, 3 * inner}, {head + 2 * inner, 3 * inner}, {target, inner},
                          positions, dim, scale, scratch);
        }
    });
    return out;
}

} // namespace palimpsest::neural::nn
