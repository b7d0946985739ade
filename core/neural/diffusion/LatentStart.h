#pragma once

#include "core/base/Result.h"
#include "core/neural/Generator.h"
#include "core/neural/diffusion/FirstStage.h"
#include "core/neural/diffusion/Schedule.h"
#include "core/neural/samplers/Sampler.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

// Legend: C latent channels, h w latent size, x0 the latent of the start picture.

namespace palimpsest::neural::diffusion {

/// InvalidArgument when the request's variations or start picture is out of range or does not fit the latent's `shape` (C,h,w),
/// each of whose places stands for `factor` x `factor` pixels.
Result<void> checkStart(const GenerateRequest &request, const std::vector<std::int64_t> &shape, std::int64_t factor);

/// A start picture in the latent space, and what it does to a sampler's x. Not thread-safe.
class LatentStart {
public:
    /// Encodes `start`, whose sides the first stage must be able to take. `schedule` must outlive this object. Throws
    /// nn::CancelledException.
    LatentStart(const StartPicture &start, FirstStage &stage, const Schedule &schedule, const at::Device &device,
                const nn::ForwardContext &forward);

    /// Leaves out the steps above the noise that the strength asks for; for strength 1 none.
    void limit(samplers::SamplerSettings &settings) const;
    /// `x` before the step at `t`: at the first step the picture in `noise` (1,C,h,w), at every step that part of it in the same
    /// noise which the mask keeps.
    [[nodiscard]] at::Tensor before(const at::Tensor &x, std::int64_t index, std::int64_t t,
                                    const at::Tensor &noise) const;
    /// How often the step at `t` is taken back and taken again, so that what is painted learns to fit what is kept: some rounds
    /// while the picture is laid out, none later or without a mask. Two rounds lower the jump of the gradient at the border of an
    /// outpainted starter picture from 4.8 to 4.0 times that beside it (six seeds), and fewer fragments begin there.
    [[nodiscard]] int rounds(std::int64_t t) const;
    /// `x` at `t` again, after a step from `prediction` towards less noise and back with `fresh` noise (1,C,h,w) (Lugmayr et al.,
    /// arXiv 2201.09865, algorithm 1); the kept part in `noise` as before().
    [[nodiscard]] at::Tensor again(const Prediction &prediction, std::int64_t t, const at::Tensor &fresh,
                                   const at::Tensor &noise) const;
    /// The finished `latent` with the kept part as it was.
    [[nodiscard]] at::Tensor after(const at::Tensor &latent) const;

private:
    const Schedule &m_schedule;
    double m_strength;
    at::Tensor m_x0;   // (1,C,h,w)
    at::Tensor m_keep; // (1,1,h,w), 1 = stays; undefined = nothing does.
};

} // namespace palimpsest::neural::diffusion
