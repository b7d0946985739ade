#pragma once

#include "core/neural/weights/MappedTensor.h"

#include <torch/nn/module.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace palimpsest::neural::training {

/// Settings of the optimiser; the defaults are PyTorch's.
struct AdamWOptions {
    double beta1 = 0.9;
    double beta2 = 0.999;
    double eps = 1e-8;
    double weightDecay = 0.01;
    double emaDecay = 0.9999; ///< Limit of the moving average's decay.
    double clipNorm = 0.0;    ///< Gradients are scaled down to this global L2 norm; 0 = never.
};

/// How much of a moving average stays at update n (from 1 on): min(limit, (1 + n) / (10 + n)), as in the reference's LitEma.
double emaKeep(std::int64_t n, double limit);

/// AdamW (Loshchilov & Hutter, arXiv 1711.05101, algorithm 2) together with an exponential moving average of the weights of
/// decay emaKeep(n, emaDecay). Parameters are float32.
class AdamW {
public:
    AdamW(torch::nn::Module &module, AdamWOptions options);

    /// One update from the gradients, which are cleared. Returns their global L2 norm before clipping; when that is not finite
    /// the weights stay as they are.
    double step(double learningRate);

    /// Swaps the weights of the module with their moving average; calling it twice restores them.
    void swapWithAverage();

    /// Moments, averages and counters, by "exp_avg.<name>", "exp_avg_sq.<name>", "ema.<name>" and "step"; they alias the optimiser's.
    [[nodiscard]] weights::TensorMap state() const;
    /// Takes over what state() gave for the same module; false when anything is missing or of another shape.
    bool setState(const weights::TensorMap &state);
    [[nodiscard]] std::int64_t steps() const { return m_steps; }

private:
    struct Slot {
        std::string name;
        at::Tensor parameter;
        at::Tensor average;      // exp_avg
        at::Tensor secondMoment; // exp_avg_sq
        at::Tensor ema;
    };
    double gradientNorm() const;

    AdamWOptions m_options;
    std::vector<Slot> m_slots;
    std::int64_t m_steps = 0;
};

} // namespace palimpsest::neural::training
