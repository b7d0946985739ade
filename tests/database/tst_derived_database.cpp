#include "core/database/DerivedDatabase.h"
#include "core/database/Integrity.h"
#include "tests/database/DatabaseFixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <thread>

using namespace palimpsest;
using namespace palimpsest::database;

namespace fs = std::filesystem;

/// Databases that are made from others without copying pictures.
class TestDerivedDatabase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void subset_takesOverInTheOrderAsked();
    void merge_takesTheSamePictureOnce();
    void storedPictures_areReferredTo();
    void removedItems_areLeftOut();
    void restore_bringsRemovedItemsBack();
    void refusals_data();
    void refusals();
    void cancelled_leavesNothing();
    void killed_leavesNoHalfDatabase();

private:
    fs::path newDirectory() { return fs::path(m_temporary.path().toStdString()) / std::to_string(m_next++); }

    Result<std::unique_ptr<Database>> database(int first, int count,
                                               const DatabaseDescription &description = testDescription())
    {
        const fs::path directory = newDirectory();
        auto writer = DatabaseWriter::create(directory, description);
        if (!writer)
            return writer.error();
        std::vector<NewItem> items = testItems(first, count);
        for (NewItem &item : items) {
            // What a check takes for a JPEG.
            item.thumbnailJpeg.front() = 0xFF;
            item.thumbnailJpeg[1] = 0xD8;
            item.thumbnailJpeg[item.thumbnailJpeg.size() - 2] = 0xFF;
            item.thumbnailJpeg.back() = 0xD9;
        }
        if (auto done = (*writer)->commit(items, {}); !done)
            return done.error();
        if (auto done = (*writer)->close(); !done)
            return done.error();
        writer->reset();
        return Database::open(directory);
    }

    QTemporaryDir m_temporary;
    int m_next = 0;
};

void TestDerivedDatabase::subset_takesOverInTheOrderAsked()
{
    const auto source = database(0, 50);
    VERIFY_RESULT(source);
    const std::vector<SourceItems> items{{source->get(), std::vector<std::int64_t>{30, 2, 30, 99, 17}}};
    const fs::path directory = newDirectory();
    const auto report = deriveDatabase(directory, "Some", items, {});
    VERIFY_RESULT(report);
    QCOMPARE(report->items, std::int64_t{3});
    QCOMPARE(report->repeated, std::int64_t{1});
    QCOMPARE(report->missing, std::int64_t{1});
    const auto made = Database::open(directory);
    VERIFY_RESULT(made);
    QCOMPARE((*made)->description().name, std::string("Some"));
    QVERIFY((*made)->description().id != (*source)->description().id);
    QCOMPARE((*made)->description().style, std::string("woodcut"));
    const std::vector<std::int64_t> expected{30, 2, 17};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const auto taken = (*made)->item(static_cast<std::int64_t>(i));
        const auto original = (*source)->item(expected[i]);
        VERIFY_RESULT(taken);
        VERIFY_RESULT(original);
        QCOMPARE(taken->contentId, original->contentId);
        QVERIFY(taken->facts == original->facts);
        QCOMPARE(taken->sourceRoot + "/" + taken->path, original->sourceRoot + "/" + original->path);
        QCOMPARE(taken->widthPx, original->widthPx);
        QVERIFY(*(*made)->thumbnail(*taken) == *(*source)->thumbnail(*original));
        // To the bit: rounding again could change an order of neighbours.
        QVERIFY((*made)->embeddings().row(taken->row) == (*source)->embeddings().row(original->row));
    }
    const auto health = checkDatabase(directory, {});
    VERIFY_RESULT(health);
    QVERIFY(health->isSound());
    QVERIFY(!fs::exists(directory.parent_path() / ".making"));
}

void TestDerivedDatabase::merge_takesTheSamePictureOnce()
{
    DatabaseDescription other = testDescription();
    other.style = "etching";
    const auto a = database(0, 30);
    const auto b = database(20, 30, other);
    VERIFY_RESULT(a);
    VERIFY_RESULT(b);
    const std::vector<SourceItems> items{{a->get(), std::nullopt}, {b->get(), std::nullopt}};
    const fs::path directory = newDirectory();
    const auto report = deriveDatabase(directory, "Both", items, {});
    VERIFY_RESULT(report);
    QCOMPARE(report->items, std::int64_t{50});
    QCOMPARE(report->repeated, std::int64_t{10});
    const auto made = Database::open(directory);
    VERIFY_RESULT(made);
    QCOMPARE((*made)->itemCount(), std::int64_t{50});
    QVERIFY((*made)->description().style.empty());
    QCOMPARE((*made)->description().licence, std::string("CC0-1.0"));
}

void TestDerivedDatabase::storedPictures_areReferredTo()
{
    DatabaseDescription description = testDescription();
    description.storesPictures = true;
    const fs::path directory = newDirectory();
    auto writer = DatabaseWriter::create(directory, description);
    VERIFY_RESULT(writer);
    std::vector<NewItem> items = testItems(0, 3);
    for (NewItem &item : items)
        item.pictureJpeg = {1, 2, 3};
    VERIFY_RESULT((*writer)->commit(items, {}));
    VERIFY_RESULT((*writer)->close());
    const auto source = Database::open(directory);
    VERIFY_RESULT(source);
    const fs::path subset = newDirectory();
    VERIFY_RESULT(deriveDatabase(subset, "Some", std::vector<SourceItems>{{source->get(), std::nullopt}}, {}));
    const auto made = Database::open(subset);
    VERIFY_RESULT(made);
    QVERIFY(!(*made)->description().storesPictures);
    QCOMPARE((*made)->picturePath(*(*made)->item(1)), (*source)->picturePath(*(*source)->item(1)));
    QVERIFY(fs::exists((*made)->picturePath(*(*made)->item(1))));
    QVERIFY(!fs::exists(subset / "pictures"));
}

