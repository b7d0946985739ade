#pragma once

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>

// Legend: B batch, S side.

namespace palimpsest::neural::training {

/// Pictures (B,3,S,S) 0..1 with their colours exchanged: channels permuted or mixed, saturation changed; shapes stay.
at::Tensor recoloured(const at::Tensor &x, at::Generator &noise);

/// Pictures that show the colours, textures and partly the layout of x (B,3,S,S) 0..1 but no subject: a third each shuffled in
/// pieces, blurred beyond recognition, and a magnified corner.
at::Tensor withoutShapes(const at::Tensor &x, at::Generator &noise);

} // namespace palimpsest::neural::training
