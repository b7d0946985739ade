#include "core/pipeline/Studio.h"

#include "core/imaging/ContactSheet.h"
#include "core/imaging/Decode.h"
#include "core/imaging/Encode.h"
#include "core/imaging/PngText.h"
#include "core/neural/Device.h"
#include "core/pipeline/Import.h"
#include "core/pipeline/OwnResults.h"
#include "core/pipeline/detail/Conditioning.h"
#include "core/pipeline/detail/LibraryAccess.h"
#include "core/pipeline/detail/PictureText.h"
#include "core/pipeline/detail/QueryEncoding.h"
#include "core/pipeline/detail/StudioState.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <optional>
#include <span>
#include <utility>

namespace palimpsest::pipeline {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

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

Result<PaintingContext> Studio::Impl::contextOf(Recipe &recipe, const JobContext &job)
{
    if (auto complete = completeEmbeddings(recipe, library); !complete)
        return complete.error();
    std::optional<Embedding> token;
    if (recipe.mode != ConditioningMode::NeighboursOnly && !recipe.query.isPseudoQuery()) {
        auto encoded = withEncoder(
            job, [&](neural::Encoder &encoder) { return encodeQueryToken(recipe.query, encoder, job); });
        if (!encoded)
            return encoded.error();
        token = std::move(*encoded);
    }
    return paintingContext(recipe, token);
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

Result<Painting> Studio::paint(const Recipe &recipe, const JobContext &job, const PaintOptions &options)
{
    const Clock::time_point start = Clock::now();
    const auto info = m_impl->models.generatorInfo(job.stop);
    if (!info)
        return info.error();
    if (!recipe.generatorId.empty() && recipe.generatorId != info->id) {
        return Error{ErrorCode::NotFound,
                     "The recipe is for the model \"" + recipe.generatorId + "\", but \"" + info->id
                         + "\" is in use; choose that model or make the recipe anew.",
                     {}};
    }
    Painting painting;
    painting.recipe = recipe;
    painting.recipe.programVersion = PALIMPSEST_VERSION;
    painting.recipe.generatorId = info->id;
    painting.recipe.encoderId = info->encoderId;
    const auto context = m_impl->contextOf(painting.recipe, job);
    if (!context)
        return context.error();

    const auto generator = m_impl->models.generator(job.stop);
    if (!generator)
        return generator.error();
    auto generated = (*generator)
                         ->generate(context->conditioning,
                                    {recipe.params, recipe.seed, recipe.widthPx, recipe.heightPx,
                                     job.progress ? options.previewEvery : 0},
                                    job);
    if (!generated)
        return generated.error();
    recordInfluence(*generated, *context, painting);
    painting.image = std::make_shared<const Image>(std::move(generated->image));
    painting.recipe.widthPx = painting.image->width();
    painting.recipe.heightPx = painting.image->height();
    painting.seconds = secondsSince(start);
    return painting;
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
        return Error{ErrorCode::InvalidArgument, "There is no finished picture to save yet.", {}};
    return imaging::writePng(path, *painting.image, pngTexts(painting.recipe), xmpOf(painting.recipe, nowIso8601()));
}

Result<Recipe> Studio::recipeFromPicture(const std::filesystem::path &path)
{
    const auto texts = imaging::readPngText(path);
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
    return Error{ErrorCode::NotFound,
                 "\"" + path.filename().string()
                     + "\" holds no Palimpsest recipe; only pictures saved by Palimpsest do.",
                 {}};
}

Result<Image> Studio::contactSheet(const std::vector<Image> &pictures, const std::vector<std::string> &labels,
                                   int columns)
{
    return imaging::makeContactSheet(pictures, labels, columns);
}

} // namespace palimpsest::pipeline
