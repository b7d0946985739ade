#include "core/pipeline/detail/QueryEncoding.h"

#include "core/imaging/Decode.h"
#include "core/pipeline/detail/EmbeddingSize.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <utility>
#include <vector>

namespace palimpsest::pipeline {

namespace {

Result<Image> pictureOf(const QueryPart &part, const JobContext &job)
{
    // A recipe out of a file keeps the name of a picture, not its place: files of strangers name no paths to open.
    const std::filesystem::path path(part.picturePath);
    if (!path.has_parent_path()) {
        return Error{ErrorCode::NotFound,
                     "The query asks for the picture \"" + part.picturePath
                         + "\", which this recipe only names; give it "
                           "to the query again.",
                     {}};
    }
    const auto header = imaging::probePicture(path);
    if (!header)
        return header.error();
    imaging::DecodeOptions options;
    options.maximumSidePx = embeddingSidePx(header->widthPx, header->heightPx);
    options.stop = job.stop;
    return imaging::decodePicture(path, options);
}

Result<Embedding> encodePart(const QueryPart &part, neural::Encoder &encoder, const JobContext &job)
{
    if (part.kind != QueryPart::Kind::Image)
        return encoder.encodeText(encodedText(part));
    Image decoded;
    if (!part.picture) {
        auto picture = pictureOf(part, job);
        if (!picture)
            return picture.error();
        decoded = std::move(*picture);
    }
    const Image &picture = part.picture ? *part.picture : decoded;
    auto embeddings = encoder.encodeImages(std::span(&picture, 1), job);
    if (!embeddings)
        return embeddings.error();
    return std::move(embeddings->front());
}

/// The normalised weighted sum of `parts`.
Result<Embedding> encodeSum(const std::vector<const QueryPart *> &parts, neural::Encoder &encoder,
                            const JobContext &job)
{
    Embedding sum{encoder.id(), std::vector<float>(static_cast<std::size_t>(encoder.dimension()), 0.0F)};
    for (const QueryPart *part : parts) {
        if (job.stopRequested())
            return cancelledError();
        const auto embedding = encodePart(*part, encoder, job);
        if (!embedding)
            return embedding.error();
        const auto weight = static_cast<float>(part->weight);
        for (std::size_t i = 0; i < sum.values.size(); ++i)
            sum.values[i] += weight * embedding->values[i];
    }
    if (!normaliseL2(sum.values)) {
        return Error{ErrorCode::InvalidArgument,
                     "The parts of the query cancel each other out; change one of their weights.",
                     {}};
    }
    return sum;
}

} // namespace

std::string encodedText(const QueryPart &part)
{
    return part.kind == QueryPart::Kind::Class ? "An image of a " + part.text + "." : part.text;
}

Result<Embedding> encodeQuery(const Query &query, neural::Encoder &encoder, const JobContext &job)
{
    if (query.parts.empty())
        return Error{ErrorCode::InvalidArgument, "The query is empty; type words or drop a picture.", {}};
    std::vector<const QueryPart *> parts;
    for (const QueryPart &part : query.parts)
        parts.push_back(&part);
    return encodeSum(parts, encoder, job);
}

Result<std::optional<Embedding>> encodeQueryToken(const Query &query, neural::Encoder &encoder, const JobContext &job)
{
    std::vector<const QueryPart *> words;
    std::vector<const QueryPart *> pictures;
    for (const QueryPart &part : query.parts) {
        if (part.weight > 0.0)
            (part.kind == QueryPart::Kind::Image ? pictures : words).push_back(&part);
    }
    if (words.empty() && pictures.empty())
        return std::optional<Embedding>();
    auto token = encodeSum(words.empty() ? pictures : words, encoder, job);
    if (!token)
        return token.error();
    return std::optional<Embedding>(std::move(*token));
}

} // namespace palimpsest::pipeline
