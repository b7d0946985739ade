#include "ui/windows/Session.h"

#include "ui/jobs/PictureConversion.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr int kBackgroundThreads = 1;
// Seeds that a spin box and a file name can hold comfortably.
constexpr quint32 kSeedLimit = 1'000'000'000;

// Pictures of one subject in one manner are nearer than pipeline::kSameWork for small encoders; only repeats are above this.
constexpr double kSameWorkHere = 0.95;

PictureFunction pictureFunctionOf(pipeline::Studio &studio)
{
    return [&studio](const PictureKey &key) {
        const auto picture = key.database.isEmpty()
                                 ? studio.readPicture(key.path.toStdString(), key.sidePx)
                                 : studio.library().picture(key.database.toStdString(), key.item, key.sidePx);
        return picture ? qImageFromImage(*picture) : QImage();
    };
}

pipeline::QueuePlaces queuePlacesOf(const SessionPlaces &places)
{
    return {places.queue.toStdString(), places.history.toStdString()};
}

std::vector<std::string> standardStrings(const QStringList &strings)
{
    std::vector<std::string> result;
    for (const QString &string : strings)
        result.push_back(string.toStdString());
    return result;
}

} // namespace

Session::Session(pipeline::Studio &studio, SessionPlaces places, QObject *parent)
    : QObject(parent)
    , m_studio(studio)
    , m_places(std::move(places))
    , m_past(m_places.history.toStdString())
    , m_pictures(pictureFunctionOf(studio))
    , m_historyStore(studio, m_past)
    , m_background(kBackgroundThreads)
    , m_curation([&studio] { return studio.curation(); }, m_neighbours.undoStack())
    , m_keeping(kBackgroundThreads)
    , m_retrieval(retrieveFunctionOf(studio))
    , m_queue(studio, queuePlacesOf(m_places), m_neighbours.undoStack(),
              [this](const QString &id) { return m_shelf.nameOf(id); })
{
    m_settings.seed = drawSeed();
    m_finding.redundancy = kSameWorkHere;
    connect(&m_neighbours, &NeighbourModel::keptChanged, this, [this] { retrieve(true); });
    connect(&m_retrieval, &RetrievalService::retrieved, this,
            [this](JobId, const std::shared_ptr<const pipeline::RetrieveOutcome> &outcome) { onRetrieved(*outcome); });
    connect(&m_retrieval, &RetrievalService::failed, this, [this](JobId, const Error &error) {
        m_paintWhenRetrieved = false;
        Q_EMIT failed(error);
    });
    connect(&m_historyStore, &HistoryStore::listed, &m_history, &HistoryModel::setEntries);
    connect(&m_historyStore, &HistoryStore::failed, this, &Session::failed);
    connect(&m_historyStore, &HistoryStore::added, this, [this](const HistoryEntry &entry, JobId frame) {
        m_history.add(entry);
        m_table.setPath(frame, entry.path);
        m_queue.setSaved(frame, entry.path);
        if (const auto painting = m_unsaved.take(frame))
            keepResult(entry.path, painting);
    });
    connectQueue();
    connectKeeping();
}

Session::~Session() = default;

void Session::start()
{
    m_started = true;
    refreshLibrary();
    refreshModels();
    if (m_wantedModel.isEmpty())
        loadModels();
    else
        useModel(m_wantedModel);
    m_historyStore.list();
    m_queue.start();
}

std::vector<ShelfEntry> Session::readShelf(pipeline::Library &library)
{
    library.refresh();
    std::vector<ShelfEntry> entries;
    for (const pipeline::DatabaseInfo &info : library.databases()) {
        const auto items = library.sampleItems(info.id, ShelfModel::kMosaicCells);
        entries.push_back({info, items ? *items : std::vector<std::int64_t>()});
    }
    return entries;
}

void Session::refreshLibrary(const QString &select)
{
    m_background.run(
        this, [library = &m_studio.library()](const std::stop_token &) { return readShelf(*library); },
        [this, select](std::vector<ShelfEntry> entries) { setShelf(std::move(entries), select); });
}