void TestDerivedDatabase::removedItems_areLeftOut()
{
    auto source = database(0, 10);
    VERIFY_RESULT(source);
    {
        auto writer = DatabaseWriter::open((*source)->directory());
        VERIFY_RESULT(writer);
        VERIFY_RESULT((*writer)->remove(std::vector<std::int64_t>{0, 9}));
    }
    source = Database::open((*source)->directory());
    VERIFY_RESULT(source);
    const auto report =
        deriveDatabase(newDirectory(), "Some", std::vector<SourceItems>{{source->get(), std::nullopt}}, {});
    VERIFY_RESULT(report);
    QCOMPARE(report->items, std::int64_t{8});
    QCOMPARE(report->missing, std::int64_t{0});
}

void TestDerivedDatabase::restore_bringsRemovedItemsBack()
{
    auto source = database(0, 10);
    VERIFY_RESULT(source);
    const std::vector<std::int64_t> some{2, 3, 8};
    auto writer = DatabaseWriter::open((*source)->directory());
    VERIFY_RESULT(writer);
    VERIFY_RESULT((*writer)->remove(some));
    VERIFY_RESULT((*writer)->remove(std::vector<std::int64_t>{5}));
    VERIFY_RESULT((*writer)->restore(some));
    VERIFY_RESULT((*writer)->close());
    source = Database::open((*source)->directory());
    VERIFY_RESULT(source);
    QVERIFY((*source)->removedRows() == std::vector<std::int64_t>{5});
}

void TestDerivedDatabase::refusals_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"no sources", "no items", "other encoder", "place taken", "no name"})
        QTest::newRow(what) << what;
}

void TestDerivedDatabase::refusals()
{
    QFETCH(QString, what);
    DatabaseDescription foreign = testDescription();
    foreign.encoderId = "another";
    const auto a = database(0, 5);
    const auto b = database(5, 5, foreign);
    VERIFY_RESULT(a);
    VERIFY_RESULT(b);
    std::vector<SourceItems> items{{a->get(), std::nullopt}};
    fs::path directory = newDirectory();
    if (what == "no sources")
        items.clear();
    if (what == "no items")
        items.front().ids.emplace();
    if (what == "other encoder")
        items.push_back({b->get(), std::nullopt});
    if (what == "place taken")
        directory = (*b)->directory();
    const auto report = deriveDatabase(directory, what == "no name" ? "" : "Some", items, {});
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!fs::exists(directory.parent_path() / ".making"));
    QVERIFY(what == "place taken" || !fs::exists(directory));
}

void TestDerivedDatabase::cancelled_leavesNothing()
{
    const auto source = database(0, 3000);
    VERIFY_RESULT(source);
    std::stop_source stop;
    const JobContext job{stop.get_token(), [&](const Progress &) { stop.request_stop(); }};
    const fs::path directory = newDirectory();
    const auto report = deriveDatabase(directory, "Some", std::vector<SourceItems>{{source->get(), std::nullopt}}, job);
    QVERIFY(!report && report.error().code == ErrorCode::Cancelled);
    QVERIFY(!fs::exists(directory));
    QVERIFY(!fs::exists(directory.parent_path() / ".making"));
}

void TestDerivedDatabase::killed_leavesNoHalfDatabase()
{
    const auto source = database(0, 6000);
    VERIFY_RESULT(source);
    const fs::path shelf = newDirectory();
    int killed = 0;
    for (int attempt = 0; attempt < 10; ++attempt) {
        const fs::path directory = shelf / std::to_string(attempt);
        const pid_t child = fork();
        if (child == 0) {
            const auto own = Database::open((*source)->directory());
            const bool done =
                own && deriveDatabase(directory, "Some", std::vector<SourceItems>{{own->get(), std::nullopt}}, {});
            _exit(done ? 0 : 1);
        }
        // The moment is what this is about, so there is nothing to wait for but time.
        std::this_thread::sleep_for(std::chrono::milliseconds(10 + 40 * attempt));
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        killed += WIFSIGNALED(status) ? 1 : 0;
        if (!fs::exists(directory))
            continue;
        const auto made = Database::open(directory);
        VERIFY_RESULT(made);
        QCOMPARE((*made)->itemCount(), std::int64_t{6000});
    }
    QVERIFY(killed > 0);
    // Left-overs go as soon as they are old enough to be nobody's work in progress.
    if (fs::exists(shelf / ".making")) {
        for (const auto &entry : fs::directory_iterator(shelf / ".making"))
            fs::last_write_time(entry.path(), fs::file_time_type::clock::now() - std::chrono::hours(1));
    }
    VERIFY_RESULT(deriveDatabase(shelf / "last", "Some", std::vector<SourceItems>{{source->get(), std::nullopt}}, {}));
    QVERIFY(!fs::exists(shelf / ".making"));
}

QTEST_GUILESS_MAIN(TestDerivedDatabase)
#include "tst_derived_database.moc"
