#include "app/cli/FindingChoice.h"

#include "app/cli/Options.h"

#include "core/base/QueryText.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <iterator>
#include <optional>
#include <utility>

namespace palimpsest::app::cli {

namespace {

Error badArgument(std::string message)
{
    return {ErrorCode::InvalidArgument, std::move(message), {}};
}

struct Share {
    std::string database;
    double weight = 0.0;
};

Result<Share> shareFrom(const std::string &text)
{
    const std::size_t equals = text.rfind('=');
    double weight = -1.0;
    if (equals != std::string::npos && equals > 0) {
        const auto [end, error] = std::from_chars(text.data() + equals + 1, text.data() + text.size(), weight);
        if (error != std::errc() || end != text.data() + text.size())
            weight = -1.0;
    }
    if (!(weight >= 0.0) || !std::isfinite(weight))
        return badArgument("\"" + text + "\" must be DATABASE=WEIGHT with a weight of 0 or more.");
    return Share{text.substr(0, equals), weight};
}

Result<pipeline::RetrieverInfo> retrieverNamed(const std::string &id)
{
    std::string known;
    for (pipeline::RetrieverInfo &info : pipeline::retrievers()) {
        if (info.id == id)
            return std::move(info);
        known += (known.empty() ? "" : ", ") + info.id;
    }
    return Error{ErrorCode::NotFound, "There is no retriever \"" + id + "\"; there are: " + known + ".", {}};
}

Result<ParamValues> paramsFrom(const std::vector<std::string> &settings, const pipeline::RetrieverInfo &retriever)
{
    ParamValues values;
    for (const std::string &setting : settings) {
        const std::string key = setting.substr(0, setting.find('='));
        const auto spec = std::find_if(retriever.params.begin(), retriever.params.end(),
                                       [&key](const ParamSpec &candidate) { return candidate.key == key; });
        if (spec == retriever.params.end() || key.size() == setting.size())
            return badArgument("\"" + setting + "\" is no setting of the retriever \"" + retriever.id
                               + "\"; write KEY=VALUE.");
        auto value = paramFromText(*spec, setting.substr(key.size() + 1));
        if (!value)
            return value.error();
        values[key] = std::move(*value);
    }
    return values;
}

} // namespace

void FindingChoice::addTo(CLI::App *command)
{
    command
        ->add_option("--query", queries,
                     "A query as it is typed: storm + 2:ship.jpg - people artist:turner year:1830..1851 #20304a")
        ->group("Query");
    command->add_option("--filter", filters, "Facts that must be true: artist:turner -year:..1800; may be given again")
        ->group("Query");
    command->add_option("--colour", colours, "A colour that is looked for, #rrggbb; up to five")->group("Query");
    command->add_option("--colour-share", colourShare, "How much the colours count, 0 to 1")
        ->check(CLI::Range(0.0, 1.0))
        ->group("Query");
    command
        ->add_option("--retriever", retriever,
                     "dense (embeddings), bm25 (texts), rrf or weighted (both), rerank or late (patches)")
        ->group("Finding");
    command->add_option("--set", settings, "KEY=VALUE: a setting of the retriever; may be given again")
        ->group("Finding");
    command
        ->add_option("--redundancy", redundancy,
                     "Fold pictures that are nearer than this cosine to one before them; 0.9 is a good value, 1 is off")
        ->check(CLI::Range(0.01, 1.0))
        ->group("Finding");
    command->add_option("--cut-off", cutOff, "Leave out pictures whose cosine with the query is lower")
        ->check(CLI::Range(-1.0, 1.0))
        ->group("Finding");
    command
        ->add_option("--blend", blend,
                     "DATABASE=WEIGHT for each database: which share of the places it fills, whatever its scores are")
        ->group("Finding");
}

Result<void> FindingChoice::extend(Query &query) const
{
    std::vector<Query> typed;
    for (const std::string &text : queries) {
        auto read = pipeline::queryFromText(text, std::filesystem::current_path());
        if (!read)
            return read.error();
        typed.push_back(std::move(*read));
    }
    for (const Query &read : typed) {
        query.parts.insert(query.parts.end(), read.parts.begin(), read.parts.end());
        query.colours.insert(query.colours.end(), read.colours.begin(), read.colours.end());
        query.conditions.insert(query.conditions.end(), read.conditions.begin(), read.conditions.end());
        if (read.colourShare != Query::kDefaultColourShare)
            query.colourShare = read.colourShare;
    }
    for (const std::string &text : colours) {
        const auto colour = parseColour(text);
        if (!colour)
            return badArgument("\"" + text + "\" is not a colour; write it as #rrggbb.");
        query.colours.push_back(*colour);
    }
    if (query.colours.size() > Query::kMaximumColours)
        return badArgument("At most five colours can be looked for at once.");
    if (colourShare >= 0.0)
        query.colourShare = colourShare;
    for (const std::string &text : filters) {
        auto conditions = parseConditions(text);
        if (!conditions)
            return conditions.error();
        std::move(conditions->begin(), conditions->end(), std::back_inserter(query.conditions));
    }
    return {};
}

Result<std::vector<std::string>> FindingChoice::blendedDatabases() const
{
    std::vector<std::string> names;
    for (const std::string &text : blend) {
        auto share = shareFrom(text);
        if (!share)
            return share.error();
        names.push_back(std::move(share->database));
    }
    return names;
}

Result<pipeline::FindingOptions> FindingChoice::options(pipeline::Library &library,
                                                        const std::vector<pipeline::DatabaseInfo> &databases) const
{
    const auto info = retrieverNamed(retriever);
    if (!info)
        return info.error();
    auto params = paramsFrom(settings, *info);
    if (!params)
        return params.error();
    pipeline::FindingOptions options;
    options.retrieverId = retriever;
    options.retrieverParams = std::move(*params);
    options.redundancy = redundancy;
    options.cutOff = cutOff;
    options.judge = true;
    std::vector<std::optional<double>> weights(blend.empty() ? 0 : databases.size());
    for (const std::string &text : blend) {
        const auto share = shareFrom(text);
        if (!share)
            return share.error();
        const auto named = library.find(share->database);
        if (!named)
            return named.error();
        for (std::size_t i = 0; i < databases.size(); ++i) {
            if (databases[i].id == named->id)
                weights[i] = share->weight;
        }
    }
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (!weights[i])
            return badArgument("--blend gives no weight to the database \"" + databases[i].name
                               + "\"; name every database or none.");
        options.databaseWeights.push_back(*weights[i]);
    }
    return options;
}

} // namespace palimpsest::app::cli
