#include "core/neural/parity/Harness.h"

#include <ATen/ATen.h>

#include <regex>

namespace palimpsest::neural::parity {

namespace {

constexpr const char *kDenoiserPrefix = "model.diffusion_model.";

/// The context that an output was made with, by the ending of its name.
at::Tensor contextOf(const std::string &output, const at::Tensor &context)
{
    if (output.ends_with("zero_context"))
        return at::zeros_like(context);
    if (output.ends_with("one_neighbour"))
        return context.slice(1, 0, 1);
    return context;
}

/// timestep_embedding.safetensors: emb_dim<n> for the timesteps that the manifest's description lists as t=[...].
void checkTimestepEmbeddings(GoldenCase &golden)
{
    const std::string file = "timestep_embedding.safetensors";
    const std::string what = golden.manifest().at("files").at(file).at("what").get<std::string>();
    std::smatch list;
    if (!std::regex_search(what, list, std::regex(R"(t=(\[[0-9, ]*\]))")))
        throw GoldenError("the manifest does not list the timesteps of " + file);
    const auto timesteps = nlohmann::json::parse(list[1].str()).get<std::vector<std::int64_t>>();
    const at::Tensor t = at::tensor(timesteps, at::kLong).to(golden.device());
    for (const auto &[name, expected] : golden.tensors(file))
        golden.compare(file, name, nn::timestepEmbedding(t, expected.size(1)), expected);
}

} // namespace

void checkUNet(GoldenCase &golden)
{
    const nn::UNetConfig config = unetConfig(golden.manifest().at("config"));
    nn::UNetModel network(config);
    golden.load(*network, golden.tensors("weights.safetensors"), kDenoiserPrefix);
    const weights::TensorMap inputs = golden.tensors("inputs.safetensors");
    const at::Tensor context = findTensor(inputs, "context");

    weights::TensorMap activations;
    for (const auto &[name, expected] : golden.tensors("outputs.safetensors")) {
        nn::ForwardContext forward;
        if (name == "output")
            forward.activationSink = collectInto(activations);
        const at::Tensor got = network->forward(inputs.at("x"), inputs.at("t"), contextOf(name, context),
                                                findTensor(inputs, "y"), forward);
        golden.compare("outputs.safetensors", name, got, expected);
    }
    activations.insert_or_assign("timestep_embedding", nn::timestepEmbedding(inputs.at("t"), config.modelChannels));
    if (golden.has("activations.safetensors")) {
        for (const auto &[name, expected] : golden.tensors("activations.safetensors"))
            golden.compare("activations.safetensors", name, findTensor(activations, name), expected);
    }
    if (golden.has("timestep_embedding.safetensors"))
        checkTimestepEmbeddings(golden);
}

void checkUNetOptions(GoldenCase &golden)
{
    for (const auto &[subcase, settings] : golden.manifest().at("subcases").items()) {
        nn::UNetModel network(unetConfig(settings.at("config")));
        golden.load(*network, golden.tensors(subcase + ".weights.safetensors"), kDenoiserPrefix);
        const std::string file = subcase + ".io.safetensors";
        const weights::TensorMap tensors = golden.tensors(file);
        weights::TensorMap activations;
        nn::ForwardContext forward;
        forward.activationSink = collectInto(activations);
        const at::Tensor output =
            network->forward(tensors.at("in.x"), tensors.at("in.t"), findTensor(tensors, "in.context"),
                             findTensor(tensors, "in.y"), forward);
        for (const auto &[name, expected] : tensors) {
            if (name.starts_with("act."))
                golden.compare(file, name, findTensor(activations, name.substr(4)), expected);
            else if (!name.starts_with("in."))
                golden.compare(file, name, name == "output" ? output : at::Tensor(), expected);
        }
    }
}

} // namespace palimpsest::neural::parity
