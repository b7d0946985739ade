#include "core/imaging/PerceptualHash.h"
#include "core/imaging/Resample.h"
#include "core/pipeline/Duplicates.h"
#include "tests/pipeline/CurationFixture.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>
#include <thread>

using namespace palimpsest;
using namespace palimpsest::pipeline;

namespace fs = std::filesystem;

namespace {

/// A picture of soft blobs, another one for every number: what two flat halves are not, something with a shape.
Image blobs(int number, int widthPx, int heightPx)
{
    std::mt19937 random(static_cast<unsigned>(number));
    std::uniform_real_distribution<double> place(0.0, 1.0);
    struct Blob {
        double x, y, size;
        double colour[3];
    };
    std::vector<Blob> all(9);
    for (Blob &blob : all)
        blob = {
            place(random), place(random), 0.05 + 0.2 * place(random), {place(random), place(random), place(random)}};
    Image image(widthPx, heightPx);
    for (int y = 0; y < heightPx; ++y) {
        for (int x = 0; x < widthPx; ++x) {
            for (int c = 0; c < 3; ++c) {
                double value = 0.3;
                for (const Blob &blob : all) {
                    const double dx = (x + 0.5) / widthPx - blob.x;
                    const double dy = (y + 0.5) / heightPx - blob.y;
                    value += (blob.colour[c] - 0.5) * std::exp(-(dx * dx + dy * dy) / (blob.size * blob.size));
                }
                image.row(y)[3 * x + c] = static_cast<std::uint8_t>(255.0 * std::clamp(value, 0.0, 1.0));
            }
        }
    }
    return image;
}

bool writeJpeg(const fs::path &path, const Image &image, int quality)
{
    fs::create_directories(path.parent_path());
    const auto jpeg = imaging::encodeJpeg(image, quality);
    return jpeg
           && database::writeBytes(
               path, {reinterpret_cast<const char *>(jpeg->data()), static_cast<qsizetype>(jpeg->size())});
}

std::set<std::int64_t> idsOf(const DuplicateGroup &group)
{
    std::set<std::int64_t> ids;
    for (const ItemReference &item : group.items)
        ids.insert(item.itemId);
    return ids;
}

} // namespace

/// Finding what is there more than once, and what would be done about it.
class TestDuplicates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hashes_tellCopiesFromOthers();
    void hashes_ofThumbnails_agreeWithPictures();
    void findDuplicates_makesThreeLists();
    void findDuplicates_remembersWhatThumbnailsLookLike();
    void findDuplicates_withWorkers_findsTheSame();
    void findDuplicates_acrossDatabases_findsTheSameFile();
    void groups_doNotChain();
    void plan_saysWhatStaysAndWhy();
    void plan_followsTheArtistsOwnChoices();
    void plan_leavesBundlesAlone();
    void plan_trash_sparesTheFileThatStays();
    void refusals();
    void cancelled();

private:
    std::unique_ptr<CuratedHome> home(int kinds);
};

/// "own": `kinds` pictures, each as 0 large, 1 small and 2 coarse copy (ids 3 n, 3 n + 1, 3 n + 2), in files that sort so.
std::unique_ptr<CuratedHome> TestDuplicates::home(int kinds)
{
    auto home = std::make_unique<CuratedHome>();
    for (int number = 0; number < kinds; ++number) {
        const std::string stem = std::string(number < 10 ? "0" : "") + std::to_string(number);
        const fs::path folder = home->pictures("own");
        if (!writeJpeg(folder / (stem + "-a.jpg"), blobs(number, 300, 200), 95)
            || !writeJpeg(folder / (stem + "-b.jpg"), blobs(number, 150, 100), 90)
            || !writeJpeg(folder / (stem + "-c.jpg"), blobs(number, 300, 200), 40))
            return nullptr;
    }
    return home->import("own") && home->open() ? std::move(home) : nullptr;
}

void TestDuplicates::hashes_tellCopiesFromOthers()
{
    for (int number = 0; number < 12; ++number) {
        const Image picture = blobs(number, 320, 240);
        const auto own = imaging::hashPicture(picture);
        const auto small = imaging::hashPicture(*imaging::resizePicture(picture, 100, 75));
        const auto other = imaging::hashPicture(blobs(number + 100, 320, 240));
        VERIFY_RESULT(own);
        VERIFY_RESULT(small);
        VERIFY_RESULT(other);
        QVERIFY(imaging::shapeDistance(*own, *small) <= 4);
        QVERIFY(imaging::colourDistance(*own, *small) < 4.0);
        QVERIFY(imaging::shapeDistance(*own, *other) > 11);
    }
    QVERIFY(!imaging::hashPicture(Image()));
}

