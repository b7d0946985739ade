#include "core/imaging/Decode.h"
#include "core/imaging/Encode.h"
#include "core/imaging/Metadata.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <exiv2/exiv2.hpp>
#include <png.h>
#include <zlib.h>

#include <algorithm>
#include <clocale>
#include <cstdio>
#include <filesystem>
#include <map>
#include <string_view>

using namespace palimpsest;
using namespace palimpsest::imaging;
using namespace std::string_view_literals;

namespace {

std::filesystem::path pathOf(const QString &name)
{
    return QFile::encodeName(name).toStdString();
}

QByteArray fileBytes(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Image testPicture()
{
    Image image(16, 8);
    for (std::size_t i = 0; i < image.pixels().size(); ++i)
        image.pixels()[i] = static_cast<std::uint8_t>(i * 7);
    return image;
}

/// The types of a PNG's chunks, in order.
QList<QByteArray> chunkTypes(const QByteArray &png)
{
    QList<QByteArray> types;
    qsizetype offset = 8;
    while (offset + 12 <= png.size()) {
        const auto length =
            static_cast<qsizetype>(png_get_uint_32(reinterpret_cast<png_const_bytep>(png.constData() + offset)));
        types.append(png.mid(offset + 4, 4));
        offset += length + 12;
    }
    return types;
}

/// What libpng, as an independent reader, finds before the pixels: keyword -> text.
std::map<std::string, std::string> textsByLibpng(const QString &name)
{
    std::map<std::string, std::string> result;
    std::FILE *file = std::fopen(QFile::encodeName(name).constData(), "rb");
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    png_init_io(png, file);
    png_read_info(png, info);
    png_textp texts = nullptr;
    const int count = png_get_text(png, info, &texts, nullptr);
    for (int i = 0; i < count; ++i)
        result[texts[i].key] = texts[i].text;
    png_destroy_read_struct(&png, &info, nullptr);
    std::fclose(file);
    return result;
}

/// A PNG chunk with its length and checksum.
QByteArray chunk(const QByteArray &type, const QByteArray &content)
{
    const QByteArray body = type + content;
    QByteArray result(4, '\0');
    png_save_uint_32(reinterpret_cast<png_bytep>(result.data()), static_cast<png_uint_32>(content.size()));
    QByteArray checksum(4, '\0');
    png_save_uint_32(reinterpret_cast<png_bytep>(checksum.data()),
                     static_cast<png_uint_32>(
                         crc32(0, reinterpret_cast<const Bytef *>(body.constData()), static_cast<uInt>(body.size()))));
    return result + body + checksum;
}

QByteArray deflated(const QByteArray &text)
{
    return qCompress(text).mid(4); // Qt puts the length in front.
}

/// A PNG's signature and `chunks`; enough for a reader of texts.
QByteArray bareFile(const QByteArray &chunks)
{
    return QByteArray("\x89PNG\r\n\x1A\n", 8) + chunk("IHDR", QByteArray(13, '\1')) + chunks + chunk("IEND", {});
}

Result<std::vector<PngText>> readTexts(const QByteArray &file, const PngTextLimits &limits = {})
{
    QTemporaryDir folder;
    const QString name = folder.filePath("a.png");
    QFile target(name);
    if (!target.open(QIODevice::WriteOnly) || target.write(file) != file.size())
        qFatal("cannot write %s", qPrintable(name));
    target.close();
    return readPngText(pathOf(name), limits);
}

PictureCredits testCredits()
{
    PictureCredits credits;
    credits.creatorTool = "Palimpsest 0.1.0";
    credits.createDate = "2026-11-23T20:00:00Z";
    credits.description = "a <cat> & \"dog\"\x01 äöü";
    credits.aiSystem = "rdm, wikiart";
    credits.aiPrompt = "a cat";
    credits.rating = 4;
    credits.ingredients = {
        {"xxh3:0123", "turner.jpg", "https://example.org/a?b=1&c=2", "Fishermen at Sea", "Turner", "1796", "CC0-1.0"},
        {"xxh3:4567", "", "", "", "", "", ""}};
    return credits;
}

} // namespace

class TestMetadata : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pngText_survivesTheRoundTrip_data();
    void pngText_survivesTheRoundTrip();
    void texts_standBeforeThePixels_uncompressed();
    void pixels_surviveTheRoundTrip();
    void badText_isRefused_data();
    void badText_isRefused();
    void foreignChunks_areRead();
    void hostileText_isLeftOut_data();
    void hostileText_isLeftOut();
    void cutOffFile_givesTheTextsBeforeTheCut();
    void notAPng_isUnsupported();
    void failedWrite_leavesTheOldFile();
    void write_replacesALinksTarget();
    void xmp_hasCanonicalPrefixes();
    void xmp_isReadByExiv2();
    void xmp_repairsWhatXmlCannotCarry();
    void digitalSource_hasItsUri_data();
    void digitalSource_hasItsUri();
    void parameters_areWrittenLikeOthersDo();
};

