#include "tests/ui/BrowseTesting.h"
#include "ui/jobs/BrowseService.h"
#include "ui/jobs/ThumbnailLoader.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLocale>
#include <QMimeData>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

#include <algorithm>
#include <atomic>
#include <climits>
#include <mutex>

using namespace palimpsest;
using namespace palimpsest::ui;
using Fact = pipeline::ItemList::Fact;

namespace {

constexpr int kLarge = 138'240;

QImage plainPicture(int sidePx)
{
    QImage image(sidePx, sidePx / 2, QImage::Format_RGB32);
    image.fill(Qt::gray);
    return image;
}

} // namespace

class TestBrowseModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void model_passesTheModelTester();
    void model_countsWithoutReading();
    void accessibleText_saysPlaceArtistAndTitle();
    void toolTip_escapesAndNamesTheLicence();
    void drag_givesFiles_butNoneForAPart();
    void year_isFoundInWords_data();
    void year_isFoundInWords();
    void order_holdsEachRowOnce_data();
    void order_holdsEachRowOnce();
    void order_putsUnknownArtistsLast();
    void order_stopsWhenAsked();
    void severalDatabases_areToldApart();
    void rowsOf_keepsTheOrderAsked();
    void marks_areSaid();
    void filter_asksForAllOfItsMarks_data();
    void filter_asksForAllOfItsMarks();
    void service_findsFiltersAndOrders();
    void service_dropsWhatWasAskedForBefore();
    void service_reordersAwayFromTheGuiThread();
    void loader_staysWithinItsBytes();
    void loader_fetchesOnlyWhatIsStillWanted();
    void loader_dropsPicturesOfAnotherDatabase();
    void loader_remembersFailures_untilRetried();
};

