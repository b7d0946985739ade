#include "core/pipeline/detail/SearchedDatabases.h"

#include "core/base/Words.h"
#include "core/pipeline/detail/LibraryAccess.h"
#include "core/pipeline/detail/MarkedRows.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace palimpsest::pipeline {

namespace {

Error badArgument(std::string message)
{
    return {ErrorCode::InvalidArgument, std::move(message), {}};
}

// Whether the conditions on the database let this one be searched.
bool databaseFits(const DatabaseInfo &info, const std::vector<FactCondition> &conditions)
{
    bool asked = false;
    bool fits = false;
    for (const FactCondition &condition : conditions) {
        if (condition.field != FactCondition::Field::Database)
            continue;
        const std::string wanted = searchFolded(condition.text);
        const bool named = searchFolded(info.name).find(wanted) != std::string::npos
                           || searchFolded(info.id).find(wanted) != std::string::npos;
        if (condition.negated && named)
            return false;
        asked = asked || !condition.negated;
        fits = fits || (!condition.negated && named);
    }
    return fits || !asked;
}

Result<void> checkWeights(const RetrieveRequest &request)
{
    const std::vector<double> &weights = request.finding.databaseWeights;
    if (weights.empty())
        return {};
    if (weights.size() != request.databaseIds.size())
        return badArgument("Each database needs a weight of its own, or none has one.");
    const bool bad = std::any_of(weights.begin(), weights.end(), [](double weight) { return !(weight >= 0.0); });
    const bool none = std::all_of(weights.begin(), weights.end(), [](double weight) { return weight == 0.0; });
    if (bad || none)
        return badArgument("The weights of databases must not be negative, and one must be above zero.");
    return {};
}

RowSet presentRows(const OpenDatabase &database)
{
    const RowSet *present = database.search().present();
    return present != nullptr ? *present : RowSet::all(database.embeddings().count);
}

// The rows that fit the conditions; nothing when there are none but on the database.
Result<std::optional<RowSet>> allowedRows(const OpenDatabase &database, const std::vector<FactCondition> &conditions,
                                          const CurationSource &curation)
{
    std::vector<FactCondition> facts;
    std::vector<FactCondition> marks;
    for (const FactCondition &condition : conditions) {
        if (condition.field != FactCondition::Field::Database)
            (isAboutMarks(condition) ? marks : facts).push_back(condition);
    }
    std::optional<RowSet> allowed;
    if (!facts.empty()) {
        auto matching = database.search().matching(facts);
        if (!matching)
            return matching.error();
        allowed = std::move(*matching);
    }
    if (marks.empty())
        return allowed;
    if (!curation)
        return Error{ErrorCode::Unsupported, "Tags and ratings cannot be looked for here.", {}};
    const auto asked = curation();
    if (!asked)
        return asked.error();
    if (!allowed)
        allowed = presentRows(database);
    auto marked = rowsWithMarks(**asked, database.info().id, std::move(*allowed), marks);
    if (!marked)
        return marked.error();
    return std::optional<RowSet>(std::move(*marked));
}

// Takes what is not to be found out of the rows that may be; an item's id is its row.
void passOver(const std::vector<ItemReference> &items, const OpenDatabase &database, std::optional<RowSet> &allowed)
{
    for (const ItemReference &item : items) {
        if (item.databaseId != database.info().id)
            continue;
        if (!allowed)
            allowed = presentRows(database);
        if (allowed->contains(item.itemId))
            allowed->erase(item.itemId);
    }
}

bool readsWords(const RetrieveRequest &request)
{
    return request.finding.retrieverId != FindingOptions().retrieverId;
}

Result<RowTags> wornTags(const CurationSource &curation, const std::string &databaseId)
{
    const auto asked = curation();
    if (!asked)
        return asked.error();
    return tagsOfRows(**asked, databaseId);
}

} // namespace

Result<std::vector<SearchedDatabase>> searchedDatabases(const RetrieveRequest &request, Library &library,
                                                        const CurationSource &curation)
{
    if (auto checked = checkWeights(request); !checked)
        return checked.error();
    const std::vector<FactCondition> &conditions = request.query.conditions;
    std::vector<SearchedDatabase> databases;
    for (std::size_t i = 0; i < request.databaseIds.size(); ++i) {
        auto opened = LibraryAccess::open(library, request.databaseIds[i]);
        if (!opened)
            return opened.error();
        SearchedDatabase searched;
        searched.database = std::move(*opened);
        const DatabaseInfo &info = searched.database->info();
        const bool repeated = std::any_of(databases.begin(), databases.end(), [&info](const SearchedDatabase &other) {
            return other.database->info().id == info.id;
        });
        if (repeated || !databaseFits(info, conditions))
            continue;
        if (!request.finding.databaseWeights.empty())
            searched.weight = request.finding.databaseWeights[i];
        auto allowed = allowedRows(*searched.database, conditions, curation);
        if (!allowed)
            return allowed.error();
        searched.allowed = std::move(*allowed);
        passOver(request.passedOver, *searched.database, searched.allowed);
        if (curation && readsWords(request)) {
            auto tags = wornTags(curation, info.id);
            if (!tags)
                return tags.error();
            searched.tags = std::move(*tags);
        }
        databases.push_back(std::move(searched));
    }
    if (databases.empty())
        return Error{
            ErrorCode::NotFound,
            request.databaseIds.empty()
                ? "No database is chosen; choose one to search in."
                : "None of the chosen databases is what \"database:\" asks for; choose another or leave it out.",
            {}};
    return databases;
}

} // namespace palimpsest::pipeline
