#include "core/base/Half.h"
#include "core/database/ItemSource.h"
#include "tests/database/DatabaseFixture.h"
#include "tests/database/NpzFixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

using namespace palimpsest;
using namespace palimpsest::database;

namespace {

// The same two rows in the three forms that table programs write.
constexpr const char *kAsArray = "[{\"image_path\": \"a.jpg\", \"caption\": \"one\", \"url\": \"https://x\"},\n"
                                 "{\"image_path\": \"b.jpg\", \"caption\": \"two\", \"width\": 3}]\n";
constexpr const char *kAsColumns = "{\"image_path\": {\"0\": \"a.jpg\", \"1\": \"b.jpg\"},\n"
                                   "\"caption\": {\"0\": \"one\", \"1\": \"two\"}, \"url\": {\"0\": \"https://x\"}}\n";
constexpr const char *kAsLines = "{\"image_path\": \"a.jpg\", \"caption\": \"one\", \"url\": \"https://x\"}\n"
                                 "\n"
                                 "{\"image_path\": \"b.jpg\", \"caption\": \"two\"}\n";

} // namespace

/// The collections that bring their embeddings along.
class TestItemStreams : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_temporary;
    int m_next = 0;

    std::filesystem::path newDirectory()
    {
        const auto path = std::filesystem::path(m_temporary.path().toStdString()) / std::to_string(m_next++);
        std::filesystem::create_directories(path);
        return path;
    }

    static Result<SourceListing> list(const std::filesystem::path &location)
    {
        Registry<ItemSource> sources;
        registerSourceAll(sources);
        const SourceRequest request{location, {}};
        const ItemSource *source = recogniseSource(sources, request);
        if (source == nullptr)
            return Error{ErrorCode::NotFound, "no layout", {}};
        return source->list(request, {});
    }

    static Result<std::vector<StreamedItem>> drained(ItemStream &stream, int step)
    {
        std::vector<StreamedItem> all;
        for (;;) {
            auto items = stream.next(step);
            if (!items)
                return items.error();
            if (items->empty())
                return all;
            std::move(items->begin(), items->end(), std::back_inserter(all));
        }
    }

    /// Rows [first, first + count) of a database of dimension 4; row 5 is zero and row 6 is not a number.
    static QByteArray embeddings(int first, int count, bool half)
    {
        std::vector<float> values;
        std::vector<std::uint16_t> halves;
        for (int row = first; row < first + count; ++row) {
            for (int i = 0; i < 4; ++i) {
                const float bad = row == 6 ? std::numeric_limits<float>::quiet_NaN() : 0.0F;
                values.push_back(row == 5 || row == 6 ? bad : static_cast<float>(row + i + 1));
                halves.push_back(halfFromFloat(values.back()));
            }
        }
        const QByteArray shape = "(" + QByteArray::number(count) + ", 4)";
        return half ? npy("<f2", shape, bytesOf(halves)) : npy("<f4", shape, bytesOf(values));
    }

    static bool writePart(const std::filesystem::path &path, int first, int count, bool half)
    {
        std::vector<std::int64_t> ids;
        std::vector<std::int64_t> patches;
        for (std::int64_t row = first; row < first + count; ++row) {
            ids.push_back(100 + row / 2);
            for (const std::int64_t side : {row, row + 1, row + 256, row + 257})
                patches.push_back(side);
        }
        const QByteArray rows = QByteArray::number(count);
        return writeNpz(path, {{"embedding", embeddings(first, count, half)},
                               {"img_id", npy("<i8", "(" + rows + ",)", bytesOf(ids))},
                               {"patch_coords", npy("<i8", "(" + rows + ", 4)", bytesOf(patches))}});
    }

