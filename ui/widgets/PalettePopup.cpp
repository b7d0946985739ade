#include "ui/widgets/PalettePopup.h"

#include "ui/widgets/CardPainting.h"
#include "ui/widgets/ColourChip.h"

#include <QColorDialog>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace palimpsest::ui {

namespace {

constexpr int kHues = 12;
constexpr double kPi = 3.14159265358979323846;

struct Shade {
    double lightness;
    double chroma;
};
// From light and pale to deep, as a painter's box is laid out.
constexpr std::array<Shade, 4> kShades{{{0.88, 0.06}, {0.72, 0.13}, {0.55, 0.14}, {0.35, 0.09}}};
constexpr std::array<double, kHues> kGreys{0.0, 0.12, 0.2, 0.29, 0.38, 0.47, 0.56, 0.65, 0.74, 0.83, 0.92, 1.0};

double gammaEncoded(double linear)
{
    const double value = std::clamp(linear, 0.0, 1.0);
    return value <= 0.0031308 ? 12.92 * value : 1.055 * std::pow(value, 1.0 / 2.4) - 0.055;
}

// OKLCh into sRGB, out-of-gamut channels cut off (Björn Ottosson 2020, "A perceptual color space for image processing").
QColor colourFromOklch(double lightness, double chroma, double hue)
{
    const double a = chroma * std::cos(hue);
    const double b = chroma * std::sin(hue);
    const auto cube = [](double root) { return root * root * root; };
    const double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
    const double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
    const double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
    return QColor::fromRgbF(
        static_cast<float>(gammaEncoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)),
        static_cast<float>(gammaEncoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)),
        static_cast<float>(gammaEncoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)));
}

} // namespace

PalettePopup::PalettePopup(QWidget *parent) : QFrame(parent, Qt::Popup)
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Colours to look for"));
    const int step = card::step(fontMetrics());
    const int side = std::max(24, 6 * step);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * step, 2 * step, 2 * step, 2 * step);
    auto *words = new QLabel(tr("Look for pictures with these colours, up to five:"), this);
    layout->addWidget(words);
    auto *grid = new QGridLayout;
    grid->setSpacing(step / 2);
    layout->addLayout(grid);
    const auto add = [&](const QColor &colour, int row, int column) {
        auto *swatch = new QToolButton(this);
        swatch->setAutoRaise(true);
        swatch->setFixedSize(side, side);
        swatch->setIconSize({side - step, side - step});
        swatch->setIcon(swatchIcon(colour, side - step, devicePixelRatioF(), palette()));
        swatch->setToolTip(colour.name());
        swatch->setAccessibleName(tr("Colour %1").arg(colour.name()));
        connect(swatch, &QToolButton::clicked, this, [this, colour] { Q_EMIT colourChosen(queryColourOf(colour)); });
        grid->addWidget(swatch, row, column);
        m_swatches.append(swatch);
    };
    for (int hue = 0; hue < kHues; ++hue) {
        for (std::size_t shade = 0; shade < kShades.size(); ++shade)
            add(colourFromOklch(kShades[shade].lightness, kShades[shade].chroma, 2.0 * kPi * (hue + 0.8) / kHues),
                static_cast<int>(shade), hue);
        const auto grey = static_cast<float>(kGreys[static_cast<std::size_t>(hue)]);
        add(QColor::fromRgbF(grey, grey, grey), static_cast<int>(kShades.size()), hue);
    }
    auto *another = new QPushButton(tr("Another…"), this);
    connect(another, &QPushButton::clicked, this, &PalettePopup::askForAnother);
    layout->addWidget(another, 0, Qt::AlignLeft);
}

void PalettePopup::openUnder(QWidget *anchor)
{
    adjustSize();
    const QPoint corner = anchor->mapToGlobal(QPoint(anchor->width() - width(), anchor->height()));
    move(corner);
    show();
    m_swatches.front()->setFocus(Qt::PopupFocusReason);
}

void PalettePopup::askForAnother()
{
    hide();
    auto *dialog = new QColorDialog(parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("A colour to look for"));
    connect(dialog, &QColorDialog::colorSelected, this,
            [this](const QColor &colour) { Q_EMIT colourChosen(queryColourOf(colour)); });
    dialog->open();
}

} // namespace palimpsest::ui
