#include "core/neural/training/PictureEmbeddings.h"

#include "core/neural/training/TrainingRun.h"
#include "core/neural/training/UnitVectors.h"
#include "core/neural/weights/Safetensors.h"
#include "core/neural/weights/StateDict.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <vector>

namespace palimpsest::neural::training {

Result<nn::ClipModel> loadClip(const std::filesystem::path &bundle, const weights::EncoderConfig &config)
{
    nn::ClipModel clip(config.clip);
    const auto file = weights::readSafetensors(bundle / config.weightsFile);
    if (!file)
        return file.error();
    if (auto loaded = weights::loadStrict(*clip, file->tensors); !loaded)
        return loaded.error();
    clip->eval();
    clip->to(trainingDevice());
    return clip;
}

at::Tensor normalised(const at::Tensor &x, const weights::EncoderConfig &config)
{
    const auto channel = [&x](const std::array<double, 3> &values) {
        return at::tensor({values[0], values[1], values[2]}, at::kFloat).view({3, 1, 1}).to(x.device());
    };
    return (x - channel(config.preprocess.mean)) / channel(config.preprocess.std);
}

at::Tensor wholePictures(const PackedPictures &pictures, const at::Tensor &indices,
                         const weights::EncoderConfig &config)
{
    const std::int64_t side = config.clip.imageResolution;
    const at::Tensor x = gatherPictures(pictures.images, indices, trainingDevice()).contiguous();
    return at::_upsample_bicubic2d_aa(x, {side, side}, false).clamp(0.0, 1.0);
}

Result<at::Tensor> embedPictures(nn::ClipModel &clip, const weights::EncoderConfig &config,
                                 const PackedPictures &pictures, const at::Tensor &rows, const JobContext &job)
{
    const at::NoGradGuard noGrad;
    std::vector<at::Tensor> parts;
    for (std::int64_t first = 0; first < rows.numel(); first += picturesAtOnce()) {
        if (job.stopRequested())
            return cancelledError();
        const at::Tensor chunk = rows.narrow(0, first, std::min(picturesAtOnce(), rows.numel() - first));
        const at::Tensor x = normalised(wholePictures(pictures, chunk, config), config);
        parts.push_back(unitVectors(clip->encodeImage(x).to(at::kFloat)).cpu());
        job.report({"Looking at the pictures", first, rows.numel(), nullptr});
    }
    return at::cat(parts);
}

} // namespace palimpsest::neural::training
