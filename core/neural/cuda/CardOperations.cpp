#include "core/neural/cuda/CardOperations.h"

#include "core/neural/cuda/CardKernels.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <c10/cuda/CUDAGuard.h>
#include <c10/cuda/CUDAStream.h>

namespace palimpsest::neural::cuda {

namespace {

constexpr std::int64_t kNumbersAtOnce = 8;

void *currentQueue()
{
    return c10::cuda::getCurrentCUDAStream().stream();
}

/// Numbers per channel, one row or one for each item, and how far apart the rows are.
struct PerChannel {
    at::Tensor values;
    std::int64_t stride = 0;

    PerChannel(const at::Tensor &given, std::int64_t channels)
    {
        if (!given.defined())
            return;
        values = given.to(at::kFloat).reshape({-1, channels}).contiguous();
        stride = values.size(0) == 1 ? 0 : channels;
    }
    [[nodiscard]] const float *first() const { return values.defined() ? values.data_ptr<float>() : nullptr; }
};

} // namespace

bool canRunOnCard(const at::Tensor &x, std::int64_t columns)
{
    return x.is_cuda() && x.scalar_type() == at::kBFloat16 && !at::GradMode::is_enabled()
           && columns % kNumbersAtOnce == 0 && x.numel() > 0;
}

at::Tensor cardGroupNorm(const torch::nn::GroupNormImpl &norm, const at::Tensor &x, const nn::NormFollowUp &then)
{
    const c10::cuda::CUDAGuard guard(x.device());
    const at::Tensor y = at::empty_like(x);
    const PerChannel before(then.before, x.size(1));
    const PerChannel scale(then.scale, x.size(1));
    const PerChannel shift(then.shift, x.size(1));
    const auto numbers = x.options().dtype(at::kFloat);
    const at::Tensor sums = at::zeros({x.size(0), norm.options.num_groups(), 2}, numbers);
    const at::Tensor factors = at::empty({x.size(0), 2, x.size(1)}, numbers);
    GroupNormLaunch launch;
    launch.x = x.data_ptr();
    launch.y = y.data_ptr();
    launch.sums = sums.data_ptr<float>();
    launch.factors = factors.data_ptr<float>();
    launch.weight = norm.weight.data_ptr<float>();
    launch.bias = norm.bias.data_ptr<float>();
    launch.before = before.first();
    launch.beforeStride = before.stride;
    launch.scale = scale.first();
    launch.shift = shift.first();
    launch.scaleStride = scale.stride;
    launch.batch = x.size(0);
    launch.positions = x.size(2) * x.size(3);
    launch.channels = x.size(1);
    launch.groups = norm.options.num_groups();
    launch.eps = static_cast<float>(norm.options.eps());
    launch.silu = then.silu;
    TORCH_CHECK(launchGroupNorm(launch, currentQueue()), "group normalisation was not started");
    return y;
}

at::Tensor cardLayerNorm(const torch::nn::LayerNormImpl &norm, const at::Tensor &x)
{
    const c10::cuda::CUDAGuard guard(x.device());
    const at::Tensor y = at::empty_like(x);
    const std::int64_t columns = x.size(-1);
    TORCH_CHECK(launchLayerNorm(x.data_ptr(), x.numel() / columns, columns, norm.weight.data_ptr<float>(),
                                norm.bias.data_ptr<float>(), static_cast<float>(norm.options.eps()), y.data_ptr(),
                                currentQueue()),
                "layer normalisation was not started");
    return y;
}

at::Tensor cardGatedGelu(const at::Tensor &halves)
{
    const c10::cuda::CUDAGuard guard(halves.device());
    auto sizes = halves.sizes().vec();
    sizes.back() /= 2;
    const at::Tensor y = at::empty(sizes, halves.options());
    TORCH_CHECK(
        launchGatedGelu(halves.data_ptr(), y.numel() / sizes.back(), sizes.back(), y.data_ptr(), currentQueue()),
        "the gate was not started");
    return y;
}

at::Tensor cardSum(const at::Tensor &a, const at::Tensor &b, const at::Tensor &bias)
{
    const c10::cuda::CUDAGuard guard(a.device());
    const at::Tensor y = at::empty_like(a);
    TORCH_CHECK(launchSum(a.data_ptr(), b.data_ptr(), bias.data_ptr(), a.numel() / a.size(1), a.size(1), y.data_ptr(),
                          currentQueue()),
                "the sum was not started");
    return y;
}

} // namespace palimpsest::neural::cuda
