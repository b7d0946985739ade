#pragma once

#include "core/neural/Device.h"
#include "core/neural/Encoder.h"
#include "core/neural/nn/ClipModel.h"
#include "core/neural/text/ClipTokenizer.h"
#include "core/neural/weights/BundleConfig.h"

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace palimpsest::neural {

/// An encoder bundle of type "clip" in memory. Not thread-safe, as every Encoder.
class ClipEncoder : public Encoder {
public:
    /// Reads configuration, vocabulary and weights. Fails as loadEncoder() does.
    static Result<std::unique_ptr<Encoder>> load(const std::filesystem::path &directory, const ComputeOptions &options);

    [[nodiscard]] const std::string &id() const override { return m_config.id; }
    [[nodiscard]] int dimension() const override { return static_cast<int>(m_config.clip.embedDim); }
    [[nodiscard]] Result<std::vector<Embedding>> encodeImages(std::span<const Image> images,
                                                              const JobContext &job) override;
    [[nodiscard]] Result<Embedding> encodeText(std::string_view text) override;
    [[nodiscard]] Result<std::vector<TokenEmbeddings>> encodeImageTokens(std::span<const Image> images,
                                                                         const JobContext &job) override;
    [[nodiscard]] Result<TokenEmbeddings> encodeTextTokens(std::string_view text) override;

private:
    ClipEncoder(weights::EncoderConfig config, text::ClipTokenizer tokenizer, nn::ClipModel model,
                const at::Device &device, Precision precision);

    /// (B,3,R,R) float32 on the device. InvalidArgument for an empty image.
    [[nodiscard]] Result<at::Tensor> pixelBatch(std::span<const Image> images) const;
    /// The token ids of `text` (1,L), no longer than it takes. InvalidArgument for a text without words.
    [[nodiscard]] Result<at::Tensor> tokenIds(std::string_view text) const;
    /// The tokens (L,D) of one picture or text.
    [[nodiscard]] TokenEmbeddings tokensOf(const at::Tensor &features) const;
    /// Appends the embeddings in the rows of `features` (B,D).
    [[nodiscard]] Result<void> appendEmbeddings(const at::Tensor &features, std::vector<Embedding> &embeddings) const;

    weights::EncoderConfig m_config;
    text::ClipTokenizer m_tokenizer;
    nn::ClipModel m_model;
    at::Device m_device;
    Precision m_precision;
};

} // namespace palimpsest::neural
