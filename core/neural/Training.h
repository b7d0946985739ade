#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/neural/TeachingSet.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace palimpsest::neural {

/// The processes that share one training, each with a device and a part of every batch of its own.
struct TrainProcesses {
    int ranks = 1; ///< How many there are.
    int rank = 0;  ///< Which one this is; the first one writes checkpoint, log and bundle.
    /// A file that all of them can reach and that none needs to keep; it must not be there when the first one starts.
    std::filesystem::path rendezvous;
};

/// How far a training is, told after every step.
struct TrainStatus {
    std::int64_t step = 0; ///< Finished steps.
    double minutes = 0.0;  ///< Spent so far, earlier runs included.
    double share = 0.0;    ///< Of the whole training, 0..1.
    double stepLoss = 0.0; ///< Of this step alone.
    double loss = 0.0;     ///< Running mean.
    double learningRate = 0.0;
    double heldOutLoss =
        -1.0; ///< Of pictures that are not trained on, when it was measured after this step; else below 0.
    /// Painted after this step with the averaged weights; empty when none were.
    std::vector<std::shared_ptr<const Image>> samples;
};

/// What all trainers share.
struct TrainOptions {
    std::filesystem::path pack; ///< Training pictures: a gallery pack (safetensors).
    std::filesystem::path
        out;                ///< Bundle directory that is written, with checkpoint and loss log inside `out`/training.
    std::int64_t steps = 0; ///< Optimiser steps in all; 0 = until `minutes` are over.
    double minutes = 0.0;   ///< Training time in all, earlier runs of a resumed training included.
    std::int64_t batch = 0; ///< Of one forward pass; 0 = the trainer's own default.
    std::int64_t accumulate = 1; ///< Forward passes per step, whose gradients are averaged.
    double learningRate = 0.0;   ///< 0 = the trainer's own default.
    double decayFrom = 0.55;     ///< Share of the training after which the rate falls to zero along a cosine.
    std::uint64_t seed = 1;
    double checkpointMinutes = 5.0; ///< A checkpoint and a usable bundle are written this often.
    bool bfloat16 = true;           ///< Convolutions and linears in bfloat16 where that is faster, the rest in float32.
    bool resume = true;             ///< Continue from the checkpoint in `out` when there is one.
    TrainProcesses processes;
    std::function<void(const TrainStatus &)>
        watch; ///< Called on the training's thread, must return quickly; may be empty.
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

/// The retrieval-conditioned denoiser (arXiv 2204.11824): denoising of cached latents, k neighbours of every training
/// picture looked up beforehand (itself excluded), text tokens mixed in. Goes on from the checkpoint in `out`, or else from the
/// denoiser that the bundle there already has, or else from that of `from`.
///
/// Without `from` it is the starter that is taught, from a gallery pack, with the first stage in `out`. With `from` a bundle of
/// any published architecture is tuned: its schedule, its context and its first stage stay what they are, and `out` becomes a
/// bundle of its own that does not need `from` any more.
struct RdmTrainOptions : TrainOptions {
    std::filesystem::path encoder; ///< Encoder bundle; empty: the one beside `from` that it names.
    std::int64_t neighbours = 0;   ///< Tokens per picture; 0 = as many as the model paints with.
    std::filesystem::path from;    ///< Generator bundle to start from; empty: the starter.
    std::string id;                ///< Of the new bundle; empty: the name of the folder `out`.
    std::string name;              ///< For the artist; empty: the id.
    TeachingSet set;               ///< Pictures instead of a pack; only with `from`.
    std::int64_t channels = 64;    ///< The starter's width: channels of the first level, a multiple of 32.
    std::int64_t blocks = 2;       ///< The starter's depth: residual blocks a level.
    /// Bound of the signal-to-noise ratio in the loss's weight (min-SNR, arXiv 2303.09556, section 3.4); 0 = all timesteps
    /// count the same. Without a value it is 5 for a model that is tuned, which then keeps far more of what it knew, and 0 for
    /// the starter.
    std::optional<double> minSnr;
    double focus =
        0.0; ///< Share of the samples, 0..1, whose timesteps crowd in the middle (see cumulativeTimestepShares()).
    /// Share of the pictures of `set` that are kept out of the training, so that its loss on them shows when the model begins
    /// to learn the others by heart. None of fewer than 20 pictures.
    double heldOut = 0.05;
    double sampleMinutes = 0.0; ///< How often sample pictures are painted for `watch`; 0 = never.
    std::string samplePrompt;   ///< Words beside the neighbours of the samples; empty: neighbours alone.
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