void TestMetadata::pngText_survivesTheRoundTrip_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("short") << "hello" << QByteArray("tEXt");
    QTest::newRow("long") << QString("steps, seed and so on; ").repeated(4000) << QByteArray("tEXt");
    QTest::newRow("lines") << "a\nb\n" << QByteArray("tEXt");
    QTest::newRow("Latin-1") << QString::fromUtf8("Dürer, façade, 50 £") << QByteArray("tEXt");
    QTest::newRow("tab is no text for tEXt") << "a\tb" << QByteArray("iTXt");
    QTest::newRow("beyond Latin-1") << QString::fromUtf8("葛飾北斎 – мона Лиза 🎨") << QByteArray("iTXt");
    QTest::newRow("long beyond Latin-1") << QString::fromUtf8("葛飾北斎 ").repeated(4000) << QByteArray("iTXt");
    QTest::newRow("empty") << "" << QByteArray("tEXt");
}

void TestMetadata::pngText_survivesTheRoundTrip()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, type);
    QTemporaryDir folder;
    const QString name = folder.filePath("a.png");
    const std::vector<PngText> texts{{"parameters", text.toStdString()}};
    QVERIFY(writePng(pathOf(name), testPicture(), texts));
    const Result<std::vector<PngText>> read = readPngText(pathOf(name));
    QVERIFY(read);
    QVERIFY(*read == texts);
    QVERIFY(chunkTypes(fileBytes(name)).contains(type));
    const std::string expected = type == "tEXt" ? text.toLatin1().toStdString() : text.toStdString();
    QCOMPARE(textsByLibpng(name)["parameters"], expected);
}

void TestMetadata::texts_standBeforeThePixels_uncompressed()
{
    QTemporaryDir folder;
    const QString name = folder.filePath("a.png");
    const std::string recipe(5000, 'x');
    QVERIFY(writePng(pathOf(name), testPicture(), {{"palimpsest", recipe}, {"parameters", recipe}},
                     xmpPacket(testCredits())));
    const QList<QByteArray> types = chunkTypes(fileBytes(name));
    QVERIFY(!types.contains("zTXt"));
    QVERIFY(types.contains("sRGB"));
    QCOMPARE(types.count("tEXt"), 2);
    QCOMPARE(types.count("iTXt"), 1);
    QVERIFY(types.lastIndexOf("tEXt") < types.indexOf("IDAT"));
    QVERIFY(types.lastIndexOf("iTXt") < types.indexOf("IDAT"));
    QVERIFY(fileBytes(name).contains("<Iptc4xmpExt:DigitalSourceType>"
                                     "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia<"));
    QCOMPARE(textsByLibpng(name)["XML:com.adobe.xmp"], xmpPacket(testCredits()));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestMetadata::pixels_surviveTheRoundTrip()
{
    const Result<std::vector<std::uint8_t>> bytes = encodePng(testPicture());
    QVERIFY(bytes);
    const Result<Image> image = decodePicture(std::span<const std::uint8_t>(*bytes));
    QVERIFY(image);
    QVERIFY(*image == testPicture());
}

void TestMetadata::badText_isRefused_data()
{
    QTest::addColumn<QByteArray>("keyword");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no keyword") << QByteArray() << QByteArray("a");
    QTest::newRow("keyword too long") << QByteArray(80, 'k') << QByteArray("a");
    QTest::newRow("leading space") << QByteArray(" k") << QByteArray("a");
    QTest::newRow("double space") << QByteArray("k  k") << QByteArray("a");
    QTest::newRow("keyword beyond Latin-1") << QByteArray("鍵") << QByteArray("a");
    QTest::newRow("NUL in text") << QByteArray("k") << QByteArray("a\0b", 3);
}

void TestMetadata::badText_isRefused()
{
    QFETCH(QByteArray, keyword);
    QFETCH(QByteArray, text);
    const Result<std::vector<std::uint8_t>> bytes =
        encodePng(testPicture(), {{keyword.toStdString(), text.toStdString()}});
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code, ErrorCode::InvalidArgument);
}

void TestMetadata::foreignChunks_areRead()
{
    const QByteArray chunks = chunk("tEXt", QByteArray("Title\0caf\xE9", 10))
                              + chunk("zTXt", QByteArray("workflow\0\0", 10) + deflated(QByteArray(5000, 'w')))
                              + chunk("iTXt", QByteArray("prompt\0\1\0en\0Eingabe\0", 20) + deflated("\xC3\xA4"))
                              + chunk("IDAT", QByteArray(100, 'p')) + chunk("tEXt", QByteArray("after\0pixels", 12));
    const Result<std::vector<PngText>> texts = readTexts(bareFile(chunks));
    QVERIFY(texts);
    const std::vector<PngText> expected{
        {"Title", "caf\xC3\xA9"}, {"workflow", std::string(5000, 'w')}, {"prompt", "\xC3\xA4"}, {"after", "pixels"}};
    QVERIFY(*texts == expected);
}

