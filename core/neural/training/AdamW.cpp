#include "core/neural/training/AdamW.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <cmath>

namespace palimpsest::neural::training {

namespace {

struct Coefficients {
    float beta1;
    float beta2;
    float eps;
    float decay;       // 1 - learning rate * weight decay
    float stepSize;    // learning rate / (1 - beta1^n)
    float inverseRoot; // 1 / sqrt(1 - beta2^n)
    float gradientScale;
    float emaKeep;
};

/// The update of one CPU tensor in a single pass: five arrays are read and four written, which is what bounds its speed.
void updateOnCpu(const Coefficients &c, float *p, const float *g, float *m, float *v, float *ema, std::int64_t count)
{
    constexpr std::int64_t kGrain = 1 << 15;
    at::parallel_for(0, count, kGrain, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t i = begin; i < end; ++i) {
            const float gradient = g[i] * c.gradientScale;
            m[i] = c.beta1 * m[i] + (1.0F - c.beta1) * gradient;
            v[i] = c.beta2 * v[i] + (1.0F - c.beta2) * gradient * gradient;
            p[i] = p[i] * c.decay - c.stepSize * m[i] / (std::sqrt(v[i]) * c.inverseRoot + c.eps);
            ema[i] = ema[i] + (1.0F - c.emaKeep) * (p[i] - ema[i]);
        }
    });
}

/// The five arrays of many tensors.
struct Updated {
    std::vector<at::Tensor> p;
    std::vector<at::Tensor> g;
    std::vector<at::Tensor> m;
    std::vector<at::Tensor> v;
    std::vector<at::Tensor> ema;
};

/// The update of many tensors of one device at once: on a GPU starting a kernel for each would take longer than its work.
void updateTogether(const Coefficients &c, const Updated &all)
{
    if (all.p.empty())
        return;
    const std::vector<at::Tensor> gradient = at::_foreach_mul(all.g, c.gradientScale);
    at::_foreach_mul_(all.m, c.beta1);
    at::_foreach_add_(all.m, gradient, 1.0F - c.beta1);
    at::_foreach_mul_(all.v, c.beta2);
    at::_foreach_addcmul_(all.v, gradient, gradient, 1.0F - c.beta2);
    const std::vector<at::Tensor> root = at::_foreach_sqrt(all.v);
    at::_foreach_mul_(root, c.inverseRoot);
    at::_foreach_add_(root, c.eps);
    at::_foreach_mul_(all.p, c.decay);
    at::_foreach_addcdiv_(all.p, all.m, root, -c.stepSize);
    at::_foreach_mul_(all.ema, c.emaKeep);
    at::_foreach_add_(all.ema, all.p, 1.0F - c.emaKeep);
}

} // namespace

AdamW::AdamW(torch::nn::Module &module, AdamWOptions options) : m_options(options)
{
    for (const auto &item : module.named_parameters()) {
        const at::Tensor &parameter = item.value();
        m_slots.push_back(
            {item.key(), parameter, at::zeros_like(parameter), at::zeros_like(parameter), parameter.detach().clone()});
    }
}

double AdamW::gradientNorm() const
{
    double sum = 0.0;
    std::vector<at::Tensor> onDevice;
    for (const Slot &slot : m_slots) {
        const at::Tensor &gradient = slot.parameter.grad();
        if (gradient.defined() && gradient.is_cpu())
            sum += gradient.pow(2).sum().item<double>();
        else if (gradient.defined())
            onDevice.push_back(gradient);
    }
    if (!onDevice.empty()) // One answer to wait for.
        sum += at::stack(at::_foreach_norm(onDevice, 2)).to(at::kDouble).square().sum().item<double>();
    return std::sqrt(sum);
}

double emaKeep(std::int64_t n, double limit)
{
    const auto updates = static_cast<double>(n);
    return std::min(limit, (1.0 + updates) / (10.0 + updates));
}

double AdamW::step(double learningRate)
{
    const torch::NoGradGuard noGrad;
    const double norm = gradientNorm();
    if (std::isfinite(norm)) {
        ++m_steps;
        const auto n = static_cast<double>(m_steps);
        Coefficients c{};
        c.beta1 = static_cast<float>(m_options.beta1);
        c.beta2 = static_cast<float>(m_options.beta2);
        c.eps = static_cast<float>(m_options.eps);
        c.decay = static_cast<float>(1.0 - learningRate * m_options.weightDecay);
        c.stepSize = static_cast<float>(learningRate / (1.0 - std::pow(m_options.beta1, n)));
        c.inverseRoot = static_cast<float>(1.0 / std::sqrt(1.0 - std::pow(m_options.beta2, n)));
        c.gradientScale = m_options.clipNorm > 0.0 && norm > m_options.clipNorm
                              ? static_cast<float>(m_options.clipNorm / norm)
                              : 1.0F;
        c.emaKeep = static_cast<float>(emaKeep(m_steps, m_options.emaDecay));
        Updated together;
        for (Slot &slot : m_slots) {
            const at::Tensor gradient = slot.parameter.grad();
            if (!gradient.defined())
                continue;
            // Element order must agree over all five arrays; gradients may come in another memory format.
            const bool sameLayout =
                gradient.strides() == slot.parameter.strides() && slot.parameter.is_non_overlapping_and_dense()
                && slot.average.strides() == slot.parameter.strides() && slot.ema.strides() == slot.parameter.strides();
            if (slot.parameter.is_cpu() && sameLayout) {
                updateOnCpu(c, slot.parameter.data_ptr<float>(), gradient.data_ptr<float>(),
                            slot.average.data_ptr<float>(), slot.secondMoment.data_ptr<float>(),
                            slot.ema.data_ptr<float>(), slot.parameter.numel());
            } else {
                together.p.push_back(slot.parameter);
                together.g.push_back(gradient);
                together.m.push_back(slot.average);
                together.v.push_back(slot.secondMoment);
                together.ema.push_back(slot.ema);
            }
        }
        updateTogether(c, together);
    }
    for (Slot &slot : m_slots)
        slot.parameter.mutable_grad() = at::Tensor();
    return norm;
}

void AdamW::swapWithAverage()
{
    const torch::NoGradGuard noGrad;
    for (Slot &slot : m_slots) {
        const at::Tensor current = slot.parameter.detach().clone();
        slot.parameter.copy_(slot.ema);
        slot.ema.copy_(current);
    }
}

weights::TensorMap AdamW::state() const
{
    weights::TensorMap result;
    for (const Slot &slot : m_slots) {
        result["exp_avg." + slot.name] = slot.average;
        result["exp_avg_sq." + slot.name] = slot.secondMoment;
        result["ema." + slot.name] = slot.ema;
    }
    result["step"] = at::scalar_tensor(m_steps, at::kLong);
    return result;
}

bool AdamW::setState(const weights::TensorMap &state)
{
    const torch::NoGradGuard noGrad;
    const weights::TensorMap own = this->state();
    for (const auto &[name, tensor] : own) {
        const auto found = state.find(name);
        if (found == state.end() || found->second.sizes() != tensor.sizes())
            return false;
    }
    for (const auto &[name, tensor] : own)
        at::Tensor(tensor).copy_(state.at(name));
    m_steps = state.at("step").item<std::int64_t>();
    return true;
}

} // namespace palimpsest::neural::training
