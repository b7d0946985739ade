#include "core/neural/training/PackedPictures.h"

#include "core/neural/weights/Safetensors.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <set>

namespace palimpsest::neural::training {

namespace {

Error packError(const std::string &detail)
{
    return {ErrorCode::Corrupt, "The training pictures are damaged; paint the gallery pack again.", detail};
}

// Names of subjects and styles in order and which styles are held out, from the pack's metadata.
bool readNames(const std::map<std::string, std::string> &metadata, PackedPictures &pictures)
{
    const auto styles = metadata.find("styles");
    const auto heldOut = metadata.find("held_out");
    if (styles == metadata.end() || heldOut == metadata.end())
        return false;
    try {
        if (const auto subjects = metadata.find("subjects"); subjects != metadata.end())
            pictures.subjects = nlohmann::json::parse(subjects->second).get<std::vector<std::string>>();
        pictures.styles = nlohmann::json::parse(styles->second).get<std::vector<std::string>>();
        const auto held = nlohmann::json::parse(heldOut->second).get<std::set<std::string>>();
        for (const std::string &style : pictures.styles)
            pictures.styleHeldOut.push_back(held.count(style) > 0);
    } catch (const nlohmann::json::exception &) {
        return false;
    }
    return true;
}

} // namespace

std::string PackedPictures::caption(std::int64_t picture, std::int64_t index) const
{
    const at::Tensor row = captions[picture][index];
    const auto *begin = row.data_ptr<std::uint8_t>();
    const auto *end = std::find(begin, begin + row.numel(), std::uint8_t{0});
    return {begin, end};
}

at::Tensor PackedPictures::trainable() const
{
    std::vector<std::int64_t> kept;
    for (std::int64_t i = 0; i < count(); ++i) {
        if (!styleHeldOut[static_cast<std::size_t>(labels[i][1].item<std::int64_t>())])
            kept.push_back(i);
    }
    return at::tensor(kept, at::kLong);
}

Result<PackedPictures> openPackedPictures(const std::filesystem::path &path)
{
    auto file = weights::readSafetensors(path);
    if (!file)
        return file.error();
    auto &tensors = file->tensors;
    for (const char *name : {"images", "subject", "style", "time", "accent", "setting", "captions", "caption_labels"}) {
        if (tensors.count(name) == 0)
            return packError(std::string("no tensor ") + name);
    }
    PackedPictures pictures;
    pictures.images = tensors.at("images");
    const std::int64_t count = pictures.images.size(0);
    if (pictures.images.dim() != 4 || pictures.images.size(3) != 3 || pictures.images.scalar_type() != at::kByte)
        return packError("images are not (N,H,W,3) uint8");
    pictures.labels = at::stack({tensors.at("subject"), tensors.at("style"), tensors.at("time"), tensors.at("accent"),
                                 tensors.at("setting")},
                                1)
                          .to(at::kLong);
    pictures.captionLabels = tensors.at("caption_labels").to(at::kLong);
    pictures.captions = tensors.at("captions");
    if (pictures.labels.sizes() != at::IntArrayRef({count, 5}) || pictures.captions.dim() != 3
        || pictures.captions.size(0) != count
        || pictures.captionLabels.sizes() != at::IntArrayRef({count, pictures.captions.size(1), 5}))
        return packError("labels and captions do not fit the pictures");
    if (!readNames(file->metadata, pictures))
        return packError("metadata does not name the styles");
    if (pictures.labels.select(1, 1).min().item<std::int64_t>() < 0
        || pictures.labels.select(1, 1).max().item<std::int64_t>() >= static_cast<std::int64_t>(pictures.styles.size()))
        return packError("a style index is out of range");
    return pictures;
}

at::Tensor gatherPictures(const at::Tensor &images, const at::Tensor &indices, const at::Device &device)
{
    // Moved as bytes, a quarter of the numbers' size.
    return images.index_select(0, indices).to(device).permute({0, 3, 1, 2}).to(at::kFloat).div_(255.0F);
}

} // namespace palimpsest::neural::training
