#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/neural/Encoder.h"
#include "core/neural/Training.h"
#include "core/neural/diffusion/FirstStage.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <filesystem>
#include <string>

// Legend: Z h w latent, D embedding.

namespace palimpsest::neural::training {

/// What is computed of each picture of a teaching set.
struct PictureRecords {
    at::Tensor latents;  ///< (count,Z,h,w) float16
    at::Tensor images;   ///< (count,D) float16, unit embeddings
    at::Tensor readable; ///< (count) bool; the numbers of a picture that could not be read mean nothing.
};

/// Encodes every picture of options.set once, in a file of `folder` that grows picture by picture: a run that was cut off goes on
/// behind its last whole record. `stamp` says what the numbers depend on. Cancelled, Io, what encoding fails with.
Result<PictureRecords> pictureRecords(const std::filesystem::path &folder, const std::string &stamp,
                                      const RdmTrainOptions &options, std::int64_t sidePx,
                                      diffusion::FirstStage &firstStage, Encoder &encoder, const JobContext &job);

/// Deletes the files of pictureRecords(), once what was made of them is written elsewhere.
void removePictureRecords(const std::filesystem::path &folder);

} // namespace palimpsest::neural::training
