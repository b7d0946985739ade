#pragma once

#include "core/base/Result.h"
#include "ui/jobs/Background.h"
#include "ui/jobs/JobTypes.h"
#include "ui/models/BrowseModel.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <stop_token>

namespace palimpsest::ui {

/// Lists a database; runs on the service's thread and must be thread-safe.
using ListFunction = std::function<Result<BrowseModel::List>(const QString &database, const JobContext &job)>;

/// ListFunction of a library, which must outlive it.
[[nodiscard]] ListFunction listFunctionOf(pipeline::Library &library);

/// Lists databases and puts them in order away from the GUI thread. What is asked for replaces what was asked for before:
/// that is stopped, and where it comes home all the same it is dropped. Lives on the GUI thread.
class BrowseService : public QObject {
    Q_OBJECT

public:
    explicit BrowseService(ListFunction list, QObject *parent = nullptr);
    ~BrowseService() override;

    /// Lists a database in `order`; listed() or failed() follows.
    void open(const QString &database, BrowseOrder order);
    /// Puts what is listed already in another order; listed() follows.
    void reorder(const BrowseModel::List &list, BrowseOrder order);
    /// Nothing follows any more.
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_awaited != 0; }

Q_SIGNALS:
    void listed(const palimpsest::ui::BrowseModel::List &list, const palimpsest::ui::RowOrder &rows,
                palimpsest::ui::BrowseOrder order);
    void progressed(qint64 done, qint64 total);
    void failed(const palimpsest::Error &error);

private:
    struct Outcome {
        Result<BrowseModel::List> list;
        RowOrder rows;
    };
    void start(std::function<Outcome(const JobContext &)> work, BrowseOrder order);

    ListFunction m_list;
    JobId m_lastId = 0;
    JobId m_awaited = 0;
    std::stop_source m_stop;
    Background m_background; // Last, so that its threads end before what they report to.
};

} // namespace palimpsest::ui
