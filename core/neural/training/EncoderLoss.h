#pragma once

#include "core/base/Result.h"
#include "core/neural/Training.h"
#include "core/neural/nn/ClipModel.h"
#include "core/neural/text/ClipTokenizer.h"
#include "core/neural/training/PackedPictures.h"
#include "core/neural/weights/BundleConfig.h"

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>

#include <cstdint>

// Legend: B batch, G pairs, D embedding, L text length, N pictures, M captions each, S side of the encoder's pictures.

namespace palimpsest::neural::training {

/// Everything that stays the same over the training.
struct EncoderData {
    at::Tensor small;         ///< (N,3,H/kShrink,W/kShrink) uint8
    at::Tensor labels;        ///< (N,5) int64
    at::Tensor captionLabels; ///< (N,M,5) int64
    at::Tensor tokens;        ///< (N,M,L) int64
    at::Tensor byStyle;       ///< (N) int64: rows ordered by style
    at::Tensor styleBegin;    ///< (styles+1) int64: where a style begins in byStyle
    at::Tensor kept;          ///< (N,D) float32: embeddings to keep; undefined when there are none
};

/// The pack as the encoder's training needs it, without embeddings to keep. What captionTokens() fails with.
Result<EncoderData> loadEncoderData(const PackedPictures &pictures, const text::ClipTokenizer &tokenizer,
                                    std::int64_t contextLength);

/// The loss of a step of the encoder's training: of a new space, or of one that keeps the embeddings in data.kept. What is
/// handed over must outlive it.
class EncoderLoss {
public:
    EncoderLoss(const EncoderTrainOptions &options, const PackedPictures &pictures, const EncoderData &data,
                const weights::EncoderConfig &config, nn::ClipModel &model);

    /// Pictures per step.
    [[nodiscard]] std::int64_t batch() const { return m_batch; }

    /// A scalar with its graph; heavy layers compute in `precision`.
    at::Tensor operator()(at::Generator noise, Precision precision);

private:
    [[nodiscard]] at::Tensor smallPictures(const at::Tensor &rows) const;
    [[nodiscard]] at::Tensor mannerPairs(at::Generator &noise) const;
    [[nodiscard]] at::Tensor embedded(const at::Tensor &x) const;
    [[nodiscard]] at::Tensor mannerLoss(const at::Tensor &embeddings) const;
    [[nodiscard]] at::Tensor freshLoss(const at::Tensor &rows, at::Generator &noise) const;
    [[nodiscard]] at::Tensor keepingLoss(const at::Tensor &rows, at::Generator &noise) const;

    Precision m_precision = Precision::Float32; ///< Of this step.
    std::int64_t m_batch;
    std::int64_t m_mannerPairs;
    const PackedPictures &m_pictures;
    const EncoderData &m_data;
    const weights::EncoderConfig &m_config;
    nn::ClipModel &m_model;
};

} // namespace palimpsest::neural::training
