#include "app/cli/Workplace.h"

#include "app/CurationPlaces.h"
#include "app/PaintTimesPlace.h"
#include "app/Paths.h"
#include "core/neural/Device.h"
#include "core/pipeline/CardSearch.h"
#include "core/pipeline/PaintTimes.h"

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

Result<pipeline::Painting> Workplace::paint(pipeline::Studio &studio, const Recipe &recipe)
{
    const auto before = studio.forecastOptions();
    const JobContext unwatched = job();
    const pipeline::PaintWatch watch(unwatched);
    pipeline::PaintOptions options;
    options.previewEvery = 0; // There is no picture to show them in.
    auto painting = studio.paint(recipe, watch.context(), options);
    if (painting && !painting->note.empty())
        m_console.note(painting->note);
    else if (painting && before)
        learnTimes(*painting, *before, watch);
    return painting;
}

Result<pipeline::PaintForecast> Workplace::forecast(const Recipe &recipe)
{
    auto options = m_studio->forecastOptions();
    if (!options)
        return options.error();
    options->modelIsLoaded = true;
    return pipeline::forecastPainting(recipe, *options, pipeline::PaintTimes(paintTimesFile()));
}

void Workplace::learnTimes(const pipeline::Painting &painting, const pipeline::ForecastOptions &before,
                           const pipeline::PaintWatch &watch)
{
    const auto times = watch.times(painting.seconds);
    if (!times)
        return;
    const auto load = pipeline::paintLoadOf(painting.recipe, before);
    if (!load)
        return;
    pipeline::PaintTimes known(paintTimesFile());
    if (const auto kept = known.learn(*load, *times); !kept)
        m_console.note(kept.error().message);
}

} // namespace palimpsest::app::cli
