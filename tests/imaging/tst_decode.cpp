#include "DecodeTesting.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cstdlib>

using namespace palimpsest;
using namespace palimpsest::imaging;
using namespace decodetesting;
using picturefiles::JpegColour;

namespace {

using Colour = std::array<int, 3>;

Colour pixel(const Image &image, int x, int y)
{
    const std::uint8_t *at = image.row(y) + static_cast<std::ptrdiff_t>(x) * 3;
    return {at[0], at[1], at[2]};
}

bool isNear(const Colour &a, const Colour &b, int tolerance)
{
    for (std::size_t c = 0; c < 3; ++c) {
        if (std::abs(a[c] - b[c]) > tolerance) {
            qWarning("colour %d %d %d instead of %d %d %d", a[0], a[1], a[2], b[0], b[1], b[2]);
            return false;
        }
    }
    return true;
}

} // namespace

class TestDecode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFormat_isRecognisedByContent_data();
    void everyFormat_isRecognisedByContent();
    void exifOrientation_turnsTheJpegUpright_data();
    void exifOrientation_turnsTheJpegUpright();
    void tiffOrientation_turnsThePictureUpright_data();
    void tiffOrientation_turnsThePictureUpright();
    void cmykJpeg_isConverted_data();
    void cmykJpeg_isConverted();
    void embeddedProfile_isApplied_data();
    void embeddedProfile_isApplied();
    void sixteenBitPng_isReduced();
    void transparentPng_isComposedOnWhite_data();
    void transparentPng_isComposedOnWhite();
    void maximumSide_makesLargePicturesSmaller_data();
    void maximumSide_makesLargePicturesSmaller();
};

void TestDecode::everyFormat_isRecognisedByContent_data()
{
    addFormatRows();
}

void TestDecode::everyFormat_isRecognisedByContent()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, format);
    const FileBytes bytes(file.begin(), file.end());
    QTemporaryDir folder;
    const QString name = folder.filePath("wrong extension.txt");
    write(name, bytes);
    const Result<PictureHeader> header = probePicture(pathOf(name));
    QVERIFY(header);
    QCOMPARE(QString::fromUtf8(pictureFormatName(header->format).data()), format);
    const Result<Image> image = decodePicture(pathOf(name));
    QVERIFY2(image, image ? "" : image.error().detail.c_str());
    QCOMPARE(image->width(), 6);
    QCOMPARE(image->height(), 4);
    QCOMPARE(image->width(), header->widthPx);
}

void TestDecode::exifOrientation_turnsTheJpegUpright_data()
{
    QTest::addColumn<int>("orientation");
    QTest::addColumn<int>("redX");
    QTest::addColumn<int>("redY");
    QTest::newRow("1") << 1 << 4 << 24;
    QTest::newRow("2 mirrored") << 2 << 60 << 24;
    QTest::newRow("3 upside down") << 3 << 60 << 24;
    QTest::newRow("4 mirrored upside down") << 4 << 4 << 24;
    QTest::newRow("5 transposed") << 5 << 24 << 4;
    QTest::newRow("6 quarter turn") << 6 << 24 << 4;
    QTest::newRow("7 transposed") << 7 << 24 << 60;
    QTest::newRow("8 quarter turn") << 8 << 24 << 60;
    QTest::newRow("9 is nonsense") << 9 << 4 << 24;
}

void TestDecode::exifOrientation_turnsTheJpegUpright()
{
    QFETCH(int, orientation);
    QFETCH(int, redX);
    QFETCH(int, redY);
    picturefiles::JpegOptions options;
    options.exif = picturefiles::exifBlock(orientation);
    const FileBytes bytes = picturefiles::jpeg(options, {200, 30, 20}, {20, 30, 200});
    const Result<Image> image = decode(bytes);
    QVERIFY(image);
    const bool turned = orientation >= 5 && orientation <= 8;
    QCOMPARE(image->width(), turned ? 48 : 64);
    QCOMPARE(image->height(), turned ? 64 : 48);
    QVERIFY(isNear(pixel(*image, redX, redY), {200, 30, 20}, 6));
    const Result<PictureHeader> header = probePicture(std::span<const std::uint8_t>(bytes));
    QVERIFY(header);
    QCOMPARE(header->widthPx, image->width());
}

