#include "ui/widgets/CutOffSlider.h"

#include "ui/widgets/CardPainting.h"

#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QStyleOptionSlider>

#include <algorithm>
#include <cmath>

namespace palimpsest::ui {

namespace {

constexpr int kSteps = 100;
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
    const auto &bins = m_counts.bins;
    const std::int64_t largest = bins.empty() ? 0 : *std::max_element(bins.begin(), bins.end());
    if (largest > 0 && m_highest > m_lowest) {
        QStyleOptionSlider option;
        initStyleOption(&option);
        const QRect handle = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
        const double reach = width() - handle.width();
        const double binWidth = 2.0 / static_cast<double>(bins.size());
        QPainter painter(this);
        painter.setPen(Qt::NoPen);
        QColor kept = palette().color(QPalette::Highlight);
        QColor cut = palette().color(QPalette::WindowText);
        kept.setAlphaF(0.55F);
        cut.setAlphaF(0.2F);
        for (std::size_t i = 0; i < bins.size(); ++i) {
            if (bins[i] == 0)
                continue;
            const double score = -1.0 + binWidth * static_cast<double>(i);
            const double left = handle.width() / 2.0 + reach * (score - m_lowest) / (m_highest - m_lowest);
            const double wide = std::max(1.0, reach * binWidth / (m_highest - m_lowest));
            // The root shows the few near ones beside the many far ones.
            const double tall =
                height() * std::sqrt(static_cast<double>(bins[i]) / static_cast<double>(largest));
            painter.setBrush(score + binWidth > m_cutOff ? kept : cut);
            painter.drawRect(QRectF(left, height() - tall, wide, tall));
        }
    }
    QSlider::paintEvent(event);
}

} // namespace palimpsest::ui
