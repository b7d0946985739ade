#include "core/neural/benchmark/BlockProfile.h"

#include "core/neural/benchmark/PeakSpeed.h"

#include <torch/cuda.h>

#include <chrono>
#include <unordered_map>

namespace palimpsest::neural::benchmark {

std::vector<ProfileRow> profileBlocks(const at::Device &device, int rounds,
                                      const std::function<void(const nn::ForwardContext &)> &pass)
{
    using Clock = std::chrono::steady_clock;
    pass({});
    std::vector<std::string> order;
    std::unordered_map<std::string, std::vector<double>> times;
    for (int round = 0; round < rounds; ++round) {
        Clock::time_point before = Clock::now();
        nn::ForwardContext context;
        context.activationSink = [&](const std::string &path, const at::Tensor &) {
            if (device.is_cuda())
                torch::cuda::synchronize();
            const Clock::time_point now = Clock::now();
            auto &known = times[path];
            if (known.empty())
                order.push_back(path);
            known.push_back(std::chrono::duration<double, std::milli>(now - before).count());
            before = now;
        };
        pass(context);
    }
    std::vector<ProfileRow> rows;
    for (const std::string &path : order)
        rows.push_back({path, medianOf(times.at(path))});
    return rows;
}

} // namespace palimpsest::neural::benchmark