private Q_SLOTS:
    void npz_streamsAllPartsInOrder_data()
    {
        QTest::addColumn<int>("step");
        for (const int step : {1, 3, 100})
            QTest::addRow("%d at a time", step) << step;
    }

    void npz_streamsAllPartsInOrder()
    {
        QFETCH(int, step);
        const auto folder = newDirectory();
        QVERIFY(writePart(folder / "4x4-part_0.npz", 0, 4, true));
        QVERIFY(writePart(folder / "9x4-part_1.npz", 4, 5, false));
        const auto listing = list(folder);
        VERIFY_RESULT(listing);
        QVERIFY(listing->stream && listing->items.empty());
        QCOMPARE(listing->stream->count(), 9);
        QCOMPARE(listing->stream->dimension(), 4);
        QCOMPARE(listing->stream->encoderId(), std::string());
        const auto items = drained(*listing->stream, step);
        VERIFY_RESULT(items);
        QCOMPARE(items->size(), std::size_t{9});
        std::set<std::string> contents;
        for (std::size_t row = 0; row < items->size(); ++row) {
            const StreamedItem &item = (*items)[row];
            contents.insert(item.item.contentId);
            QCOMPARE(item.refusal.empty(), row != 5 && row != 6);
            QCOMPARE(item.item.facts.title, "Picture " + std::to_string(100 + row / 2));
            QCOMPARE((*item.item.patch)[2], static_cast<std::int32_t>(row) + 256);
            QVERIFY(item.picture.empty() && item.item.thumbnailJpeg.empty());
            if (item.refusal.empty())
                QCOMPARE(item.item.embedding[3], static_cast<float>(row) + 4.0F);
        }
        QCOMPARE(contents.size(), std::size_t{9});
        QCOMPARE((*items)[7].item.file.path, std::string("9x4-part_1.npz#3"));
        QCOMPARE((*items)[7].item.file.root, std::string());
    }

    void damagedNpz_isRefused_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("no zip") << "no zip" << ErrorCode::Corrupt;
        QTest::newRow("cut") << "cut" << ErrorCode::Corrupt;
        QTest::newRow("no embedding") << "no embedding" << ErrorCode::NotFound;
        QTest::newRow("other dimension") << "other dimension" << ErrorCode::Corrupt;
        QTest::newRow("fewer ids") << "fewer ids" << ErrorCode::Corrupt;
        QTest::newRow("Python objects") << "Python objects" << ErrorCode::Unsupported;
        QTest::newRow("integers") << "integers" << ErrorCode::Corrupt;
    }

    void damagedNpz_isRefused()
    {
        QFETCH(QString, how);
        QFETCH(ErrorCode, code);
        const auto folder = newDirectory();
        QVERIFY(writePart(folder / "a.npz", 0, 2, false));
        const auto bad = folder / "b.npz";
        const QByteArray ids = npy("<i8", "(2,)", bytesOf(std::vector<std::int64_t>{1, 2}));
        const QByteArray patches = npy("<i8", "(2, 4)", bytesOf(std::vector<std::int64_t>(8, 1)));
        if (how == "no zip")
            QVERIFY(writeBytes(bad, "this is not a zip archive"));
        if (how == "cut")
            QVERIFY(writeBytes(bad, readBytes(folder / "a.npz").chopped(40)));
        if (how == "no embedding")
            QVERIFY(writeNpz(bad, {{"img_id", ids}, {"patch_coords", patches}}));
        if (how == "other dimension")
            QVERIFY(writeNpz(bad, {{"embedding", npy("<f4", "(2, 3)", bytesOf(std::vector<float>(6, 1.0F)))},
                                   {"img_id", ids},
                                   {"patch_coords", patches}}));
        if (how == "fewer ids")
            QVERIFY(
                writeNpz(bad, {{"embedding", embeddings(0, 3, false)}, {"img_id", ids}, {"patch_coords", patches}}));
        if (how == "Python objects")
            QVERIFY(writeNpz(
                bad,
                {{"embedding", npy("|O", "(2, 4)", QByteArray(64, 'x'))}, {"img_id", ids}, {"patch_coords", patches}}));
        if (how == "integers")
            QVERIFY(writeNpz(bad, {{"embedding", npy("<i4", "(2, 4)", bytesOf(std::vector<std::int32_t>(8, 1)))},
                                   {"img_id", ids},
                                   {"patch_coords", patches}}));
        const auto listing = list(folder);
        const auto items = listing ? drained(*listing->stream, 10) : Result<std::vector<StreamedItem>>(listing.error());
        QVERIFY(!items);
        QCOMPARE(items.error().code, code);
        QCOMPARE(items.error().message.back(), '.');
    }

    void clipRetrieval_readsEveryFormOfMetadata_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("metadata");
        QTest::newRow("array") << "metadata_0.json" << QByteArray(kAsArray);
        QTest::newRow("columns") << "metadata_0.json" << QByteArray(kAsColumns);
        QTest::newRow("lines") << "metadata_0.json" << QByteArray(kAsLines);
        QTest::newRow("jsonl") << "metadata_0.jsonl" << QByteArray(kAsLines);
    }

    void clipRetrieval_readsEveryFormOfMetadata()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, metadata);
        const auto folder = newDirectory();
        std::filesystem::create_directories(folder / "img_emb");
        std::filesystem::create_directories(folder / "metadata");
        QVERIFY(writeBytes(folder / "img_emb/img_emb_0.npy", embeddings(0, 2, true)));
        QVERIFY(writeBytes(folder / "img_emb/img_emb_10.npy", embeddings(20, 1, true)));
        QVERIFY(writeBytes(folder / "img_emb/img_emb_2.npy", embeddings(10, 1, true)));
        QVERIFY(writeBytes(folder / "metadata" / name.toStdString(), metadata));
        QVERIFY(writeBytes(folder / "a.jpg", "\xFF\xD8\xFF"));
        const auto listing = list(folder);
        VERIFY_RESULT(listing);
        QCOMPARE(listing->stream->count(), 4);
        const auto items = drained(*listing->stream, 3);
        VERIFY_RESULT(items);
        QCOMPARE(items->size(), std::size_t{4});
        QCOMPARE((*items)[0].item.facts.caption, std::string("one"));
        QCOMPARE((*items)[0].item.facts.source, std::string("https://x"));
        QCOMPARE((*items)[0].picture.filename().string(), std::string("a.jpg"));
        QCOMPARE((*items)[1].item.facts.caption, std::string("two"));
        QVERIFY((*items)[1].picture.empty());
        // Parts in order of their numbers, not of their letters; without metadata the name is the place.
        QCOMPARE((*items)[2].item.embedding[0], 11.0F);
        QCOMPARE((*items)[2].item.facts.title, std::string("img_emb_2.npy 0"));
    }

    void clipRetrieval_refusesWhatDoesNotFit()
    {
        const auto folder = newDirectory();
        std::filesystem::create_directories(folder / "img_emb");
        std::filesystem::create_directories(folder / "metadata");
        QVERIFY(writeBytes(folder / "img_emb/img_emb_0.npy", embeddings(0, 2, false)));
        QVERIFY(writeBytes(folder / "metadata/metadata_0.json", "[{\"caption\": \"only one\"}]"));
        auto listing = list(folder);
        VERIFY_RESULT(listing);
        QCOMPARE(drained(*listing->stream, 9).error().code, ErrorCode::Corrupt);
        QVERIFY(writeBytes(folder / "metadata/metadata_0.json", "[{\"caption\": "));
        listing = list(folder);
        QCOMPARE(drained(*listing->stream, 9).error().code, ErrorCode::Corrupt);
        std::filesystem::remove(folder / "metadata/metadata_0.json");
        QVERIFY(writeBytes(folder / "metadata/metadata_0.parquet", "PAR1"));
        listing = list(folder);
        QCOMPARE(listing->refused.size(), std::size_t{1});
        QVERIFY(drained(*listing->stream, 9).hasValue());
        QVERIFY(writeBytes(folder / "img_emb/img_emb_0.npy", embeddings(0, 2, false).chopped(3)));
        QCOMPARE(list(folder).error().code, ErrorCode::Corrupt);
    }

    void database_streamsWhatIsNotRemoved()
    {
        const auto directory = newDirectory() / "db";
        VERIFY_RESULT(makeTestDatabase(directory, 10));
        {
            const auto writer = DatabaseWriter::open(directory);
            VERIFY_RESULT(writer);
            const std::vector<std::int64_t> gone{3, 9};
            VERIFY_RESULT((*writer)->remove(gone));
        }
        const auto listing = list(directory);
        VERIFY_RESULT(listing);
        QCOMPARE(listing->stream->count(), 8);
        QCOMPARE(listing->stream->encoderId(), std::string("test-encoder"));
        const auto items = drained(*listing->stream, 3);
        VERIFY_RESULT(items);
        QCOMPARE(items->size(), std::size_t{8});
        QCOMPARE((*items)[3].item.facts.title, std::string("Title 4"));
        QCOMPARE((*items)[3].item.thumbnailJpeg, testItem(4).thumbnailJpeg);
        QCOMPARE((*items)[3].item.contentId, testItem(4).contentId);
        QCOMPARE((*items)[3].item.embedding.size(), std::size_t{8});
    }

    void databaseWithForeignContentIds_isNotFollowedOut()
    {
        const auto directory = newDirectory() / "db";
        {
            const auto writer = DatabaseWriter::create(directory, testDescription());
            std::vector<NewItem> items = testItems(0, 2);
            items[0].contentId = "../../../outside";
            VERIFY_RESULT((*writer)->commit(items, {}));
            items[0].pictureJpeg = {0xFF, 0xD8};
            const auto stored = (*writer)->commit(items, {});
            QVERIFY(!stored);
            QCOMPARE(stored.error().code, ErrorCode::InvalidArgument);
        }
        const auto listing = list(directory);
        VERIFY_RESULT(listing);
        const auto items = drained(*listing->stream, 9);
        VERIFY_RESULT(items);
        QVERIFY(!(*items)[0].refusal.empty());
        QVERIFY((*items)[1].refusal.empty());
    }

    void goldenDatabases_areRead()
    {
        const std::filesystem::path repository(
            qEnvironmentVariable("PALIMPSEST_SOURCE_DIR", PALIMPSEST_SOURCE_DIR).toStdString());
        const auto golden = repository.parent_path() / "shared/golden/retrieval_db";
        if (!std::filesystem::exists(golden))
            QSKIP("The reference databases are not here.");
        for (const char *name : {"single", "multi"}) {
            const auto listing = list(golden / name);
            VERIFY_RESULT(listing);
            QCOMPARE(listing->stream->count(), 2000);
            const auto items = drained(*listing->stream, 256);
            VERIFY_RESULT(items);
            QCOMPARE(items->size(), std::size_t{2000});
        }
    }
};

QTEST_GUILESS_MAIN(TestItemStreams)
#include "tst_item_streams.moc"
