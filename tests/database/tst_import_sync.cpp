#include "core/database/Database.h"
#include "core/imaging/Decode.h"
#include "core/imaging/Thumbnails.h"
#include "tests/database/NpzFixture.h"
#include "tests/database/PictureFixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <exiv2/exiv2.hpp>

#include <algorithm>
#include <atomic>
#include <map>
#include <set>
#include <thread>

using namespace palimpsest;
using namespace palimpsest::database;
using namespace palimpsest::pipeline;

/// What an import makes of a folder that it has met before, of facts inside pictures, of patches and of collections.
class TestImportSync : public ImportTest {
    Q_OBJECT

private:
    /// The items that are not removed, by the name of their picture file.
    static std::map<std::string, Item> itemsOf(const std::filesystem::path &directory)
    {
        std::map<std::string, Item> items;
        const auto database = Database::open(directory);
        for (std::int64_t id = 0; database && id < (*database)->itemCount(); ++id) {
            const auto item = (*database)->item(id);
            if (item && !item->removed)
                items[item->path] = *item;
        }
        return items;
    }

    static void tag(const std::filesystem::path &picture, const std::map<std::string, std::string> &values)
    {
        const auto image = Exiv2::ImageFactory::open(picture.string());
        image->readMetadata();
        Exiv2::XmpProperties::registerNs("http://ns.useplus.org/ldf/xmp/1.0/", "plus");
        for (const auto &[key, value] : values) {
            if (key.starts_with("Xmp."))
                image->xmpData()[key] = value;
            else if (key.starts_with("Iptc."))
                image->iptcData()[key] = value;
            else
                image->exifData()[key] = value;
        }
        image->writeMetadata();
    }

    /// Runs on real threads of its own.
    class Threads {
    public:
        Workers workers()
        {
            Workers workers;
            workers.count = 2;
            workers.run = [this](std::function<void()> work) { m_threads.emplace_back(std::move(work)); };
            return workers;
        }

    private:
        std::vector<std::jthread> m_threads;
    };

private Q_SLOTS:
    void movedChangedAndVanishedPictures_areFollowed()
    {
        const auto source = newDirectory("pictures");
        const auto directory = newDirectory("db");
        QVERIFY(writePictures(source, 0, 8));
        FakeEmbedder fake;
        VERIFY_RESULT(importPictures(options(source, directory), fake.embedder(), {}));
        QCOMPARE(fake.pictures, 8);
        std::filesystem::create_directories(source / "kept");
        std::filesystem::rename(source / "style0/0.jpg", source / "kept/zero.jpg");
        QVERIFY(writePicture(source / "style0/2.jpg", testPicture(77)));
        std::filesystem::remove(source / "style0/4.jpg");
        const auto again = importPictures(options(source, directory), fake.embedder(), {});
        VERIFY_RESULT(again);
        QCOMPARE(again->added, 1);
        QCOMPARE(again->moved, 1);
        QCOMPARE(again->replaced, 1);
        QCOMPARE(again->vanished, 1);
        QCOMPARE(again->database.items, 8);
        QCOMPARE(fake.pictures, 9);
        const auto items = itemsOf(directory);
        QCOMPARE(items.size(), std::size_t{8});
        QCOMPARE(items.at("kept/zero.jpg").id, 0);
        QVERIFY(items.at("style0/2.jpg").id == 8);
        const auto database = Database::open(directory);
        QCOMPARE((*database)->removedRows().size(), std::size_t{1});
        // The picture that is gone can still be seen.
        VERIFY_RESULT((*database)->thumbnail(items.at("style0/4.jpg")));
        QVERIFY(!std::filesystem::exists((*database)->picturePath(items.at("style0/4.jpg"))));
        // Nothing has changed since, so nothing is written.
        const auto third = importPictures(options(source, directory), fake.embedder(), {});
        QCOMPARE(third->added + third->moved + third->replaced, 0);
        QCOMPARE(third->vanished, 1);
        QCOMPARE(third->database.revision, again->database.revision);
        QCOMPARE(fake.pictures, 9);
    }

