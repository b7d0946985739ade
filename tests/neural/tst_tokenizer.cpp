#include "core/neural/text/BytePairVocabulary.h"
#include "core/neural/text/ClipTokenizer.h"
#include "core/neural/text/HtmlEntities.h"
#include "core/neural/text/TextRepair.h"
#include "core/neural/text/Unicode.h"
#include "core/neural/text/Utf8.h"
#include "core/neural/text/WordVocabulary.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

using namespace palimpsest;
using namespace palimpsest::neural::text;

namespace {

using Ids = std::vector<std::int64_t>;

// Ids of CLIP: '!' is byte 0x21 with id 0; the same bytes at the end of a word are 256 higher.
constexpr std::int64_t kLetterA = 'a' - '!';
constexpr std::int64_t kWordEndOffset = 256;

std::string joined(const std::vector<std::string> &words)
{
    std::string result;
    for (const std::string &word : words)
        result += (result.empty() ? "" : " ") + word;
    return result;
}

QString shown(const Ids &ids)
{
    QStringList parts;
    for (const std::int64_t id : ids)
        parts << QString::number(id);
    return parts.join(QLatin1Char(' '));
}

} // namespace

/// The pieces of CLIP's tokenizer without CLIP's vocabulary; tst_parity compares with the reference where its files are
/// found.
class TestTokenizer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void splitWords_cutsAsTheReferencePattern_data();
    void splitWords_cutsAsTheReferencePattern();
    void unescapeHtml_followsTheStandard_data();
    void unescapeHtml_followsTheStandard();
    void repairText_undoesCommonDamage_data();
    void repairText_undoesCommonDamage();
    void toLower_followsPython_data();
    void toLower_followsPython();
    void decodeUtf8_replacesMaximalIllFormedParts_data();
    void decodeUtf8_replacesMaximalIllFormedParts();
    void encode_givesBytes_withoutMerges();
    void encode_appliesTheEarliestMergeFirst();
    void encode_givesTheLastId_whenMergesMakeTheSameSymbol();
    void encode_keepsSpecialTokens_whenTyped();
    void encodePadded_endsWithTheEndToken_whenCut();
    void decode_givesTheTextBack();
    void decode_replacesUnknownIds();
    void wordVocabulary_makesEachWordOneToken();
    void wordVocabulary_cutsUnknownWords();
    void wordVocabulary_refusesLongWords();
    void load_usesTheFirstMerges_whenLimited();
    void load_refusesBrokenFiles_data();
    void load_refusesBrokenFiles();
    void load_reportsMissingFiles();

private:
    [[nodiscard]] std::filesystem::path inFolder(const char *name) const;
    [[nodiscard]] ClipTokenizer wordTokenizer(const std::vector<std::string> &words) const;

    QTemporaryDir m_folder;
};

std::filesystem::path TestTokenizer::inFolder(const char *name) const
{
    return std::filesystem::path(m_folder.path().toStdString()) / name;
}

ClipTokenizer TestTokenizer::wordTokenizer(const std::vector<std::string> &words) const
{
    const auto written = writeWordVocabulary(inFolder("words.bpe"), words);
    auto tokenizer = ClipTokenizer::load(inFolder("words.bpe"));
    if (!written || !tokenizer)
        qFatal("the word vocabulary could not be made");
    return std::move(*tokenizer);
}

