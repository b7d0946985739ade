#include "core/neural/diffusion/LatentPreview.h"

#include "core/neural/diffusion/NoiseStream.h"
#include "core/neural/diffusion/Pictures.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <utility>

namespace palimpsest::neural::diffusion {

namespace {

constexpr std::int64_t kFitSize = 4; // Latents of 4x4.
constexpr double kFitDetail = 0.3;   // Deviation inside a latent relative to that between latents.
constexpr double kRidge = 1e-3;
constexpr std::uint64_t kFitSeed = 1;

/// (rows,C) from (N,C,h,w).
at::Tensor pixelRows(const at::Tensor &maps)
{
    return maps.permute({0, 2, 3, 1}).reshape({-1, maps.size(1)}).to(at::kCPU, at::kDouble);
}

} // namespace

LatentPreview::LatentPreview(at::Tensor weight, at::Tensor bias) : m_weight(std::move(weight)), m_bias(std::move(bias))
{
}

LatentPreview LatentPreview::fit(FirstStage &stage, const at::Device &device, const nn::ForwardContext &forward)
{
    const std::int64_t channels = stage.config().autoencoder.embedDim;
    const std::int64_t count = channels + 8;
    NoiseStream noise({kFitSeed});
    const at::Tensor latents = (noise.draw({count, channels, 1, 1}, device)
                                + kFitDetail * noise.draw({count, channels, kFitSize, kFitSize}, device))[0];
    const at::Tensor pictures = stage.decode(latents, forward).clamp(-1.0, 1.0);
    const at::Tensor inputs = pixelRows(latents);
    const at::Tensor colours = pixelRows(at::adaptive_avg_pool2d(pictures, {kFitSize, kFitSize}));
    const at::Tensor design = at::cat({inputs, at::ones({inputs.size(0), 1}, inputs.options())}, 1);
    const at::Tensor normal = design.t().matmul(design) + kRidge * at::eye(channels + 1, design.options());
    const at::Tensor solution = at::linalg_solve(normal, design.t().matmul(colours)).to(at::kFloat);
    return {solution.slice(0, 0, channels).contiguous(), solution[channels].contiguous()};
}

Image LatentPreview::render(const at::Tensor &latent) const
{
    const std::int64_t height = latent.size(1);
    const std::int64_t width = latent.size(2);
    const std::int64_t scale = std::max<std::int64_t>(1, kMaxSidePx / std::max(height, width));
    const at::Tensor rows = latent.to(at::kCPU, at::kFloat).permute({1, 2, 0}).reshape({height * width, -1});
    const at::Tensor colours = (at::mm(rows, m_weight) + m_bias).view({1, height, width, 3}).permute({0, 3, 1, 2});
    return toImage(at::upsample_bilinear2d(colours.contiguous(), {height * scale, width * scale}, false)[0]);
}

} // namespace palimpsest::neural::diffusion
