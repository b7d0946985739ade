#pragma once

#include "core/neural/Parity.h"
#include "core/neural/nn/Autoencoder.h"
#include "core/neural/nn/UNet.h"
#include "core/neural/parity/Compare.h"
#include "core/neural/weights/BundleConfig.h"
#include "core/neural/weights/MappedTensor.h"
#include "core/neural/weights/StateDict.h"

#include <ATen/core/Tensor.h>
#include <nlohmann/json.hpp>
#include <torch/nn/module.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace palimpsest::neural::parity {

/// One case on its way through a check function.
class GoldenCase {
public:
    GoldenCase(std::filesystem::path directory, nlohmann::json manifest, const ParityOptions &options,
               at::Device device);

    [[nodiscard]] const std::filesystem::path &directory() const { return m_directory; }
    [[nodiscard]] const nlohmann::json &manifest() const { return m_manifest; }
    [[nodiscard]] const at::Device &device() const { return m_device; }
    [[nodiscard]] bool isRounded() const { return m_options.precision == Precision::BFloat16; }
    [[nodiscard]] const RawPictureDecoder &decodePng() const { return m_options.decodePng; }

    [[nodiscard]] bool has(const std::string &file) const;
    /// The tensors of a safetensors file of the case, on the device. Throws GoldenError when it cannot be read.
    [[nodiscard]] weights::TensorMap tensors(const std::string &file) const;
    /// A file that the manifest refers to, relative to the case, its parent folder or another golden folder.
    [[nodiscard]] std::filesystem::path resolve(const std::string &reference) const;

    /// Compares `got` with tensor `name` of `file` as the manifest allows; floats without a tolerance get 1e-4 of the
    /// largest value, in bfloat16 the typical difference
    /// counts, allowRounded(), and whole numbers are skipped.
    void compare(const std::string &file, const std::string &name, const at::Tensor &got, const at::Tensor &expected);
    /// What bfloat16 may differ by, typical difference over typical value.
    void allowRounded(double relative) { m_roundedRelative = relative; }
    /// loadModule() on this case's device, then, for bfloat16, made ready for inference as the program does it.
    void load(torch::nn::Module &module, const weights::TensorMap &tensors, const std::string &prefix) const;
    void add(ParityCheck check) { m_checks.push_back(std::move(check)); }
    /// Compares a picture (3,H,W) in -1..1 with a PNG file of the case: 8 bits, truncated, +-1 level.
    void comparePng(const std::string &file, const at::Tensor &picture);
    [[nodiscard]] std::vector<ParityCheck> takeChecks() { return std::move(m_checks); }

private:
    std::filesystem::path m_directory;
    nlohmann::json m_manifest;
    const ParityOptions &m_options;
    at::Device m_device;
    double m_roundedRelative = 0.04;
    std::vector<ParityCheck> m_checks;
};

/// Something in a case that stops it; becomes a failed check.
struct GoldenError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The value, or a GoldenError.
template<typename T>
T expect(Result<T> result)
{
    if (!result)
        throw GoldenError(result.error().message + " (" + result.error().detail + ")");
    return std::move(result).value();
}

/// Networks' options under latent-diffusion's names. Throw GoldenError for values out of range.
nn::UNetConfig unetConfig(const nlohmann::json &object);
nn::AutoencoderConfig autoencoderConfig(const nlohmann::json &object);
/// KL, or VQ when there is an n_embed.
weights::FirstStageConfig firstStageConfig(const nlohmann::json &object, double scaleFactor);
/// linear_start, linear_end, timesteps, beta_schedule and parameterization, with latent-diffusion's defaults.
weights::ScheduleConfig scheduleConfig(const nlohmann::json &object);

/// Loads what stands below `prefix` of `tensors`, or all of it when nothing has that prefix. Throws GoldenError when
/// names or shapes differ.
void loadModule(torch::nn::Module &module, const weights::TensorMap &tensors, const std::string &prefix,
                const at::Device &device);

/// The tensor of that name, or an undefined one.
at::Tensor findTensor(const weights::TensorMap &tensors, const std::string &name);

/// Activation sink that keeps everything.
std::function<void(const std::string &, const at::Tensor &)> collectInto(weights::TensorMap &activations);

/// The checks of one kind of case.
void checkUNet(GoldenCase &golden);
void checkUNetOptions(GoldenCase &golden);
void checkAutoencoder(GoldenCase &golden);
void checkSchedule(GoldenCase &golden);
void checkSampler(GoldenCase &golden);
void checkMinimalRdm(GoldenCase &golden);
void checkKnnToImage(GoldenCase &golden);
void checkMetrics(GoldenCase &golden);
void checkTraining(GoldenCase &golden);

} // namespace palimpsest::neural::parity
