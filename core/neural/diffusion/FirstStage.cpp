#include "core/neural/diffusion/FirstStage.h"

#include "core/neural/nn/AutoencoderModels.h"
#include "core/neural/nn/CompactAutoencoder.h"

#include <ATen/ATen.h>

#include <vector>

namespace palimpsest::neural::diffusion {

struct FirstStage::Networks {
    nn::AutoencoderKL kl{nullptr};
    nn::AutoencoderVQ vq{nullptr};
    nn::CompactAutoencoder compact{nullptr};
};

FirstStage::FirstStage(const weights::FirstStageConfig &config)
    : m_config(config)
    , m_networks(std::make_unique<Networks>())
{
    using Type = weights::FirstStageConfig::Type;
    switch (config.type) {
    case Type::Kl:
        m_networks->kl = nn::AutoencoderKL(config.autoencoder);
        break;
    case Type::Vq:
        m_networks->vq = nn::AutoencoderVQ(config.autoencoder);
        break;
    case Type::Compact:
        m_networks->compact = nn::CompactAutoencoder(config.autoencoder.embedDim);
        break;
    }
    module().eval();
}

FirstStage::~FirstStage() = default;
FirstStage::FirstStage(FirstStage &&other) noexcept = default;
FirstStage &FirstStage::operator=(FirstStage &&other) noexcept = default;

torch::nn::Module &FirstStage::module()
{
    if (m_networks->kl)
        return *m_networks->kl;
    if (m_networks->vq)
        return *m_networks->vq;
    return *m_networks->compact;
}

at::Tensor FirstStage::channelwise(const std::vector<double> &values, const at::Tensor &like) const
{
    return at::tensor(values, at::kFloat).view({1, -1, 1, 1}).to(like.device());
}

at::Tensor FirstStage::decode(const at::Tensor &latent, const nn::ForwardContext &forward)
{
    at::Tensor z = latent / m_config.scaleFactor;
    if (!m_config.latentStd.empty())
        z = z * channelwise(m_config.latentStd, z);
    if (!m_config.latentMean.empty())
        z = z + channelwise(m_config.latentMean, z);
    forward.checkCancelled();
    if (m_networks->kl)
        return m_networks->kl->decode(z, forward);
    if (m_networks->vq)
        return m_networks->vq->decode(z, forward);
    return m_networks->compact->decode(z);
}

at::Tensor FirstStage::encode(const at::Tensor &picture, const nn::ForwardContext &forward)
{
    at::Tensor z;
    if (m_networks->kl)
        z = nn::LatentGaussian::fromMoments(m_networks->kl->encodeMoments(picture, forward)).mean;
    else if (m_networks->vq)
        z = m_networks->vq->encode(picture, forward);
    else
        z = m_networks->compact->encodeMean(picture);
    if (!m_config.latentMean.empty())
        z = z - channelwise(m_config.latentMean, z);
    if (!m_config.latentStd.empty())
        z = z / channelwise(m_config.latentStd, z);
    return z * m_config.scaleFactor;
}

} // namespace palimpsest::neural::diffusion
