#pragma once

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

#include <cstdint>
#include <functional>
#include <vector>

namespace palimpsest::neural::benchmark {

/// Seconds that `run` takes on `device`, waiting for it to finish.
double secondsOf(const at::Device &device, const std::function<void()> &run);

/// The middle of `values`; 0 when there are none.
double medianOf(std::vector<double> values);

/// Large convolutions and matrix products, to be timed in turn with what is measured against them.
class PeakProbe {
public:
    PeakProbe(const at::Device &device, at::ScalarType type);

    /// Times each of them once more.
    void sample();
    /// Forgets the times.
    void restart();
    /// Floating-point operations a second of the best of them, each by its median; 0 before sample().
    [[nodiscard]] double flops() const;

private:
    struct Load {
        double flop; ///< Of a run.
        std::function<void()> run;
        std::vector<double> seconds;
    };

    void addProduct(std::int64_t side);
    /// By the library, and on the CPU by our own tiles too.
    void addConvolution(std::int64_t batch, std::int64_t channels, std::int64_t side);
    /// Leaves out what this device cannot run in this type.
    void add(double flop, std::function<void()> run);

    at::Device m_device;
    at::ScalarType m_type;
    std::vector<Load> m_loads;
};

} // namespace palimpsest::neural::benchmark
