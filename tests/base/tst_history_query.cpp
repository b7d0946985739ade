#include "core/base/HistoryQuery.h"
#include "core/base/Recipe.h"

#include <QTest>

using namespace palimpsest;
using Field = HistoryTerm::Field;

/// What is typed to find results.
class TestHistoryQuery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void words_areLookedForAnywhere();
    void names_sayWhereToLook();
    void otherNames_areSettings();
    void ratings_areRanges_data();
    void ratings_areRanges();
    void mistakes_areSaid_data();
    void mistakes_areSaid();
    void halfTyped_isNothingYet();
    void parents_areKeptInARecipe();

private:
    static HistoryQuery parsed(const char *text)
    {
        const auto query = parseHistoryQuery(text);
        return query ? *query : HistoryQuery{{{Field::Anywhere, "MISREAD", false, false}}, {}};
    }
};

void TestHistoryQuery::words_areLookedForAnywhere()
{
    const HistoryQuery expected{{{Field::Anywhere, "storm", false, false},
                                 {Field::Anywhere, "red boat", true, false},
                                 {Field::Anywhere, "fog", false, true}},
                                {}};
    QCOMPARE(parsed("storm  \"red boat\" -fog"), expected);
    QCOMPARE(parsed(""), HistoryQuery());
}

void TestHistoryQuery::names_sayWhereToLook()
{
    const HistoryQuery expected{{{Field::Artist, "van gogh", true, false},
                                 {Field::Title, "rain", false, true},
                                 {Field::Query, "sea", false, false},
                                 {Field::Database, "oil", false, false},
                                 {Field::Model, "starter-rdm", false, false}},
                                {7, 18446744073709551615ULL}};
    QCOMPARE(parsed("Artist:\"van gogh\" -title:rain query:sea database:oil model:starter-rdm seed:7 "
                    "seed:18446744073709551615"),
             expected);
}

void TestHistoryQuery::otherNames_areSettings()
{
    const HistoryQuery expected{
        {{Field::Settings, "steps 25", true, false}, {Field::Settings, "sampler dd", false, false}}, {}};
    QCOMPARE(parsed("steps:25 sampler:dd"), expected);
}

void TestHistoryQuery::ratings_areRanges_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    QTest::newRow("one") << QByteArray("rating:4") << 4 << 4;
    QTest::newRow("from") << QByteArray("rating:4..") << 4 << 5;
    QTest::newRow("to") << QByteArray("rating:..2") << 0 << 2;
    QTest::newRow("between") << QByteArray("rating:2..3") << 2 << 3;
}

void TestHistoryQuery::ratings_areRanges()
{
    QFETCH(QByteArray, text);
    const HistoryQuery query = parsed(text.constData());
    QTEST(query.leastRating, "least");
    QTEST(query.mostRating, "most");
    QVERIFY(query.asksForRating());
    QVERIFY(query.terms.empty());
}

void TestHistoryQuery::mistakes_areSaid_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"rating:6", "rating:4..2", "rating:good", "seed:x", "seed:-1", "-seed:7", "-rating:3"})
        QTest::newRow(text) << QByteArray(text);
}

void TestHistoryQuery::mistakes_areSaid()
{
    QFETCH(QByteArray, text);
    const auto query = parseHistoryQuery(text.constData());
    QVERIFY(!query);
    QCOMPARE(query.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!query.error().message.empty());
}

void TestHistoryQuery::halfTyped_isNothingYet()
{
    for (const char *text : {"artist:", "rating:", "seed:", "-", "\"", "artist:\"", " + ", "-artist:"})
        QCOMPARE(parsed(text), HistoryQuery());
    const HistoryQuery open{{{Field::Artist, "van go", true, false}}, {}};
    QCOMPARE(parsed("artist:\"van go"), open);
}

void TestHistoryQuery::parents_areKeptInARecipe()
{
    Recipe recipe;
    recipe.parents = {"00aa", "11bb"};
    const auto read = recipeFromJson(recipeToJson(recipe));
    QVERIFY(read.hasValue());
    QCOMPARE(read->parents, recipe.parents);
    recipe.parents.assign(100'000, "00aa");
    const auto many = recipeFromJson(recipeToJson(recipe));
    QVERIFY(many.hasValue());
    QVERIFY(many->parents.size() < 100);
}

QTEST_APPLESS_MAIN(TestHistoryQuery)
#include "tst_history_query.moc"
