#include "core/imaging/Decode.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <cstdlib>
#include <filesystem>

using namespace palimpsest;
using namespace palimpsest::imaging;

namespace {

// A collection of odd pictures may stand beside the repository; its manifest.csv says how each must end.
QString collectionFolder()
{
    return QDir::cleanPath(QStringLiteral(PALIMPSEST_SOURCE_DIR "/../shared/odd_images"));
}

std::filesystem::path pathOf(const QString &name)
{
    return QFile::encodeName(collectionFolder() + '/' + name).toStdString();
}

/// The fields of a CSV line; quoted ones may hold commas, and "" stands for a quote.
QStringList csvFields(const QString &line)
{
    QStringList fields{QString()};
    bool isQuoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar character = line[i];
        if (character == '"' && isQuoted && i + 1 < line.size() && line[i + 1] == '"')
            fields.last() += line[++i];
        else if (character == '"')
            isQuoted = !isQuoted;
        else if (character == ',' && !isQuoted)
            fields.append(QString());
        else
            fields.last() += character;
    }
    return fields;
}

int pixelDifference(const Image &a, const Image &b)
{
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < a.pixels().size(); ++i)
        sum += std::abs(a.pixels()[i] - b.pixels()[i]);
    return static_cast<int>(sum / static_cast<std::int64_t>(a.pixels().size()));
}

} // namespace

/// Every file of the collection ends as its manifest expects, quickly.
class TestDecodeOdd : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void oddPicture_endsAsExpected_data();
    void oddPicture_endsAsExpected();
    void turnedPicture_looksLikeItsUprightTwin();
};

void TestDecodeOdd::initTestCase()
{
    if (!QFile::exists(collectionFolder() + "/manifest.csv"))
        QSKIP("the collection of odd pictures is not beside the repository");
}

void TestDecodeOdd::oddPicture_endsAsExpected_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("outcomes");
    QFile manifest(collectionFolder() + "/manifest.csv");
    QVERIFY(manifest.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(manifest.readAll()).split('\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.mid(1)) {
        const QStringList fields = csvFields(line.trimmed());
        QCOMPARE(fields.size(), 3);
        QTest::newRow(qPrintable(fields[0])) << fields[0] << fields[2].split(" | ");
    }
}

void TestDecodeOdd::oddPicture_endsAsExpected()
{
    QFETCH(QString, name);
    QFETCH(QStringList, outcomes);
    QElapsedTimer timer;
    timer.start();
    const Result<Image> image = decodePicture(pathOf(name));
    QVERIFY(timer.elapsed() < 5000);
    const QString outcome = image ? QString("ok %1x%2").arg(image->width()).arg(image->height()) : QString("refuse");
    QVERIFY2(outcomes.contains(outcome), qPrintable(outcome + (image ? "" : image.error().detail.c_str())));
    if (!image) {
        QVERIFY(!image.error().message.empty());
        QVERIFY(image.error().code != ErrorCode::Internal);
        return;
    }
    const Result<PictureHeader> header = probePicture(pathOf(name));
    QVERIFY(header);
    QCOMPARE(header->widthPx, image->width());
    QCOMPARE(header->heightPx, image->height());
}

void TestDecodeOdd::turnedPicture_looksLikeItsUprightTwin()
{
    const Result<Image> twin = decodePicture(pathOf("hopper.jpg"));
    QVERIFY(twin);
    for (int orientation = 2; orientation <= 8; ++orientation) {
        const Result<Image> image = decodePicture(pathOf(QString("hopper_orientation_%1.jpg").arg(orientation)));
        QVERIFY(image);
        QVERIFY2(pixelDifference(*twin, *image) < 12, qPrintable(QString::number(orientation)));
    }
}

QTEST_GUILESS_MAIN(TestDecodeOdd)
#include "tst_decode_odd.moc"
