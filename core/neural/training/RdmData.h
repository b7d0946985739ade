#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/neural/Training.h"
#include "core/neural/diffusion/FirstStage.h"
#include "core/neural/training/PackedPictures.h"
#include "core/neural/weights/BundleConfig.h"

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>

#include <cstdint>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

// Legend: n pictures, M captions each, D embedding, Z h w latent, K stored neighbours, k tokens.

namespace palimpsest::neural::training {

/// What the denoiser is trained on, computed once and kept beside the checkpoint.
struct RdmData {
    at::Tensor latents;            ///< (n,Z,h,w) float16, as the denoiser takes them
    at::Tensor mean;               ///< (Z) float32 of the raw latents; undefined when the bundle says it already
    at::Tensor deviation;          ///< (Z) float32; likewise
    at::Tensor images;             ///< (n,D) float32, unit embeddings of the pictures
    at::Tensor texts;              ///< (n,M,D) float32, unit embeddings of their captions; zero for those without words
    at::Tensor neighbours;         ///< (n,K) int64, nearest first, the picture itself left out
    at::Tensor styles;             ///< (n) int64
    at::Tensor subjects;           ///< (n) int64
    std::int64_t firstFull = 0;    ///< Captions from here on name subject and style,
    std::int64_t firstSubject = 0; ///< and from here on the subject alone.
    std::vector<bool> wordless;    ///< (n) pictures without captions; empty: none.
    std::vector<std::int64_t> trained;
    std::vector<std::int64_t> heldOut;
    std::vector<std::vector<std::int64_t>> byStyle;
    std::vector<std::vector<std::int64_t>> bySubject;

    /// Context tokens (k,D) of the picture `row`, unit length or zero: neighbours, text, or both, in the shares that the
    /// starter was found to need; part of them with noise added. Beside neighbours the text may name another style than theirs:
    /// the database decides on the style, the text on the subject.
    [[nodiscard]] at::Tensor drawContext(std::int64_t row, std::int64_t k, std::mt19937_64 &random,
                                         at::Generator &noise) const;

    /// The tokens (k,D) of one picture in the conditioning mode that `mode`, 0..1, falls into.
    [[nodiscard]] at::Tensor drawTokens(std::int64_t row, std::int64_t k, double mode, std::mt19937_64 &random) const;

    /// Fills byStyle and bySubject from the labels.
    void groupByLabel();
    /// Divides all pictures into trained and held-out ones, the latter spread evenly.
    void holdOut(double share);
};

/// The stored neighbours (n,K) int64 of unit vectors (n,D): the nearest other rows, nearest first. Cancelled.
Result<at::Tensor> nearestOthers(const at::Tensor &embeddings, const JobContext &job);

/// Identifies the files that a cache was made from.
std::string stampOf(const std::vector<std::filesystem::path> &files);

/// Latents (b,Z,h,w) float32 on the CPU of pictures x (b,3,H,W) float32 0..1.
at::Tensor encodeLatents(diffusion::FirstStage &firstStage, const at::Tensor &x, Precision precision);

/// All trainable pictures of a gallery pack and their captions, encoded, with their neighbours and normalised by their own mean
/// and deviation (as the bundle says when there is one to start from); or the cache of an earlier run. `firstStage` came from `firstStageFile`.
Result<RdmData> loadGalleryData(const RdmTrainOptions &options, const weights::EncoderConfig &encoder,
                                diffusion::FirstStage &firstStage, const std::filesystem::path &firstStageFile,
                                const JobContext &job);

/// The same of options.set, normalised as the bundle `config` says. Goes on where an earlier run was cut off. NotFound when
/// fewer than two pictures can be read, InvalidArgument when the encoder is not the bundle's.
Result<RdmData> loadTeachingData(const RdmTrainOptions &options, const weights::GeneratorConfig &config,
                                 diffusion::FirstStage &firstStage, const std::filesystem::path &firstStageFile,
                                 const JobContext &job);

} // namespace palimpsest::neural::training
