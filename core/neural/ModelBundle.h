#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace palimpsest::neural {

// A model bundle is a directory with model.json and safetensors files: one generator, or one encoder. It can be moved,
// copied and mounted read-only. model.json, whose names follow the configurations of latent-diffusion and CLIP:
//
// Both kinds:
//   "palimpsest_model": 1          version of this format
//   "id"                           letters, digits, '.', '_', '-'; stable, stored in recipes and with embeddings
//   "name", "licence", "description"
//   "kind": "generator" | "encoder"
//   "type": "rdm" (generators), "clip" (encoders)
//
// Generators:
//   "encoder"                      id of the encoder whose embeddings condition it
//   "context": {"normalise": "unit" | "raw", "scale", "mode_default": "text+neighbours" | "text" | "neighbours",
//               "k_default", "k_max", "text_first"}
//       Tokens are embeddings of length 1 times scale; "raw" says that the model was trained on the encoder's vectors
//       as they come, and scale is their usual length.
//   "unet": {"in_channels", "out_channels", "model_channels", "num_res_blocks",
//            "attention_resolutions": [..], "channel_mult": [..],
//            "num_heads" or "num_head_channels", "use_scale_shift_norm", "resblock_updown", "conv_resample",
//            "use_spatial_transformer", "transformer_depth", "context_dim", "legacy", "use_new_attention_order"}
//   "first_stage": {"type": "kl" | "vq" | "compact", "embed_dim", "n_embed" (vq),
//                   "ddconfig": {"double_z", "z_channels", "resolution", "in_channels", "out_ch", "ch",
//                                "ch_mult": [..], "num_res_blocks", "attn_resolutions": [..], "attn_type"} (kl, vq),
//                   "scale_factor", "latent_mean": [..], "latent_std": [..]}
//       The denoiser's latent is (z - latent_mean) / latent_std * scale_factor; the lists have one number per channel
//       or are left out.
//   "schedule": {"beta_schedule": "linear" | "sqrt_linear" | "cosine" | "sqrt", "linear_start", "linear_end",
//                "cosine_s", "timesteps", "parameterization": "eps" | "v"}
//   "sampling": {"steps", "guidance", "sampler", "eta"}      defaults of the artist's parameters
//   "image_size"                   pixels of a side
//   "files": {"unet": "unet.safetensors", "first_stage": "first_stage.safetensors"}
//
// Encoders:
//   "clip": {"embed_dim", "image_resolution",
//            "vision": {"type": "vit" | "resnet", "layers": 12 | [3, 4, 6, 3], "width", "patch_size" (vit)},
//            "text": {"context_length", "vocab_size", "width", "heads", "layers"}}
//   "preprocess": {"kind": "clip", "mean": [r, g, b], "std": [r, g, b]}
//   "tokenizer": {"file": "vocabulary.bpe", "merges"}        a name ending in ".gz" is compressed
//   "files": {"weights": "clip.safetensors"}
//
// Files are plain names inside the directory. Weights have the reference implementations' names without the prefixes of
// full checkpoints ("model.diffusion_model.", "first_stage_model.").

/// What model.json of a bundle says.
struct ModelInfo {
    std::filesystem::path directory;
    std::string id;        ///< Stable, stored in recipes.
    std::string name;      ///< For the artist.
    std::string kind;      ///< "generator" or "encoder".
    std::string type;      ///< "rdm", "clip".
    std::string encoderId; ///< Generators: the encoder they are conditioned by.
    std::string licence;
    std::string description;
    std::string precision;       ///< The type of most of its numbers: "float32", "float16", "bfloat16".
    std::int64_t parameters = 0; ///< Numbers in all weights.
    std::int64_t bytes = 0;      ///< On disk.
};

/// Reads model.json and the headers of the weights, not the weights. NotFound, Corrupt, Unsupported.
Result<ModelInfo> readModelInfo(const std::filesystem::path &directory);

/// The bundles directly below each directory, sorted by id; unreadable ones are listed in `problems`.
struct ModelList {
    std::vector<ModelInfo> models;
    std::vector<Error> problems;
};
ModelList listModels(const std::vector<std::filesystem::path> &directories);

} // namespace palimpsest::neural
