#pragma once

#include "core/base/Result.h"
#include "core/neural/Device.h"
#include "core/neural/diffusion/Denoiser.h"
#include "core/neural/diffusion/FirstStage.h"
#include "core/neural/diffusion/Schedule.h"
#include "core/neural/nn/UNet.h"
#include "core/neural/weights/BundleConfig.h"

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

#include <cstdint>
#include <memory>
#include <optional>

// Legend: B batch, C H W latent channels, height and width, t timestep.

namespace palimpsest::neural::benchmark {

/// Both networks of a generator, prepared or plain.
struct Networks {
    nn::UNetModel unet{nullptr};
    std::unique_ptr<diffusion::FirstStage> firstStage;
};

/// The networks of the bundle of `config` on `device`: prepared as the program does it, or with nothing in `prepared` as the
/// original programs have them, float32 and contiguous. Fails as loadGenerator() does.
Result<Networks> loadNetworks(const weights::GeneratorConfig &config, const at::Device &device,
                              std::optional<Precision> prepared);

/// The work that is measured, with inputs of one batch size, the same at each call.
class Work {
public:
    /// `schedule` must outlive this object.
    Work(const weights::GeneratorConfig &config, const diffusion::Schedule &schedule, const at::Device &device,
         std::int64_t batch);

    /// (B,C,H,W) float32, standard normal.
    [[nodiscard]] const at::Tensor &x() const { return m_x; }
    /// As the program does it: what does not change from step to step is kept.
    [[nodiscard]] diffusion::GuidedDenoiser denoiser(const Networks &networks) const;
    /// As the original program does it: the guided output (B,C,H,W) at x and t.
    at::Tensor plainStep(Networks &networks, const at::Tensor &x, std::int64_t t) const;

private:
    const diffusion::Schedule &m_schedule;
    std::int64_t m_batch;
    at::Tensor m_x;
    at::Tensor m_context;
};

} // namespace palimpsest::neural::benchmark