    void picturesThatChangePlaces_keepTheirItems()
    {
        const auto source = newDirectory("pictures");
        const auto directory = newDirectory("db");
        QVERIFY(writePictures(source, 0, 4));
        FakeEmbedder fake;
        VERIFY_RESULT(importPictures(options(source, directory), fake.embedder(), {}));
        const auto before = itemsOf(directory);
        std::filesystem::rename(source / "style0/0.jpg", source / "style0/x.jpg");
        std::filesystem::rename(source / "style0/2.jpg", source / "style0/0.jpg");
        std::filesystem::rename(source / "style0/x.jpg", source / "style0/2.jpg");
        const auto again = importPictures(options(source, directory), fake.embedder(), {});
        VERIFY_RESULT(again);
        QCOMPARE(again->added, 0);
        QCOMPARE(again->moved, 2);
        QCOMPARE(again->replaced, 0);
        QCOMPARE(fake.pictures, 4);
        const auto after = itemsOf(directory);
        QCOMPARE(after.at("style0/0.jpg").contentId, before.at("style0/2.jpg").contentId);
        QCOMPARE(after.at("style0/2.jpg").contentId, before.at("style0/0.jpg").contentId);
    }

    void touchedPicture_isNotEmbeddedAgain()
    {
        const auto source = newDirectory("pictures");
        const auto directory = newDirectory("db");
        QVERIFY(writePictures(source, 0, 3));
        FakeEmbedder fake;
        VERIFY_RESULT(importPictures(options(source, directory), fake.embedder(), {}));
        std::filesystem::last_write_time(source / "style0/0.jpg", std::filesystem::file_time_type::clock::now());
        const auto again = importPictures(options(source, directory), fake.embedder(), {});
        VERIFY_RESULT(again);
        QCOMPARE(again->added + again->moved + again->replaced + again->vanished, 0);
        QCOMPARE(fake.pictures, 3);
    }

    void anotherFolder_doesNotMakePicturesVanish()
    {
        const auto first = newDirectory("first");
        const auto second = newDirectory("second");
        const auto directory = newDirectory("db");
        QVERIFY(writePictures(first, 0, 3));
        QVERIFY(writePictures(second, 10, 3));
        FakeEmbedder fake;
        VERIFY_RESULT(importPictures(options(first, directory), fake.embedder(), {}));
        const auto both = importPictures(options(second, directory), fake.embedder(), {});
        VERIFY_RESULT(both);
        QCOMPARE(both->database.items, 6);
        QCOMPARE(both->vanished + both->replaced + both->moved, 0);
    }

    void factsInsidePictures_comeAfterTheTableAndBeforeTheNames()
    {
        const auto source = newDirectory("pictures");
        for (const char *name : {"cubism/some-artist_some-title-1999.jpg", "cubism/b_b.jpg", "cubism/c.jpg"})
            QVERIFY(writePicture(source / name, testPicture(static_cast<int>(QByteArray(name).size()))));
        tag(source / "cubism/some-artist_some-title-1999.jpg",
            {{"Xmp.dc.creator", "Juan Gris"},
             {"Xmp.dc.title", "lang=x-default Guitar"},
             {"Xmp.xmpRights.WebStatement", "https://creativecommons.org/licenses/by/4.0/"}});
        tag(source / "cubism/b_b.jpg", {{"Iptc.Application2.Byline", "Liubov Popova"},
                                        {"Iptc.Application2.ObjectName", "Иптс"},
                                        {"Iptc.Application2.Caption", "Lines"}});
        tag(source / "cubism/c.jpg", {{"Exif.Image.Artist", "Exif Artist"},
                                      {"Exif.Photo.DateTimeOriginal", "2019:05:06 10:11:12"},
                                      {"Exif.Image.ImageDescription", "OLYMPUS DIGITAL CAMERA"},
                                      {"Exif.Image.Copyright", "mine"}});
        QVERIFY(writeBytes(source / "facts.csv", "path,title\ncubism/b_b.jpg,From the table\n"));
        FakeEmbedder fake;
        const auto directory = newDirectory("db");
        VERIFY_RESULT(importPictures(options(source, directory), fake.embedder(), {}));
        const auto items = itemsOf(directory);
        const ItemFacts &gris = items.at("cubism/some-artist_some-title-1999.jpg").facts;
        QCOMPARE(gris.artist, std::string("Juan Gris"));
        QCOMPARE(gris.title, std::string("Guitar"));
        QCOMPARE(gris.year, std::string("1999"));
        QCOMPARE(gris.style, std::string("cubism"));
        QCOMPARE(gris.licence, std::string("https://creativecommons.org/licenses/by/4.0/"));
        const ItemFacts &popova = items.at("cubism/b_b.jpg").facts;
        QCOMPARE(popova.title, std::string("From the table"));
        QCOMPARE(popova.artist, std::string("Liubov Popova"));
        QCOMPARE(popova.caption, std::string("Lines"));
        const ItemFacts &exif = items.at("cubism/c.jpg").facts;
        QCOMPARE(exif.artist, std::string("Exif Artist"));
        QCOMPARE(exif.year, std::string("2019"));
        QCOMPARE(exif.caption, std::string());
        QCOMPARE(exif.licence, std::string("mine"));
    }

