#include "ui/windows/SpokenNews.h"

#include "ui/widgets/Announcer.h"
#include "ui/windows/Session.h"

namespace palimpsest::ui {

SpokenNews::SpokenNews(Session &session, QWidget &window) : QObject(&window), m_session(session), m_window(window)
{
    connect(&session.table(), &FrameTable::reset, this, [this] { m_told.clear(); });
    connect(&session.table(), &FrameTable::frameChanged, this, &SpokenNews::follow);
}

void SpokenNews::follow(int index)
{
    const auto &frames = m_session.table().frames();
    const Frame &frame = frames[index];
    const bool ended = frame.state != Frame::State::Waiting && frame.state != Frame::State::Painting;
    // Pictures of the past have no id.
    if (!ended || frame.id == 0 || m_told.contains(frame.id))
        return;
    m_told.insert(frame.id);
    const auto say = [&](const QString &sentence) { announce(m_window, sentence.arg(index + 1).arg(frames.size())); };
    if (frame.state == Frame::State::Finished)
        say(tr("Picture %1 of %2 is finished."));
    else if (frame.state == Frame::State::Stopped)
        say(tr("Picture %1 of %2 was stopped."));
    else
        say(tr("Picture %1 of %2 could not be painted."));
}

} // namespace palimpsest::ui
