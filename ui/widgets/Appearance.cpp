#include "ui/widgets/Appearance.h"

#include "ui/widgets/CalmStyle.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace palimpsest::ui {

namespace {

struct Tones {
    QRgb window, base, alternate, button, text, placeholder, disabled, highlight, highlighted, link, light, midlight,
        mid, dark, shadow;
};

// Greys without a tint, so that nothing beside the pictures colours the eye.
constexpr Tones kDark{0xff2b2b2b, 0xff222222, 0xff272727, 0xff3a3a3a, 0xffe8e8e8, 0xff9c9c9c, 0xff8a8a8a, 0xff3d78b5,
                      0xffffffff, 0xff7ab4ee, 0xff505050, 0xff444444, 0xff1f1f1f, 0xff191919, 0xff0e0e0e};
constexpr Tones kLight{0xffececec, 0xfffafafa, 0xfff2f2f2, 0xfff4f4f4, 0xff1c1c1c, 0xff696969, 0xff828282, 0xff2a69a8,
                       0xffffffff, 0xff1f5f9f, 0xffffffff, 0xfff6f6f6, 0xffbdbdbd, 0xffa2a2a2, 0xff707070};

QColor mixed(const QColor &a, const QColor &b, float share)
{
    return QColor::fromRgbF(a.redF() * share + b.redF() * (1.0F - share),
                            a.greenF() * share + b.greenF() * (1.0F - share),
                            a.blueF() * share + b.blueF() * (1.0F - share));
}

QPalette paletteOf(const Tones &tones)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb colour) { palette.setColor(role, QColor(colour)); };
    set(QPalette::Window, tones.window);
    set(QPalette::Base, tones.base);
    set(QPalette::AlternateBase, tones.alternate);
    set(QPalette::ToolTipBase, tones.base);
    set(QPalette::Button, tones.button);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        set(role, tones.text);
    set(QPalette::BrightText, 0xffffffff);
    set(QPalette::PlaceholderText, tones.placeholder);
    set(QPalette::Highlight, tones.highlight);
    set(QPalette::HighlightedText, tones.highlighted);
    set(QPalette::Link, tones.link);
    set(QPalette::LinkVisited, tones.link);
    set(QPalette::Light, tones.light);
    set(QPalette::Midlight, tones.midlight);
    set(QPalette::Mid, tones.mid);
    set(QPalette::Dark, tones.dark);
    set(QPalette::Shadow, tones.shadow);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, QColor(tones.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(tones.mid));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, mixed(QColor(tones.text), QColor(tones.mid), 0.6F));
    return palette;
}

// Without a desktop Qt has nothing to take a palette or a style from.
bool desktopDecides()
{
    const QByteArray desktop = qgetenv("XDG_CURRENT_DESKTOP");
    return !desktop.isEmpty() && QGuiApplication::platformName() != QLatin1String("offscreen");
}

double luminance(const QColor &colour)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

QString appearanceName(Appearance appearance)
{
    switch (appearance) {
    case Appearance::Light:
        return QStringLiteral("light");
    case Appearance::Dark:
        return QStringLiteral("dark");
    case Appearance::Desktop:
        break;
    }
    return QStringLiteral("desktop");
}

Appearance appearanceFromName(const QString &name)
{
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        if (appearanceName(appearance) == name)
            return appearance;
    }
    return Appearance::Desktop;
}

void applyAppearance(Appearance appearance)
{
    if (appearance == Appearance::Desktop && desktopDecides()) {
        // A desktop with a style of its own keeps it; Fusion only stands for having none.
        if (QApplication::style()->name().compare(QLatin1String("fusion"), Qt::CaseInsensitive) == 0)
            QApplication::setStyle(new CalmStyle);
        QApplication::setPalette(QPalette());
        return;
    }
    QApplication::setStyle(new CalmStyle);
    QApplication::setPalette(paletteOf(appearance == Appearance::Dark ? kDark : kLight));
}

QColor neutralGrey()
{
    return QColor(118, 118, 118);
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
}

QColor secondaryText(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Active, QPalette::WindowText);
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    constexpr double kReadable = 4.6;
    for (float share = 0.62F; share < 1.0F; share += 0.04F) {
        const QColor colour = mixed(text, window, share);
        if (std::min(contrastRatio(colour, window), contrastRatio(colour, base)) >= kReadable)
            return colour;
    }
    return text;
}

QColor warmAccent(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xe0, 0x9a, 0x3c) : QColor(0xb8, 0x5c, 0x00);
}

QColor affirmativeGround()
{
    return QColor(0x1f, 0x7a, 0x34);
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace palimpsest::ui
