#include "core/database/Database.h"
#include "core/imaging/Decode.h"
#include "tests/database/PictureFixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <set>

using namespace palimpsest;
using namespace palimpsest::database;
using namespace palimpsest::pipeline;

class TestImport : public ImportTest {
    Q_OBJECT

private Q_SLOTS:
    void folder_becomesADatabase()
    {
        const auto source = newDirectory("Мои картины ");
        QVERIFY(writePictures(source, 0, 10));
        FakeEmbedder fake;
        std::vector<Progress> reports;
        const JobContext job{{}, [&](const Progress &progress) { reports.push_back(progress); }};
        const auto directory = newDirectory("db");
        const auto report = importPictures(options(source, directory), fake.embedder(), job);
        VERIFY_RESULT(report);
        QCOMPARE(report->added, 10);
        QCOMPARE(report->alreadyThere, 0);
        QCOMPARE(report->refused.size(), std::size_t{0});
        QCOMPARE(report->database.name, source.filename().string());
        QCOMPARE(report->database.items, 10);
        QCOMPARE(report->database.revision, 3);
        QCOMPARE(report->database.encoderId, std::string("fake"));
        QCOMPARE(reports.back().done, 10);
        QCOMPARE(reports.back().total, 10);
        QVERIFY(reports.back().stage.find(" left") != std::string::npos);
        const auto database = Database::open(directory);
        VERIFY_RESULT(database);
        const auto item = (*database)->item(0);
        VERIFY_RESULT(item);
        QCOMPARE(item->facts.style, std::string("style0"));
        QCOMPARE(item->widthPx, 96);
        QVERIFY(std::filesystem::exists((*database)->picturePath(*item)));
        VERIFY_RESULT((*database)->thumbnail(*item));
    }

    void secondImport_addsOnlyWhatIsNew()
    {
        const auto source = newDirectory("pictures");
        const auto directory = newDirectory("db");
        QVERIFY(writePictures(source, 0, 6));
        FakeEmbedder fake;
        VERIFY_RESULT(importPictures(options(source, directory), fake.embedder(), {}));
        const auto again = importPictures(options(source, directory), fake.embedder(), {});
        VERIFY_RESULT(again);
        QCOMPARE(again->added, 0);
        QCOMPARE(again->alreadyThere, 6);
        QCOMPARE(again->database.revision, 2);
        QCOMPARE(fake.pictures, 6);
        QVERIFY(writePictures(source, 6, 3));
        const auto more = importPictures(options(source, directory), fake.embedder(), {});
        VERIFY_RESULT(more);
        QCOMPARE(more->added, 3);
        QCOMPARE(fake.pictures, 9);
    }

    void copies_areCountedOnce()
    {
        const auto source = newDirectory("pictures");
        const auto directory = newDirectory("db");
        QVERIFY(writePictures(source, 0, 3));
        std::filesystem::copy_file(source / "style0/0.jpg", source / "style0/0 copy.jpg");
        std::filesystem::copy_file(source / "style0/0.jpg", source / "zz.jpg");
        FakeEmbedder fake;
        const auto report = importPictures(options(source, directory), fake.embedder(), {});
        VERIFY_RESULT(report);
        QCOMPARE(report->added, 3);
        QCOMPARE(report->alreadyThere, 2);
        const auto again = importPictures(options(source, directory), fake.embedder(), {});
        QCOMPARE(again->alreadyThere, 5);
        QCOMPARE(again->database.revision, report->database.revision);
    }

    void movedSource_isRecognisedByContent()
    {
        const auto source = newDirectory("pictures");
        const auto moved = newDirectory("moved");
        const auto directory = newDirectory("db");
        QVERIFY(writePictures(source, 0, 5));
        FakeEmbedder fake;
        VERIFY_RESULT(importPictures(options(source, directory), fake.embedder(), {}));
        std::filesystem::rename(source, moved);
        const auto again = importPictures(options(moved, directory), fake.embedder(), {});
        VERIFY_RESULT(again);
        QCOMPARE(again->added, 0);
        QCOMPARE(again->alreadyThere, 5);
        QCOMPARE(fake.pictures, 5);
        const auto database = Database::open(directory);
        QVERIFY(std::filesystem::exists((*database)->picturePath(*(*database)->item(4))));
    }

