#pragma once

#include "core/base/Result.h"
#include "core/neural/Encoder.h"
#include "core/neural/Generator.h"
#include "core/neural/ModelBundle.h"
#include "core/pipeline/PaintForecast.h"
#include "core/pipeline/Studio.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <vector>

namespace palimpsest::pipeline {

/// A network together with the lock that makes it one's own; others wait until the lease ends.
template<typename Network>
struct Lease {
    std::unique_lock<std::timed_mutex> lock;
    Network *network = nullptr;
    Network *operator->() const { return network; }
};

/// The encoder and the generator of a studio, found and loaded on first use. Thread-safe; the encoder and the generator
/// are locked apart from each other.
class Models {
public:
    explicit Models(Studio::Options options);
    ~Models();

    /// The encoder, loaded. NotFound with a remedy when no bundle is there; Cancelled while waiting for it.
    Result<Lease<neural::Encoder>> encoder(const std::stop_token &stop);
    /// The generator, loaded. Fails like encoder().
    Result<Lease<neural::Generator>> generator(const std::stop_token &stop);

    /// About the generator; loads it the first time, and never waits for a painting after that.
    Result<GeneratorInfo> generatorInfo(const std::stop_token &stop);
    /// Takes another generator from now on, loaded when first used, once whoever uses the present one has finished. What is
    /// in use stays when it cannot be found. NotFound, Corrupt, Unsupported, Cancelled.
    Result<void> chooseGenerator(const std::string &idOrDirectory, const std::stop_token &stop);
    /// All generators that there are to choose from.
    [[nodiscard]] std::vector<neural::ModelInfo> generators() const;
    /// Of the generator in use; loads nothing. NotFound.
    Result<ForecastOptions> forecastOptions();
    /// The generator in use has painted since it was loaded.
    void setHasPainted();
    /// Unloads the encoder unless somebody is using it at this moment; whoever wants it next loads it again.
    void unloadEncoder();
    /// Id of the encoder that the generator is conditioned by; loads nothing.
    Result<std::string> encoderId();

private:
    Result<neural::ModelInfo> generatorBundle();
    Result<neural::ModelInfo> encoderBundle();
    /// How it is computed, without the model.
    [[nodiscard]] ForecastOptions howOptions() const;
    [[nodiscard]] neural::ComputeOptions computeOptions() const;

    const Studio::Options m_options;

    std::timed_mutex m_encoderMutex;
    std::unique_ptr<neural::Encoder> m_encoder;
    std::timed_mutex m_generatorMutex;
    std::unique_ptr<neural::Generator> m_generator;

    std::mutex m_infoMutex; ///< Guards what follows; never held while loading.
    bool m_hasPainted = false;
    std::string m_generatorChoice;
    std::optional<neural::ModelInfo> m_generatorBundle;
    std::optional<neural::ModelInfo> m_encoderBundle;
    std::optional<GeneratorInfo> m_generatorInfo;
};

} // namespace palimpsest::pipeline
