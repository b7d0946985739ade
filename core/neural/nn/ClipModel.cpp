#include "core/neural/nn/ClipModel.h"

#include <cmath>

namespace palimpsest::neural::nn {

namespace {

std::shared_ptr<ClipVisionTower> makeVisionTower(const ClipConfig &config)
{
    if (config.vision.type == ClipVisionType::ModifiedResNet)
        return std::make_shared<ClipModifiedResNetImpl>(config);
    return std::make_shared<ClipVisionTransformerImpl>(config);
}

} // namespace

ClipModelImpl::ClipModelImpl(const ClipConfig &config)
    : ClipTextTower(config.text, config.embedDim)
    , m_config(config)
    , m_visual(register_module("visual", makeVisionTower(config)))
    , m_logitScale(register_parameter("logit_scale", at::scalar_tensor(std::log(1.0 / 0.07), at::kFloat)))
{
}

void ClipModelImpl::checkPixels(const at::Tensor &pixels) const
{
    const std::int64_t side = m_config.imageResolution;
    TORCH_CHECK(pixels.dim() == 4 && pixels.size(1) == 3 && pixels.size(2) == side && pixels.size(3) == side,
                "pixels must be (B,3,", side, ",", side, "), got ", pixels.sizes());
}

at::Tensor ClipModelImpl::encodeImage(const at::Tensor &pixels, const ForwardContext &context)
{
    checkPixels(pixels);
    return m_visual->forward(pixels, context);
}

at::Tensor ClipModelImpl::encodeImageTokens(const at::Tensor &pixels, const ForwardContext &context)
{
    checkPixels(pixels);
    return m_visual->patchTokens(pixels, context);
}

} // namespace palimpsest::neural::nn
