#include "ui/widgets/Appearance.h"
#include "ui/widgets/CalmStyle.h"
#include "ui/widgets/Metrics.h"

#include <QApplication>
#include <QFontMetrics>
#include <QImage>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSlider>
#include <QStyleOptionSlider>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cstdlib>

using namespace palimpsest::ui;

class TestCalmStyle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typeScale_risesFromSmallToDisplay();
    void step_followsTheFont();
    void thumb_reachesBothEnds_andStaysGrabbable();
    void choices_areTold_withoutColour_data();
    void choices_areTold_withoutColour();
    void focus_isSeen_data();
    void focus_isSeen();
    void controls_standOutFromTheWindow_data();
    void controls_standOutFromTheWindow();
    void menuButton_hasRoomForItsChevron();
};

namespace {

void bothAppearances()
{
    QTest::addColumn<int>("appearance");
    QTest::newRow("light") << static_cast<int>(Appearance::Light);
    QTest::newRow("dark") << static_cast<int>(Appearance::Dark);
}

void wear(int appearance)
{
    applyAppearance(static_cast<Appearance>(appearance));
    QVERIFY(qobject_cast<CalmStyle *>(QApplication::style()) != nullptr);
}

QStyleOptionSlider longList(int position)
{
    QStyleOptionSlider option;
    option.rect = QRect(0, 0, 12, 400);
    option.orientation = Qt::Vertical;
    option.minimum = 0;
    option.maximum = 100000;
    option.pageStep = 400;
    option.sliderPosition = position;
    return option;
}

QImage drawn(QStyle::PrimitiveElement element, QStyle::State state)
{
    QImage image(24, 24, QImage::Format_RGB32);
    image.fill(QApplication::palette().color(QPalette::Window));
    QStyleOption option;
    option.rect = image.rect();
    option.palette = QApplication::palette();
    option.state = state;
    QPainter painter(&image);
    QApplication::style()->drawPrimitive(element, &option, &painter);
    return image;
}

// The pixels that differ clearly in brightness, as one sees them without colours.
int differingInGrey(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 40 ? 1 : 0;
    }
    return count;
}

} // namespace

void TestCalmStyle::typeScale_risesFromSmallToDisplay()
{
    const QFont body = QApplication::font();
    const auto size = [](const QFont &font) { return QFontInfo(font).pointSizeF(); };
    QVERIFY(size(metrics::smallFont(body)) < size(body));
    QCOMPARE(size(metrics::headingFont(body)), size(body));
    QVERIFY(metrics::headingFont(body).weight() > body.weight());
    QVERIFY(size(metrics::titleFont(body)) > size(body));
    QVERIFY(size(metrics::displayFont(body)) > size(metrics::titleFont(body)));
    QFont inPixels = body;
    inPixels.setPixelSize(20);
    QCOMPARE(metrics::displayFont(inPixels).pixelSize(), 30);
}

void TestCalmStyle::step_followsTheFont()
{
    QFont font = QApplication::font();
    font.setPixelSize(13);
    const int usual = metrics::step(QFontMetrics(font));
    font.setPixelSize(26);
    QVERIFY(metrics::step(QFontMetrics(font)) >= 2 * usual - 1);
    font.setPixelSize(4);
    QCOMPARE(metrics::step(QFontMetrics(font)), 3);
}

void TestCalmStyle::thumb_reachesBothEnds_andStaysGrabbable()
{
    const CalmStyle style;
    const auto thumb = [&style](int position) {
        const QStyleOptionSlider option = longList(position);
        return style.subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, nullptr);
    };
    QCOMPARE(thumb(0).top(), 0);
    QCOMPARE(thumb(100000).bottom(), 399);
    QVERIFY(thumb(50000).height() >= 24);
    const QStyleOptionSlider middle = longList(50000);
    const auto part = [&](QStyle::SubControl control) {
        return style.subControlRect(QStyle::CC_ScrollBar, &middle, control, nullptr);
    };
    QCOMPARE(part(QStyle::SC_ScrollBarSubPage).bottom() + 1, thumb(50000).top());
    QCOMPARE(part(QStyle::SC_ScrollBarAddPage).top(), thumb(50000).bottom() + 1);
    QVERIFY(part(QStyle::SC_ScrollBarAddLine).isEmpty());
}

void TestCalmStyle::choices_areTold_withoutColour_data()
{
    bothAppearances();
}

void TestCalmStyle::choices_areTold_withoutColour()
{
    QFETCH(int, appearance);
    wear(appearance);
    for (const auto element : {QStyle::PE_IndicatorCheckBox, QStyle::PE_IndicatorRadioButton}) {
        const QImage off = drawn(element, QStyle::State_Enabled | QStyle::State_Off);
        const QImage on = drawn(element, QStyle::State_Enabled | QStyle::State_On);
        QVERIFY(differingInGrey(off, on) > 20);
    }
    const QImage on = drawn(QStyle::PE_IndicatorCheckBox, QStyle::State_Enabled | QStyle::State_On);
    const QImage partly = drawn(QStyle::PE_IndicatorCheckBox, QStyle::State_Enabled | QStyle::State_NoChange);
    QVERIFY(differingInGrey(on, partly) > 5);
}

void TestCalmStyle::focus_isSeen_data()
{
    bothAppearances();
}

void TestCalmStyle::focus_isSeen()
{
    QFETCH(int, appearance);
    wear(appearance);
    for (const auto element : {QStyle::PE_PanelButtonCommand, QStyle::PE_PanelButtonTool, QStyle::PE_Frame}) {
        const QStyle::State plain = QStyle::State_Enabled;
        const QImage without = drawn(element, plain);
        const QImage with = drawn(element, plain | QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange);
        QVERIFY(with != without);
    }
}

void TestCalmStyle::controls_standOutFromTheWindow_data()
{
    bothAppearances();
}

void TestCalmStyle::controls_standOutFromTheWindow()
{
    QFETCH(int, appearance);
    wear(appearance);
    const QColor window = QApplication::palette().color(QPalette::Window);
    constexpr double kSeen = 3.0;
    const auto strongest = [&window](const QImage &image) {
        double best = 1.0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                best = std::max(best, contrastRatio(image.pixelColor(x, y), window));
        }
        return best;
    };
    const QStyle::State off = QStyle::State_Enabled | QStyle::State_Off;
    QVERIFY(strongest(drawn(QStyle::PE_IndicatorCheckBox, off)) >= kSeen);
    QVERIFY(strongest(drawn(QStyle::PE_IndicatorRadioButton, off)) >= kSeen);
    QVERIFY(strongest(drawn(QStyle::PE_IndicatorArrowDown, off)) >= kSeen);
    QScrollBar bar(Qt::Vertical);
    bar.resize(12, 200);
    bar.setRange(0, 1000);
    QVERIFY(strongest(bar.grab().toImage()) >= kSeen);
    QSlider slider(Qt::Horizontal);
    slider.resize(120, 20);
    QVERIFY(strongest(slider.grab().toImage()) >= kSeen);
}

void TestCalmStyle::menuButton_hasRoomForItsChevron()
{
    wear(static_cast<int>(Appearance::Dark));
    QToolButton plain;
    plain.setText(QStringLiteral("All"));
    const int without = plain.sizeHint().width();
    QMenu menu;
    QToolButton withMenu;
    withMenu.setText(plain.text());
    withMenu.setPopupMode(QToolButton::InstantPopup);
    withMenu.setMenu(&menu);
    QVERIFY(withMenu.sizeHint().width() >= without + 10);
}

QTEST_MAIN(TestCalmStyle)
#include "tst_calm_style.moc"
