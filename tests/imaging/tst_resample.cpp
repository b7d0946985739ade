#include "core/imaging/Decode.h"
#include "core/imaging/Encode.h"
#include "core/imaging/Resample.h"
#include "core/imaging/Thumbnails.h"

#include <QTest>

#include <algorithm>
#include <cstdlib>

using namespace palimpsest;
using namespace palimpsest::imaging;

namespace {

/// Columns alternate between black and white.
Image stripes(int width, int height)
{
    Image image(width, height);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width * 3; ++x)
            image.row(y)[x] = x / 3 % 2 == 0 ? 0 : 255;
    }
    return image;
}

/// Red grows to the right, green downwards.
Image ramp(int width, int height)
{
    Image image(width, height);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            image.row(y)[3 * x] = static_cast<std::uint8_t>(255 * x / std::max(1, width - 1));
            image.row(y)[3 * x + 1] = static_cast<std::uint8_t>(255 * y / std::max(1, height - 1));
        }
    }
    return image;
}

int meanDifference(const Image &a, const Image &b)
{
    long sum = 0;
    for (std::size_t i = 0; i < a.pixels().size(); ++i)
        sum += std::abs(a.pixels()[i] - b.pixels()[i]);
    return static_cast<int>(sum / static_cast<long>(a.pixels().size()));
}

} // namespace

class TestResample : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shrinking_averages();
    void growing_keepsTheRamp();
    void mixedResize_hasTheAskedSize();
    void sameSize_isUnchanged();
    void fit_keepsProportions_data();
    void fit_keepsProportions();
    void square_takesTheCentre();
    void crop_takesTheRectangle();
    void badRequest_isRefused();
    void thumbnail_isSmallAndTrue();
    void damagedThumbnail_isRefused();
    void jpegAndWebp_surviveTheRoundTrip();
    void encode_refusesBadQuality();
};

void TestResample::shrinking_averages()
{
    const Result<Image> small = resizePicture(stripes(64, 64), 16, 16);
    QVERIFY(small);
    for (const std::uint8_t sample : small->pixels())
        QVERIFY(std::abs(sample - 127) <= 1);
}

void TestResample::growing_keepsTheRamp()
{
    const Result<Image> large = resizePicture(ramp(32, 32), 128, 128);
    QVERIFY(large);
    QVERIFY(meanDifference(*large, ramp(128, 128)) <= 3);
}

void TestResample::mixedResize_hasTheAskedSize()
{
    const Result<Image> image = resizePicture(ramp(100, 10), 20, 40);
    QVERIFY(image);
    QCOMPARE(image->width(), 20);
    QCOMPARE(image->height(), 40);
    QVERIFY(meanDifference(*image, ramp(20, 40)) <= 6);
}

void TestResample::sameSize_isUnchanged()
{
    const Result<Image> image = resizePicture(stripes(9, 7), 9, 7);
    QVERIFY(image);
    QVERIFY(*image == stripes(9, 7));
}

void TestResample::fit_keepsProportions_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("maximum");
    QTest::addColumn<QSize>("expected");
    QTest::newRow("fits") << QSize(30, 20) << 30 << QSize(30, 20);
    QTest::newRow("wide") << QSize(300, 200) << 30 << QSize(30, 20);
    QTest::newRow("tall") << QSize(200, 300) << 30 << QSize(20, 30);
    QTest::newRow("very thin") << QSize(1000, 2) << 10 << QSize(10, 1);
}

void TestResample::fit_keepsProportions()
{
    QFETCH(QSize, size);
    QFETCH(int, maximum);
    QFETCH(QSize, expected);
    const Result<Image> image = fitPicture(Image(size.width(), size.height()), maximum);
    QVERIFY(image);
    QCOMPARE(QSize(image->width(), image->height()), expected);
}

void TestResample::square_takesTheCentre()
{
    Image wide(30, 10);
    std::fill_n(wide.row(5) + 15 * 3, 3, std::uint8_t{255});
    const Result<Image> square = squarePicture(wide, 10);
    QVERIFY(square);
    QCOMPARE(square->width(), 10);
    QCOMPARE(square->height(), 10);
    QCOMPARE(int(square->row(5)[5 * 3]), 255);
}

void TestResample::crop_takesTheRectangle()
{
    const Result<Image> part = cropPicture(ramp(256, 256), 10, 20, 5, 4);
    QVERIFY(part);
    QCOMPARE(int(part->row(0)[0]), 10);
    QCOMPARE(int(part->row(3)[4 * 3 + 1]), 23);
}

void TestResample::badRequest_isRefused()
{
    const Image image(10, 10);
    for (const Result<Image> &result :
         {resizePicture(image, 0, 5), resizePicture(image, 5, 70'000), resizePicture(Image(), 5, 5),
          fitPicture(image, 0), fitPicture(Image(), 5), squarePicture(image, -1), squarePicture(Image(), 5),
          cropPicture(image, 6, 0, 5, 5), cropPicture(image, 0, -1, 5, 5), cropPicture(image, 2147483647, 0, 5, 5)}) {
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
        QVERIFY(!result.error().message.empty());
    }
}

void TestResample::thumbnail_isSmallAndTrue()
{
    const Result<Thumbnail> thumbnail = makeThumbnail(ramp(400, 200), 100);
    QVERIFY(thumbnail);
    QCOMPARE(thumbnail->widthPx, 100);
    QCOMPARE(thumbnail->heightPx, 50);
    const Result<Image> image = decodeThumbnail(thumbnail->jpeg);
    QVERIFY(image);
    QCOMPARE(image->width(), 100);
    QVERIFY(meanDifference(*image, ramp(100, 50)) <= 3);
    const Result<Thumbnail> unchanged = makeThumbnail(ramp(40, 20), 100);
    QVERIFY(unchanged);
    QCOMPARE(unchanged->widthPx, 40);
}

void TestResample::damagedThumbnail_isRefused()
{
    Result<Thumbnail> thumbnail = makeThumbnail(ramp(64, 64), 64);
    QVERIFY(thumbnail);
    thumbnail->jpeg.resize(thumbnail->jpeg.size() / 2);
    QCOMPARE(decodeThumbnail(thumbnail->jpeg).error().code, ErrorCode::Corrupt);
    QCOMPARE(decodeThumbnail({}).error().code, ErrorCode::InvalidArgument);
}

void TestResample::jpegAndWebp_surviveTheRoundTrip()
{
    const Image image = ramp(80, 60);
    for (const Result<std::vector<std::uint8_t>> &bytes :
         {encodeJpeg(image, 95), encodeJpeg(image, 50), encodeWebp(image, 90)}) {
        QVERIFY(bytes);
        const Result<Image> back = decodePicture(std::span<const std::uint8_t>(*bytes));
        QVERIFY(back);
        QVERIFY(meanDifference(*back, image) <= 4);
    }
    const Result<std::vector<std::uint8_t>> lossless = encodeWebp(image, 101);
    QVERIFY(lossless);
    QVERIFY(*decodePicture(std::span<const std::uint8_t>(*lossless)) == image);
}

void TestResample::encode_refusesBadQuality()
{
    const Image image(4, 4);
    for (const Result<std::vector<std::uint8_t>> &bytes :
         {encodeJpeg(image, 0), encodeJpeg(image, 101), encodeWebp(image, 102), encodeJpeg(Image()),
          encodeWebp(Image()), encodePng(Image()), encodeWebp(Image(16384, 1))}) {
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().code, ErrorCode::InvalidArgument);
    }
}

QTEST_GUILESS_MAIN(TestResample)
#include "tst_resample.moc"
