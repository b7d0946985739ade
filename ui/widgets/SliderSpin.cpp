#include "ui/widgets/SliderSpin.h"

#include "ui/widgets/CardPainting.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <cmath>

namespace palimpsest::ui {

namespace {

constexpr int kFineSteps = 200; ///< Positions of the slider for numbers with decimals.

} // namespace

SliderSpin::SliderSpin(double minimum, double maximum, int decimals, QWidget *parent)
    : QWidget(parent)
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_spin(new QDoubleSpinBox(this))
{
    m_spin->setDecimals(decimals);
    m_spin->setKeyboardTracking(false);
    m_spin->setMinimumWidth(5 * fontMetrics().height());
    setRange(minimum, maximum);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * card::step(fontMetrics()));
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_spin);
    setFocusProxy(m_spin);
    connect(m_slider, &QSlider::valueChanged, this, [this](int position) {
        const QSignalBlocker blocker(m_spin);
        m_spin->setValue(fromSlider(position));
        Q_EMIT edited(m_spin->value());
    });
    connect(m_spin, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        moveSlider(value);
        Q_EMIT edited(value);
    });
}

double SliderSpin::value() const
{
    return m_spin->value();
}

void SliderSpin::setValue(double value)
{
    const QSignalBlocker blocker(m_spin);
    m_spin->setValue(value);
    moveSlider(m_spin->value());
}

void SliderSpin::setRange(double minimum, double maximum)
{
    const double before = value();
    const QSignalBlocker spinBlocker(m_spin);
    const QSignalBlocker sliderBlocker(m_slider);
    m_spin->setRange(minimum, maximum);
    const bool whole = m_spin->decimals() == 0;
    m_spin->setSingleStep(whole ? 1.0 : std::max((maximum - minimum) / 40.0, std::pow(10.0, -m_spin->decimals())));
    m_slider->setRange(0, whole ? static_cast<int>(maximum - minimum) : kFineSteps);
    m_slider->setPageStep(std::max(1, m_slider->maximum() / 10));
    setValue(before);
}

void SliderSpin::setSuffix(const QString &suffix)
{
    m_spin->setSuffix(suffix.isEmpty() ? QString() : QLatin1Char(' ') + suffix);
}

void SliderSpin::setName(const QString &name)
{
    m_spin->setAccessibleName(name);
    m_slider->setAccessibleName(name);
}

double SliderSpin::fromSlider(int position) const
{
    const double range = m_spin->maximum() - m_spin->minimum();
    return m_spin->minimum() + range * position / std::max(1, m_slider->maximum());
}

void SliderSpin::moveSlider(double value)
{
    const QSignalBlocker blocker(m_slider);
    const double range = m_spin->maximum() - m_spin->minimum();
    const double share = range > 0.0 ? (value - m_spin->minimum()) / range : 0.0;
    m_slider->setValue(static_cast<int>(std::lround(share * m_slider->maximum())));
}

} // namespace palimpsest::ui
