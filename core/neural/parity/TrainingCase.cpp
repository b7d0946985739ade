#include "core/neural/parity/Harness.h"
#include "core/neural/training/AdamW.h"
#include "core/neural/training/Losses.h"
#include "core/neural/weights/Safetensors.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <cmath>
#include <fstream>

namespace palimpsest::neural::parity {

namespace {

using nlohmann::json;

constexpr const char *kNetwork = "model.diffusion_model.";

/// The network of the case in training, its schedule and batches.
struct Lesson {
    nn::UNetModel network;
    diffusion::Schedule schedule;
    weights::TensorMap inputs;

    [[nodiscard]] at::Tensor input(const char *name, std::int64_t batch) const { return inputs.at(name)[batch]; }
    [[nodiscard]] at::Tensor noisy(std::int64_t batch) const
    {
        return schedule.addNoise(input("x0", batch), input("t", batch), input("noise", batch));
    }
    at::Tensor output(std::int64_t batch)
    {
        return network->forward(noisy(batch), input("t", batch), input("context", batch));
    }
    [[nodiscard]] training::DenoisingLoss loss(const at::Tensor &output, std::int64_t batch,
                                               training::Distance distance = training::Distance::Squared) const
    {
        return training::denoisingLoss(schedule, output, input("x0", batch), input("t", batch), input("noise", batch),
                                       distance);
    }
    /// The parameter of that name in the reference's state dict.
    [[nodiscard]] at::Tensor parameter(const std::string &name) const
    {
        const std::string own = name.substr(std::char_traits<char>::length(kNetwork));
        const auto parameters = network->named_parameters();
        const at::Tensor *found = parameters.find(own);
        if (found == nullptr)
            throw GoldenError("the network has no parameter " + own);
        return *found;
    }
};

Lesson loadLesson(const GoldenCase &golden)
{
    const json &manifest = golden.manifest();
    Lesson lesson{nn::UNetModel(unetConfig(manifest.at("unet_config"))),
                  expect(diffusion::Schedule::create(scheduleConfig(manifest.at("schedule")))),
                  golden.tensors("inputs.safetensors")};
    const auto file = golden.resolve(manifest.at("weights").at(0).get<std::string>());
    const auto all = expect(weights::readSafetensors(file));
    loadModule(*lesson.network, weights::withoutPrefix(all.tensors, kNetwork), {}, golden.device());
    lesson.network->train();
    return lesson;
}

/// One number as the reference stores it, (1).
at::Tensor single(const at::Tensor &number)
{
    return number.detach().view({1});
}

/// Batch 0: noised input, output, losses and gradients. Leaves no gradients behind.
void checkFirstBatch(GoldenCase &golden, Lesson &lesson)
{
    const weights::TensorMap expected = golden.tensors("loss.safetensors");
    const auto compare = [&](const char *name, const at::Tensor &got) {
        golden.compare("loss.safetensors", name, got.detach(), findTensor(expected, name));
    };
    compare("x_noisy", lesson.noisy(0));
    const at::Tensor output = lesson.output(0);
    compare("model_out", output);
    const training::DenoisingLoss loss = lesson.loss(output, 0);
    compare("loss_per_item", loss.perItem);
    compare("loss_simple", single(loss.simple));
    compare("loss", single(loss.simple));
    compare("loss_vlb", single(loss.vlb));
    compare("loss_l1", single(lesson.loss(output, 0, training::Distance::Absolute).simple));

    loss.simple.backward();
    std::vector<at::Tensor> norms;
    for (const json &name : golden.manifest().at("gradient_order"))
        norms.push_back(lesson.parameter(name.get<std::string>()).grad().norm());
    const char *file = "gradients.safetensors";
    for (const auto &[name, tensor] : golden.tensors(file)) {
        const bool isNorms = !name.starts_with("grad.");
        golden.compare(file, name, isNorms ? at::stack(norms) : lesson.parameter(name.substr(5)).grad(), tensor);
    }
    lesson.network->zero_grad();
}

void checkFiveSteps(GoldenCase &golden, Lesson &lesson)
{
    const char *file = "five_steps.safetensors";
    const json &settings = golden.manifest().at("optimizer");
    training::AdamWOptions options;
    options.beta1 = settings.at("betas").at(0).get<double>();
    options.beta2 = settings.at("betas").at(1).get<double>();
    options.eps = settings.at("eps").get<double>();
    options.weightDecay = settings.at("weight_decay").get<double>();
    training::AdamW optimiser(*lesson.network, options);
    const weights::TensorMap expected = golden.tensors(file);
    weights::TensorMap got;
    std::map<std::string, std::vector<at::Tensor>> rows;
    for (std::int64_t step = 0; step < expected.at("losses").numel(); ++step) {
        const at::Tensor loss = lesson.loss(lesson.output(step), step).simple;
        loss.backward();
        optimiser.step(settings.at("lr").get<double>());
        rows["losses"].push_back(loss.detach());
        rows["ema_decay_used"].push_back(at::scalar_tensor(training::emaKeep(step + 1, options.emaDecay)));
        const weights::TensorMap state = optimiser.state();
        for (const auto &[name, tensor] : expected) {
            if (name.starts_with("param."))
                rows[name].push_back(lesson.parameter(name.substr(6)).detach().clone());
            else if (name.starts_with("ema.model."))
                rows[name].push_back(
                    state.at("ema." + name.substr(4 + std::char_traits<char>::length(kNetwork))).clone());
        }
    }
    for (const auto &[name, tensor] : expected)
        golden.compare(file, name, at::stack(rows[name]), tensor);
}

/// A module of one parameter, whose average is followed.
class Follower : public torch::nn::Module {
public:
    explicit Follower(const at::Tensor &start) : m_value(register_parameter("value", start.clone())) {}
    at::Tensor &value() { return m_value; }

private:
    at::Tensor m_value;
};

void checkAverages(GoldenCase &golden)
{
    const char *file = "ema.safetensors";
    const weights::TensorMap tensors = golden.tensors(file);
    for (const auto &[name, expected] : tensors) {
        if (!name.ends_with(".ema"))
            continue;
        const std::string prefix = name.substr(0, name.size() - 3);
        Follower follower(tensors.at(prefix + "start"));
        training::AdamWOptions options;
        options.emaDecay = tensors.at(prefix + "decay").item<double>();
        training::AdamW optimiser(follower, options);
        std::vector<at::Tensor> averages;
        for (std::int64_t n = 0; n < expected.size(0); ++n) {
            {
                const at::NoGradGuard noGrad;
                follower.value().copy_(tensors.at(prefix + "params")[n]);
            }
            // A gradient of zero and a rate of zero leave the weights as they are; the average follows.
            follower.value().mutable_grad() = at::zeros_like(follower.value());
            optimiser.step(0.0);
            averages.push_back(optimiser.state().at("ema.value").clone());
        }
        golden.compare(file, name, at::stack(averages), expected);
    }
}

void checkAutoencoderTerms(GoldenCase &golden)
{
    const char *file = "autoencoder_terms.safetensors";
    constexpr double kKlWeight = 1e-6;
    const weights::TensorMap tensors = golden.tensors(file);
    const auto compare = [&](const char *name, const at::Tensor &got) {
        golden.compare(file, name, got, findTensor(tensors, name));
    };
    const at::Tensor kl = training::klDivergence(tensors.at("in.moments"));
    const at::Tensor error = (tensors.at("in.image") - tensors.at("in.reconstruction")).abs();
    const at::Tensor nll = error.sum() / static_cast<double>(error.size(0));
    compare("kl_per_item", kl);
    compare("kl_loss", single(kl.mean()));
    compare("kl_nll_l1", single(nll));
    compare("kl_total_without_perceptual_and_gan", single(nll + kKlWeight * kl.mean()));
    compare("vq_nll_l1", single(error.mean()));
    const at::Tensor real = tensors.at("in.logits_real");
    const at::Tensor fake = tensors.at("in.logits_fake");
    compare("hinge_d", single(training::hingeDiscriminatorLoss(real, fake)));
    compare("vanilla_d", single(training::vanillaDiscriminatorLoss(real, fake)));
    compare("g_loss", single(training::generatorLoss(fake)));
}

void checkWarmUp(GoldenCase &golden)
{
    std::ifstream stream(golden.directory() / "learning_rate.json");
    const json expected = json::parse(stream);
    for (const auto &[name, values] : expected.items()) {
        const std::int64_t steps = std::stoll(name.substr(name.rfind('_') + 1));
        std::string wrong;
        for (const auto &[n, value] : values.items()) {
            const double got = training::linearWarmUp(std::stoll(n), steps);
            const double wanted = value.is_string() ? std::stod(value.get<std::string>()) : value.get<double>();
            if (std::abs(got - wanted) > 1e-9 * wanted)
                wrong += ' ' + n + ": " + std::to_string(got);
        }
        golden.add(checkThat("learning rate, " + name, wrong.empty(), wrong));
    }
}

} // namespace

void checkTraining(GoldenCase &golden)
{
    // The other cases compute without gradients.
    const c10::InferenceMode withGradients(false);
    Lesson lesson = loadLesson(golden);
    checkFirstBatch(golden, lesson);
    checkFiveSteps(golden, lesson);
    checkAverages(golden);
    checkAutoencoderTerms(golden);
    checkWarmUp(golden);
}

} // namespace palimpsest::neural::parity
