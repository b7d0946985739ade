#pragma once

#include "ui/jobs/JobTypes.h"

#include <QObject>
#include <QStringList>
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
    bool draft = false;                                 ///< To be finished when it is picked.
    bool picked = false;                                ///< Flagged as one to keep.
    std::shared_ptr<const pipeline::Painting> painting; ///< Null until finished.
};

/// How the pictures of one press of Paint lie on the table.
struct TableLayout {
    bool labelled = false; ///< Whether there are words below the pictures.
    int columns = 0;       ///< How many lie beside each other; 0: as many as fit.
    /// Of a grid: one for each column, and one for each row or none; the frames fill it row by row.
    QStringList columnHeadings = {};
    QStringList rowHeadings = {};

    [[nodiscard]] bool isGrid() const { return !columnHeadings.isEmpty(); }
};

/// The pictures of the latest press of Paint, each in its place from the start, so that nothing jumps when one is
/// finished. Events of frames that are no longer on the table are ignored. GUI thread only.
class FrameTable : public QObject {
    Q_OBJECT

public:
    explicit FrameTable(QObject *parent = nullptr);

    [[nodiscard]] const QVector<Frame> &frames() const { return m_frames; }
    [[nodiscard]] bool isEmpty() const { return m_frames.isEmpty(); }
    [[nodiscard]] const TableLayout &layout() const { return m_layout; }

    /// Clears the table and lays out one waiting frame for each id.
    void begin(const QVector<JobId> &ids, const QStringList &labels = {}, const TableLayout &layout = {});
    /// The same with frames as they are. Those of the past have no id, but a file.
    void begin(QVector<Frame> frames, const TableLayout &layout);
    void setStarted(JobId id);
    void setProgress(JobId id, const PaintProgress &progress);
    void setFinished(JobId id, const PaintedPicture &picture);
    void setEnded(JobId id, Frame::State state);
    void setPath(JobId id, const QString &path);
    /// The picture of a frame of the past has been read.
    void setRead(const QString &path, const QImage &image, const std::shared_ptr<const pipeline::Painting> &painting);
    /// Flags these files as picked, and no others.
    void setPicked(const QStringList &paths);

Q_SIGNALS:
    void reset();
    void frameChanged(int index);

private:
    Frame *find(JobId id);
    void changed(const Frame *frame);

    QVector<Frame> m_frames;
    TableLayout m_layout;
};

} // namespace palimpsest::ui
