#include "core/pipeline/detail/PictureText.h"

#include <QTest>

using namespace palimpsest;
using namespace palimpsest::pipeline;

namespace {

Neighbour neighbour(const std::string &title, NeighbourState state = NeighbourState::Retrieved)
{
    Neighbour result;
    result.databaseId = "wood";
    result.contentId = "hash of " + title;
    result.facts.title = title;
    result.facts.artist = "Painter";
    result.picturePath = "/home/someone/pictures/" + title + ".jpg";
    result.state = state;
    return result;
}

Recipe sample()
{
    Recipe recipe;
    recipe.programVersion = "0.1.0";
    recipe.generatorId = "starter";
    QueryPart wanted;
    wanted.text = "a lighthouse";
    QueryPart unwanted;
    unwanted.text = "fog";
    unwanted.weight = -0.5;
    QueryPart picture;
    picture.kind = QueryPart::Kind::Image;
    picture.picturePath = "/home/someone/queen.jpg";
    recipe.query.parts = {wanted, unwanted, picture};
    recipe.databases = {{"wood", "Woodcut", 3}};
    recipe.neighbours = {neighbour("First"), neighbour("Gone", NeighbourState::Excluded), neighbour("Second")};
    recipe.influence = {0.2, 0.0, 0.6};
    recipe.params = {{"steps", std::int64_t{25}}, {"guidance", 3.0}, {"sampler", std::string("ddim")}};
    recipe.seed = 7;
    return recipe;
}

std::string textOf(const std::vector<imaging::PngText> &texts, const std::string &keyword)
{
    for (const imaging::PngText &text : texts) {
        if (text.keyword == keyword)
            return text.text;
    }
    return {};
}

} // namespace

class TestPictureText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recipe_survivesTheFile()
    {
        const auto read = recipeFromJson(textOf(pngTexts(sample()), "palimpsest"));
        QVERIFY(read.hasValue());
        QCOMPARE(read->seed, std::uint64_t{7});
        QCOMPARE(read->neighbours.size(), std::size_t{3});
        QCOMPARE(read->query.parts.at(0).text, std::string("a lighthouse"));
    }

    void pathsOnThisComputer_areNotGivenAway()
    {
        for (const imaging::PngText &text : pngTexts(sample()))
            QVERIFY2(text.text.find("someone") == std::string::npos, text.keyword.c_str());
        QVERIFY(xmpOf(sample(), "2026-01-01T00:00:00Z").find("someone") == std::string::npos);
    }

    void parameters_areReadableByOtherPrograms()
    {
        const std::string text = textOf(pngTexts(sample()), "parameters");
        for (const char *expected :
             {"a lighthouse", "Negative prompt: fog", "Steps: 25", "Sampler: ddim", "CFG scale: 3", "Seed: 7"})
            QVERIFY2(text.find(expected) != std::string::npos, text.c_str());
    }

    void xmp_saysThatAMachinePaintedIt()
    {
        const std::string packet = xmpOf(sample(), "2026-01-01T00:00:00Z");
        QVERIFY(packet.find("Iptc4xmpExt:DigitalSourceType") != std::string::npos);
        QVERIFY(packet.find("trainedAlgorithmicMedia") != std::string::npos);
        QVERIFY(packet.find("Woodcut") != std::string::npos);
    }

    void xmp_creditsTheMostInfluentialFirst_andNoExcludedOnes()
    {
        const std::string packet = xmpOf(sample(), "2026-01-01T00:00:00Z");
        const std::size_t first = packet.find("hash of First");
        const std::size_t second = packet.find("hash of Second");
        QVERIFY(first != std::string::npos && second != std::string::npos);
        QVERIFY(second < first);
        QVERIFY(packet.find("hash of Gone") == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestPictureText)
#include "tst_picture_text.moc"
