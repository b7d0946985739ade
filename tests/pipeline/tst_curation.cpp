#include "core/base/Change.h"
#include "core/pipeline/Curation.h"
#include "core/pipeline/DatabaseCurating.h"
#include "tests/pipeline/CurationFixture.h"

#include <QTest>

using namespace palimpsest;
using namespace palimpsest::pipeline;

namespace fs = std::filesystem;

/// What the artist says about pictures and does with databases, and that all of it can be taken back.
class TestCuration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tags_areNormalised_data();
    void tags_areNormalised();
    void marks_ofBundledAndOwnItems_areUndoneExactly();
    void marks_followThePictureIntoOtherDatabases();
    void marks_areSeenByAnotherProgram();
    void mark_namesWhatIsMissing();
    void collections_keepOrder_andCanBeUndone();
    void collections_keepWhatIsNotThereNow();
    void smartCollections_refuseItems();
    void removeItems_isUndone_andRefusedForBundles();
    void makeDatabase_andMerge_areUndoneByTheTrash();
    void trashDatabase_isRestored();
    void trashPictures_isUndone();
    void history_goesBackAndForth();

private:
    std::vector<std::int64_t> marked(const std::string &databaseId, const MarkFilter &filter)
    {
        const auto items = m_home->curation->markedItems(databaseId, filter);
        return items ? *items : std::vector<std::int64_t>{-1};
    }
    std::int64_t itemCount(const std::string &databaseId)
    {
        const auto info = m_home->library->find(databaseId);
        return info ? info->items : -1;
    }

    std::unique_ptr<CuratedHome> m_home;
};

void TestCuration::init()
{
    m_home = std::make_unique<CuratedHome>();
    QVERIFY(m_home->make(8));
}

void TestCuration::tags_areNormalised_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tag");
    QTest::newRow("plain") << "calm"
                           << "calm";
    QTest::newRow("case, blanks") << "  Artist :  Claude  MONET "
                                  << "artist:claude monet";
    QTest::newRow("cyrillic") << "Художник:ШИШКИН"
                              << "художник:шишкин";
    QTest::newRow("second colon") << "time:12:30"
                                  << "time:12:30";
    for (const char *wrong : {"", "   ", ":monet", "artist:", "a\nb"})
        QTest::newRow(QByteArray("not: ") + wrong) << wrong << QString();
    QTest::newRow("too long") << QString(300, 'x') << QString();
}

void TestCuration::tags_areNormalised()
{
    QFETCH(QString, text);
    QFETCH(QString, tag);
    const auto normalised = normalisedTag(text.toStdString());
    QCOMPARE(normalised.hasValue(), !tag.isEmpty());
    if (normalised)
        QCOMPARE(*normalised, tag.toStdString());
    else
        QCOMPARE(normalised.error().code, ErrorCode::InvalidArgument);
}

void TestCuration::marks_ofBundledAndOwnItems_areUndoneExactly()
{
    std::vector<ItemReference> items = itemsOf("own", {1, 3});
    const std::vector<ItemReference> bundled = itemsOf("shipped", {2, 5});
    items.insert(items.end(), bundled.begin(), bundled.end());
    MarkEdit first;
    first.rating = 2;
    first.addedTags = {"Mood: Calm"};
    VERIFY_RESULT(m_home->curation->mark(itemsOf("own", {1}), first));
    MarkEdit second;
    second.rating = 5;
    second.addedTags = {"artist:monet"};
    second.removedTags = {"mood:calm"};
    second.flag = PickFlag::Picked;
    const auto change = m_home->curation->mark(items, second);
    VERIFY_RESULT(change);
    QCOMPARE(change->label, std::string("Tag 4 pictures artist:monet"));
    const auto table = m_home->curation->cullMarks("own");
    VERIFY_RESULT(table);
    QVERIFY(table->at(3) == (CullMarks{5, PickFlag::Picked, ColourLabel::None}));
    QVERIFY(table->at(2) == CullMarks());
    QCOMPARE(m_home->curation->cullMarks("nowhere").error().code, ErrorCode::NotFound);
    QVERIFY((marked("own", {{"artist:monet"}, {}, 5, PickFlag::Picked, {}}) == std::vector<std::int64_t>{1, 3}));
    QVERIFY((marked("shipped", {{"artist:"}, {}, 0, {}, {}}) == std::vector<std::int64_t>{2, 5}));
    VERIFY_RESULT(change->revert());
    const auto marks = m_home->curation->marks(items);
    VERIFY_RESULT(marks);
    QVERIFY((*marks)[0] == (Marks{2, PickFlag::None, ColourLabel::None, {"mood:calm"}}));
    QVERIFY((*marks)[1].isEmpty() && (*marks)[2].isEmpty() && (*marks)[3].isEmpty());
    QVERIFY((marked("own", {{"mood:calm"}, {}, 0, {}, {}}) == std::vector<std::int64_t>{1}));
    QVERIFY(marked("shipped", {{"artist:"}, {}, 0, {}, {}}).empty());
    VERIFY_RESULT(change->apply());
    QVERIFY((marked("own", {{"artist:monet"}, {}, 0, {}, {}}) == std::vector<std::int64_t>{1, 3}));
    const auto tags = m_home->curation->tags("own");
    QVERIFY(tags && (*tags == std::vector<TagCount>{{"artist:monet", 2}}));
    const auto all = m_home->curation->tags("");
    QVERIFY(all && (*all == std::vector<TagCount>{{"artist:monet", 4}}));
    const auto again = m_home->curation->mark(items, second);
    QVERIFY(again && again->isEmpty);
}

