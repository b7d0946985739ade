#include "core/pipeline/Curation.h"
#include "core/pipeline/Studio.h"
#include "core/pipeline/detail/LibraryAccess.h"
#include "core/pipeline/detail/QueryEncoding.h"
#include "core/pipeline/detail/Retrieval.h"
#include "core/pipeline/detail/SearchedDatabases.h"
#include "core/pipeline/detail/StudioState.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <span>
#include <utility>

// How a Studio finds pictures and sees words; Studio.cpp has the rest.

namespace palimpsest::pipeline {

namespace {

// The first `limit` items of each database in turn that fit.
std::vector<ItemReference> fittingItems(const std::vector<SearchedDatabase> &databases, std::size_t limit)
{
    std::vector<ItemReference> items;
    for (const SearchedDatabase &searched : databases) {
        const std::string &id = searched.database->info().id;
        const RowSet *present = searched.database->search().present();
        const RowSet rows = searched.allowed    ? *searched.allowed
                            : present != nullptr ? *present
                                                 : RowSet::all(searched.database->embeddings().count);
        rows.visit(0, rows.rows(), [&](std::int64_t row) {
            if (items.size() < limit)
                items.push_back({id, row});
        });
    }
    return items;
}

} // namespace

Result<SearchedQuery> Studio::Impl::searchedQuery(const RetrieveRequest &request, const std::string &encoderId,
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

Result<RetrieveOutcome> Studio::retrieve(const RetrieveRequest &request, const JobContext &job)
{
    using Clock = std::chrono::steady_clock;
    const Clock::time_point start = Clock::now();
    if (request.k < 1)
        return Error{ErrorCode::InvalidArgument, "At least one neighbour must be asked for.", {}};
    const auto encoderId = m_impl->models.encoderId();
    if (!encoderId)
        return encoderId.error();
    if (auto fits = requireEncoder(m_impl->library, request.databaseIds, *encoderId); !fits)
        return fits.error();

    const auto databases = searchedDatabases(request, m_impl->library, m_impl->curation);
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
    outcome->milliseconds = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
    return outcome;
}

Result<std::vector<ItemReference>> Studio::findItems(const Query &query, const std::vector<std::string> &databaseIds,
                                                     int limit, const JobContext &job)
{
    if (limit < 1)
        return Error{ErrorCode::InvalidArgument, "At least one picture must be asked for.", {}};
    RetrieveRequest request;
    request.query = query;
    request.k = limit;
    request.databaseIds = databaseIds;
    const bool seeks = !query.isPseudoQuery();
    std::string encoderId;
    if (seeks || databaseIds.empty()) {
        const auto used = m_impl->models.encoderId();
        if (!used)
            return used.error();
        encoderId = *used;
    }
    if (databaseIds.empty()) {
        for (const DatabaseInfo &info : m_impl->library.databases()) {
            if (!seeks || info.encoderId == encoderId)
                request.databaseIds.push_back(info.id);
        }
    }
    if (seeks) {
        if (auto fits = requireEncoder(m_impl->library, request.databaseIds, encoderId); !fits)
            return fits.error();
    }
    const auto databases = searchedDatabases(request, m_impl->library, m_impl->curation);
    if (!databases)
        return databases.error();
    if (!seeks)
        return fittingItems(*databases, static_cast<std::size_t>(limit));
    const auto searched = m_impl->searchedQuery(request, encoderId, job);
    if (!searched)
        return searched.error();
    return rankItems(*searched, request, *databases, job);
}

Result<std::vector<ItemReference>> Studio::smartItems(const Collection &collection, int limit, const JobContext &job)
{
    const auto query = queryFromText(collection.query, {});
    if (!query)
        return query.error();
    return findItems(*query, collection.databaseIds, limit, job);
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

Result<Studio::EncodedText> Studio::encodeText(const std::string &text, const JobContext &job)
{
    return m_impl->withEncoder(job, [&](neural::Encoder &encoder) -> Result<EncodedText> {
        auto embedding = encoder.encodeText(text);
        if (!embedding)
            return embedding.error();
        auto tokens = encoder.encodeTextTokens(text);
        if (!tokens && tokens.error().code != ErrorCode::Unsupported)
            return tokens.error();
        return EncodedText{std::move(*embedding), tokens ? std::move(*tokens) : TokenEmbeddings()};
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

} // namespace palimpsest::pipeline
