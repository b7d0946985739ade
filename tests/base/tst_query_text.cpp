#include "core/base/QueryText.h"
#include "core/base/Recipe.h"
#include "core/base/RowSet.h"
#include "core/base/Words.h"

#include <QTest>

#include <random>
#include <string>
#include <vector>

using namespace palimpsest;

namespace {

QueryPart words(const std::string &text, double weight = 1.0)
{
    QueryPart part;
    part.text = text;
    part.weight = weight;
    return part;
}

QueryPart classPart(const std::string &text, double weight = 1.0)
{
    QueryPart part = words(text, weight);
    part.kind = QueryPart::Kind::Class;
    return part;
}

QueryPart picture(const std::string &path, double weight = 1.0)
{
    QueryPart part;
    part.kind = QueryPart::Kind::Image;
    part.picturePath = path;
    part.weight = weight;
    return part;
}

FactCondition fact(FactCondition::Field field, const std::string &text, bool negated = false)
{
    FactCondition condition;
    condition.field = field;
    condition.text = text;
    condition.negated = negated;
    return condition;
}

FactCondition range(FactCondition::Field field, int from, int to)
{
    FactCondition condition;
    condition.field = field;
    condition.from = from;
    condition.to = to;
    return condition;
}

std::string randomText(std::mt19937 &random)
{
    static const std::vector<std::string> pieces{
        "sea", " ",       "  ",   "\"",      "\\",    "+", " - ", "2:", "class:", "a.jpg",
        "@",   "0,0,1,1", "#fff", "artist:", "mix:0", "é", ":",   "\n", "image:", "-"};
    std::string text;
    for (int i = 0; i < 1 + static_cast<int>(random() % 5); ++i)
        text += pieces[random() % pieces.size()];
    return text;
}

} // namespace

Q_DECLARE_METATYPE(palimpsest::Query)

