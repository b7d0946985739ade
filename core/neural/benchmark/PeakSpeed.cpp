#include "core/neural/benchmark/PeakSpeed.h"

#include "core/neural/nn/PackedConvolution.h"
#include "core/neural/nn/TileConvolution.h"

#include <ATen/ATen.h>
#include <torch/cuda.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <utility>

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

PeakProbe::PeakProbe(const at::Device &device, at::ScalarType type) : m_device(device), m_type(type)
{
    if (device.is_cuda()) {
        addProduct(8192);
        addProduct(4096);
        addConvolution(32, 512, 64);
        return;
    }
    addProduct(1024);
    addProduct(2048);
    addConvolution(2, 192, 64);
    addConvolution(2, 512, 32);
    addConvolution(1, 256, 128);
}

void PeakProbe::add(double flop, std::function<void()> run)
{
    try {
        run(); // Libraries prepare themselves.
    } catch (const std::exception &) {
        return; // Nor can a network run it.
    }
    m_loads.push_back({flop, std::move(run), {}});
}

void PeakProbe::addProduct(std::int64_t side)
{
    const auto options = at::TensorOptions(m_device).dtype(m_type);
    const at::Tensor a = at::randn({side, side}, options);
    const at::Tensor b = at::randn({side, side}, options);
    add(2.0 * static_cast<double>(side * side * side), [a, b] { (void)at::matmul(a, b); });
}

void PeakProbe::addConvolution(std::int64_t batch, std::int64_t channels, std::int64_t side)
{
    const auto options = at::TensorOptions(m_device).dtype(m_type);
    const at::Tensor x = at::randn({batch, channels, side, side}, options).contiguous(at::MemoryFormat::ChannelsLast);
    const at::Tensor kernel = at::randn({channels, channels, 3, 3}, options).contiguous(at::MemoryFormat::ChannelsLast);
    const double flop = 2.0 * static_cast<double>(batch * channels * channels * 9 * side * side);
    const auto tiles = nn::TileConvolution::create(kernel, {}, 1, 1, nn::AfterSum::Nothing);
    if (tiles)
        add(flop, [x, tiles] { (void)tiles->run(x, {}); });
    const auto packed =
        m_device.is_cpu() ? nn::PackedConvolution::create(kernel.clone(), {}, 1, 1, x.sizes()) : std::nullopt;
    if (packed)
        add(flop, [x, packed] { (void)packed->run(x); });
    else
        add(flop, [x, kernel] { (void)at::conv2d(x, kernel, {}, 1, 1); });
}

void PeakProbe::sample()
{
    const int inside = m_device.is_cuda() ? 10 : 1; // So that starting kernels does not count.
    for (Load &load : m_loads) {
        const double seconds = secondsOf(m_device, [&] {
            for (int i = 0; i < inside; ++i)
                load.run();
        });
        load.seconds.push_back(seconds / inside);
    }
}

void PeakProbe::restart()
{
    for (Load &load : m_loads)
        load.seconds.clear();
}

double PeakProbe::flops() const
{
    double best = 0.0;
    for (const Load &load : m_loads) {
        if (!load.seconds.empty())
            best = std::max(best, load.flop / medianOf(load.seconds));
    }
    return best;
}

} // namespace palimpsest::neural::benchmark
