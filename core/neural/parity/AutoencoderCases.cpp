#include "core/neural/nn/AutoencoderModels.h"
#include "core/neural/parity/Harness.h"

#include <ATen/ATen.h>

namespace palimpsest::neural::parity {

namespace {

constexpr const char *kFirstStagePrefix = "first_stage_model.";

/// All outputs of the KL autoencoder by the names of the golden file. `given`, when defined, is what is decoded in place of the
/// encoded mean.
weights::TensorMap klOutputs(nn::AutoencoderKL &stage, const weights::TensorMap &inputs,
                             const nn::ForwardContext &forward, const at::Tensor &given)
{
    const at::Tensor moments = stage->encodeMoments(inputs.at("image"), forward);
    const nn::LatentGaussian latent = nn::LatentGaussian::fromMoments(moments);
    return {{"moments", moments},
            {"mean", latent.mean},
            {"logvar", latent.logVariance},
            {"std", latent.standardDeviation()},
            {"sample", latent.sample(inputs.at("noise"))},
            {"kl", latent.divergence()},
            {"decoded", stage->decode(inputs.at("z"), forward)},
            {"reconstruction_of_mode", stage->decode(given.defined() ? given : latent.mean)}};
}

/// All outputs of the VQ autoencoder by the names of the golden file. `given`, when defined, stands for the encoded latent
/// in what follows from it: which of two near codes is chosen depends on its last bits.
weights::TensorMap vqOutputs(nn::AutoencoderVQ &stage, const weights::TensorMap &inputs,
                             const nn::ForwardContext &forward, const at::Tensor &given)
{
    // Commitment weight beta = 0.25; both terms of the codebook loss have the same value (arXiv 1711.00937, eq. 3).
    constexpr double kLossFactor = 1.25;
    const at::Tensor encoded = stage->encode(inputs.at("image"), forward);
    const at::Tensor &latent = given.defined() ? given : encoded;
    const nn::Quantised quantised = stage->quantise(latent);
    return {{"prequant", encoded},
            {"indices", quantised.indices},
            {"quant", quantised.codes},
            {"emb_loss", (kLossFactor * (quantised.codes - latent).square().mean()).view({1})},
            {"decoded", stage->decode(latent, forward)},
            {"decoded_not_quantized", stage->decodeCodes(latent)}};
}

} // namespace

void checkAutoencoder(GoldenCase &golden)
{
    const nlohmann::json &options = golden.manifest().at("config");
    const nn::AutoencoderConfig config = autoencoderConfig(options);
    const weights::TensorMap tensors = golden.tensors("weights.safetensors");
    const weights::TensorMap inputs = golden.tensors("inputs.safetensors");
    weights::TensorMap activations;
    nn::ForwardContext forward;
    forward.activationSink = collectInto(activations);

    // Random weights of five levels make more of each rounding than trained ones. What is decoded is the reference's latent then,
    // so that the encoder's roundings do not count twice.
    golden.allowRounded(0.1);
    const auto given = [&golden](const char *name) {
        return golden.isRounded() ? golden.tensors("outputs.safetensors").at(name) : at::Tensor();
    };
    weights::TensorMap outputs;
    if (options.contains("n_embed")) {
        nn::AutoencoderVQ stage(config);
        golden.load(*stage, tensors, kFirstStagePrefix);
        outputs = vqOutputs(stage, inputs, forward, given("prequant"));
    } else {
        nn::AutoencoderKL stage(config);
        golden.load(*stage, tensors, kFirstStagePrefix);
        outputs = klOutputs(stage, inputs, forward, given("mean"));
    }
    for (const auto &[name, expected] : golden.tensors("outputs.safetensors"))
        golden.compare("outputs.safetensors", name, findTensor(outputs, name), expected);
    if (golden.has("activations.safetensors")) {
        for (const auto &[name, expected] : golden.tensors("activations.safetensors"))
            golden.compare("activations.safetensors", name, findTensor(activations, name), expected);
    }
}

} // namespace palimpsest::neural::parity
