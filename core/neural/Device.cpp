#include "core/neural/Device.h"

#include "core/neural/memory/CompactAllocator.h"

#include <torch/cuda.h>

#include <ATen/Parallel.h>
#include <ATen/ops/matmul.h>
#include <ATen/ops/randn.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>
#include <thread>

#ifdef __linux__
#include <link.h>
#endif

namespace palimpsest::neural {

namespace {

/// True when one of the well-known fast BLAS libraries is part of this process.
bool fastBlasIsLoaded()
{
#ifdef __linux__
    const auto isFast = [](dl_phdr_info *library, std::size_t, void *) {
        constexpr std::array<std::string_view, 4> kFast = {"openblas", "libmkl", "libblis", "libarmpl"};
        const std::string_view path = library->dlpi_name;
        return static_cast<int>(std::any_of(kFast.begin(), kFast.end(),
                                            [path](std::string_view name) { return path.find(name) != path.npos; }));
    };
    return dl_iterate_phdr(isFast, nullptr) != 0;
#else
    return false;
#endif
}

} // namespace

std::vector<DeviceInfo> availableDevices()
{
    std::vector<DeviceInfo> devices;
    const std::size_t cudaCount = torch::cuda::is_available() ? torch::cuda::device_count() : 0;
    for (std::size_t i = 0; i < cudaCount; ++i)
        devices.push_back({"cuda:" + std::to_string(i), "GPU " + std::to_string(i)});
    devices.push_back({"cpu", "CPU, " + std::to_string(at::get_num_threads()) + " threads"});
    return devices;
}

void setComputeThreads(int threads)
{
    memory::useCompactAllocator();
    const int cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    at::set_num_threads(threads > 0 ? threads : cores);
}

std::string slowLinearAlgebraWarning()
{
    // Not left to the measurement alone: on a busy machine it would blame a good library.
    if (fastBlasIsLoaded())
        return {};
    // The reference BLAS reaches about 2 GFLOP/s a core, OpenBLAS 30 and more; 8 lies safely between.
    constexpr double kMinFlopsPerSecond = 8e9;
    constexpr std::int64_t kSize = 384;
    const at::Tensor a = at::randn({kSize, kSize});
    double best = 0.0;
    for (int attempt = 0; attempt < 3; ++attempt) {
        const auto start = std::chrono::steady_clock::now();
        const at::Tensor product = at::matmul(a, a);
        const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
        best = std::max(best, 2.0 * kSize * kSize * kSize / std::max(elapsed.count(), 1e-9));
    }
    if (best > kMinFlopsPerSecond)
        return {};
    return "Matrix products run far too slowly on this machine: install OpenBLAS (package libopenblas0-openmp) and "
           "start again.";
}

} // namespace palimpsest::neural
