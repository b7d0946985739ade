#pragma once

#include "ui/jobs/JobTypes.h"

#include <QAbstractListModel>
#include <QVector>

#include <chrono>
#include <optional>

namespace palimpsest::ui {

/// A picture that is being painted or waits for it.
struct QueueRow {
    enum class State {
        Waiting,
        Painting,
        Stopping,
        Changing, ///< It is on the desk, and passed over until it is put back.
    };
    JobId id = 0;
    State state = State::Waiting;
    QString title;   ///< What was asked for.
    QString details; ///< Database and seed.
    qint64 done = 0;
    qint64 total = 0;
    QImage preview;
    // The first picture that it is painted from: an item, or a file; may be unknown.
    QString database;
    qint64 item = -1;
    QString path;
    std::optional<std::chrono::milliseconds> left; ///< Until it is finished.
};

/// The queue, what is being painted first. It changes nothing itself: what is dragged elsewhere is told. GUI thread only.
class QueueModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< JobId
        StateRole,                 ///< int of QueueRow::State
        DetailsRole,               ///< QString
        DoneRole,                  ///< qint64
        TotalRole,                 ///< qint64
        PreviewRole,               ///< QImage
        DatabaseRole,              ///< QString
        ItemRole,                  ///< qint64
        PathRole,                  ///< QString
        LeftRole,                  ///< QString: "12 s", or empty
    };

    explicit QueueModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                       const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

    void setRows(QVector<QueueRow> rows);
    [[nodiscard]] const QVector<QueueRow> &rows() const { return m_rows; }
    /// Of a picture, or -1.
    [[nodiscard]] int rowOf(JobId id) const;
    /// How many wait, being changed or not.
    [[nodiscard]] int waitingCount() const;

Q_SIGNALS:
    /// These were dragged before another one; 0: behind all others.
    void moveRequested(const QVector<palimpsest::ui::JobId> &ids, palimpsest::ui::JobId before);

private:
    [[nodiscard]] QString accessibleText(int row) const;

    QVector<QueueRow> m_rows;
};

} // namespace palimpsest::ui