void TestTokenizer::splitWords_cutsAsTheReferencePattern_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("blanks") << " \t\n "
                            << "";
    QTest::newRow("words") << "A  Fox,\nrunning"
                           << "a fox , running";
    QTest::newRow("contractions") << "it's we'll I'd rock 'n' roll"
                                  << "it 's we 'll i 'd rock ' n ' roll";
    QTest::newRow("one token per digit") << "8k 1900"
                                         << "8 k 1 9 0 0";
    QTest::newRow("signs in a row") << "what?! <3"
                                    << "what ?! < 3";
    QTest::newRow("special tokens") << "<|STARTOFTEXT|>cat<|endoftext|>"
                                    << "<|startoftext|> cat <|endoftext|>";
    QTest::newRow("special token behind a sign") << "!<|endoftext|>"
                                                 << "!<| endoftext |>";
    QTest::newRow("accents") << QStringLiteral("Café") << QStringLiteral("café");
    QTest::newRow("marks are no letters") << QStringLiteral("ह्न") << QStringLiteral("ह ् न");
    QTest::newRow("numbers of other scripts") << QStringLiteral("½٣Ⅳ") << QStringLiteral("½ ٣ ⅳ");
    QTest::newRow("long s in a contraction") << QStringLiteral("'ſ") << QStringLiteral("'ſ");
    QTest::newRow("entity twice") << "&amp;lt;b"
                                  << "< b";
    QTest::newRow("token after a blank") << "! <|endoftext|>"
                                         << "! <|endoftext|>";
}

void TestTokenizer::splitWords_cutsAsTheReferencePattern()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    const auto got = splitWords(text.toStdString());
    QVERIFY(got);
    QCOMPARE(QString::fromStdString(joined(*got)), words);
}

void TestTokenizer::unescapeHtml_followsTheStandard_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("named") << "a &lt; b &amp; c"
                           << "a < b & c";
    QTest::newRow("without semicolon") << "AT&ampT &copy2" << QStringLiteral("AT&T ©2");
    QTest::newRow("longest prefix") << "&notit; &notin;" << QStringLiteral("¬it; ∉");
    QTest::newRow("semicolon needed") << "&alpha &alpha;" << QStringLiteral("&alpha α");
    QTest::newRow("two code points") << "&NotEqualTilde;" << QString::fromUcs4(U"\u2242\u0338");
    QTest::newRow("decimal") << "&#65;&#66"
                             << "AB";
    QTest::newRow("hexadecimal") << "&#x41;&#X1f600;" << QStringLiteral("A😀");
    QTest::newRow("Windows-1252") << "&#150;&#128;" << QStringLiteral("–€");
    QTest::newRow("no code point") << "&#0;&#xD800;&#x110000;&#99999999999999;" << QString(4, QChar(0xFFFD));
    QTest::newRow("forbidden vanish") << "a&#1;&#xFFFE;b"
                                      << "ab";
    QTest::newRow("no reference") << "a & b &; &# &#x; &unknown"
                                  << "a & b &; &# &#x; &unknown";
}

void TestTokenizer::unescapeHtml_followsTheStandard()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const std::u32string got = unescapeHtml(decodeUtf8(text.toStdString()));
    QCOMPARE(QString::fromStdString(encodeUtf8(got)), expected);
}

void TestTokenizer::repairText_undoesCommonDamage_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("sound text") << QStringLiteral("Dalí — 1931 «É»") << QStringLiteral("Dalí — 1931 «É»");
    QTest::newRow("curly quotes") << QStringLiteral("“it’s” ‘so’") << "\"it's\" 'so'";
    QTest::newRow("mojibake") << QString::fromUcs4(U"caf\u00C3\u00A9") << QStringLiteral("café");
    QTest::newRow("mojibake of a quote") << QString::fromUcs4(U"don\u00E2\u20AC\u2122t") << "don't";
    QTest::newRow("full width") << QStringLiteral("ＦＵＬＬ") << "FULL";
    QTest::newRow("ligature") << QStringLiteral("ﬁne ﬄ") << "fine ffl";
    QTest::newRow("composed") << QString::fromUcs4(U"e\u0301") << QStringLiteral("é");
    QTest::newRow("control characters") << QString::fromUcs4(U"\uFEFFa\u000Bb\u001Cc\u007F") << "abc";
    QTest::newRow("terminal escape") << QString::fromUcs4(U"\u001B[31mred") << "red";
    QTest::newRow("C1 controls") << QString::fromUcs4(U"a\u0096b") << QStringLiteral("a–b");
}

void TestTokenizer::repairText_undoesCommonDamage()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(encodeUtf8(repairText(decodeUtf8(text.toStdString())))), expected);
}