void TestDuplicates::hashes_ofThumbnails_agreeWithPictures()
{
    const Image picture = blobs(3, 256, 171);
    const auto jpeg = imaging::encodeJpeg(picture, 85);
    VERIFY_RESULT(jpeg);
    const auto fromPicture = imaging::hashPicture(picture);
    const auto fromJpeg = imaging::hashThumbnail(*jpeg);
    VERIFY_RESULT(fromPicture);
    VERIFY_RESULT(fromJpeg);
    QVERIFY(imaging::shapeDistance(*fromPicture, *fromJpeg) <= 3);
    const auto nonsense = imaging::hashThumbnail(std::vector<std::uint8_t>(100, 7));
    QVERIFY(!nonsense);
}

void TestDuplicates::findDuplicates_makesThreeLists()
{
    auto made = home(12);
    QVERIFY(made != nullptr);
    const auto report = findDuplicates(*made->curation, std::vector<std::string>{"own"}, {}, {});
    VERIFY_RESULT(report);
    QCOMPARE(report->items, std::int64_t{36});
    QVERIFY(report->sameFile.empty());
    QCOMPARE(report->looksTheSame.size(), std::size_t{12});
    for (const DuplicateGroup &group : report->looksTheSame) {
        const std::set<std::int64_t> ids = idsOf(group);
        QCOMPARE(ids.size(), std::size_t{3});
        QCOMPARE(*ids.begin() % 3, std::int64_t{0});
        QCOMPARE(*ids.rbegin() - *ids.begin(), std::int64_t{2});
    }
    // The looser list does not repeat them.
    for (const DuplicateGroup &group : report->meansTheSame)
        QVERIFY(group.items.size() > 3);
}

void TestDuplicates::findDuplicates_remembersWhatThumbnailsLookLike()
{
    auto made = home(4);
    QVERIFY(made != nullptr);
    DuplicateOptions options;
    options.meansTheSame = false;
    const std::vector<std::string> ids{"own"};
    QCOMPARE(findDuplicates(*made->curation, ids, options, {})->hashed, std::int64_t{12});
    const auto second = findDuplicates(*made->curation, ids, options, {});
    VERIFY_RESULT(second);
    QCOMPARE(second->hashed, std::int64_t{0});
    QCOMPARE(second->looksTheSame.size(), std::size_t{4});
    // Only new pictures are looked at.
    QVERIFY(writeJpeg(made->pictures("own") / "99.jpg", blobs(50, 200, 200), 90));
    QVERIFY(made->import("own"));
    QCOMPARE(findDuplicates(*made->curation, ids, options, {})->hashed, std::int64_t{1});
    // A damaged cache is as good as none.
    for (const auto &entry : fs::directory_iterator(made->root / "cache"))
        QVERIFY(database::writeBytes(entry.path(), "nonsense"));
    QCOMPARE(findDuplicates(*made->curation, ids, options, {})->hashed, std::int64_t{13});
}

void TestDuplicates::findDuplicates_withWorkers_findsTheSame()
{
    auto made = home(10);
    QVERIFY(made != nullptr);
    DuplicateOptions options;
    options.workers.count = 3;
    std::vector<std::jthread> threads;
    options.workers.run = [&](std::function<void()> work) { threads.emplace_back(std::move(work)); };
    const auto report = findDuplicates(*made->curation, std::vector<std::string>{"own"}, options, {});
    VERIFY_RESULT(report);
    QCOMPARE(report->hashed, std::int64_t{30});
    QCOMPARE(report->looksTheSame.size(), std::size_t{10});
}

void TestDuplicates::findDuplicates_acrossDatabases_findsTheSameFile()
{
    auto made = home(3);
    QVERIFY(made != nullptr);
    fs::create_directories(made->pictures("shipped"));
    fs::copy_file(made->pictures("own") / "01-a.jpg", made->pictures("shipped") / "copy.jpg");
    QVERIFY(writeJpeg(made->pictures("shipped") / "other.jpg", blobs(60, 200, 150), 90));
    QVERIFY(made->import("shipped", true) && made->open());
    const auto report = findDuplicates(*made->curation, std::vector<std::string>{"shipped", "own"}, {}, {});
    VERIFY_RESULT(report);
    QCOMPARE(report->sameFile.size(), std::size_t{1});
    QVERIFY((report->sameFile.front().items == std::vector<ItemReference>{{"shipped", 0}, {"own", 3}}));
}

