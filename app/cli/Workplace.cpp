#include "app/cli/Workplace.h"

#include "app/CurationPlaces.h"
#include "app/Paths.h"
#include "core/neural/Device.h"
#include "core/pipeline/CardSearch.h"

#include <string>
#include <utility>

namespace palimpsest::app::cli {

Workplace::Workplace(Console &console, std::stop_token stop) : m_console(console), m_stop(std::move(stop)) {}

Workplace::~Workplace() = default;

JobContext Workplace::job()
{
    return {m_stop, m_console.progressSink()};
}

std::vector<std::filesystem::path> Workplace::modelDirectories()
{
    std::vector<std::filesystem::path> directories = bundledModelDirectories();
    directories.push_back(userModelDirectory());
    return directories;
}

pipeline::Library &Workplace::library()
{
    if (!m_library) {
        m_library = std::make_unique<pipeline::Library>(bundledDatabaseDirectories(), userDatabaseDirectory());
        m_library->refresh();
    }
    return *m_library;
}

Result<pipeline::Curation *> Workplace::curation()
{
    if (!m_curation) {
        auto opened = pipeline::Curation::open(library(), curationPlaces());
        if (!opened)
            return opened.error();
        m_curation = std::move(*opened);
    }
    return m_curation.get();
}

pipeline::Studio &Workplace::studio(pipeline::Studio::Options options)
{
    if (!m_studio) {
        if (const std::string warning = neural::slowLinearAlgebraWarning(); !warning.empty())
            m_console.note(warning);
        for (std::filesystem::path &directory : modelDirectories())
            options.modelDirectories.push_back(std::move(directory));
        options.curation = [this] { return curation(); };
        pipeline::searchOnCard(library(), options.device, [this](const Error &error) { m_console.log(error); });
        m_studio = std::make_unique<pipeline::Studio>(library(), std::move(options));
    }
    return *m_studio;
}

} // namespace palimpsest::app::cli
