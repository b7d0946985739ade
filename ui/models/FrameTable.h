#pragma once

#include "ui/jobs/JobTypes.h"

#include <QObject>
#include <QVector>

#include <memory>

namespace palimpsest::ui {

/// One place on the table, where a picture is, forms, or will form.
struct Frame {
    enum class State {
        Waiting,
        Painting,
        Finished,
        Stopped, ///< By the artist; the image is what was there by then.
        Failed,
    };
    JobId id = 0;
    State state = State::Waiting;
    QString label;
    QString path; ///< The file, once it is in the history.
    QImage image;
    qint64 done = 0;
    qint64 total = 0;
    std::shared_ptr<const pipeline::Painting> painting; ///< Null until finished.
};

/// The pictures of the latest press of Paint, each in its place from the start, so that nothing jumps when one is
/// finished. Events of frames that are no longer on the table are ignored. GUI thread only.
class FrameTable : public QObject {
    Q_OBJECT

public:
    explicit FrameTable(QObject *parent = nullptr);

    [[nodiscard]] const QVector<Frame> &frames() const { return m_frames; }
    [[nodiscard]] bool isEmpty() const { return m_frames.isEmpty(); }
    /// Whether the frames are one recipe over several databases.
    [[nodiscard]] bool isSweep() const { return m_sweep; }

    /// How many frames lie beside each other; 0: as many as fit.
    [[nodiscard]] int columns() const { return m_columns; }

    /// Clears the table and lays out one waiting frame for each id.
    void begin(const QVector<JobId> &ids, const QStringList &labels, bool sweep, int columns = 0);
    void setStarted(JobId id);
    void setProgress(JobId id, const PaintProgress &progress);
    void setFinished(JobId id, const PaintedPicture &picture);
    void setEnded(JobId id, Frame::State state);
    void setPath(JobId id, const QString &path);

Q_SIGNALS:
    void reset();
    void frameChanged(int index);

private:
    Frame *find(JobId id);
    void changed(const Frame *frame);

    QVector<Frame> m_frames;
    bool m_sweep = false;
    int m_columns = 0;
};

} // namespace palimpsest::ui
