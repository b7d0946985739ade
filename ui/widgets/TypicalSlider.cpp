#include "ui/widgets/TypicalSlider.h"

#include "ui/models/ExploreText.h"
#include "ui/widgets/CardPainting.h"

#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

#include <array>
#include <cmath>

namespace palimpsest::ui {

namespace {

constexpr std::array kShares{0.01, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1.0};

// The notch next to a share, on the scale on which they lie evenly.
int notchOf(double share)
{
    int best = 0;
    for (int i = 1; i < static_cast<int>(kShares.size()); ++i) {
        const auto distance = [share](int notch) {
            return std::abs(std::log(kShares[static_cast<std::size_t>(notch)] / share));
        };
        if (distance(i) < distance(best))
            best = i;
    }
    return best;
}

} // namespace

TypicalSlider::TypicalSlider(QWidget *parent)
    : QWidget(parent)
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_words(new QLabel(this))
{
    m_slider->setRange(0, static_cast<int>(kShares.size()) - 1);
    m_slider->setPageStep(1);
    m_slider->setTickInterval(1);
    m_slider->setTickPosition(QSlider::TicksBelow);
    m_slider->setAccessibleName(tr("Typical to adventurous"));
    m_words->setWordWrap(true);
    m_words->setFont(card::smallFont(font()));
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(card::step(fontMetrics()) / 2);
    layout->addWidget(m_slider, 0, 0, 1, 2);
    layout->addWidget(new QLabel(tr("typical"), this), 1, 0);
    layout->addWidget(new QLabel(tr("adventurous"), this), 1, 1, Qt::AlignRight);
    layout->addWidget(m_words, 2, 0, 1, 2);
    setFocusProxy(m_slider);
    connect(m_slider, &QSlider::valueChanged, this, [this](int notch) {
        m_share = kShares[static_cast<std::size_t>(notch)];
        showWords();
        Q_EMIT edited(m_share);
    });
    setShare(m_share);
}

void TypicalSlider::setShare(double share)
{
    const QSignalBlocker blocker(m_slider);
    m_share = share;
    m_slider->setValue(notchOf(share));
    showWords();
}

void TypicalSlider::showWords()
{
    m_words->setText(typicalWords(m_share));
    m_slider->setAccessibleDescription(m_words->text());
}

} // namespace palimpsest::ui
