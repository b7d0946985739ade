#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/neural/Training.h"
#include "core/neural/training/PackedPictures.h"
#include "core/neural/weights/BundleConfig.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <random>
#include <vector>

// Legend: n trainable pictures, M captions each, D embedding, Z h w latent, K stored neighbours.

namespace palimpsest::neural::training {

/// What the denoiser is trained on, computed once and kept beside the checkpoint.
struct RdmData {
    at::Tensor latents;    ///< (n,Z,h,w) float16, normalised by mean and deviation
    at::Tensor mean;       ///< (Z) float32 of the raw latents
    at::Tensor deviation;  ///< (Z) float32
    at::Tensor images;     ///< (n,D) float32, unit embeddings of the pictures
    at::Tensor texts;      ///< (n,M,D) float32, unit embeddings of their captions
    at::Tensor neighbours; ///< (n,K) int64, nearest first, the picture itself left out
    at::Tensor styles;     ///< (n) int64
    at::Tensor subjects;   ///< (n) int64
    std::vector<std::vector<std::int64_t>> byStyle;
    std::vector<std::vector<std::int64_t>> bySubject;

    /// Context tokens (B,k,D) of the pictures `rows`, unit length or zero: neighbours, text, or both, in the shares that the
    /// starter was found to need; part of them with noise added. Beside neighbours the text may name another style than theirs:
    /// the database decides on the style, the text on the subject.
    [[nodiscard]] at::Tensor drawContext(const std::vector<std::int64_t> &rows, std::int64_t k, std::mt19937_64 &random,
                                         at::Generator &noise) const;

    /// The tokens (k,D) of one picture in the conditioning mode that `mode`, 0..1, falls into.
    [[nodiscard]] at::Tensor drawTokens(std::int64_t row, std::int64_t k, double mode, std::mt19937_64 &random) const;
};

/// Encodes all trainable pictures and captions and looks up the neighbours, or reads the cache of an earlier run.
Result<RdmData> loadRdmData(const RdmTrainOptions &options, const PackedPictures &pictures,
                            const weights::EncoderConfig &encoder, const JobContext &job);

} // namespace palimpsest::neural::training
