#pragma once

#include "core/neural/nn/Autoencoder.h"
#include "core/neural/nn/ClipConfig.h"
#include "core/neural/nn/UNet.h"
#include "core/neural/weights/ConfigFields.h"

#include <nlohmann/json.hpp>

namespace palimpsest::neural::weights {

/// The networks' options as JSON, under latent-diffusion's names (`unet_config.params`, `ddconfig`). Reading checks the
/// ranges and that widths fit group norms and heads; problems go to `fields`.
nn::UNetConfig unetFromFields(ConfigFields fields);
nlohmann::json unetToJson(const nn::UNetConfig &config);

/// `fields` holds embed_dim, n_embed and ddconfig.
nn::AutoencoderConfig autoencoderFromFields(ConfigFields fields);
nlohmann::json autoencoderToJson(const nn::AutoencoderConfig &config);

nn::ClipConfig clipFromFields(ConfigFields fields);
nlohmann::json clipToJson(const nn::ClipConfig &config);

} // namespace palimpsest::neural::weights