void TestBrowseModel::model_passesTheModelTester()
{
    BrowseModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    showList(model, largeList(20));
    QCOMPARE(model.rowCount(), 20);
    model.setList(model.list(), orderedRows(*model.list(), BrowseOrder::Year, {}), BrowseOrder::Year);
    QCOMPARE(model.rowCount(), 20);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestBrowseModel::model_countsWithoutReading()
{
    BrowseModel model;
    const auto list = largeList(kLarge);
    QElapsedTimer timer;
    showList(model, list);
    timer.start();
    qint64 sum = 0;
    for (int i = 0; i < 100'000; ++i)
        sum += model.rowCount();
    QCOMPARE(sum, qint64{kLarge} * 100'000);
    QVERIFY(timer.elapsed() < 500);
    QCOMPARE(model.rowOf((kLarge - 1) * qint64{10}), kLarge - 1);
    QCOMPARE(model.rowOf(5), -1);
}

void TestBrowseModel::accessibleText_saysPlaceArtistAndTitle()
{
    BrowseModel model;
    showList(model, largeList(kLarge));
    const QString text = model.index(2).data(Qt::AccessibleTextRole).toString();
    const QLocale locale;
    QVERIFY2(text.startsWith(QStringLiteral("Item 3 of %1, Artist 62, Picture 2").arg(locale.toString(kLarge))),
             qPrintable(text));
}

void TestBrowseModel::toolTip_escapesAndNamesTheLicence()
{
    pipeline::ItemList::Builder builder;
    builder.beginDatabase({"museum", "Museum", 1});
    QVERIFY(builder.add({1, {"<b>Bold</b>", "A & B", "", "", "CC-BY"}, "/a", "b.jpg", false}));
    BrowseModel model;
    showList(model, builder.finish());
    const QString tip = model.index(0).data(Qt::ToolTipRole).toString();
    QVERIFY(tip.contains(QStringLiteral("&lt;b&gt;Bold")));
    QVERIFY(tip.contains(QStringLiteral("A &amp; B")));
    QVERIFY(tip.contains(QStringLiteral("CC-BY")));
}

void TestBrowseModel::drag_givesFiles_butNoneForAPart()
{
    pipeline::ItemList::Builder builder;
    builder.beginDatabase({"museum", "Museum", 1});
    QVERIFY(builder.add({1, {"Whole", "", "", "", ""}, "/a", "b.jpg", false}));
    QVERIFY(builder.add({2, {"Part", "", "", "", ""}, "/a", "b.jpg", true}));
    QVERIFY(builder.add({3, {"Nowhere", "", "", "", ""}, "", "", false}));
    BrowseModel model;
    showList(model, builder.finish());
    const std::unique_ptr<QMimeData> data(model.mimeData({model.index(0), model.index(1), model.index(2)}));
    QCOMPARE(data->urls(), QList<QUrl>{QUrl::fromLocalFile(QStringLiteral("/a/b.jpg"))});
}

void TestBrowseModel::year_isFoundInWords_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("year");
    QTest::newRow("plain") << QByteArray("1831") << 1831;
    QTest::newRow("about") << QByteArray("c. 1650") << 1650;
    QTest::newRow("span") << QByteArray("1830-34") << 1830;
    QTest::newRow("day first") << QByteArray("12 May 1901") << 1901;
    QTest::newRow("early") << QByteArray("c. 850") << 850;
    QTest::newRow("number") << QByteArray("no. 19012345") << INT_MAX;
    QTest::newRow("none") << QByteArray("undated") << INT_MAX;
}

void TestBrowseModel::year_isFoundInWords()
{
    QFETCH(QByteArray, text);
    QTEST(yearIn({text.constData(), static_cast<std::size_t>(text.size())}), "year");
}

void TestBrowseModel::order_holdsEachRowOnce_data()
{
    QTest::addColumn<int>("order");
    QTest::newRow("imported") << static_cast<int>(BrowseOrder::AsImported);
    QTest::newRow("artist") << static_cast<int>(BrowseOrder::Artist);
    QTest::newRow("year") << static_cast<int>(BrowseOrder::Year);
    QTest::newRow("style") << static_cast<int>(BrowseOrder::Style);
    QTest::newRow("title") << static_cast<int>(BrowseOrder::Title);
}

void TestBrowseModel::order_holdsEachRowOnce()
{
    QFETCH(int, order);
    const auto list = largeList(5000);
    RowOrder rows = orderedRows(*list, static_cast<BrowseOrder>(order), {});
    QCOMPARE(rows.size(), list->size());
    if (static_cast<BrowseOrder>(order) == BrowseOrder::Year) {
        for (std::size_t i = 1; i < rows.size(); ++i)
            QVERIFY(yearIn(list->text(rows[i - 1], Fact::Year)) <= yearIn(list->text(rows[i], Fact::Year)));
    }
    if (static_cast<BrowseOrder>(order) == BrowseOrder::Title) // Numbers in titles count as numbers.
        QVERIFY(std::is_sorted(rows.begin(), rows.end()));
    std::sort(rows.begin(), rows.end());
    for (std::size_t i = 0; i < rows.size(); ++i)
        QCOMPARE(rows[i], i);
}

void TestBrowseModel::order_putsUnknownArtistsLast()
{
    const auto list = largeList(200);
    const RowOrder rows = orderedRows(*list, BrowseOrder::Artist, {});
    QVERIFY(list->text(rows.back(), Fact::Artist).empty());
    QCOMPARE(sectionOf(*list, rows.back(), BrowseOrder::Artist), QStringLiteral("Unknown artist"));
    QCOMPARE(sectionOf(*list, rows.front(), BrowseOrder::Artist), QStringLiteral("Artist 0"));
    QVERIFY(sectionOf(*list, 0, BrowseOrder::AsImported).isEmpty());
}

void TestBrowseModel::order_stopsWhenAsked()
{
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(orderedRows(*largeList(100), BrowseOrder::Title, stop.get_token()).empty());
}

namespace {

// Two databases whose items have the same ids.
BrowseModel::List pairedList()
{
    pipeline::ItemList::Builder builder;
    for (const std::string id : {"one", "two"}) {
        builder.beginDatabase({id, "Database " + id, 1});
        for (int item = 0; item < 3; ++item) {
            if (!builder.add({item, {"Picture " + std::to_string(item), id, "", "", ""}, "", "", false}))
                return {};
        }
    }
    return builder.finish();
}

MarkTable tableOf(std::vector<CullMarks> marks)
{
    return std::make_shared<const std::vector<CullMarks>>(std::move(marks));
}

} // namespace

void TestBrowseModel::severalDatabases_areToldApart()
{
    BrowseModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    showList(model, pairedList());
    QCOMPARE(model.databaseIds(), (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
    QCOMPARE(model.itemAt(4), model.itemAt(1));
    QVERIFY(model.keyAt(4) != model.keyAt(1));
    QCOMPARE(model.rowOf(model.keyAt(4)), 4);
    QCOMPARE(model.databaseId(4), QStringLiteral("two"));
    QVERIFY(model.reference(4) == (ItemReference{"two", 1}));
    // Sorted together: the pictures of both alternate.
    const RowOrder rows = orderedRows(*model.list(), BrowseOrder::Title, {});
    QCOMPARE(rows, (RowOrder{0, 3, 1, 4, 2, 5}));
    QVERIFY(model.index(4).data(Qt::ToolTipRole).toString().contains(QStringLiteral("Database two")));
}

void TestBrowseModel::rowsOf_keepsTheOrderAsked()
{
    const auto list = pairedList();
    QCOMPARE(rowsOf(*list, {{"two", 2}, {"one", 0}, {"gone", 0}, {"one", 9}, {"two", 0}}), (RowOrder{5, 0, 3}));
}

void TestBrowseModel::marks_areSaid()
{
    BrowseModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    showList(model, pairedList());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setMarks({tableOf({{}, {3, PickFlag::Picked, ColourLabel::Green}}), tableOf({})});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.marks(1).rating, 3);
    QVERIFY2(model.marks(4) == CullMarks(), "A table may be shorter than its database");
    const QString spoken = model.index(1).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.endsWith(QStringLiteral("picked, 3 stars, green label")), qPrintable(spoken));
    QVERIFY(!model.index(0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("star")));
}

void TestBrowseModel::filter_asksForAllOfItsMarks_data()
{
    using Flags = BrowseFilter::Flags;
    QTest::addColumn<int>("flags");
    QTest::addColumn<int>("rating");
    QTest::addColumn<int>("label");
    QTest::addColumn<int>("passing");
    const auto row = [](const char *name, Flags flags, int rating, ColourLabel label, int passing) {
        QTest::newRow(name) << static_cast<int>(flags) << rating << static_cast<int>(label) << passing;
    };
    row("nothing asked", Flags::All, 0, ColourLabel::None, 4);
    row("not rejected", Flags::NotRejected, 0, ColourLabel::None, 3);
    row("picked", Flags::Picked, 0, ColourLabel::None, 1);
    row("stars", Flags::All, 3, ColourLabel::None, 2);
    row("label", Flags::All, 0, ColourLabel::Red, 2);
    row("all of it", Flags::NotRejected, 4, ColourLabel::Red, 1);
}

void TestBrowseModel::filter_asksForAllOfItsMarks()
{
    QFETCH(int, flags);
    QFETCH(int, rating);
    QFETCH(int, label);
    const BrowseFilter filter{static_cast<BrowseFilter::Flags>(flags), rating, static_cast<ColourLabel>(label)};
    const std::vector<CullMarks> marks{{},
                                       {3, PickFlag::Rejected, ColourLabel::Red},
                                       {5, PickFlag::None, ColourLabel::Red},
                                       {1, PickFlag::Picked, ColourLabel::Blue}};
    const auto passing =
        std::count_if(marks.begin(), marks.end(), [&](const CullMarks &each) { return filter.passes(each); });
    QTEST(static_cast<int>(passing), "passing");
}

void TestBrowseModel::service_findsFiltersAndOrders()
{
    int listings = 0;
    BrowseService service(
        [&](const QStringList &, const JobContext &) -> Result<BrowseModel::List> {
            ++listings;
            return pairedList();
        },
        [](const std::string &database) -> Result<MarkTable> {
            return database == "one" ? tableOf({{}, {4, PickFlag::None, ColourLabel::None}}) : MarkTable();
        });
    QSignalSpy listed(&service, &BrowseService::listed);
    const auto answer = [&] { return listed.takeFirst().at(0).value<BrowseListing>(); };
    // The databases of what is found are the ones that are listed.
    BrowseRequest request;
    request.find = [](BrowseOrder, const JobContext &) -> Result<FoundItems> {
        return FoundItems(std::vector<ItemReference>{{"one", 1}, {"two", 1}, {"one", 0}});
    };
    request.order = BrowseOrder::AsFound;
    service.request(request);
    QTRY_COMPARE(listed.count(), 1);
    const BrowseListing found = answer();
    QCOMPARE(found.rows, (RowOrder{1, 4, 0}));
    QCOMPARE(marksIn(found.marks, *found.list, 1).rating, std::uint8_t{4});
    // Another order and a filter, without listing again.
    request.known = found.list;
    request.order = BrowseOrder::Title;
    service.request(request);
    QTRY_COMPARE(listed.count(), 1);
    QCOMPARE(answer().rows, (RowOrder{0, 1, 4}));
    request.filter.leastRating = 4;
    service.request(request);
    QTRY_COMPARE(listed.count(), 1);
    QCOMPARE(answer().rows, RowOrder{1});
    QCOMPARE(listings, 1);
    QSignalSpy failed(&service, &BrowseService::failed);
    request.find = [](BrowseOrder, const JobContext &) -> Result<FoundItems> {
        return Error{ErrorCode::NotFound, "There is no such collection.", {}};
    };
    service.request(request);
    QTRY_COMPARE(failed.count(), 1);
}

void TestBrowseModel::service_dropsWhatWasAskedForBefore()
{
    QSemaphore gate;
    std::atomic<bool> stopped = false;
    BrowseService service([&](const QStringList &databases, const JobContext &job) -> Result<BrowseModel::List> {
        if (databases.front() == QLatin1String("slow")) {
            gate.acquire();
            stopped = job.stopRequested();
        }
        return largeList(3, databases.front().toStdString());
    });
    QSignalSpy listed(&service, &BrowseService::listed);
    service.request({{QStringLiteral("slow")}});
    service.request({{QStringLiteral("quick")}});
    QTRY_COMPARE(listed.count(), 1);
    gate.release();
    QTRY_VERIFY(stopped);
    QTest::qWait(20);
    QCOMPARE(listed.count(), 1);
    QCOMPARE(listed.at(0).at(0).value<BrowseListing>().list->databases().front().id, std::string("quick"));
}

void TestBrowseModel::service_reordersAwayFromTheGuiThread()
{
    BrowseService service([](const QStringList &, const JobContext &) -> Result<BrowseModel::List> {
        return Error{ErrorCode::NotFound, "There is no such database.", {}};
    });
    const auto list = largeList(kLarge);
    QSignalSpy listed(&service, &BrowseService::listed);
    QSignalSpy failed(&service, &BrowseService::failed);
    QElapsedTimer timer;
    timer.start();
    service.request({{QStringLiteral("museum")}, {}, BrowseOrder::Title, {}, list});
    QVERIFY(timer.elapsed() < 10);
    QTRY_COMPARE_WITH_TIMEOUT(listed.count(), 1, 60'000);
    qInfo("138,240 titles ordered after %lld ms", static_cast<long long>(timer.elapsed()));
    QCOMPARE(listed.at(0).at(0).value<BrowseListing>().rows.size(), list->size());
    service.request({{QStringLiteral("gone")}});
    QTRY_COMPARE(failed.count(), 1);
}

void TestBrowseModel::loader_staysWithinItsBytes()
{
    constexpr qsizetype kBytes = qsizetype{1} << 20;
    ThumbnailLoader loader([](const PictureKey &key) { return plainPicture(key.sidePx); }, kBytes);
    loader.setDatabases({QStringLiteral("museum")});
    loader.setSidePx(128);
    std::vector<qint64> items(200);
    for (std::size_t i = 0; i < items.size(); ++i)
        items[i] = static_cast<qint64>(i);
    loader.want(items);
    QTRY_VERIFY(loader.isIdle());
    QVERIFY(loader.cachedBytes() <= kBytes);
    QVERIFY(loader.picture(0).isNull());
    QCOMPARE(loader.picture(199).size(), QSize(128, 64));
    loader.setSidePx(64);
    QVERIFY(loader.picture(199).isNull());
    QVERIFY(!loader.substitute(199).isNull());
}

void TestBrowseModel::loader_fetchesOnlyWhatIsStillWanted()
{
    QSemaphore gate;
    std::mutex mutex;
    std::vector<qint64> fetched;
    ThumbnailLoader loader([&](const PictureKey &key) {
        gate.acquire();
        const std::scoped_lock lock(mutex);
        fetched.push_back(key.item);
        return plainPicture(key.sidePx);
    });
    loader.setDatabases({QStringLiteral("museum")});
    std::vector<qint64> first;
    for (qint64 item = 0; item < 100; ++item)
        first.push_back(item);
    loader.want(first);
    loader.want({1000, 1001});
    gate.release(1000);
    QTRY_VERIFY(loader.isIdle());
    QVERIFY2(fetched.size() <= 14, "What had begun is finished; the rest of the first screen is left");
    QVERIFY(std::find(fetched.begin(), fetched.end(), 1000) != fetched.end());
    QVERIFY(!loader.picture(1001).isNull());
    QVERIFY(loader.picture(99).isNull());
}

void TestBrowseModel::loader_dropsPicturesOfAnotherDatabase()
{
    QSemaphore gate;
    ThumbnailLoader loader([&](const PictureKey &key) {
        gate.acquire();
        return plainPicture(key.sidePx);
    });
    QSignalSpy loaded(&loader, &ThumbnailLoader::loaded);
    loader.setDatabases({QStringLiteral("one")});
    loader.want({1, 2});
    loader.setDatabases({QStringLiteral("two")});
    loader.want({3});
    gate.release(10);
    QTRY_VERIFY(!loader.picture(3).isNull());
    QVERIFY(loader.picture(1).isNull());
    QCOMPARE(loaded.count(), 1);
}

void TestBrowseModel::loader_remembersFailures_untilRetried()
{
    std::atomic<int> asked = 0;
    ThumbnailLoader loader([&](const PictureKey &) {
        ++asked;
        return QImage();
    });
    loader.setDatabases({QStringLiteral("museum")});
    loader.want({1});
    QTRY_VERIFY(loader.hasFailed(1));
    loader.want({1});
    QVERIFY(loader.isIdle());
    QCOMPARE(asked, 1);
    loader.retryFailed();
    loader.want({1});
    QTRY_COMPARE(asked, 2);
}

QTEST_MAIN(TestBrowseModel)
#include "tst_browse_model.moc"