void TestDuplicates::groups_doNotChain()
{
    // A slow change from one picture to quite another: each like the next, the ends not alike.
    auto made = std::make_unique<CuratedHome>();
    const Image first = blobs(1, 200, 200);
    const Image last = blobs(2, 200, 200);
    constexpr int kSteps = 60;
    for (int step = 0; step < kSteps; ++step) {
        Image mixed(200, 200);
        for (std::size_t i = 0; i < mixed.pixels().size(); ++i)
            mixed.pixels()[i] = static_cast<std::uint8_t>(
                (first.pixels()[i] * (kSteps - 1 - step) + last.pixels()[i] * step) / (kSteps - 1));
        QVERIFY(writeJpeg(made->pictures("own") / (std::to_string(1000 + step) + ".jpg"), mixed, 95));
    }
    QVERIFY(made->import("own") && made->open());
    DuplicateOptions options;
    options.meansTheSame = false;
    const auto report = findDuplicates(*made->curation, std::vector<std::string>{"own"}, options, {});
    VERIFY_RESULT(report);
    QVERIFY(report->looksTheSame.size() > 1);
    for (const DuplicateGroup &group : report->looksTheSame) {
        for (const double distance : group.distances)
            QVERIFY(distance <= options.shapeBits);
        QVERIFY(group.items.size() < kSteps - 10);
    }
}

void TestDuplicates::plan_saysWhatStaysAndWhy()
{
    auto made = home(3);
    QVERIFY(made != nullptr);
    Curation &curation = *made->curation;
    DuplicateOptions options;
    options.meansTheSame = false;
    const std::vector<std::string> ids{"own"};
    const auto report = findDuplicates(curation, ids, options, {});
    VERIFY_RESULT(report);
    QCOMPARE(report->looksTheSame.size(), std::size_t{3});
    // The small copy of the second picture is the one that the artist likes.
    MarkEdit edit;
    edit.rating = 5;
    VERIFY_RESULT(curation.mark(itemsOf("own", {4}), edit));
    const auto plan = planDuplicates(curation, report->looksTheSame, {}, DuplicateAction::Remove);
    VERIFY_RESULT(plan);
    QCOMPARE(plan->leaving, std::int64_t{6});
    QCOMPARE(made->library->find("own")->items, std::int64_t{9});
    for (const auto &group : plan->groups) {
        QVERIFY(group.front().stays);
        const bool liked = group.front().item.itemId == 4;
        QVERIFY(liked || group.front().item.itemId % 3 != 1);
        if (liked)
            QCOMPARE(group.front().reason, std::string("You have rated it 5."));
        for (const KeepDecision &decision : group) {
            if (!liked && decision.item.itemId % 3 == 1)
                QCOMPARE(decision.reason, std::string("It is smaller: 150 x 100, not 300 x 200."));
        }
    }
    const auto change = applyDuplicatePlan(curation, *plan);
    VERIFY_RESULT(change);
    QCOMPARE(made->library->find("own")->items, std::int64_t{3});
    const auto after = findDuplicates(curation, ids, options, {});
    QVERIFY(after && after->looksTheSame.empty());
    VERIFY_RESULT(change->revert());
    QCOMPARE(made->library->find("own")->items, std::int64_t{9});
    KeepRules folders;
    folders.order = {KeepRule::PreferredFolder, KeepRule::LargestPicture};
    folders.folders = {made->pictures("own")};
    const auto byFolder = planDuplicates(curation, report->looksTheSame, folders, DuplicateAction::Reject);
    VERIFY_RESULT(byFolder);
    const auto rejected = applyDuplicatePlan(curation, *byFolder);
    VERIFY_RESULT(rejected);
    QCOMPARE(curation.markedItems("own", {{}, {}, 0, PickFlag::Rejected, {}})->size(), std::size_t{6});
    VERIFY_RESULT(rejected->revert());
    QVERIFY(curation.markedItems("own", {{}, {}, 0, PickFlag::Rejected, {}})->empty());
}

void TestDuplicates::plan_followsTheArtistsOwnChoices()
{
    auto made = home(1);
    QVERIFY(made != nullptr);
    DuplicateOptions options;
    options.meansTheSame = false;
    const auto report = findDuplicates(*made->curation, std::vector<std::string>{"own"}, options, {});
    VERIFY_RESULT(report);
    QCOMPARE(report->looksTheSame.size(), std::size_t{1});
    const std::vector<ItemReference> items = report->looksTheSame.front().items;
    QCOMPARE(items.size(), std::size_t{3});
    const auto byRules = planDuplicates(*made->curation, report->looksTheSame, {}, DuplicateAction::Remove);
    VERIFY_RESULT(byRules);
    const KeepDecision &large = byRules->groups.front().front();
    QCOMPARE(large.widthPx, 300);
    QCOMPARE(large.heightPx, 200);
    QVERIFY(large.changeable && fs::exists(large.picture));

    KeepRules rules;
    rules.chosen = {byRules->groups.front()[2].item};
    const auto other = planDuplicates(*made->curation, report->looksTheSame, rules, DuplicateAction::Remove);
    VERIFY_RESULT(other);
    const auto &group = other->groups.front();
    QCOMPARE(group.front().item, *rules.chosen.begin());
    QCOMPARE(group.front().reason, std::string("You want to keep it."));
    QCOMPARE(group.back().reason, std::string("You want to keep the other one."));
    QCOMPARE(other->leaving, std::int64_t{2});

    rules.chosen.insert(items.begin(), items.end());
    const auto all = planDuplicates(*made->curation, report->looksTheSame, rules, DuplicateAction::Remove);
    VERIFY_RESULT(all);
    QCOMPARE(all->leaving, std::int64_t{0});
}

