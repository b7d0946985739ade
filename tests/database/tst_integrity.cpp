#include "core/database/Integrity.h"
#include "tests/database/DatabaseFixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/Database.h>

#include <unistd.h>

#include <sys/stat.h>

#include <algorithm>

using namespace palimpsest;
using namespace palimpsest::database;

class TestIntegrity : public QObject {
    Q_OBJECT

private:
    static constexpr int kItems = 40;
    static constexpr int kBatch = 10;

    QTemporaryDir m_temporary;
    int m_next = 0;

    /// A database of kItems in batches of kBatch, with thumbnails that are JPEGs by their first and last bytes.
    std::filesystem::path newDatabase(bool storesPictures = false)
    {
        const auto directory =
            std::filesystem::path(m_temporary.path().toStdString()) / ("db" + std::to_string(m_next++));
        DatabaseDescription description = testDescription();
        description.storesPictures = storesPictures;
        auto writer = DatabaseWriter::create(directory, description);
        for (int first = 0; writer && first < kItems; first += kBatch) {
            std::vector<NewItem> items = testItems(first, kBatch);
            for (NewItem &item : items) {
                item.thumbnailJpeg.front() = 0xFF;
                item.thumbnailJpeg[1] = 0xD8;
                item.thumbnailJpeg[item.thumbnailJpeg.size() - 2] = 0xFF;
                item.thumbnailJpeg.back() = 0xD9;
                if (storesPictures)
                    item.pictureJpeg = item.thumbnailJpeg;
            }
            if (!(*writer)->commit(items, {}))
                return {};
        }
        return directory;
    }

    static bool flip(const std::filesystem::path &path, qsizetype position)
    {
        QByteArray bytes = readBytes(path);
        bytes[position] = static_cast<char>(~bytes[position]);
        return writeBytes(path, bytes);
    }

