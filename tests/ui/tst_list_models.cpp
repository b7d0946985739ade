#include "ui/models/BrowseModel.h"
#include "ui/models/CollectionModel.h"
#include "ui/models/FrameTable.h"
#include "ui/models/HistoryModel.h"
#include "ui/models/ShelfModel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

#include <memory>

using namespace palimpsest;
using namespace palimpsest::ui;

class TestListModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shelf_passesTheModelTester();
    void shelf_marksDatabasesOfAnotherEncoder();
    void shelf_greetsWithALearnedStyle();
    void shelf_showsOwnDatabasesFirst();
    void history_passesTheModelTester();
    void history_staysNewestFirst_withoutDoubles();
    void history_givesFileUrlsToADrag();
    void collections_passTheModelTester();
    void collections_takePictures_butSmartOnesDoNot();
    void table_ignoresWhatIsNotOnItAnyMore();
    void fileName_isPlain_data();
    void fileName_isPlain();
};

namespace {

ShelfEntry shelfEntry(const std::string &id, const std::string &encoder)
{
    ShelfEntry entry;
    entry.info.id = id;
    entry.info.name = "Name of " + id;
    entry.info.encoderId = encoder;
    entry.info.items = 3;
    entry.mosaic = {1, 2};
    return entry;
}

HistoryEntry historyEntry(int minute)
{
    const QDateTime painted(QDate(2026, 11, 23), QTime(12, minute));
    return {QStringLiteral("/history/%1.png").arg(minute), painted, QStringLiteral("picture %1").arg(minute)};
}

pipeline::Collection collection(std::int64_t id, const std::string &name, pipeline::Collection::Kind kind)
{
    pipeline::Collection made;
    made.id = id;
    made.name = name;
    made.kind = kind;
    made.query = kind == pipeline::Collection::Kind::Smart ? "rating:4.." : "";
    return made;
}

} // namespace

void TestListModels::shelf_passesTheModelTester()
{
    ShelfModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEntries({shelfEntry("a", "one"), shelfEntry("b", "one")});
    model.setEncoder(QStringLiteral("one"));
    model.setEntries({shelfEntry("b", "one")});
    QCOMPARE(model.rowOf(QStringLiteral("b")), 0);
    QCOMPARE(model.rowOf(QStringLiteral("a")), -1);
    QCOMPARE(model.nameOf(QStringLiteral("b")), QStringLiteral("Name of b"));
    QCOMPARE(model.nameOf(QStringLiteral("gone")), QStringLiteral("gone"));
}

void TestListModels::shelf_marksDatabasesOfAnotherEncoder()
{
    ShelfModel model;
    model.setEntries({shelfEntry("a", "one"), shelfEntry("b", "two")});
    QVERIFY(model.isUsable(1));
    model.setEncoder(QStringLiteral("one"));
    QVERIFY(model.isUsable(0));
    QVERIFY(!model.isUsable(1));
    QVERIFY(!model.index(1).data(ShelfModel::BadgeRole).toString().isEmpty());
}

void TestListModels::shelf_greetsWithALearnedStyle()
{
    ShelfModel model;
    QCOMPARE(model.greetingRow(), -1);
    ShelfEntry foreign = shelfEntry("a", "two");
    foreign.info.style = "oil";
    ShelfEntry unseen = shelfEntry("b", "one");
    unseen.info.style = "mosaic";
    unseen.info.heldOut = true;
    ShelfEntry learned = shelfEntry("d", "one");
    learned.info.style = "neon";
    model.setEncoder(QStringLiteral("one"));
    model.setEntries({foreign, unseen, shelfEntry("c", "one"), learned});
    QCOMPARE(model.greetingRow(), 3);
    ShelfEntry prints = shelfEntry("starter-ukiyo-e", "one");
    prints.info.style = "ukiyo-e";
    model.setEntries({foreign, unseen, learned, prints});
    QCOMPARE(model.greetingRow(), 3);
    model.setEntries({foreign, unseen});
    QCOMPARE(model.greetingRow(), 1);
    model.setEntries({foreign});
    QCOMPARE(model.greetingRow(), 0);
}