void TestCuration::marks_followThePictureIntoOtherDatabases()
{
    MarkEdit edit;
    edit.rating = 4;
    VERIFY_RESULT(m_home->curation->mark(itemsOf("shipped", {3}), edit));
    const auto made = makeDatabase(*m_home->curation, "Chosen", itemsOf("shipped", {6, 3}), {}, {});
    VERIFY_RESULT(made);
    QVERIFY((marked(made->database.id, {{}, {}, 4, {}, {}}) == std::vector<std::int64_t>{1}));
}

void TestCuration::marks_areSeenByAnotherProgram()
{
    QVERIFY(marked("own", {{}, {}, 1, {}, {}}).empty());
    const auto other = Curation::open(
        *m_home->library, {m_home->root / "data/curation.sqlite", m_home->root / "cache", m_home->root / "data/Trash"});
    VERIFY_RESULT(other);
    MarkEdit edit;
    edit.rating = 3;
    VERIFY_RESULT((*other)->mark(itemsOf("own", {4}), edit));
    QVERIFY((marked("own", {{}, {}, 1, {}, {}}) == std::vector<std::int64_t>{4}));
}

void TestCuration::mark_namesWhatIsMissing()
{
    MarkEdit edit;
    edit.rating = 3;
    for (const auto &items : {itemsOf("own", {99}), itemsOf("own", {-1}), itemsOf("nowhere", {1})}) {
        const auto change = m_home->curation->mark(items, edit);
        QVERIFY(!change && change.error().code == ErrorCode::NotFound);
    }
    edit.rating = 9;
    const auto change = m_home->curation->mark(itemsOf("own", {1}), edit);
    QVERIFY(!change && change.error().code == ErrorCode::InvalidArgument);
}

void TestCuration::collections_keepOrder_andCanBeUndone()
{
    Curation &curation = *m_home->curation;
    Collection light;
    light.name = "Light";
    light.items = itemsOf("own", {5, 1});
    const auto made = curation.makeCollection(light);
    VERIFY_RESULT(made);
    const auto put = curation.arrangeCollection(made->id, itemsOf("shipped", {2}), 1);
    VERIFY_RESULT(put);
    const auto moved = curation.arrangeCollection(made->id, itemsOf("own", {1}), 0);
    VERIFY_RESULT(moved);
    const std::vector<ItemReference> expected{{"own", 1}, {"own", 5}, {"shipped", 2}};
    QVERIFY(curation.collection(made->id)->items == expected);
    const auto taken = curation.takeFromCollection(made->id, itemsOf("own", {5}));
    VERIFY_RESULT(taken);
    QCOMPARE(taken->label, std::string("Take 1 picture out of \"Light\""));
    QCOMPARE(curation.collection(made->id)->items.size(), std::size_t{2});
    VERIFY_RESULT(taken->revert());
    QVERIFY(curation.collection(made->id)->items == expected);
    VERIFY_RESULT(moved->revert());
    VERIFY_RESULT(put->revert());
    QVERIFY(curation.collection(made->id)->items == itemsOf("own", {5, 1}));
    const auto removed = curation.removeCollection(made->id);
    VERIFY_RESULT(removed);
    QVERIFY(curation.collections()->empty());
    VERIFY_RESULT(removed->revert());
    QVERIFY(curation.collection(made->id)->items == itemsOf("own", {5, 1}));
    VERIFY_RESULT(made->change.revert());
    QVERIFY(curation.collections()->empty());
    VERIFY_RESULT(made->change.apply());
    QCOMPARE(curation.collections()->size(), std::size_t{1});
    const auto twice = curation.makeCollection(light);
    QVERIFY(!twice && twice.error().code == ErrorCode::InvalidArgument);
}

