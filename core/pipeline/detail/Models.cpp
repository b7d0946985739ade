#include "core/pipeline/detail/Models.h"

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

neural::Precision precisionFromName(const std::string &name)
{
    if (name == "float32")
        return neural::Precision::Float32;
    if (name == "bfloat16")
        return neural::Precision::BFloat16;
    return neural::Precision::Auto;
}

/// The first bundle that `matches`, directory by directory.
template<typename Predicate>
std::optional<neural::ModelInfo> firstBundle(const std::vector<std::filesystem::path> &directories,
                                             std::vector<Error> &problems, const Predicate &matches)
{
    for (const std::filesystem::path &directory : directories) {
        neural::ModelList list = neural::listModels({directory});
        const auto found = std::find_if(list.models.begin(), list.models.end(), matches);
        if (found != list.models.end())
            return *found;
        std::move(list.problems.begin(), list.problems.end(), std::back_inserter(problems));
    }
    return std::nullopt;
}

Error notInstalled(const std::string &sentence, const std::vector<Error> &problems)
{
    Error error{ErrorCode::NotFound, sentence, {}};
    for (const Error &problem : problems)
        error.detail += problem.message + " " + problem.detail + "\n";
    if (!problems.empty())
        error.message += " One that could not be read says: " + problems.front().message;
    return error;
}

bool isBundleDirectory(const std::string &text)
{
    std::error_code ignored;
    return text.find('/') != std::string::npos && std::filesystem::is_directory(text, ignored);
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

Models::Models(Studio::Options options) : m_options(std::move(options)) {}

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
        auto found = findGenerator();
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
        auto found = findEncoder(*generator);
        if (!found)
            return found.error();
        m_encoderBundle = std::move(*found);
    }
    return *m_encoderBundle;
}

Result<neural::ModelInfo> Models::findGenerator() const
{
    if (isBundleDirectory(m_options.generatorId))
        return neural::readModelInfo(m_options.generatorId);
    std::vector<Error> problems;
    const auto found = firstBundle(m_options.modelDirectories, problems, [&](const neural::ModelInfo &info) {
        return info.kind == "generator" && (m_options.generatorId.empty() || info.id == m_options.generatorId);
    });
    if (found)
        return *found;
    if (m_options.generatorId.empty())
        return notInstalled("There is no model to paint with; put a model's folder into the models folder.", problems);
    return notInstalled("There is no model called \"" + m_options.generatorId
                            + "\" here; choose another or put its folder "
                              "into the models folder.",
                        problems);
}

Result<neural::ModelInfo> Models::findEncoder(const neural::ModelInfo &generator) const
{
    std::vector<std::filesystem::path> directories{generator.directory.parent_path()};
    directories.insert(directories.end(), m_options.modelDirectories.begin(), m_options.modelDirectories.end());
    std::vector<Error> problems;
    const auto found = firstBundle(directories, problems, [&](const neural::ModelInfo &info) {
        return info.kind == "encoder" && info.id == generator.encoderId;
    });
    if (found)
        return *found;
    return notInstalled("The model \"" + generator.id + "\" needs the encoder \"" + generator.encoderId
                            + "\", which is not here; put its folder into the models folder.",
                        problems);
}

neural::ComputeOptions Models::computeOptions() const
{
    return {m_options.device, precisionFromName(m_options.precision), m_options.threads};
}

} // namespace palimpsest::pipeline