void TestDuplicates::plan_leavesBundlesAlone()
{
    auto made = home(1);
    QVERIFY(made != nullptr);
    fs::create_directories(made->pictures("shipped"));
    fs::copy_file(made->pictures("own") / "00-a.jpg", made->pictures("shipped") / "copy.jpg");
    QVERIFY(made->import("shipped", true) && made->open());
    DuplicateOptions options;
    options.looksTheSame = false;
    options.meansTheSame = false;
    const auto report = findDuplicates(*made->curation, std::vector<std::string>{"own", "shipped"}, options, {});
    VERIFY_RESULT(report);
    QCOMPARE(report->sameFile.size(), std::size_t{1});
    KeepRules own;
    own.order = {KeepRule::PreferredDatabase};
    own.databases = {"own"};
    const auto plan = planDuplicates(*made->curation, report->sameFile, own, DuplicateAction::Remove);
    VERIFY_RESULT(plan);
    QCOMPARE(plan->leaving, std::int64_t{0});
    QCOMPARE(plan->groups.front()[1].reason, std::string("Its database cannot be changed."));
    own.databases = {"shipped"};
    const auto other = planDuplicates(*made->curation, report->sameFile, own, DuplicateAction::Remove);
    VERIFY_RESULT(other);
    QCOMPARE(other->leaving, std::int64_t{1});
    QCOMPARE(other->groups.front()[1].item.databaseId, std::string("own"));
    const auto reject = planDuplicates(*made->curation, report->sameFile, own, DuplicateAction::Reject);
    VERIFY_RESULT(reject);
    QCOMPARE(reject->leaving, std::int64_t{0});
}

void TestDuplicates::plan_trash_sparesTheFileThatStays()
{
    auto made = home(1);
    QVERIFY(made != nullptr);
    // A second database of the same folder: other items, the same files.
    ImportOptions again;
    again.source = made->pictures("own");
    again.databaseDirectory = made->shelf(false) / "again";
    again.name = again.id = "again";
    FakeEmbedder fake;
    VERIFY_RESULT(importPictures(again, fake.embedder(), {}));
    QVERIFY(made->open());
    DuplicateOptions options;
    options.looksTheSame = false;
    options.meansTheSame = false;
    const auto report = findDuplicates(*made->curation, std::vector<std::string>{"own", "again"}, options, {});
    VERIFY_RESULT(report);
    QCOMPARE(report->sameFile.size(), std::size_t{3});
    const auto plan = planDuplicates(*made->curation, report->sameFile, {}, DuplicateAction::Trash);
    VERIFY_RESULT(plan);
    QCOMPARE(plan->leaving, std::int64_t{0});
    const auto remove = planDuplicates(*made->curation, report->sameFile, {}, DuplicateAction::Remove);
    VERIFY_RESULT(remove);
    QCOMPARE(remove->leaving, std::int64_t{3});
}

void TestDuplicates::refusals()
{
    auto made = home(1);
    QVERIFY(made != nullptr);
    const auto none = findDuplicates(*made->curation, {}, {}, {});
    QVERIFY(!none && none.error().code == ErrorCode::InvalidArgument);
    const auto unknown = findDuplicates(*made->curation, std::vector<std::string>{"nowhere"}, {}, {});
    QVERIFY(!unknown && unknown.error().code == ErrorCode::NotFound);
    DuplicateOptions options;
    options.shapeBits = 12;
    const auto bits = findDuplicates(*made->curation, std::vector<std::string>{"own"}, options, {});
    QVERIFY(!bits && bits.error().code == ErrorCode::InvalidArgument);
    options.shapeBits = 6;
    options.leastCosine = 1.5;
    const auto cosine = findDuplicates(*made->curation, std::vector<std::string>{"own"}, options, {});
    QVERIFY(!cosine && cosine.error().code == ErrorCode::InvalidArgument);
}

void TestDuplicates::cancelled()
{
    auto made = home(2);
    QVERIFY(made != nullptr);
    std::stop_source stop;
    stop.request_stop();
    const auto report = findDuplicates(*made->curation, std::vector<std::string>{"own"}, {}, {stop.get_token(), {}});
    QVERIFY(!report && report.error().code == ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestDuplicates)
#include "tst_duplicates.moc"
