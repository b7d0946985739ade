#include "core/imaging/Encode.h"
#include "core/imaging/PngText.h"
#include "core/pipeline/History.h"
#include "tests/pipeline/CurationFixture.h"

#include <QTest>

#include <algorithm>
#include <fstream>

using namespace palimpsest;
using namespace palimpsest::pipeline;

namespace fs = std::filesystem;

/// A history as the program keeps it: pictures with recipes in a folder.
class TestHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void list_needsNoFolder();
    void sync_readsTheRecipes();
    void sync_noticesWhatOthersDid();
    void sync_keepsPicturesWithoutRecipes();
    void sync_canBeStopped_andGoesOn();
    void index_isMadeAgain_data();
    void index_isMadeAgain();
    void drawingOn_findsWhatWasPaintedWithAPicture();
    void lineage_isATree();
    void lineage_ofCopies_ends();
    void lineage_isLimited_butHoldsTheResult();
    void discard_isUndone_andDoneAgain();
    void discard_ofAFileThatIsGone_isDone();
    void marks_belongToTheResult_andAreUndone();

private:
    struct Painted {
        int number = 0;
        std::string words;
        std::vector<std::string> parents = {};
        std::string queryPicture = {};
        std::vector<Neighbour> neighbours = {};
    };
    fs::path paint(const Painted &painted) const
    {
        Recipe recipe;
        recipe.generatorId = "starter-rdm";
        recipe.seed = static_cast<std::uint64_t>(painted.number);
        recipe.databases = {{"oil", "Oil", 1}};
        recipe.params["steps"] = std::int64_t{25};
        if (!painted.words.empty())
            recipe.query.parts = {{QueryPart::Kind::Text, painted.words, {}, nullptr, 1.0}};
        if (!painted.queryPicture.empty())
            recipe.query.parts.push_back({QueryPart::Kind::Image, {}, painted.queryPicture, nullptr, 1.0});
        recipe.parents = painted.parents;
        recipe.neighbours = painted.neighbours;
        const std::string number = std::to_string(painted.number);
        const fs::path path =
            m_folder / ("20261126-1432" + std::string(2 - number.size(), '0') + number + "-000_x.png");
        fs::create_directories(m_folder);
        const auto written =
            imaging::writePng(path, testPicture(painted.number), {{"palimpsest", recipeToJson(recipe)}});
        return written ? path : fs::path();
    }
    static Neighbour neighbour(const std::string &database, std::int64_t item, const std::string &content)
    {
        Neighbour result;
        result.databaseId = database;
        result.itemId = item;
        result.contentId = content;
        return result;
    }
    std::vector<std::string> words() const
    {
        const auto list = m_history->list();
        std::vector<std::string> result;
        for (std::size_t row = 0; list && row < (*list)->size(); ++row)
            result.emplace_back((*list)->words(row));
        return result;
    }
    std::int64_t idOf(const fs::path &path) const
    {
        const auto list = *m_history->list();
        const std::size_t row = list->rowOf(path);
        return row == list->size() ? -1 : list->id(row);
    }
    // "words<parent's words"
    std::vector<std::string> tree(const fs::path &path, std::size_t limit = 400) const
    {
        const auto nodes = m_history->lineage(idOf(path), limit);
        std::vector<std::string> result;
        if (!nodes)
            return {nodes.error().message};
        for (const LineageNode &node : *nodes) {
            result.push_back(node.words
                             + (node.parent < 0 ? "" : "<" + (*nodes)[static_cast<std::size_t>(node.parent)].words));
        }
        return result;
    }

    std::unique_ptr<CuratedHome> m_home;
    fs::path m_folder;
    std::unique_ptr<History> m_history;
};

void TestHistory::init()
{
    m_history.reset();
    m_home = std::make_unique<CuratedHome>();
    QVERIFY(m_home->open());
    m_folder = m_home->root / "history";
    m_history = std::make_unique<History>(m_folder);
}

void TestHistory::list_needsNoFolder()
{
    VERIFY_RESULT(m_history->list());
    VERIFY_RESULT(m_history->sync({}));
    QVERIFY(words().empty());
    QCOMPARE(m_history->lineage(1).error().code, ErrorCode::NotFound);
    QCOMPARE(m_history->add(m_folder / "none.png").error().code, ErrorCode::NotFound);
}

void TestHistory::sync_readsTheRecipes()
{
    paint({1, "a lighthouse"});
    paint({2, "a boat"});
    const auto report = m_history->sync({});
    VERIFY_RESULT(report);
    QCOMPARE(report->added, std::int64_t{2});
    QCOMPARE(words(), (std::vector<std::string>{"a boat", "a lighthouse"}));
    const auto list = *m_history->list();
    QCOMPARE(m_history->list()->get(), list.get());
    QCOMPARE(list->paintedMs(0) - list->paintedMs(1), std::int64_t{1000});
    QCOMPARE(m_history->find(*parseHistoryQuery("lighthouse steps:25 database:oil"))->size(), std::size_t{1});
    QCOMPARE(*m_history->contentIdOf(list->path(0)), std::string(list->contentId(0)));
    QCOMPARE(list->rowsOf({list->id(1)}), std::vector<std::uint32_t>{1});
}

