#include "core/pipeline/detail/Canvas.h"
#include "core/pipeline/detail/Masking.h"

#include <QTest>

#include <cmath>
#include <cstdint>
#include <vector>

using namespace palimpsest;
using namespace palimpsest::pipeline;

namespace {

Mask maskOf(int width, int height, const PixelRectangle &painted)
{
    Mask mask{width, height, {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const bool isInside = x >= painted.left && x < painted.left + painted.widthPx && y >= painted.top
                                  && y < painted.top + painted.heightPx;
            mask.values.push_back(isInside ? 255 : 0);
        }
    }
    return mask;
}

} // namespace

/// Masks, their feathers, and the windows and canvases around them.
class TestMasking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opacities_riseInwardsFromTheEdge();
    void opacities_areEuclidean();
    void opacities_doNotFadeAtThePicturesBorder();
    void layOver_leavesTransparentBytes();
    void maskPng_isReadBack();
    void windowAround_data();
    void windowAround();
    void grownCanvas_continuesThePicture();
};

void TestMasking::opacities_riseInwardsFromTheEdge()
{
    const Mask mask = maskOf(40, 40, {10, 10, 20, 20});
    const auto opacity = opacities(mask, 6);
    for (std::size_t i = 0; i < opacity.size(); ++i)
        QVERIFY(mask.values[i] > 0 ? opacity[i] > 0.0F : opacity[i] == 0.0F);
    for (std::size_t x = 10; x < 20; ++x)
        QVERIFY(opacity[20 * 40 + x] <= opacity[20 * 40 + x + 1]);
    QCOMPARE(opacity[20 * 40 + 17], 1.0F);
    QVERIFY(opacity[20 * 40 + 15] < 1.0F);
    const auto hard = opacities(mask, 0);
    QCOMPARE(hard[10 * 40 + 10], 1.0F);
}

void TestMasking::opacities_areEuclidean()
{
    // Everything is painted but one pixel; brute force over the distances.
    Mask mask = maskOf(31, 23, {0, 0, 31, 23});
    mask.values[11 * 31 + 7] = 0;
    mask.values[3 * 31 + 25] = 0;
    constexpr int kFeather = 9;
    const auto opacity = opacities(mask, kFeather);
    for (int y = 0; y < 23; ++y) {
        for (int x = 0; x < 31; ++x) {
            const double nearest = std::min(std::hypot(x - 7, y - 11), std::hypot(x - 25, y - 3));
            const double share = std::min(1.0, nearest / (kFeather + 1.0));
            const double expected = share * share * (3.0 - 2.0 * share);
            QVERIFY(std::abs(opacity[static_cast<std::size_t>(y * 31 + x)] - expected) < 1e-5);
        }
    }
}

void TestMasking::opacities_doNotFadeAtThePicturesBorder()
{
    const auto opacity = opacities(maskOf(20, 20, {10, 0, 10, 20}), 4);
    QCOMPARE(opacity[19], 1.0F);
    const auto whole = opacities(maskOf(5, 5, {0, 0, 5, 5}), 4);
    QCOMPARE(whole, std::vector<float>(25, 1.0F));
}

void TestMasking::layOver_leavesTransparentBytes()
{
    Image under(2, 1, {10, 20, 30, 40, 50, 60});
    layOver(under, Image(2, 1, {255, 255, 255, 140, 150, 160}), std::vector<float>{0.0F, 0.5F});
    QVERIFY(under == Image(2, 1, {10, 20, 30, 90, 100, 110}));
}

void TestMasking::maskPng_isReadBack()
{
    Mask mask = maskOf(9, 7, {2, 2, 3, 3});
    mask.values[3] = 77;
    const auto bytes = maskToPng(mask);
    QVERIFY(bytes);
    const auto read = maskFromPng(*bytes);
    QVERIFY(read && *read == mask);
    QCOMPARE(maskFromPng(std::vector<std::uint8_t>{1, 2}).error().code, ErrorCode::Corrupt);
}

void TestMasking::windowAround_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("canvas");
    QTest::addColumn<int>("left");
    QTest::addColumn<int>("size");
    QTest::newRow("small canvas is padded") << 10 << 10 << 50 << 0 << 64;
    QTest::newRow("own size") << 10 << 10 << 256 << 0 << 256;
    QTest::newRow("middle of a large canvas") << 500 << 40 << 1000 << 392 << 256;
    QTest::newRow("at its end") << 980 << 20 << 1000 << 744 << 256;
    QTest::newRow("wide mask has room around it") << 300 << 200 << 1000 << 232 << 336;
    QTest::newRow("everything") << 0 << 300 << 300 << 0 << 304;
}

void TestMasking::windowAround()
{
    QFETCH(int, first);
    QFETCH(int, length);
    QFETCH(int, canvas);
    const auto window = pipeline::windowAround({first, 0, length, 1}, canvas, 64, 256, 64, 16);
    QTEST(window.left, "left");
    QTEST(window.widthPx, "size");
    QVERIFY(window.left <= first && window.left + window.widthPx >= first + length);
}

void TestMasking::grownCanvas_continuesThePicture()
{
    Image picture(20, 10);
    for (int y = 0; y < 10; ++y) {
        for (int i = 0; i < 60; ++i)
            picture.row(y)[i] = static_cast<std::uint8_t>(7 * i + 3 * y);
    }
    const Image canvas = grownCanvas(picture, {30, 5, 0, 100});
    QCOMPARE(canvas.width(), 50);
    QCOMPARE(canvas.height(), 115);
    for (int y = 0; y < 10; ++y)
        QVERIFY(std::equal(picture.row(y), picture.row(y) + 60, canvas.row(y + 5) + 90));
    // The pixel beside the border continues it.
    QVERIFY(std::abs(canvas.row(9)[87] - picture.row(4)[0]) < 40);
    const Mask mask = marginMask(50, 115, {30, 5, 0, 100});
    QVERIFY(!mask.isPainted(30, 5) && mask.isPainted(29, 5) && mask.isPainted(30, 4) && !mask.isPainted(49, 14)
            && mask.isPainted(49, 15));
}

QTEST_GUILESS_MAIN(TestMasking)
#include "tst_masking.moc"
