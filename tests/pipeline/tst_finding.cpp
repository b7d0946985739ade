#include "core/base/Marks.h"
#include "core/base/QueryText.h"
#include "core/imaging/ColourHistogram.h"
#include "core/imaging/Thumbnails.h"
#include "core/pipeline/Curation.h"
#include "core/pipeline/detail/ColourTable.h"
#include "core/pipeline/detail/FactTable.h"
#include "core/pipeline/detail/Retrieval.h"
#include "tests/database/DatabaseFixture.h"
#include "tests/pipeline/CircleFixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <set>

using namespace palimpsest;
using namespace palimpsest::pipeline;
using circle::itemsOf;

namespace {

constexpr int kItems = 60;
const std::vector<std::string> kArtists{"Claude Monet", "Albrecht Dürer", "J. M. W. Turner"};

std::vector<std::uint8_t> plainThumbnail(std::uint8_t red, std::uint8_t green, std::uint8_t blue)
{
    Image image(32, 24);
    for (std::size_t i = 0; i < image.pixels().size(); i += 3) {
        image.pixels()[i] = red;
        image.pixels()[i + 1] = green;
        image.pixels()[i + 2] = blue;
    }
    const auto thumbnail = imaging::makeThumbnail(image);
    return thumbnail ? thumbnail->jpeg : std::vector<std::uint8_t>();
}

/// Item i stands at 6 i degrees; artists, years and colours (red, green, blue) go round. `first` is the first item's number.
std::vector<database::NewItem> items(const std::string &name, int first, int count)
{
    std::vector<database::NewItem> made;
    for (int i = first; i < first + count; ++i) {
        database::NewItem item = circle::item(name, i, 6.0 * i);
        item.facts.title = (i % 2 == 0 ? "Storm " : "Calm ") + std::to_string(i);
        item.facts.artist = kArtists[static_cast<std::size_t>(i % 3)];
        item.facts.year = i % 4 == 0 ? "" : "c. " + std::to_string(1800 + i);
        item.facts.style = name;
        item.thumbnailJpeg = plainThumbnail(i % 3 == 0 ? 220 : 20, i % 3 == 1 ? 200 : 20, i % 3 == 2 ? 220 : 20);
        made.push_back(std::move(item));
    }
    return made;
}

Result<void> makeDatabase(const std::filesystem::path &directory, const std::string &name)
{
    return circle::makeDatabase(directory, name, items(name, 0, kItems));
}

} // namespace

