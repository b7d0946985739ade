#include "core/neural/memory/ActivationWalk.h"

#include "core/neural/memory/Ledger.h"

#include <algorithm>
#include <cstddef>
#include <vector>

// T in comments: one tensor of the block's width at its resolution. What is counted is what nn's functions hold at once on the
// CPU without gradients: names of theirs, temporaries of the expression that runs, and what their callers keep.

namespace palimpsest::neural::memory {

namespace {

/// Heads of a level's attention; as nn::UNetModel's factory has it.
struct Heads {
    std::int64_t count;
    std::int64_t width;
};

Heads headsOf(const nn::UNetConfig &config, std::int64_t channels)
{
    const std::int64_t count = config.numHeadChannels > 0 ? channels / config.numHeadChannels : config.numHeads;
    return {std::max<std::int64_t>(1, count), channels / std::max<std::int64_t>(1, count)};
}

class DenoiserWalk {
public:
    DenoiserWalk(const nn::UNetConfig &config, const Plane &plane, const WalkOptions &options)
        : m_config(config)
        , m_plane(plane)
        , m_ledger(options)
    {
    }

    PassCost run()
    {
        goDown();
        goThroughMiddle();
        goUp();
        m_ledger.touch(tensor(m_channels) + m_plane.numbers(m_config.outChannels) * 2 * kFloatBytes);
        m_ledger.count(m_plane, m_channels, m_config.outChannels, kKernel);
        return m_ledger.cost();
    }

private:
    [[nodiscard]] std::int64_t tensor(std::int64_t channels) const { return m_ledger.bytes(m_plane, channels); }
    [[nodiscard]] bool hasAttention() const
    {
        const auto &where = m_config.attentionResolutions;
        return std::find(where.begin(), where.end(), m_factor) != where.end();
    }

    /// The input is held by the caller; the output is left to it.
    void residualBlock(std::int64_t in, std::int64_t out)
    {
        // The input normed, and the first convolution's output.
        m_ledger.touch(tensor(in) + tensor(out), m_ledger.convolutionScratch(tensor(in), tensor(out)));
        // That, normed, and the second's output; or the way around, that output, their sum.
        m_ledger.touch(3 * tensor(out), m_ledger.convolutionScratch(tensor(out), tensor(out)));
        m_ledger.count(m_plane, in, out, kKernel);
        m_ledger.count(m_plane, out, out, kKernel);
        if (in != out)
            m_ledger.count(m_plane, in, out, 1);
    }

    void attention(std::int64_t channels)
    {
        if (m_config.useSpatialTransformer)
            spatialTransformer(channels);
        else
            plainAttention(channels);
    }

    void spatialTransformer(std::int64_t channels)
    {
        const std::int64_t one = tensor(channels);
        // Its input normed and that projected stay to the end; each block keeps its own three normed inputs and its stream.
        m_ledger.hold(2 * one);
        m_ledger.count(m_plane, channels, channels, 2);
        for (std::int64_t block = 0; block < m_config.transformerDepth; ++block) {
            m_ledger.hold(4 * one); // The first normed; queries, keys and values.
            walkSelfAttention(m_ledger, m_plane, channels, headsOf(m_config, channels).count);
            m_ledger.drop(3 * one);
            m_ledger.touch(3 * one); // What attention mixed, projected, and the sum.
            m_ledger.hold(2 * one);  // The stream after it, and the second normed.
            m_ledger.touch(4 * one); // Queries, scaled, and what they mixed, twice.
            m_ledger.hold(one);      // The third normed.
            m_ledger.touch((m_ledger.options().hasTiles ? 4 : 12)
                           * one); // GEGLU makes 8 channels of one and hands on 4.
            m_ledger.drop(4 * one);
            // Projections, two of which go to and from the context's few tokens, and the feed-forward.
            m_ledger.count(m_plane, channels, channels, 4 + 2 + 12);
        }
        m_ledger.touch(3 * one);
        m_ledger.drop(2 * one);
    }

    void plainAttention(std::int64_t channels)
    {
        const std::int64_t one = m_plane.numbers(channels) * kFloatBytes; // It computes in float32.
        const std::int64_t logits =
            m_plane.batch * headsOf(m_config, channels).count * m_plane.positions() * m_plane.positions() * kFloatBytes;
        m_ledger.touch(8 * one + 2 * logits);
        m_ledger.count(m_plane, channels, channels, 4);
        m_ledger.countAttention(m_plane, channels);
    }

    /// The block's layers behind each other; the output is held from then on.
    void residualLayers(std::int64_t in, std::int64_t out)
    {
        residualBlock(in, out);
        m_ledger.hold(tensor(out));
        if (hasAttention()) {
            attention(out);
            m_ledger.touch(tensor(out));
        }
    }

    void keepSkip() { m_skips.push_back(m_channels); }

