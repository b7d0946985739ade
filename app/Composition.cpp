#include "app/Composition.h"

#include "app/CurationPlaces.h"
#include "app/Paths.h"
#include "core/pipeline/CardSearch.h"

#include <utility>

namespace palimpsest::app {

namespace {

pipeline::Studio::Options studioOptions(const CompositionOptions &options, pipeline::CurationSource curation)
{
    pipeline::Studio::Options result;
    result.curation = std::move(curation);
    result.modelDirectories = options.modelDirectories;
    result.device = options.device;
    result.threads = options.threads;
    return result;
}

ui::SessionPlaces placesOf(const CompositionOptions &options)
{
    return {QString::fromStdString((options.dataDirectory / "history").string()),
            QString::fromStdString((options.dataDirectory / "pasted").string()),
            options.modelDirectories.empty() ? QString()
                                             : QString::fromStdString(options.modelDirectories.back().string()),
            QString::fromStdString((options.dataDirectory / "queue.sqlite").string()),
            QString::fromStdString(options.presetDirectory.string()),
            QString::fromStdString(options.curation.homeTrash.string()),
            QString::fromStdString(options.device)};
}

} // namespace

CompositionOptions CompositionOptions::standard()
{
    CompositionOptions options;
    options.databaseDirectories = bundledDatabaseDirectories();
    options.userDatabaseDirectory = app::userDatabaseDirectory();
    options.modelDirectories = bundledModelDirectories();
    options.modelDirectories.push_back(userModelDirectory());
    options.dataDirectory = userDataDirectory();
    options.presetDirectory = configDirectory() / "presets";
    options.curation = curationPlaces();
    return options;
}

Composition::Composition(const CompositionOptions &options)
    : m_library(options.databaseDirectories, options.userDatabaseDirectory)
    , m_curationPlaces(options.curation)
    , m_studio(m_library, studioOptions(options, [this] { return curation(); }))
    , m_session(m_studio, placesOf(options))
{
    pipeline::searchOnCard(m_library, options.device, options.log);
}

Result<pipeline::Curation *> Composition::curation()
{
    const std::scoped_lock lock(m_curationMutex);
    if (!m_curation) {
        auto opened = pipeline::Curation::open(m_library, m_curationPlaces);
        if (!opened)
            return opened.error();
        m_curation = std::move(*opened);
    }
    return m_curation.get();
}

} // namespace palimpsest::app
