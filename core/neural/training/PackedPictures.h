#pragma once

#include "core/base/Result.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace palimpsest::neural::training {

/// A gallery pack (see core/imaging/GalleryPack.h), memory-mapped. N pictures of H x W, M captions each.
struct PackedPictures {
    at::Tensor images;                 ///< (N,H,W,3) uint8 RGB
    at::Tensor labels;                 ///< (N,5) int64: subject, style, time, accent, setting
    at::Tensor captionLabels;          ///< (N,M,5) int64: what each caption names, -1 = not named
    at::Tensor captions;               ///< (N,M,L) uint8, UTF-8 padded with zeros
    std::vector<std::string> subjects; ///< Empty when the pack does not name them.
    std::vector<std::string> styles;
    std::vector<bool> styleHeldOut;

    [[nodiscard]] std::int64_t count() const { return images.size(0); }
    [[nodiscard]] std::string caption(std::int64_t picture, std::int64_t index) const;
    /// Indices (n) int64 of the pictures whose style may be trained on.
    [[nodiscard]] at::Tensor trainable() const;
};

/// NotFound, Corrupt when tensors are missing or disagree in shape.
Result<PackedPictures> openPackedPictures(const std::filesystem::path &path);

/// Pictures (b,3,H,W) float32 0..1, channels last in memory, of the rows `indices` (b) int64 of images (N,H,W,3) uint8.
at::Tensor gatherPictures(const at::Tensor &images, const at::Tensor &indices, const at::Device &device = at::kCPU);

} // namespace palimpsest::neural::training
