#include "core/pipeline/TagSuggestions.h"
#include "tests/pipeline/CurationFixture.h"

#include <QTest>

#include <algorithm>

using namespace palimpsest;
using namespace palimpsest::pipeline;

namespace {

Image plain(int red, int green, int blue)
{
    Image image(64, 64);
    for (std::size_t i = 0; i < image.pixels().size(); i += 3) {
        image.pixels()[i] = static_cast<std::uint8_t>(red);
        image.pixels()[i + 1] = static_cast<std::uint8_t>(green);
        image.pixels()[i + 2] = static_cast<std::uint8_t>(blue);
    }
    return image;
}

/// Knows what "blue" looks like, and nothing of other words.
Result<std::vector<Embedding>> embedWords(std::span<const std::string> words, const JobContext & /*job*/)
{
    FakeEmbedder fake;
    std::vector<Image> images;
    std::transform(words.begin(), words.end(), std::back_inserter(images),
                   [](const std::string &word) { return word == "blue" ? plain(10, 10, 250) : plain(128, 128, 128); });
    return fake.embed(images, "fake");
}

bool holds(const Result<std::vector<TagSuggestion>> &suggestions, const std::string &tag, bool fromPictures)
{
    return suggestions && std::any_of(suggestions->begin(), suggestions->end(), [&](const TagSuggestion &one) {
               return one.tag == tag && one.fromPictures == fromPictures;
           });
}

} // namespace

/// Tags that are suggested for pictures. Items 0 to 9 are red, 10 to 19 green, 20 to 29 blue.
class TestTagSuggestions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tagsOfSimilarPictures_areSuggested();
    void wordsThatFit_areSuggested();
    void stylesOfOtherPictures_areSuggested();
    void verdicts_areRemembered_andUndone();
    void unknownItems_areNamed();

private:
    Result<std::unique_ptr<TagSuggester>> suggester(const std::vector<std::string> &words = {},
                                                    const WordEmbedder &embed = {})
    {
        return TagSuggester::create(*m_home->curation, "own", words, embed, {});
    }

    std::unique_ptr<CuratedHome> m_home;
};

void TestTagSuggestions::init()
{
    m_home = std::make_unique<CuratedHome>();
    for (int i = 0; i < 30; ++i) {
        const int shade = 200 + 5 * (i % 10);
        const Image picture = i < 10   ? plain(shade, 20, 20 + i)
                              : i < 20 ? plain(20, shade, 20 + i)
                                       : plain(20, 20 + i, shade);
        const char *style = i < 10 ? "fire" : i < 20 ? "forest" : "sea";
        QVERIFY(writePicture(m_home->pictures("own") / style / (std::to_string(100 + i) + ".jpg"), picture));
    }
    QVERIFY(m_home->import("own") && m_home->open());
    MarkEdit edit;
    edit.addedTags = {"mood:warm"};
    VERIFY_RESULT(m_home->curation->mark(itemsOf("own", {0, 1, 2, 3}), edit));
}

void TestTagSuggestions::tagsOfSimilarPictures_areSuggested()
{
    const auto made = suggester();
    VERIFY_RESULT(made);
    QVERIFY(holds((*made)->suggest({"own", 7}, 5), "mood:warm", true));
    QVERIFY(!holds((*made)->suggest({"own", 15}, 5), "mood:warm", true));
    // Who wears it needs no suggestion.
    QVERIFY(!holds((*made)->suggest({"own", 1}, 5), "mood:warm", true));
    QVERIFY((*made)->suggest({"own", 7}, 0)->empty());
}

void TestTagSuggestions::wordsThatFit_areSuggested()
{
    const auto made = suggester({"Blue", "nonsense:"}, embedWords);
    VERIFY_RESULT(made);
    QVERIFY(holds((*made)->suggest({"own", 25}, 5), "blue", false));
    QVERIFY(!holds((*made)->suggest({"own", 5}, 5), "blue", false));
    const auto failing = suggester({"blue"}, [](std::span<const std::string>, const JobContext &) {
        return Result<std::vector<Embedding>>(Error{ErrorCode::OutOfMemory, "No.", {}});
    });
    QVERIFY(!failing && failing.error().code == ErrorCode::OutOfMemory);
}

void TestTagSuggestions::stylesOfOtherPictures_areSuggested()
{
    const auto made = suggester();
    VERIFY_RESULT(made);
    const auto suggestions = (*made)->suggest({"own", 25}, 1);
    VERIFY_RESULT(suggestions);
    QCOMPARE(suggestions->size(), std::size_t{1});
    QCOMPARE(suggestions->front().tag, std::string("style:sea"));
}

void TestTagSuggestions::verdicts_areRemembered_andUndone()
{
    const auto made = suggester();
    VERIFY_RESULT(made);
    const ItemReference item{"own", 7};
    const auto dismissed = dismissSuggestion(*m_home->curation, item, "Mood:Warm");
    VERIFY_RESULT(dismissed);
    QVERIFY(!holds((*made)->suggest(item, 5), "mood:warm", true));
    QVERIFY(holds((*made)->suggest({"own", 8}, 5), "mood:warm", true));
    VERIFY_RESULT(dismissed->revert());
    QVERIFY(holds((*made)->suggest(item, 5), "mood:warm", true));
    const auto accepted = acceptSuggestion(*m_home->curation, item, "mood:warm");
    VERIFY_RESULT(accepted);
    QVERIFY(m_home->curation->marks(std::span(&item, 1))->front().tags == std::vector<std::string>{"mood:warm"});
    VERIFY_RESULT(accepted->revert());
    QVERIFY(m_home->curation->marks(std::span(&item, 1))->front().isEmpty());
}

void TestTagSuggestions::unknownItems_areNamed()
{
    const auto made = suggester();
    VERIFY_RESULT(made);
    QCOMPARE((*made)->suggest({"own", 99}, 5).error().code, ErrorCode::NotFound);
    QCOMPARE(acceptSuggestion(*m_home->curation, {"own", 99}, "calm").error().code, ErrorCode::NotFound);
    QCOMPARE(dismissSuggestion(*m_home->curation, {"own", 1}, ":").error().code, ErrorCode::InvalidArgument);
    const auto missing = TagSuggester::create(*m_home->curation, "nowhere", {}, {}, {});
    QVERIFY(!missing && missing.error().code == ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestTagSuggestions)
#include "tst_tag_suggestions.moc"
