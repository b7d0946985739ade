#include "app/train/TrainJob.h"

#include "core/neural/Device.h"

#include <charconv>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <utility>

namespace palimpsest::app {

namespace {

Error notAValue(const std::string &key, const std::string &text, std::string_view wanted)
{
    return {ErrorCode::InvalidArgument,
            "\"" + text + "\" is no value for " + key + ", which takes " + std::string(wanted) + ".",
            {}};
}

template<typename Target>
struct NumberOf {
    using Type = Target;
};
template<typename Number>
struct NumberOf<std::optional<Number>> {
    using Type = Number;
};

template<typename Target>
TrainSetting numberSetting(const std::string &key, const std::string &help, Target &target)
{
    using Number = typename NumberOf<Target>::Type;
    return {key, help, false, [key, &target](const std::string &text) -> Result<void> {
                Number value{};
                const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
                if (error != std::errc() || end != text.data() + text.size() || value < Number{})
                    return notAValue(key, text, "a number of 0 or more");
                target = value;
                return {};
            }};
}

TrainSetting switchSetting(const std::string &key, const std::string &help, bool &target)
{
    return {key, help, false, [key, &target](const std::string &text) -> Result<void> {
                if (text != "true" && text != "false")
                    return notAValue(key, text, "true or false");
                target = text == "true";
                return {};
            }};
}

TrainSetting pathSetting(const std::string &key, const std::string &help, std::filesystem::path &target)
{
    return {key, help, true, [&target](const std::string &text) -> Result<void> {
                target = text;
                return {};
            }};
}

TrainSetting textSetting(const std::string &key, const std::string &help, std::string &target)
{
    return {key, help, false, [&target](const std::string &text) -> Result<void> {
                target = text;
                return {};
            }};
}

TrainSetting optional(TrainSetting setting)
{
    setting.required = false;
    return setting;
}

} // namespace

TrainJob::TrainJob(Kind kind) : m_kind(kind)
{
    switch (kind) {
    case Kind::Encoder:
        addShared(m_encoder);
        m_settings.push_back(optional(pathSetting(
            "vocabulary", "Byte-pair merges file; without one it is made from the captions", m_encoder.vocabulary)));
        m_settings.push_back(optional(pathSetting(
            "compatible-with", "Encoder bundle to start from, whose space is kept", m_encoder.compatibleWith)));
        break;
    case Kind::Autoencoder:
        addShared(m_autoencoder);
        break;
    case Kind::Rdm:
        addShared(m_rdm);
        addRdm();
        break;
    case Kind::Classifier:
        addShared(m_classifier);
        m_settings.push_back(
            pathSetting("empty-pack", "A pack of scenes without their subjects", m_classifier.emptyPack));
        break;
    }
}

void TrainJob::addRdm()
{
    // Which of them are needed depends on the others; the trainer says so.
    m_settings.front().required = false;
    m_settings.push_back(optional(pathSetting("encoder", "Encoder bundle; without one that of --from", m_rdm.encoder)));
    m_settings.push_back(numberSetting("neighbours", "Tokens per picture; 0 = as the model paints", m_rdm.neighbours));
    m_settings.push_back(
        optional(pathSetting("from", "Model bundle to teach further; without one the starter is trained", m_rdm.from)));
    m_settings.push_back(numberSetting("channels", "Width of the starter's first level", m_rdm.channels));
    m_settings.push_back(numberSetting("blocks", "Residual blocks in each level of the starter", m_rdm.blocks));
    m_settings.push_back(textSetting("id", "Of the new model; the folder's name without it", m_rdm.id));
    m_settings.push_back(textSetting("name", "Of the new model, for people", m_rdm.name));
    m_settings.push_back(numberSetting(
        "min-snr", "Bound of the signal-to-noise ratio in the loss; 0 = none, without it 5 for --from", m_rdm.minSnr));
    m_settings.push_back(numberSetting(
        "focus", "Share of the samples, 0 to 1, of middling noise, where shapes are decided", m_rdm.focus));
    m_settings.push_back(numberSetting("held-out", "Share of a database's pictures that only measure", m_rdm.heldOut));
}

Result<neural::TrainReport> TrainJob::run(const JobContext &job) const
{
    neural::setComputeThreads(m_threads);
    // One of several processes is enough to watch.
    const int rank =
        m_encoder.processes.rank + m_autoencoder.processes.rank + m_rdm.processes.rank + m_classifier.processes.rank;
    const JobContext watched{job.stop, rank > 0 ? ProgressSink() : job.progress};
    switch (m_kind) {
    case Kind::Encoder:
        return neural::trainEncoder(m_encoder, watched);
    case Kind::Autoencoder:
        return neural::trainAutoencoder(m_autoencoder, watched);
    case Kind::Rdm:
        return neural::trainRdm(m_rdm, watched);
    case Kind::Classifier:
        return neural::trainClassifier(m_classifier, watched);
    }
    return Error{ErrorCode::Internal, "There is no such trainer.", {}};
}

std::string_view TrainJob::name(Kind kind)
{
    switch (kind) {
    case Kind::Encoder:
        return "encoder";
    case Kind::Autoencoder:
        return "autoencoder";
    case Kind::Rdm:
        return "rdm";
    case Kind::Classifier:
        return "classifier";
    }
    return {};
}

std::string_view TrainJob::summary(Kind kind)
{
    switch (kind) {
    case Kind::Encoder:
        return "Train an encoder: pictures and words into one space";
    case Kind::Autoencoder:
        return "Train a first stage: pictures into latents and back";
    case Kind::Rdm:
        return "Train the denoiser that paints from neighbours";
    case Kind::Classifier:
        return "Train the classifier that \"evaluate\" judges paintings with";
    }
    return {};
}

const std::vector<TrainJob::Kind> &TrainJob::kinds()
{
    static const std::vector<Kind> all{Kind::Encoder, Kind::Autoencoder, Kind::Rdm, Kind::Classifier};
    return all;
}

void TrainJob::addShared(neural::TrainOptions &options)
{
    m_settings.push_back(pathSetting("pack", "Training pictures: a gallery pack", options.pack));
    m_settings.push_back(
        pathSetting("out", "Model bundle to write; a training that was cut off continues there", options.out));
    m_settings.push_back(
        numberSetting("steps", "Optimiser steps in all; 0 = until the minutes are over", options.steps));
    m_settings.push_back(numberSetting("minutes", "Training time in all, earlier runs included", options.minutes));
    m_settings.push_back(numberSetting("batch", "Pictures per step; 0 = the trainer's default", options.batch));
    m_settings.push_back(
        numberSetting("accumulate", "Batches per step, whose gradients are averaged", options.accumulate));
    m_settings.push_back(numberSetting("learning-rate", "0 = the trainer's default", options.learningRate));
    m_settings.push_back(
        numberSetting("decay-from", "Share of the training after which the rate falls", options.decayFrom));
    m_settings.push_back(numberSetting("seed", "Of weights and batches", options.seed));
    m_settings.push_back(
        numberSetting("checkpoint-minutes", "How often a usable bundle is written", options.checkpointMinutes));
    m_settings.push_back(switchSetting("bfloat16", "Heavy layers in bfloat16: true or false", options.bfloat16));
    m_settings.push_back(numberSetting("threads", "Processor cores to use; 0 = all", m_threads));
    m_settings.push_back(
        numberSetting("processes", "Processes to start, one per GPU, that train together", m_processes));
    m_settings.push_back(numberSetting("ranks", "How many processes train together", options.processes.ranks));
    m_settings.push_back(numberSetting("rank", "Which of them this is, from 0", options.processes.rank));
    m_settings.push_back(
        optional(pathSetting("rendezvous", "New file at which these processes meet", options.processes.rendezvous)));
    m_settings.push_back(switchSetting("resume", "Continue an earlier training: true or false", options.resume));
}

std::string reportText(const neural::TrainReport &report)
{
    char text[128];
    std::snprintf(text, sizeof text, "%lld steps in %.1f minutes, loss %.4f", static_cast<long long>(report.steps),
                  report.minutes, report.loss);
    return text;
}

} // namespace palimpsest::app
