#include "ui/panels/StatusLine.h"

#include "ui/models/CoreText.h"
#include "ui/widgets/CardPainting.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>
#include <chrono>

namespace palimpsest::ui {

namespace {

constexpr std::chrono::milliseconds kTick{500};
// Each step of the bar is told to screen readers.
constexpr int kBarSteps = 100;

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_stage(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_eta(new QLabel(this))
    , m_painter(new QLabel(this))
    , m_pause(new QToolButton(this))
    , m_stop(new QToolButton(this))
{
    const int step = card::step(fontMetrics());
    m_stage->setAccessibleName(tr("State"));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, kBarSteps);
    m_bar->setFixedWidth(12 * fontMetrics().height());
    m_bar->setMaximumHeight(2 * step);
    m_bar->setAccessibleName(tr("Progress"));
    m_eta->setAccessibleName(tr("Time left"));
    for (QToolButton *button : {m_pause, m_stop}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    // The line keeps its height when the button comes and goes.
    m_stop->setMinimumHeight(std::max(24, 6 * step));
    setMinimumHeight(m_stop->minimumHeight());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(3 * step, 0, 3 * step, 0);
    layout->setSpacing(3 * step);
    layout->addWidget(m_stage);
    layout->addWidget(m_bar);
    layout->addWidget(m_eta);
    layout->addWidget(m_pause);
    layout->addWidget(m_stop);
    layout->addStretch(1);
    layout->addWidget(m_painter);
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, &StatusLine::refresh);
    setIdle({});
}

void StatusLine::setStopAction(QAction *stop)
{
    m_stop->setDefaultAction(stop);
}

void StatusLine::setPauseAction(QAction *pause)
{
    m_pause->setDefaultAction(pause);
}

void StatusLine::setPainting(const ProgressTracker &progress)
{
    m_progress = &progress;
    m_bar->show();
    m_eta->show();
    m_pause->hide();
    m_stop->show();
    m_tick.start();
    refresh();
}

void StatusLine::setStopping()
{
    m_progress = nullptr;
    m_tick.stop();
    m_eta->clear();
    m_stage->setText(tr("Stopping…"));
}

void StatusLine::setOtherJob(const QString &stage, qint64 done, qint64 total)
{
    m_progress = nullptr;
    m_tick.stop();
    m_eta->clear();
    m_bar->show();
    m_pause->show();
    m_stop->show();
    m_stage->setText(total > 0 ? tr("%1: %2 of %3").arg(coreText(stage)).arg(done).arg(total) : coreText(stage));
    m_bar->setRange(0, total > 0 ? kBarSteps : 0);
    m_bar->setValue(total > 0 ? static_cast<int>(done * kBarSteps / total) : 0);
}

void StatusLine::setIdle(const QString &text)
{
    m_progress = nullptr;
    m_tick.stop();
    m_bar->hide();
    m_eta->hide();
    m_pause->hide();
    m_stop->hide();
    m_stage->setText(text);
}

void StatusLine::setPainter(const QString &painter)
{
    m_painter->setText(painter);
}

QString StatusLine::text() const
{
    return m_stage->text();
}

void StatusLine::refresh()
{
    if (m_progress == nullptr)
        return;
    const PaintProgress &latest = m_progress->latest();
    QString stage = latest.stage.isEmpty() ? tr("Beginning") : coreText(latest.stage);
    if (latest.total > 0)
        stage = tr("%1: step %2 of %3").arg(stage).arg(latest.done).arg(latest.total);
    const int current = std::min(m_progress->finishedFrames() + 1, m_progress->frames());
    if (m_progress->frames() > 1)
        stage = tr("%1, picture %2 of %3").arg(stage).arg(current).arg(m_progress->frames());
    m_stage->setText(stage);
    m_bar->setRange(0, kBarSteps);
    m_bar->setValue(static_cast<int>(m_progress->share() * kBarSteps));
    const auto left = m_timeLeft ? m_timeLeft() : m_progress->remaining(ProgressTracker::Clock::now());
    m_eta->setText(left ? tr("%1 left").arg(durationText(*left)) : QString());
}

} // namespace palimpsest::ui