void TestTokenizer::toLower_followsPython_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("ASCII") << "MiXeD"
                           << "mixed";
    QTest::newRow("final sigma") << QStringLiteral("ΟΔΥΣΣΕΥΣ") << QStringLiteral("οδυσσευς");
    QTest::newRow("final sigma before a sign") << QStringLiteral("ΑΣ.") << QStringLiteral("ας.");
    QTest::newRow("sigma inside, over a sign") << QStringLiteral("ΑΣ.Α") << QStringLiteral("ασ.α");
    QTest::newRow("sigma alone") << QStringLiteral("Σ") << QStringLiteral("σ");
    QTest::newRow("I with dot") << QStringLiteral("İ") << QString::fromUcs4(U"i\u0307");
    QTest::newRow("Kelvin sign") << QString::fromUcs4(U"\u212A") << "k";
}

void TestTokenizer::toLower_followsPython()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(encodeUtf8(toLower(decodeUtf8(text.toStdString())))), expected);
}

void TestTokenizer::decodeUtf8_replacesMaximalIllFormedParts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("replacements");
    QTest::newRow("stray continuation") << QByteArray("a\x80") << 1;
    QTest::newRow("cut sequence is one part") << QByteArray("\xE2\x82") << 1;
    QTest::newRow("overlong") << QByteArray("\xC0\xAF") << 2;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << 3;
    QTest::newRow("beyond Unicode") << QByteArray("\xF4\x90\x80\x80") << 4;
    QTest::newRow("four bytes") << QByteArray("\xF0\x9F\x98\x80") << 0;
}

void TestTokenizer::decodeUtf8_replacesMaximalIllFormedParts()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, replacements);
    const std::u32string text = decodeUtf8(bytes.toStdString());
    QCOMPARE(std::count(text.begin(), text.end(), char32_t{0xFFFD}), replacements);
}

void TestTokenizer::encode_givesBytes_withoutMerges()
{
    const ClipTokenizer tokenizer{BytePairVocabulary()};
    QCOMPARE(tokenizer.vocabularySize(), 514);
    QCOMPARE(shown(*tokenizer.encode("ab")), shown({kLetterA, kLetterA + 1 + kWordEndOffset}));
}

void TestTokenizer::encode_appliesTheEarliestMergeFirst()
{
    const auto vocabulary = BytePairVocabulary::create({{"b", "c"}, {"a", "b"}, {"a", "bc"}, {"d", "d"}});
    QVERIFY(vocabulary);
    const ClipTokenizer tokenizer(*vocabulary);
    QCOMPARE(shown(*tokenizer.encode("abcx")), shown({514, kLetterA + 23 + kWordEndOffset}));
    // From left to right, without overlap.
    QCOMPARE(shown(*tokenizer.encode("ddddx")), shown({515, 515, kLetterA + 23 + kWordEndOffset}));
}

void TestTokenizer::encode_givesTheLastId_whenMergesMakeTheSameSymbol()
{
    const auto vocabulary = BytePairVocabulary::create({{"a", "b"}, {"b", "c</w>"}, {"ab", "c</w>"}, {"a", "bc</w>"}});
    QVERIFY(vocabulary);
    QCOMPARE(shown(vocabulary->encodeWord("abc")), shown({515}));
}

void TestTokenizer::encode_keepsSpecialTokens_whenTyped()
{
    const ClipTokenizer tokenizer{BytePairVocabulary()};
    QCOMPARE(shown(*tokenizer.encode("&lt;|startoftext|&gt; <|EndOfText|>")), shown({512, 513}));
}

void TestTokenizer::encodePadded_endsWithTheEndToken_whenCut()
{
    const ClipTokenizer tokenizer{BytePairVocabulary()};
    const std::int64_t a = kLetterA + kWordEndOffset;
    QCOMPARE(shown(*tokenizer.encodePadded("a", 5)), shown({512, a, 513, 0, 0}));
    QCOMPARE(shown(*tokenizer.encodePadded("a a a", 5)), shown({512, a, a, a, 513}));
    QCOMPARE(shown(*tokenizer.encodePadded("a a a a", 5)), shown({512, a, a, a, 513}));
    QCOMPARE(shown(*tokenizer.encodePadded("", 5)), shown({512, 513, 0, 0, 0}));
}