void TestMetadata::hostileText_isLeftOut_data()
{
    QTest::addColumn<QByteArray>("hostile");
    QByteArray wrongChecksum = chunk("tEXt", QByteArray("k\0v", 3));
    wrongChecksum.back() = static_cast<char>(wrongChecksum.back() ^ 1);
    QTest::newRow("wrong checksum") << wrongChecksum;
    QTest::newRow("no NUL") << chunk("tEXt", "keyword");
    QTest::newRow("empty keyword") << chunk("tEXt", QByteArray("\0v", 2));
    QTest::newRow("nothing") << chunk("tEXt", {});
    QTest::newRow("iTXt without fields") << chunk("iTXt", QByteArray("k\0\0\0xx", 6));
    QTest::newRow("broken compression") << chunk("zTXt", QByteArray("k\0\0not deflate", 14));
    QTest::newRow("unknown compression") << chunk("zTXt", QByteArray("k\0\7", 3) + deflated("v"));
    QTest::newRow("bomb") << chunk("zTXt", QByteArray("k\0\0", 3) + deflated(QByteArray(20'000'000, 'b')));
    QTest::newRow("too long") << chunk("tEXt", QByteArray("k\0", 2) + QByteArray(200'000, 't'));
}

void TestMetadata::hostileText_isLeftOut()
{
    QFETCH(QByteArray, hostile);
    PngTextLimits limits;
    limits.maximumTextBytes = 100'000;
    const Result<std::vector<PngText>> texts =
        readTexts(bareFile(hostile + chunk("tEXt", QByteArray("good\0one", 8))), limits);
    QVERIFY(texts);
    QCOMPARE(texts->size(), std::size_t{1});
    QCOMPARE(texts->front().keyword, std::string("good"));
}

void TestMetadata::cutOffFile_givesTheTextsBeforeTheCut()
{
    const QByteArray file =
        bareFile(chunk("tEXt", QByteArray("first\0one", 9)) + chunk("tEXt", QByteArray("second\0two", 10)));
    for (qsizetype size = 8; size < file.size(); ++size) {
        const Result<std::vector<PngText>> texts = readTexts(file.left(size));
        QVERIFY(texts);
        QVERIFY(texts->size() <= 2);
    }
}

void TestMetadata::notAPng_isUnsupported()
{
    const Result<std::vector<PngText>> texts = readTexts("GIF89a");
    QVERIFY(!texts);
    QCOMPARE(texts.error().code, ErrorCode::Unsupported);
    QTemporaryDir folder;
    QCOMPARE(readPngText(pathOf(folder.filePath("missing.png"))).error().code, ErrorCode::NotFound);
    QCOMPARE(readPngText(pathOf(folder.path())).error().code, ErrorCode::InvalidArgument);
}

void TestMetadata::failedWrite_leavesTheOldFile()
{
    QTemporaryDir folder;
    const QString name = folder.filePath("a.png");
    QVERIFY(writePng(pathOf(name), testPicture()));
    const QByteArray before = fileBytes(name);
    QVERIFY(!writePng(pathOf(name), testPicture(), {{"", "bad keyword"}}));
    QCOMPARE(fileBytes(name), before);
    const Result<void> missing = writePng(pathOf(folder.filePath("no/folder/a.png")), testPicture());
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QVERIFY(QDir().mkpath(folder.filePath("taken.png")));
    const Result<void> taken = writePng(pathOf(folder.filePath("taken.png")), testPicture());
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, ErrorCode::Io);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList("a.png"));
}

void TestMetadata::write_replacesALinksTarget()
{
    QTemporaryDir folder;
    QVERIFY(writePng(pathOf(folder.filePath("a.png")), Image(1, 1)));
    QVERIFY(QFile::link("a.png", folder.filePath("link.png")));
    QVERIFY(writePng(pathOf(folder.filePath("link.png")), testPicture()));
    QVERIFY(QFileInfo(folder.filePath("link.png")).isSymLink());
    const Result<Image> image = decodePicture(pathOf(folder.filePath("a.png")));
    QVERIFY(image);
    QCOMPARE(image->width(), 16);
}

void TestMetadata::xmp_hasCanonicalPrefixes()
{
    const QByteArray packet = QByteArray::fromStdString(xmpPacket(testCredits()));
    QVERIFY(packet.startsWith("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"));
    QVERIFY(packet.endsWith("<?xpacket end=\"w\"?>"));
    for (const char *part :
         {"xmlns:Iptc4xmpExt=\"http://iptc.org/std/Iptc4xmpExt/2008-02-29/\"", "<xmp:CreatorTool>Palimpsest 0.1.0<",
          "<xmp:Rating>4<", "<xmpMM:Ingredients>", "<stRef:documentID>xxh3:0123<", "?b=1&amp;c=2<"})
        QVERIFY2(packet.contains(part), part);
}

