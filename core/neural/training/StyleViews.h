#pragma once

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>

#include <cstdint>

namespace palimpsest::neural::training {

/// Random crops (65 to 100 % of the sides) of pictures x (B,3,H,W) float32 0..1, scaled to (B,3,side,side).
at::Tensor randomCrops(const at::Tensor &x, std::int64_t side, at::Generator &noise);

/// Small random changes of contrast, brightness and colour of pictures (B,3,H,W) float32 0..1.
at::Tensor relit(const at::Tensor &x, at::Generator &noise);

/// Pictures x (2G,3,H,W) float32 0..1 in G random manners, rows i and G+i in the same one: sharpness, dark outlines, flat
/// tones, colour mixing, paper tint, contrast, grain, brush streaks, a border. What a manner does to a picture stands for
/// what a school of painting does; an encoder that finds the partner of a row has learned to see manners that no gallery shows.
at::Tensor inSharedManners(const at::Tensor &x, at::Generator &noise);

/// Both directions of the contrastive loss (InfoNCE, arXiv 1807.03748) of unit vectors a and b (G,D), row i of a belonging
/// to row i of b; `scale` is the inverse temperature.
at::Tensor pairLoss(const at::Tensor &a, const at::Tensor &b, double scale);

} // namespace palimpsest::neural::training
