#include "core/neural/benchmark/PeakSpeed.h"

#include "core/neural/nn/PackedConvolution.h"

#include <ATen/ATen.h>
#include <torch/cuda.h>

#include <algorithm>
#include <array>
#include <chrono>

namespace palimpsest::neural::benchmark {

double secondsOf(const at::Device &device, const std::function<void()> &run)
{
    if (device.is_cuda())
        torch::cuda::synchronize();
    const auto start = std::chrono::steady_clock::now();
    run();
    if (device.is_cuda())
        torch::cuda::synchronize();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double medianOf(std::vector<double> values)
{
    if (values.empty())
        return 0.0;
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

namespace {

double bestFlops(const at::Device &device, double flop, const std::function<void()> &run)
{
    constexpr int kRuns = 12;
    const int inside = device.is_cuda() ? 10 : 1; // So that starting kernels does not count.
    run();
    double best = 0.0;
    for (int i = 0; i < kRuns; ++i) {
        const double seconds = secondsOf(device, [&] {
            for (int j = 0; j < inside; ++j)
                run();
        });
        best = std::max(best, flop * inside / seconds);
    }
    return best;
}

double convolutionFlops(const at::Device &device, at::ScalarType type, std::int64_t batch, std::int64_t channels,
                        std::int64_t side)
{
    const auto options = at::TensorOptions(device).dtype(type);
    const at::Tensor x = at::randn({batch, channels, side, side}, options).contiguous(at::MemoryFormat::ChannelsLast);
    const at::Tensor kernel = at::randn({channels, channels, 3, 3}, options).contiguous(at::MemoryFormat::ChannelsLast);
    const double flop = 2.0 * static_cast<double>(batch * channels * channels * 9 * side * side);
    const auto packed = device.is_cpu() ? nn::PackedConvolution::create(kernel, {}, 1, 1, x.sizes()) : std::nullopt;
    return bestFlops(device, flop, [&] {
        if (packed)
            (void)packed->run(x);
        else
            (void)at::conv2d(x, kernel, {}, 1, 1);
    });
}

double productFlops(const at::Device &device, at::ScalarType type, std::int64_t side)
{
    const auto options = at::TensorOptions(device).dtype(type);
    const at::Tensor a = at::randn({side, side}, options);
    const at::Tensor b = at::randn({side, side}, options);
    return bestFlops(device, 2.0 * static_cast<double>(side * side * side), [&] { (void)at::matmul(a, b); });
}

} // namespace

double peakFlops(const at::Device &device, at::ScalarType type)
{
    if (device.is_cuda())
        return std::max({productFlops(device, type, 8192), productFlops(device, type, 4096),
                         convolutionFlops(device, type, 32, 512, 64)});
    return std::max({productFlops(device, type, 1024), productFlops(device, type, 2048),
                     convolutionFlops(device, type, 2, 192, 64), convolutionFlops(device, type, 2, 512, 32),
                     convolutionFlops(device, type, 2, 512, 64)});
}

} // namespace palimpsest::neural::benchmark
