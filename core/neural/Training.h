#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>

namespace palimpsest::neural {

/// What all trainers share.
struct TrainOptions {
    std::filesystem::path pack; ///< Training pictures: a gallery pack (safetensors).
    std::filesystem::path
        out;                ///< Bundle directory that is written, with checkpoint and loss log inside `out`/training.
    std::int64_t steps = 0; ///< Optimiser steps in all; 0 = until `minutes` are over.
    double minutes = 0.0;   ///< Training time in all, earlier runs of a resumed training included.
    std::int64_t batch = 0; ///< 0 = the trainer's own default.
    double learningRate = 0.0; ///< 0 = the trainer's own default.
    double decayFrom = 0.55;   ///< Share of the training after which the rate falls to zero along a cosine.
    std::uint64_t seed = 1;
    double checkpointMinutes = 5.0; ///< A checkpoint and a usable bundle are written this often.
    bool bfloat16 = true;           ///< Convolutions and linears in bfloat16 where that is faster, the rest in float32.
    bool resume = true;             ///< Continue from the checkpoint in `out` when there is one.
};

/// What a training run reached.
struct TrainReport {
    std::int64_t steps = 0;
    double minutes = 0.0;
    double loss = 0.0; ///< Running mean at the end.
};

/// The starter encoder: a small CLIP (arXiv 2103.00020) trained with a multi-positive contrastive loss, where a caption fits a
/// picture when everything that it names is true of it. Held-out styles are shown but never named.
struct EncoderTrainOptions : TrainOptions {
    /// Byte-pair merges file, copied into the bundle; empty: one is made in which every word of the captions is a token.
    std::filesystem::path vocabulary;
    /// An encoder bundle to start from, whose words and whose embeddings of the pack's pictures stay what they are, so that
    /// generators trained with it fit the new one; empty: a new space.
    std::filesystem::path compatibleWith;
};
Result<TrainReport> trainEncoder(const EncoderTrainOptions &options, const JobContext &job);

/// The starter's first stage: L1 + gradient L1 + MSE + 1e-3 KL on random crops; held-out styles are left out.
/// Writes first_stage.safetensors into the generator bundle `out`; goes on from the checkpoint there, or else from the first
/// stage that the bundle already has.
Result<TrainReport> trainAutoencoder(const TrainOptions &options, const JobContext &job);

/// The retrieval-conditioned denoiser (arXiv 2204.11824): v-prediction over cached latents, k neighbours of every training
/// picture looked up beforehand (itself excluded), text tokens mixed in. Needs the first stage in `out`; goes on from the checkpoint
/// there, or else from the denoiser that the bundle already has.
struct RdmTrainOptions : TrainOptions {
    std::filesystem::path encoder; ///< Encoder bundle.
    std::int64_t neighbours = 4;   ///< Tokens per picture.
};
Result<TrainReport> trainRdm(const RdmTrainOptions &options, const JobContext &job);

/// The classifier that paintings are judged by (see Classifier.h). It must see pictures that no other training has seen: give it
/// a pack of its own seed. It learns to see no subject in scenes that lost it, in corners, in shuffled pieces and in pictures
/// blurred until only layout and colours are left, and not to go by colours, so that it cannot be fooled by these.
struct ClassifierTrainOptions : TrainOptions {
    std::filesystem::path emptyPack; ///< Scenes without their subjects, painted with the same styles.
    std::int64_t sidePx = 96;        ///< Of the pictures that the network sees; a multiple of 32.
    std::int64_t width = 32;         ///< Channels of its first layers.
};
Result<TrainReport> trainClassifier(const ClassifierTrainOptions &options, const JobContext &job);

} // namespace palimpsest::neural