void TestCuration::collections_keepWhatIsNotThereNow()
{
    Curation &curation = *m_home->curation;
    Collection mixed;
    mixed.name = "Mixed";
    mixed.items = {{"own", 0}, {"shipped", 0}, {"own", 1}};
    const auto made = curation.makeCollection(mixed);
    VERIFY_RESULT(made);
    const auto trashed = trashDatabase(curation, "own");
    VERIFY_RESULT(trashed);
    auto now = curation.collection(made->id);
    VERIFY_RESULT(now);
    QCOMPARE(now->missing, std::int64_t{2});
    QVERIFY(now->items == itemsOf("shipped", {0}));
    VERIFY_RESULT(curation.arrangeCollection(made->id, itemsOf("shipped", {4}), 99));
    VERIFY_RESULT(trashed->revert());
    now = curation.collection(made->id);
    VERIFY_RESULT(now);
    QVERIFY((now->items == std::vector<ItemReference>{{"own", 0}, {"shipped", 0}, {"own", 1}, {"shipped", 4}}));
}

void TestCuration::smartCollections_refuseItems()
{
    Collection smart;
    smart.name = "Calm";
    smart.kind = Collection::Kind::Smart;
    smart.query = "sea";
    smart.databaseIds = {"own"};
    const auto made = m_home->curation->makeCollection(smart);
    VERIFY_RESULT(made);
    const auto put = m_home->curation->arrangeCollection(made->id, itemsOf("own", {1}), 0);
    QVERIFY(!put && put.error().code == ErrorCode::InvalidArgument);
    smart.id = made->id;
    smart.query = "sea - boats";
    const auto change = m_home->curation->describeCollection(smart);
    VERIFY_RESULT(change);
    QCOMPARE(m_home->curation->collection(made->id)->query, std::string("sea - boats"));
    VERIFY_RESULT(change->revert());
    QCOMPARE(m_home->curation->collection(made->id)->query, std::string("sea"));
}

void TestCuration::removeItems_isUndone_andRefusedForBundles()
{
    Curation &curation = *m_home->curation;
    VERIFY_RESULT(removeItems(curation, itemsOf("own", {0})));
    const auto change = removeItems(curation, itemsOf("own", {0, 2, 6, 2}));
    VERIFY_RESULT(change);
    QCOMPARE(change->label, std::string("Remove 2 pictures"));
    QCOMPARE(itemCount("own"), std::int64_t{5});
    QVERIFY((marked("own", {}) == std::vector<std::int64_t>{1, 3, 4, 5, 7}));
    VERIFY_RESULT(change->revert());
    // What was removed before stays so.
    QCOMPARE(itemCount("own"), std::int64_t{7});
    VERIFY_RESULT(change->apply());
    QCOMPARE(itemCount("own"), std::int64_t{5});
    std::vector<ItemReference> both = itemsOf("own", {1});
    both.push_back({"shipped", 1});
    const auto refused = removeItems(curation, both);
    QVERIFY(!refused && refused.error().code == ErrorCode::InvalidArgument);
    QCOMPARE(itemCount("own"), std::int64_t{5});
    const auto unknown = removeItems(curation, itemsOf("own", {99}));
    QVERIFY(!unknown && unknown.error().code == ErrorCode::NotFound);
}

void TestCuration::makeDatabase_andMerge_areUndoneByTheTrash()
{
    Curation &curation = *m_home->curation;
    const std::vector<std::string> both{"own", "shipped"};
    const auto merged = mergeDatabases(curation, "All of it", both, {}, {});
    VERIFY_RESULT(merged);
    QCOMPARE(merged->database.items, std::int64_t{16});
    QCOMPARE(itemCount("All of it"), std::int64_t{16});
    const auto picture = m_home->library->picture(merged->database.id, 12, 64);
    VERIFY_RESULT(picture);
    const auto again = mergeDatabases(curation, "All of it", both, {}, {});
    QVERIFY(!again && again.error().code == ErrorCode::InvalidArgument);
    VERIFY_RESULT(merged->change.revert());
    QCOMPARE(itemCount("All of it"), std::int64_t{-1});
    VERIFY_RESULT(merged->change.apply());
    QCOMPARE(itemCount("All of it"), std::int64_t{16});
    const auto alone = mergeDatabases(curation, "One", std::vector<std::string>{"own", "own"}, {}, {});
    QVERIFY(!alone && alone.error().code == ErrorCode::InvalidArgument);
}

