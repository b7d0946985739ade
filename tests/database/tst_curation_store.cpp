#include "core/database/CurationStore.h"
#include "core/database/RowMarks.h"
#include "tests/database/DatabaseFixture.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <thread>

using namespace palimpsest;
using namespace palimpsest::database;

namespace {

PictureKey key(int number)
{
    return PictureKey::of(testItem(number).contentId, std::nullopt);
}

std::vector<PictureKey> keys(int first, int count)
{
    std::vector<PictureKey> result;
    for (int i = 0; i < count; ++i)
        result.push_back(key(first + i));
    return result;
}

MarkEdit rate(int rating)
{
    MarkEdit edit;
    edit.rating = rating;
    return edit;
}

MarkEdit tag(std::vector<std::string> added, std::vector<std::string> removed = {})
{
    MarkEdit edit;
    edit.addedTags = std::move(added);
    edit.removedTags = std::move(removed);
    return edit;
}

/// Everything that the store says about pictures, in order of their keys.
std::vector<MarkedPicture> everything(CurationStore &store)
{
    std::vector<MarkedPicture> all;
    if (!store.visit([&](const MarkedPicture &picture) { all.push_back(picture); }))
        return {};
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.key < b.key; });
    return all;
}

} // namespace

/// The file of this person's marks and collections, and the marks of a database by row.
class TestCurationStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pictureKey_survivesItsBytes();
    void edit_changesWhatIsSet_andSaysWhatWasThere();
    void write_ofBefore_restoresExactly();
    void edit_refusesRatingOutOfRange();
    void emptyMarks_leaveNothingBehind();
    void edit_ofTenThousand_isOneQuickTransaction();
    void patches_haveMarksOfTheirOwn();
    void store_isReadByAnother_andNoticesIt();
    void open_refusesForeignFiles();
    void collections_areKeptWithTheirOrder();
    void collections_refuseATakenName();
    void verdicts_areRemembered();
    void rowMarks_answerFilters();
    void rowMarks_followUpdates();
    void rowMarks_areQuickForManyItems();
    void killed_losesAtMostTheEditInFlight();

private:
    std::filesystem::path newFile()
    {
        return std::filesystem::path(m_temporary.path().toStdString())
               / (std::to_string(m_next++) + "/curation.sqlite");
    }
    std::filesystem::path newDirectory()
    {
        return std::filesystem::path(m_temporary.path().toStdString()) / std::to_string(m_next++);
    }

    QTemporaryDir m_temporary;
    int m_next = 0;
};

void TestCurationStore::pictureKey_survivesItsBytes()
{
    const PictureKey whole = key(7);
    const PictureKey part = PictureKey::of(testItem(7).contentId, PatchRectangle{1, 2, 300, 400});
    QVERIFY(whole != part);
    for (const PictureKey &one : {whole, part}) {
        std::array<std::uint8_t, PictureKey::kMaximumBytes> bytes{};
        const std::size_t size = one.toBytes(bytes);
        const auto back = PictureKey::fromBytes(std::span(bytes).first(size));
        QVERIFY(back && *back == one);
    }
    QVERIFY(!PictureKey::fromBytes(std::vector<std::uint8_t>(17)));
    QVERIFY(PictureKey::of("no id", std::nullopt) != PictureKey::of("another", std::nullopt));
}

