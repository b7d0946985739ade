#include "ui/windows/Session.h"

#include "core/pipeline/OwnResults.h"

#include <algorithm>
#include <utility>

// What the artist has done stays: painted pictures as a database of their own, marks and databases made of others.

namespace palimpsest::ui {

namespace {

constexpr int kGatherMs = 200;

bool isAboutMarks(const FactCondition &condition)
{
    return condition.field == FactCondition::Field::Tag || condition.field == FactCondition::Field::Rating;
}

} // namespace

bool Session::showTheSame(const std::vector<ShelfEntry> &a, const std::vector<ShelfEntry> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const ShelfEntry &x, const ShelfEntry &y) {
        return x.info.id == y.info.id && x.info.name == y.info.name && x.info.revision == y.info.revision
               && x.info.items == y.info.items;
    });
}

void Session::connectKeeping()
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(kGatherMs);
    connect(&m_curation, &CurationDesk::failed, this, &Session::failed);
    connect(&m_curation, &CurationDesk::changed, &m_gather, qOverload<>(&QTimer::start));
    connect(&m_gather, &QTimer::timeout, this, &Session::followChanges);
}

void Session::followChanges()
{
    const auto &conditions = m_query.conditions;
    if (std::any_of(conditions.begin(), conditions.end(), isAboutMarks))
        retrieve(true);
    m_historyStore.list();
    m_background.run(
        this, [library = &m_studio.library()](const std::stop_token &) { return readShelf(*library); },
        [this](std::vector<ShelfEntry> entries) {
            // Most changes are marks, and the shelf is as it was.
            ShelfModel order;
            order.setEntries(entries);
            if (!showTheSame(order.entries(), m_shelf.entries()))
                setShelf(std::move(entries), {});
        });
}

void Session::keepResult(const QString &path, const std::shared_ptr<const pipeline::Painting> &painting)
{
    if (!m_keepsResults || !painting)
        return;
    using Kept = Result<pipeline::OwnResultsReport>;
    m_keeping.run(
        this,
        [studio = &m_studio, result = pipeline::OwnResult{path.toStdString(), painting->image, painting->recipe}](
            const std::stop_token &stop) -> Kept { return studio->keepResults(std::span(&result, 1), {stop, {}}); },
        [this](const Kept &kept) {
            if (!kept) {
                if (kept.error().code != ErrorCode::Cancelled)
                    Q_EMIT failed(kept.error());
                return;
            }
            m_gather.start();
        });
}

} // namespace palimpsest::ui
