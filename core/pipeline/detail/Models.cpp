#include "core/pipeline/detail/Models.h"

#include "core/pipeline/detail/ModelSearch.h"
#include "core/pipeline/detail/PaintLoad.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <utility>

namespace palimpsest::pipeline {

namespace {

constexpr auto kLockPoll = std::chrono::milliseconds(50);

/// Locks `mutex`, or gives up when asked to stop.
Result<std::unique_lock<std::timed_mutex>> lockUnlessStopped(std::timed_mutex &mutex, const std::stop_token &stop)
{
    std::unique_lock lock(mutex, std::defer_lock);
    while (!lock.try_lock_for(kLockPoll)) {
        if (stop.stop_requested())
            return cancelledError();
    }
    return lock;
}

GeneratorInfo describe(const neural::Generator &generator)
{
    GeneratorInfo info;
    info.id = generator.id();
    info.name = generator.name();
    info.encoderId = generator.encoderId();
    info.params = generator.params();
    info.nativeSizePx = generator.nativeSizePx();
    info.recommendedNeighbours = generator.neighbourNeeds().recommended;
    info.maximumNeighbours = generator.neighbourNeeds().maximum;
    return info;
}

} // namespace

Models::Models(Studio::Options options) : m_options(std::move(options)), m_generatorChoice(m_options.generatorId) {}

Models::~Models() = default;

Result<Lease<neural::Encoder>> Models::encoder(const std::stop_token &stop)
{
    auto lock = lockUnlessStopped(m_encoderMutex, stop);
    if (!lock)
        return lock.error();
    if (!m_encoder) {
        const auto bundle = encoderBundle();
        if (!bundle)
            return bundle.error();
        auto loaded = neural::loadEncoder(bundle->directory, computeOptions());
        if (!loaded)
            return loaded.error();
        m_encoder = std::move(*loaded);
    }
    return Lease<neural::Encoder>{std::move(*lock), m_encoder.get()};
}

Result<Lease<neural::Generator>> Models::generator(const std::stop_token &stop)
{
    auto lock = lockUnlessStopped(m_generatorMutex, stop);
    if (!lock)
        return lock.error();
    if (!m_generator) {
        const auto bundle = generatorBundle();
        if (!bundle)
            return bundle.error();
        auto loaded = neural::loadGenerator(bundle->directory, computeOptions());
        if (!loaded)
            return loaded.error();
        m_generator = std::move(*loaded);
        const std::scoped_lock infoLock(m_infoMutex);
        m_generatorInfo = describe(*m_generator);
    }
    return Lease<neural::Generator>{std::move(*lock), m_generator.get()};
}

Result<GeneratorInfo> Models::generatorInfo(const std::stop_token &stop)
{
    {
        const std::scoped_lock lock(m_infoMutex);
        if (m_generatorInfo)
            return *m_generatorInfo;
    }
    const auto lease = generator(stop);
    if (!lease)
        return lease.error();
    return describe(*lease->network);
}

Result<void> Models::chooseGenerator(const std::string &idOrDirectory, const std::stop_token &stop)
{
    const auto bundle = findGenerator(m_options.modelDirectories, idOrDirectory);
    if (!bundle)
        return bundle.error();
    const auto encoder = findEncoder(m_options.modelDirectories, *bundle);
    if (!encoder)
        return encoder.error();
    // Whoever is painting or encoding finishes first.
    const auto encoderLock = lockUnlessStopped(m_encoderMutex, stop);
    if (!encoderLock)
        return encoderLock.error();
    const auto generatorLock = lockUnlessStopped(m_generatorMutex, stop);
    if (!generatorLock)
        return generatorLock.error();
    const std::scoped_lock infoLock(m_infoMutex);
    if (!m_encoderBundle || m_encoderBundle->directory != encoder->directory)
        m_encoder.reset();
    m_generator.reset();
    m_generatorChoice = idOrDirectory;
    m_generatorBundle = *bundle;
    m_encoderBundle = *encoder;
    m_generatorInfo.reset();
    m_hasPainted = false;
    return {};
}

std::vector<neural::ModelInfo> Models::generators() const
{
    return listGenerators(m_options.modelDirectories);
}

Result<ForecastOptions> Models::forecastOptions()
{
    const auto bundle = generatorBundle();
    if (!bundle)
        return bundle.error();
    ForecastOptions options = howOptions();
    options.modelDirectory = bundle->directory;
    const std::scoped_lock lock(m_infoMutex);
    options.hasPainted = m_hasPainted;
    return options;
}

void Models::setHasPainted()
{
    const std::scoped_lock lock(m_infoMutex);
    m_hasPainted = true;
}

ForecastOptions Models::howOptions() const
{
    ForecastOptions options;
    options.device = m_options.device;
    options.precision = m_options.precision;
    options.threads = m_options.threads;
    return options;
}

void Models::unloadEncoder()
{
    const std::unique_lock lock(m_encoderMutex, std::try_to_lock);
    if (lock)
        m_encoder.reset();
}

Result<std::string> Models::encoderId()
{
    const auto bundle = encoderBundle();
    if (!bundle)
        return bundle.error();
    return bundle->id;
}

Result<neural::ModelInfo> Models::generatorBundle()
{
    const std::scoped_lock lock(m_infoMutex);
    if (!m_generatorBundle) {
        auto found = findGenerator(m_options.modelDirectories, m_generatorChoice);
        if (!found)
            return found.error();
        m_generatorBundle = std::move(*found);
    }
    return *m_generatorBundle;
}

Result<neural::ModelInfo> Models::encoderBundle()
{
    const auto generator = generatorBundle();
    if (!generator)
        return generator.error();
    const std::scoped_lock lock(m_infoMutex);
    if (!m_encoderBundle) {
        auto found = findEncoder(m_options.modelDirectories, *generator);
        if (!found)
            return found.error();
        m_encoderBundle = std::move(*found);
    }
    return *m_encoderBundle;
}

neural::ComputeOptions Models::computeOptions() const
{
    return computeOptionsOf(howOptions());
}

} // namespace palimpsest::pipeline
