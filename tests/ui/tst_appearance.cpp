#include "ui/widgets/Appearance.h"
#include "ui/widgets/Icons.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QTest>

using namespace palimpsest::ui;

class TestAppearance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void text_isReadable_data();
    void text_isReadable();
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
