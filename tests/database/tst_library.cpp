#include "core/pipeline/ItemList.h"
#include "core/pipeline/Library.h"
#include "core/pipeline/detail/LibraryAccess.h"
#include "core/pipeline/detail/NeighbourSearch.h"
#include "tests/database/PictureFixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <future>

using namespace palimpsest;
using namespace palimpsest::pipeline;

namespace {

Result<RetrieveOutcome> find(Library &library, const Embedding &query, const RetrieveRequest &request)
{
    const auto databases = searchedDatabases(request, library);
    if (!databases)
        return databases.error();
    SearchedQuery searched;
    searched.embedding = query;
    return findNeighbours(searched, request, *databases, {});
}

} // namespace

class TestLibrary : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_temporary;
    std::filesystem::path m_bundled;
    std::filesystem::path m_user;
    std::filesystem::path m_source;

    Result<ImportReport> import(const std::filesystem::path &source, const std::filesystem::path &directory,
                                const std::string &name, const std::string &encoder = "fake")
    {
        ImportOptions options;
        options.source = source;
        options.databaseDirectory = directory;
        options.name = name;
        options.copyPictures = directory.parent_path() == m_bundled;
        options.bundled = options.copyPictures;
        options.id = options.bundled ? "starter-" + directory.filename().string() : std::string();
        options.thumbnailSidePx = 48;
        FakeEmbedder fake;
        return importPictures(options, fake.embedder(encoder), {});
    }