    void goDown()
    {
        m_channels = m_config.modelChannels;
        m_ledger.count(m_plane, m_config.inChannels, m_channels, kKernel);
        m_ledger.hold(tensor(m_channels));
        keepSkip();
        for (std::size_t level = 0; level < m_config.channelMult.size(); ++level) {
            for (std::int64_t i = 0; i < m_config.numResBlocks; ++i) {
                const std::int64_t out = m_config.channelMult[level] * m_config.modelChannels;
                residualLayers(m_channels, out);
                m_channels = out;
                keepSkip();
            }
            if (level + 1 < m_config.channelMult.size())
                halve();
        }
    }

    void halve()
    {
        const std::int64_t before = tensor(m_channels);
        m_plane = m_plane.halved();
        m_factor *= 2;
        if (m_config.resblockUpdown)
            m_ledger.touch(before + 2 * m_plane.doubled().numbers(m_channels) * kFloatBytes);
        else if (!m_config.convResample && m_ledger.options().numberBytes != kFloatBytes)
            m_ledger.touch(m_plane.doubled().numbers(m_channels) * kFloatBytes
                           + m_plane.numbers(m_channels) * kFloatBytes);
        if (m_config.resblockUpdown || m_config.convResample)
            m_ledger.count(m_plane, m_channels, m_channels, m_config.resblockUpdown ? 2 * kKernel : kKernel);
        m_ledger.hold(tensor(m_channels));
        keepSkip();
    }

    void goThroughMiddle()
    {
        residualBlock(m_channels, m_channels);
        m_ledger.hold(tensor(m_channels));
        attention(m_channels);
        residualBlock(m_channels, m_channels);
        // What the middle puts out is held as the stream from here on.
    }

    void goUp()
    {
        for (std::size_t level = m_config.channelMult.size(); level-- > 0;) {
            for (std::int64_t i = 0; i <= m_config.numResBlocks; ++i) {
                const std::int64_t skip = m_skips.back();
                m_skips.pop_back();
                const std::int64_t joined = tensor(m_channels + skip);
                m_ledger.hold(joined);
                m_ledger.drop(joined); // Stream and skip go into it.
                const std::int64_t out = m_config.channelMult[level] * m_config.modelChannels;
                residualLayers(m_channels + skip, out);
                m_channels = out;
                if (level > 0 && i == m_config.numResBlocks)
                    doubleSize();
                m_ledger.drop(joined);
            }
        }
    }

    void doubleSize()
    {
        const std::int64_t before = tensor(m_channels);
        m_plane = m_plane.doubled();
        m_factor /= 2;
        const bool hasConvolution = m_config.convResample || m_config.resblockUpdown;
        m_ledger.touch((hasConvolution ? 2 : 1) * tensor(m_channels)
                       + (m_config.resblockUpdown ? 2 * tensor(m_channels) : 0));
        if (hasConvolution)
            m_ledger.count(m_plane, m_channels, m_channels, m_config.resblockUpdown ? 2 * kKernel : kKernel);
        m_ledger.hold(tensor(m_channels));
        m_ledger.drop(before);
    }

    const nn::UNetConfig &m_config;
    Plane m_plane;
    Ledger m_ledger;
    std::int64_t m_factor = 1;   // Down-sampling.
    std::int64_t m_channels = 0; // Of the stream.
    std::vector<std::int64_t> m_skips;
};

} // namespace

void walkSelfAttention(Ledger &ledger, const Plane &plane, std::int64_t channels, std::int64_t heads)
{
    ledger.countAttention(plane, channels);
    const std::int64_t one = ledger.bytes(plane, channels);
    const std::int64_t width = channels / heads;
    constexpr std::int64_t kTileDepth = 32;
    const bool isFloat = ledger.options().numberBytes == kFloatBytes;
    if (isFloat || (ledger.options().hasTiles && width % kTileDepth == 0)) {
        ledger.touch(one);
        return;
    }
    // So many logits at once as nn::selfAttention() allows; see there.
    constexpr std::int64_t kNumbersAtOnce = std::int64_t{1} << 23;
    const std::int64_t perRow = std::max<std::int64_t>(1, plane.batch * heads * plane.positions());
    const std::int64_t rows = std::min(plane.positions(), std::max<std::int64_t>(16, kNumbersAtOnce / perRow));
    const std::int64_t logits = rows * perRow * kFloatBytes;
    const std::int64_t some = one * rows / plane.positions();
    // Logits, their softmax, which is rounded for the product with a dense copy of the values, and the rows put out so far.
    ledger.touch(2 * logits + logits / 2 + one + one + 2 * some);
    ledger.touch(2 * one);
}

PassCost denoisingCost(const nn::UNetConfig &config, std::int64_t batch, std::int64_t height, std::int64_t width,
                       const WalkOptions &options)
{
    return DenoiserWalk(config, {batch, height, width}, options).run();
}

} // namespace palimpsest::neural::memory
