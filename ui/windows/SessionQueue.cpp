#include "ui/jobs/OrderJob.h"
#include "ui/windows/Session.h"

#include <algorithm>
#include <utility>

// What is painted, and what waits for it.

namespace palimpsest::ui {

void Session::connectQueue()
{
    connect(&m_queue, &QueueDesk::changed, this, &Session::followQueue);
    connect(&m_queue, &QueueDesk::keepingFailed, this, &Session::failed);
    connect(&m_queue, &QueueDesk::started, this, [this](JobId id) {
        showPress(id);
        m_table.setStarted(id);
    });
    connect(&m_queue, &QueueDesk::progressed, this, [this](JobId id, const PaintProgress &progress) {
        m_progress.advance(progress, ProgressTracker::Clock::now());
        m_table.setProgress(id, progress);
        Q_EMIT progressChanged();
    });
    connect(&m_queue, &QueueDesk::finished, this, &Session::onFinished);
    connect(&m_queue, &QueueDesk::failed, this, [this](JobId id, const Error &error) {
        m_table.setEnded(id, Frame::State::Failed);
        m_progress.finishFrame(ProgressTracker::Clock::now());
        Q_EMIT failed(error);
    });
    connect(&m_queue, &QueueDesk::stopped, this, [this](JobId id) { m_table.setEnded(id, Frame::State::Stopped); });
    connect(&m_queue, &QueueDesk::becameIdle, this, [this] {
        m_painting = false;
        Q_EMIT paintingChanged();
    });
    connect(this, &Session::generatorReady, this, [this](const pipeline::GeneratorInfo &generator) {
        for (const ParamSpec &spec : generator.params) {
            const auto *steps = std::get_if<std::int64_t>(&spec.defaultValue);
            if (spec.key == "steps" && steps != nullptr)
                m_queue.setUsualSteps(static_cast<double>(*steps));
        }
    });
}

void Session::followQueue()
{
    // The one that is being changed waits for the artist; when it has gone, there is nothing to put back.
    if (m_deskBefore && m_queue.held() == 0)
        restoreDesk();
    const int left = m_queue.waitingCount() + (m_queue.isRunning() ? 1 : 0);
    if (!m_painting && m_queue.isBusy()) {
        m_painting = true;
        m_progress.begin(left, ProgressTracker::Clock::now());
    } else {
        m_progress.setFrames(m_progress.finishedFrames() + left);
    }
    Q_EMIT paintingChanged();
    Q_EMIT progressChanged();
}

void Session::begin(std::vector<PaintOrder> orders)
{
    const QueueDesk::Turn turn = std::exchange(m_turn, QueueDesk::Turn::InOrder);
    if (orders.empty())
        return;
    const QVector<JobId> ids = m_queue.paint(std::move(orders), turn);
    // While something is being painted, that stays in sight.
    if (!m_queue.isRunning())
        showPress(ids.front());
    if (m_queue.isRunning() || m_queue.isPaused())
        Q_EMIT queued(static_cast<int>(ids.size()));
}

void Session::showPress(JobId id)
{
    const auto &frames = m_table.frames();
    if (std::any_of(frames.begin(), frames.end(), [id](const Frame &frame) { return frame.id == id; }))
        return;
    const std::vector<PaintOrder> press = m_queue.pressOf(id);
    if (!press.empty() && press.front().place) {
        showGrid(press);
        return;
    }
    QVector<Frame> pictures;
    TableLayout layout;
    for (const PaintOrder &order : press) {
        Frame frame;
        frame.id = order.id;
        frame.label = order.label;
        frame.draft = order.draftOfSteps > 0;
        pictures.append(frame);
        layout.columns = order.columns;
        layout.labelled = layout.labelled || !order.label.isEmpty();
    }
    m_table.begin(std::move(pictures), layout);
}

void Session::paintNext()
{
    m_turn = QueueDesk::Turn::Next;
    paint();
}

void Session::stop()
{
    m_paintWhenRetrieved = false;
    m_turn = QueueDesk::Turn::InOrder;
    m_queue.stopPress();
}

void Session::onFinished(JobId id, const PaintedPicture &picture)
{
    m_table.setFinished(id, picture);
    m_progress.finishFrame(ProgressTracker::Clock::now());
    m_neighbours.setInfluence(picture.painting->recipe.neighbours, picture.painting->recipe.influence);
    m_unsaved.insert(id, picture.painting);
    m_historyStore.add(id, picture.painting, m_queue.fileNameOf(id));
    Q_EMIT progressChanged();
}

bool Session::changeWaiting(JobId id)
{
    const PaintOrder *order = m_queue.find(id);
    if (order == nullptr || id == m_queue.held())
        return order != nullptr;
    leaveWaiting();
    const Recipe recipe = recipeOfOrder(*order);
    const bool findsNeighbours = order->retrieveFirst;
    m_queue.hold(id);
    if (m_queue.held() != id)
        return false;
    m_deskBefore = DeskBefore{currentRecipe(), m_settings};
    useRecipe(recipe);
    if (findsNeighbours)
        retrieve(true);
    return true;
}

void Session::replaceWaiting()
{
    const JobId id = m_queue.held();
    if (id == 0)
        return;
    if (m_retrieval.isBusy()) {
        m_replaceWhenRetrieved = true;
        return;
    }
    PaintOrder changed = order(0);
    if (const PaintOrder *waiting = m_queue.find(id)) {
        changed.label = waiting->label;
        changed.columns = waiting->columns;
        changed.place = waiting->place;
        if (waiting->draftOfSteps > 0)
            makeDraft(changed);
    }
    m_queue.replace(id, changed);
    leaveWaiting();
}

void Session::leaveWaiting()
{
    m_replaceWhenRetrieved = false;
    // followQueue() restores the desk once nothing is held.
    m_queue.hold(0);
}

void Session::restoreDesk()
{
    const DeskBefore before = *std::exchange(m_deskBefore, std::nullopt);
    useRecipe(before.recipe);
    m_settings = before.settings;
    Q_EMIT settingsRestored();
}

} // namespace palimpsest::ui
