#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/neural/nn/ClipModel.h"
#include "core/neural/training/PackedPictures.h"
#include "core/neural/weights/BundleConfig.h"

#include <ATen/core/Tensor.h>

#include <filesystem>

namespace palimpsest::neural::training {

/// The model of an encoder bundle, ready to embed on the training device. What reading its weights fails with.
Result<nn::ClipModel> loadClip(const std::filesystem::path &bundle, const weights::EncoderConfig &config);

/// Pictures x (B,3,S,S) float32 0..1 as the encoder takes them: mean and deviation of its channels removed.
at::Tensor normalised(const at::Tensor &x, const weights::EncoderConfig &config);

/// Whole pictures (b,3,S,S) float32 0..1, scaled down (bicubic, antialiased) to the encoder's side S, of the rows
/// `indices` (b) int64.
at::Tensor wholePictures(const PackedPictures &pictures, const at::Tensor &indices,
                         const weights::EncoderConfig &config);

/// Unit embeddings (n,D) float32 of the whole pictures `rows` (n) int64. Cancelled.
Result<at::Tensor> embedPictures(nn::ClipModel &clip, const weights::EncoderConfig &config,
                                 const PackedPictures &pictures, const at::Tensor &rows, const JobContext &job);

} // namespace palimpsest::neural::training
