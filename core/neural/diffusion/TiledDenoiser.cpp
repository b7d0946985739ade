#include "core/neural/diffusion/TiledDenoiser.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <utility>

namespace palimpsest::neural::diffusion {

namespace {

/// (1,1,h,w): 1 at the middle, small and positive at the border.
at::Tensor tileWeights(std::int64_t height, std::int64_t width, const at::TensorOptions &options)
{
    // Two more than needed, without the zeros at both ends.
    const auto window = [&options](std::int64_t side) {
        return at::hann_window(side + 2, false, options).narrow(0, 1, side);
    };
    return at::outer(window(height), window(width)).unsqueeze(0).unsqueeze(0);
}

} // namespace

std::vector<std::int64_t> tileStarts(std::int64_t length, std::int64_t side)
{
    std::vector<std::int64_t> starts{0};
    const std::int64_t stride = std::max<std::int64_t>(1, side / 2);
    while (starts.back() + side < length)
        starts.push_back(std::min(starts.back() + stride, length - side));
    return starts;
}

Denoiser tiledDenoiser(Denoiser denoise, std::int64_t side)
{
    return [denoise = std::move(denoise), side](const at::Tensor &x, std::int64_t t) {
        const std::int64_t height = std::min(side, x.size(2));
        const std::int64_t width = std::min(side, x.size(3));
        if (height == x.size(2) && width == x.size(3))
            return denoise(x, t);
        const at::Tensor weights = tileWeights(height, width, x.options());
        Prediction sum{at::zeros_like(x), at::zeros_like(x)};
        at::Tensor total = at::zeros({1, 1, x.size(2), x.size(3)}, x.options());
        for (const std::int64_t top : tileStarts(x.size(2), height)) {
            for (const std::int64_t left : tileStarts(x.size(3), width)) {
                const auto tileOf = [&](const at::Tensor &whole) {
                    return whole.narrow(2, top, height).narrow(3, left, width);
                };
                const Prediction tile = denoise(tileOf(x).contiguous(), t);
                tileOf(sum.eps).add_(tile.eps * weights);
                tileOf(sum.x0).add_(tile.x0 * weights);
                tileOf(total).add_(weights);
            }
        }
        return Prediction{sum.eps / total, sum.x0 / total};
    };
}

} // namespace palimpsest::neural::diffusion