    void brokenPictures_areListedAndTheRestGoesOn()
    {
        const auto source = newDirectory("pictures");
        QVERIFY(writePictures(source, 0, 4));
        const QByteArray sound = readBytes(source / "style0/2.jpg");
        QVERIFY(writeBytes(source / "cut.jpg", sound.left(sound.size() / 2)));
        QVERIFY(writeBytes(source / "empty.png", {}));
        QVERIFY(writeBytes(source / "text.jpg", "this is not a picture"));
        QVERIFY(writeBytes(source / "README.md", "nor this"));
        FakeEmbedder fake;
        const auto report = importPictures(options(source, newDirectory("db")), fake.embedder(), {});
        VERIFY_RESULT(report);
        QCOMPARE(report->added, 4);
        std::set<std::string> refused;
        for (const ImportReport::Refusal &refusal : report->refused) {
            refused.insert(refusal.path);
            QVERIFY(!refusal.reason.empty() && refusal.reason.find('\n') == std::string::npos);
        }
        QCOMPARE(refused, (std::set<std::string>{"cut.jpg", "empty.png", "text.jpg"}));
    }

    void cancelledImport_keepsItsBatchesAndGoesOn()
    {
        const auto source = newDirectory("pictures");
        const auto directory = newDirectory("db");
        QVERIFY(writePictures(source, 0, 12));
        FakeEmbedder fake;
        std::stop_source stop;
        const JobContext job{stop.get_token(), [&](const Progress &progress) {
                                 if (progress.total > 0 && progress.done == 6)
                                     stop.request_stop();
                             }};
        const auto cut = importPictures(options(source, directory), fake.embedder(), job);
        QVERIFY(!cut);
        QCOMPARE(cut.error().code, ErrorCode::Cancelled);
        QCOMPARE((*Database::open(directory))->itemCount(), 4);
        const auto rest = importPictures(options(source, directory), fake.embedder(), {});
        VERIFY_RESULT(rest);
        QCOMPARE(rest->alreadyThere, 4);
        QCOMPARE(rest->added, 8);
    }

    void killedImport_losesAtMostABatchAndGoesOn_data()
    {
        QTest::addColumn<bool>("inEncoder");
        QTest::addColumn<int>("picture");
        QTest::newRow("between pictures") << false << 7;
        QTest::newRow("just after a batch") << false << 8;
        QTest::newRow("inside the encoder") << true << 9;
        QTest::newRow("in the first batch") << true << 1;
    }

    void killedImport_losesAtMostABatchAndGoesOn()
    {
        QFETCH(bool, inEncoder);
        QFETCH(int, picture);
        const auto source = newDirectory("pictures");
        const auto directory = newDirectory("db");
        QVERIFY(writePictures(source, 0, 14));
        const pid_t child = fork();
        if (child == 0) {
            FakeEmbedder fake;
            PictureEmbedder embedder = fake.embedder();
            embedder.embed = [&](std::span<const Image> images, const JobContext &) {
                if (inEncoder && fake.pictures + static_cast<int>(images.size()) >= picture)
                    kill(getpid(), SIGKILL);
                return fake.embed(images, "fake");
            };
            const JobContext job{{}, [&](const Progress &progress) {
                                     if (!inEncoder && progress.total > 0 && progress.done == picture)
                                         kill(getpid(), SIGKILL);
                                 }};
            (void)importPictures(options(source, directory), embedder, job).hasValue();
            _exit(1);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        const auto database = Database::open(directory);
        VERIFY_RESULT(database);
        const std::int64_t kept = (*database)->itemCount();
        QVERIFY2(kept >= picture - 4 && kept % 4 == 0, qPrintable(QString::number(kept)));
        FakeEmbedder fake;
        const auto rest = importPictures(options(source, directory), fake.embedder(), {});
        VERIFY_RESULT(rest);
        QCOMPARE(rest->alreadyThere, kept);
        QCOMPARE(rest->database.items, 14);
        std::set<std::string> contents;
        const auto whole = Database::open(directory);
        for (int id = 0; id < 14; ++id)
            contents.insert((*whole)->item(id)->contentId);
        QCOMPARE(contents.size(), std::size_t{14});
    }

    void badRequests_areRefused_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("no source") << "no source" << ErrorCode::NotFound;
        QTest::newRow("no directory") << "no directory" << ErrorCode::InvalidArgument;
        QTest::newRow("no encoder") << "no encoder" << ErrorCode::InvalidArgument;
        QTest::newRow("other encoder") << "other encoder" << ErrorCode::InvalidArgument;
        QTest::newRow("batch") << "batch" << ErrorCode::InvalidArgument;
        QTest::newRow("no csv") << "no csv" << ErrorCode::NotFound;
        QTest::newRow("failing encoder") << "failing encoder" << ErrorCode::OutOfMemory;
    }

