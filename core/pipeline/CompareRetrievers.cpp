#include "core/pipeline/CompareRetrievers.h"

#include "core/pipeline/evaluation/CaptionFile.h"
#include "core/retrieval/Retriever.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <memory>
#include <utility>

namespace palimpsest::pipeline {

namespace {

using studies::CaptionedPicture;

// Enough for every encoder's input.
constexpr int kPictureSidePx = 512;
constexpr std::size_t kPicturesAtOnce = 16;
constexpr int kPlaces = 10;
// Below this an encoder knows too little of the pictures for its rankings to be told apart.
constexpr double kTellingRecall = 0.2;

using Tokens = std::shared_ptr<const TokenEmbeddings>;

/// One caption to search with.
struct CaptionQuery {
    std::int64_t row = -1; ///< Of its photograph.
    std::string text;
    std::vector<float> embedding;
    TokenEmbeddings tokens;
};

/// Photographs in memory, as a database would hold them.
struct Photographs {
    std::vector<float> embeddings;
    int dimension = 0;
    std::vector<Tokens> tokens;
    std::vector<std::string> texts;
    std::vector<CaptionQuery> queries;
    std::string encoderId;

    [[nodiscard]] std::int64_t count() const { return static_cast<std::int64_t>(texts.size()); }

    [[nodiscard]] retrieval::SearchSpace space() const
    {
        EmbeddingView view;
        view.floatRows = embeddings.data();
        view.count = count();
        view.dimension = dimension;
        retrieval::SearchSpace space{view, {}, {}};
        space.documents.count = count();
        space.documents.visit = [this](const Documents::Visitor &visit) -> Result<void> {
            for (std::size_t i = 0; i < texts.size(); ++i)
                visit(static_cast<std::int64_t>(i), texts[i]);
            return {};
        };
        return space;
    }
};

Result<void> readPictures(Studio &studio, std::vector<CaptionedPicture> &captioned, Photographs &photographs,
                          const JobContext &job)
{
    std::vector<Image> batch;
    std::vector<const CaptionedPicture *> owners;
    const auto encode = [&]() -> Result<void> {
        auto encoded = studio.encodePictures(batch, job);
        if (!encoded)
            return encoded.error();
        for (std::size_t i = 0; i < batch.size(); ++i) {
            const std::vector<float> &values = encoded->embeddings[i].values;
            photographs.dimension = static_cast<int>(values.size());
            photographs.encoderId = encoded->embeddings[i].encoderId;
            photographs.embeddings.insert(photographs.embeddings.end(), values.begin(), values.end());
            photographs.tokens.push_back(encoded->tokens.empty()
                                             ? nullptr
                                             : std::make_shared<const TokenEmbeddings>(std::move(encoded->tokens[i])));
            std::string others;
            for (std::size_t caption = 1; caption < owners[i]->captions.size(); ++caption)
                others += owners[i]->captions[caption] + "\n";
            photographs.queries.push_back({photographs.count(), owners[i]->captions.front(), {}, {}});
            photographs.texts.push_back(std::move(others));
        }
        batch.clear();
        owners.clear();
        return {};
    };
    for (const CaptionedPicture &picture : captioned) {
        if (job.stopRequested())
            return cancelledError();
        auto image = studio.readPicture(picture.path, kPictureSidePx);
        if (image) {
            batch.push_back(std::move(*image));
            owners.push_back(&picture);
        }
        const bool last = &picture == &captioned.back();
        if (batch.size() == kPicturesAtOnce || (last && !batch.empty())) {
            if (auto encoded = encode(); !encoded)
                return encoded.error();
            job.report(
                {"Looking at photographs", photographs.count(), static_cast<std::int64_t>(captioned.size()), nullptr});
        }
    }
    return {};
}

Result<void> readQueries(Studio &studio, Photographs &photographs, const JobContext &job)
{
    for (CaptionQuery &query : photographs.queries) {
        if (job.stopRequested())
            return cancelledError();
        auto encoded = studio.encodeText(query.text, job);
        if (!encoded)
            return encoded.error();
        query.embedding = std::move(encoded->embedding.values);
        query.tokens = std::move(encoded->tokens);
    }
    return {};
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

Result<RetrieverRow> measure(const retrieval::RetrieverEntry &entry, const Photographs &photographs,
                             const JobContext &job)
{
    const auto retriever = entry.create(photographs.space(), {});
    if (!retriever)
        return retriever.error();
    const retrieval::TokenSource rowTokens = [&](std::span<const std::int64_t> rows) -> Result<std::vector<Tokens>> {
        std::vector<Tokens> tokens;
        for (const std::int64_t row : rows)
            tokens.push_back(photographs.tokens[static_cast<std::size_t>(row)]);
        return tokens;
    };
    RetrieverRow row;
    row.id = entry.id;
    std::vector<double> times;
    for (const CaptionQuery &query : photographs.queries) {
        if (job.stopRequested())
            return cancelledError();
        const retrieval::WeightedText text{query.text, 1.0};
        retrieval::SearchRequest request{query.embedding, kPlaces};
        request.texts = std::span(&text, 1);
        request.queryTokens = &query.tokens;
        request.rowTokens = &rowTokens;
        const auto start = std::chrono::steady_clock::now();
        const auto hits = (*retriever)->search(request);
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
        if (!hits)
            return hits.error();
        const auto found = std::find_if(hits->begin(), hits->end(),
                                        [&query](const retrieval::Hit &hit) { return hit.row == query.row; });
        const auto place = found - hits->begin();
        const bool there = found != hits->end();
        row.recallAt1 += there && place < 1 ? 1.0 : 0.0;
        row.recallAt5 += there && place < 5 ? 1.0 : 0.0;
        row.recallAt10 += there ? 1.0 : 0.0;
    }
    const auto count = static_cast<double>(photographs.queries.size());
    row.recallAt1 /= count;
    row.recallAt5 /= count;
    row.recallAt10 /= count;
    row.medianMs = median(std::move(times));
    return row;
}

std::vector<std::string> findingsOf(const RetrieverComparison &comparison)
{
    std::vector<std::string> findings;
    const double chance = std::min(1.0, kPlaces / static_cast<double>(std::max<std::int64_t>(comparison.pictures, 1)));
    for (const RetrieverRow &row : comparison.rows) {
        if (row.id != "dense" || row.recallAt10 >= kTellingRecall)
            continue;
        char numbers[96];
        std::snprintf(numbers, sizeof numbers, "recall@10 %.3f, by chance %.3f", row.recallAt10, chance);
        findings.push_back(
            "The encoder \"" + comparison.encoderId + "\" is too small for these photographs (" + numbers
            + "): what the rows dense, rerank and late say is about this encoder and not about the way of "
              "searching, and rrf and weighted can only lose by it. A larger encoder, such as CLIP, is "
              "needed to compare them.");
    }
    return findings;
}

} // namespace

Result<RetrieverComparison> compareRetrievers(Studio &studio, const ComparisonOptions &options)
{
    auto captioned = studies::readCaptions(options.folder);
    if (!captioned)
        return captioned.error();
    captioned->resize(
        std::min(captioned->size(), static_cast<std::size_t>(std::max<std::int64_t>(options.maximumPictures, 0))));
    Photographs photographs;
    if (auto read = readPictures(studio, *captioned, photographs, options.job); !read)
        return read.error();
    if (photographs.count() == 0)
        return Error{ErrorCode::NotFound, "None of the pictures that captions.csv names can be read.",
                     options.folder.string()};
    if (auto read = readQueries(studio, photographs, options.job); !read)
        return read.error();
    RetrieverComparison comparison;
    comparison.pictures = photographs.count();
    comparison.queries = static_cast<std::int64_t>(photographs.queries.size());
    comparison.encoderId = photographs.encoderId;
    const bool texts = std::any_of(photographs.texts.begin(), photographs.texts.end(),
                                   [](const std::string &text) { return !text.empty(); });
    comparison.base = texts ? "Each photograph is asked for by its first caption; its other captions are its text."
                            : "Each photograph is asked for by its only caption, so that there is no text to read.";
    Registry<retrieval::RetrieverEntry> registry;
    retrieval::registerRetrieverAll(registry);
    const bool tokens = photographs.tokens.front() != nullptr;
    for (const retrieval::RetrieverEntry &entry : registry.entries()) {
        const bool needsTokens = entry.id == "late" || entry.id == "rerank";
        if (needsTokens && !tokens)
            continue;
        auto row = measure(entry, photographs, options.job);
        if (!row)
            return row.error();
        comparison.rows.push_back(std::move(*row));
    }
    comparison.findings = findingsOf(comparison);
    if (!tokens)
        comparison.findings.push_back("This encoder has no patches, so rerank and late were left out.");
    return comparison;
}

} // namespace palimpsest::pipeline
