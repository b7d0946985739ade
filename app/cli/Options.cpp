#include "app/cli/Options.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <optional>
#include <utility>

namespace palimpsest::app::cli {

namespace {

Error badArgument(std::string message)
{
    return {ErrorCode::InvalidArgument, std::move(message), {}};
}

template<typename Number>
std::optional<Number> numberFromText(std::string_view text)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

Result<QueryPart> picturePart(const std::string &path, double weight)
{
    std::error_code error;
    if (!std::filesystem::exists(path, error))
        return Error{ErrorCode::NotFound, "There is no picture \"" + path + "\"; check its name.", error.message()};
    QueryPart part;
    part.kind = QueryPart::Kind::Image;
    part.picturePath = std::filesystem::absolute(path, error).string();
    part.weight = weight;
    return part;
}

QueryPart wordPart(QueryPart::Kind kind, const std::string &text, double weight)
{
    QueryPart part;
    part.kind = kind;
    part.text = text;
    part.weight = weight;
    return part;
}

Result<QueryPart> weightedPart(const std::string &text)
{
    constexpr std::string_view kImage = "image:";
    constexpr std::string_view kClass = "class:";
    const std::size_t colon = text.find(':');
    const auto weight = colon == std::string::npos ? std::nullopt : numberFromText<double>(text.substr(0, colon));
    if (!weight || !std::isfinite(*weight) || colon + 1 == text.size())
        return badArgument("\"" + text
                           + "\" is not a part of a query; write it as WEIGHT:WORDS, for example -0.5:fog.");
    const std::string rest = text.substr(colon + 1);
    if (rest.starts_with(kImage))
        return picturePart(rest.substr(kImage.size()), *weight);
    if (rest.starts_with(kClass))
        return wordPart(QueryPart::Kind::Class, rest.substr(kClass.size()), *weight);
    return wordPart(QueryPart::Kind::Text, rest, *weight);
}

} // namespace

void ComputeChoice::addTo(CLI::App *command)
{
    command->add_option("--device", device, "auto, cpu, cuda or cuda:N")->group("Computing");
    command->add_option("--precision", precision, "auto, float32 or bfloat16")
        ->check(CLI::IsMember({"auto", "float32", "bfloat16"}))
        ->group("Computing");
    command->add_option("--threads", threads, "CPU threads; 0 = all cores")
        ->check(CLI::Range(0, 1024))
        ->group("Computing");
    command->add_option("--model", model, "Id of the model to paint with (see: models list)")->group("Computing");
}

pipeline::Studio::Options ComputeChoice::studioOptions() const
{
    pipeline::Studio::Options options;
    options.device = device;
    options.precision = precision;
    options.threads = threads;
    options.generatorId = model;
    return options;
}

neural::ComputeOptions ComputeChoice::computeOptions() const
{
    neural::ComputeOptions options;
    options.device = device;
    options.threads = threads;
    if (precision == "float32")
        options.precision = neural::Precision::Float32;
    else if (precision == "bfloat16")
        options.precision = neural::Precision::BFloat16;
    return options;
}

void QueryChoice::addTo(CLI::App *command)
{
    command->add_option("--prompt,--text", texts, "Words to search for; may be given again")->group("Query");
    command->add_option("--class", classes, "A kind of thing: searched as \"An image of a ...\"")->group("Query");
    command->add_option("--image", images, "A picture to search for")->group("Query");
    command
        ->add_option(
            "--part", parts,
            "A part with a signed weight: WEIGHT:WORDS, WEIGHT:image:FILE or WEIGHT:class:NAME; may be given again")
        ->group("Query");
}

bool QueryChoice::isEmpty() const
{
    return texts.empty() && classes.empty() && images.empty() && parts.empty();
}

Result<Query> QueryChoice::query() const
{
    Query query;
    for (const std::string &text : texts)
        query.parts.push_back(wordPart(QueryPart::Kind::Text, text, 1.0));
    for (const std::string &name : classes)
        query.parts.push_back(wordPart(QueryPart::Kind::Class, name, 1.0));
    for (const std::string &path : images) {
        auto part = picturePart(path, 1.0);
        if (!part)
            return part.error();
        query.parts.push_back(std::move(*part));
    }
    for (const std::string &text : parts) {
        auto part = weightedPart(text);
        if (!part)
            return part.error();
        query.parts.push_back(std::move(*part));
    }
    return query;
}

Result<std::vector<pipeline::DatabaseInfo>> chosenDatabases(pipeline::Library &library,
                                                            const std::vector<std::string> &names)
{
    std::vector<pipeline::DatabaseInfo> chosen;
    for (const std::string &name : names) {
        auto database = library.find(name);
        if (!database)
            return database.error();
        chosen.push_back(std::move(*database));
    }
    if (!chosen.empty())
        return chosen;

    const std::vector<pipeline::DatabaseInfo> all = library.databases();
    if (all.empty()) {
        return Error{ErrorCode::NotFound,
                     "There is no database yet; make one from a folder of pictures with: palimpsest-cli import FOLDER",
                     {}};
    }
    const auto mixed = std::find_if(
        all.begin(), all.end(), [](const pipeline::DatabaseInfo &info) { return info.bundled && info.style.empty(); });
    chosen.push_back(mixed != all.end() ? *mixed : all.front());
    return chosen;
}

std::vector<std::string> idsOf(const std::vector<pipeline::DatabaseInfo> &databases)
{
    std::vector<std::string> ids;
    ids.reserve(databases.size());
    for (const pipeline::DatabaseInfo &info : databases)
        ids.push_back(info.id);
    return ids;
}

} // namespace palimpsest::app::cli
