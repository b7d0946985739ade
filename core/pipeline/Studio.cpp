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
#include "core/pipeline/detail/Models.h"
#include "core/pipeline/detail/NeighbourSearch.h"
#include "core/pipeline/detail/PictureText.h"
#include "core/pipeline/detail/QueryEncoding.h"
#include "core/pipeline/detail/Retrieval.h"

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

struct Studio::Impl {
    Impl(Library &libraryInUse, Options options)
        : library(libraryInUse)
        , modelDirectories(options.modelDirectories)
        , models(std::move(options))
    {
    }

    /// Encodes with the encoder locked for this one call.
    template<typename Encode>
    auto withEncoder(const JobContext &job, const Encode &encode) -> decltype(encode(std::declval<neural::Encoder &>()))
    {
        const auto encoder = models.encoder(job.stop);
        if (!encoder)
            return encoder.error();
        return encode(*encoder->network);
    }

    /// The encoder is taken anew for every batch, so that retrieval gets its turn in between.
    Result<PictureEmbedder> sharedEmbedder(const JobContext &job)
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

    /// What a query with parts or colours looks for.
    Result<SearchedQuery> searchedQuery(const RetrieveRequest &request, const std::string &encoderId,
                                        const JobContext &job)
    {
        const Query &query = request.query;
        SearchedQuery searched;
        searched.embedding.encoderId = encoderId;
        searched.texts = textsOf(query);
        searched.colours = query.colours;
        searched.colourShare = query.colourShare;
        if (query.parts.empty())
            return searched;
        auto encoded = withEncoder(job, [&](neural::Encoder &encoder) { return encodeQuery(query, encoder, job); });
        if (!encoded)
            return encoded.error();
        searched.embedding = std::move(*encoded);
        if (request.finding.retrieverId != "late" && request.finding.retrieverId != "rerank")
            return searched;
        auto tokens =
            withEncoder(job, [&](neural::Encoder &encoder) { return encodeQueryTokens(query, encoder, job); });
        if (!tokens)
            return tokens.error();
        searched.tokens = std::move(*tokens);
        searched.encodeTokens = [this](std::span<const Image> pictures, const JobContext &batch) {
            return withEncoder(batch,
                               [&](neural::Encoder &encoder) { return encoder.encodeImageTokens(pictures, batch); });
        };
        return searched;
    }

    /// The tokens of a recipe, whose neighbours are completed on the way.
    Result<PaintingContext> contextOf(Recipe &recipe, const JobContext &job)
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

    Library &library;
    const std::vector<std::filesystem::path> modelDirectories;
    Models models;
};

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

Result<RetrieveOutcome> Studio::retrieve(const RetrieveRequest &request, const JobContext &job)
{
    const Clock::time_point start = Clock::now();
    if (request.k < 1)
        return Error{ErrorCode::InvalidArgument, "At least one neighbour must be asked for.", {}};
    const auto encoderId = m_impl->models.encoderId();
    if (!encoderId)
        return encoderId.error();
    if (auto fits = requireEncoder(m_impl->library, request.databaseIds, *encoderId); !fits)
        return fits.error();

    const auto databases = searchedDatabases(request, m_impl->library);
    if (!databases)
        return databases.error();
    SearchedQuery query;
    std::int64_t drawnItem = -1;
    if (request.query.isPseudoQuery()) {
        auto drawn = drawPseudoQuery(request, *databases, job);
        if (!drawn)
            return drawn.error();
        drawnItem = drawn->itemId;
        query.embedding = std::move(drawn->embedding);
    } else {
        auto searched = m_impl->searchedQuery(request, *encoderId, job);
        if (!searched)
            return searched.error();
        query = std::move(*searched);
    }
    auto outcome = findNeighbours(query, request, *databases, job);
    if (!outcome)
        return outcome.error();
    outcome->pseudoQueryItem = drawnItem;
    outcome->milliseconds = secondsSince(start) * 1000.0;
    return outcome;
}

Result<void> Studio::prepareColours(const std::string &databaseId, const JobContext &job)
{
    const auto database = LibraryAccess::open(m_impl->library, databaseId);
    if (!database)
        return database.error();
    const auto made = (*database)->search().colourScores({}, job);
    if (!made)
        return made.error();
    return {};
}

Result<Studio::EncodedPictures> Studio::encodePictures(const std::vector<Image> &pictures, const JobContext &job)
{
    return m_impl->withEncoder(job, [&](neural::Encoder &encoder) -> Result<EncodedPictures> {
        auto embeddings = encoder.encodeImages(pictures, job);
        if (!embeddings)
            return embeddings.error();
        auto tokens = encoder.encodeImageTokens(pictures, job);
        if (!tokens && tokens.error().code != ErrorCode::Unsupported)
            return tokens.error();
        return EncodedPictures{std::move(*embeddings), tokens ? std::move(*tokens) : std::vector<TokenEmbeddings>()};
    });
}

Result<Studio::EncodedWords> Studio::encodeWords(const std::string &text, const JobContext &job)
{
    return m_impl->withEncoder(job, [&](neural::Encoder &encoder) -> Result<EncodedWords> {
        auto embedding = encoder.encodeText(text);
        if (!embedding)
            return embedding.error();
        auto tokens = encoder.encodeTextTokens(text);
        if (!tokens && tokens.error().code != ErrorCode::Unsupported)
            return tokens.error();
        return EncodedWords{std::move(*embedding), tokens ? std::move(*tokens) : TokenEmbeddings()};
    });
}

Result<Neighbour> Studio::neighbourFromPicture(const Image &picture, const std::string &path)
{
    auto embeddings = m_impl->withEncoder(
        {}, [&](neural::Encoder &encoder) { return encoder.encodeImages(std::span(&picture, 1), {}); });
    if (!embeddings)
        return embeddings.error();
    Neighbour neighbour;
    neighbour.picturePath = path;
    neighbour.facts.title = std::filesystem::path(path).stem().string();
    neighbour.state = NeighbourState::AddedByHand;
    neighbour.embedding = std::move(embeddings->front());
    return neighbour;
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

Result<Painting> Studio::paint(const Recipe &recipe, const JobContext &job)
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
    auto generated =
        (*generator)
            ->generate(context->conditioning,
                       {recipe.params, recipe.seed, recipe.widthPx, recipe.heightPx, static_cast<bool>(job.progress)},
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

Result<std::vector<Embedding>> Studio::encodeWords(std::span<const std::string> words, const JobContext &job)
{
    return m_impl->withEncoder(job, [&](neural::Encoder &encoder) -> Result<std::vector<Embedding>> {
        std::vector<Embedding> embeddings;
        for (const std::string &word : words) {
            if (job.stopRequested())
                return cancelledError();
            auto embedding = encoder.encodeText(word);
            if (!embedding)
                return embedding.error();
            embeddings.push_back(std::move(*embedding));
        }
        return embeddings;
    });
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
