#include "core/neural/parity/ClipCases.h"

#include "core/neural/encoders/ClipPreprocess.h"
#include "core/neural/parity/Compare.h"
#include "core/neural/weights/Guarded.h"
#include "core/neural/weights/Safetensors.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <utility>

namespace palimpsest::neural {

namespace {

using nlohmann::json;
using Checks = std::vector<ParityCheck>;

constexpr const char *kTensorsFile = "tensors.safetensors";
constexpr const char *kEmbedderFile = "frozen_image_embedder.safetensors";
// The cases' own rule beside the tolerance of one 8-bit level: this share of the values must be exact but for float32
// rounding.
constexpr double kExactShare = 0.99;
constexpr double kRounding = 1e-5;

void checkPicture(const std::string &name, const RawPicture &picture, int side, const at::Tensor &expected,
                  const Tolerance &tolerance, Checks &checks)
{
    const auto square = clipSquare(picture, side);
    if (!square) {
        checks.push_back(failedCheck(name, square.error()));
        return;
    }
    const at::Tensor got = normalisedPixels(*square);
    checks.push_back(compareTensors(name, got, expected, tolerance));
    if (got.sizes() != expected.sizes())
        return;
    const double share = (got - expected).abs().le(kRounding).to(at::kDouble).mean().item<double>();
    checks.push_back(
        checkThat(name + " exact share", share >= kExactShare, std::to_string(100.0 * share) + " % of the values"));
}

Result<Checks> checkPictures(const std::filesystem::path &directory, const json &manifest,
                             const RawPictureDecoder &decode)
{
    const auto file = weights::readSafetensors(directory / kTensorsFile);
    if (!file)
        return file.error();
    Checks checks;
    for (const auto &[name, expected] : file->tensors) {
        const std::string checkName = std::string(kTensorsFile) + ":" + name;
        if (!decode) {
            checks.push_back(skippedCheck(checkName, "no PNG decoder in this build"));
            continue;
        }
        const json &entry = manifest.at("images").at(name);
        const auto picture = decode(directory / entry.at("file").get<std::string>());
        if (picture)
            checkPicture(checkName, *picture, entry.at("n_px").get<int>(), expected,
                         toleranceOf(manifest, kTensorsFile, name), checks);
        else
            checks.push_back(failedCheck(checkName, picture.error()));
    }
    return checks;
}

ParityCheck checkFrozenEmbedder(const std::filesystem::path &directory, const json &manifest)
{
    const std::string name = std::string(kEmbedderFile) + ":out.y";
    const auto file = weights::readSafetensors(directory / kEmbedderFile);
    if (!file)
        return failedCheck(name, file.error());
    const at::Tensor &expected = file->tensors.at("out.y");
    return compareTensors(name, frozenEmbedderPixels(file->tensors.at("in.x"), expected.size(2)), expected,
                          toleranceOf(manifest, kEmbedderFile, "out.y"));
}

} // namespace

std::vector<ParityCheck> checkClipPreprocessCase(const std::filesystem::path &caseDirectory,
                                                 const RawPictureDecoder &decode)
{
    const auto manifest = readManifest(caseDirectory);
    if (!manifest)
        return {failedCheck("manifest.json", manifest.error())};
    auto checks = weights::guarded("The case could not be run.", [&]() -> Result<Checks> {
        auto result = checkPictures(caseDirectory, *manifest, decode);
        if (result && std::filesystem::exists(caseDirectory / kEmbedderFile))
            result->push_back(checkFrozenEmbedder(caseDirectory, *manifest));
        return result;
    });
    return checks ? std::move(*checks) : Checks{failedCheck("preprocessing", checks.error())};
}

} // namespace palimpsest::neural
