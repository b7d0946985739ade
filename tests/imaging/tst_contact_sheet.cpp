#include "core/imaging/ContactSheet.h"

#include <QTest>

#include <algorithm>

using namespace palimpsest;
using namespace palimpsest::imaging;

namespace {

Image filled(int width, int height, std::uint8_t grey)
{
    Image image(width, height);
    std::ranges::fill(image.pixels(), grey);
    return image;
}

/// Pixels darker than the sheet's grey, in the rows from `top` to `bottom`.
int darkPixels(const Image &image, int top, int bottom)
{
    int count = 0;
    for (int y = top; y < bottom; ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.row(y)[3 * x] < 128 ? 1 : 0;
    }
    return count;
}

} // namespace

class TestContactSheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pictures_standInRows();
    void sheetWithoutLabels_isLower();
    void label_isDrawnBelowItsPicture_data();
    void label_isDrawnBelowItsPicture();
    void badRequest_isRefused_data();
    void badRequest_isRefused();
};

void TestContactSheet::pictures_standInRows()
{
    const Result<Image> sheet =
        makeContactSheet({filled(64, 64, 0), filled(640, 320, 10), Image(), filled(8, 8, 20)}, {}, 2, 64);
    QVERIFY(sheet);
    // Gaps of 4 around cells of 64.
    QCOMPARE(sheet->width(), 4 + 2 * 68);
    QCOMPARE(sheet->height(), 4 + 2 * 68);
    QCOMPARE(int(sheet->row(1)[1]), 200);
    QCOMPARE(int(sheet->row(4)[4 * 3]), 0);
    QCOMPARE(int(sheet->row(4 + 8)[72 * 3]), 200); // above the wide picture, which is 32 high
    QCOMPARE(int(sheet->row(4 + 32)[72 * 3]), 10);
    QCOMPARE(int(sheet->row(72 + 32)[36 * 3]), 200); // the empty picture's cell
    QCOMPARE(int(sheet->row(72 + 32)[(72 + 32) * 3]), 20);
    QCOMPARE(int(sheet->row(72 + 20)[(72 + 32) * 3]), 200); // small pictures are not enlarged
}

void TestContactSheet::sheetWithoutLabels_isLower()
{
    const Result<Image> bare = makeContactSheet({filled(64, 64, 200)}, {}, 1, 64);
    const Result<Image> empty = makeContactSheet({filled(64, 64, 200)}, {""}, 1, 64);
    const Result<Image> labelled = makeContactSheet({filled(64, 64, 200)}, {"a"}, 1, 64);
    QVERIFY(bare && empty && labelled);
    QCOMPARE(empty->height(), bare->height());
    QVERIFY(labelled->height() > bare->height());
}

void TestContactSheet::label_isDrawnBelowItsPicture_data()
{
    QTest::addColumn<QString>("label");
    QTest::newRow("one line") << "woodcut";
    QTest::newRow("two lines") << "a lighthouse in the style of a woodcut at night";
    QTest::newRow("one endless word") << QString(500, 'n');
    QTest::newRow("accents") << QString::fromUtf8("Žižka, Ünïcödé – „Straße“");
    QTest::newRow("other scripts") << QString::fromUtf8("葛飾北斎");
    QTest::newRow("spaces") << "   a    b   ";
}

void TestContactSheet::label_isDrawnBelowItsPicture()
{
    QFETCH(QString, label);
    const Result<Image> sheet = makeContactSheet({filled(256, 256, 200)}, {label.toStdString()}, 1, 256);
    QVERIFY(sheet);
    QCOMPARE(darkPixels(*sheet, 0, 16 + 256), 0);
    QVERIFY(darkPixels(*sheet, 16 + 256, sheet->height()) > 10);
    // Nothing runs into the gap at the sides or below.
    QCOMPARE(darkPixels(*sheet, sheet->height() - 4, sheet->height()), 0);
    for (int y = 0; y < sheet->height(); ++y) {
        QCOMPARE(int(sheet->row(y)[3 * 8]), 200);
        QCOMPARE(int(sheet->row(y)[3 * (sheet->width() - 8)]), 200);
    }
}

void TestContactSheet::badRequest_isRefused_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("cellPx");
    QTest::newRow("no pictures") << 0 << 2 << 64;
    QTest::newRow("no columns") << 2 << 0 << 64;
    QTest::newRow("cells too small") << 2 << 2 << 8;
    QTest::newRow("cells too large") << 2 << 2 << 4096;
    QTest::newRow("sheet too large") << 40 << 1 << 2048;
}

void TestContactSheet::badRequest_isRefused()
{
    QFETCH(int, count);
    QFETCH(int, columns);
    QFETCH(int, cellPx);
    const Result<Image> sheet =
        makeContactSheet(std::vector<Image>(static_cast<std::size_t>(count), Image(2, 2)), {}, columns, cellPx);
    QVERIFY(!sheet);
    QCOMPARE(sheet.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!sheet.error().message.empty());
}

QTEST_GUILESS_MAIN(TestContactSheet)
#include "tst_contact_sheet.moc"
