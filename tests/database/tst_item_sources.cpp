#include "core/database/ItemSource.h"
#include "tests/database/DatabaseFixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace palimpsest;
using namespace palimpsest::database;

class TestItemSources : public QObject {
    Q_OBJECT

private:
    static constexpr const char *kJpegHead = "\xFF\xD8\xFF\xE0 not really";

    static void addFile(const QTemporaryDir &folder, const QString &path, const QByteArray &bytes = kJpegHead)
    {
        const auto target = std::filesystem::path(folder.path().toStdString()) / path.toStdString();
        std::filesystem::create_directories(target.parent_path());
        QVERIFY(writeBytes(target, bytes));
    }

    static Result<SourceListing> list(const QTemporaryDir &folder, const std::filesystem::path &csv = {},
                                      const JobContext &job = {})
    {
        Registry<ItemSource> sources;
        registerSourceAll(sources);
        return sources.find("folder")->list({folder.path().toStdString(), csv}, job);
    }

    static QStringList paths(const SourceListing &listing)
    {
        QStringList result;
        for (const SourceItem &item : listing.items)
            result << QString::fromStdString(item.path);
        return result;
    }

private Q_SLOTS:
    void everySource_describesItself()
    {
        Registry<ItemSource> sources;
        registerSourceAll(sources);
        QVERIFY(!sources.entries().empty());
        for (const ItemSource &source : sources.entries()) {
            QVERIFY(!source.id.empty() && !source.title.empty() && !source.summary.empty());
            QVERIFY(source.recognise && source.list);
            QCOMPARE(source.recognise({"/nowhere/at/all", {}}), Recognition::No);
            QCOMPARE(source.list({"/nowhere/at/all", {}}, {}).error().code, ErrorCode::NotFound);
        }
    }

    void pictures_areFoundSortedWithSubFolderAsStyle()
    {
        const QTemporaryDir folder;
        addFile(folder, "ukiyo-e/b.JPG");
        addFile(folder, "ukiyo-e/deep/a.png", "broken, but called a picture");
        addFile(folder, "top.webp");
        addFile(folder, "без расширения");
        addFile(folder, "notes.txt");
        addFile(folder, "README", "text");
        addFile(folder, ".hidden/c.jpg");
        addFile(folder, "a database/database.json", "{}");
        addFile(folder, "a database/pictures/x.jpg");
        const auto listing = list(folder);
        VERIFY_RESULT(listing);
        QCOMPARE(paths(*listing), (QStringList{"top.webp", "ukiyo-e/b.JPG", "ukiyo-e/deep/a.png", "без расширения"}));
        QCOMPARE(listing->items[1].facts.style, std::string("ukiyo-e"));
        QCOMPARE(listing->items[2].facts.style, std::string("ukiyo-e"));
        QCOMPARE(listing->items[0].facts.style, std::string());
        QCOMPARE(listing->items[1].bytes, static_cast<std::int64_t>(qstrlen(kJpegHead)));
        QVERIFY(listing->items[1].modifiedNs > 0);
    }

