#include "core/pipeline/CollectionMap.h"
#include "core/pipeline/OwnResults.h"
#include "tests/pipeline/CurationFixture.h"

#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <thread>

using namespace palimpsest;
using namespace palimpsest::pipeline;

namespace fs = std::filesystem;

/// The database of one's own results, and the map of a database as the program keeps it.
class TestOwnResults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void results_becomeItemsWithTheirWords();
    void results_areNotAddedTwice();
    void results_ofAnotherEncoder_haveADatabaseOfTheirOwn();
    void unreadableFiles_areCounted();
    void killed_losesAtMostTheCallInFlight();
    void map_isKeptBesideTheIndex_orInTheCache();

private:
    static OwnResult result(const fs::path &folder, int number, bool withImage = true)
    {
        OwnResult one;
        one.file = folder / ("painting-" + std::to_string(number) + ".jpg");
        if (!writePicture(one.file, testPicture(number)))
            return {};
        if (withImage)
            one.image = std::make_shared<const Image>(testPicture(number));
        one.recipe.query.parts = {{QueryPart::Kind::Text, "a lighthouse " + std::to_string(number), {}, nullptr, 1.0},
                                  {QueryPart::Kind::Text, "boats", {}, nullptr, -0.5},
                                  {QueryPart::Kind::Image, {}, "/a/b.png", nullptr, 1.0}};
        one.recipe.databases = {{"a", "Charcoal", 1}, {"b", "Mine", 4}};
        return one;
    }
};

void TestOwnResults::results_becomeItemsWithTheirWords()
{
    CuratedHome home;
    QVERIFY(home.open());
    FakeEmbedder fake;
    const std::vector<OwnResult> results{result(home.root / "out", 1), result(home.root / "out", 2, false)};
    const auto report = addOwnResults(*home.library, fake.embedder(), results, {});
    VERIFY_RESULT(report);
    QCOMPARE(report->added, std::int64_t{2});
    QCOMPARE(report->database.name, std::string("My results"));
    const auto item = home.library->item(report->database.id, 1);
    VERIFY_RESULT(item);
    QCOMPARE(item->facts.caption, std::string("a lighthouse 2, not boats"));
    QCOMPARE(item->facts.source, std::string("Painted with Palimpsest from Charcoal, Mine"));
    QCOMPARE(item->picturePath, (home.root / "out/painting-2.jpg").string());
    VERIFY_RESULT(home.library->picture(report->database.id, 0, 64));
}

void TestOwnResults::results_areNotAddedTwice()
{
    CuratedHome home;
    QVERIFY(home.open());
    FakeEmbedder fake;
    const std::vector<OwnResult> first{result(home.root / "out", 1), result(home.root / "out", 2)};
    VERIFY_RESULT(addOwnResults(*home.library, fake.embedder(), first, {}));
    std::vector<OwnResult> second = first;
    second.push_back(result(home.root / "out", 3));
    second.push_back(second.back());
    const auto report = addOwnResults(*home.library, fake.embedder(), second, {});
    VERIFY_RESULT(report);
    QCOMPARE(report->added, std::int64_t{1});
    QCOMPARE(report->alreadyThere, std::int64_t{3});
    QCOMPARE(report->database.items, std::int64_t{3});
    QCOMPARE(fake.pictures, 3);
}

void TestOwnResults::results_ofAnotherEncoder_haveADatabaseOfTheirOwn()
{
    CuratedHome home;
    QVERIFY(home.open());
    FakeEmbedder fake;
    const std::vector<OwnResult> results{result(home.root / "out", 1)};
    VERIFY_RESULT(addOwnResults(*home.library, fake.embedder(), results, {}));
    const auto other = addOwnResults(*home.library, fake.embedder("wide/encoder"), results, {});
    VERIFY_RESULT(other);
    QCOMPARE(other->added, std::int64_t{1});
    QCOMPARE(other->database.name, std::string("My results (wide/encoder)"));
    const auto again = addOwnResults(*home.library, fake.embedder("wide/encoder"), results, {});
    QVERIFY(again && again->alreadyThere == 1 && again->database.id == other->database.id);
    const auto none = addOwnResults(*home.library, {}, results, {});
    QVERIFY(!none && none.error().code == ErrorCode::InvalidArgument);
}