void TestMetadata::xmp_isReadByExiv2()
{
    Exiv2::XmpParser::initialize();
    Exiv2::XmpData data;
    QCOMPARE(Exiv2::XmpParser::decode(data, xmpPacket(testCredits())), 0);
    const auto value = [&](const char *key) {
        const auto found = data.findKey(Exiv2::XmpKey(key));
        return found == data.end() ? std::string("(none)") : found->toString();
    };
    QCOMPARE(value("Xmp.iptcExt.DigitalSourceType"),
             std::string("http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"));
    QCOMPARE(value("Xmp.xmp.CreatorTool"), std::string("Palimpsest 0.1.0"));
    QCOMPARE(value("Xmp.xmp.Rating"), std::string("4"));
    QCOMPARE(value("Xmp.dc.description"), std::string("lang=\"x-default\" a <cat> & \"dog\" \xC3\xA4\xC3\xB6\xC3\xBC"));
    QCOMPARE(value("Xmp.dc.source"), std::string("Fishermen at Sea, Turner, 1796, CC0-1.0"));
    QCOMPARE(value("Xmp.xmpMM.Ingredients[1]/stRef:filePath"), std::string("turner.jpg"));
    QCOMPARE(value("Xmp.xmpMM.Ingredients[1]/stRef:alternatePaths"), std::string("https://example.org/a?b=1&c=2"));
    QCOMPARE(value("Xmp.xmpMM.Ingredients[2]/stRef:documentID"), std::string("xxh3:4567"));
    Exiv2::XmpParser::terminate();
}

void TestMetadata::xmp_repairsWhatXmlCannotCarry()
{
    PictureCredits credits;
    credits.description = std::string("a\0b\x1F"
                                      "c\xFF"
                                      "d\xED\xA0\x80 ]]> </rdf:li>"sv);
    const std::string packet = xmpPacket(credits);
    Exiv2::XmpParser::initialize();
    Exiv2::XmpData data;
    QCOMPARE(Exiv2::XmpParser::decode(data, packet), 0);
    Exiv2::XmpParser::terminate();
    QVERIFY(
        std::none_of(packet.begin(), packet.end(), [](char byte) { return byte >= 0 && byte < 0x20 && byte != '\n'; }));
}

void TestMetadata::digitalSource_hasItsUri_data()
{
    QTest::addColumn<int>("source");
    QTest::addColumn<QByteArray>("term");
    QTest::newRow("painted") << int(DigitalSource::TrainedAlgorithmicMedia) << QByteArray("trainedAlgorithmicMedia");
    QTest::newRow("begun from a picture") << int(DigitalSource::CompositeWithTrainedAlgorithmicMedia)
                                          << QByteArray("compositeWithTrainedAlgorithmicMedia");
    QTest::newRow("enhanced") << int(DigitalSource::AlgorithmicallyEnhanced) << QByteArray("algorithmicallyEnhanced");
}

void TestMetadata::digitalSource_hasItsUri()
{
    QFETCH(int, source);
    QFETCH(QByteArray, term);
    PictureCredits credits;
    credits.source = static_cast<DigitalSource>(source);
    const QByteArray uri = "http://cv.iptc.org/newscodes/digitalsourcetype/" + term;
    QVERIFY(QByteArray::fromStdString(xmpPacket(credits)).contains(">" + uri + "<"));
}

void TestMetadata::parameters_areWrittenLikeOthersDo()
{
    GenerationSettings settings;
    settings.prompt = "a cat,\noil painting";
    settings.steps = 50;
    settings.sampler = "DDIM";
    settings.guidance = 2.5;
    settings.seed = 18446744073709551615ULL;
    settings.widthPx = 256;
    settings.heightPx = 384;
    settings.model = "rdm: \"small\", v1";
    settings.version = "Palimpsest 0.1.0";
    QCOMPARE(a1111Parameters(settings),
             std::string("a cat,\noil painting\nSteps: 50, Sampler: DDIM, CFG scale: 2.5, Seed: 18446744073709551615, "
                         "Size: 256x384, Model: \"rdm: \\\"small\\\", v1\", Version: Palimpsest 0.1.0"));
    settings.negativePrompt = "blur";
    QVERIFY(a1111Parameters(settings).find("oil painting\nNegative prompt: blur\nSteps: 50") != std::string::npos);
    std::setlocale(LC_ALL, "de_DE.UTF-8");
    QVERIFY(a1111Parameters(settings).find("CFG scale: 2.5,") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestMetadata)
#include "tst_metadata.moc"
