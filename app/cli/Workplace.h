#pragma once

#include "app/cli/Console.h"
#include "core/base/JobContext.h"
#include "core/pipeline/Curation.h"
#include "core/pipeline/Library.h"
#include "core/pipeline/PaintForecast.h"
#include "core/pipeline/Studio.h"

#include <filesystem>
#include <memory>
#include <stop_token>
#include <vector>

namespace palimpsest::app::cli {

/// What a command works with. The library and the studio are made when first asked for. One thread.
class Workplace {
public:
    /// `console` must outlive the workplace.
    Workplace(Console &console, std::stop_token stop);
    ~Workplace();
    Workplace(const Workplace &) = delete;
    Workplace &operator=(const Workplace &) = delete;

    [[nodiscard]] Console &console() { return m_console; }
    /// Stops at Ctrl+C, reports to the console.
    [[nodiscard]] JobContext job();
    /// Where model bundles are looked for, the bundled ones first.
    [[nodiscard]] static std::vector<std::filesystem::path> modelDirectories();
    [[nodiscard]] pipeline::Library &library();
    /// Tags, ratings and collections of this person. Fails as Curation::open().
    [[nodiscard]] Result<pipeline::Curation *> curation();
    /// The studio with these options, to which the model directories are added. The first call decides.
    [[nodiscard]] pipeline::Studio &studio(pipeline::Studio::Options options);

    /// Paints with the studio that was made, and remembers how long that takes here. Fails as Studio::paint().
    [[nodiscard]] Result<pipeline::Painting> paint(pipeline::Studio &studio, const Recipe &recipe);
    /// What painting that would take; the studio that was made has its model loaded. Fails as pipeline::forecastPainting().
    [[nodiscard]] Result<pipeline::PaintForecast> forecast(const Recipe &recipe);

private:
    void learnTimes(const pipeline::Painting &painting, const pipeline::ForecastOptions &before,
                    const pipeline::PaintWatch &watch);

    Console &m_console;
    std::stop_token m_stop;
    std::unique_ptr<pipeline::Library> m_library;
    std::unique_ptr<pipeline::Curation> m_curation;
    std::unique_ptr<pipeline::Studio> m_studio;
};

} // namespace palimpsest::app::cli