private Q_SLOTS:
    void initTestCase()
    {
        const std::filesystem::path root(m_temporary.path().toStdString());
        m_bundled = root / "bundled";
        m_user = root / "user";
        m_source = root / "source";
        QVERIFY(writePictures(m_source / "a", 0, 9));
        QVERIFY(writePictures(m_source / "b", 20, 7));
        VERIFY_RESULT(import(m_source / "a", m_bundled / "woodcut", "Woodcut"));
        VERIFY_RESULT(import(m_source / "b", m_user / "mine", "Мои Эстампы"));
    }

    void shelf_listsBundledThenOwnDatabases()
    {
        const Library library({m_bundled}, m_user);
        const auto databases = library.databases();
        QCOMPARE(databases.size(), std::size_t{2});
        QCOMPARE(databases[0].id, std::string("starter-woodcut"));
        QVERIFY(databases[0].bundled);
        QCOMPARE(databases[0].items, 9);
        QCOMPARE(databases[1].name, std::string("Мои Эстампы"));
        QVERIFY(!databases[1].bundled);
        QVERIFY(library.problems().empty());
    }

    void missingDirectories_areNoProblem()
    {
        const Library library({m_bundled / "absent"}, m_user / "absent");
        QVERIFY(library.databases().empty());
        QVERIFY(library.problems().empty());
    }

    void find_takesIdNameAndPath_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("name");
        QTest::newRow("id") << "starter-woodcut"
                            << "Woodcut";
        QTest::newRow("name") << "Woodcut"
                              << "Woodcut";
        QTest::newRow("name, other case") << "wOODCUT"
                                          << "Woodcut";
        QTest::newRow("Cyrillic, other case") << "мои эСТАМПЫ"
                                              << "Мои Эстампы";
        QTest::newRow("path") << QString::fromStdString((m_user / "mine").string()) << "Мои Эстампы";
        QTest::newRow("odd path") << QString::fromStdString((m_user / "../user/mine/").string()) << "Мои Эстампы";
    }

    void find_takesIdNameAndPath()
    {
        QFETCH(QString, asked);
        QFETCH(QString, name);
        Library library({m_bundled}, m_user);
        const auto found = library.find(asked.toStdString());
        VERIFY_RESULT(found);
        QCOMPARE(QString::fromStdString(found->name), name);
    }

    void find_namesWhatThereIs()
    {
        Library library({m_bundled}, m_user);
        const auto found = library.find("engraving");
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::NotFound);
        QVERIFY(found.error().message.find("engraving") != std::string::npos);
        QVERIFY(found.error().message.find("Woodcut") != std::string::npos);
    }

    void damagedAndCopiedDatabases_areLeftOutAndListed()
    {
        const auto user = std::filesystem::path(m_temporary.path().toStdString()) / "crowded";
        std::filesystem::create_directories(user);
        for (const char *name : {"a", "b", "c"})
            std::filesystem::copy(m_user / "mine", user / name, std::filesystem::copy_options::recursive);
        QVERIFY(database::writeBytes(user / "c/embeddings.f16", "short"));
        const Library library({}, user);
        QCOMPARE(library.databases().size(), std::size_t{1});
        QCOMPARE(library.problems().size(), std::size_t{2});
    }

    void picture_comesAsLargeAsAsked_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("maximum");
        QTest::addColumn<int>("longer");
        for (const char *id : {"starter-woodcut", "Мои Эстампы"}) {
            QTest::addRow("%s thumbnail", id) << QString(id) << 48 << 48;
            QTest::addRow("%s smaller", id) << QString(id) << 24 << 24;
            QTest::addRow("%s between", id) << QString(id) << 64 << 64;
            QTest::addRow("%s larger", id) << QString(id) << 500 << 96;
        }
    }

    void picture_comesAsLargeAsAsked()
    {
        QFETCH(QString, id);
        QFETCH(int, maximum);
        QFETCH(int, longer);
        Library library({m_bundled}, m_user);
        const auto picture = library.picture(id.toStdString(), 2, maximum);
        VERIFY_RESULT(picture);
        QCOMPARE(std::max(picture->width(), picture->height()), longer);
    }

    void movedPictures_leaveTheThumbnail()
    {
        const auto source = m_source / "temporary";
        QVERIFY(writePictures(source, 40, 3));
        const auto directory = std::filesystem::path(m_temporary.path().toStdString()) / "elsewhere";
        VERIFY_RESULT(import(source, directory, "Elsewhere"));
        std::filesystem::remove_all(source);
        Library library({}, m_user);
        const auto picture = library.picture(directory.string(), 1, 500);
        VERIFY_RESULT(picture);
        QCOMPARE(picture->width(), 48);
    }

    void unknownItems_areNotFound()
    {
        Library library({m_bundled}, m_user);
        QCOMPARE(library.picture("starter-woodcut", 999, 64).error().code, ErrorCode::NotFound);
        QCOMPARE(library.picture("nothing", 0, 64).error().code, ErrorCode::NotFound);
        QCOMPARE(library.item("starter-woodcut", -1).error().code, ErrorCode::NotFound);
    }

    void item_isANeighbour()
    {
        Library library({m_bundled}, m_user);
        const auto item = library.item("Woodcut", 3);
        VERIFY_RESULT(item);
        QCOMPARE(item->databaseId, std::string("starter-woodcut"));
        QCOMPARE(item->itemId, 3);
        QCOMPARE(item->weight, 1.0);
        QVERIFY(item->state == NeighbourState::Retrieved);
        QCOMPARE(item->embedding.encoderId, std::string("fake"));
        QVERIFY(qAbs(cosine(item->embedding.values, item->embedding.values) - 1.0) < 1e-6);
        QVERIFY(std::filesystem::exists(item->picturePath));
        QCOMPARE(item->contentId.size(), std::size_t{32});
    }

    void mosaic_isSampledEvenly()
    {
        Library library({m_bundled}, m_user);
        QCOMPARE(*library.sampleItems("Woodcut", 3), (std::vector<std::int64_t>{0, 3, 6}));
    }

    void search_joinsDatabasesAndPassesOverExcludedItems()
    {
        Library library({m_bundled}, m_user);
        const auto query = library.item("Woodcut", 4);
        const std::vector<std::string> ids{"Woodcut", "Мои Эстампы", "starter-woodcut"};
        RetrieveRequest request;
        request.databaseIds = ids;
        request.k = 100;
        const auto all = find(library, query->embedding, request);
        VERIFY_RESULT(all);
        const std::vector<Neighbour> &found = all->neighbours;
        QCOMPARE(found.size(), std::size_t{16});
        QCOMPARE(found.front().itemId, 4);
        QVERIFY(
            std::is_sorted(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.score > b.score; }));
        for (const auto &[database, item] :
             {std::pair(found[0].databaseId, found[0].itemId), {"gone", 1}, {"starter-woodcut", 99}}) {
            Neighbour excluded;
            excluded.databaseId = database;
            excluded.itemId = item;
            excluded.state = NeighbourState::Excluded;
            request.kept.push_back(excluded);
        }
        request.k = 2;
        const auto rest = find(library, query->embedding, request);
        VERIFY_RESULT(rest);
        QCOMPARE(rest->neighbours.size(), std::size_t{5});
        QCOMPARE(rest->neighbours[0].contentId, found[1].contentId);
    }

    void search_refusesAnotherEncoder()
    {
        Library library({m_bundled}, m_user);
        RetrieveRequest request;
        request.databaseIds = {"Woodcut"};
        const auto found = find(library, {"clip", std::vector<float>(12, 0.3F)}, request);
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::InvalidArgument);
    }

    void openDatabase_seesLaterImports()
    {
        const auto source = m_source / "growing";
        const auto directory = std::filesystem::path(m_temporary.path().toStdString()) / "growing/db";
        QVERIFY(writePictures(source, 60, 2));
        VERIFY_RESULT(import(source, directory, "Growing"));
        Library library({}, directory.parent_path());
        QCOMPARE((*LibraryAccess::open(library, "Growing"))->info().items, 2);
        QVERIFY(writePictures(source, 62, 2));
        VERIFY_RESULT(import(source, directory, "Growing"));
        QCOMPARE((*LibraryAccess::open(library, "Growing"))->info().items, 4);
        LibraryAccess::databaseChanged(library, directory);
        QCOMPARE(library.databases().at(0).items, 4);
    }

    void list_holdsEveryItemWithItsFacts()
    {
        Library library({m_bundled}, m_user);
        const auto list = listItems(library, "Woodcut", {});
        VERIFY_RESULT(list);
        QCOMPARE((*list)->size(), std::size_t{9});
        QCOMPARE((*list)->databases().size(), std::size_t{1});
        QCOMPARE((*list)->databases().front().id, std::string("starter-woodcut"));
        for (std::size_t row = 0; row < (*list)->size(); ++row) {
            const auto item = library.item("Woodcut", (*list)->id(row));
            VERIFY_RESULT(item);
            QCOMPARE(std::string((*list)->text(row, ItemList::Fact::Artist)), item->facts.artist);
            QCOMPARE(std::string((*list)->text(row, ItemList::Fact::Style)), item->facts.style);
            QVERIFY(!(*list)->text(row, ItemList::Fact::Title).empty());
            QCOMPARE(std::filesystem::weakly_canonical((*list)->picturePath(row)).string(),
                     std::filesystem::weakly_canonical(item->picturePath).string());
        }
    }

    void list_holdsSeveralDatabases_oneAfterTheOther()
    {
        Library library({m_bundled}, m_user);
        std::vector<std::string> ids;
        std::size_t items = 0;
        for (const DatabaseInfo &info : library.databases()) {
            ids.push_back(info.id);
            items += static_cast<std::size_t>(info.items);
        }
        QVERIFY(ids.size() > 1);
        const auto list = listItems(library, ids, {});
        VERIFY_RESULT(list);
        QCOMPARE((*list)->size(), items);
        QCOMPARE((*list)->databases().size(), ids.size());
        QCOMPARE((*list)->reference(0).databaseId, ids.front());
        QCOMPARE((*list)->reference(items - 1).databaseId, ids.back());
        const auto none = listItems(library, std::span<const std::string>(), {});
        VERIFY_RESULT(none);
        QCOMPARE((*none)->size(), std::size_t{0});
    }

    void list_canBeStopped_andNamesWhatIsMissing()
    {
        Library library({m_bundled}, m_user);
        std::stop_source stop;
        stop.request_stop();
        JobContext job;
        job.stop = stop.get_token();
        const auto stopped = listItems(library, "Woodcut", job);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        const auto missing = listItems(library, "engraving", {});
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
    }

    void library_isUsedFromSeveralThreads()
    {
        Library library({m_bundled}, m_user);
        const auto work = [&library] {
            int good = 0;
            for (int i = 0; i < 30; ++i) {
                good += library.picture("Woodcut", i % 9, 40) ? 1 : 0;
                if (i % 10 == 0)
                    library.refresh();
            }
            return good;
        };
        auto first = std::async(std::launch::async, work);
        auto second = std::async(std::launch::async, work);
        QCOMPARE(first.get() + second.get(), 60);
    }
};

QTEST_GUILESS_MAIN(TestLibrary)
#include "tst_library.moc"
