#include "ui/jobs/HistoryService.h"

#include "core/base/HistoryQuery.h"
#include "ui/models/CoreText.h"

#include <QElapsedTimer>

#include <algorithm>
#include <iterator>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr int kSettleMs = 700;
// While very many files are read for the first time, those that have been read are shown.
constexpr qint64 kShowEveryMs = 1000;

// The ids that are asked for, ascending; nothing where all are.
Result<std::optional<std::vector<std::int64_t>>> idsOf(pipeline::History &history, const HistoryQuery &query,
                                                       const std::optional<Neighbour> &drawnOn)
{
    std::optional<std::vector<std::int64_t>> ids;
    if (!query.terms.empty() || !query.seeds.empty()) {
        auto found = history.find(query);
        if (!found)
            return found.error();
        ids = std::move(*found);
    }
    if (drawnOn) {
        auto drawing = history.drawingOn(*drawnOn);
        if (!drawing)
            return drawing.error();
        if (ids) {
            std::vector<std::int64_t> both;
            std::set_intersection(ids->begin(), ids->end(), drawing->begin(), drawing->end(), std::back_inserter(both));
            ids = std::move(both);
        } else {
            ids = std::move(*drawing);
        }
    }
    return ids;
}

} // namespace

HistoryService::HistoryService(pipeline::History &history, pipeline::CurationSource curation, QObject *parent)
    : QObject(parent)
    , m_history(history)
    , m_curation(std::move(curation))
    , m_background(1)
    , m_reader(1)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_settle, &QTimer::timeout, this, &HistoryService::sync);
}

HistoryService::~HistoryService() = default;

void HistoryService::forgetMarks()
{
    m_marks->stale = true;
}

Result<ResultListing::Marks> HistoryService::marksOf(const pipeline::CurationSource &source,
                                                     const std::shared_ptr<const pipeline::ResultList> &list,
                                                     KnownMarks &known)
{
    if (!known.stale.exchange(false) && known.list == list)
        return known.marks;
    // Without marks a history is still one.
    const Result<pipeline::Curation *> curation = source ? source() : Result<pipeline::Curation *>(Error{});
    if (!curation)
        return ResultListing::Marks();
    std::vector<std::string> contents;
    contents.reserve(list->size());
    for (std::size_t row = 0; row < list->size(); ++row)
        contents.emplace_back(list->contentId(row));
    auto marks = (*curation)->cullMarksOfPictures(contents);
    if (!marks)
        return marks.error();
    known.list = list;
    known.marks = std::make_shared<const std::vector<CullMarks>>(std::move(*marks));
    return known.marks;
}

HistoryService::Outcome HistoryService::work(pipeline::History &history, const pipeline::CurationSource &curation,
                                             const ResultRequest &request, KnownMarks &known)
{
    const auto query = parseHistoryQuery(request.text.toStdString());
    if (!query)
        return {query.error(), true};
    const auto list = history.list();
    if (!list)
        return {list.error()};
    ResultListing listing{*list, {}, {}};
    auto marks = marksOf(curation, *list, known);
    if (!marks)
        return {marks.error()};
    listing.marks = std::move(*marks);
    const auto ids = idsOf(history, *query, request.drawnOn);
    if (!ids)
        return {ids.error()};
    if (*ids) {
        listing.rows = (*list)->rowsOf(**ids);
    } else {
        listing.rows.resize((*list)->size());
        for (std::size_t row = 0; row < listing.rows.size(); ++row)
            listing.rows[row] = static_cast<std::uint32_t>(row);
    }
    if (query->asksForRating() || !request.filter.isEmpty()) {
        std::erase_if(listing.rows, [&](std::uint32_t row) {
            const CullMarks said = listing.marks ? (*listing.marks)[row] : CullMarks();
            return said.rating < query->leastRating || said.rating > query->mostRating || !request.filter.passes(said);
        });
    }
    return {std::move(listing)};
}

void HistoryService::request(const ResultRequest &request)
{
    const JobId id = ++m_lastId;
    m_awaited = id;
    m_background.run(
        this,
        [history = &m_history, curation = m_curation, request, known = m_marks](const std::stop_token &) {
            return work(*history, curation, request, *known);
        },
        [this, id](const Outcome &outcome) {
            if (id != m_awaited)
                return;
            m_awaited = 0;
            if (outcome.listing)
                Q_EMIT listed(*outcome.listing);
            else if (outcome.misread)
                Q_EMIT misread(coreText(outcome.listing.error().message));
            else
                Q_EMIT failed(outcome.listing.error());
        });
}

void HistoryService::watch()
{
    const QString folder = QString::fromStdString(m_history.folder().string());
    if (!m_watcher.directories().contains(folder))
        m_watcher.addPath(folder);
}

void HistoryService::sync()
{
    if (std::exchange(m_syncing, true)) {
        m_syncAgain = true;
        return;
    }
    const auto report = [this, sinceShown = std::make_shared<QElapsedTimer>()](const Progress &progress) {
        if (sinceShown->isValid() && sinceShown->elapsed() < kShowEveryMs)
            return;
        sinceShown->start();
        const auto show = [this, done = progress.done, total = progress.total] {
            Q_EMIT progressed(done, total);
            Q_EMIT changed();
        };
        QMetaObject::invokeMethod(this, show, Qt::QueuedConnection);
    };
    m_reader.run(
        this,
        [history = &m_history, report](const std::stop_token &stop) {
            return history->sync(JobContext{stop, report});
        },
        [this](const Result<pipeline::HistorySync> &outcome) {
            m_syncing = false;
            if (!outcome) {
                if (outcome.error().code != ErrorCode::Cancelled)
                    Q_EMIT failed(outcome.error());
            } else {
                watch();
                if (outcome->added + outcome->removed > 0)
                    Q_EMIT changed();
            }
            if (std::exchange(m_syncAgain, false))
                sync();
        });
}

} // namespace palimpsest::ui
