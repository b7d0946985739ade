#include "ui/widgets/CutOffSlider.h"

#include "ui/widgets/CardPainting.h"

#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QStyleOptionSlider>

#include <algorithm>
#include <array>
#include <cmath>

namespace palimpsest::ui {

namespace {

constexpr int kSteps = 100;
constexpr int kHills = 25;
constexpr double kNothingCutOff = -1.0;

} // namespace

CutOffSlider::CutOffSlider(QWidget *parent) : QSlider(Qt::Horizontal, parent)
{
    setRange(0, kSteps);
    connect(this, &QSlider::valueChanged, this, [this](int position) {
        m_cutOff = position == 0 ? kNothingCutOff : scoreAt(position);
        Q_EMIT cutOffEdited(m_cutOff);
    });
}

void CutOffSlider::setCounts(const pipeline::ScoreCounts &counts)
{
    m_counts = counts;
    const auto &bins = counts.bins;
    const auto isFilled = [](std::int64_t count) { return count > 0; };
    const auto first = std::find_if(bins.begin(), bins.end(), isFilled);
    if (first != bins.end()) {
        const auto last = std::find_if(bins.rbegin(), bins.rend(), isFilled).base();
        const double width = 2.0 / static_cast<double>(bins.size());
        m_lowest = -1.0 + width * static_cast<double>(first - bins.begin());
        m_highest = -1.0 + width * static_cast<double>(last - bins.begin());
    }
    placeHandle();
    update();
}

void CutOffSlider::setCutOff(double cutOff)
{
    m_cutOff = cutOff;
    placeHandle();
}

double CutOffSlider::cutOff() const
{
    return m_cutOff;
}

double CutOffSlider::scoreAt(int position) const
{
    return m_lowest + (m_highest - m_lowest) * position / kSteps;
}

void CutOffSlider::placeHandle()
{
    const QSignalBlocker blocker(this);
    const double share = (m_cutOff - m_lowest) / std::max(m_highest - m_lowest, 1e-6);
    const int position = static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * kSteps));
    // A cut-off below all scores still is one.
    setValue(m_cutOff > kNothingCutOff ? std::max(position, 1) : 0);
}

QSize CutOffSlider::sizeHint() const
{
    return {9 * fontMetrics().height(), QSlider::sizeHint().height() + 2 * card::step(fontMetrics())};
}

void CutOffSlider::paintEvent(QPaintEvent *event)
{
    if (!m_counts.bins.empty() && m_highest > m_lowest)
        paintHills();
    QSlider::paintEvent(event);
}

void CutOffSlider::paintHills()
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect handle = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
    const double reach = width() - handle.width();
    std::array<std::int64_t, kHills> hills{};
    for (int i = 0; i < kHills; ++i)
        hills[static_cast<std::size_t>(i)] = m_counts.countAtLeast(scoreAt(i * kSteps / kHills))
                                             - m_counts.countAtLeast(scoreAt((i + 1) * kSteps / kHills));
    const std::int64_t largest = std::max<std::int64_t>(1, *std::max_element(hills.begin(), hills.end()));
    QColor kept = palette().color(QPalette::Highlight);
    QColor cut = palette().color(QPalette::WindowText);
    kept.setAlphaF(0.55F);
    cut.setAlphaF(0.2F);
    QPainter painter(this);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < kHills; ++i) {
        // The root shows the few near ones beside the many far ones.
        const double share = static_cast<double>(hills[static_cast<std::size_t>(i)]) / static_cast<double>(largest);
        const double tall = height() * std::sqrt(std::max(0.0, share));
        const double wide = reach / kHills;
        painter.setBrush(scoreAt((i + 1) * kSteps / kHills) > m_cutOff ? kept : cut);
        painter.drawRect(QRectF(handle.width() / 2.0 + i * wide, height() - tall, wide, tall));
    }
}

} // namespace palimpsest::ui