void TestCurationStore::edit_changesWhatIsSet_andSaysWhatWasThere()
{
    auto store = CurationStore::open(newFile());
    VERIFY_RESULT(store);
    VERIFY_RESULT((*store)->edit(keys(0, 3), tag({"calm", "artist:monet"})));
    MarkEdit edit = rate(4);
    edit.flag = PickFlag::Picked;
    edit.label = ColourLabel::Blue;
    edit.removedTags = {"calm"};
    edit.addedTags = {"blue"};
    const std::vector<PictureKey> twice{key(1), key(9), key(1)};
    const auto change = (*store)->edit(twice, edit);
    VERIFY_RESULT(change);
    QCOMPARE(change->before.size(), std::size_t{2});
    const auto marks = (*store)->marks(keys(0, 2));
    VERIFY_RESULT(marks);
    QVERIFY((*marks)[0] == (Marks{0, PickFlag::None, ColourLabel::None, {"artist:monet", "calm"}}));
    QVERIFY((*marks)[1] == (Marks{4, PickFlag::Picked, ColourLabel::Blue, {"artist:monet", "blue"}}));
    const auto again = (*store)->edit(twice, edit);
    VERIFY_RESULT(again);
    QVERIFY(again->after.empty());
    const auto tags = (*store)->tags();
    VERIFY_RESULT(tags);
    QVERIFY((*tags == std::vector<TagCount>{{"artist:monet", 3}, {"blue", 2}, {"calm", 2}}));
}

void TestCurationStore::write_ofBefore_restoresExactly()
{
    auto store = CurationStore::open(newFile());
    VERIFY_RESULT(store);
    for (int i = 0; i < 40; ++i) {
        MarkEdit edit = rate(i % 6);
        edit.addedTags = {"number:" + std::to_string(i % 7)};
        edit.flag = static_cast<PickFlag>(i % 3);
        VERIFY_RESULT((*store)->edit(keys(i, 1), edit));
    }
    const std::vector<MarkedPicture> before = everything(**store);
    MarkEdit edit = rate(2);
    edit.addedTags = {"number:3", "new"};
    edit.removedTags = {"number:1"};
    const auto change = (*store)->edit(keys(20, 40), edit);
    VERIFY_RESULT(change);
    const std::vector<MarkedPicture> after = everything(**store);
    QVERIFY(after != before);
    VERIFY_RESULT((*store)->write(change->before));
    QVERIFY(everything(**store) == before);
    VERIFY_RESULT((*store)->write(change->after));
    QVERIFY(everything(**store) == after);
}

void TestCurationStore::edit_refusesRatingOutOfRange()
{
    auto store = CurationStore::open(newFile());
    VERIFY_RESULT(store);
    for (const int rating : {-1, 6}) {
        const auto change = (*store)->edit(keys(0, 1), rate(rating));
        QVERIFY(!change && change.error().code == ErrorCode::InvalidArgument);
    }
}

void TestCurationStore::emptyMarks_leaveNothingBehind()
{
    auto store = CurationStore::open(newFile());
    VERIFY_RESULT(store);
    VERIFY_RESULT((*store)->edit(keys(0, 5), tag({"calm"})));
    VERIFY_RESULT((*store)->edit(keys(0, 5), tag({}, {"calm"})));
    QVERIFY(everything(**store).empty());
    const auto tags = (*store)->tags();
    QVERIFY(tags && tags->empty());
}

