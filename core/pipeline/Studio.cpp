#include "core/pipeline/Studio.h"

#include "core/imaging/ContactSheet.h"
#include "core/imaging/Decode.h"
#include "core/imaging/Encode.h"
#include "core/imaging/PictureExtras.h"
#include "core/neural/Device.h"
#include "core/pipeline/Import.h"
#include "core/pipeline/OwnResults.h"
#include "core/pipeline/PaintForecast.h"
#include "core/pipeline/detail/Conditioning.h"
#include "core/pipeline/detail/LibraryAccess.h"
#include "core/pipeline/detail/ForeignRecipe.h"
#include "core/pipeline/detail/PictureText.h"
#include "core/pipeline/detail/StudioState.h"

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <span>
#include <utility>

namespace palimpsest::pipeline {

namespace {

std::string nowIso8601()
{
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
    return text;
}

} // namespace

Result<PictureEmbedder> Studio::Impl::sharedEmbedder(const JobContext &job)
{
    const auto encoder = models.encoder(job.stop);
    if (!encoder)
        return encoder.error();
    PictureEmbedder embedder{encoder->network->id(), encoder->network->dimension(), {}};
    embedder.embed = [this](std::span<const Image> pictures, const JobContext &batchJob) {
        return withEncoder(batchJob, [&](neural::Encoder &used) { return used.encodeImages(pictures, batchJob); });
    };
    return embedder;
}

Studio::Studio(Library &library, Options options)
{
    neural::setComputeThreads(options.threads);
    m_impl = std::make_unique<Impl>(library, std::move(options));
}

Studio::~Studio() = default;

Library &Studio::library()
{
    return m_impl->library;
}

Result<Curation *> Studio::curation()
{
    if (!m_impl->curation)
        return Error{ErrorCode::Unsupported, "Tags, ratings and collections cannot be kept here.", {}};
    return m_impl->curation();
}

std::vector<GeneratorInfo> Studio::generators() const
{
    std::vector<GeneratorInfo> result;
    for (const neural::ModelInfo &model : m_impl->models.generators()) {
        GeneratorInfo info;
        info.id = model.id;
        info.name = model.name;
        info.encoderId = model.encoderId;
        result.push_back(std::move(info));
    }
    return result;
}

Result<void> Studio::useGenerator(const std::string &idOrDirectory, const JobContext &job)
{
    return m_impl->models.chooseGenerator(idOrDirectory, job.stop);
}

const std::vector<std::filesystem::path> &Studio::modelDirectories() const
{
    return m_impl->modelDirectories;
}

Result<ForecastOptions> Studio::forecastOptions() const
{
    return m_impl->models.forecastOptions();
}

Result<GeneratorInfo> Studio::generator()
{
    return m_impl->models.generatorInfo({});
}

Result<void> Studio::warmUp()
{
    const auto encoder = m_impl->models.encoder({});
    if (!encoder)
        return encoder.error();
    return {};
}

Result<Recipe> Studio::makeRecipe(const Query &query, const std::vector<std::string> &databaseIds,
                                  const std::vector<Neighbour> &neighbours)
{
    const auto info = generator();
    if (!info)
        return info.error();
    Recipe recipe;
    recipe.programVersion = PALIMPSEST_VERSION;
    recipe.query = query;
    for (const std::string &id : databaseIds) {
        const auto database = m_impl->library.find(id);
        if (!database)
            return database.error();
        recipe.databases.push_back({database->id, database->name, database->revision});
    }
    recipe.neighbours = neighbours;
    const auto taking = std::count_if(neighbours.begin(), neighbours.end(), conditions);
    recipe.k = taking > 0 ? static_cast<int>(taking) : info->recommendedNeighbours;
    recipe.mode = query.parts.empty() ? ConditioningMode::NeighboursOnly : ConditioningMode::TextAndNeighbours;
    recipe.generatorId = info->id;
    recipe.encoderId = info->encoderId;
    for (const ParamSpec &spec : info->params)
        recipe.params[spec.key] = spec.defaultValue;
    recipe.widthPx = info->nativeSizePx;
    recipe.heightPx = info->nativeSizePx;
    return recipe;
}

Result<ImportReport> Studio::import(const ImportRequest &request, const JobContext &job)
{
    const auto embedder = m_impl->sharedEmbedder(job);
    if (!embedder)
        return embedder.error();
    ImportOptions options;
    options.source = request.source;
    options.csv = request.csv;
    options.databaseDirectory = request.databaseDirectory;
    options.name = request.name;
    options.includeProhibited = request.includeProhibited;
    options.workers = request.workers;
    options.pause = request.pause;
    auto report = importPictures(options, *embedder, job);
    // Also after a failure or a stop: what was taken in until then stays.
    LibraryAccess::databaseChanged(m_impl->library, request.databaseDirectory);
    return report;
}

Result<OwnResultsReport> Studio::keepResults(std::span<const OwnResult> results, const JobContext &job)
{
    const auto embedder = m_impl->sharedEmbedder(job);
    if (!embedder)
        return embedder.error();
    return addOwnResults(m_impl->library, *embedder, results, job);
}

Result<ImportReport> Studio::reembed(const std::string &databaseId, const ImportRequest &request, const JobContext &job)
{
    const auto info = m_impl->library.find(databaseId);
    if (!info)
        return info.error();
    const auto embedder = m_impl->sharedEmbedder(job);
    if (!embedder)
        return embedder.error();
    auto options = reembeddingOf(info->directory, embedder->encoderId, m_impl->library.userDirectory());
    if (!options)
        return options.error();
    options->workers = request.workers;
    options->pause = request.pause;
    auto report = importPictures(*options, *embedder, job);
    LibraryAccess::databaseChanged(m_impl->library, options->databaseDirectory);
    return report;
}

Result<Image> Studio::readPicture(const std::filesystem::path &path, int maximumSidePx)
{
    imaging::DecodeOptions options;
    options.maximumSidePx = maximumSidePx;
    return imaging::decodePicture(path, options);
}

Result<void> Studio::savePng(const Painting &painting, const std::filesystem::path &path)
{
    if (!painting.image)
        return Error{ErrorCode::InvalidArgument, "There is no finished picture to save yet; paint one first.", {}};
    return imaging::writePng(path, *painting.image, pngTexts(painting.recipe), xmpOf(painting.recipe, nowIso8601()));
}

Result<Recipe> Studio::recipeFromPicture(const std::filesystem::path &path)
{
    const auto texts = imaging::readPictureTexts(path);
    if (!texts)
        return texts.error();
    for (const imaging::PngText &text : *texts) {
        if (text.keyword != kRecipeKeyword)
            continue;
        auto recipe = recipeFromJson(text.text);
        if (!recipe)
            return recipe.error();
        return recipeForSharing(std::move(*recipe));
    }
    if (const auto foreign = foreignRecipe(*texts))
        return recipeOf(*foreign);
    return Error{ErrorCode::NotFound,
                 "\"" + path.filename().string()
                     + "\" does not say how it was painted; pictures that Palimpsest and some other painters save do.",
                 {}};
}

Result<Image> Studio::contactSheet(const std::vector<Image> &pictures, const std::vector<std::string> &labels,
                                   int columns)
{
    return imaging::makeContactSheet(pictures, labels, columns);
}

} // namespace palimpsest::pipeline