void TestDecode::tiffOrientation_turnsThePictureUpright_data()
{
    QTest::addColumn<int>("bits");
    QTest::addColumn<int>("orientation");
    QTest::addColumn<int>("red");   // 50 * x of the stored pixel that is shown top left
    QTest::addColumn<int>("green"); // 50 * y
    for (const int bits : {8, 16}) {
        const auto row = [&](int orientation, int red, int green) {
            QTest::addRow("%d bit, orientation %d", bits, orientation) << bits << orientation << red << green;
        };
        row(1, 0, 0);
        row(2, 150, 0);
        row(3, 150, 100);
        row(4, 0, 100);
        row(5, 0, 0);
        row(6, 0, 100);
        row(7, 150, 100);
        row(8, 150, 0);
    }
}

void TestDecode::tiffOrientation_turnsThePictureUpright()
{
    QFETCH(int, bits);
    QFETCH(int, orientation);
    QFETCH(int, red);
    QFETCH(int, green);
    const Result<Image> image = decode(picturefiles::tiff(4, 3, bits, orientation));
    QVERIFY2(image, image ? "" : image.error().detail.c_str());
    QCOMPARE(image->width(), orientation >= 5 ? 3 : 4);
    QCOMPARE(image->height(), orientation >= 5 ? 4 : 3);
    QVERIFY(isNear(pixel(*image, 0, 0), {red, green, 10}, 0));
    // Stored x runs along the shown rows, or along the columns when turned.
    const Colour next = orientation >= 5 ? pixel(*image, 0, 1) : pixel(*image, 1, 0);
    QCOMPARE(next[0], red == 0 ? 50 : 100);
}

void TestDecode::cmykJpeg_isConverted_data()
{
    QTest::addColumn<int>("colour");
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    // Left is magenta and yellow at full strength: red. Right is no ink: white.
    QTest::newRow("Adobe, 255 = no ink") << int(JpegColour::CmykAdobe) << QByteArray("\xFF\0\0\xFF", 4)
                                         << QByteArray(4, '\xFF');
    QTest::newRow("plain, 0 = no ink") << int(JpegColour::CmykPlain) << QByteArray("\0\xFF\xFF\0", 4)
                                       << QByteArray(4, '\0');
}

void TestDecode::cmykJpeg_isConverted()
{
    QFETCH(int, colour);
    QFETCH(QByteArray, left);
    QFETCH(QByteArray, right);
    picturefiles::JpegOptions options;
    options.colour = static_cast<JpegColour>(colour);
    const Result<Image> image =
        decode(picturefiles::jpeg(options, FileBytes(left.begin(), left.end()), FileBytes(right.begin(), right.end())));
    QVERIFY2(image, image ? "" : image.error().detail.c_str());
    QVERIFY(isNear(pixel(*image, 4, 24), {255, 0, 0}, 6));
    QVERIFY(isNear(pixel(*image, 60, 24), {255, 255, 255}, 6));
}

void TestDecode::embeddedProfile_isApplied_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("shown");
    const auto row = [](const char *name, const FileBytes &bytes, int shown) {
        QTest::newRow(name) << byteArray(bytes) << shown;
    };
    // Linear 55 / 255 = 0.2157 is shown by sRGB as 128.
    picturefiles::PngOptions png;
    png.profile = picturefiles::rgbProfile(1.0);
    row("linear RGB in PNG", picturefiles::png(png, {55, 55, 55}), 128);
    png.interlaced = true;
    row("linear RGB in interlaced PNG", picturefiles::png(png, {55, 55, 55}), 128);
    png.interlaced = false;
    png.channels = 1;
    png.profile = picturefiles::greyProfile(1.0);
    row("linear grey in PNG", picturefiles::png(png, {55}), 128);
    picturefiles::JpegOptions jpeg;
    jpeg.profile = picturefiles::rgbProfile(1.0);
    row("linear RGB in JPEG", picturefiles::jpeg(jpeg, {55, 55, 55}, {55, 55, 55}), 128);
    jpeg.profile = FileBytes(200, 7);
    row("broken profile is passed over", picturefiles::jpeg(jpeg, {55, 55, 55}, {55, 55, 55}), 55);
    jpeg.colour = JpegColour::Grey;
    jpeg.profile = picturefiles::rgbProfile(1.0);
    row("RGB profile on grey JPEG is passed over", picturefiles::jpeg(jpeg, {55}, {55}), 55);
    jpeg.profile = picturefiles::greyProfile(1.0);
    row("linear grey in JPEG", picturefiles::jpeg(jpeg, {55}, {55}), 128);
}