void TestCurationStore::edit_ofTenThousand_isOneQuickTransaction()
{
    auto store = CurationStore::open(newFile());
    VERIFY_RESULT(store);
    const std::vector<PictureKey> many = keys(0, 10'000);
    MarkEdit edit = rate(3);
    edit.addedTags = {"mood:calm", "seen"};
    QElapsedTimer timer;
    timer.start();
    const auto change = (*store)->edit(many, edit);
    const qint64 editMs = timer.restart();
    VERIFY_RESULT(change);
    VERIFY_RESULT((*store)->write(change->before));
    const qint64 undoMs = timer.elapsed();
    qInfo("10,000 pictures: edit %lld ms, undo %lld ms", editMs, undoMs);
    QVERIFY2(editMs < 5000, "far slower than the half second it should take");
    QVERIFY(everything(**store).empty());
}

void TestCurationStore::patches_haveMarksOfTheirOwn()
{
    auto store = CurationStore::open(newFile());
    VERIFY_RESULT(store);
    const PictureKey part = PictureKey::of(testItem(1).contentId, PatchRectangle{0, 0, 10, 10});
    VERIFY_RESULT((*store)->edit(std::vector{part}, rate(5)));
    const auto marks = (*store)->marks(std::vector{key(1), part});
    VERIFY_RESULT(marks);
    QCOMPARE((*marks)[0].rating, 0);
    QCOMPARE((*marks)[1].rating, 5);
}

void TestCurationStore::store_isReadByAnother_andNoticesIt()
{
    const std::filesystem::path file = newFile();
    auto store = CurationStore::open(file);
    auto other = CurationStore::open(file);
    VERIFY_RESULT(store);
    VERIFY_RESULT(other);
    const auto before = (*store)->foreignWrites();
    VERIFY_RESULT((*store)->edit(keys(0, 1), rate(1)));
    const auto own = (*store)->foreignWrites();
    QVERIFY(before && own && *before == *own);
    VERIFY_RESULT((*other)->edit(keys(0, 1), rate(2)));
    const auto foreign = (*store)->foreignWrites();
    QVERIFY(foreign && *foreign != *own);
    const auto marks = (*store)->marks(keys(0, 1));
    QVERIFY(marks && marks->front().rating == 2);
}

void TestCurationStore::open_refusesForeignFiles()
{
    const std::filesystem::path file = newFile();
    std::filesystem::create_directories(file.parent_path());
    QVERIFY(writeBytes(file, QByteArray(4096, 'x')));
    const auto nonsense = CurationStore::open(file);
    QVERIFY(!nonsense && nonsense.error().code == ErrorCode::Corrupt);
    const std::filesystem::path directory = newDirectory();
    VERIFY_RESULT(makeTestDatabase(directory, 3));
    const auto catalogue = CurationStore::open(directory / "catalogue.sqlite");
    QVERIFY(!catalogue && catalogue.error().code == ErrorCode::Corrupt);
    const auto impossible = CurationStore::open("/proc/none/curation.sqlite");
    QVERIFY(!impossible && impossible.error().code == ErrorCode::Io);
}

void TestCurationStore::collections_areKeptWithTheirOrder()
{
    const std::filesystem::path file = newFile();
    StoredCollection plain;
    plain.name = "Light";
    for (int i = 20; i > 0; --i)
        plain.items.push_back({"database-" + std::to_string(i % 2), key(i)});
    StoredCollection smart;
    smart.name = "Calm blue";
    smart.kind = StoredCollection::Kind::Smart;
    smart.query = "sea + tag:mood:calm";
    smart.databaseIds = {"b", "a"};
    {
        auto store = CurationStore::open(file);
        VERIFY_RESULT(store);
        const auto first = (*store)->storeCollection(plain);
        const auto second = (*store)->storeCollection(smart);
        VERIFY_RESULT(first);
        VERIFY_RESULT(second);
        plain.id = *first;
        smart.id = *second;
    }
    auto store = CurationStore::open(file);
    VERIFY_RESULT(store);
    const auto back = (*store)->collection(plain.id);
    VERIFY_RESULT(back);
    QVERIFY(*back == plain);
    const auto list = (*store)->collections();
    VERIFY_RESULT(list);
    QCOMPARE(list->size(), std::size_t{2});
    QVERIFY(list->front() == smart);
    VERIFY_RESULT((*store)->removeCollection(plain.id));
    const auto gone = (*store)->collection(plain.id);
    QVERIFY(!gone && gone.error().code == ErrorCode::NotFound);
    // Undoing brings back the same collection, and a new one does not get its id.
    const auto other = (*store)->storeCollection({0, "Other", StoredCollection::Kind::Plain, {}, {}, {}});
    QVERIFY(other && *other != plain.id);
    const auto restored = (*store)->storeCollection(plain);
    QVERIFY(restored && *restored == plain.id);
    const auto whole = (*store)->collection(plain.id);
    QVERIFY(whole && *whole == plain);
}

void TestCurationStore::collections_refuseATakenName()
{
    auto store = CurationStore::open(newFile());
    VERIFY_RESULT(store);
    VERIFY_RESULT((*store)->storeCollection({0, "Light", StoredCollection::Kind::Plain, {}, {}, {}}));
    for (const char *name : {"Light", ""}) {
        const auto again = (*store)->storeCollection({0, name, StoredCollection::Kind::Plain, {}, {}, {}});
        QVERIFY(!again && again.error().code == ErrorCode::InvalidArgument);
    }
}

void TestCurationStore::verdicts_areRemembered()
{
    auto store = CurationStore::open(newFile());
    VERIFY_RESULT(store);
    VERIFY_RESULT((*store)->recordVerdict(key(1), "calm", SuggestionVerdict::Dismissed));
    VERIFY_RESULT((*store)->recordVerdict(key(1), "blue", SuggestionVerdict::Accepted));
    auto tags = (*store)->dismissedTags(key(1));
    QVERIFY(tags && *tags == std::vector<std::string>{"calm"});
    VERIFY_RESULT((*store)->recordVerdict(key(1), "calm", std::nullopt));
    tags = (*store)->dismissedTags(key(1));
    QVERIFY(tags && tags->empty());
}

void TestCurationStore::rowMarks_answerFilters()
{
    const std::filesystem::path directory = newDirectory();
    VERIFY_RESULT(makeTestDatabase(directory, 10));
    {
        auto writer = DatabaseWriter::open(directory);
        VERIFY_RESULT(writer);
        VERIFY_RESULT((*writer)->remove(std::vector<std::int64_t>{4}));
    }
    auto store = CurationStore::open(newFile());
    VERIFY_RESULT(store);
    VERIFY_RESULT((*store)->edit(keys(0, 6), tag({"artist:monet"})));
    VERIFY_RESULT((*store)->edit(keys(5, 3), tag({"artist:manet", "calm"})));
    VERIFY_RESULT((*store)->edit(keys(3, 4), rate(3)));
    MarkEdit flag;
    flag.flag = PickFlag::Rejected;
    VERIFY_RESULT((*store)->edit(keys(6, 2), flag));
    VERIFY_RESULT((*store)->edit(keys(100, 2), rate(5)));
    const auto database = Database::open(directory);
    VERIFY_RESULT(database);
    const auto marks = RowMarks::read(**database, **store);
    VERIFY_RESULT(marks);
    const auto rows = [&](const MarkFilter &filter) { return marks->rows(filter); };
    using Rows = std::vector<std::int64_t>;
    QVERIFY((rows({{"artist:monet"}, {}, 0, {}, {}}) == Rows{0, 1, 2, 3, 5}));
    QVERIFY((rows({{"artist:"}, {}, 0, {}, {}}) == Rows{0, 1, 2, 3, 5, 6, 7}));
    QVERIFY((rows({{"artist:", "calm"}, {}, 3, {}, {}}) == Rows{5, 6}));
    QVERIFY((rows({{}, {"artist:monet"}, 0, {}, {}}) == Rows{6, 7, 8, 9}));
    QVERIFY((rows({{}, {}, 3, {}, {}}) == Rows{3, 5, 6}));
    QVERIFY((rows({{}, {}, 0, PickFlag::Rejected, {}}) == Rows{6, 7}));
    QVERIFY((rows({{"nothing"}, {}, 0, {}, {}}).empty()));
    QVERIFY((marks->tags() == std::vector<TagCount>{{"artist:manet", 3}, {"artist:monet", 5}, {"calm", 3}}));
    QVERIFY(!marks->rowOf(key(4)));
    QCOMPARE(marks->rowOf(key(5)).value_or(-1), std::int64_t{5});
}

void TestCurationStore::rowMarks_followUpdates()
{
    const std::filesystem::path directory = newDirectory();
    VERIFY_RESULT(makeTestDatabase(directory, 30));
    auto store = CurationStore::open(newFile());
    VERIFY_RESULT(store);
    const auto database = Database::open(directory);
    VERIFY_RESULT(database);
    auto marks = RowMarks::read(**database, **store);
    VERIFY_RESULT(marks);
    for (int i = 0; i < 12; ++i) {
        MarkEdit edit = rate(i % 6);
        edit.addedTags = {"t" + std::to_string(i % 5)};
        edit.removedTags = {"t" + std::to_string((i + 2) % 5)};
        const auto change = (*store)->edit(keys(i, 8), edit);
        VERIFY_RESULT(change);
        marks->update(i % 4 == 3 ? change->before : change->after);
        if (i % 4 == 3)
            VERIFY_RESULT((*store)->write(change->before));
    }
    const auto fresh = RowMarks::read(**database, **store);
    VERIFY_RESULT(fresh);
    for (std::int64_t row = 0; row < 30; ++row)
        QVERIFY(fresh->marks(row) == marks->marks(row));
    QVERIFY(fresh->tags() == marks->tags());
}

void TestCurationStore::rowMarks_areQuickForManyItems()
{
    constexpr int kItems = 138'000;
    const std::filesystem::path directory = newDirectory();
    auto writer = DatabaseWriter::create(directory, testDescription());
    VERIFY_RESULT(writer);
    for (int first = 0; first < kItems; first += 23'000) {
        std::vector<NewItem> items = testItems(first, 23'000);
        for (NewItem &item : items)
            item.thumbnailJpeg.clear();
        VERIFY_RESULT((*writer)->commit(items, {}));
    }
    VERIFY_RESULT((*writer)->close());
    auto store = CurationStore::open(newFile());
    VERIFY_RESULT(store);
    VERIFY_RESULT((*store)->edit(keys(0, kItems / 2), rate(2)));
    VERIFY_RESULT((*store)->edit(keys(kItems / 4, kItems / 2), tag({"mood:calm"})));
    const auto database = Database::open(directory);
    VERIFY_RESULT(database);
    QElapsedTimer timer;
    timer.start();
    auto marks = RowMarks::read(**database, **store);
    VERIFY_RESULT(marks);
    const qint64 readMs = timer.elapsed();
    timer.start();
    const std::size_t rated = marks->rows({{}, {}, 2, {}, {}}).size();
    const qint64 ratingUs = timer.nsecsElapsed() / 1000;
    timer.start();
    const std::size_t tagged = marks->rows({{"mood:calm"}, {}, 1, {}, {}}).size();
    const qint64 tagUs = timer.nsecsElapsed() / 1000;
    qInfo("138,000 items: read %lld ms, by rating %lld us, by tag %lld us", readMs, ratingUs, tagUs);
    QCOMPARE(rated, std::size_t{kItems / 2});
    QCOMPARE(tagged, std::size_t{kItems / 4});
    QVERIFY2(ratingUs < 100'000 && tagUs < 100'000, "far slower than the 10 ms it should take");
}

void TestCurationStore::killed_losesAtMostTheEditInFlight()
{
    // Every edit gives all pictures one rating, so that a torn one would show as two ratings.
    const std::filesystem::path file = newFile();
    const std::vector<PictureKey> some = keys(0, 300);
    for (int attempt = 0; attempt < 12; ++attempt) {
        const pid_t child = fork();
        if (child == 0) {
            auto store = CurationStore::open(file);
            for (int i = 0; store && i < 1000; ++i) {
                if (!(*store)->edit(some, rate(1 + i % 5)))
                    _exit(1);
            }
            _exit(0);
        }
        // The moment is what this is about, so there is nothing to wait for but time.
        std::this_thread::sleep_for(std::chrono::milliseconds(15 + 17 * attempt));
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        auto store = CurationStore::open(file);
        VERIFY_RESULT(store);
        const auto marks = (*store)->marks(some);
        VERIFY_RESULT(marks);
        for (const Marks &one : *marks)
            QCOMPARE(one.rating, marks->front().rating);
    }
}

QTEST_GUILESS_MAIN(TestCurationStore)
#include "tst_curation_store.moc"
