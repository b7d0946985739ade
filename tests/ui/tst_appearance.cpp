#include "ui/widgets/Appearance.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/MarkPainting.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QPixmap>
#include <QTest>

#include <algorithm>
#include <utility>

using namespace palimpsest::ui;

class TestAppearance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void text_isReadable_data();
    void text_isReadable();
    void everyPair_hasItsContrast_data() { text_isReadable_data(); }
    void everyPair_hasItsContrast();
    void badges_areReadableOnAnyPicture();
    void labels_standOutFromMenus();
    void icons_areAllDrawable_inBothTints();
    void names_roundTrip();
};

void TestAppearance::text_isReadable_data()
{
    QTest::addColumn<int>("appearance");
    QTest::newRow("light") << static_cast<int>(Appearance::Light);
    QTest::newRow("dark") << static_cast<int>(Appearance::Dark);
}

void TestAppearance::text_isReadable()
{
    QFETCH(int, appearance);
    applyAppearance(static_cast<Appearance>(appearance));
    const QPalette palette = QApplication::palette();
    constexpr double kReadable = 4.5;
    const auto ratio = [&palette](QPalette::ColorRole text, QPalette::ColorRole ground) {
        return contrastRatio(palette.color(text), palette.color(ground));
    };
    QVERIFY(ratio(QPalette::WindowText, QPalette::Window) >= kReadable);
    QVERIFY(ratio(QPalette::Text, QPalette::Base) >= kReadable);
    QVERIFY(ratio(QPalette::ButtonText, QPalette::Button) >= kReadable);
    QVERIFY(ratio(QPalette::HighlightedText, QPalette::Highlight) >= kReadable);
    QVERIFY(contrastRatio(secondaryText(palette), palette.color(QPalette::Window)) >= kReadable);
    QVERIFY(contrastRatio(secondaryText(palette), palette.color(QPalette::Base)) >= kReadable);
    QVERIFY(contrastRatio(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)) >= kReadable);
    QVERIFY(contrastRatio(Qt::white, neutralGrey()) >= kReadable);
    QCOMPARE(isDark(palette), static_cast<Appearance>(appearance) == Appearance::Dark);
}

void TestAppearance::everyPair_hasItsContrast()
{
    QFETCH(int, appearance);
    applyAppearance(static_cast<Appearance>(appearance));
    const QPalette palette = QApplication::palette();
    constexpr double kText = 4.5;
    constexpr double kSign = 3.0;
    struct Pair {
        QPalette::ColorGroup group;
        QPalette::ColorRole sign;
        QPalette::ColorRole ground;
        double least;
    };
    QList<Pair> pairs;
    const QList<QPalette::ColorRole> grounds{QPalette::Window, QPalette::Base, QPalette::AlternateBase};
    for (const QPalette::ColorRole ground : grounds) {
        for (const auto text : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::Link,
                                QPalette::LinkVisited, QPalette::PlaceholderText})
            pairs.append({QPalette::Active, text, ground, kText});
        for (const auto text : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
            pairs.append({QPalette::Disabled, text, ground, kSign});
        // Focus rings, selection, bars.
        pairs.append({QPalette::Active, QPalette::Highlight, ground, kSign});
    }
    pairs.append({QPalette::Active, QPalette::ButtonText, QPalette::Button, kText});
    pairs.append({QPalette::Disabled, QPalette::ButtonText, QPalette::Button, kSign});
    pairs.append({QPalette::Active, QPalette::ToolTipText, QPalette::ToolTipBase, kText});
    for (const auto group : {QPalette::Active, QPalette::Inactive})
        pairs.append({group, QPalette::HighlightedText, QPalette::Highlight, kText});
    pairs.append({QPalette::Disabled, QPalette::HighlightedText, QPalette::Highlight, kSign});
    for (const Pair &pair : std::as_const(pairs)) {
        const double ratio =
            contrastRatio(palette.color(pair.group, pair.sign), palette.color(pair.group, pair.ground));
        QVERIFY2(ratio >= pair.least, qPrintable(QStringLiteral("group %1, role %2 on %3: %4")
                                                     .arg(pair.group)
                                                     .arg(pair.sign)
                                                     .arg(pair.ground)
                                                     .arg(ratio)));
    }
    for (const QPalette::ColorRole ground : grounds) {
        QVERIFY(contrastRatio(secondaryText(palette), palette.color(ground)) >= kText);
        QVERIFY(contrastRatio(warmAccent(palette), palette.color(ground)) >= kSign);
    }
    QVERIFY(contrastRatio(Qt::white, affirmativeGround()) >= kText);
}

void TestAppearance::badges_areReadableOnAnyPicture()
{
    for (const Qt::GlobalColor picture : {Qt::white, Qt::black, Qt::gray, Qt::yellow, Qt::cyan}) {
        QImage image(200, 80, QImage::Format_RGB32);
        image.fill(picture);
        QPainter painter(&image);
        QFont font;
        font.setPointSize(24);
        font.setBold(true);
        const QRect plate = card::paintPill(&painter, {10, 10}, Qt::TopLeftCorner, QStringLiteral("III"), font);
        painter.end();
        QColor lightest = Qt::black;
        QColor darkest = Qt::white;
        for (int x = plate.left() + 4; x < plate.right() - 4; ++x) {
            const QColor pixel = image.pixelColor(x, plate.center().y());
            lightest = pixel.lightness() > lightest.lightness() ? pixel : lightest;
            darkest = pixel.lightness() < darkest.lightness() ? pixel : darkest;
        }
        QVERIFY2(contrastRatio(lightest, darkest) >= 4.5, qPrintable(QColor(picture).name()));
    }
}

void TestAppearance::labels_standOutFromMenus()
{
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        applyAppearance(appearance);
        const QColor menu = QApplication::palette().color(QPalette::Window);
        for (const auto label : {palimpsest::ColourLabel::Red, palimpsest::ColourLabel::Yellow,
                                 palimpsest::ColourLabel::Green, palimpsest::ColourLabel::Blue}) {
            const QImage icon = labelIcon(label).pixmap(64, 64).toImage();
            double best = 0.0;
            for (int x = 0; x < icon.width() / 2; ++x) {
                const QColor pixel = icon.pixelColor(x, icon.height() / 2);
                if (pixel.alpha() == 255)
                    best = std::max(best, contrastRatio(pixel, menu));
            }
            QVERIFY2(best >= 3.0, qPrintable(QString::number(best)));
        }
    }
}

void TestAppearance::icons_areAllDrawable_inBothTints()
{
    const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
    QVERIFY(files.size() > 20);
    for (const QString &file : files) {
        const QString name = file.chopped(4);
        applyAppearance(Appearance::Light);
        const QImage light = paletteIcon(name).pixmap(24, 24).toImage();
        applyAppearance(Appearance::Dark);
        const QImage dark = paletteIcon(name).pixmap(24, 24).toImage();
        QImage empty(dark.size(), dark.format());
        empty.fill(Qt::transparent);
        QVERIFY2(dark != empty, qPrintable(name));
        // The program's own sign keeps its colours.
        if (name != QLatin1String("palimpsest"))
            QVERIFY2(light != dark, qPrintable(name));
    }
}

void TestAppearance::names_roundTrip()
{
    for (const Appearance appearance : {Appearance::Desktop, Appearance::Light, Appearance::Dark})
        QCOMPARE(appearanceFromName(appearanceName(appearance)), appearance);
    QCOMPARE(appearanceFromName(QStringLiteral("purple")), Appearance::Desktop);
}

QTEST_MAIN(TestAppearance)
#include "tst_appearance.moc"
