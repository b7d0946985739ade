#include "ui/windows/QueueDock.h"

#include "ui/panels/QueuePanel.h"
#include "ui/widgets/SentenceBar.h"
#include "ui/windows/QueueActions.h"
#include "ui/windows/Session.h"

#include <QAction>
#include <QSettings>

#include <algorithm>

namespace palimpsest::ui {

namespace {

constexpr int kTickMs = 500;

} // namespace

QueueDock::QueueDock(Session &session, QueueActions &actions, SentenceBar &sentence, QWidget *parent)
    : QDockWidget(tr("Queue"), parent)
    , m_session(session)
    , m_actions(actions)
    , m_sentence(sentence)
    , m_panel(new QueuePanel(session.queue().model(), session.pictures()))
{
    setObjectName(QStringLiteral("queue"));
    setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
    setWidget(m_panel);
    m_panel->setPictureActions(actions.pictureActions());
    m_panel->setPauseAction(actions.pause);
    m_panel->setChangeActions(actions.replace, actions.leave);
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &QueueDock::update);
    connectActions();
    connectQueue();
    update();
}

void QueueDock::connectActions()
{
    QueueDesk &queue = m_session.queue();
    const auto on = [this](QAction *action, auto command) { connect(action, &QAction::triggered, this, command); };
    on(m_actions.paintNext, [this] { m_session.paintNext(); });
    on(m_actions.pause, [&queue] { queue.setPaused(!queue.isPaused()); });
    on(m_actions.stopAll, [&queue] { queue.stopAll(); });
    on(m_actions.goOn, [&queue](bool goesOn) { queue.setGoesOn(goesOn); });
    on(m_actions.show, [this](bool shown) {
        setVisible(shown);
        if (!shown)
            return;
        raise();
        m_panel->focusList();
    });
    connect(this, &QDockWidget::visibilityChanged, this, [this] { m_actions.show->setChecked(!isHidden()); });
    on(m_actions.toFront, [this, &queue] { queue.moveToFront(m_panel->chosen()); });
    on(m_actions.earlier, [this] { moveBy(-1); });
    on(m_actions.later, [this] { moveBy(1); });
    on(m_actions.takeOut, [this, &queue] { queue.cancel(m_panel->chosen()); });
    on(m_actions.change, [this] { changeChosen(); });
    on(m_actions.replace, [this] { m_session.replaceWaiting(); });
    on(m_actions.leave, [this] { m_session.leaveWaiting(); });
    for (QAction *action : m_actions.previewActions()) {
        on(action, [action, &queue] { queue.setPreviewEvery(action->data().toInt()); });
        action->setChecked(action->data().toInt() == queue.previewEvery());
    }
}

void QueueDock::connectQueue()
{
    QueueDesk &queue = m_session.queue();
    connect(&queue, &QueueDesk::changed, this, &QueueDock::update);
    connect(&queue.model(), &QAbstractItemModel::modelReset, this, &QueueDock::update);
    connect(m_panel, &QueuePanel::chosenChanged, this, &QueueDock::update);
    connect(&queue, &QueueDesk::leftOver, this, [this, &queue](int count) {
        m_sentence.showNote(tr("%n pictures are still waiting from the last time.", nullptr, count), tr("Go on"),
                            [&queue] { queue.setPaused(false); });
    });
    connect(&m_session, &Session::queued, this, [this, &queue](int count) {
        const int waiting = queue.waitingCount();
        if (queue.isPaused())
            m_sentence.showNote(tr("The queue is paused; %n pictures wait.", nullptr, waiting), tr("Go on"),
                                [&queue] { queue.setPaused(false); });
        else
            m_sentence.showNote(tr("%n pictures were put into the queue.", nullptr, count));
    });
}

void QueueDock::update()
{
    QueueDesk &queue = m_session.queue();
    m_panel->showSummary(queue.isPaused(), queue.remaining());
    const QVector<JobId> chosen = m_panel->chosen();
    const auto waits = [&queue](JobId id) {
        const int row = queue.model().rowOf(id);
        return row >= 0 && queue.model().rows()[row].state != QueueRow::State::Painting
               && queue.model().rows()[row].state != QueueRow::State::Stopping;
    };
    const bool canMove = std::any_of(chosen.begin(), chosen.end(), waits);
    for (QAction *action : {m_actions.toFront, m_actions.earlier, m_actions.later})
        action->setEnabled(canMove && queue.waitingCount() > 1);
    m_actions.change->setEnabled(chosen.size() == 1 && canMove);
    m_actions.takeOut->setEnabled(!chosen.isEmpty());
    m_actions.stopAll->setEnabled(queue.isRunning() || queue.waitingCount() > 0);
    m_actions.showPaused(queue.isPaused());
    m_actions.replace->setEnabled(queue.held() != 0);
    m_actions.leave->setEnabled(queue.held() != 0);
    if (queue.isBusy() && isVisible())
        m_tick.start();
    else
        m_tick.stop();
}

void QueueDock::moveBy(int rows)
{
    const QVector<JobId> chosen = m_panel->chosen();
    QVector<JobId> waiting;
    for (const QueueRow &row : m_session.queue().model().rows()) {
        if (row.state == QueueRow::State::Waiting || row.state == QueueRow::State::Changing)
            waiting.append(row.id);
    }
    QVector<qsizetype> places;
    for (const JobId id : chosen) {
        if (const qsizetype place = waiting.indexOf(id); place >= 0)
            places.append(place);
    }
    if (places.isEmpty())
        return;
    // As one block, before the one above it or behind the one below it.
    const qsizetype before = rows < 0 ? places.front() - 1 : places.back() + 2;
    if (before < 0 || (rows > 0 && places.back() + 1 >= waiting.size()))
        return;
    m_session.queue().move(chosen, before < waiting.size() ? waiting[before] : 0);
}

void QueueDock::changeChosen()
{
    const QVector<JobId> chosen = m_panel->chosen();
    if (chosen.size() == 1)
        m_session.changeWaiting(chosen.front());
}

void QueueDock::restoreState(const QSettings &settings)
{
    QueueDesk &queue = m_session.queue();
    queue.setGoesOn(settings.value(QStringLiteral("queue/goesOn"), false).toBool());
    m_actions.goOn->setChecked(queue.goesOn());
    const int every = std::clamp(settings.value(QStringLiteral("queue/previewEvery"), 1).toInt(), 0, 1000);
    queue.setPreviewEvery(every);
    for (QAction *action : m_actions.previewActions())
        action->setChecked(action->data().toInt() == every);
    m_actions.show->setChecked(!isHidden());
}

void QueueDock::saveState(QSettings &settings) const
{
    settings.setValue(QStringLiteral("queue/goesOn"), m_session.queue().goesOn());
    settings.setValue(QStringLiteral("queue/previewEvery"), m_session.queue().previewEvery());
}

} // namespace palimpsest::ui
