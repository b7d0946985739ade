#include "core/neural/diffusion/FirstStage.h"
#include "core/neural/nn/ClipModel.h"
#include "core/neural/parity/PlainYaml.h"
#include "core/neural/parity/TokenizerFixture.h"
#include "core/neural/parity/Trajectory.h"
#include "core/neural/weights/PublishedConfig.h"
#include "core/neural/weights/TorchFile.h"

#include <ATen/ATen.h>

namespace palimpsest::neural::parity {

namespace {

using nlohmann::json;

constexpr const char *kExpected = "expected.safetensors";

/// A published model: denoiser with averaged weights, first stage, schedule.
struct KnnModel {
    nn::UNetModel network;
    diffusion::FirstStage stage;
    diffusion::Schedule schedule;
};

/// The two files that the manifest names in one text: "model.ckpt + config.yaml (...)".
KnnModel loadKnnModel(const GoldenCase &golden)
{
    const std::string both = golden.manifest().at("model").get<std::string>();
    const std::size_t plus = both.find(" + ");
    const std::string checkpoint = both.substr(0, plus);
    const std::string config = both.substr(plus + 3, both.find(' ', plus + 3) - plus - 3);
    const json yaml = expect(readPlainYaml(golden.resolve(config)));
    const weights::GeneratorConfig options = expect(weights::generatorFromPublished(yaml.dump()));
    KnnModel model{nn::UNetModel(options.unet), diffusion::FirstStage(options.firstStage),
                   expect(diffusion::Schedule::create(options.schedule))};
    weights::TensorMap tensors = expect(weights::readTorchFile(golden.resolve(checkpoint))).tensors;
    const weights::EmaReport averages = expect(weights::applyEma(tensors));
    if (averages.replaced == 0)
        throw GoldenError("the checkpoint holds no averaged weights");
    loadModule(*model.network, weights::withoutPrefix(tensors, "model.diffusion_model."), {}, golden.device());
    loadModule(model.stage.module(), weights::withoutPrefix(tensors, "first_stage_model."), {}, golden.device());
    return model;
}

/// The unit text embeddings (B,D) of the case's prompts; the token ids are compared on the way.
at::Tensor textEmbeddings(GoldenCase &golden, const weights::TensorMap &tensors)
{
    const std::filesystem::path weightsFile = golden.resolve(golden.manifest().at("clip_weights").get<std::string>());
    const weights::TensorMap clipTensors = golden.tensors(weightsFile.string());
    const nn::ClipConfig config = expect(weights::clipConfigFromWeights(clipTensors));
    nn::ClipModel clip(config);
    loadModule(*clip, clipTensors, {}, golden.device());

    const auto vocabulary = golden.resolve(golden.manifest().at("bpe_file").get<std::string>());
    constexpr std::int64_t kWithoutMerges = 514; // 256 bytes, the same ending a word, start and end token.
    const auto tokenizer =
        expect(text::ClipTokenizer::load(vocabulary, static_cast<std::size_t>(config.text.vocabSize - kWithoutMerges)));
    const auto prompts = expect(readJsonFile(golden.directory() / "prompts.json")).get<std::vector<std::string>>();
    golden.add(checkPaddedRows(std::string(kExpected) + ":out.token_ids", tokenizer, prompts,
                               tensors.at("out.token_ids").to(at::kCPU)));
    const at::Tensor embeddings = clip->encodeText(tensors.at("out.token_ids"));
    return embeddings / embeddings.norm(2, -1, true);
}

} // namespace

void checkKnnToImage(GoldenCase &golden)
{
    const weights::TensorMap tensors = golden.tensors(kExpected);
    KnnModel model = loadKnnModel(golden);
    const at::Tensor text = textEmbeddings(golden, tensors);
    golden.compare(kExpected, "out.text_embedding", text, tensors.at("out.text_embedding"));
    // The neighbours are the retrieval module's; here they come from the expected context.
    const at::Tensor context = at::cat({text.unsqueeze(1), tensors.at("out.context").slice(1, 1)}, 1);
    golden.compare(kExpected, "out.context", context, tensors.at("out.context"));

    for (const auto &[subcase, settings] : golden.manifest().at("subcases").items()) {
        TrajectoryInput input;
        input.sampler = settings.at("sampler").get<std::string>();
        input.settings = {settings.at("S").get<std::int64_t>(), settings.value("eta", 0.0),
                          settings.value("temperature", 1.0)};
        input.start = tensors.at("in.x_T");
        input.noise = findTensor(tensors, "in." + subcase + ".noise");
        const at::Tensor tokens = context.slice(1, 0, 1 + settings.at("knn").get<std::int64_t>());
        const auto denoiser = guidedDenoiser(model.network, model.schedule, tokens, settings.at("scale").get<double>());
        const at::Tensor latent = runTrajectory(model.schedule, denoiser, input).last();
        golden.compare(kExpected, "out." + subcase + ".latent", latent, tensors.at("out." + subcase + ".latent"));
        const at::Tensor picture = model.stage.decode(latent);
        if (const auto expected = tensors.find("out." + subcase + ".image01"); expected != tensors.end())
            golden.compare(kExpected, expected->first, ((picture + 1.0) / 2.0).clamp(0.0, 1.0), expected->second);
        for (std::int64_t i = 0; i < picture.size(0); ++i) {
            const std::string file = subcase + '.' + std::to_string(i) + ".png";
            if (golden.has(file))
                golden.comparePng(file, picture[i]);
        }
    }
}

} // namespace palimpsest::neural::parity
