#include "ui/jobs/BrowseService.h"

#include "core/pipeline/Curation.h"
#include "core/pipeline/ItemList.h"

#include <algorithm>
#include <string>
#include <utility>

namespace palimpsest::ui {

namespace {

// A stopped job and the one that has taken its place.
constexpr int kThreads = 2;

QStringList databasesOf(const std::vector<ItemReference> &items)
{
    QStringList ids;
    std::string last;
    for (const ItemReference &item : items) {
        if (item.databaseId == last)
            continue;
        last = item.databaseId;
        if (const QString id = QString::fromStdString(last); !ids.contains(id))
            ids.append(id);
    }
    return ids;
}

bool isListOf(const BrowseModel::List &list, const QStringList &databases)
{
    if (!list)
        return false;
    const auto &listed = list->databases();
    return std::equal(
        listed.begin(), listed.end(), databases.begin(), databases.end(),
        [](const pipeline::ListedDatabase &one, const QString &id) { return QString::fromStdString(one.id) == id; });
}

// Those of `ordered` that are in `chosen`.
RowOrder intersection(const RowOrder &ordered, const RowOrder &chosen, std::size_t size)
{
    std::vector<bool> isChosen(size);
    for (const std::uint32_t row : chosen)
        isChosen[row] = true;
    RowOrder rows;
    std::copy_if(ordered.begin(), ordered.end(), std::back_inserter(rows),
                 [&](std::uint32_t row) { return isChosen[row]; });
    return rows;
}

} // namespace

ListFunction listFunctionOf(pipeline::Library &library)
{
    return [&library](const QStringList &databases, const JobContext &job) {
        std::vector<std::string> ids;
        for (const QString &database : databases)
            ids.push_back(database.toStdString());
        return pipeline::listItems(library, ids, job);
    };
}

MarksFunction marksFunctionOf(pipeline::Studio &studio)
{
    return [&studio](const std::string &database) -> Result<MarkTable> {
        const auto curation = studio.curation();
        if (!curation && curation.error().code == ErrorCode::Unsupported)
            return MarkTable(); // Where nothing can be said of pictures, nothing has been.
        if (!curation)
            return curation.error();
        auto marks = (*curation)->cullMarks(database);
        if (!marks)
            return marks.error();
        return MarkTable(std::make_shared<const std::vector<CullMarks>>(std::move(*marks)));
    };
}

BrowseService::BrowseService(ListFunction list, MarksFunction marks, QObject *parent)
    : QObject(parent)
    , m_list(std::move(list))
    , m_marks(std::move(marks))
    , m_background(kThreads)
{
}

BrowseService::~BrowseService()
{
    m_stop.request_stop();
}

Result<MarkTables> BrowseService::marksOf(const MarksFunction &marks, const pipeline::ItemList &list)
{
    MarkTables tables;
    for (const pipeline::ListedDatabase &database : list.databases()) {
        if (!marks)
            continue;
        auto table = marks(database.id);
        if (!table)
            return table.error();
        tables.push_back(std::move(*table));
    }
    return tables;
}

BrowseService::Outcome BrowseService::work(const ListFunction &list, const MarksFunction &marks,
                                           const BrowseRequest &request, const JobContext &job)
{
    FoundItems found;
    if (request.find) {
        auto asked = request.find(request.order, job);
        if (!asked)
            return asked.error();
        found = std::move(*asked);
    }
    const QStringList databases = request.databases.isEmpty() && found ? databasesOf(*found) : request.databases;
    BrowseListing listing;
    listing.order = request.order;
    if (isListOf(request.known, databases)) {
        listing.list = request.known;
    } else {
        auto listed = list(databases, job);
        if (!listed)
            return listed.error();
        listing.list = std::move(*listed);
    }
    auto tables = marksOf(marks, *listing.list);
    if (!tables)
        return tables.error();
    listing.marks = std::move(*tables);
    const RowOrder chosen = found ? rowsOf(*listing.list, *found) : RowOrder();
    if (found && request.order == BrowseOrder::AsFound) {
        listing.rows = chosen;
    } else {
        listing.rows = orderedRows(*listing.list, request.order, job.stop);
        if (found)
            listing.rows = intersection(listing.rows, chosen, listing.list->size());
    }
    if (!request.filter.isEmpty())
        std::erase_if(listing.rows, [&](std::uint32_t row) {
            return !request.filter.passes(marksIn(listing.marks, *listing.list, row));
        });
    return listing;
}

void BrowseService::request(BrowseRequest request)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    const JobId id = ++m_lastId;
    m_awaited = id;
    m_awaitedMarks = 0;
    JobContext job;
    job.stop = m_stop.get_token();
    job.progress = [this, id](const Progress &progress) {
        QMetaObject::invokeMethod(
            this,
            [this, id, done = progress.done, total = progress.total] {
                if (id == m_awaited)
                    Q_EMIT progressed(done, total);
            },
            Qt::QueuedConnection);
    };
    m_background.run(
        this,
        [list = m_list, marks = m_marks, request = std::move(request), job](const std::stop_token &) {
            return work(list, marks, request, job);
        },
        [this, id](const Outcome &outcome) {
            if (id != m_awaited)
                return;
            m_awaited = 0;
            if (outcome)
                Q_EMIT listed(*outcome);
            else
                Q_EMIT failed(outcome.error());
        });
}

void BrowseService::readMarks(const BrowseModel::List &list)
{
    const JobId id = ++m_lastId;
    m_awaitedMarks = id;
    m_background.run(
        this, [marks = m_marks, list](const std::stop_token &) { return marksOf(marks, *list); },
        [this, id, list](const Result<MarkTables> &tables) {
            if (id != m_awaitedMarks)
                return;
            m_awaitedMarks = 0;
            if (tables)
                Q_EMIT marksRead(list, *tables);
            else
                Q_EMIT failed(tables.error());
        });
}

void BrowseService::cancel()
{
    m_stop.request_stop();
    m_awaited = 0;
    m_awaitedMarks = 0;
}

} // namespace palimpsest::ui