/// Retrieval with facts, colours, folding, cut-offs, words and weights, over items at known places.
class TestFinding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_root = m_folder.path().toStdString();
        QVERIFY(makeDatabase(m_root / "alpha", "alpha").hasValue());
        QVERIFY(makeDatabase(m_root / "beta", "beta").hasValue());
        m_library = std::make_unique<Library>(std::vector<std::filesystem::path>{}, m_root);
    }

    void years_areRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::newRow("plain") << "1831" << 1831 << 1831;
        QTest::newRow("about") << "c. 1650" << 1650 << 1650;
        QTest::newRow("range") << "1850-1861" << 1850 << 1861;
        QTest::newRow("short range") << "1850–61" << 1850 << 1861;
        QTest::newRow("decade") << "1890s" << 1890 << 1899;
        QTest::newRow("century") << "late 19th century" << 1801 << 1900;
        QTest::newRow("date") << "12 May 1842" << 1842 << 1842;
        QTest::newRow("before Christ") << "500-450 BC" << -500 << -450;
        QTest::newRow("none") << "unknown" << 1 << 0;
        QTest::newRow("day") << "12 May" << 1 << 0;
    }

    void years_areRead()
    {
        QFETCH(QString, text);
        QFETCH(int, from);
        QFETCH(int, to);
        const auto years = yearsOf(text.toStdString());
        QCOMPARE(years.has_value(), from <= to);
        if (years)
            QCOMPARE(*years, std::pair(from, to));
    }

    void facts_chooseRows_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("count");
        QTest::newRow("nothing") << "" << 60;
        QTest::newRow("artist without accents") << "artist:durer" << 20;
        QTest::newRow("either artist") << "artist:durer artist:MONET" << 40;
        QTest::newRow("artist and title") << "artist:durer title:storm" << 10;
        QTest::newRow("not the artist") << "-artist:durer" << 40;
        QTest::newRow("years") << "year:1801..1807" << 6;
        QTest::newRow("any year") << "year:.." << 45;
        QTest::newRow("no year") << "-year:.." << 15;
        QTest::newRow("style") << "style:alpha" << 60;
        QTest::newRow("unknown licence") << "licence:\"\"" << 0;
        QTest::newRow("database and marks are not the table's") << "database:beta tag:sea rating:1" << 60;
    }

    void facts_chooseRows()
    {
        QFETCH(QString, typed);
        QFETCH(int, count);
        const auto conditions = parseConditions(typed.toStdString());
        QVERIFY(conditions.hasValue());
        const auto database = database::Database::open(m_root / "alpha");
        QVERIFY(database.hasValue());
        const auto table = FactTable::build(**database);
        QVERIFY(table.hasValue());
        QCOMPARE(table->matching(*conditions).count(), std::int64_t{count});
    }

    void tagsAndRatings_chooseWhatIsFound()
    {
        const auto curation = openCuration();
        VERIFY_RESULT(curation);
        const auto mark = [&](std::int64_t item, std::vector<std::string> tags, int rating) {
            const ItemReference reference{"alpha", item};
            MarkEdit edit;
            edit.addedTags = std::move(tags);
            edit.rating = rating;
            return (*curation)->mark(std::span(&reference, 1), edit).hasValue();
        };
        QVERIFY(mark(3, {"Sea:Storm", "blue"}, 5));
        QVERIFY(mark(4, {"sea"}, 2));
        QVERIFY(mark(12, {"seagull"}, 3));
        const CurationSource source = [&]() -> Result<Curation *> { return curation->get(); };
        const auto count = [&](const char *typed) {
            const auto databases = searchedDatabases(request(typed), *m_library, source);
            return databases ? databases->front().allowed->count() : -1;
        };
        QCOMPARE(count("tag:sea"), std::int64_t{2});
        QCOMPARE(count("tag:SEA:storm"), std::int64_t{1});
        QCOMPARE(count("tag:se"), std::int64_t{0});
        QCOMPARE(count("-tag:sea"), std::int64_t{58});
        QCOMPARE(count("tag:\"\""), std::int64_t{3});
        QCOMPARE(count("rating:2..4"), std::int64_t{2});
        QCOMPARE(count("rating:..5"), std::int64_t{3});
        QCOMPARE(count("tag:sea rating:3.."), std::int64_t{1});
        QCOMPARE(count("tag:sea artist:durer"), std::int64_t{1});
        const auto found = circle::find(*m_library, request("tag:sea"), searched(), source);
        VERIFY_RESULT(found);
        QCOMPARE(itemsOf(*found), (std::vector<std::int64_t>{4, 3}));
        // Whoever has no marks to look at says so and does not find nothing.
        QCOMPARE(searchedDatabases(request("tag:sea"), *m_library).error().code, ErrorCode::Unsupported);
        QVERIFY(searchedDatabases(request("artist:durer"), *m_library).hasValue());
    }

    void words_areFoundInTags()
    {
        const auto curation = openCuration();
        VERIFY_RESULT(curation);
        const CurationSource source = [&]() -> Result<Curation *> { return curation->get(); };
        RetrieveRequest asked = request("");
        asked.finding.retrieverId = "bm25";
        SearchedQuery query = searched();
        query.texts = {{"melancholy", 1.0}};
        const auto found = [&] {
            return itemsOf(*circle::find(*m_library, asked, query, source));
        };
        QVERIFY(found().empty());
        const ItemReference item{"alpha", 21};
        MarkEdit edit;
        edit.addedTags = {"mood:melancholy"};
        const auto change = (*curation)->mark(std::span(&item, 1), edit);
        VERIFY_RESULT(change);
        QCOMPARE(found(), std::vector<std::int64_t>{21});
        asked.finding.retrieverId = "rrf";
        QVERIFY(found().front() == 21 || found()[1] == 21);
        QVERIFY(change->revert().hasValue());
        asked.finding.retrieverId = "bm25";
        QVERIFY(found().empty());
    }

    void filteredSearch_findsWhatFits()
    {
        RetrieveRequest asked = request("artist:turner year:1805..1900");
        const auto found = find(asked);
        QVERIFY2(found.hasValue(), found ? "" : found.error().message.c_str());
        QCOMPARE(itemsOf(*found), (std::vector<std::int64_t>{11, 14, 17, 5}));
        asked.query.conditions = *parseConditions("artist:nobody");
        QCOMPARE(find(asked)->neighbours.size(), std::size_t{0});
        asked.databaseIds = {"alpha", "beta"};
        asked.query.conditions = *parseConditions("database:BETA artist:turner");
        const auto inBeta = find(asked);
        for (const Neighbour &neighbour : inBeta->neighbours)
            QCOMPARE(neighbour.databaseId, std::string("beta"));
        asked.query.conditions = *parseConditions("database:gamma");
        QCOMPARE(find(asked).error().code, ErrorCode::NotFound);
    }

    void words_areFoundInTexts()
    {
        RetrieveRequest asked = request("");
        asked.finding.retrieverId = "bm25";
        SearchedQuery query = searched();
        query.texts = {{"durer storm", 1.0}};
        const auto found = find(asked, query);
        QVERIFY2(found.hasValue(), found ? "" : found.error().message.c_str());
        for (const Neighbour &neighbour : found->neighbours)
            QVERIFY(neighbour.facts.artist == kArtists[1] && neighbour.facts.title.starts_with("Storm"));
        QVERIFY(found->details.front().rankScore > 0.0);
        asked.finding.retrieverId = "ouija";
        QCOMPARE(find(asked).error().code, ErrorCode::NotFound);
    }

    void colours_changeTheOrder()
    {
        RetrieveRequest asked = request("");
        SearchedQuery query = searched();
        query.colours = {{20, 20, 220}};
        query.colourShare = 1.0;
        const auto blue = find(asked, query);
        QVERIFY2(blue.hasValue(), blue ? "" : blue.error().message.c_str());
        for (const Neighbour &neighbour : blue->neighbours)
            QCOMPARE(neighbour.itemId % 3, std::int64_t{2});
        query.colourShare = 0.5;
        QCOMPARE(find(asked, query)->neighbours.front().itemId, std::int64_t{11});
        query.colourShare = 0.0;
        QCOMPARE(itemsOf(*find(asked, query)), itemsOf(*find(asked)));
        query.embedding.values.clear();
        const auto alone = find(asked, query);
        QVERIFY(alone.hasValue());
        QCOMPARE(alone->neighbours.front().itemId % 3, std::int64_t{2});
        QVERIFY(alone->neighbours.front().score > 0.5);
    }

    void colourTable_growsWithTheDatabase()
    {
        QVERIFY(makeDatabase(m_root / "growing", "growing").hasValue());
        const auto colours = m_root / "growing" / "index" / "colours.bin";
        std::stop_source stopped;
        stopped.request_stop();
        {
            const auto database = database::Database::open(m_root / "growing");
            QCOMPARE(ColourTable::make(**database, {stopped.get_token(), {}}).error().code, ErrorCode::Cancelled);
            QVERIFY(!std::filesystem::exists(colours));
            QCOMPARE((*ColourTable::make(**database, {}))->rows(), std::int64_t{kItems});
        }
        const auto before = std::filesystem::file_size(colours);
        {
            auto writer = database::DatabaseWriter::open(m_root / "growing");
            QVERIFY(writer.hasValue() && (*writer)->commit(items("growing", kItems, 6), {}).hasValue());
        }
        const auto database = database::Database::open(m_root / "growing");
        std::int64_t looked = 0;
        const auto table =
            ColourTable::make(**database, {{}, [&looked](const Progress &progress) { looked = progress.done; }});
        QCOMPARE((*table)->rows(), std::int64_t{kItems + 6});
        QCOMPARE(std::filesystem::file_size(colours), before + 6 * imaging::colourCellCount());
        const QueryColour red{220, 20, 20};
        const auto scores = (*table)->scores(std::span(&red, 1));
        QVERIFY(scores[63] > 0.5F && scores[64] < 0.2F);
        std::filesystem::resize_file(colours, 100);
        QCOMPARE((*ColourTable::make(**database, {}))->rows(), std::int64_t{kItems + 6});
    }

    void redundancy_foldsNeighboursThatAreAlike()
    {
        RetrieveRequest asked = request("");
        // Of items 6 degrees apart those within 25.8 degrees have a cosine above 0.9.
        asked.finding.redundancy = kSameWork;
        const auto found = find(asked);
        QVERIFY(found.hasValue());
        const std::vector<std::int64_t> places = itemsOf(*found);
        QCOMPARE(places.size(), std::size_t{4});
        QCOMPARE(places.front(), std::int64_t{12});
        for (std::size_t i = 0; i < places.size(); ++i) {
            for (std::size_t other = 0; other < i; ++other)
                QVERIFY(std::abs(places[i] - places[other]) >= 5);
        }
        const std::vector<FoldedItem> &folded = found->details.front().folded;
        QVERIFY(folded.size() >= 4);
        for (const FoldedItem &item : folded)
            QVERIFY(item.databaseId == "alpha" && std::abs(item.itemId - 12) <= 4);
        // A pinned picture stands for those that are like it.
        auto pinned = m_library->item("alpha", 13);
        pinned->state = NeighbourState::Pinned;
        asked.kept = {*pinned};
        const auto around = find(asked);
        QCOMPARE(around->neighbours.front().itemId, std::int64_t{13});
        QVERIFY(std::abs(around->neighbours[1].itemId - 13) >= 5);
        QVERIFY(!around->details.front().folded.empty());
        asked.finding.redundancy = 0.0;
        QCOMPARE(find(asked).error().code, ErrorCode::InvalidArgument);
    }

    void cutOff_leavesOutWhatIsFarAndCounts()
    {
        RetrieveRequest asked = request("");
        asked.k = 30;
        asked.finding.cutOff = std::cos(15.0 * 3.14159265 / 180.0);
        asked.finding.judge = true;
        const auto found = find(asked);
        QVERIFY(found.hasValue());
        // The query stands at item 12: two on each side are within 15 degrees.
        QCOMPARE(found->neighbours.size(), std::size_t{5});
        QCOMPARE(found->counts.passing, std::int64_t{5});
        QCOMPARE(found->counts.items, std::int64_t{60});
        QCOMPARE(found->counts.countAtLeast(-1.0), std::int64_t{60});
        QVERIFY(!found->counts.estimated);
        asked.query.conditions = *parseConditions("artist:monet");
        QCOMPARE(find(asked)->counts.items, std::int64_t{20});
    }

    void closeness_isInWords()
    {
        RetrieveRequest asked = request("");
        asked.k = 60;
        asked.finding.judge = true;
        const auto found = find(asked);
        QVERIFY(found.hasValue());
        QVERIFY(found->details.front().closeness == Closeness::VeryClose);
        QVERIFY(found->details.back().closeness == Closeness::Far);
        for (std::size_t i = 1; i < found->details.size(); ++i)
            QVERIFY(found->details[i].closeness <= found->details[i - 1].closeness);
        QCOMPARE(closenessText(Closeness::VeryClose), std::string_view("very close"));
    }

    void blend_sharesThePlaces()
    {
        RetrieveRequest asked = request("");
        asked.databaseIds = {"alpha", "beta"};
        asked.k = 9;
        asked.finding.databaseWeights = {2.0, 1.0};
        const auto found = find(asked);
        QVERIFY(found.hasValue());
        const auto ofAlpha = std::count_if(found->neighbours.begin(), found->neighbours.end(),
                                           [](const Neighbour &neighbour) { return neighbour.databaseId == "alpha"; });
        QCOMPARE(ofAlpha, std::ptrdiff_t{6});
        // With folding every picture of beta repeats one of alpha, so none of them is a neighbour twice.
        asked.finding.redundancy = 0.999;
        std::set<std::int64_t> distinct;
        const auto folded = find(asked);
        for (const Neighbour &neighbour : folded->neighbours)
            distinct.insert(neighbour.itemId);
        QCOMPARE(distinct.size(), folded->neighbours.size());
        asked.finding.databaseWeights = {1.0};
        QCOMPARE(find(asked).error().code, ErrorCode::InvalidArgument);
        asked.finding.databaseWeights = {0.0, 0.0};
        QCOMPARE(find(asked).error().code, ErrorCode::InvalidArgument);
    }

    void lateInteraction_asksForPatchesOnce()
    {
        RetrieveRequest asked = request("");
        asked.finding.retrieverId = "rerank";
        SearchedQuery query = searched();
        int encoded = 0;
        query.tokens = TokenEmbeddings{"circle", 4, {0.0F, 0.0F, 1.0F, 0.0F}};
        // The patches of green pictures are what is looked for.
        query.encodeTokens = [&encoded](std::span<const Image> pictures,
                                        const JobContext &) -> Result<std::vector<TokenEmbeddings>> {
            std::vector<TokenEmbeddings> result;
            for (const Image &picture : pictures) {
                ++encoded;
                const float green = picture.row(5)[16] > 150 ? 1.0F : 0.0F;
                result.push_back({"circle", 4, {1.0F - green, 0.0F, green, 0.0F}});
            }
            return result;
        };
        const auto found = find(asked, query);
        QVERIFY2(found.hasValue(), found ? "" : found.error().message.c_str());
        for (const Neighbour &neighbour : found->neighbours)
            QCOMPARE(neighbour.itemId % 3, std::int64_t{1});
        QCOMPARE(encoded, kItems);
        QVERIFY(find(asked, query).hasValue());
        QCOMPARE(encoded, kItems);
        query.tokens.reset();
        QCOMPARE(find(asked, query).error().code, ErrorCode::InvalidArgument);
    }

    void pseudoQuery_drawsWhatFits()
    {
        RetrieveRequest asked = request("artist:turner title:storm");
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            asked.seed = seed;
            const auto databases = searchedDatabases(asked, *m_library);
            const auto drawn = drawPseudoQuery(asked, *databases, {});
            QVERIFY(drawn.hasValue());
            QVERIFY(drawn->facts.artist == kArtists[2] && drawn->facts.title.starts_with("Storm"));
        }
        asked.query.conditions = *parseConditions("artist:nobody");
        const auto databases = searchedDatabases(asked, *m_library);
        QCOMPARE(drawPseudoQuery(asked, *databases, {}).error().code, ErrorCode::NotFound);
    }

    void typedQuery_findsItsPictures()
    {
        const auto missing = queryFromText("sea - nothing.jpg", m_root);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        QVERIFY(QFile(QString::fromStdString((m_root / "ship.png").string())).open(QIODevice::WriteOnly));
        const auto query = queryFromText("sea - ship.png", m_root);
        QVERIFY(query.hasValue());
        QCOMPARE(query->parts.back().picturePath, (m_root / "ship.png").string());
    }

private:
    Result<std::unique_ptr<Curation>> openCuration()
    {
        m_home = std::make_unique<QTemporaryDir>();
        const std::filesystem::path home = m_home->path().toStdString();
        return Curation::open(*m_library, {home / "curation.sqlite", home / "cache", home / "trash"});
    }

    static SearchedQuery searched()
    {
        SearchedQuery query;
        query.embedding = {"circle", circle::direction(73.0)};
        return query;
    }

    Result<RetrieveOutcome> find(const RetrieveRequest &asked, const SearchedQuery &query = searched()) const
    {
        return circle::find(*m_library, asked, query);
    }

    static RetrieveRequest request(const char *facts)
    {
        RetrieveRequest result;
        result.databaseIds = {"alpha"};
        result.k = 4;
        if (auto conditions = parseConditions(facts))
            result.query.conditions = std::move(*conditions);
        return result;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<QTemporaryDir> m_home;
    std::filesystem::path m_root;
    std::unique_ptr<Library> m_library;
};

QTEST_GUILESS_MAIN(TestFinding)
#include "tst_finding.moc"
