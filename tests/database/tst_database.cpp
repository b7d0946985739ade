#include "core/base/Embedding.h"
#include "tests/database/DatabaseFixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <csignal>
#include <future>
#include <limits>

using namespace palimpsest;
using namespace palimpsest::database;

class TestDatabase : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_temporary;
    int m_next = 0;

    std::filesystem::path newDirectory()
    {
        return std::filesystem::path(m_temporary.path().toStdString()) / ("db" + std::to_string(m_next++));
    }

private Q_SLOTS:
    void item_comesBackAsItWasWritten()
    {
        const auto directory = newDirectory();
        VERIFY_RESULT(makeTestDatabase(directory, 40));
        const auto database = Database::open(directory);
        VERIFY_RESULT(database);
        QCOMPARE((*database)->itemCount(), 40);
        QCOMPARE((*database)->revision(), 1);
        QCOMPARE((*database)->description().name, std::string("Wood"));
        QCOMPARE((*database)->description().id.size(), std::size_t{36});
        for (const int number : {0, 17, 39}) {
            const NewItem written = testItem(number);
            const auto item = (*database)->item(number);
            VERIFY_RESULT(item);
            QCOMPARE(item->row, number);
            QVERIFY(item->facts == written.facts);
            QCOMPARE(item->path, written.file.path);
            QCOMPARE(item->sourceRoot, written.file.root);
            QCOMPARE(item->contentId, written.contentId);
            QCOMPARE(item->widthPx, written.widthPx);
            QVERIFY(!item->patch);
            QCOMPARE((*database)->picturePath(*item), std::filesystem::path("/pictures") / written.file.path);
            const auto thumbnail = (*database)->thumbnail(*item);
            VERIFY_RESULT(thumbnail);
            QCOMPARE(*thumbnail, written.thumbnailJpeg);
        }
    }

    void embeddings_areNormalisedAndHalfPrecise()
    {
        const auto directory = newDirectory();
        VERIFY_RESULT(makeTestDatabase(directory, 5));
        const auto database = Database::open(directory);
        VERIFY_RESULT(database);
        const EmbeddingView view = (*database)->embeddings();
        QCOMPARE(view.count, 5);
        QCOMPARE(view.dimension, 8);
        for (int number = 0; number < 5; ++number) {
            std::vector<float> expected = testItem(number).embedding;
            normaliseL2(expected);
            const std::vector<float> got = view.row(number);
            for (std::size_t i = 0; i < expected.size(); ++i)
                QVERIFY(std::abs(got[i] - expected[i]) <= 0x1p-11F * std::abs(expected[i]) + 1e-7F);
        }
    }

    void patch_comesBack()
    {
        const auto directory = newDirectory();
        auto writer = DatabaseWriter::create(directory, testDescription());
        VERIFY_RESULT(writer);
        NewItem item = testItem(1);
        item.patch = PatchRectangle{4, 8, 260, 264};
        VERIFY_RESULT((*writer)->commit({item}, {}));
        VERIFY_RESULT((*writer)->close());
        const auto read = (*Database::open(directory))->item(0);
        VERIFY_RESULT(read);
        QVERIFY(read->patch == item.patch);
    }

    void revision_countsTransactions()
    {
        const auto directory = newDirectory();
        auto writer = DatabaseWriter::create(directory, testDescription());
        VERIFY_RESULT(writer);
        VERIFY_RESULT((*writer)->commit(testItems(0, 3), {}));
        VERIFY_RESULT((*writer)->commit(testItems(3, 3), {}));
        VERIFY_RESULT((*writer)->commit({}, {}));
        QCOMPARE((*writer)->revision(), 2);
        QCOMPARE(*Database::revisionOnDisk(directory), 2);
        VERIFY_RESULT((*writer)->close());
        QCOMPARE((*Database::open(directory))->revision(), 2);
    }

    void reader_keepsItsStateWhileWriterAppends()
    {
        const auto directory = newDirectory();
        VERIFY_RESULT(makeTestDatabase(directory, 4));
        const auto before = Database::open(directory);
        VERIFY_RESULT(before);
        auto writer = DatabaseWriter::open(directory);
        VERIFY_RESULT(writer);
        VERIFY_RESULT((*writer)->commit(testItems(4, 100), {}));
        QCOMPARE((*before)->itemCount(), 4);
        QCOMPARE((*before)->embeddings().count, 4);
        VERIFY_RESULT((*before)->item(3));
        const auto after = Database::open(directory);
        VERIFY_RESULT(after);
        QCOMPARE((*after)->itemCount(), 104);
        VERIFY_RESULT((*after)->thumbnail(*(*after)->item(103)));
    }

    void writer_recognisesFilesAndContents()
    {
        const auto directory = newDirectory();
        auto writer = DatabaseWriter::create(directory, testDescription());
        VERIFY_RESULT(writer);
        const KnownFile copy{{"/pictures", "copy.jpg", 5, 6}, testItem(0).contentId};
        VERIFY_RESULT((*writer)->commit({testItem(0)}, {copy}));
        SourceFile file = testItem(0).file;
        QVERIFY(*(*writer)->knowsFile(file));
        QVERIFY(*(*writer)->knowsFile(copy.file));
        file.bytes += 1;
        QVERIFY(!*(*writer)->knowsFile(file));
        QVERIFY(*(*writer)->knowsContent(testItem(0).contentId));
        QVERIFY(!*(*writer)->knowsContent(testItem(1).contentId));
        QCOMPARE((*writer)->itemCount(), 1);
    }

    void commit_refusesBadEmbeddings_data()
    {
        QTest::addColumn<std::vector<float>>("embedding");
        QTest::newRow("wrong dimension") << std::vector<float>(7, 1.0F);
        QTest::newRow("zero") << std::vector<float>(8, 0.0F);
        QTest::newRow("not finite") << std::vector<float>(8, std::numeric_limits<float>::quiet_NaN());
    }

    void commit_refusesBadEmbeddings()
    {
        QFETCH(std::vector<float>, embedding);
        const auto directory = newDirectory();
        auto writer = DatabaseWriter::create(directory, testDescription());
        VERIFY_RESULT(writer);
        NewItem bad = testItem(0);
        bad.embedding = embedding;
        const auto done = (*writer)->commit({testItem(1), bad}, {});
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::InvalidArgument);
        VERIFY_RESULT((*writer)->commit({testItem(2)}, {}));
        VERIFY_RESULT((*writer)->close());
        const auto database = Database::open(directory);
        QCOMPARE((*database)->itemCount(), 1);
        QCOMPARE((*database)->item(0)->facts.title, std::string("Title 2"));
    }

    void create_refuses_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"name", "encoder", "dimension", "in use", "database"})
            QTest::newRow(what) << QString(what);
    }

    void create_refuses()
    {
        QFETCH(QString, what);
        const auto directory = newDirectory();
        DatabaseDescription description = testDescription();
        if (what == "name")
            description.name.clear();
        if (what == "encoder")
            description.encoderId.clear();
        if (what == "dimension")
            description.dimension = 0;
        if (what == "in use") {
            std::filesystem::create_directories(directory);
            QVERIFY(writeBytes(directory / "letter.txt", "hello"));
        }
        if (what == "database")
            VERIFY_RESULT(makeTestDatabase(directory, 1));
        const auto writer = DatabaseWriter::create(directory, description);
        QVERIFY(!writer);
        QCOMPARE(writer.error().code, ErrorCode::InvalidArgument);
        QVERIFY(what != "in use" || readBytes(directory / "letter.txt") == "hello");
    }

    void create_startsAfreshAfterACutOffCreate()
    {
        const auto directory = newDirectory();
        VERIFY_RESULT(makeTestDatabase(directory, 3));
        std::filesystem::remove(directory / "database.json");
        VERIFY_RESULT(makeTestDatabase(directory, 2));
        QCOMPARE((*Database::open(directory))->itemCount(), 2);
    }

    void secondWriter_isRefused()
    {
        const auto directory = newDirectory();
        VERIFY_RESULT(makeTestDatabase(directory, 1));
        const auto first = DatabaseWriter::open(directory);
        VERIFY_RESULT(first);
        const auto second = DatabaseWriter::open(directory);
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::Io);
    }

    void closedDatabase_isOnePlainCatalogueFile()
    {
        const auto directory = newDirectory();
        VERIFY_RESULT(makeTestDatabase(directory, 10));
        QVERIFY(!std::filesystem::exists(directory / "catalogue.sqlite-wal"));
        QVERIFY(!std::filesystem::exists(directory / "catalogue.sqlite-shm"));
    }

    void movedDatabase_opens()
    {
        const auto directory = newDirectory();
        VERIFY_RESULT(makeTestDatabase(directory, 10));
        const auto moved = newDirectory().parent_path() / "дерево 100% #1?";
        std::filesystem::rename(directory, moved);
        const auto database = Database::open(moved);
        VERIFY_RESULT(database);
        VERIFY_RESULT((*database)->item(9));
    }

    void readOnlyDatabase_opensAndLeavesNothingBehind_data()
    {
        QTest::addColumn<bool>("bundled");
        QTest::newRow("bundled") << true;
        QTest::newRow("user's") << false;
    }

    void readOnlyDatabase_opensAndLeavesNothingBehind()
    {
        QFETCH(bool, bundled);
        namespace fs = std::filesystem;
        const auto directory = newDirectory().parent_path() / ("read only %20 " + std::to_string(m_next));
        DatabaseDescription description = testDescription();
        description.bundled = bundled;
        VERIFY_RESULT(makeTestDatabase(directory, 10, description));
        fs::permissions(directory, fs::perms::owner_read | fs::perms::owner_exec);
        const auto namesIn = [](const fs::path &folder) {
            QStringList names;
            for (const auto &entry : fs::directory_iterator(folder))
                names << QString::fromStdString(entry.path().filename().string());
            names.sort();
            return names;
        };
        const QStringList before = namesIn(directory);
        {
            const auto database = Database::open(directory);
            VERIFY_RESULT(database);
            VERIFY_RESULT((*database)->itemAtRow(3));
            QCOMPARE(namesIn(directory), before);
        }
        QCOMPARE(namesIn(directory), before);
        if (geteuid() != 0) {
            const auto writer = DatabaseWriter::open(directory);
            QVERIFY(!writer);
            QCOMPARE(writer.error().code, ErrorCode::Io);
        }
        fs::permissions(directory, fs::perms::owner_all);
    }

    void sampleItems_areSpreadEvenly()
    {
        const auto directory = newDirectory();
        VERIFY_RESULT(makeTestDatabase(directory, 10));
        const auto database = Database::open(directory);
        QCOMPARE(*(*database)->sampleItems(5), (std::vector<std::int64_t>{0, 2, 4, 6, 8}));
        QCOMPARE((*database)->sampleItems(50)->size(), std::size_t{10});
        QCOMPARE((*database)->sampleItems(0)->size(), std::size_t{0});
    }

    void unknownItem_isNotFound()
    {
        const auto directory = newDirectory();
        VERIFY_RESULT(makeTestDatabase(directory, 2));
        const auto database = Database::open(directory);
        QCOMPARE((*database)->item(2).error().code, ErrorCode::NotFound);
        QCOMPARE((*database)->itemAtRow(-1).error().code, ErrorCode::NotFound);
    }

    void storedPictures_lieInsideTheDatabase()
    {
        const auto directory = newDirectory();
        DatabaseDescription description = testDescription();
        description.storesPictures = true;
        auto writer = DatabaseWriter::create(directory, description);
        VERIFY_RESULT(writer);
        NewItem item = testItem(3);
        item.pictureJpeg = {1, 2, 3};
        VERIFY_RESULT((*writer)->commit({item}, {}));
        VERIFY_RESULT((*writer)->close());
        const auto database = Database::open(directory);
        Item read = *(*database)->item(0);
        QCOMPARE(readBytes((*database)->picturePath(read)), QByteArray("\x01\x02\x03"));
        read.contentId = "../../../etc/passwd";
        QCOMPARE((*database)->picturePath(read).parent_path().filename(), std::filesystem::path("woodcut"));
    }

    void database_isReadFromSeveralThreads()
    {
        const auto directory = newDirectory();
        VERIFY_RESULT(makeTestDatabase(directory, 64));
        const auto database = Database::open(directory);
        const auto readAll = [&] {
            int good = 0;
            for (int i = 0; i < 64; ++i)
                good += (*database)->item(i)->facts.title == "Title " + std::to_string(i) ? 1 : 0;
            return good;
        };
        auto first = std::async(std::launch::async, readAll);
        auto second = std::async(std::launch::async, readAll);
        QCOMPARE(first.get() + second.get(), 128);
    }

    void killedWriter_losesAtMostTheBatchInFlight()
    {
        const auto directory = newDirectory();
        VERIFY_RESULT(makeTestDatabase(directory, 5));
        const pid_t child = fork();
        if (child == 0) {
            auto writer = DatabaseWriter::open(directory);
            if (writer && (*writer)->commit(testItems(5, 20), {}))
                kill(getpid(), SIGKILL);
            _exit(1);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        QVERIFY(std::filesystem::exists(directory / "catalogue.sqlite-wal"));
        {
            const auto database = Database::open(directory);
            VERIFY_RESULT(database);
            QCOMPARE((*database)->itemCount(), 25);
            VERIFY_RESULT((*database)->thumbnail(*(*database)->item(24)));
        }
        auto writer = DatabaseWriter::open(directory);
        VERIFY_RESULT(writer);
        VERIFY_RESULT((*writer)->commit(testItems(25, 1), {}));
        VERIFY_RESULT((*writer)->close());
        QCOMPARE((*Database::open(directory))->itemCount(), 26);
    }

    void tailOfAnInterruptedWrite_isIgnoredAndCutOff()
    {
        const auto directory = newDirectory();
        VERIFY_RESULT(makeTestDatabase(directory, 5));
        const QByteArray embeddings = readBytes(directory / "embeddings.f16");
        const QByteArray thumbnails = readBytes(directory / "thumbnails.bin");
        QVERIFY(writeBytes(directory / "embeddings.f16", embeddings + QByteArray(37, 'x')));
        QVERIFY(writeBytes(directory / "thumbnails.bin", thumbnails + QByteArray(1000, 'x')));
        QCOMPARE((*Database::open(directory))->embeddings().count, 5);
        auto writer = DatabaseWriter::open(directory);
        VERIFY_RESULT(writer);
        QCOMPARE(readBytes(directory / "embeddings.f16"), embeddings);
        QCOMPARE(readBytes(directory / "thumbnails.bin"), thumbnails);
        VERIFY_RESULT((*writer)->commit({testItem(5)}, {}));
        VERIFY_RESULT((*writer)->close());
        const auto database = Database::open(directory);
        QCOMPARE(*(*database)->thumbnail(*(*database)->item(5)), testItem(5).thumbnailJpeg);
    }

    void sameWrites_giveTheSameFiles()
    {
        DatabaseDescription description = testDescription();
        description.id = "starter-woodcut";
        const auto first = newDirectory();
        const auto second = newDirectory();
        VERIFY_RESULT(makeTestDatabase(first, 30, description));
        VERIFY_RESULT(makeTestDatabase(second, 30, description));
        for (const char *name : {"database.json", "catalogue.sqlite", "embeddings.f16", "thumbnails.bin"})
            QVERIFY2(readBytes(first / name) == readBytes(second / name), name);
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
