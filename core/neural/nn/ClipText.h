#pragma once

#include "core/neural/nn/ClipConfig.h"
#include "core/neural/nn/ClipTransformer.h"
#include "core/neural/nn/ForwardContext.h"

#include <torch/nn/module.h>
#include <torch/nn/modules/embedding.h>
#include <torch/nn/modules/normalization.h>

#include <cstdint>

namespace palimpsest::neural::nn {

/// The text tower of CLIP. CLIP's state dict has its names at the root (token_embedding.weight, transformer.*,
/// positional_embedding, ln_final.*, text_projection); that is why ClipModelImpl derives from it instead of holding it.
class ClipTextTower : public torch::nn::Module {
public:
    /// With the initial values of openai/CLIP, model.py, for training.
    ClipTextTower(const ClipTextConfig &config, std::int64_t embedDim);

    /// ids (B,L) int64 token ids, 0 after the end token, 1 <= L <= contextLength -> (B,embedDim) float32, not
    /// normalised. The feature is read at the first position of the largest id of each row: the end token.
    at::Tensor encodeText(const at::Tensor &ids, const ForwardContext &context = {});
    /// Every position (B,L,embedDim) float32, each as encodeText() treats the end token.
    at::Tensor encodeTextTokens(const at::Tensor &ids, const ForwardContext &context = {});

private:
    /// (B,L,width)
    at::Tensor sequence(const at::Tensor &ids, const ForwardContext &context);
    /// x (...,width) -> (...,embedDim) float32.
    at::Tensor projected(const at::Tensor &x);

    ClipTransformer m_transformer{nullptr};
    torch::nn::Embedding m_tokenEmbedding{nullptr};
    at::Tensor m_positionalEmbedding; ///< (contextLength, width)
    torch::nn::LayerNorm m_normFinal{nullptr};
    at::Tensor m_textProjection; ///< (width, embedDim)
};

} // namespace palimpsest::neural::nn
