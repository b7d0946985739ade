#include "core/neural/diffusion/FirstStage.h"
#include "core/neural/nn/AutoencoderModels.h"
#include "core/neural/parity/Trajectory.h"
#include "core/neural/weights/TorchFile.h"

#include <ATen/ATen.h>

#include <regex>

namespace palimpsest::neural::parity {

namespace {

using nlohmann::json;

constexpr const char *kTrajectories = "trajectories.safetensors";

/// A number that follows `word` in the sub-case's description, or what its own key says.
double numberOf(const json &settings, const std::string &word, double fallback)
{
    if (settings.contains(word))
        return settings.at(word).get<double>();
    std::smatch match;
    const std::string what = settings.value("what", std::string());
    return std::regex_search(what, match, std::regex("\\b" + word + " ([0-9.]*[0-9])")) ? std::stod(match[1].str())
                                                                                        : fallback;
}

at::Tensor normalised(const at::Tensor &rows)
{
    return rows / rows.norm(2, -1, true);
}

/// The networks of a MinimalRETRODiffusion.
struct MinimalRdm {
    nn::UNetModel network;
    diffusion::FirstStage stage;
    nn::AutoencoderVQ codes; ///< Shares nothing with `stage`; gives the indices.
    diffusion::Schedule schedule;
};

MinimalRdm loadMinimalRdm(const GoldenCase &golden)
{
    const json &config = golden.manifest().at("config");
    const json &stageParams = config.at("first_stage_config").at("params");
    MinimalRdm model{nn::UNetModel(unetConfig(config.at("unet_config").at("params"))),
                     diffusion::FirstStage(firstStageConfig(stageParams, config.value("scale_factor", 1.0))),
                     nn::AutoencoderVQ(autoencoderConfig(stageParams)),
                     expect(diffusion::Schedule::create(scheduleConfig(config)))};
    weights::TensorMap tensors = golden.tensors("weights.safetensors");
    if (expect(weights::applyEma(tensors)).replaced == 0)
        throw GoldenError("the weights hold no averages");
    loadModule(*model.network, weights::withoutPrefix(tensors, "model.diffusion_model."), {}, golden.device());
    const weights::TensorMap stageTensors = weights::withoutPrefix(tensors, "first_stage_model.");
    loadModule(model.stage.module(), stageTensors, {}, golden.device());
    loadModule(*model.codes, stageTensors, {}, golden.device());
    return model;
}

/// The parts of the context that follow from the embeddings in the file; the neighbours are the retrieval module's.
void checkContext(GoldenCase &golden, const std::string &subcase, const weights::TensorMap &tensors)
{
    const std::string name = subcase + ".out.context";
    const at::Tensor &context = tensors.at(name);
    if (const at::Tensor zeros = findTensor(tensors, subcase + ".out.unconditional_context"); zeros.defined()) {
        const diffusion::ContextTokens unconditional = diffusion::unconditionalContext({context, {}});
        golden.add(compareTensors(kTrajectories + (':' + subcase) + ".out.unconditional_context", unconditional.tokens,
                                  zeros, {}));
    }
    const at::Tensor query = findTensor(tensors, "in.query_embedding").unsqueeze(1);
    at::Tensor expected;
    if (subcase == "caption_only" || subcase == "repeated_query")
        expected = query.expand_as(context);
    else if (subcase == "example_map")
        expected = at::cat({query, tensors.at("in.example").unsqueeze(1).expand({-1, context.size(1) - 1, -1})}, 1);
    else if (subcase == "caption_normalised")
        expected = at::cat({normalised(query), normalised(context.slice(1, 1))}, 1);
    if (expected.defined())
        golden.compare(kTrajectories, name, expected, context);
}

diffusion::Denoiser denoiserOf(const MinimalRdm &model, const std::string &subcase, const weights::TensorMap &tensors,
                               double scale)
{
    const auto guided = [&](const at::Tensor &context) {
        return guidedDenoiser(model.network, model.schedule, context, scale);
    };
    diffusion::Denoiser normal = guided(tensors.at(subcase + ".out.context"));
    const at::Tensor style = findTensor(tensors, subcase + ".in.style");
    const at::Tensor content = findTensor(tensors, subcase + ".in.content");
    if (!style.defined() || !content.defined())
        return normal;
    return diffusion::contentStyleDenoiser(model.schedule, guided(style), guided(content), normal);
}

} // namespace

void checkMinimalRdm(GoldenCase &golden)
{
    MinimalRdm model = loadMinimalRdm(golden);
    const weights::TensorMap tensors = golden.tensors(kTrajectories);
    for (const auto &[subcase, settings] : golden.manifest().at("subcases").items()) {
        checkContext(golden, subcase, tensors);
        TrajectoryInput input;
        input.sampler = settings.value("sampler", std::string("ddim"));
        input.settings.steps = settings.at("S").get<std::int64_t>();
        input.settings.eta = numberOf(settings, "eta", 0.0);
        input.settings.temperature = numberOf(settings, "temperature", 1.0);
        input.start = tensors.at(subcase + ".in.x_T");
        input.noise = findTensor(tensors, subcase + ".in.noise");
        const auto denoiser = denoiserOf(model, subcase, tensors, settings.at("guidance_scale").get<double>());
        const Trajectory got = runTrajectory(model.schedule, denoiser, input);
        compareTrajectory(golden, kTrajectories, subcase + '.', tensors, got);
        if (const at::Tensor indices = findTensor(tensors, subcase + ".out.indices"); indices.defined())
            golden.compare(kTrajectories, subcase + ".out.indices", model.codes->quantise(got.last()).indices, indices);
        const at::Tensor image = model.stage.decode(got.last());
        if (const at::Tensor expected = findTensor(tensors, subcase + ".out.image"); expected.defined())
            golden.compare(kTrajectories, subcase + ".out.image", image, expected);
        for (std::int64_t i = 0; i < image.size(0); ++i) {
            const std::string picture = subcase + '.' + std::to_string(i) + ".png";
            if (golden.has(picture))
                golden.comparePng(picture, image[i]);
        }
    }
}

} // namespace palimpsest::neural::parity
