#include "ui/models/QueueModel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace palimpsest::ui;

class TestQueueModel : public QObject {
    Q_OBJECT

private:
    static QVector<QueueRow> rows(const QVector<JobId> &ids, bool painting = true)
    {
        QVector<QueueRow> result;
        for (const JobId id : ids) {
            QueueRow row;
            row.id = id;
            row.title = QStringLiteral("a lighthouse");
            row.details = QStringLiteral("Woodcut · seed %1").arg(id);
            if (painting && result.isEmpty()) {
                row.state = QueueRow::State::Painting;
                row.done = 3;
                row.total = 16;
            }
            result.append(row);
        }
        return result;
    }

    /// What comes of dragging these rows to before row `to` (-1: onto the empty space).
    static QPair<QVector<JobId>, JobId> dragged(QueueModel &model, const QVector<int> &from, int to)
    {
        QModelIndexList indexes;
        for (const int row : from)
            indexes.append(model.index(row));
        const std::unique_ptr<QMimeData> data(model.mimeData(indexes));
        QSignalSpy moved(&model, &QueueModel::moveRequested);
        model.dropMimeData(data.get(), Qt::MoveAction, to, 0, {});
        if (moved.isEmpty())
            return {};
        return {moved[0][0].value<QVector<JobId>>(), moved[0][1].value<JobId>()};
    }

private Q_SLOTS:
    void model_keepsItsContract()
    {
        QueueModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(rows({1, 2, 3}));
        model.setRows(rows({1, 2, 3}));
        model.setRows(rows({2, 3}));
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }

    void sameRows_areUpdatedWithoutAReset()
    {
        QueueModel model;
        model.setRows(rows({1, 2}));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        auto next = rows({1, 2});
        next[0].done = 4;
        model.setRows(next);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.index(0).data(QueueModel::DoneRole).toInt(), 4);
    }

    void dragging_tellsWhatGoesBeforeWhat()
    {
        QueueModel model;
        model.setRows(rows({1, 2, 3, 4, 5}));
        using Moved = QPair<QVector<JobId>, JobId>;
        QCOMPARE(dragged(model, {3}, 1), Moved({4}, 2));
        QCOMPARE(dragged(model, {4, 2}, 1), Moved({3, 5}, 2));
        QCOMPARE(dragged(model, {1}, 1), Moved({2}, 3));
        QCOMPARE(dragged(model, {1}, 5), Moved({2}, 0));
        QCOMPARE(dragged(model, {1}, -1), Moved({2}, 0));
        // What is being painted cannot be overtaken.
        QCOMPARE(dragged(model, {3}, 0), Moved());
        QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsDragEnabled));
        QVERIFY(model.flags(model.index(1)).testFlag(Qt::ItemIsDragEnabled));
    }

    void accessibleText_saysAll()
    {
        QueueModel model;
        auto all = rows({1, 2});
        all[1].left = std::chrono::seconds(80);
        model.setRows(all);
        QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Picture 1 of 2: a lighthouse, Woodcut · seed 1, being painted, step 3 of 16"));
        QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Picture 2 of 2: a lighthouse, Woodcut · seed 2, waiting, ready in 1 min 20 s"));
        QCOMPARE(model.waitingCount(), 1);
    }
};

QTEST_GUILESS_MAIN(TestQueueModel)
#include "tst_queue_model.moc"
