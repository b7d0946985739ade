#include "core/neural/nn/RowKernels.h"

#include "core/neural/nn/HalfNumbers.h"
#include "core/neural/nn/Precision.h"
#include "core/neural/nn/RowLoops.h"
#ifdef PALIMPSEST_HAVE_CUDA
#include "core/neural/cuda/CardOperations.h"
#endif

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>

#include <cstring>

#if AT_PARALLEL_OPENMP && !defined(_OPENMP)
#error "Compile this with OpenMP; without it LibTorch's at::parallel_for() runs on one thread."
#endif

namespace palimpsest::neural::nn {

namespace {

constexpr std::int64_t kRowsAtLeast = 16; // For a thread.

bool isPlainHalf(const at::Tensor &x)
{
    return x.is_cpu() && !at::GradMode::is_enabled() && x.scalar_type() == at::kBFloat16 && x.is_contiguous();
}

} // namespace

at::Tensor layerNormThen(const torch::nn::LayerNormImpl &norm, const at::Tensor &x, at::ScalarType type)
{
#ifdef PALIMPSEST_HAVE_CUDA
    if (type == at::kBFloat16 && cuda::canRunOnCard(x, x.size(-1)) && x.is_contiguous())
        return cuda::cardLayerNorm(norm, x);
#endif
    if (!isPlainHalf(x) || type != at::kBFloat16) {
        const at::Tensor y = at::layer_norm(x.to(at::kFloat), norm.options.normalized_shape(), norm.weight, norm.bias,
                                            norm.options.eps());
        return type == at::kFloat ? y : y.to(type);
    }
    const at::Tensor y = at::empty_like(x);
    const at::Tensor weight = norm.weight.to(at::kFloat).contiguous();
    const at::Tensor bias = norm.bias.to(at::kFloat).contiguous();
    const std::int64_t columns = x.size(-1);
    const auto eps = static_cast<float>(norm.options.eps());
    at::parallel_for(0, x.numel() / columns, kRowsAtLeast, [&](std::int64_t begin, std::int64_t end) {
        bestRowLoops().layerNorm(halvesOf(x) + begin * columns, end - begin, columns, weight.data_ptr<float>(),
                                 bias.data_ptr<float>(), eps, halvesOf(y) + begin * columns);
    });
    return y;
}

at::Tensor gatedGelu(const at::Tensor &halves)
{
#ifdef PALIMPSEST_HAVE_CUDA
    if (cuda::canRunOnCard(halves, halves.size(-1) / 2) && halves.is_contiguous())
        return cuda::cardGatedGelu(halves);
#endif
    if (!isPlainHalf(halves)) {
        const auto parts = halves.chunk(2, -1);
        return parts[0] * at::gelu(parts[1]);
    }
    const std::int64_t columns = halves.size(-1) / 2;
    auto sizes = halves.sizes().vec();
    sizes.back() = columns;
    const at::Tensor y = at::empty(sizes, halves.options());
    at::parallel_for(0, halves.numel() / (2 * columns), kRowsAtLeast, [&](std::int64_t begin, std::int64_t end) {
        bestRowLoops().gatedGelu(halvesOf(halves) + begin * 2 * columns, end - begin, columns,
                                 halvesOf(y) + begin * columns);
    });
    return y;
}

at::Tensor sumWithBias(const at::Tensor &a, const at::Tensor &b, const at::Tensor &bias, at::ScalarType type)
{
    if (!bias.defined())
        return sumInType(a, b, type);
#ifdef PALIMPSEST_HAVE_CUDA
    const auto isRows = [](const at::Tensor &x) { return x.is_contiguous(at::MemoryFormat::ChannelsLast); };
    if (type == at::kBFloat16 && a.scalar_type() == b.scalar_type() && cuda::canRunOnCard(a, a.size(1)) && isRows(a)
        && isRows(b))
        return cuda::cardSum(a, b, bias);
#endif
    return sumInType(a, b + bias.view({1, -1, 1, 1}), type);
}

at::Tensor joinedChannels(const at::Tensor &a, const at::Tensor &b)
{
    const auto isRows = [](const at::Tensor &x) {
        return x.is_cpu() && !at::GradMode::is_enabled() && x.is_contiguous(at::MemoryFormat::ChannelsLast);
    };
    if (!isRows(a) || !isRows(b) || a.scalar_type() != b.scalar_type())
        return at::cat({a, b}, 1);
    const at::Tensor y = at::empty({a.size(0), a.size(1) + b.size(1), a.size(2), a.size(3)}, a.options(),
                                   at::MemoryFormat::ChannelsLast);
    const auto bytesOf = [](const at::Tensor &x) {
        return static_cast<std::size_t>(x.size(1) * static_cast<std::int64_t>(x.element_size()));
    };
    const std::size_t first = bytesOf(a);
    const std::size_t second = bytesOf(b);
    at::parallel_for(0, a.size(0) * a.size(2) * a.size(3), 64, [&](std::int64_t begin, std::int64_t end) {
        for (auto row = static_cast<std::size_t>(begin); row < static_cast<std::size_t>(end); ++row) {
            auto *out = static_cast<std::uint8_t *>(y.data_ptr()) + row * (first + second);
            std::memcpy(out, static_cast<const std::uint8_t *>(a.data_ptr()) + row * first, first);
            std::memcpy(out + first, static_cast<const std::uint8_t *>(b.data_ptr()) + row * second, second);
        }
    });
    return y;
}

} // namespace palimpsest::neural::nn
