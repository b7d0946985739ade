#include "core/neural/Classifier.h"

#include "core/neural/diffusion/Autocast.h"
#include "core/neural/diffusion/Pictures.h"
#include "core/neural/metrics/ClassifierNetwork.h"
#include "core/neural/weights/Guarded.h"
#include "core/neural/weights/Safetensors.h"
#include "core/neural/weights/StateDict.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <utility>

namespace palimpsest::neural {

namespace {

class NetworkClassifier : public Classifier {
public:
    NetworkClassifier(metrics::ClassifierConfig config, nn::ClipModifiedResNet network, const at::Device &device)
        : m_config(std::move(config))
        , m_network(std::move(network))
        , m_device(device)
    {
    }

    [[nodiscard]] const std::vector<std::string> &subjects() const override { return m_config.subjects; }
    [[nodiscard]] const std::vector<std::string> &styles() const override { return m_config.styles; }

    [[nodiscard]] Result<std::vector<Judgement>> judge(std::span<const Image> pictures, const JobContext &job) override
    {
        return weights::guarded("The pictures could not be judged.", [&]() -> Result<std::vector<Judgement>> {
            const c10::InferenceMode inference;
            std::vector<Judgement> judgements;
            // One at a time: pictures may differ in size.
            for (const Image &picture : pictures) {
                if (job.stopRequested())
                    return cancelledError();
                if (picture.isEmpty())
                    return Error{ErrorCode::InvalidArgument, "An empty picture cannot be judged.", {}};
                judgements.push_back(judgementOf(picture));
            }
            return judgements;
        });
    }

private:
    Judgement judgementOf(const Image &picture)
    {
        const std::int64_t side = m_config.sidePx;
        const at::Tensor small =
            at::_upsample_bicubic2d_aa(diffusion::picturePixels(picture), {side, side}, false).clamp(0.0, 1.0);
        const metrics::ClassifierLogits logits = metrics::classifierLogits(m_network, m_config, small.to(m_device));
        const at::Tensor subjects = logits.subjects.softmax(1)[0].cpu();
        const at::Tensor styles = logits.styles.softmax(1)[0].cpu();
        const auto subject = static_cast<std::size_t>(subjects.argmax().item<std::int64_t>());
        const auto style = static_cast<std::size_t>(styles.argmax().item<std::int64_t>());
        return {subject < m_config.subjects.size() ? m_config.subjects[subject] : std::string(),
                subjects.max().item<double>(), m_config.styles[style], styles.max().item<double>()};
    }

    metrics::ClassifierConfig m_config;
    nn::ClipModifiedResNet m_network;
    at::Device m_device;
};

} // namespace

Classifier::~Classifier() = default;

Result<std::unique_ptr<Classifier>> loadClassifier(const std::filesystem::path &directory,
                                                   const ComputeOptions &options)
{
    return weights::guarded("The classifier could not be loaded.", [&]() -> Result<std::unique_ptr<Classifier>> {
        auto config = metrics::readClassifierConfig(directory);
        if (!config)
            return config.error();
        const auto device = diffusion::resolveDevice(options.device);
        if (!device)
            return device.error();
        const auto file = weights::readSafetensors(directory / metrics::kClassifierWeights);
        if (!file)
            return file.error();
        nn::ClipModifiedResNet network = metrics::makeClassifierNetwork(*config);
        if (auto loaded = weights::loadStrict(*network, file->tensors, {"", {}, {".num_batches_tracked"}}); !loaded)
            return loaded.error();
        network->eval();
        network->to(*device);
        std::unique_ptr<Classifier> classifier =
            std::make_unique<NetworkClassifier>(std::move(*config), std::move(network), *device);
        return classifier;
    });
}

} // namespace palimpsest::neural
