#include "core/imaging/Encode.h"
#include "core/pipeline/Curation.h"
#include "core/pipeline/RecipeFile.h"
#include "core/pipeline/Studio.h"
#include "tests/database/DatabaseFixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <memory>
#include <set>

using namespace palimpsest;
using namespace palimpsest::pipeline;

namespace {

const std::filesystem::path kSource(PALIMPSEST_SOURCE_DIR);

Image gradient(int side)
{
    Image image(side, side);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side * 3; ++x)
            image.row(y)[x] = static_cast<std::uint8_t>((x * 3 + y * 5) % 256);
    }
    return image;
}

Painting handMadePainting()
{
    Painting painting;
    painting.image = std::make_shared<const Image>(gradient(64));
    QueryPart part;
    part.text = "Маяк";
    painting.recipe.query.parts = {part};
    painting.recipe.seed = 18446744073709551615ULL;
    painting.recipe.programVersion = "0.1.0";
    return painting;
}

} // namespace

/// The studio's own promises: what works without models, and the whole way with the bundled starter.
class TestStudio : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_library = std::make_unique<Library>(std::vector<std::filesystem::path>{kSource / "resources" / "databases"},
                                              path("databases"));
        m_library->refresh();
        Studio::Options options;
        options.modelDirectories = {kSource / "resources" / "models"};
        m_studio = std::make_unique<Studio>(*m_library, options);
    }

    void withoutModels_theRemedyIsNamed()
    {
        Studio studio(*m_library, {{path("nothing")}, "", "auto", "auto", 0, {}});
        const auto info = studio.generator();
        QCOMPARE(info.error().code, ErrorCode::NotFound);
        QVERIFY(info.error().message.find("models folder") != std::string::npos);
        QCOMPARE(studio.warmUp().error().code, ErrorCode::NotFound);
        QCOMPARE(studio.retrieve({}, {}).error().code, ErrorCode::NotFound);
    }

    void savedPicture_holdsItsRecipe()
    {
        const std::filesystem::path file = path("saved.png");
        QVERIFY(m_studio->savePng(handMadePainting(), file).hasValue());
        const auto recipe = m_studio->recipeFromPicture(file);
        QVERIFY(recipe.hasValue());
        QCOMPARE(recipe->query.parts.front().text, std::string("Маяк"));
        QCOMPARE(recipe->seed, std::uint64_t{18446744073709551615ULL});
        const auto pixels = m_studio->readPicture(file, 0);
        QVERIFY(pixels.hasValue());
        QVERIFY(*pixels == gradient(64));
    }

    void pictureWithoutRecipe_isNotFound()
    {
        const std::filesystem::path file = path("plain.png");
        QVERIFY(imaging::writePng(file, gradient(16)).hasValue());
        QCOMPARE(m_studio->recipeFromPicture(file).error().code, ErrorCode::NotFound);
        QCOMPARE(m_studio->recipeFromPicture(path("missing.png")).error().code, ErrorCode::NotFound);
    }

    void damagedRecipe_isCorrupt()
    {
        const std::filesystem::path file = path("damaged.png");
        QVERIFY(imaging::writePng(file, gradient(16), {{"palimpsest", "{\"palimpsest_recipe\": 1, \"neighbours\": 5}"}})
                    .hasValue());
        QCOMPARE(m_studio->recipeFromPicture(file).error().code, ErrorCode::Corrupt);
    }

    void recipeFile_holdsARecipe()
    {
        const Recipe recipe = handMadePainting().recipe;
        write("recipe.json", recipeToJson(recipe));
        const auto read = recipeFromFile(path("recipe.json"));
        QVERIFY(read.hasValue());
        QCOMPARE(read->seed, recipe.seed);
        QCOMPARE(read->query.parts.front().text, std::string("Маяк"));
        QVERIFY(isRecipeFile("recipe.JSON") && !isRecipeFile("recipe.png"));
        write("other.json", "[1, 2]");
        QCOMPARE(recipeFromFile(path("other.json")).error().code, ErrorCode::Corrupt);
        QCOMPARE(recipeFromFile(path("missing.json")).error().code, ErrorCode::NotFound);
    }

    void databaseElsewhere_isListedOnceItWasNamed()
    {
        const std::filesystem::path elsewhere = kSource / "resources" / "databases" / "starter-oil";
        if (!std::filesystem::exists(elsewhere))
            QSKIP("The starter databases are not in this checkout.");
        Library library({}, path("own"));
        QVERIFY(library.databases().empty());
        for (int again = 0; again < 2; ++again) {
            const auto added = library.find(elsewhere.string());
            QVERIFY(added.hasValue());
            QCOMPARE(added->id, std::string("starter-oil"));
        }
        library.refresh();
        QCOMPARE(library.databases().size(), std::size_t{1});
        QVERIFY(library.problems().empty());
        QVERIFY(library.find("Oil").hasValue());
        QCOMPARE(library.find(path("nowhere").string()).error().code, ErrorCode::NotFound);
    }

    void recipeOfAStranger_namesNoPaths()
    {
        const std::filesystem::path file = path("stranger.png");
        Recipe recipe;
        QueryPart part;
        part.kind = QueryPart::Kind::Image;
        part.picturePath = "/etc/shadow";
        recipe.query.parts = {part};
        QVERIFY(imaging::writePng(file, gradient(16), {{"palimpsest", recipeToJson(recipe)}}).hasValue());
        const auto read = m_studio->recipeFromPicture(file);
        QVERIFY(read.hasValue());
        QCOMPARE(read->query.parts.front().picturePath, std::string("shadow"));
    }

    void unfinishedPainting_cannotBeSaved()
    {
        QCOMPARE(m_studio->savePng({}, path("empty.png")).error().code, ErrorCode::InvalidArgument);
        QVERIFY(!std::filesystem::exists(path("empty.png")));
    }

    void contactSheet_holdsEveryPicture()
    {
        const auto sheet =
            m_studio->contactSheet({gradient(32), gradient(64), gradient(16)}, {"one", "two", "three"}, 2);
        QVERIFY(sheet.hasValue());
        QVERIFY(sheet->width() > 2 * 64 && sheet->height() > 2 * 64);
        QCOMPARE(m_studio->contactSheet({}, {}, 2).error().code, ErrorCode::InvalidArgument);
    }

    void starter_paintsTheSameFromItsSavedRecipe()
    {
        if (const char *missing = missingStarter())
            QSKIP(missing);
        const auto painting = paintWithStarter({});
        QVERIFY2(painting.hasValue(), painting.hasValue() ? "" : painting.error().message.c_str());
        const std::filesystem::path file = path("starter.png");
        QVERIFY(m_studio->savePng(*painting, file).hasValue());
        const auto recipe = m_studio->recipeFromPicture(file);
        QVERIFY(recipe.hasValue());
        const auto again = m_studio->paint(*recipe, {});
        QVERIFY2(again.hasValue(), again.hasValue() ? "" : again.error().message.c_str());
        QVERIFY(*again->image == *painting->image);
    }

    void starter_sharesOutItsInfluence()
    {
        if (const char *missing = missingStarter())
            QSKIP(missing);
        const auto painting = paintWithStarter({});
        QVERIFY(painting.hasValue());
        double sum = painting->recipe.textInfluence;
        for (const double share : painting->recipe.influence)
            sum += share;
        QVERIFY(std::abs(sum - 1.0) < 1e-3);
        QCOMPARE(painting->neighbourMaps.size(), painting->recipe.neighbours.size());
        QVERIFY(!painting->neighbourMaps.front().share.empty());
    }

    void smartCollections_areLookedUp()
    {
        if (const char *missing = missingStarter())
            QSKIP(missing);
        Collection collection;
        collection.kind = Collection::Kind::Smart;
        collection.query = "a lighthouse";
        const auto lighthouses = m_studio->smartItems(collection, 30, {});
        VERIFY_RESULT(lighthouses);
        QCOMPARE(lighthouses->size(), std::size_t{30});
        int right = 0;
        for (const ItemReference &reference : *lighthouses) {
            const auto item = m_library->item(reference.databaseId, reference.itemId);
            VERIFY_RESULT(item);
            right += item->facts.title.find("ighthouse") != std::string::npos ? 1 : 0;
        }
        QVERIFY2(right >= 20, std::to_string(right).c_str());
        // Facts alone list what fits, from everywhere or from where the collection says.
        collection.query = "title:lighthouse";
        const auto everywhere = m_studio->smartItems(collection, 100'000, {});
        VERIFY_RESULT(everywhere);
        collection.databaseIds = {m_library->databases().front().id};
        const auto there = m_studio->smartItems(collection, 100'000, {});
        VERIFY_RESULT(there);
        QVERIFY(!there->empty() && there->size() < everywhere->size());
        QCOMPARE(m_studio->smartItems(collection, 2, {})->size(), std::size_t{2});
        collection.query = "year:soon";
        QCOMPARE(m_studio->smartItems(collection, 2, {}).error().code, ErrorCode::InvalidArgument);
    }

    void findItems_isTheOrderOfRetrieval()
    {
        if (const char *missing = missingStarter())
            QSKIP(missing);
        RetrieveRequest request;
        request.query.parts.push_back({QueryPart::Kind::Text, "a lighthouse", {}, {}, 1.0, {}});
        for (const DatabaseInfo &info : m_library->databases())
            request.databaseIds.push_back(info.id);
        request.k = 12;
        const auto retrieved = m_studio->retrieve(request, {});
        const auto found = m_studio->findItems(request.query, request.databaseIds, 12, {});
        VERIFY_RESULT(retrieved);
        VERIFY_RESULT(found);
        QCOMPARE(found->size(), retrieved->neighbours.size());
        for (std::size_t i = 0; i < found->size(); ++i) {
            QCOMPARE((*found)[i].databaseId, retrieved->neighbours[i].databaseId);
            QCOMPARE((*found)[i].itemId, retrieved->neighbours[i].itemId);
        }
        // All of them when more are asked for than there are, each once.
        const auto all = m_studio->findItems(request.query, {request.databaseIds.front()}, 1'000'000, {});
        VERIFY_RESULT(all);
        QCOMPARE(static_cast<std::int64_t>(std::set<ItemReference>(all->begin(), all->end()).size()),
                 m_library->databases().front().items);
        QCOMPARE(m_studio->findItems(request.query, {"nowhere"}, 5, {}).error().code, ErrorCode::NotFound);
        QCOMPARE(m_studio->findItems(request.query, {}, 0, {}).error().code, ErrorCode::InvalidArgument);
    }

    void starter_stopsWhenAsked()
    {
        if (const char *missing = missingStarter())
            QSKIP(missing);
        std::stop_source source;
        source.request_stop();
        QCOMPARE(paintWithStarter({source.get_token(), {}}).error().code, ErrorCode::Cancelled);
    }

private:
    std::filesystem::path path(const char *name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

    /// Why the starter cannot be used, or null.
    const char *missingStarter() const
    {
        if (!std::filesystem::exists(kSource / "resources" / "models" / "starter-rdm" / "model.json"))
            return "The starter models are not in this checkout.";
        return m_library->databases().empty() ? "The starter databases are not in this checkout." : nullptr;
    }

    void write(const char *name, const std::string &text) { std::ofstream(path(name), std::ios::binary) << text; }

    Result<Painting> paintWithStarter(const JobContext &job)
    {
        Query query;
        query.parts.emplace_back().text = "a lighthouse";
        RetrieveRequest request;
        request.query = query;
        request.databaseIds = {m_library->databases().front().id};
        const auto found = m_studio->retrieve(request, {});
        if (!found)
            return found.error();
        auto recipe = m_studio->makeRecipe(query, request.databaseIds, found->neighbours);
        if (!recipe)
            return recipe.error();
        recipe->params["steps"] = std::int64_t{2};
        recipe->seed = 7;
        return m_studio->paint(*recipe, job);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<Studio> m_studio;
};

QTEST_GUILESS_MAIN(TestStudio)
#include "tst_studio.moc"
