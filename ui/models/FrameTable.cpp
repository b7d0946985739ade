#include "ui/models/FrameTable.h"

#include <algorithm>
#include <utility>

namespace palimpsest::ui {

FrameTable::FrameTable(QObject *parent) : QObject(parent) {}

void FrameTable::begin(const QVector<JobId> &ids, const QStringList &labels, const TableLayout &layout)
{
    QVector<Frame> frames;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        Frame frame;
        frame.id = ids[i];
        frame.label = labels.value(i);
        frames.append(frame);
    }
    begin(std::move(frames), layout);
}

void FrameTable::begin(QVector<Frame> frames, const TableLayout &layout)
{
    m_frames = std::move(frames);
    m_layout = layout;
    Q_EMIT reset();
}

void FrameTable::setStarted(JobId id)
{
    if (Frame *frame = find(id)) {
        frame->state = Frame::State::Painting;
        changed(frame);
    }
}

void FrameTable::setProgress(JobId id, const PaintProgress &progress)
{
    Frame *frame = find(id);
    if (frame == nullptr)
        return;
    frame->done = progress.done;
    frame->total = progress.total;
    if (!progress.preview.isNull())
        frame->image = progress.preview;
    changed(frame);
}

void FrameTable::setFinished(JobId id, const PaintedPicture &picture)
{
    Frame *frame = find(id);
    if (frame == nullptr)
        return;
    frame->state = Frame::State::Finished;
    frame->image = picture.image;
    frame->painting = picture.painting;
    changed(frame);
}

void FrameTable::setEnded(JobId id, Frame::State state)
{
    if (Frame *frame = find(id)) {
        frame->state = state;
        changed(frame);
    }
}

void FrameTable::setPath(JobId id, const QString &path)
{
    if (Frame *frame = find(id)) {
        frame->path = path;
        changed(frame);
    }
}

void FrameTable::setRead(const QString &path, const QImage &image,
                         const std::shared_ptr<const pipeline::Painting> &painting)
{
    for (Frame &frame : m_frames) {
        if (frame.path != path || !frame.image.isNull())
            continue;
        frame.image = image;
        frame.painting = painting;
        changed(&frame);
    }
}

void FrameTable::setPicked(const QStringList &paths)
{
    for (Frame &frame : m_frames) {
        const bool picked = !frame.path.isEmpty() && paths.contains(frame.path);
        if (std::exchange(frame.picked, picked) != picked)
            changed(&frame);
    }
}

Frame *FrameTable::find(JobId id)
{
    const auto found =
        std::find_if(m_frames.begin(), m_frames.end(), [id](const Frame &frame) { return frame.id == id; });
    return found == m_frames.end() ? nullptr : &*found;
}

void FrameTable::changed(const Frame *frame)
{
    Q_EMIT frameChanged(static_cast<int>(frame - m_frames.constData()));
}

} // namespace palimpsest::ui
