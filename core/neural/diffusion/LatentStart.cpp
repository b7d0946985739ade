#include "core/neural/diffusion/LatentStart.h"

#include "core/neural/diffusion/Pictures.h"
#include "core/neural/diffusion/Transfers.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace palimpsest::neural::diffusion {

namespace {

/// (1,1,h,w): 1 where no pixel of the place is painted anew.
at::Tensor keptPlaces(const Mask &mask, std::int64_t factor, const at::Device &device)
{
    // from_blob() wants a pointer that could be written through; the comparison below copies.
    const at::Tensor values = at::from_blob(const_cast<std::uint8_t *>(mask.values.data()),
                                            {1, 1, mask.heightPx, mask.widthPx}, at::TensorOptions(at::kByte));
    const at::Tensor painted = values.gt(0).to(at::kFloat);
    return (1.0 - at::max_pool2d(painted, {factor, factor})).to(device);
}

} // namespace

Result<void> checkStart(const GenerateRequest &request, const std::vector<std::int64_t> &shape, std::int64_t factor)
{
    const auto isShare = [](double value) { return value >= 0.0 && value <= 1.0; };
    for (const SeedVariation &variation : request.variations) {
        if (!isShare(variation.strength))
            return Error{ErrorCode::InvalidArgument, "The strength of a variation must lie between 0 and 1.",
                         std::to_string(variation.strength)};
    }
    if (!request.start)
        return {};
    const StartPicture &start = *request.start;
    const auto fits = [&](std::int64_t width, std::int64_t height) {
        return height == shape[1] * factor && width == shape[2] * factor;
    };
    const bool maskFits = start.mask.isEmpty()
                          || (fits(start.mask.widthPx, start.mask.heightPx)
                              && start.mask.values.size() == start.picture.pixels().size() / 3);
    if (isShare(start.strength) && fits(start.picture.width(), start.picture.height()) && maskFits)
        return {};
    return Error{
        ErrorCode::InvalidArgument,
        "The picture to begin from and its mask must be as large as the painting, with a strength between 0 and 1.",
        std::to_string(start.picture.width()) + " x " + std::to_string(start.picture.height()) + ", strength "
            + std::to_string(start.strength)};
}

LatentStart::LatentStart(const StartPicture &start, FirstStage &stage, const Schedule &schedule,
                         const at::Device &device, const nn::ForwardContext &forward)
    : m_schedule(schedule)
    , m_strength(start.strength)
    , m_x0(stage.encode(sentTo(picturePixels(start.picture).mul(2.0).sub(1.0), device), forward))
{
    if (!start.mask.isEmpty())
        m_keep = keptPlaces(start.mask, stage.config().downsamplingFactor(), device);
}

void LatentStart::limit(samplers::SamplerSettings &settings) const
{
    if (m_strength < 1.0)
        settings.highestT =
            std::max<std::int64_t>(1, std::llround(m_strength * static_cast<double>(m_schedule.timesteps() - 1)));
}

at::Tensor LatentStart::before(const at::Tensor &x, std::int64_t index, std::int64_t t, const at::Tensor &noise) const
{
    // With the noise of the step that the sampler really begins with.
    if (index == 0 && m_strength < 1.0)
        return m_schedule.addNoise(m_x0, t, noise);
    return m_keep.defined() ? m_schedule.keepMasked(x, t, m_keep, m_x0, noise) : x;
}

int LatentStart::rounds(std::int64_t t) const
{
    constexpr double kLaidOut = 0.35; // Share of the schedule below which places keep what they show.
    constexpr int kRounds = 2;
    return m_keep.defined() && static_cast<double>(t) > kLaidOut * static_cast<double>(m_schedule.timesteps()) ? kRounds
                                                                                                               : 0;
}

at::Tensor LatentStart::again(const Prediction &prediction, std::int64_t t, const at::Tensor &fresh,
                              const at::Tensor &noise) const
{
    constexpr std::int64_t kJumpsPerSchedule = 10;
    const std::int64_t lower = std::max<std::int64_t>(0, t - m_schedule.timesteps() / kJumpsPerSchedule);
    const double alpha = m_schedule.alphaCumprod(t);
    const double alphaLower = m_schedule.alphaCumprod(lower);
    const at::Tensor there =
        m_schedule.keepMasked(m_schedule.addNoise(prediction.x0, lower, prediction.eps), lower, m_keep, m_x0, noise);
    const double kept = alpha / alphaLower;
    return m_schedule.keepMasked(std::sqrt(kept) * there + std::sqrt(1.0 - kept) * fresh, t, m_keep, m_x0, noise);
}

at::Tensor LatentStart::after(const at::Tensor &latent) const
{
    return m_keep.defined() ? m_keep * m_x0 + (1.0 - m_keep) * latent : latent;
}

} // namespace palimpsest::neural::diffusion