    static bool damage(const std::filesystem::path &directory, const QString &how)
    {
        const auto embeddings = directory / "embeddings.f16";
        const auto thumbnails = directory / "thumbnails.bin";
        if (how == "embedding byte")
            return flip(embeddings, 64 + 16 * 25 + 3);
        if (how == "embeddings cut")
            return writeBytes(embeddings, readBytes(embeddings).chopped(16 * 12 + 5));
        if (how == "embeddings header")
            return flip(embeddings, 2);
        if (how == "embeddings gone")
            return std::filesystem::remove(embeddings);
        if (how == "thumbnail byte")
            return flip(thumbnails, 5);
        if (how == "thumbnails cut")
            return writeBytes(thumbnails, readBytes(thumbnails).chopped(100));
        if (how == "thumbnails gone")
            return std::filesystem::remove(thumbnails);
        if (how == "left-overs")
            return writeBytes(embeddings, readBytes(embeddings) + "left")
                   && writeBytes(thumbnails, readBytes(thumbnails) + "over");
        if (how == "index entry gone") {
            SQLite::Database database((directory / "catalogue.sqlite").string(), SQLite::OPEN_READWRITE);
            database.exec("PRAGMA writable_schema = ON");
            database.exec("UPDATE sqlite_schema SET sql = 'CREATE INDEX items_by_content ON items(title)' "
                          "WHERE name = 'items_by_content'");
            return true;
        }
        if (how == "row gone") {
            SQLite::Database database((directory / "catalogue.sqlite").string(), SQLite::OPEN_READWRITE);
            database.exec("DELETE FROM items WHERE id = 17");
            return true;
        }
        return how == "nothing";
    }

private Q_SLOTS:
    void damage_isFoundAndMended_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<bool>("sound");
        QTest::addColumn<int>("itemsLeft");      ///< -1: cannot be mended.
        QTest::addColumn<int>("thumbnailsLost"); ///< Of those that are left.
        QTest::newRow("nothing") << "nothing" << true << kItems << 0;
        QTest::newRow("left-overs") << "left-overs" << true << kItems << 0;
        QTest::newRow("embedding byte") << "embedding byte" << false << kItems - kBatch << 0;
        QTest::newRow("embeddings cut") << "embeddings cut" << false << kItems - 2 * kBatch << 0;
        QTest::newRow("embeddings header") << "embeddings header" << false << kItems << 0;
        QTest::newRow("embeddings gone") << "embeddings gone" << false << 0 << 0;
        QTest::newRow("thumbnail byte") << "thumbnail byte" << false << kItems << kBatch;
        QTest::newRow("thumbnails cut") << "thumbnails cut" << false << kItems << kBatch;
        QTest::newRow("thumbnails gone") << "thumbnails gone" << false << kItems << kItems;
        QTest::newRow("index entry gone") << "index entry gone" << false << kItems << 0;
        QTest::newRow("row gone") << "row gone" << false << -1 << 0;
    }

    void damage_isFoundAndMended()
    {
        QFETCH(QString, how);
        QFETCH(bool, sound);
        QFETCH(int, itemsLeft);
        QFETCH(int, thumbnailsLost);
        const auto directory = newDatabase();
        QVERIFY(!directory.empty());
        QVERIFY(damage(directory, how));
        const auto checked = checkDatabase(directory, {});
        VERIFY_RESULT(checked);
        QCOMPARE(checked->isSound(), sound);
        for (const Finding &finding : checked->findings)
            QVERIFY2(finding.sentence.ends_with('.'), finding.sentence.c_str());
        VERIFY_RESULT(repairDatabase(directory, {}));
        const auto after = checkDatabase(directory, {});
        VERIFY_RESULT(after);
        if (itemsLeft < 0) {
            QVERIFY(!after->isSound());
            return;
        }
        QVERIFY2(after->findings.empty(), after->findings.empty() ? "" : after->findings.front().sentence.c_str());
        QCOMPARE(after->items, itemsLeft);
        QCOMPARE(after->uncheckedBytes, 0);
        const auto database = Database::open(directory);
        VERIFY_RESULT(database);
        QCOMPARE((*database)->itemCount(), kItems);
        int lost = 0;
        for (int id = 0; id < kItems; ++id) {
            const auto item = (*database)->item(id);
            VERIFY_RESULT(item);
            lost += !item->removed && !(*database)->thumbnail(*item) ? 1 : 0;
        }
        QCOMPARE(lost, thumbnailsLost);
        // What was taken out is asked for again by the next import, what stayed is not.
        const auto writer = DatabaseWriter::open(directory);
        VERIFY_RESULT(writer);
        int asked = 0;
        for (int number = 0; number < kItems; ++number)
            asked +=
                *(*writer)->knowsFile(testItem(number).file) || *(*writer)->knowsContent(testItem(number).contentId)
                    ? 0
                    : 1;
        QCOMPARE(asked, kItems - itemsLeft);
    }

    void missingStoredPictures_areNoted()
    {
        const auto directory = newDatabase(true);
        std::filesystem::remove(directory / "pictures" / (testItem(3).contentId + ".jpg"));
        const auto checked = checkDatabase(directory, {});
        VERIFY_RESULT(checked);
        QVERIFY(checked->isSound());
        QCOMPARE(checked->findings.size(), std::size_t{1});
    }

    void anyDamagedByte_isFound()
    {
        const auto directory = newDatabase();
        for (const char *name : {"embeddings.f16", "thumbnails.bin"}) {
            const QByteArray sound = readBytes(directory / name);
            for (qsizetype position = 0; position < sound.size(); position += 37) {
                // The reserved part of the header means nothing yet.
                if (QByteArray(name) == "embeddings.f16" && position >= 24 && position < 64)
                    continue;
                QVERIFY(flip(directory / name, position));
                const auto checked = checkDatabase(directory, {});
                QVERIFY2(!checked || !checked->isSound(), qPrintable(QString("%1 at %2").arg(name).arg(position)));
                QVERIFY(writeBytes(directory / name, sound));
            }
        }
        QVERIFY(checkDatabase(directory, {})->isSound());
    }

    void whatIsNoDatabase_isRefused_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("empty folder") << "empty folder" << ErrorCode::NotFound;
        QTest::newRow("foreign catalogue") << "foreign catalogue" << ErrorCode::Corrupt;
        QTest::newRow("view for a table") << "view for a table" << ErrorCode::Corrupt;
        QTest::newRow("trigger") << "trigger" << ErrorCode::Corrupt;
        QTest::newRow("newer catalogue") << "newer catalogue" << ErrorCode::Unsupported;
        QTest::newRow("newer embeddings") << "newer embeddings" << ErrorCode::Unsupported;
        QTest::newRow("catalogue is a folder") << "catalogue is a folder" << ErrorCode::Corrupt;
        QTest::newRow("pipe") << "pipe" << ErrorCode::Corrupt;
    }

    void whatIsNoDatabase_isRefused()
    {
        QFETCH(QString, what);
        QFETCH(ErrorCode, code);
        const auto directory = newDatabase();
        const auto catalogue = directory / "catalogue.sqlite";
        if (what == "empty folder")
            std::filesystem::remove(directory / "database.json");
        if (what == "foreign catalogue") {
            SQLite::Database database(catalogue.string(), SQLite::OPEN_READWRITE);
            database.exec("PRAGMA application_id = 7");
        }
        if (what == "view for a table") {
            SQLite::Database database(catalogue.string(), SQLite::OPEN_READWRITE);
            database.exec("ALTER TABLE items RENAME TO others; CREATE VIEW items AS SELECT * FROM others");
        }
        if (what == "trigger") {
            SQLite::Database database(catalogue.string(), SQLite::OPEN_READWRITE);
            database.exec("CREATE TRIGGER t AFTER INSERT ON items BEGIN DELETE FROM files; END");
        }
        if (what == "newer catalogue") {
            SQLite::Database database(catalogue.string(), SQLite::OPEN_READWRITE);
            database.exec("PRAGMA user_version = 99");
        }
        if (what == "newer embeddings") {
            QByteArray bytes = readBytes(directory / "embeddings.f16");
            bytes[8] = 9;
            QVERIFY(writeBytes(directory / "embeddings.f16", bytes));
        }
        if (what == "catalogue is a folder") {
            std::filesystem::remove(catalogue);
            std::filesystem::create_directory(catalogue);
        }
        if (what == "pipe") {
            std::filesystem::remove(directory / "thumbnails.bin");
            QCOMPARE(mkfifo((directory / "thumbnails.bin").c_str(), 0600), 0);
            const auto opened = Database::open(directory);
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, code);
            return;
        }
        for (const auto &outcome : {checkDatabase(directory, {}), repairDatabase(directory, {})}) {
            QVERIFY(!outcome);
            QCOMPARE(outcome.error().code, code);
            QVERIFY(outcome.error().message.ends_with('.'));
            QCOMPARE(outcome.error().message.find('\n'), std::string::npos);
        }
    }

    void check_isCancelled()
    {
        const auto directory = newDatabase();
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(checkDatabase(directory, {stop.get_token(), {}}).error().code, ErrorCode::Cancelled);
    }

    void readOnlyDatabase_isCheckedAndRead()
    {
        if (geteuid() == 0)
            QSKIP("The superuser may write everywhere.");
        const auto directory = newDatabase();
        std::filesystem::permissions(directory,
                                     std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
        VERIFY_RESULT(Database::open(directory));
        VERIFY_RESULT(checkDatabase(directory, {}));
        QCOMPARE(repairDatabase(directory, {}).error().code, ErrorCode::Io);
        std::filesystem::permissions(directory, std::filesystem::perms::owner_all);
    }

    void secondWriter_waitsAndSaysSo()
    {
        const auto directory = newDatabase();
        auto first = DatabaseWriter::open(directory);
        VERIFY_RESULT(first);
        // Who only reads is not kept waiting.
        VERIFY_RESULT(Database::open(directory));
        QCOMPARE(DatabaseWriter::open(directory).error().code, ErrorCode::Io);
        bool said = false;
        const JobContext job{{}, [&](const Progress &progress) {
                                 said = progress.stage.starts_with("Waiting");
                                 first->reset();
                             }};
        const auto second = DatabaseWriter::open(directory, job);
        VERIFY_RESULT(second);
        QVERIFY(said);
    }

    void waitingWriter_isCancelled()
    {
        const auto directory = newDatabase();
        const auto first = DatabaseWriter::open(directory);
        VERIFY_RESULT(first);
        std::stop_source stop;
        const JobContext job{stop.get_token(), [&](const Progress &) { stop.request_stop(); }};
        QCOMPARE(DatabaseWriter::open(directory, job).error().code, ErrorCode::Cancelled);
    }

    void removedItems_areOutOfSightAtOnce()
    {
        const auto directory = newDatabase();
        {
            const auto writer = DatabaseWriter::open(directory);
            const std::vector<std::int64_t> gone{0, 1, 2, 20, 39};
            VERIFY_RESULT((*writer)->remove(gone));
            QVERIFY(!*(*writer)->knowsContent(testItem(20).contentId));
        }
        const auto database = Database::open(directory);
        QCOMPARE((*database)->removedRows(), (std::vector<std::int64_t>{0, 1, 2, 20, 39}));
        for (const int count : {1, 5, 35, 100}) {
            const auto sample = (*database)->sampleItems(count);
            VERIFY_RESULT(sample);
            QCOMPARE(sample->size(), static_cast<std::size_t>(std::min(count, 35)));
            QVERIFY(std::is_sorted(sample->begin(), sample->end()));
            QVERIFY(std::adjacent_find(sample->begin(), sample->end()) == sample->end());
            for (const std::int64_t id : *sample)
                QVERIFY(id < kItems && !(*database)->item(id)->removed);
        }
    }
};

QTEST_GUILESS_MAIN(TestIntegrity)
#include "tst_integrity.moc"