void Session::setShelf(std::vector<ShelfEntry> entries, const QString &select)
{
    const std::vector<ShelfEntry> before = entriesOf(m_databases);
    m_shelf.setEntries(std::move(entries));
    m_pictures.retryFailed();
    const auto problems = m_studio.library().problems();
    if (!problems.empty())
        Q_EMIT failed(problems.front());

    QStringList wanted = m_databases;
    wanted.removeIf([this](const QString &id) { return m_shelf.rowOf(id) < 0; });
    if (m_shelf.rowOf(select) >= 0)
        wanted = {select};
    if (wanted.isEmpty() && m_shelf.rowCount() > 0)
        wanted = {m_shelf.index(m_shelf.greetingRow()).data(ShelfModel::IdRole).toString()};
    if (wanted != m_databases && !m_finding.databaseWeights.empty()) {
        m_finding.databaseWeights.clear();
        Q_EMIT findingChanged();
    }
    m_databases = wanted;
    Q_EMIT databasesChanged();
    // Whatever else has come or gone, these neighbours are still the ones.
    if (!showTheSame(before, entriesOf(m_databases)))
        retrieve(true);
}

std::vector<ShelfEntry> Session::entriesOf(const QStringList &databases) const
{
    std::vector<ShelfEntry> entries;
    for (const QString &id : databases) {
        if (const int row = m_shelf.rowOf(id); row >= 0)
            entries.push_back(m_shelf.entries()[static_cast<std::size_t>(row)]);
    }
    return entries;
}

void Session::setQuery(const Query &query)
{
    m_query = query;
    checkOrigin();
    retrieve(false);
}

void Session::setDatabases(const QStringList &ids)
{
    if (ids == m_databases)
        return;
    m_databases = ids;
    if (!m_finding.databaseWeights.empty()) {
        m_finding.databaseWeights.clear();
        Q_EMIT findingChanged();
    }
    Q_EMIT databasesChanged();
    retrieve(true);
}

void Session::setFinding(const pipeline::FindingOptions &finding)
{
    m_finding = finding;
    Q_EMIT findingChanged();
    retrieve(false);
}

void Session::setPassedOver(std::vector<ItemReference> items)
{
    m_passedOver = std::move(items);
    Q_EMIT passedOverChanged();
    retrieve(true);
}

void Session::setSettings(const PaintSettings &settings)
{
    const bool another =
        settings.k != m_settings.k || (m_query.isPseudoQuery() && settings.typicalShare != m_settings.typicalShare);
    m_settings = settings;
    if (another)
        retrieve(false);
}

void Session::surprise()
{
    m_query = {};
    setOrigin({});
    m_drawSeed = drawSeed();
    Q_EMIT queryRestored();
    retrieve(true);
}

void Session::addNeighbour(const QImage &image, const QString &path)
{
    m_background.run(
        this,
        [studio = &m_studio, image, path](const std::stop_token &) -> Result<Neighbour> {
            auto picture =
                image.isNull() ? studio->readPicture(path.toStdString(), 0) : Result<Image>(imageFromQImage(image));
            if (!picture)
                return picture.error();
            auto neighbour = studio->neighbourFromPicture(*picture, path.toStdString());
            if (neighbour)
                neighbour->state = NeighbourState::AddedByHand;
            return neighbour;
        },
        [this](const Result<Neighbour> &neighbour) {
            if (neighbour)
                m_neighbours.addByHand(*neighbour);
            else
                Q_EMIT failed(neighbour.error());
        });
}

void Session::pinItems(const std::vector<ItemReference> &items)
{
    using Found = Result<std::vector<Neighbour>>;
    m_background.run(
        this,
        [library = &m_studio.library(), items](const std::stop_token &) -> Found {
            std::vector<Neighbour> neighbours;
            for (const ItemReference &item : items) {
                auto neighbour = library->item(item.databaseId, item.itemId);
                if (!neighbour)
                    return neighbour.error();
                neighbours.push_back(std::move(*neighbour));
            }
            return neighbours;
        },
        [this](const Found &neighbours) {
            if (neighbours)
                m_neighbours.pinItems(*neighbours);
            else
                Q_EMIT failed(neighbours.error());
        });
}

