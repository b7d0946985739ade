#pragma once

#include "ui/jobs/JobTypes.h"

#include "core/base/Result.h"
#include "core/pipeline/JobQueue.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <QVector>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace palimpsest::ui {

/// An order as the disk has it.
struct KeptOrder {
    PaintOrder order;  ///< Its id is 0 while this run of the program does not know it.
    qint64 number = 0; ///< Its number on disk.
    bool running = false;
};

/// A picture of a grid that has been painted, while others of the grid still wait.
struct PaintedCell {
    pipeline::GridPlace place;
    QString label;
    QString path;
    bool draft = false;
};

/// The whole queue as the disk has it, in order.
struct KeptQueue {
    QVector<KeptOrder> orders;
    QHash<QString, QVector<PaintedCell>> cells; ///< By press of Paint; at the start of the program alone.
    bool paused = false;
    quint64 deeds = 0; ///< How many deeds had been asked of the keeper when it was read.
};

/// Writes down what becomes of the orders of a PaintQueue, so that a program that ends in whatever way loses none and paints
/// none twice. All work with the disk happens on one thread, in the order it was asked for. Where the queue cannot be kept, it
/// says so once, and the orders live as long as the program. Lives on the GUI thread, save begin(). Its destructor waits until
/// everything has been written.
class QueueKeeper : public QObject {
    Q_OBJECT

public:
    explicit QueueKeeper(pipeline::QueuePlaces places, QObject *parent = nullptr);
    ~QueueKeeper() override;

    /// Takes the queue over; opened() or failed() follows.
    void open();

    void add(const std::vector<PaintOrder> &orders);
    void arrange(const QVector<JobId> &ids);
    void replace(const PaintOrder &order);
    void cancel(const QVector<JobId> &ids);
    void putBack(const QVector<JobId> &ids);
    void fail(JobId id, const Error &error);
    void setPaused(bool paused);
    /// An order of the disk has become one of the queue.
    void know(JobId id, qint64 number);
    /// The picture of this order has been saved as begin() said.
    void finish(JobId id);

    /// To be called on the painting thread before an order is painted. NotFound when it has been taken out of the queue by
    /// another program.
    [[nodiscard]] Result<void> begin(const PaintOrder &order);
    /// The file that the picture of an order is to be saved as; empty when it is not kept. Thread-safe.
    [[nodiscard]] QString pictureOf(JobId id) const;

    /// Reads the queue if another program has changed it; changedElsewhere() follows then.
    void look();
    [[nodiscard]] quint64 deeds() const { return m_deeds; }

Q_SIGNALS:
    void opened(const palimpsest::ui::KeptQueue &queue);
    void changedElsewhere(const palimpsest::ui::KeptQueue &queue);
    void failed(const palimpsest::Error &error);

private:
    using Deed = std::function<Result<void>(pipeline::JobQueue &queue)>;
    void post(std::function<void()> work);
    void ask(Deed deed);
    Result<KeptQueue> read();
    [[nodiscard]] QHash<QString, QVector<PaintedCell>> readCells(const KeptQueue &kept);
    [[nodiscard]] std::vector<std::int64_t> numbersOf(const QVector<JobId> &ids) const;
    void report(const Error &error);

    const pipeline::QueuePlaces m_places;
    quint64 m_deeds = 0;
    QThreadPool m_pool;
    // What follows is used on the pool's thread alone.
    std::unique_ptr<pipeline::JobQueue> m_queue; ///< Null when the queue is not kept.
    QHash<JobId, qint64> m_numbers;
    std::int64_t m_foreignWrites = -1;
    mutable std::mutex m_mutex; ///< Guards what follows.
    QHash<JobId, QString> m_pictures;
};

} // namespace palimpsest::ui

Q_DECLARE_METATYPE(palimpsest::ui::KeptQueue)