void TestHistory::sync_noticesWhatOthersDid()
{
    const fs::path first = paint({1, "a lighthouse"});
    VERIFY_RESULT(m_history->sync({}));
    const fs::path second = paint({2, "a boat"});
    VERIFY_RESULT(m_history->add(second));
    const std::int64_t id = idOf(second);
    fs::remove(first);
    paint({3, "a storm"});
    const auto report = m_history->sync({});
    VERIFY_RESULT(report);
    QCOMPARE(report->added, std::int64_t{1});
    QCOMPARE(report->removed, std::int64_t{1});
    QCOMPARE(words(), (std::vector<std::string>{"a storm", "a boat"}));
    QCOMPARE(idOf(second), id);
    const auto again = m_history->sync({});
    VERIFY_RESULT(again);
    QCOMPARE(again->added + again->removed, std::int64_t{0});
}

void TestHistory::sync_keepsPicturesWithoutRecipes()
{
    fs::create_directories(m_folder);
    VERIFY_RESULT(imaging::writePng(m_folder / "scan.png", testPicture(1)));
    std::ofstream(m_folder / "broken.png") << "no picture";
    std::ofstream(m_folder / "note.txt") << "no picture";
    VERIFY_RESULT(
        imaging::writePng(m_folder / "newer.png", testPicture(2), {{"palimpsest", "{\"palimpsest_recipe\":99}"}}));
    const auto report = m_history->sync({});
    VERIFY_RESULT(report);
    QCOMPARE(report->added, std::int64_t{3});
    QCOMPARE(report->withoutRecipe, std::int64_t{3});
    QCOMPARE(m_history->find(*parseHistoryQuery("scan"))->size(), std::size_t{1});
}

void TestHistory::sync_canBeStopped_andGoesOn()
{
    for (int number = 0; number < 99; ++number)
        paint({number, "a boat"});
    std::stop_source stop;
    const JobContext job{stop.get_token(), [&stop](const Progress &) { stop.request_stop(); }};
    const auto stopped = m_history->sync(job);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    const std::size_t kept = words().size();
    QVERIFY(kept > 0 && kept < 99);
    const auto report = m_history->sync({});
    VERIFY_RESULT(report);
    QCOMPARE(report->added, static_cast<std::int64_t>(99 - kept));
}

void TestHistory::index_isMadeAgain_data()
{
    QTest::addColumn<bool>("whileOpen");
    QTest::newRow("lost between two runs") << false;
    QTest::newRow("damaged while it is open") << true;
}