void TestTokenizer::decode_givesTheTextBack()
{
    const ClipTokenizer tokenizer = wordTokenizer({"café", "fox"});
    QCOMPARE(tokenizer.decode(*tokenizer.encode("Café, fox 😀")), std::string("café , fox 😀 "));
    QCOMPARE(tokenizer.decode(Ids{tokenizer.startToken(), tokenizer.endToken()}),
             std::string("<|startoftext|><|endoftext|>"));
}

void TestTokenizer::decode_replacesUnknownIds()
{
    const ClipTokenizer tokenizer{BytePairVocabulary()};
    QCOMPARE(tokenizer.decode(Ids{-1, 99999}), std::string("\uFFFD\uFFFD"));
    // Half of a two-byte letter.
    QCOMPARE(tokenizer.decode(Ids{*tokenizer.encode("é")->begin()}), std::string("\uFFFD"));
}

void TestTokenizer::wordVocabulary_makesEachWordOneToken()
{
    const std::vector<std::string> words{"a",    "cat",  "scat",   "cats",   "at",     "tac",    "catcat",
                                         "aaaa", "aaa",  "banana", "ban",    "nana",   "anna",   "café",
                                         "oil",  "boil", "style",  "styles", "ocean",  "canoe",  "the",
                                         "then", "hen",  "日本",   "abcabc", "bcabca", "cabcab", "mississippi"};
    const ClipTokenizer tokenizer = wordTokenizer(words);
    std::set<std::int64_t> seen;
    for (const std::string &word : words) {
        const auto ids = tokenizer.encode(word);
        QVERIFY(ids);
        QVERIFY2(ids->size() == 1, word.c_str());
        QVERIFY2(seen.insert(ids->front()).second, word.c_str());
    }
    QCOMPARE(tokenizer.encode("the cat ban banana")->size(), std::size_t{4});
}

void TestTokenizer::wordVocabulary_cutsUnknownWords()
{
    const ClipTokenizer tokenizer = wordTokenizer({"cat", "don't"});
    QVERIFY(tokenizer.encode("dog")->size() > 1);
    QCOMPARE(tokenizer.encode("don't")->size(), std::size_t{2});
}

void TestTokenizer::wordVocabulary_refusesLongWords()
{
    const auto written = writeWordVocabulary(inFolder("long.bpe"), {std::string(2000, 'a')});
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!std::filesystem::exists(inFolder("long.bpe")));
}

void TestTokenizer::load_usesTheFirstMerges_whenLimited()
{
    (void)wordTokenizer({"cat"});
    const auto tokenizer = ClipTokenizer::load(inFolder("words.bpe"), 1);
    QVERIFY(tokenizer);
    QCOMPARE(tokenizer->vocabularySize(), 515);
}

void TestTokenizer::load_refusesBrokenFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("three symbols") << QByteArray("header\na b c\n");
    QTest::newRow("one symbol") << QByteArray("header\nab\n");
    QTest::newRow("blank line inside") << QByteArray("header\n\na b\n");
    QTest::newRow("unknown symbol") << QByteArray("header\na bc\n");
    QTest::newRow("cut gzip") << QByteArray("\x1F\x8B\x08\x00", 4);
    QTest::newRow("damaged gzip") << QByteArray("\x1F\x8B\x08\x00\x00\x00\x00\x00\x00\x03garbage!", 18);
}

void TestTokenizer::load_refusesBrokenFiles()
{
    QFETCH(QByteArray, content);
    QFile file(QString::fromStdString(inFolder("broken.bpe").string()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const auto tokenizer = ClipTokenizer::load(inFolder("broken.bpe"));
    QVERIFY(!tokenizer);
    QCOMPARE(tokenizer.error().code, ErrorCode::Corrupt);
}

void TestTokenizer::load_reportsMissingFiles()
{
    const auto tokenizer = ClipTokenizer::load(inFolder("none.bpe"));
    QVERIFY(!tokenizer);
    QCOMPARE(tokenizer.error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestTokenizer)
#include "tst_tokenizer.moc"