    void prohibitedPictures_areLeftOutUnlessInsistedOn()
    {
        const auto source = newDirectory("pictures");
        QVERIFY(writePictures(source, 0, 4));
        tag(source / "style0/0.jpg",
            {{"Xmp.plus.DataMining", "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-GENAIMLTRAINING"}});
        tag(source / "style0/2.jpg", {{"Xmp.plus.DataMining", "http://ns.useplus.org/ldf/vocab/DMI-ALLOWED"}});
        FakeEmbedder fake;
        const auto without = importPictures(options(source, newDirectory("db")), fake.embedder(), {});
        VERIFY_RESULT(without);
        QCOMPARE(without->added, 3);
        QCOMPARE(without->prohibited, 1);
        QCOMPARE(without->refused.size(), std::size_t{0});
        ImportOptions asked = options(source, newDirectory("db"));
        asked.includeProhibited = true;
        const auto with = importPictures(asked, fake.embedder(), {});
        VERIFY_RESULT(with);
        QCOMPARE(with->added, 4);
        QCOMPARE(with->prohibited, 1);
        const auto items = itemsOf(asked.databaseDirectory);
        QVERIFY(items.at("style0/0.jpg").miningProhibited);
        QVERIFY(!items.at("style0/2.jpg").miningProhibited);
    }

    void patches_areItemsThatShowTheirPart()
    {
        const auto source = newDirectory("pictures");
        const auto directory = newDirectory("db");
        QVERIFY(writePicture(source / "wide.jpg", testPicture(3, 1200, 600)));
        QVERIFY(writePicture(source / "small.jpg", testPicture(4, 40, 60)));
        ImportOptions asked = options(source, directory);
        asked.patches = 3;
        FakeEmbedder fake;
        const auto report = importPictures(asked, fake.embedder(), {});
        VERIFY_RESULT(report);
        QCOMPARE(report->added, 6);
        QCOMPARE(fake.pictures, 6);
        const auto again = importPictures(asked, fake.embedder(), {});
        QCOMPARE(again->added, 0);
        QCOMPARE(again->alreadyThere, 2);
        Library library({}, directory.parent_path());
        const auto database = Database::open(directory);
        std::set<PatchRectangle> places;
        for (int id = 0; id < 6; ++id) {
            const auto item = (*database)->item(id);
            VERIFY_RESULT(item);
            QVERIFY(item->patch.has_value());
            const auto [left, top, right, bottom] = *item->patch;
            const bool wide = item->path == "wide.jpg";
            QCOMPARE(right - left, wide ? 128 : 16);
            QCOMPARE(bottom - top, right - left);
            QVERIFY(left >= 0 && top >= 0 && right <= item->widthPx && bottom <= item->heightPx);
            if (wide)
                QVERIFY(left >= 300 && right <= 900);
            places.insert(*item->patch);
            const auto thumbnail = imaging::decodeThumbnail(*(*database)->thumbnail(*item));
            VERIFY_RESULT(thumbnail);
            QCOMPARE(thumbnail->width(), thumbnail->height());
            const auto shown = library.picture(directory.string(), id, 128);
            VERIFY_RESULT(shown);
            QCOMPARE(shown->width(), shown->height());
            // The part is the picture's own pixels.
            const auto whole = imaging::decodePicture((*database)->picturePath(*item));
            const std::uint8_t *there = whole->row((top + bottom) / 2) + 3 * ((left + right) / 2);
            const std::uint8_t *here = shown->row(shown->height() / 2) + 3 * (shown->width() / 2);
            if (std::abs((left + right) / 2 - item->widthPx / 2) > 8
                && std::abs((top + bottom) / 2 - item->heightPx / 2) > 8)
                QVERIFY(std::abs(there[0] - here[0]) < 12 && std::abs(there[1] - here[1]) < 12);
        }
        QVERIFY(places.size() >= 5);
        QVERIFY(patchesOf(1200, 600, 3, "0123456789abcdef") == patchesOf(1200, 600, 3, "0123456789abcdef"));
        QVERIFY(patchesOf(1200, 600, 3, "0123456789abcdef") != patchesOf(1200, 600, 3, "1123456789abcdef"));
    }

