#include "app/Composition.h"

#include "app/Paths.h"

namespace palimpsest::app {

namespace {

pipeline::Studio::Options studioOptions(const CompositionOptions &options)
{
    pipeline::Studio::Options result;
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
                                             : QString::fromStdString(options.modelDirectories.back().string())};
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
    return options;
}

Composition::Composition(const CompositionOptions &options)
    : m_library(options.databaseDirectories, options.userDatabaseDirectory)
    , m_studio(m_library, studioOptions(options))
    , m_session(m_studio, placesOf(options))
{
}

} // namespace palimpsest::app