    void badRequests_areRefused()
    {
        QFETCH(QString, what);
        QFETCH(ErrorCode, code);
        const auto source = newDirectory("pictures");
        QVERIFY(writePictures(source, 0, 2));
        FakeEmbedder fake;
        PictureEmbedder embedder = fake.embedder();
        ImportOptions asked = options(source, newDirectory("db"));
        if (what == "no source")
            asked.source = source / "nowhere";
        if (what == "no directory")
            asked.databaseDirectory.clear();
        if (what == "no encoder")
            embedder.embed = nullptr;
        if (what == "batch")
            asked.batch = 0;
        if (what == "no csv")
            asked.csv = source / "facts.csv";
        if (what == "other encoder") {
            VERIFY_RESULT(importPictures(asked, embedder, {}));
            embedder = fake.embedder("another");
        }
        if (what == "failing encoder") {
            embedder.embed = [](std::span<const Image>, const JobContext &) -> Result<std::vector<Embedding>> {
                return Error{ErrorCode::OutOfMemory, "There is not enough memory.", {}};
            };
        }
        const auto report = importPictures(asked, embedder, {});
        QVERIFY(!report);
        QCOMPARE(report.error().code, code);
    }

    void copiedPictures_makeTheDatabaseSelfContainedAndRepeatable()
    {
        std::vector<std::filesystem::path> directories;
        for (int round = 0; round < 2; ++round) {
            const auto source = newDirectory("gallery");
            QVERIFY(writePictures(source, 0, 6));
            QVERIFY(writePicture(source / "style0/large.jpg", testPicture(50, 900, 600)));
            ImportOptions asked = options(source, newDirectory("starter"));
            asked.id = "starter-woodcut";
            asked.name = "Woodcut";
            asked.style = "woodcut";
            asked.licence = "CC0-1.0";
            asked.heldOut = true;
            asked.bundled = true;
            asked.copyPictures = true;
            asked.pictureSidePx = 80;
            asked.thumbnailSidePx = 40;
            FakeEmbedder fake;
            const auto report = importPictures(asked, fake.embedder(), {});
            VERIFY_RESULT(report);
            QCOMPARE(report->database.id, std::string("starter-woodcut"));
            QVERIFY(report->database.heldOut && report->database.bundled);
            const auto again = importPictures(asked, fake.embedder(), {});
            QCOMPARE(again->alreadyThere, 7);
            QCOMPARE(again->database.revision, report->database.revision);
            std::filesystem::remove_all(source);
            directories.push_back(asked.databaseDirectory);
        }
        const auto database = Database::open(directories[0]);
        const auto item = (*database)->item(6);
        VERIFY_RESULT(item);
        QCOMPARE(item->facts.licence, std::string("CC0-1.0"));
        QCOMPARE(item->sourceRoot, std::string());
        const auto picture = imaging::decodePicture((*database)->picturePath(*item));
        VERIFY_RESULT(picture);
        QCOMPARE(std::max(picture->width(), picture->height()), 80);
        int files = 0;
        for (const auto &entry : std::filesystem::recursive_directory_iterator(directories[0])) {
            if (!entry.is_regular_file())
                continue;
            const auto relative = entry.path().lexically_relative(directories[0]);
            QVERIFY2(readBytes(entry.path()) == readBytes(directories[1] / relative), relative.c_str());
            ++files;
        }
        QVERIFY(files >= 11);
    }

    void sharedArt_isImported()
    {
        const std::filesystem::path repository(
            qEnvironmentVariable("PALIMPSEST_SOURCE_DIR", PALIMPSEST_SOURCE_DIR).toStdString());
        const auto art = repository.parent_path() / "shared/art";
        if (!std::filesystem::exists(art / "art.csv"))
            QSKIP("The sample of art is not here.");
        const auto source = newDirectory("art");
        std::filesystem::create_directories(source);
        for (const char *style : {"art-nouveau", "academicism", "abstract-art"})
            std::filesystem::copy(art / style, source / style, std::filesystem::copy_options::recursive);
        ImportOptions asked = options(source, newDirectory("db"));
        asked.csv = art / "art.csv";
        FakeEmbedder fake;
        const auto report = importPictures(asked, fake.embedder(), {});
        VERIFY_RESULT(report);
        QCOMPARE(report->added, 17);
        QCOMPARE(report->refused.size(), std::size_t{1});
        const auto database = Database::open(asked.databaseDirectory);
        const auto item = (*database)->item(0);
        QCOMPARE(item->facts.title, std::string("Черный квадрат (1915)"));
        QCOMPARE(item->facts.artist, std::string("Kazimir Malevich"));
        QCOMPARE(item->facts.style, std::string("Abstract Art"));
        QVERIFY(item->facts.source.starts_with("github:"));
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