    void fileName_fillsFacts_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("facts");
        QTest::newRow("year") << "claude-monet_water-lilies-1906.jpg"
                              << QStringList{"Claude Monet", "Water lilies", "1906"};
        QTest::newRow("bracket year") << "hiroshige_rain (1857).jpg" << QStringList{"Hiroshige", "Rain", "1857"};
        QTest::newRow("Cyrillic") << "kazimir-malevich_Черный квадрат (1915).jpg"
                                  << QStringList{"Kazimir Malevich", "Черный квадрат", "1915"};
        QTest::newRow("no year") << "goya_the-dog.jpg" << QStringList{"Goya", "The dog", ""};
        QTest::newRow("camera") << "IMG_0042.jpg" << QStringList{"", "IMG_0042", ""};
        QTest::newRow("plain") << "holiday-1999.jpg" << QStringList{"", "holiday-1999", ""};
        QTest::newRow("digits first") << "2019_summer.jpg" << QStringList{"", "2019_summer", ""};
        QTest::newRow("underscore only") << "_.jpg" << QStringList{"", "_", ""};
    }

    void fileName_fillsFacts()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, facts);
        const QTemporaryDir folder;
        addFile(folder, name);
        const auto listing = list(folder);
        VERIFY_RESULT(listing);
        const ItemFacts &got = listing->items.at(0).facts;
        QCOMPARE(QStringList({QString::fromStdString(got.artist), QString::fromStdString(got.title),
                              QString::fromStdString(got.year)}),
                 facts);
    }

    void table_givesFacts_data()
    {
        QTest::addColumn<QByteArray>("table");
        const QByteArray quoted = "path,title,artist,year,style,licence,source,caption\n"
                                  "a.jpg,\"Fuji, \"\"red\"\"\nmountain\",Хокусай,1831,ukiyo-e,PD,https://x/y,rain\n";
        QTest::newRow("quoted") << quoted;
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + quoted;
        QTest::newRow("Windows line ends")
            << QByteArray(quoted).replace("caption\n", "caption\r\n").replace("rain\n", "rain\r\n");
        QTest::newRow("no last line end") << quoted.chopped(1);
        QTest::newRow("other order, spaces, capitals")
            << QByteArray("Caption ; ARTIST;title;year;path;style;source;licence\n\n"
                          "rain;Хокусай;\"Fuji, \"\"red\"\"\nmountain\";1831;./a.jpg;ukiyo-e;https://x/y;PD\n");
    }

    void table_givesFacts()
    {
        QFETCH(QByteArray, table);
        const QTemporaryDir folder;
        addFile(folder, "a.jpg");
        addFile(folder, "facts.csv", table);
        const auto csv = std::filesystem::path(folder.path().toStdString()) / "facts.csv";
        for (const auto &named : {csv, std::filesystem::path()}) {
            const auto listing = list(folder, named);
            VERIFY_RESULT(listing);
            QCOMPARE(listing->refused.size(), std::size_t{0});
            const ItemFacts expected{
                "Fuji, \"red\"\nmountain", "Хокусай", "1831", "ukiyo-e", "rain", "PD", "https://x/y"};
            QVERIFY(listing->items.at(0).facts == expected);
        }
    }

    void tableWithoutTheFile_isReported()
    {
        const QTemporaryDir folder;
        addFile(folder, "a.jpg");
        addFile(folder, "facts.csv", "path,title\na.jpg,A\ngone.jpg,B\n");
        const auto listing = list(folder);
        VERIFY_RESULT(listing);
        QCOMPARE(listing->refused.size(), std::size_t{1});
        QCOMPARE(listing->refused[0].path, std::string("gone.jpg"));
        QVERIFY(listing->refused[0].reason.ends_with('.'));
    }

    void tableOfALargerCollection_isReportedOnce()
    {
        const QTemporaryDir folder;
        addFile(folder, "a.jpg");
        QByteArray table("path,title\na.jpg,A\n");
        for (int i = 0; i < 500; ++i)
            table += "gone" + QByteArray::number(i) + ".jpg,B\n";
        addFile(folder, "facts.csv", table);
        const auto listing = list(folder);
        VERIFY_RESULT(listing);
        QCOMPARE(listing->refused.size(), std::size_t{1});
        QVERIFY(listing->refused[0].reason.starts_with("500 pictures"));
    }

    void blankStyleInTable_leavesTheSubFolder()
    {
        const QTemporaryDir folder;
        addFile(folder, "cubism/a.jpg");
        addFile(folder, "facts.csv", "path,title,style\ncubism/a.jpg,Guitar,\n");
        const auto listing = list(folder);
        VERIFY_RESULT(listing);
        QCOMPARE(listing->items[0].facts.style, std::string("cubism"));
        QCOMPARE(listing->items[0].facts.title, std::string("Guitar"));
        QCOMPARE(listing->items[0].facts.artist, std::string());
    }

    void badTable_isRefused_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::newRow("not UTF-8") << QByteArray("path,title\na.jpg,\xCF\xF0\xE8\n");
        QTest::newRow("overlong UTF-8") << QByteArray("path,title\na.jpg,\xC0\xAF\n");
        QTest::newRow("open quote") << QByteArray("path,title\na.jpg,\"never closed\n");
        QTest::newRow("too many fields") << QByteArray("path,title\na.jpg,b,c,d\n");
        QTest::newRow("no path column") << QByteArray("name,title\na.jpg,b\n");
        QTest::newRow("empty") << QByteArray();
    }

    void badTable_isRefused()
    {
        QFETCH(QByteArray, table);
        const QTemporaryDir folder;
        addFile(folder, "a.jpg");
        addFile(folder, "facts.csv", table);
        const auto csv = std::filesystem::path(folder.path().toStdString()) / "facts.csv";
        const auto named = list(folder, csv);
        QVERIFY(!named);
        QCOMPARE(named.error().code, ErrorCode::Corrupt);
        // A table that nobody asked for must not stand in the way.
        VERIFY_RESULT(list(folder));
    }

    void linkLoop_ends()
    {
        const QTemporaryDir folder;
        addFile(folder, "sub/a.jpg");
        std::filesystem::create_directory_symlink(folder.path().toStdString(),
                                                  folder.path().toStdString() + "/sub/loop");
        const auto listing = list(folder);
        VERIFY_RESULT(listing);
        QCOMPARE(listing->items.size(), std::size_t{1});
    }

    void listing_isCancelled()
    {
        const QTemporaryDir folder;
        addFile(folder, "a.jpg");
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(list(folder, {}, {stop.get_token(), {}}).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestItemSources)
#include "tst_item_sources.moc"
