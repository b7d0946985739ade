#include "core/neural/memory/ActivationWalk.h"
#include "core/neural/memory/Ledger.h"

#include <algorithm>
#include <cstddef>

namespace palimpsest::neural::memory {

namespace {

constexpr std::int64_t kColours = 3;
/// The picture as it comes, in 0..1, times 255 and as bytes: diffusion::toImage().
constexpr std::int64_t kPictureCopies = 3;

/// latent-diffusion's Encoder and Decoder (nn/Autoencoder.cpp). Whoever calls a level keeps its input until it is done.
class AutoencoderWalk {
public:
    AutoencoderWalk(const nn::AutoencoderConfig &config, const WalkOptions &options)
        : m_config(config)
        , m_ledger(options)
    {
    }

    PassCost decode(Plane plane)
    {
        m_plane = plane;
        const std::size_t levels = m_config.channelMult.size();
        std::int64_t channels = widthOf(levels - 1);
        m_ledger.count(m_plane, m_config.zChannels, channels, kKernel);
        m_ledger.hold(tensor(channels));
        middle(channels);
        for (std::size_t level = levels; level-- > 0;) {
            channels = blocks(level, channels, m_config.numResBlocks + 1);
            if (level > 0)
                resample(m_plane.doubled(), channels);
            m_ledger.drop(m_entry);
        }
        m_ledger.touch(tensor(channels) + 2 * m_plane.numbers(m_config.outChannels) * kFloatBytes);
        m_ledger.count(m_plane, channels, m_config.outChannels, kKernel);
        return m_ledger.cost();
    }

    PassCost encode(Plane plane)
    {
        m_plane = plane;
        const std::size_t levels = m_config.channelMult.size();
        std::int64_t channels = m_config.channels;
        m_ledger.count(m_plane, m_config.inChannels, channels, kKernel);
        m_ledger.hold(m_plane.numbers(m_config.inChannels) * kFloatBytes);
        m_ledger.hold(tensor(channels));
        for (std::size_t level = 0; level < levels; ++level) {
            channels = blocks(level, channels, m_config.numResBlocks);
            if (level + 1 < levels)
                resample(m_plane.halved(), channels);
            m_ledger.drop(m_entry);
        }
        middle(channels);
        return m_ledger.cost();
    }

private:
    [[nodiscard]] std::int64_t tensor(std::int64_t channels) const { return m_ledger.bytes(m_plane, channels); }
    [[nodiscard]] std::int64_t widthOf(std::size_t level) const
    {
        return m_config.channels * m_config.channelMult[level];
    }

    void residualBlock(std::int64_t in, std::int64_t out)
    {
        m_ledger.touch(tensor(in) + tensor(out), m_ledger.convolutionScratch(tensor(in), tensor(out)));
        m_ledger.touch(3 * tensor(out), m_ledger.convolutionScratch(tensor(out), tensor(out)));
        m_ledger.count(m_plane, in, out, kKernel);
        m_ledger.count(m_plane, out, out, kKernel);
        if (in != out)
            m_ledger.count(m_plane, in, out, 1);
    }

    void attention(std::int64_t channels)
    {
        m_ledger.touch(7 * tensor(channels)); // Normed; queries, keys and values apart and together.
        m_ledger.hold(4 * tensor(channels));
        walkSelfAttention(m_ledger, m_plane, channels, 1);
        m_ledger.drop(4 * tensor(channels));
        m_ledger.count(m_plane, channels, channels, 4);
    }

    void middle(std::int64_t channels)
    {
        m_ledger.hold(tensor(channels)); // The caller keeps the input beside the stream.
        residualBlock(channels, channels);
        if (m_config.midAttention)
            attention(channels);
        residualBlock(channels, channels);
        m_ledger.drop(tensor(channels));
    }

    /// The level's blocks; its input, which is held, becomes m_entry.
    std::int64_t blocks(std::size_t level, std::int64_t channels, std::int64_t count)
    {
        const std::int64_t size = m_config.resolution >> level;
        const auto &where = m_config.attentionResolutions;
        const bool hasAttention = m_config.midAttention && std::find(where.begin(), where.end(), size) != where.end();
        m_entry = tensor(channels);
        std::int64_t stream = 0; // Beside the input.
        for (std::int64_t i = 0; i < count; ++i) {
            residualBlock(channels, widthOf(level));
            channels = widthOf(level);
            m_ledger.drop(stream);
            stream = tensor(channels);
            m_ledger.hold(stream);
            if (hasAttention)
                attention(channels);
        }
        return channels;
    }

