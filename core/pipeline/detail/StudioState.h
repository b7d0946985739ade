#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/pipeline/Import.h"
#include "core/pipeline/Library.h"
#include "core/pipeline/Studio.h"
#include "core/pipeline/detail/Conditioning.h"
#include "core/pipeline/detail/Models.h"
#include "core/pipeline/detail/NeighbourSearch.h"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace palimpsest::pipeline {

/// What a Studio holds, and what several of its functions need.
struct Studio::Impl {
    Impl(Library &libraryInUse, Options options)
        : library(libraryInUse)
        , modelDirectories(options.modelDirectories)
        , curation(options.curation)
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
    Result<PictureEmbedder> sharedEmbedder(const JobContext &job);

    /// What a query with parts or colours looks for.
    Result<SearchedQuery> searchedQuery(const RetrieveRequest &request, const std::string &encoderId,
                                        const JobContext &job);

    /// The first token of a painting that follows `query` in `mode`; none when the mode or the query has none.
    Result<std::optional<Embedding>> queryToken(const Query &query, ConditioningMode mode, const JobContext &job);

    /// The tokens of a recipe, whose neighbours are completed on the way.
    Result<PaintingContext> contextOf(Recipe &recipe, const JobContext &job);

    /// Makes room in memory for a painting, or says why there is none; may change how it is painted. OutOfMemory.
    Result<void> makeRoomFor(const Recipe &recipe, neural::GenerateRequest &request);

    Library &library;
    const std::vector<std::filesystem::path> modelDirectories;
    const CurationSource curation;
    Models models;
};

} // namespace palimpsest::pipeline
