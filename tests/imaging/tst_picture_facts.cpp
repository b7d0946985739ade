#include "core/imaging/Encode.h"
#include "core/imaging/PictureFacts.h"

#include <QTest>

#include <exiv2/exiv2.hpp>

#include <map>
#include <string>
#include <thread>
#include <vector>

using namespace palimpsest;
using namespace palimpsest::imaging;

namespace {

using Tags = std::map<std::string, std::string>;

std::vector<std::uint8_t> taggedJpeg(const Tags &tags)
{
    Image picture(16, 8);
    auto jpeg = encodeJpeg(picture, 90);
    const auto image = Exiv2::ImageFactory::open(jpeg->data(), static_cast<long>(jpeg->size()));
    image->readMetadata();
    Exiv2::XmpProperties::registerNs("http://ns.useplus.org/ldf/xmp/1.0/", "plus");
    for (const auto &[key, value] : tags) {
        if (key.starts_with("Xmp."))
            image->xmpData()[key] = value;
        else if (key.starts_with("Iptc."))
            image->iptcData()[key] = value;
        else
            image->exifData()[key] = value;
    }
    image->writeMetadata();
    Exiv2::BasicIo &io = image->io();
    io.open();
    std::vector<std::uint8_t> bytes(io.size());
    io.read(bytes.data(), static_cast<long>(bytes.size()));
    return bytes;
}

} // namespace

class TestPictureFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void facts_areReadFromEveryStandard_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("expected");
        const auto add = [](const char *key, const char *value, const char *field, const char *expected) {
            QTest::newRow(key) << QByteArray(key) << QByteArray(value) << QByteArray(field) << QByteArray(expected);
        };
        add("Xmp.dc.title", "lang=x-default Red Fuji", "title", "Red Fuji");
        add("Iptc.Application2.ObjectName", "Красная Фудзи", "title", "Красная Фудзи");
        add("Xmp.dc.creator", "Hokusai", "artist", "Hokusai");
        add("Iptc.Application2.Byline", "Hokusai", "artist", "Hokusai");
        add("Exif.Image.Artist", "Hokusai", "artist", "Hokusai");
        add("Xmp.photoshop.DateCreated", "1831-01-02", "year", "1831");
        add("Iptc.Application2.DateCreated", "1831-01-02", "year", "1831");
        add("Exif.Photo.DateTimeOriginal", "2019:05:06 07:08:09", "yearTaken", "2019");
        add("Exif.Image.ImageDescription", "a mountain  ", "caption", "a mountain");
        add("Xmp.dc.rights", "lang=x-default CC0", "licence", "CC0");
        add("Xmp.xmpRights.WebStatement", "https://cc/by", "licence", "https://cc/by");
        add("Exif.Image.Copyright", "me", "licence", "me");
        add("Xmp.dc.source", "museum", "source", "museum");
    }

    void facts_areReadFromEveryStandard()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, expected);
        const PictureFacts facts = readPictureFacts(taggedJpeg({{key.toStdString(), value.toStdString()}}));
        const std::map<std::string, std::string> fields{{"title", facts.title},        {"artist", facts.artist},
                                                        {"year", facts.year},          {"caption", facts.caption},
                                                        {"licence", facts.licence},    {"source", facts.source},
                                                        {"yearTaken", facts.yearTaken}};
        for (const auto &[name, text] : fields)
            QCOMPARE(text, name == field.toStdString() ? expected.toStdString() : std::string());
        QVERIFY(!facts.miningProhibited);
    }

    void xmp_isStrongerThanOlderStandards()
    {
        const PictureFacts facts = readPictureFacts(taggedJpeg(
            {{"Xmp.dc.creator", "new"}, {"Iptc.Application2.Byline", "old"}, {"Exif.Image.Artist", "older"}}));
        QCOMPARE(facts.artist, std::string("new"));
    }

    void deviceWords_areLeftOut()
    {
        QCOMPARE(readPictureFacts(taggedJpeg({{"Exif.Image.ImageDescription", "OLYMPUS DIGITAL CAMERA      "}})),
                 PictureFacts());
        QCOMPARE(readPictureFacts(taggedJpeg({{"Exif.Photo.DateTimeOriginal", "0000:00:00 00:00:00"}})),
                 PictureFacts());
    }

    void latin1_isUnderstood()
    {
        const PictureFacts facts = readPictureFacts(taggedJpeg({{"Exif.Image.Artist", "G\xE9rard"}}));
        QCOMPARE(facts.artist, std::string("Gérard"));
    }

    void dataMining_isJudged_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("prohibited");
        const QString address("http://ns.useplus.org/ldf/vocab/");
        QTest::newRow("nothing") << "" << false;
        for (const char *term : {"DMI-UNSPECIFIED", "DMI-ALLOWED"})
            QTest::newRow(term) << address + term << false;
        for (const char *term : {"DMI-PROHIBITED", "DMI-PROHIBITED-AIMLTRAINING", "DMI-PROHIBITED-GENAIMLTRAINING",
                                 "DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING", "DMI-PROHIBITED-SEECONSTRAINT",
                                 "DMI-PROHIBITED-SEEEMBEDDEDRIGHTSEXPR", "DMI-PROHIBITED-SEELINKEDRIGHTSEXPR"}) {
            QTest::newRow(term) << address + term << true;
        }
        QTest::newRow("without its address") << "DMI-PROHIBITED" << true;
        QTest::newRow("nonsense") << "yes please" << false;
    }

    void dataMining_isJudged()
    {
        QFETCH(QString, value);
        QFETCH(bool, prohibited);
        QCOMPARE(prohibitsMining(value.toStdString()), prohibited);
        if (!value.isEmpty())
            QCOMPARE(readPictureFacts(taggedJpeg({{"Xmp.plus.DataMining", value.toStdString()}})).miningProhibited,
                     prohibited);
    }

    void damagedMetadata_givesWhatCanBeRead()
    {
        const std::vector<std::uint8_t> sound =
            taggedJpeg({{"Xmp.dc.creator", "a"}, {"Iptc.Application2.Byline", "b"}, {"Exif.Image.Artist", "c"}});
        QVERIFY(readPictureFacts({}) == PictureFacts());
        for (std::size_t length = 0; length < sound.size(); length += 13)
            (void)readPictureFacts(std::span(sound).first(length));
        for (std::size_t position = 0; position < sound.size(); position += 7) {
            std::vector<std::uint8_t> bytes = sound;
            bytes[position] = static_cast<std::uint8_t>(~bytes[position]);
            (void)readPictureFacts(bytes);
        }
    }

    void manyThreads_readAtOnce()
    {
        const std::vector<std::uint8_t> bytes = taggedJpeg({{"Xmp.dc.creator", "Hokusai"}});
        std::vector<std::jthread> threads;
        std::vector<int> right(4, 0);
        for (int &count : right) {
            threads.emplace_back([&] {
                for (int i = 0; i < 50; ++i)
                    count += readPictureFacts(bytes).artist == "Hokusai" ? 1 : 0;
            });
        }
        threads.clear();
        QCOMPARE(right, std::vector<int>(4, 50));
    }
};

QTEST_GUILESS_MAIN(TestPictureFacts)
#include "tst_picture_facts.moc"