    void resample(const Plane &to, std::int64_t channels)
    {
        const std::int64_t before = tensor(channels);
        const bool isLarger = to.height > m_plane.height;
        const std::int64_t after = m_ledger.bytes(to, channels);
        m_ledger.touch(isLarger ? 2 * after : before + after,
                       m_ledger.convolutionScratch(isLarger ? after : before, after));
        m_plane = to;
        m_ledger.hold(tensor(channels));
        m_ledger.drop(before);
        if (m_config.resampleWithConv)
            m_ledger.count(m_plane, channels, channels, kKernel);
    }

    const nn::AutoencoderConfig &m_config;
    Ledger m_ledger;
    Plane m_plane;
    std::int64_t m_entry = 0;
};

/// The starter's decoder and encoder (nn/CompactAutoencoder.cpp).
class CompactWalk {
public:
    explicit CompactWalk(const WalkOptions &options) : m_ledger(options) {}

    PassCost decode(const Plane &latent, std::int64_t latentChannels)
    {
        m_ledger.count(latent, latentChannels, 128, kKernel);
        residuals(latent, 128, 3);
        doubled(latent.doubled(), 128, 96);
        residuals(latent.doubled(), 96, 3);
        const Plane half = latent.doubled().doubled();
        doubled(half, 96, 48);
        residuals(half, 48, 2);
        m_ledger.count(half, 48, 12, kKernel);
        m_ledger.touch(m_ledger.bytes(half, 48 + 12 + 12) + half.numbers(12) * kFloatBytes);
        return m_ledger.cost();
    }

    PassCost encode(const Plane &picture, std::int64_t latentChannels)
    {
        const Plane half = picture.halved();
        m_ledger.hold(picture.numbers(kColours) * kFloatBytes);
        m_ledger.touch(half.numbers(12) * kFloatBytes + m_ledger.bytes(half, 12 + 32 + 32));
        m_ledger.count(half, 12, 32, kKernel);
        m_ledger.count(half.halved(), 32, 64, kKernel);
        residuals(half.halved(), 64, 2);
        m_ledger.count(half.halved().halved(), 64, 128, kKernel);
        residuals(half.halved().halved(), 128, 2);
        m_ledger.count(half.halved().halved(), 128, 2 * latentChannels, kKernel);
        return m_ledger.cost();
    }

private:
    /// x + conv(relu(conv(relu(x)))): x, what the first convolution takes and gives, and what the second one takes.
    void residuals(const Plane &plane, std::int64_t channels, int count)
    {
        constexpr std::int64_t kTensors = 4;
        const std::int64_t one = m_ledger.bytes(plane, channels);
        m_ledger.touch(kTensors * one, m_ledger.convolutionScratch(one, one));
        for (int i = 0; i < count; ++i)
            m_ledger.count(plane, channels, channels, 2 * kKernel);
    }

    void doubled(const Plane &to, std::int64_t in, std::int64_t out)
    {
        m_ledger.touch(m_ledger.bytes(to, in + out) + m_ledger.bytes(to, in) / 4);
        m_ledger.count(to, in, out, kKernel);
    }

    Ledger m_ledger;
};

} // namespace

PassCost decodingCost(const weights::FirstStageConfig &config, std::int64_t height, std::int64_t width,
                      const WalkOptions &options)
{
    const Plane latent{1, height, width};
    PassCost cost = config.type == weights::FirstStageConfig::Type::Compact
                        ? CompactWalk(options).decode(latent, config.autoencoder.embedDim)
                        : AutoencoderWalk(config.autoencoder, options).decode(latent);
    const std::int64_t factor = config.downsamplingFactor();
    const Plane picture{1, height * factor, width * factor};
    const std::int64_t copies = kPictureCopies * picture.numbers(kColours) * kFloatBytes;
    cost.mostBytes = std::max(cost.mostBytes, copies);
    cost.mostWithScratchBytes = std::max(cost.mostWithScratchBytes, copies);
    return cost;
}

PassCost encodingCost(const weights::FirstStageConfig &config, std::int64_t height, std::int64_t width,
                      const WalkOptions &options)
{
    const std::int64_t factor = config.downsamplingFactor();
    const Plane picture{1, height * factor, width * factor};
    return config.type == weights::FirstStageConfig::Type::Compact
               ? CompactWalk(options).encode(picture, config.autoencoder.embedDim)
               : AutoencoderWalk(config.autoencoder, options).encode(picture);
}

} // namespace palimpsest::neural::memory