void TestHistory::index_isMadeAgain()
{
    QFETCH(bool, whileOpen);
    paint({1, "a lighthouse"});
    VERIFY_RESULT(m_history->sync({}));
    if (!whileOpen)
        m_history.reset();
    for (const char *suffix : {"", "-wal"}) {
        std::fstream file(m_folder / (std::string("history.sqlite") + suffix), std::ios::in | std::ios::out);
        if (file)
            file << std::string(60'000, 'x');
    }
    if (!whileOpen)
        m_history = std::make_unique<History>(m_folder);
    paint({2, "a boat"});
    VERIFY_RESULT(m_history->sync({}));
    QCOMPARE(words(), (std::vector<std::string>{"a boat", "a lighthouse"}));
    QCOMPARE(m_history->find(*parseHistoryQuery("lighthouse"))->size(), std::size_t{1});
}

void TestHistory::drawingOn_findsWhatWasPaintedWithAPicture()
{
    Neighbour excluded = neighbour("oil", 9, "c9");
    excluded.state = NeighbourState::Excluded;
    const fs::path first = paint({1, "a lighthouse", {}, {}, {neighbour("oil", 7, "c7"), excluded}});
    paint({2, "a boat", {}, {}, {neighbour("oil", 8, "c8")}});
    VERIFY_RESULT(m_history->sync({}));
    QCOMPARE(*m_history->drawingOn(neighbour("oil", 7, "c7")), std::vector<std::int64_t>{idOf(first)});
    QCOMPARE(*m_history->drawingOn(neighbour("mine", 1, "c7")), std::vector<std::int64_t>{idOf(first)});
    QVERIFY(m_history->drawingOn(excluded)->empty());
}

void TestHistory::lineage_isATree()
{
    const fs::path root = paint({1, "root"});
    const std::string rootId = *m_history->contentIdOf(root);
    const fs::path left = paint({2, "left", {rootId}});
    const fs::path right = paint({3, "right", {rootId}});
    const fs::path leaf = paint({4, "leaf", {*m_history->contentIdOf(right)}, left.filename().string()});
    const fs::path drawn = paint({5, "drawn", {}, {}, {neighbour("my-results", 0, rootId)}});
    paint({6, "alone"});
    VERIFY_RESULT(m_history->sync({}));
    const std::vector<std::string> whole{"root", "left<root", "right<root", "drawn<root",
                                         "leaf + " + left.stem().string() + "<left"};
    QCOMPARE(tree(root), whole);
    QCOMPARE(tree(drawn), whole);
    const auto nodes = m_history->lineage(idOf(leaf));
    VERIFY_RESULT(nodes);
    QCOMPARE(nodes->size(), std::size_t{5});
    const auto shown =
        std::find_if(nodes->begin(), nodes->end(), [&](const LineageNode &node) { return node.file == leaf.string(); });
    QVERIFY(shown != nodes->end());
}

void TestHistory::lineage_ofCopies_ends()
{
    const fs::path root = paint({1, "root"});
    const std::string id = *m_history->contentIdOf(root);
    const fs::path child = paint({2, "child", {id}});
    fs::copy_file(root, m_folder / "20261126-143203-000_copy.png");
    fs::copy_file(child, m_folder / "20261126-143204-000_copy.png");
    VERIFY_RESULT(m_history->sync({}));
    const auto nodes = m_history->lineage(idOf(child));
    VERIFY_RESULT(nodes);
    QVERIFY(nodes->size() >= 2 && nodes->size() <= 4);
}

void TestHistory::lineage_isLimited_butHoldsTheResult()
{
    const fs::path root = paint({0, "root"});
    const std::string id = *m_history->contentIdOf(root);
    for (int number = 1; number < 30; ++number)
        paint({number, "child", {id}});
    const fs::path last = paint({30, "last", {id}});
    VERIFY_RESULT(m_history->sync({}));
    const std::vector<std::string> held = tree(last, 5);
    QCOMPARE(held.size(), std::size_t{5});
    QVERIFY(std::find(held.begin(), held.end(), "last<root") != held.end());
}

void TestHistory::discard_isUndone_andDoneAgain()
{
    const fs::path first = paint({1, "a lighthouse"});
    const fs::path second = paint({2, "a boat"});
    paint({3, "a storm"});
    VERIFY_RESULT(m_history->sync({}));
    const std::vector<fs::path> files{first, second};
    const auto change = m_history->discard(*m_home->curation, files);
    VERIFY_RESULT(change);
    QCOMPARE(change->label, std::string("Move 2 pictures to the bin"));
    QVERIFY(!fs::exists(first) && !fs::exists(second));
    QVERIFY(fs::exists(m_home->root / "data/Trash/files" / first.filename()));
    QCOMPARE(words(), std::vector<std::string>{"a storm"});
    VERIFY_RESULT(change->revert());
    QVERIFY(fs::exists(first) && fs::exists(second));
    QCOMPARE(words().size(), std::size_t{3});
    VERIFY_RESULT(change->apply());
    QCOMPARE(words(), std::vector<std::string>{"a storm"});
}

void TestHistory::discard_ofAFileThatIsGone_isDone()
{
    const fs::path first = paint({1, "a lighthouse"});
    VERIFY_RESULT(m_history->sync({}));
    fs::remove(first);
    const auto change = m_history->discard(*m_home->curation, std::span(&first, 1));
    VERIFY_RESULT(change);
    QVERIFY(words().empty());
    VERIFY_RESULT(change->revert());
}

void TestHistory::marks_belongToTheResult_andAreUndone()
{
    const fs::path path = paint({1, "a lighthouse"});
    paint({2, "a boat"});
    VERIFY_RESULT(m_history->sync({}));
    const std::vector<std::string> contents{*m_history->contentIdOf(path)};
    MarkEdit edit;
    edit.rating = 4;
    edit.flag = PickFlag::Picked;
    const auto change = m_home->curation->markPictures(contents, edit);
    VERIFY_RESULT(change);
    QVERIFY(!change->isEmpty);
    const CullMarks expected{4, PickFlag::Picked, ColourLabel::None};
    const std::vector<std::string> asked{"0123", contents.front()};
    QCOMPARE(*m_home->curation->cullMarksOfPictures(asked), (std::vector<CullMarks>{CullMarks(), expected}));
    // They outlive the index, and the file's moving.
    m_history = std::make_unique<History>(m_folder);
    fs::remove(m_folder / "history.sqlite");
    VERIFY_RESULT(m_history->sync({}));
    QCOMPARE(*m_home->curation->cullMarksOfPictures(contents), std::vector<CullMarks>{expected});
    VERIFY_RESULT(change->revert());
    QCOMPARE(*m_home->curation->cullMarksOfPictures(contents), std::vector<CullMarks>{CullMarks()});
}

QTEST_APPLESS_MAIN(TestHistory)
#include "tst_history.moc"