void TestOwnResults::unreadableFiles_areCounted()
{
    CuratedHome home;
    QVERIFY(home.open());
    FakeEmbedder fake;
    std::vector<OwnResult> results{result(home.root / "out", 1)};
    results.push_back({home.root / "nowhere.png", nullptr, {}});
    results.push_back({home.root / "text.png", nullptr, {}});
    QVERIFY(database::writeBytes(home.root / "text.png", "no picture"));
    const auto report = addOwnResults(*home.library, fake.embedder(), results, {});
    VERIFY_RESULT(report);
    QCOMPARE(report->added, std::int64_t{1});
    QCOMPARE(report->unreadable, std::int64_t{2});
}

void TestOwnResults::killed_losesAtMostTheCallInFlight()
{
    CuratedHome home;
    QVERIFY(home.open());
    std::vector<OwnResult> results;
    for (int number = 0; number < 40; ++number)
        results.push_back(result(home.root / "out", number));
    FakeEmbedder fake;
    for (int attempt = 0; attempt < 8; ++attempt) {
        const pid_t child = fork();
        if (child == 0) {
            Library library({}, home.shelf(false));
            FakeEmbedder own;
            for (std::size_t i = 0; i + 4 <= results.size(); i += 4) {
                if (!addOwnResults(library, own.embedder(), std::span(results).subspan(i, 4), {}))
                    _exit(1);
            }
            _exit(0);
        }
        // The moment is what this is about, so there is nothing to wait for but time.
        std::this_thread::sleep_for(std::chrono::milliseconds(10 + 25 * attempt));
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        const fs::path directory = home.shelf(false) / "my-results";
        if (!database::Database::isDatabase(directory))
            continue;
        const auto opened = database::Database::open(directory);
        VERIFY_RESULT(opened);
        QCOMPARE((*opened)->itemCount() % 4, std::int64_t{0});
    }
    // Whatever was lost comes back when all are handed over again.
    const auto report = addOwnResults(*home.library, fake.embedder(), results, {});
    VERIFY_RESULT(report);
    QCOMPARE(report->database.items, std::int64_t{40});
}

void TestOwnResults::map_isKeptBesideTheIndex_orInTheCache()
{
    CuratedHome home;
    QVERIFY(home.make(40));
    for (const char *id : {"own", "shipped"}) {
        const auto quick = showMap(*home.curation, id, {});
        VERIFY_RESULT(quick);
        QVERIFY(!quick->refined);
        int reports = 0;
        MapRequest request;
        request.epochs = 30;
        request.reportMs = 0;
        request.sink = [&](std::span<const MapPoint> points) { reports += points.size() == 40 ? 1 : 0; };
        const auto refined = refineMap(*home.curation, id, request, {});
        VERIFY_RESULT(refined);
        QCOMPARE(reports, 30);
        const auto shown = showMap(*home.curation, id, {});
        VERIFY_RESULT(shown);
        QVERIFY(shown->refined && shown->points == refined->points);
        const auto truth = measureMap(*home.curation, id, shown->points, 40, {});
        VERIFY_RESULT(truth);
        QVERIFY(truth->kept > 0.5);
    }
    QVERIFY(fs::exists(home.shelf(false) / "own/index/map.bin"));
    QVERIFY(!fs::exists(home.shelf(true) / "shipped/index/map.bin"));
    // A few new pictures are placed on it, many make it out of date.
    QVERIFY(writePictures(home.pictures("own"), 300, 3) && home.import("own"));
    auto shown = showMap(*home.curation, "own", {});
    VERIFY_RESULT(shown);
    QVERIFY(shown->refined);
    QCOMPARE(shown->placed, std::int64_t{3});
    QVERIFY(writePictures(home.pictures("own"), 400, 20) && home.import("own"));
    shown = showMap(*home.curation, "own", {});
    VERIFY_RESULT(shown);
    QVERIFY(!shown->refined);
    QCOMPARE(shown->points.size(), std::size_t{63});
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = refineMap(*home.curation, "own", {}, {stop.get_token(), {}});
    QVERIFY(!stopped && stopped.error().code == ErrorCode::Cancelled);
    const auto missing = showMap(*home.curation, "nowhere", {});
    QVERIFY(!missing && missing.error().code == ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestOwnResults)
#include "tst_own_results.moc"