    void copiedPictures_areCutAtTheirOwnScale()
    {
        const auto source = newDirectory("pictures");
        const auto directory = newDirectory("db");
        QVERIFY(writePicture(source / "wide.jpg", testPicture(3, 1200, 600)));
        ImportOptions asked = options(source, directory);
        asked.patches = 4;
        asked.copyPictures = true;
        asked.pictureSidePx = 600;
        asked.thumbnailSidePx = 32;
        FakeEmbedder fake;
        VERIFY_RESULT(importPictures(asked, fake.embedder(), {}));
        std::filesystem::remove_all(source);
        Library library({}, directory.parent_path());
        for (int id = 0; id < 4; ++id) {
            const auto shown = library.picture(directory.string(), id, 64);
            VERIFY_RESULT(shown);
            QCOMPARE(shown->width(), 64);
            QCOMPARE(shown->height(), 64);
        }
    }

    void npzRows_becomeItemsWithoutPictures()
    {
        const auto folder = newDirectory("npz");
        std::filesystem::create_directories(folder);
        std::vector<float> values;
        std::vector<std::int64_t> ids;
        std::vector<std::int64_t> patches;
        for (int row = 0; row < 3000; ++row) {
            for (int i = 0; i < 12; ++i)
                values.push_back(static_cast<float>((row * 31 + i * 7) % 101) - 20.0F);
            ids.push_back(row);
            patches.insert(patches.end(), {0, 0, 256, 256});
        }
        std::fill(values.begin() + 12 * 10, values.begin() + 12 * 11, 0.0F);
        QVERIFY(writeNpz(folder / "a.npz", {{"embedding", npy("<f4", "(3000, 12)", bytesOf(values))},
                                            {"img_id", npy("<i8", "(3000,)", bytesOf(ids))},
                                            {"patch_coords", npy("<i8", "(3000, 4)", bytesOf(patches))}}));
        FakeEmbedder fake;
        const auto directory = newDirectory("db");
        const auto report = importPictures(options(folder, directory), fake.embedder(), {});
        VERIFY_RESULT(report);
        QCOMPARE(report->added, 2999);
        QCOMPARE(report->refused.size(), std::size_t{1});
        QCOMPARE(fake.pictures, 0);
        const auto again = importPictures(options(folder, directory), fake.embedder(), {});
        QCOMPARE(again->added, 0);
        QCOMPARE(again->alreadyThere, 2999);
        Library library({}, directory.parent_path());
        const auto neighbour = library.item(directory.string(), 5);
        VERIFY_RESULT(neighbour);
        QCOMPARE(neighbour->facts.title, std::string("Picture 5"));
        QCOMPARE(neighbour->picturePath, std::string());
        QCOMPARE(neighbour->embedding.dimension(), 12);
        QCOMPARE(library.picture(directory.string(), 5, 64).error().code, ErrorCode::NotFound);
        PictureEmbedder other = fake.embedder();
        other.dimension = 16;
        const auto wrong = importPictures(options(folder, newDirectory("db")), other, {});
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, ErrorCode::InvalidArgument);
    }

    void databases_areMerged()
    {
        const auto first = newDirectory("first");
        const auto second = newDirectory("second");
        const auto one = newDirectory("db");
        const auto two = newDirectory("db");
        QVERIFY(writePictures(first, 0, 6));
        QVERIFY(writePictures(second, 4, 6));
        FakeEmbedder fake;
        VERIFY_RESULT(importPictures(options(first, one), fake.embedder(), {}));
        VERIFY_RESULT(importPictures(options(second, two), fake.embedder(), {}));
        fake.pictures = 0;
        const auto merged = importPictures(options(two, one), fake.embedder(), {});
        VERIFY_RESULT(merged);
        QCOMPARE(merged->added, 4);
        QCOMPARE(merged->alreadyThere, 2);
        QCOMPARE(merged->database.items, 10);
        QCOMPARE(fake.pictures, 0);
        const auto database = Database::open(one);
        const auto item = (*database)->item(9);
        VERIFY_RESULT((*database)->thumbnail(*item));
        QVERIFY(std::filesystem::exists((*database)->picturePath(*item)));
        // The database's own folder still means the folder, not the database in it.
        const auto synced = importPictures(options(first, one), fake.embedder(), {});
        QCOMPARE(synced->vanished + synced->replaced + synced->added, 0);
    }

    void reembedding_keepsBothSideBySide_data()
    {
        QTest::addColumn<bool>("picturesGone");
        QTest::newRow("from pictures") << false;
        QTest::newRow("from thumbnails") << true;
    }

    void reembedding_keepsBothSideBySide()
    {
        QFETCH(bool, picturesGone);
        const auto source = newDirectory("pictures");
        const auto directory = newDirectory("db");
        const auto user = newDirectory("user");
        QVERIFY(writePictures(source, 0, 9));
        FakeEmbedder fake;
        VERIFY_RESULT(importPictures(options(source, directory), fake.embedder(), {}));
        QCOMPARE(reembeddingOf(directory, "fake", user).error().code, ErrorCode::InvalidArgument);
        if (picturesGone)
            std::filesystem::remove_all(source);
        auto asked = reembeddingOf(directory, "another/encoder", user);
        VERIFY_RESULT(asked);
        QCOMPARE(asked->databaseDirectory.parent_path(), user);
        fake.pictures = 0;
        const auto report = importPictures(*asked, fake.embedder("another/encoder"), {});
        VERIFY_RESULT(report);
        QCOMPARE(report->added, 9);
        QCOMPARE(report->fromThumbnails, picturesGone ? 9 : 0);
        QCOMPARE(fake.pictures, 9);
        QCOMPARE(report->database.encoderId, std::string("another/encoder"));
        QVERIFY((*Database::open(directory))->description().encoderId == "fake");
        const auto old = itemsOf(directory);
        for (const auto &[path, item] : itemsOf(asked->databaseDirectory))
            QVERIFY(old.at(path).contentId == item.contentId && old.at(path).facts == item.facts);
        const auto again = importPictures(*asked, fake.embedder("another/encoder"), {});
        QCOMPARE(again->added, 0);
        QCOMPARE(again->alreadyThere, 9);
    }

    void workers_makeTheSameDatabase()
    {
        const auto source = newDirectory("pictures");
        QVERIFY(writePictures(source, 0, 40));
        std::filesystem::copy_file(source / "style0/0.jpg", source / "style1/copy.jpg");
        QVERIFY(writeBytes(source / "style0/broken.jpg", "no picture"));
        std::vector<std::filesystem::path> directories;
        for (const bool helped : {false, true}) {
            Threads threads;
            ImportOptions asked = options(source, newDirectory("db"));
            asked.id = "fixed";
            asked.copyPictures = true;
            if (helped)
                asked.workers = threads.workers();
            FakeEmbedder fake;
            const auto report = importPictures(asked, fake.embedder(), {});
            VERIFY_RESULT(report);
            QCOMPARE(report->added, 40);
            QCOMPARE(report->alreadyThere, 1);
            QCOMPARE(report->refused.size(), std::size_t{1});
            directories.push_back(asked.databaseDirectory);
        }
        for (const char *name : {"embeddings.f16", "thumbnails.bin", "catalogue.sqlite"})
            QVERIFY2(readBytes(directories[0] / name) == readBytes(directories[1] / name), name);
    }

    void workersThatNeverRun_doNoHarm()
    {
        const auto source = newDirectory("pictures");
        QVERIFY(writePictures(source, 0, 10));
        ImportOptions asked = options(source, newDirectory("db"));
        asked.workers.count = 1;
        asked.workers.run = [](const std::function<void()> &) {};
        FakeEmbedder fake;
        const auto report = importPictures(asked, fake.embedder(), {});
        VERIFY_RESULT(report);
        QCOMPARE(report->added, 10);
    }

    void cancelledImport_waitsForItsWorkers()
    {
        const auto source = newDirectory("pictures");
        QVERIFY(writePictures(source, 0, 30));
        Threads threads;
        ImportOptions asked = options(source, newDirectory("db"));
        asked.workers = threads.workers();
        std::stop_source stop;
        const JobContext job{stop.get_token(), [&](const Progress &progress) {
                                 if (progress.done == 9)
                                     stop.request_stop();
                             }};
        FakeEmbedder fake;
        const auto cut = importPictures(asked, fake.embedder(), job);
        QVERIFY(!cut);
        QCOMPARE(cut.error().code, ErrorCode::Cancelled);
        QCOMPARE((*Database::open(asked.databaseDirectory))->itemCount() % 4, 0);
    }

    void pausedImport_waitsAndGoesOn()
    {
        const auto source = newDirectory("pictures");
        QVERIFY(writePictures(source, 0, 10));
        PauseGate gate;
        ImportOptions asked = options(source, newDirectory("db"));
        asked.pause = &gate;
        std::atomic<int> pauses = 0;
        const JobContext job{{}, [&](const Progress &progress) {
                                 if (progress.done == 5 && pauses == 0)
                                     gate.pause();
                                 if (progress.stage == "Import paused") {
                                     ++pauses;
                                     gate.resume();
                                 }
                             }};
        FakeEmbedder fake;
        const auto report = importPictures(asked, fake.embedder(), job);
        VERIFY_RESULT(report);
        QCOMPARE(report->added, 10);
        QCOMPARE(pauses.load(), 1);
    }

    void pausedImport_isCancelled()
    {
        const auto source = newDirectory("pictures");
        QVERIFY(writePictures(source, 0, 4));
        PauseGate gate;
        gate.pause();
        ImportOptions asked = options(source, newDirectory("db"));
        asked.pause = &gate;
        std::stop_source stop;
        const JobContext job{stop.get_token(), [&](const Progress &progress) {
                                 if (progress.stage == "Import paused")
                                     stop.request_stop();
                             }};
        FakeEmbedder fake;
        QCOMPARE(importPictures(asked, fake.embedder(), job).error().code, ErrorCode::Cancelled);
    }

    void unusableEmbedding_refusesOnlyItsPicture()
    {
        const auto source = newDirectory("pictures");
        QVERIFY(writePictures(source, 0, 6));
        FakeEmbedder fake;
        PictureEmbedder embedder = fake.embedder();
        embedder.embed = [&](std::span<const Image> images, const JobContext &) {
            auto embeddings = fake.embed(images, "fake");
            embeddings->front().values.assign(12, 0.0F);
            return embeddings;
        };
        const auto report = importPictures(options(source, newDirectory("db")), embedder, {});
        VERIFY_RESULT(report);
        QCOMPARE(report->added, 4);
        QCOMPARE(report->refused.size(), std::size_t{2});
    }

    void layoutsCanBeNamed()
    {
        const auto source = newDirectory("pictures");
        QVERIFY(writePicture(source / "Cubism/juan-gris_guitar-1913.jpg", testPicture(1)));
        ImportOptions asked = options(source, newDirectory("db"));
        asked.sourceId = "folder";
        FakeEmbedder fake;
        const auto report = importPictures(asked, fake.embedder(), {});
        VERIFY_RESULT(report);
        QCOMPARE(report->source, std::string("Folder of pictures"));
        asked.sourceId = "no such layout";
        QCOMPARE(importPictures(asked, fake.embedder(), {}).error().code, ErrorCode::InvalidArgument);
        QVERIFY(importSources().size() >= 8);
    }
};

QTEST_GUILESS_MAIN(TestImportSync)
#include "tst_import_sync.moc"
