#include "ui/windows/CurateTasks.h"

#include "core/base/QueryText.h"
#include "core/pipeline/TagSuggestions.h"
#include "ui/windows/Session.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <utility>
#include <vector>

namespace palimpsest::ui {

namespace {

// Of what is more or less near to something; where facts decide, all are shown.
constexpr int kMostFound = 5000;

// A name that no other collection has: "Storms", "Storms 2".
Result<std::string> freeName(pipeline::Curation &curation, const std::string &name)
{
    const auto collections = curation.collections();
    if (!collections)
        return collections.error();
    const auto isTaken = [&](const std::string &wanted) {
        return std::any_of(collections->begin(), collections->end(),
                           [&](const pipeline::Collection &each) { return each.name == wanted; });
    };
    std::string wanted = name;
    for (int number = 2; isTaken(wanted); ++number)
        wanted = name + " " + std::to_string(number);
    return wanted;
}

} // namespace

FindFunction findCollection(pipeline::Studio &studio, std::int64_t id)
{
    return [&studio, id](BrowseOrder, const JobContext &job) -> Result<FoundItems> {
        const auto curation = studio.curation();
        if (!curation)
            return curation.error();
        auto collection = (*curation)->collection(id);
        if (!collection)
            return collection.error();
        if (collection->kind == pipeline::Collection::Kind::Plain)
            return FoundItems(std::move(collection->items));
        const auto query = parseQuery(collection->query);
        const bool seeks = query && !query->isPseudoQuery();
        auto items = studio.smartItems(*collection, seeks ? kMostFound : std::numeric_limits<int>::max(), job);
        if (!items)
            return items.error();
        return FoundItems(std::move(*items));
    };
}

FindFunction findByQuery(pipeline::Studio &studio, const Query &query, const QStringList &databases)
{
    const bool seeks = !query.isPseudoQuery();
    if (!seeks && query.conditions.empty())
        return {};
    std::vector<std::string> ids;
    for (const QString &id : databases)
        ids.push_back(id.toStdString());
    return [&studio, query, ids, seeks](BrowseOrder order, const JobContext &job) -> Result<FoundItems> {
        const bool ranked = seeks && order == BrowseOrder::AsFound;
        if (!ranked && query.conditions.empty())
            return FoundItems();
        // In any other order all that fits is shown, near or not.
        Query asked = query;
        if (!ranked) {
            asked.parts.clear();
            asked.colours.clear();
        }
        auto items = studio.findItems(asked, ids, ranked ? kMostFound : std::numeric_limits<int>::max(), job);
        if (!items)
            return items.error();
        return FoundItems(std::move(*items));
    };
}

CurateTasks::CurateTasks(Session &session, QObject *parent) : QObject(parent), m_session(session) {}

void CurateTasks::mark(const ChosenItems &items, const MarkEdit &edit)
{
    if (items.rows.empty())
        return;
    m_session.curation().change(
        [items, edit](pipeline::Curation &curation) { return curation.mark(items.references(), edit); });
}

void CurateTasks::label(const ChosenItems &items, ColourLabel label, bool allWear)
{
    MarkEdit edit;
    edit.label = allWear ? ColourLabel::None : label;
    mark(items, edit);
}

void CurateTasks::acceptTag(const ItemReference &item, const QString &tag)
{
    m_session.curation().change([item, tag = tag.toStdString()](pipeline::Curation &curation) {
        return pipeline::acceptSuggestion(curation, item, tag);
    });
}

void CurateTasks::dismissTag(const ItemReference &item, const QString &tag)
{
    m_session.curation().change([item, tag = tag.toStdString()](pipeline::Curation &curation) {
        return pipeline::dismissSuggestion(curation, item, tag);
    });
}

void CurateTasks::make(pipeline::Collection wanted, const ChosenItems &items, std::function<void(std::int64_t)> made)
{
    const auto id = std::make_shared<std::int64_t>(0);
    m_session.curation().change(
        [wanted = std::move(wanted), items, id](pipeline::Curation &curation) mutable -> Result<Change> {
            auto name = freeName(curation, wanted.name);
            if (!name)
                return name.error();
            wanted.name = std::move(*name);
            wanted.items = items.references();
            auto collection = curation.makeCollection(wanted);
            if (!collection)
                return collection.error();
            *id = collection->id;
            return std::move(collection->change);
        },
        [id, made = std::move(made)] { made(*id); });
}

void CurateTasks::collect(const ChosenItems &items, std::function<void(std::int64_t)> made)
{
    pipeline::Collection wanted;
    wanted.name = tr("New collection").toStdString();
    make(std::move(wanted), items, std::move(made));
}

void CurateTasks::keepQuery(std::function<void(std::int64_t)> made)
{
    const auto text = formatQuery(m_session.query());
    if (!text) {
        Q_EMIT m_session.failed(text.error());
        return;
    }
    if (text->empty()) {
        Q_EMIT m_session.failed(
            {ErrorCode::InvalidArgument, tr("There is no query to keep; type one first.").toStdString(), {}});
        return;
    }
    pipeline::Collection wanted;
    wanted.kind = pipeline::Collection::Kind::Smart;
    wanted.name = *text;
    wanted.query = *text;
    for (const QString &id : m_session.databases())
        wanted.databaseIds.push_back(id.toStdString());
    make(std::move(wanted), {}, std::move(made));
}

void CurateTasks::addTo(std::int64_t collection, const ChosenItems &items)
{
    m_session.curation().change([collection, items](pipeline::Curation &curation) {
        return curation.arrangeCollection(collection, items.references(), std::numeric_limits<std::size_t>::max());
    });
}

void CurateTasks::takeFrom(std::int64_t collection, const ChosenItems &items)
{
    m_session.curation().change([collection, items](pipeline::Curation &curation) {
        return curation.takeFromCollection(collection, items.references());
    });
}

void CurateTasks::rename(std::int64_t collection, const QString &name)
{
    m_session.curation().change(
        [collection, name = name.toStdString()](pipeline::Curation &curation) -> Result<Change> {
            auto described = curation.collection(collection);
            if (!described)
                return described.error();
            described->name = name;
            return curation.describeCollection(*described);
        });
}

void CurateTasks::remove(std::int64_t collection)
{
    m_session.curation().change(
        [collection](pipeline::Curation &curation) { return curation.removeCollection(collection); });
}

} // namespace palimpsest::ui
