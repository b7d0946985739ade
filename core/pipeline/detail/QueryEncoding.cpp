#include "core/pipeline/detail/QueryEncoding.h"

#include "core/imaging/Decode.h"
#include "core/imaging/Resample.h"
#include "core/pipeline/detail/EmbeddingSize.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace palimpsest::pipeline {

namespace {

constexpr double kMaximumCroppedSidePx = 8192.0;

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
    // A part of a picture has to be as large as a whole one.
    if (part.crop)
        options.maximumSidePx = static_cast<int>(
            std::min(kMaximumCroppedSidePx,
                     options.maximumSidePx / std::max(0.01, std::min(part.crop->width, part.crop->height))));
    options.stop = job.stop;
    return imaging::decodePicture(path, options);
}

Result<Image> cropped(const Image &picture, const CropRectangle &crop)
{
    const auto pixels = [](double share, int side) { return static_cast<int>(std::lround(share * side)); };
    const int left = std::clamp(pixels(crop.x, picture.width()), 0, std::max(0, picture.width() - 1));
    const int top = std::clamp(pixels(crop.y, picture.height()), 0, std::max(0, picture.height() - 1));
    const int width = std::clamp(pixels(crop.width, picture.width()), 1, std::max(1, picture.width() - left));
    const int height = std::clamp(pixels(crop.height, picture.height()), 1, std::max(1, picture.height() - top));
    return imaging::cropPicture(picture, left, top, width, height);
}

// What of its picture a part looks for.
Result<std::shared_ptr<const Image>> searchedPicture(const QueryPart &part, const JobContext &job)
{
    std::shared_ptr<const Image> picture = part.picture;
    if (!picture) {
        auto decoded = pictureOf(part, job);
        if (!decoded)
            return decoded.error();
        picture = std::make_shared<const Image>(std::move(*decoded));
    }
    if (!part.crop)
        return picture;
    auto piece = cropped(*picture, *part.crop);
    if (!piece)
        return piece.error();
    return std::make_shared<const Image>(std::move(*piece));
}

Result<Embedding> encodePart(const QueryPart &part, neural::Encoder &encoder, const JobContext &job)
{
    if (part.kind != QueryPart::Kind::Image)
        return encoder.encodeText(encodedText(part));
    const auto picture = searchedPicture(part, job);
    if (!picture)
        return picture.error();
    auto embeddings = encoder.encodeImages(std::span(picture->get(), 1), job);
    if (!embeddings)
        return embeddings.error();
    return std::move(embeddings->front());
}

Result<TokenEmbeddings> encodePartTokens(const QueryPart &part, neural::Encoder &encoder, const JobContext &job)
{
    if (part.kind != QueryPart::Kind::Image)
        return encoder.encodeTextTokens(encodedText(part));
    const auto picture = searchedPicture(part, job);
    if (!picture)
        return picture.error();
    auto tokens = encoder.encodeImageTokens(std::span(picture->get(), 1), job);
    if (!tokens)
        return tokens.error();
    return std::move(tokens->front());
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

std::vector<std::pair<std::string, double>> textsOf(const Query &query)
{
    std::vector<std::pair<std::string, double>> texts;
    for (const QueryPart &part : query.parts) {
        if (part.kind != QueryPart::Kind::Image && !part.text.empty())
            texts.emplace_back(part.text, part.weight);
    }
    return texts;
}

Result<std::optional<TokenEmbeddings>> encodeQueryTokens(const Query &query, neural::Encoder &encoder,
                                                         const JobContext &job)
{
    std::optional<TokenEmbeddings> all;
    for (const QueryPart &part : query.parts) {
        if (part.weight <= 0.0)
            continue;
        if (job.stopRequested())
            return cancelledError();
        auto tokens = encodePartTokens(part, encoder, job);
        if (!tokens)
            return tokens.error();
        for (float &value : tokens->values)
            value *= static_cast<float>(part.weight);
        if (!all) {
            all = std::move(*tokens);
            continue;
        }
        all->values.insert(all->values.end(), tokens->values.begin(), tokens->values.end());
    }
    return all;
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
