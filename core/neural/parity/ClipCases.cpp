#include "core/neural/parity/ClipCases.h"

#include "core/neural/nn/ClipModel.h"
#include "core/neural/parity/Compare.h"
#include "core/neural/parity/TokenizerFixture.h"
#include "core/neural/text/ClipTokenizer.h"
#include "core/neural/weights/Guarded.h"
#include "core/neural/weights/Safetensors.h"
#include "core/neural/weights/StateDict.h"
#include "core/neural/weights/TorchFile.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>
#include <torch/nn/functional/normalization.h>
#include <torch/types.h>

#include <algorithm>
#include <map>
#include <utility>

namespace palimpsest::neural {

namespace {

using nlohmann::json;
using weights::TensorMap;

constexpr const char *kWeightsFile = "weights.safetensors";
constexpr const char *kArchiveFile = "jit_container.pt";

/// One tensor of a case and the file that holds it.
struct CaseTensor {
    std::string file;
    std::string name;
    at::Tensor value;
};

nn::ClipConfig configFromManifest(const json &config)
{
    nn::ClipConfig result;
    result.embedDim = config.at("embed_dim").get<std::int64_t>();
    result.imageResolution = config.at("image_resolution").get<std::int64_t>();
    const json &layers = config.at("vision_layers");
    result.vision.type = layers.is_array() ? nn::ClipVisionType::ModifiedResNet : nn::ClipVisionType::VisionTransformer;
    result.vision.layers = layers.is_array() ? layers.get<std::vector<std::int64_t>>()
                                             : std::vector<std::int64_t>{layers.get<std::int64_t>()};
    result.vision.width = config.at("vision_width").get<std::int64_t>();
    if (config.at("vision_patch_size").is_number())
        result.vision.patchSize = config.at("vision_patch_size").get<std::int64_t>();
    result.text.contextLength = config.at("context_length").get<std::int64_t>();
    result.text.vocabSize = config.at("vocab_size").get<std::int64_t>();
    result.text.width = config.at("transformer_width").get<std::int64_t>();
    result.text.heads = config.at("transformer_heads").get<std::int64_t>();
    result.text.layers = config.at("transformer_layers").get<std::int64_t>();
    return result;
}

Result<nn::ClipModel> makeModel(const std::filesystem::path &directory, const json &manifest, const at::Device &device)
{
    const nn::ClipConfig config = configFromManifest(manifest.at("config"));
    if (const auto checked = nn::checkClipConfig(config); !checked)
        return checked.error();
    const auto file = weights::readSafetensors(directory / kWeightsFile);
    if (!file)
        return file.error();
    nn::ClipModel model(config);
    if (const auto loaded = weights::loadStrict(*model, file->tensors, {"", {}, {".num_batches_tracked"}}); !loaded)
        return loaded.error();
    model->eval();
    model->to(device);
    return model;
}

/// All tensors of the case's safetensors files except the weights, with "in." taken off.
Result<std::vector<CaseTensor>> readTensors(const std::filesystem::path &directory)
{
    std::vector<std::filesystem::path> paths;
    for (const auto &entry : std::filesystem::directory_iterator(directory))
        if (entry.path().extension() == ".safetensors" && entry.path().filename() != kWeightsFile)
            paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<CaseTensor> result;
    for (const auto &path : paths) {
        const auto file = weights::readSafetensors(path);
        if (!file)
            return file.error();
        for (const auto &[name, value] : file->tensors)
            result.push_back({path.filename().string(), name.starts_with("in.") ? name.substr(3) : name, value});
    }
    return result;
}

at::Tensor takeInput(std::vector<CaseTensor> &tensors, const std::string &name)
{
    const auto found =
        std::find_if(tensors.begin(), tensors.end(), [&](const CaseTensor &tensor) { return tensor.name == name; });
    TORCH_CHECK(found != tensors.end(), "the case has no tensor ", name);
    at::Tensor value = found->value;
    tensors.erase(found);
    return value;
}

/// Everything that both towers produce, by the names that the cases use.
TensorMap runModel(nn::ClipModel &model, const at::Tensor &image, const at::Tensor &ids)
{
    TensorMap outputs;
    nn::ForwardContext context;
    context.activationSink = [&outputs](const std::string &name, const at::Tensor &value) {
        // The reference's transformer is sequence-first.
        outputs["act." + name] = name.find("resblocks") != std::string::npos ? value.transpose(0, 1) : value;
    };
    const at::Tensor imageEmbedding = model->encodeImage(image, context);
    const at::Tensor textEmbedding = model->encodeText(ids, context);
    namespace functional = torch::nn::functional;
    const auto options = functional::NormalizeFuncOptions().dim(1);
    const at::Tensor imageUnit = functional::normalize(imageEmbedding, options);
    const at::Tensor textUnit = functional::normalize(textEmbedding, options);
    outputs["image_embedding"] = imageEmbedding;
    outputs["text_embedding"] = textEmbedding;
    outputs["image_embedding_normalised"] = imageUnit;
    outputs["text_embedding_normalised"] = textUnit;
    outputs["logits_per_image"] = model->logitScale().exp() * at::matmul(imageUnit, textUnit.t());
    outputs["logits_per_text"] = outputs["logits_per_image"].t();
    return outputs;
}

/// "act.layer1" stands for "act.visual.layer1" in cases of one tower.
at::Tensor findOutput(const TensorMap &outputs, const std::string &name)
{
    if (const auto found = outputs.find(name); found != outputs.end())
        return found->second;
    if (name.starts_with("act."))
        if (const auto found = outputs.find("act.visual." + name.substr(4)); found != outputs.end())
            return found->second;
    return {};
}

/// The same weights inside a TorchScript archive must give the same state dict. Its root holds three sizes as well.
void checkArchive(const std::filesystem::path &directory, const json &config, std::vector<ParityCheck> &checks)
{
    const std::string prefix = std::string(kArchiveFile) + ":";
    const auto archive = weights::readTorchFile(directory / kArchiveFile);
    const auto expected = weights::readSafetensors(directory / kWeightsFile);
    if (!archive || !expected) {
        checks.push_back(failedCheck(kArchiveFile, archive ? expected.error() : archive.error()));
        return;
    }
    const std::map<std::string, std::string> sizes{
        {"input_resolution", "image_resolution"}, {"context_length", "context_length"}, {"vocab_size", "vocab_size"}};
    TensorMap left = archive->tensors;
    for (const auto &[name, key] : sizes)
        if (const auto found = left.find(name); found != left.end()) {
            const auto wanted = at::scalar_tensor(config.at(key).get<std::int64_t>(), at::kLong);
            checks.push_back(compareTensors(prefix + name, found->second.reshape({}), wanted, {}));
            left.erase(found);
        }
    for (const auto &[name, value] : expected->tensors) {
        const auto found = left.find(name);
        checks.push_back(compareTensors(prefix + name, found == left.end() ? at::Tensor() : found->second, value, {}));
        if (found != left.end())
            left.erase(found);
    }
    checks.push_back(checkThat(prefix + "nothing else", left.empty(), left.empty() ? "" : left.begin()->first));
}

/// The prompts behind the token ids, where the case tells them.
ParityCheck checkTexts(const std::filesystem::path &directory, const json &manifest, const at::Tensor &ids)
{
    const std::string name = "texts.json";
    const json &options = manifest.at("tokenizer");
    const auto texts = readJsonFile(directory / name);
    if (!texts)
        return failedCheck(name, texts.error());
    const auto file = findVocabulary(directory, options.at("bpe_file").get<std::string>());
    if (!file)
        return skippedCheck(name, file.error().message);
    const auto tokenizer = text::ClipTokenizer::load(*file, options.at("merges").get<std::size_t>());
    if (!tokenizer)
        return failedCheck(name, tokenizer.error());
    return checkPaddedRows(name, *tokenizer, texts->get<std::vector<std::string>>(), ids);
}

Result<std::vector<ParityCheck>> compareTowers(const std::filesystem::path &directory, const json &manifest,
                                               const std::string &deviceName)
{
    const at::Device device(deviceName);
    auto model = makeModel(directory, manifest, device);
    if (!model)
        return model.error();
    auto tensors = readTensors(directory);
    if (!tensors)
        return tensors.error();
    const at::Tensor image = takeInput(*tensors, "image").to(device);
    const at::Tensor ids = takeInput(*tensors, "token_ids").to(device);
    const c10::InferenceMode inference;
    const TensorMap outputs = runModel(*model, image, ids);
    std::vector<ParityCheck> checks;
    for (const CaseTensor &expected : *tensors)
        checks.push_back(compareTensors(expected.file + ":" + expected.name, findOutput(outputs, expected.name),
                                        expected.value, toleranceOf(manifest, expected.file, expected.name)));
    if (manifest.contains("tokenizer"))
        checks.push_back(checkTexts(directory, manifest, ids));
    if (std::filesystem::exists(directory / kArchiveFile))
        checkArchive(directory, manifest.at("config"), checks);
    return checks;
}

} // namespace

std::vector<ParityCheck> checkClipCase(const std::filesystem::path &caseDirectory, const std::string &device)
{
    const auto manifest = readManifest(caseDirectory);
    if (!manifest)
        return {failedCheck("manifest.json", manifest.error())};
    auto checks =
        weights::guarded("The case could not be run.", [&] { return compareTowers(caseDirectory, *manifest, device); });
    return checks ? std::move(*checks) : std::vector<ParityCheck>{failedCheck("towers", checks.error())};
}

} // namespace palimpsest::neural