PictureFunction Session::pictureFunction() const
{
    return pictureFunctionOf(m_studio);
}

void Session::fetchPicture(const PictureKey &key, std::function<void(const QImage &)> done)
{
    m_background.run(
        this, [fetch = pictureFunctionOf(m_studio), key](const std::stop_token &) { return fetch(key); },
        [done = std::move(done)](const QImage &image) {
            if (!image.isNull())
                done(image);
        });
}

pipeline::RetrieveRequest Session::request(const QStringList &databases) const
{
    pipeline::RetrieveRequest result;
    result.query = m_query;
    result.databaseIds = standardStrings(databases);
    result.k = m_settings.k;
    result.kept = m_neighbours.kept();
    result.passedOver = m_passedOver;
    if (m_query.isPseudoQuery())
        result.topM = m_settings.typicalShare;
    result.seed = m_drawSeed;
    result.finding = m_finding;
    result.finding.judge = true;
    if (databases != m_databases)
        result.finding.databaseWeights.clear();
    return result;
}

void Session::retrieve(bool immediately)
{
    if (m_databases.isEmpty())
        return;
    if (immediately)
        m_retrieval.requestNow(request(m_databases));
    else
        m_retrieval.request(request(m_databases));
    Q_EMIT retrievalStarted();
}

void Session::onRetrieved(const pipeline::RetrieveOutcome &outcome)
{
    m_pseudoQueryItem = outcome.pseudoQueryItem;
    m_counts = outcome.counts;
    m_neighbours.setRetrieved(outcome.neighbours, outcome.details);
    Q_EMIT retrieved(outcome.milliseconds);
    if (std::exchange(m_replaceWhenRetrieved, false))
        replaceWaiting();
    if (std::exchange(m_paintWhenRetrieved, false))
        paint();
}

PaintOrder Session::order(int index) const
{
    PaintOrder result;
    result.retrieval = request(m_databases);
    result.neighbours = m_neighbours.neighbours();
    result.settings = m_settings;
    result.settings.seed = m_settings.seed + static_cast<std::uint64_t>(index);
    if (index == 0)
        result.variations = m_settings.variations;
    if (m_settings.draftsFirst)
        makeDraft(result);
    result.model = m_generatorId;
    result.pseudoQueryItem = m_query.isPseudoQuery() ? m_pseudoQueryItem : -1;
    if (!m_originContent.empty())
        result.parents = {m_originContent};
    return result;
}

void Session::paint()
{
    if (m_retrieval.isBusy()) {
        m_paintWhenRetrieved = true;
        return;
    }
    // The same again would be the same picture; after any change the seed stays, so that only the change shows.
    if (!m_settings.seedLocked && fingerprint() == m_lastFingerprint)
        newSeed();
    m_lastFingerprint = fingerprint();
    std::vector<PaintOrder> orders;
    for (int i = 0; i < m_settings.count; ++i)
        orders.push_back(order(i));
    begin(std::move(orders));
}

void Session::paintAllDatabases()
{
    std::vector<PaintOrder> orders;
    for (int row = 0; row < m_shelf.rowCount(); ++row) {
        if (!m_shelf.isUsable(row))
            continue;
        const QModelIndex index = m_shelf.index(row);
        PaintOrder next = order(0);
        next.label = index.data(Qt::DisplayRole).toString();
        next.retrieval = request({index.data(ShelfModel::IdRole).toString()});
        next.retrieveFirst = true;
        orders.push_back(std::move(next));
    }
    begin(std::move(orders));
}

std::uint64_t Session::drawSeed()
{
    return QRandomGenerator::global()->bounded(kSeedLimit);
}

void Session::newSeed()
{
    m_settings.seed = drawSeed();
    m_settings.variations.clear();
    Q_EMIT settingsRestored();
}

} // namespace palimpsest::ui
