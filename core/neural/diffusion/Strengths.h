#pragma once

#include "core/neural/diffusion/ConditioningTokens.h"
#include "core/neural/diffusion/Denoiser.h"
#include "core/neural/diffusion/Schedule.h"
#include "core/neural/nn/InfluenceRecorder.h"
#include "core/neural/nn/UNet.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <list>

// Legend: n tokens; e0, eText, eAll the network's output for no token, for the text's alone and for all of them.

namespace palimpsest::neural::diffusion {

/// Who decides while the signal-to-noise ratio is below 0.05; the other one does below 1, and both do from there on.
enum class NoiseSplit { Off, NeighboursFirst, TextFirst };

/// How strongly words and neighbours pull.
struct Strengths {
    double guidance = 1.0;
    double text = 1.0; ///< Of the guidance, the share that follows the words; 1 = as classifier-free guidance has it.
    double neighbours = 1.0; ///< The same for the neighbours.
    NoiseSplit split = NoiseSplit::Off;
};

/// The denoiser of one painting, with what the tokens shaped of it:
/// e0 + guidance (text (eText - e0) + neighbours (eAll - eText)), which is classifier-free guidance (arXiv 2207.12598, eq. 6)
/// where both are 1, and its extension to two conditions (Brooks et al., arXiv 2211.09800, eq. 3) elsewhere. Evaluates no
/// more contexts than it needs: two when both strengths are equal or one kind of token is missing. Not thread-safe.
class StrengthDenoiser {
public:
    /// How large the influence's maps are.
    struct MapSize {
        std::int64_t height = 1;
        std::int64_t width = 1;
    };

    /// How the network is run.
    struct Options {
        double clipX0 = 0.0; ///< Bound of |x0|; 0 = none.
        MapSize mapSize;
        Batching batching = Batching::Together;
    };

    /// `schedule` must outlive this object. `forward` gives the stop token.
    StrengthDenoiser(const nn::UNetModel &network, const Schedule &schedule, const ConditioningTokens &tokens,
                     const Strengths &strengths, const Options &options, const nn::ForwardContext &forward);
    StrengthDenoiser(const StrengthDenoiser &) = delete;
    StrengthDenoiser &operator=(const StrengthDenoiser &) = delete;

    Prediction operator()(const at::Tensor &x, std::int64_t t) { return m_denoise(x, t); }

    /// True once a step was recorded.
    [[nodiscard]] bool hasShares() const;
    /// Share of each token over all steps, (n) float32 on the CPU.
    [[nodiscard]] at::Tensor share() const;
    /// The same by place, (n,height,width).
    [[nodiscard]] at::Tensor maps() const;

private:
    // One of the denoisers that take turns, with its own record: their batches differ.
    struct Turn {
        nn::InfluenceRecorder recorder;
        std::int64_t calls = 0;
    };

    Turn &addTurn(std::int64_t firstConditional, MapSize mapSize);
    [[nodiscard]] at::Tensor meanOf(at::Tensor (nn::InfluenceRecorder::*value)() const) const;

    std::list<Turn> m_turns; // Addresses stay.
    Denoiser m_denoise;
};

} // namespace palimpsest::neural::diffusion