void TestCuration::trashDatabase_isRestored()
{
    Curation &curation = *m_home->curation;
    const auto refused = trashDatabase(curation, "shipped");
    QVERIFY(!refused && refused.error().code == ErrorCode::InvalidArgument);
    const auto change = trashDatabase(curation, "own");
    VERIFY_RESULT(change);
    QCOMPARE(itemCount("own"), std::int64_t{-1});
    QVERIFY(!fs::exists(m_home->shelf(false) / "own"));
    // The pictures that it refers to are not its own.
    QVERIFY(fs::exists(m_home->pictures("own") / "style0/0.jpg"));
    // Another program, or this one started again, can restore it.
    QVERIFY(m_home->open());
    const auto trashed = trashedDatabases(*m_home->curation);
    QCOMPARE(trashed.size(), std::size_t{1});
    QCOMPARE(trashed.front().name, std::string("own"));
    const auto restored = restoreDatabase(*m_home->curation, trashed.front());
    VERIFY_RESULT(restored);
    QCOMPARE(itemCount("own"), std::int64_t{8});
    const auto gone = restoreDatabase(*m_home->curation, trashed.front());
    QVERIFY(!gone && gone.error().code == ErrorCode::NotFound);
    VERIFY_RESULT(restored->revert());
    QCOMPARE(itemCount("own"), std::int64_t{-1});
    VERIFY_RESULT(restored->apply());
    QCOMPARE(itemCount("own"), std::int64_t{8});
}

void TestCuration::trashPictures_isUndone()
{
    Curation &curation = *m_home->curation;
    const auto item = m_home->library->item("own", 3);
    VERIFY_RESULT(item);
    const fs::path picture = item->picturePath;
    QVERIFY(fs::exists(picture));
    const auto change = trashPictures(curation, itemsOf("own", {3, 4}));
    VERIFY_RESULT(change);
    QCOMPARE(change->label, std::string("Delete 2 pictures"));
    QVERIFY(!fs::exists(picture));
    QVERIFY(fs::exists(m_home->root / "data/Trash/files" / picture.filename()));
    QCOMPARE(itemCount("own"), std::int64_t{6});
    VERIFY_RESULT(change->revert());
    QVERIFY(fs::exists(picture));
    QCOMPARE(itemCount("own"), std::int64_t{8});
    VERIFY_RESULT(change->apply());
    QVERIFY(!fs::exists(picture));
    // When something has taken its place meanwhile, nothing is overwritten and the error says so.
    QVERIFY(writePicture(picture, testPicture(77)));
    const auto blocked = change->revert();
    QVERIFY(!blocked && blocked.error().code == ErrorCode::InvalidArgument);
}

void TestCuration::history_goesBackAndForth()
{
    Curation &curation = *m_home->curation;
    ChangeHistory history(3);
    for (int rating = 1; rating <= 4; ++rating) {
        MarkEdit edit;
        edit.rating = rating;
        auto change = curation.mark(itemsOf("own", {0}), edit);
        VERIFY_RESULT(change);
        history.push(std::move(*change));
    }
    QCOMPARE(history.labels().size(), std::size_t{3});
    QCOMPARE(history.undoLabel(), std::string("Rate 1 picture 4 stars"));
    const auto rating = [&] { return curation.marks(itemsOf("own", {0}))->front().rating; };
    for (const int expected : {3, 2, 1}) {
        VERIFY_RESULT(history.undo());
        QCOMPARE(rating(), expected);
    }
    const auto nothing = history.undo();
    QVERIFY(!nothing && nothing.error().code == ErrorCode::NotFound);
    VERIFY_RESULT(history.redo());
    QCOMPARE(rating(), 2);
    MarkEdit edit;
    edit.label = ColourLabel::Red;
    auto change = curation.mark(itemsOf("own", {0}), edit);
    VERIFY_RESULT(change);
    history.push(std::move(*change));
    QVERIFY(history.redoLabel().empty());
    // Several changes as one are reverted in the opposite order, and put back when one of them fails.
    std::vector<std::string> calls;
    const auto step = [&](const char *name, bool works) -> std::function<Result<void>()> {
        return [&calls, name, works]() -> Result<void> {
            calls.emplace_back(name);
            return works ? Result<void>() : Result<void>(Error{ErrorCode::Io, "No.", {}});
        };
    };
    Change sum = combinedChange(
        "Sum", {{"a", step("-a", true), step("+a", true), false}, {"b", step("-b", true), step("+b", false), false}});
    QVERIFY(!sum.apply());
    QVERIFY((calls == std::vector<std::string>{"+a", "+b", "-a"}));
    calls.clear();
    VERIFY_RESULT(sum.revert());
    QVERIFY((calls == std::vector<std::string>{"-b", "-a"}));
}

QTEST_GUILESS_MAIN(TestCuration)
#include "tst_curation.moc"
