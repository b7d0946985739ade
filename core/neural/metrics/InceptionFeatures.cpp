#include "core/neural/Metrics.h"
#include "core/neural/diffusion/Autocast.h"
#include "core/neural/diffusion/Pictures.h"
#include "core/neural/metrics/InceptionV3.h"
#include "core/neural/weights/Guarded.h"
#include "core/neural/weights/StateDict.h"
#include "core/neural/weights/TorchFile.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <utility>

namespace palimpsest::neural {

namespace {

class InceptionNetwork : public FeatureNetwork {
public:
    InceptionNetwork(metrics::InceptionV3 model, const at::Device &device) : m_model(std::move(model)), m_device(device)
    {
    }

    [[nodiscard]] const std::string &id() const override { return m_id; }

    [[nodiscard]] Result<FeatureRows> features(std::span<const Image> pictures, const JobContext &job) override
    {
        return weights::guarded("The pictures could not be measured.", [&] { return featuresOf(pictures, job); });
    }

private:
    Result<FeatureRows> featuresOf(std::span<const Image> pictures, const JobContext &job)
    {
        const c10::InferenceMode inference;
        FeatureRows rows;
        rows.dimension = static_cast<int>(metrics::InceptionV3Impl::kFeatures);
        // One at a time: pictures may differ in size, and each is scaled by the network's own rule.
        for (const Image &picture : pictures) {
            if (job.stopRequested())
                return cancelledError();
            if (picture.isEmpty())
                return Error{ErrorCode::InvalidArgument, "An empty picture cannot be measured.", {}};
            const at::Tensor row =
                m_model->forward(diffusion::picturePixels(picture).to(m_device)).to(at::kCPU).contiguous();
            const float *values = row.data_ptr<float>();
            rows.values.insert(rows.values.end(), values, values + row.numel());
        }
        return rows;
    }

    std::string m_id = "inception-v3";
    metrics::InceptionV3 m_model;
    at::Device m_device;
};

} // namespace

Result<std::unique_ptr<FeatureNetwork>> loadInception(const std::filesystem::path &path, const ComputeOptions &options)
{
    return weights::guarded("The network could not be loaded.", [&]() -> Result<std::unique_ptr<FeatureNetwork>> {
        const auto device = diffusion::resolveDevice(options.device);
        if (!device)
            return device.error();
        const auto tensors = weights::readTensors(path);
        if (!tensors)
            return tensors.error();
        metrics::InceptionV3 model;
        if (auto loaded = weights::loadStrict(*model, *tensors, {"", {}, {".num_batches_tracked"}}); !loaded)
            return loaded.error();
        model->eval();
        model->to(*device);
        std::unique_ptr<FeatureNetwork> network = std::make_unique<InceptionNetwork>(std::move(model), *device);
        return network;
    });
}

} // namespace palimpsest::neural