void TestDecode::embeddedProfile_isApplied()
{
    QFETCH(QByteArray, file);
    QFETCH(int, shown);
    const Result<Image> image = decode(FileBytes(file.begin(), file.end()));
    QVERIFY2(image, image ? "" : image.error().detail.c_str());
    QVERIFY(isNear(pixel(*image, 1, 1), {shown, shown, shown}, 2));
}

void TestDecode::sixteenBitPng_isReduced()
{
    picturefiles::PngOptions options;
    options.bitsPerSample = 16;
    const Result<Image> image = decode(picturefiles::png(options, {0xFF, 0xFF, 0x80, 0x80, 0x00, 0xFF}));
    QVERIFY(image);
    QVERIFY(isNear(pixel(*image, 2, 2), {255, 128, 1}, 0));
}

void TestDecode::transparentPng_isComposedOnWhite_data()
{
    QTest::addColumn<int>("channels");
    QTest::addColumn<int>("bits");
    QTest::addColumn<QByteArray>("samples");
    QTest::addColumn<int>("red");
    QTest::newRow("clear") << 4 << 8 << QByteArray("\x10\x20\x30\0", 4) << 255;
    QTest::newRow("half") << 4 << 8 << QByteArray("\0\0\0\x80", 4) << 127;
    QTest::newRow("opaque") << 4 << 8 << QByteArray("\x10\x20\x30\xFF", 4) << 16;
    QTest::newRow("half grey") << 2 << 8 << QByteArray("\0\x80", 2) << 127;
    QTest::newRow("half, 16 bit") << 4 << 16 << QByteArray("\0\0\0\0\0\0\x80\x80", 8) << 127;
}

void TestDecode::transparentPng_isComposedOnWhite()
{
    QFETCH(int, channels);
    QFETCH(int, bits);
    QFETCH(QByteArray, samples);
    QFETCH(int, red);
    picturefiles::PngOptions options;
    options.channels = channels;
    options.bitsPerSample = bits;
    const Result<Image> image = decode(picturefiles::png(options, FileBytes(samples.begin(), samples.end())));
    QVERIFY(image);
    QCOMPARE(pixel(*image, 0, 0)[0], red);
}

void TestDecode::maximumSide_makesLargePicturesSmaller_data()
{
    QTest::addColumn<int>("maximum");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::newRow("no limit") << 0 << 640 << 480;
    QTest::newRow("larger than the picture") << 2000 << 640 << 480;
    QTest::newRow("half") << 320 << 320 << 240;
    QTest::newRow("odd") << 333 << 333 << 250;
    QTest::newRow("tiny") << 1 << 1 << 1;
}

void TestDecode::maximumSide_makesLargePicturesSmaller()
{
    QFETCH(int, maximum);
    QFETCH(int, width);
    QFETCH(int, height);
    DecodeOptions options;
    options.maximumSidePx = maximum;
    picturefiles::PngOptions png;
    png.width = 640;
    png.height = 480;
    for (const FileBytes &bytes : {plainJpeg(640, 480), picturefiles::png(png, {1, 2, 3})}) {
        const Result<Image> image = decode(bytes, options);
        QVERIFY(image);
        QCOMPARE(image->width(), width);
        QCOMPARE(image->height(), height);
    }
}

QTEST_GUILESS_MAIN(TestDecode)
#include "tst_decode.moc"