void TestListModels::shelf_showsOwnDatabasesFirst()
{
    ShelfModel model;
    ShelfEntry bundled = shelfEntry("a", "one");
    bundled.info.bundled = true;
    ShelfEntry large = shelfEntry("b", "one");
    large.info.items = 138'000;
    model.setEntries({bundled, large, shelfEntry("c", "one")});
    QCOMPARE(model.rowOf(QStringLiteral("b")), 0);
    QCOMPARE(model.rowOf(QStringLiteral("c")), 1);
    QCOMPARE(model.rowOf(QStringLiteral("a")), 2);
    QVERIFY(model.index(0).data(ShelfModel::SubtitleRole).toString().startsWith(QLocale().toString(138'000)));
}

void TestListModels::history_passesTheModelTester()
{
    HistoryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEntries({historyEntry(3), historyEntry(1)});
    model.add(historyEntry(2));
    model.remove(historyEntry(3).path);
    model.remove(QStringLiteral("/not/there.png"));
    QCOMPARE(model.rowCount(), 2);
}

void TestListModels::history_staysNewestFirst_withoutDoubles()
{
    HistoryModel model;
    model.add(historyEntry(2));
    model.setEntries({historyEntry(3), historyEntry(2), historyEntry(1)});
    model.add(historyEntry(4));
    QStringList paths;
    for (const HistoryEntry &entry : model.entries())
        paths.append(entry.path);
    const QStringList expected{historyEntry(4).path, historyEntry(3).path, historyEntry(2).path, historyEntry(1).path};
    QCOMPARE(paths, expected);
}

void TestListModels::history_givesFileUrlsToADrag()
{
    HistoryModel model;
    model.add(historyEntry(1));
    QVERIFY(model.flags(model.index(0)).testFlag(Qt::ItemIsDragEnabled));
    const std::unique_ptr<QMimeData> data(model.mimeData({model.index(0)}));
    QCOMPARE(data->urls(), QList<QUrl>{QUrl::fromLocalFile(historyEntry(1).path)});
}

void TestListModels::collections_passTheModelTester()
{
    using Kind = pipeline::Collection::Kind;
    CollectionModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setCollections({collection(1, "Best", Kind::Smart), collection(2, "Storms", Kind::Plain)});
    QCOMPARE(reset.count(), 1);
    QCOMPARE(model.rowOf(2), 1);
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Smart")));
    QSignalSpy renamed(&model, &CollectionModel::renameRequested);
    QVERIFY(!model.setData(model.index(1), QStringLiteral(" Storms "), Qt::EditRole));
    QVERIFY(!model.setData(model.index(1), QString(), Qt::EditRole));
    QVERIFY(model.setData(model.index(1), QStringLiteral("Gales"), Qt::EditRole));
    QCOMPARE(renamed.count(), 1);
    QCOMPARE(model.index(1).data().toString(), QStringLiteral("Storms"));
    model.setCollections({collection(1, "Best", Kind::Smart), collection(2, "Gales", Kind::Plain)});
    QCOMPARE(reset.count(), 1);
    QCOMPARE(model.index(1).data().toString(), QStringLiteral("Gales"));
    model.setCollections({});
    QVERIFY(model.find(2) == nullptr);
}

void TestListModels::collections_takePictures_butSmartOnesDoNot()
{
    using Kind = pipeline::Collection::Kind;
    CollectionModel model;
    model.setCollections({collection(1, "Best", Kind::Smart), collection(2, "Storms", Kind::Plain)});
    QSignalSpy dropped(&model, &CollectionModel::itemsDropped);
    QMimeData items;
    items.setData(BrowseModel::kItemsMime, {});
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(QStringLiteral("/a.png"))});
    QVERIFY(!model.dropMimeData(&items, Qt::CopyAction, -1, -1, model.index(0)));
    QVERIFY(!model.dropMimeData(&files, Qt::CopyAction, -1, -1, model.index(1)));
    QVERIFY(model.dropMimeData(&items, Qt::CopyAction, -1, -1, model.index(1)));
    QCOMPARE(dropped.takeFirst().at(0).toLongLong(), 2);
    QVERIFY(model.dropMimeData(&items, Qt::CopyAction, -1, -1, {}));
    QCOMPARE(dropped.takeFirst().at(0).toLongLong(), 0);
}

void TestListModels::table_ignoresWhatIsNotOnItAnyMore()
{
    FrameTable table;
    QSignalSpy changed(&table, &FrameTable::frameChanged);
    table.begin({1, 2});
    table.setStarted(1);
    QCOMPARE(table.frames()[0].state, Frame::State::Painting);
    table.begin({3});
    table.setFinished(1, {});
    table.setPath(2, QStringLiteral("/late.png"));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(table.frames().size(), 1);
    QCOMPARE(table.frames()[0].state, Frame::State::Waiting);
}

void TestListModels::fileName_isPlain_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << QStringLiteral("A lighthouse, at dusk!") << QStringLiteral("a-lighthouse-at-dusk_7");
    QTest::newRow("accents") << QStringLiteral("café Zürich") << QStringLiteral("cafe-zurich_7");
    QTest::newRow("path") << QStringLiteral("../../etc/passwd") << QStringLiteral("etc-passwd_7");
    QTest::newRow("no Latin letters") << QStringLiteral("灯台") << QStringLiteral("picture_7");
    QTest::newRow("nothing") << QString() << QStringLiteral("surprise_7");
}

void TestListModels::fileName_isPlain()
{
    QFETCH(QString, words);
    Recipe recipe;
    recipe.seed = 7;
    if (!words.isEmpty()) {
        QueryPart part;
        part.text = words.toStdString();
        recipe.query.parts.push_back(part);
    }
    QTEST(HistoryStore::fileNameOf(recipe), "name");
}

QTEST_MAIN(TestListModels)
#include "tst_list_models.moc"