class TestQueryText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plainWords_areOnePartAsTheyStand_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"a storm over the sea", "semi-abstract", "a  wide   gap", "a \"red\" boat", "5\" disc",
                                 "c++ - ", "rock'n'roll", "artist: unknown", "#sunset", "what is 3 + ",
                                 "http://example.org", "mix:well", "-people", "2: two", "ümlaut"})
            QTest::newRow(text) << QString(text);
    }

    void plainWords_areOnePartAsTheyStand()
    {
        QFETCH(QString, text);
        const auto query = parseQuery(text.toStdString());
        QVERIFY(query.hasValue());
        QCOMPARE(query->parts.size(), std::size_t{1});
        std::string expected = text.toStdString();
        for (const std::string &sign : {std::string(" - "), std::string(" + ")}) {
            if (expected.ends_with(sign))
                expected.resize(expected.size() - sign.size());
        }
        QCOMPARE(query->parts.front().text, expected);
        QVERIFY(query->conditions.empty() && query->colours.empty());
    }

    void grammar_data()
    {
        using Field = FactCondition::Field;
        QTest::addColumn<QString>("text");
        QTest::addColumn<Query>("expected");
        QueryPart crop = picture("/a b/ship.png", 2.0);
        crop.crop = CropRectangle{0.25, 0.0, 0.5, 0.125};
        QTest::newRow("signs") << "storm + 2:ship.jpg - people"
                               << Query{{words("storm"), picture("ship.jpg", 2.0), words("people", -1.0)}};
        QTest::newRow("leading minus") << "- 0.5:fog" << Query{{words("fog", -0.5)}};
        QTest::newRow("negative weight") << "-0.5:fog" << Query{{words("fog", -0.5)}};
        QTest::newRow("quotes") << "\"red + blue\" + \"a \\\"b\\\"\"" << Query{{words("red + blue"), words("a \"b\"")}};
        QTest::newRow("class") << "class:cat - class:\"big dog\""
                               << Query{{classPart("cat"), classPart("big dog", -1.0)}};
        QTest::newRow("crop") << "2:image:\"/a b/ship.png\"@0.25,0,0.5,0.125" << Query{{crop}};
        QTest::newRow("signs without parts") << "+ storm - + sea -" << Query{{words("storm"), words("sea")}};
        QTest::newRow("colours") << "#ff8000 sea #0ac mix:0.25"
                                 << Query{{words("sea")}, {{255, 128, 0}, {0, 170, 204}}, 0.25};
        QTest::newRow("colour after a part that is taken away")
            << "boat - sunset #20304a" << Query{{words("boat"), words("sunset", -1.0)}, {{0x20, 0x30, 0x4a}}};
        QTest::newRow("facts") << "a artist:\"van gogh\" b -style:baroque year:1850..1900"
                               << Query{{words("a b")},
                                        {},
                                        0.5,
                                        {fact(Field::Artist, "van gogh"), fact(Field::Style, "baroque", true),
                                         range(Field::Year, 1850, 1900)}};
        QTest::newRow("fact taken away") << "storm - artist:turner"
                                         << Query{{words("storm")}, {}, 0.5, {fact(Field::Artist, "turner", true)}};
        QTest::newRow("open ranges") << "year:1850.. rating:4 year:..-20"
                                     << Query{{},
                                              {},
                                              0.5,
                                              {range(Field::Year, 1850, FactCondition::kNoBound),
                                               range(Field::Rating, 4, 4),
                                               range(Field::Year, FactCondition::kNoBound, -20)}};
        QTest::newRow("known facts")
            << "license:cc tag:sea database:mine"
            << Query{{}, {}, 0.5, {fact(Field::Licence, "cc"), fact(Field::Tag, "sea"), fact(Field::Database, "mine")}};
        QTest::newRow("empty") << "  " << Query{};
    }

    void grammar()
    {
        QFETCH(QString, text);
        QFETCH(Query, expected);
        const auto query = parseQuery(text.toStdString());
        QVERIFY2(query.hasValue(), query ? "" : query.error().message.c_str());
        QVERIFY(*query == expected);
        const auto typed = formatQuery(*query);
        QVERIFY(typed.hasValue());
        const auto again = parseQuery(*typed);
        QVERIFY2(again.hasValue() && *again == expected, typed->c_str());
    }

    void badInput_isOneSentence_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"year:long", "year:1900..1850", "rating:6", "year:1e3", "a.jpg@0.5,0,0.6,1",
                                 "a.jpg@0,0,0,1", "mix:1.5", "sea - #ff0000", "#000 #111 #222 #333 #444 #555"})
            QTest::newRow(text) << QString(text);
    }

    void badInput_isOneSentence()
    {
        QFETCH(QString, text);
        const auto query = parseQuery(text.toStdString());
        QVERIFY(!query.hasValue());
        QCOMPARE(query.error().code, ErrorCode::InvalidArgument);
        QVERIFY(query.error().message.ends_with('.'));
    }

    void anyQuery_roundTrips()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 5000; ++round) {
            Query query;
            for (unsigned i = 0; i < random() % 4; ++i) {
                QueryPart part = random() % 3 == 0 ? picture(randomText(random)) : words(randomText(random));
                if (part.kind == QueryPart::Kind::Text && random() % 3 == 0)
                    part.kind = QueryPart::Kind::Class;
                if (part.kind == QueryPart::Kind::Image && random() % 2 == 0)
                    part.crop = CropRectangle{0.1, 0.2, 0.3, 0.4};
                part.weight = std::vector{1.0, -1.0, 0.1, -2.5}[random() % 4];
                query.parts.push_back(part);
            }
            for (unsigned i = 0; i < random() % 3; ++i)
                query.colours.push_back({static_cast<std::uint8_t>(random()), 2, 3});
            for (unsigned i = 0; i < random() % 3; ++i)
                query.conditions.push_back(fact(FactCondition::Field::Title, randomText(random), random() % 2 == 0));
            query.colourShare = random() % 2 == 0 ? 0.5 : 0.3;
            const auto text = formatQuery(query);
            QVERIFY(text.hasValue());
            const auto again = parseQuery(*text);
            QVERIFY2(again.hasValue() && *again == query, text->c_str());
        }
    }

    void anyText_isReadOrRefused()
    {
        std::mt19937 random(11);
        for (int round = 0; round < 5000; ++round) {
            const std::string text = randomText(random);
            const auto query = parseQuery(text);
            if (!query)
                continue;
            const auto typed = formatQuery(*query);
            QVERIFY2(typed.hasValue(), text.c_str());
            const auto again = parseQuery(*typed);
            QVERIFY2(again.hasValue() && *again == *query, (text + " -> " + *typed).c_str());
        }
    }

    void recipe_keepsAllOfTheQuery()
    {
        Recipe recipe;
        const auto query =
            parseQuery("sea + /a/ship.jpg@0.1,0.2,0.3,0.4 #ff8000 mix:0.25 artist:\"van gogh\" -year:1850..");
        QVERIFY(query.hasValue());
        recipe.query = *query;
        const auto again = recipeFromJson(recipeToJson(recipe));
        QVERIFY(again.hasValue());
        QVERIFY(again->query == *query);
        const char *damaged = R"({"palimpsest_recipe": 1, "query_conditions": ["no fact"]})";
        QCOMPARE(recipeFromJson(damaged).error().code, ErrorCode::Corrupt);
    }

    void pictureWithoutFile_cannotBeTyped()
    {
        QueryPart part = picture("");
        part.picture = std::make_shared<const Image>(2, 2);
        QCOMPARE(formatQuery({{part}}).error().code, ErrorCode::InvalidArgument);
    }

    void factsAlone_refuseWords()
    {
        QCOMPARE(parseConditions("artist:turner year:1850")->size(), std::size_t{2});
        QCOMPARE(parseConditions("artist:turner ship").error().code, ErrorCode::InvalidArgument);
    }

    void words_areFolded()
    {
        QCOMPARE(wordsOf("Albrecht Dürer's \"Hase\", 1502–03"),
                 (std::vector<std::string>{"albrecht", "durer", "s", "hase", "1502", "03"}));
        QCOMPARE(searchFolded("Čapek × ŁÓDŹ"), std::string("capek × lodz"));
        QCOMPARE(wordsOf("北斎 Иван"), (std::vector<std::string>{"北斎", "иван"}));
        QVERIFY(wordsOf(" ,. ").empty());
        QVERIFY(!wordsOf("\xC3").empty());
    }

    void rowSet_holdsItsRows()
    {
        for (const std::int64_t size : {0, 1, 63, 64, 65, 200}) {
            RowSet odd(size);
            for (std::int64_t row = 1; row < size; row += 2)
                odd.insert(row);
            QCOMPARE(odd.count(), size / 2);
            RowSet even = odd;
            even.invert();
            QCOMPARE(even.count(), size - size / 2);
            QVERIFY(!even.contains(size) && !even.contains(-1));
            std::vector<std::int64_t> seen;
            odd.visit(3, std::min<std::int64_t>(size, 130), [&](std::int64_t row) { seen.push_back(row); });
            for (std::size_t i = 0; i < seen.size(); ++i)
                QCOMPARE(seen[i], static_cast<std::int64_t>(3 + 2 * i));
            even.unite(odd);
            QVERIFY(even == RowSet::all(size));
            even.intersect(odd);
            QVERIFY(even == odd);
        }
    }
};

QTEST_GUILESS_MAIN(TestQueryText)
#include "tst_query_text.moc"
