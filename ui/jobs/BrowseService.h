#pragma once

#include "core/base/ItemReference.h"
#include "core/base/Result.h"
#include "core/pipeline/Studio.h"
#include "ui/jobs/Background.h"
#include "ui/jobs/JobTypes.h"
#include "ui/models/BrowseFilter.h"
#include "ui/models/BrowseModel.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace palimpsest::ui {

/// Lists databases one after the other; runs on the service's thread and must be thread-safe.
using ListFunction = std::function<Result<BrowseModel::List>(const QStringList &databases, const JobContext &job)>;

/// Reads the marks of a database; likewise.
using MarksFunction = std::function<Result<MarkTable>(const std::string &database)>;

/// Which items are shown: nothing for all, else those, in the order that BrowseOrder::AsFound means. Likewise.
using FoundItems = std::optional<std::vector<ItemReference>>;
using FindFunction = std::function<Result<FoundItems>(BrowseOrder order, const JobContext &job)>;

/// Of what belongs to a library and to a studio, which must outlive the functions.
[[nodiscard]] ListFunction listFunctionOf(pipeline::Library &library);
[[nodiscard]] MarksFunction marksFunctionOf(pipeline::Studio &studio);

/// What a grid is asked to show.
struct BrowseRequest {
    QStringList databases;  ///< Empty: those of the items that `find` names.
    FindFunction find = {}; ///< Empty: everything.
    BrowseOrder order = BrowseOrder::AsImported;
    BrowseFilter filter = {};
    BrowseModel::List known = {}; ///< A list of these databases that is good enough; may be null.
};

/// What a grid shows.
struct BrowseListing {
    BrowseModel::List list;
    RowOrder rows;
    BrowseOrder order = BrowseOrder::AsImported;
    MarkTables marks;
};

/// Lists databases, reads their marks, finds, filters and puts in order away from the GUI thread. What is asked for replaces
/// what was asked for before: that is stopped, and where it comes home all the same it is dropped. Lives on the GUI thread.
class BrowseService : public QObject {
    Q_OBJECT

public:
    /// Without `marks` no item has any.
    explicit BrowseService(ListFunction list, MarksFunction marks = {}, QObject *parent = nullptr);
    ~BrowseService() override;

    /// listed() or failed() follows.
    void request(BrowseRequest request);
    /// Reads the marks of what is listed already; marksRead() or failed() follows.
    void readMarks(const BrowseModel::List &list);
    /// Nothing follows any more.
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_awaited != 0; }

Q_SIGNALS:
    void listed(const palimpsest::ui::BrowseListing &listing);
    void marksRead(const palimpsest::ui::BrowseModel::List &list, const palimpsest::ui::MarkTables &marks);
    void progressed(qint64 done, qint64 total);
    void failed(const palimpsest::Error &error);

private:
    using Outcome = Result<BrowseListing>;
    static Outcome work(const ListFunction &list, const MarksFunction &marks, const BrowseRequest &request,
                        const JobContext &job);
    static Result<MarkTables> marksOf(const MarksFunction &marks, const pipeline::ItemList &list);

    ListFunction m_list;
    MarksFunction m_marks;
    JobId m_lastId = 0;
    JobId m_awaited = 0;
    JobId m_awaitedMarks = 0;
    std::stop_source m_stop;
    Background m_background; // Last, so that its threads end before what they report to.
};

} // namespace palimpsest::ui
