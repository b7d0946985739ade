#include "core/base/Base64.h"
#include "core/base/Recipe.h"

#include <QTest>

#include <cstdint>
#include <string>
#include <vector>

using namespace palimpsest;

namespace {

Recipe fullRecipe()
{
    Recipe recipe;
    recipe.seed = 18'000'000'000'000'000'000ULL;
    recipe.generatorId = "tiny";
    recipe.neighbours.resize(3);
    recipe.typicalShare = 0.25;
    recipe.draftOfSteps = 16;
    recipe.variations = {{7, 0.25}, {8, 1.0}};
    RecipeStart start;
    start.kind = RecipeStart::Kind::Outpaint;
    start.path = "ship.png";
    start.contentId = "00112233445566778899aabbccddeeff";
    start.strength = 0.9;
    start.maskPng = {1, 2, 3, 255};
    start.featherPx = 12;
    start.margins = {1, 2, 3, 4};
    recipe.start = start;
    RecipeMorph morph;
    morph.position = 0.5;
    morph.query.parts.push_back({QueryPart::Kind::Text, "a storm", {}, nullptr, 1.0});
    morph.mode = ConditioningMode::NeighboursOnly;
    morph.firstNeighbour = 2;
    recipe.morph = morph;
    return recipe;
}

} // namespace

/// Recipes as text: what is written is read, what is older is read, what is hostile is refused in one sentence.
class TestRecipe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void json_keepsEverything();
    void json_isOldWhereNothingIsNew();
    void oldRecipes_areRead();
    void hostileRecipes_areRefused_data();
    void hostileRecipes_areRefused();
    void base64_isReadBack();
    void base64_refuses_data();
    void base64_refuses();
};

void TestRecipe::json_keepsEverything()
{
    const Recipe recipe = fullRecipe();
    const auto read = recipeFromJson(recipeToJson(recipe));
    QVERIFY2(read, read ? "" : (read.error().message + read.error().detail).c_str());
    QCOMPARE(read->seed, recipe.seed);
    QCOMPARE(read->typicalShare, recipe.typicalShare);
    QCOMPARE(read->draftOfSteps, recipe.draftOfSteps);
    QVERIFY(read->variations == recipe.variations);
    QVERIFY(read->start == recipe.start);
    QVERIFY(read->morph == recipe.morph);
    Recipe enlarged = recipe;
    enlarged.start = RecipeStart();
    enlarged.start->kind = RecipeStart::Kind::Enlarge;
    enlarged.start->enlargement = 3.5;
    QVERIFY(recipeFromJson(recipeToJson(enlarged))->start == enlarged.start);
}

void TestRecipe::json_isOldWhereNothingIsNew()
{
    Recipe recipe;
    QVERIFY(recipeToJson(recipe).find("\"palimpsest_recipe\":1,") != std::string::npos);
    recipe.variations = {{1, 0.5}};
    QVERIFY(recipeToJson(recipe).find("\"palimpsest_recipe\":2,") != std::string::npos);
}

void TestRecipe::oldRecipes_areRead()
{
    const auto read = recipeFromJson(R"({"palimpsest_recipe":1,"query":[{"kind":"text","text":"a boat","weight":1.0}],
        "k":3,"params":{"steps":20,"guidance":3.5},"seed":7,"width":256,"height":256})");
    QVERIFY(read);
    QCOMPARE(read->query.parts.front().text, std::string("a boat"));
    QVERIFY(read->variations.empty() && !read->start && !read->morph);
    QCOMPARE(read->typicalShare, 1.0);
    QCOMPARE(recipeFromJson(R"({"palimpsest_recipe":3})").error().code, ErrorCode::Unsupported);
}

void TestRecipe::hostileRecipes_areRefused_data()
{
    QTest::addColumn<QByteArray>("part");
    const auto row = [](const char *name, const QByteArray &part) { QTest::newRow(name) << part; };
    row("typical 0", R"("typical":0)");
    row("typical text", R"("typical":"all")");
    row("draft negative", R"("draft_of_steps":-4)");
    row("variation above 1", R"("variations":[{"seed":1,"strength":1.5}])");
    row("variation no number", R"("variations":[{"seed":1,"strength":"much"}])");
    row("variations no list", R"("variations":7)");
    row("too many variations", R"("variations":[)" + QByteArray(R"({"seed":1,"strength":0.5},)").repeated(64)
                                   + R"({"seed":1,"strength":0.5}])");
    row("start without a kind", R"("start":{"path":"a.png"})");
    row("start of an unknown kind", R"("start":{"kind":"dream"})");
    row("strength below 0", R"("start":{"kind":"repaint","strength":-0.5})");
    row("strength infinite", R"("start":{"kind":"repaint","strength":1e999})");
    row("feather", R"("start":{"kind":"repaint","feather":100000})");
    row("mask no base64", R"("start":{"kind":"repaint","mask":"???"})");
    row("mask too large", R"("start":{"kind":"repaint","mask":")" + QByteArray("AAAA").repeated(800'000) + R"("})");
    row("margins missing", R"("start":{"kind":"outpaint"})");
    row("margins too few", R"("start":{"kind":"outpaint","margins":[1,2]})");
    row("margin negative", R"("start":{"kind":"outpaint","margins":[1,2,3,-4]})");
    row("margin too large", R"("start":{"kind":"outpaint","margins":[1,2,3,1e9]})");
    row("enlargement", R"("start":{"kind":"enlarge","enlargement":1000})");
    row("morph position", R"("morph":{"position":2})");
    row("morph neighbours", R"("morph":{"position":0.5,"first_neighbour":9})");
    row("morph neighbours negative", R"("morph":{"position":0.5,"first_neighbour":-1})");
    row("morph mode", R"("morph":{"position":0.5,"mode":"all"})");
    row("morph no object", R"("morph":[1,2])");
}

void TestRecipe::hostileRecipes_areRefused()
{
    QFETCH(QByteArray, part);
    const auto read = recipeFromJson("{\"palimpsest_recipe\":2," + part.toStdString() + "}");
    QVERIFY(!read);
    QVERIFY(read.error().code == ErrorCode::Corrupt || read.error().code == ErrorCode::InvalidArgument);
    QVERIFY(read.error().message.ends_with(".") && !read.error().message.empty());
}

void TestRecipe::base64_isReadBack()
{
    // RFC 4648, section 10.
    const std::vector<std::pair<std::string, std::string>> known{
        {"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"foob", "Zm9vYg=="}, {"foobar", "Zm9vYmFy"}};
    for (const auto &[plain, coded] : known) {
        const std::vector<std::uint8_t> bytes(plain.begin(), plain.end());
        QCOMPARE(toBase64(bytes), coded);
        QCOMPARE(fromBase64(coded).value(), bytes);
    }
    std::vector<std::uint8_t> all;
    for (int i = 0; i < 256; ++i)
        all.push_back(static_cast<std::uint8_t>(255 - i));
    QCOMPARE(fromBase64(toBase64(all)).value(), all);
}

void TestRecipe::base64_refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"Zg=", "Zg", "Z===", "====", "Zh==", "Zm9v\n", "Zm 9", "Zg==Zg==", "Zm9*"})
        QTest::newRow(text) << QByteArray(text);
}

void TestRecipe::base64_refuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!fromBase64(text.toStdString()));
}

QTEST_GUILESS_MAIN(TestRecipe)
#include "tst_recipe.moc"
