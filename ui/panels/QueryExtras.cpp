#include "ui/panels/QueryExtras.h"

#include "ui/widgets/CardPainting.h"
#include "ui/widgets/ColourChip.h"
#include "ui/widgets/FactChip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <cmath>

namespace palimpsest::ui {

namespace {

constexpr int kMixSteps = 20;

} // namespace

QueryExtras::QueryExtras(QWidget *parent)
    : QWidget(parent)
    , m_chipLayout(new QHBoxLayout)
    , m_mixWords(new QLabel(tr("Colours count:"), this))
    , m_mix(new QSlider(Qt::Horizontal, this))
    , m_mistake(new QLabel(this))
{
    const int step = card::step(fontMetrics());
    m_mix->setRange(0, kMixSteps);
    m_mix->setFixedWidth(7 * fontMetrics().height());
    m_mix->setAccessibleName(tr("How much the colours count beside the rest"));
    m_mix->setToolTip(tr("Left: what is in the picture counts alone. Right: its colours count alone."));
    m_mixWords->setBuddy(m_mix);
    m_mistake->setTextFormat(Qt::PlainText);
    m_mistake->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_mistake->setAccessibleName(tr("What could not be read of the query"));
    m_chipLayout->setSpacing(step);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * step);
    layout->addLayout(m_chipLayout);
    layout->addWidget(m_mixWords);
    layout->addWidget(m_mix);
    layout->addWidget(m_mistake, 1);
    connect(m_mix, &QSlider::valueChanged, this, &QueryExtras::changed);
    show({});
}

void QueryExtras::show(const Query &query)
{
    qDeleteAll(m_facts);
    qDeleteAll(m_colours);
    m_facts.clear();
    m_colours.clear();
    setColourShare(query.colourShare);
    for (const FactCondition &condition : query.conditions)
        addCondition(condition);
    for (const QueryColour &colour : query.colours)
        addColour(colour);
    setMistake({});
}

void QueryExtras::setColourShare(double share)
{
    const QSignalBlocker blocker(m_mix);
    m_mix->setValue(static_cast<int>(std::lround(share * kMixSteps)));
}

void QueryExtras::addTo(Query &query) const
{
    for (const FactChip *chip : m_facts)
        query.conditions.push_back(chip->condition());
    for (const ColourChip *chip : m_colours) {
        if (query.colours.size() < Query::kMaximumColours)
            query.colours.push_back(chip->colour());
    }
    if (!m_colours.isEmpty())
        query.colourShare = static_cast<double>(m_mix->value()) / kMixSteps;
}

void QueryExtras::addCondition(const FactCondition &condition)
{
    auto *chip = new FactChip(condition, this);
    m_facts.append(chip);
    insert(chip);
}

bool QueryExtras::addColour(const QueryColour &colour)
{
    if (m_colours.size() >= static_cast<int>(Query::kMaximumColours))
        return false;
    auto *chip = new ColourChip(colour, this);
    m_colours.append(chip);
    connect(
        chip, &ColourChip::anotherRequested, this,
        [this, chip] {
            remove(chip);
            Q_EMIT anotherColourRequested();
        },
        Qt::QueuedConnection);
    insert(chip);
    return true;
}

void QueryExtras::insert(Chip *chip)
{
    m_chipLayout->addWidget(chip);
    connect(chip, &Chip::changed, this, &QueryExtras::changed);
    // Queued, because the chip's own menu may be open above us.
    connect(
        chip, &Chip::removeRequested, this, [this, chip] { remove(chip); }, Qt::QueuedConnection);
    chip->show();
    updateVisibility();
}

void QueryExtras::remove(Chip *chip)
{
    m_facts.removeIf([chip](const FactChip *each) { return each == chip; });
    m_colours.removeIf([chip](const ColourChip *each) { return each == chip; });
    chip->deleteLater();
    updateVisibility();
    Q_EMIT changed();
}

void QueryExtras::setMistake(const QString &sentence)
{
    m_mistake->setText(sentence);
    m_mistake->setToolTip(sentence);
    updateVisibility();
}

QString QueryExtras::mistake() const
{
    return m_mistake->text();
}

void QueryExtras::updateVisibility()
{
    m_mix->setVisible(!m_colours.isEmpty());
    m_mixWords->setVisible(!m_colours.isEmpty());
    setVisible(!isEmpty() || !m_mistake->text().isEmpty());
}

} // namespace palimpsest::ui
