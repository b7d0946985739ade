#include "ui/panels/RetouchPanel.h"

#include "ui/widgets/ActionButton.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/SliderSpin.h"

#include <QAction>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace palimpsest::ui {

namespace {

constexpr int kLargestFeatherPx = 128;
constexpr int kLargestMarginPx = 1024;
constexpr double kLargestGuidance = 10.0;
constexpr int kMaskButtonColumns = 2;

QString hintOf(RecipeStart::Kind kind, double percent)
{
    if (percent <= 0.0)
        return kind == RecipeStart::Kind::Enlarge ? RetouchPanel::tr("Only enlarged; nothing is painted.")
                                                  : RetouchPanel::tr("The picture stays as it is.");
    if (percent < 35.0)
        return RetouchPanel::tr("Shapes stay; strokes and grain are new.");
    if (percent < 65.0)
        return RetouchPanel::tr("The arrangement stays; much is new.");
    if (percent < 90.0)
        return RetouchPanel::tr("Only colours and large shapes stay.");
    return RetouchPanel::tr("Hardly anything of it stays.");
}

} // namespace

RetouchPanel::RetouchPanel(QWidget *parent)
    : QScrollArea(parent)
    , m_brush(new SliderSpin(2, 512, 0))
    , m_feather(new SliderSpin(0, kLargestFeatherPx, 0))
    , m_strength(new SliderSpin(0, 100, 0))
    , m_guidance(new SliderSpin(0, kLargestGuidance, 1))
    , m_enlargement(new SliderSpin(1.0, RecipeStart::kMaximumEnlargement, 1))
    , m_neighbours(new QComboBox)
{
    setAccessibleName(tr("Work on the picture"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    build();
    for (SliderSpin *editor : {m_feather, m_strength, m_guidance, m_enlargement})
        connect(editor, &SliderSpin::edited, this, &RetouchPanel::report);
    connect(m_neighbours, &QComboBox::activated, this, [this] {
        m_settings.way(m_kind).neighbours = static_cast<StartNeighbours>(m_neighbours->currentData().toInt());
        Q_EMIT settingsChanged();
    });
    connect(m_brush, &SliderSpin::edited, this, &RetouchPanel::brushChanged);
    for (SliderSpin *side : m_sides)
        connect(side, &SliderSpin::edited, this, &RetouchPanel::reportMargins);
    showSettings();
}

QWidget *RetouchPanel::row(const QString &name, QWidget *editor, const QString &help)
{
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, card::step(fontMetrics()));
    layout->setSpacing(card::step(fontMetrics()));
    auto *label = new QLabel(name, body);
    label->setBuddy(editor);
    label->setToolTip(help);
    editor->setToolTip(help);
    layout->addWidget(label);
    layout->addWidget(editor);
    m_layout->addWidget(body);
    return body;
}

void RetouchPanel::build()
{
    const int step = card::step(fontMetrics());
    auto *body = new QWidget;
    m_layout = new QVBoxLayout(body);
    m_layout->setContentsMargins(3 * step, 2 * step, 3 * step, 3 * step);
    m_layout->setSpacing(step);

    m_brush->setName(tr("Brush"));
    m_brush->setSuffix(tr(" px"));
    m_brushRow =
        row(tr("&Brush"), m_brush, tr("How wide the brush is, in pixels of the picture. [ and ] change it, too."));
    m_maskButtons = new QWidget;
    m_layout->addWidget(m_maskButtons);

    auto *sides = new QWidget;
    auto *sidesLayout = new QGridLayout(sides);
    sidesLayout->setContentsMargins(0, 0, 0, 0);
    sidesLayout->setSpacing(step);
    const std::array names{tr("Left"), tr("Top"), tr("Right"), tr("Bottom")};
    for (std::size_t i = 0; i < m_sides.size(); ++i) {
        m_sides[i] = new SliderSpin(0, kLargestMarginPx, 0);
        m_sides[i]->setName(names[i]);
        m_sides[i]->setSuffix(tr(" px"));
        auto *label = new QLabel(names[i]);
        label->setBuddy(m_sides[i]);
        sidesLayout->addWidget(label, static_cast<int>(i), 0);
        sidesLayout->addWidget(m_sides[i], static_cast<int>(i), 1);
    }
    sidesLayout->setColumnStretch(1, 1);
    m_sidesRow = row(tr("Grow on"), sides, tr("By how much the canvas grows. Its edges can be dragged, too."));

    m_enlargement->setName(tr("Enlargement"));
    m_enlargement->setSuffix(tr(" ×"));
    m_enlargementRow = row(tr("&Enlarge"), m_enlargement, tr("By which factor both sides grow."));

    m_strength->setName(tr("Painted anew"));
    m_strength->setSuffix(tr(" %"));
    QWidget *strengthRow =
        row(tr("Painted &anew"), m_strength, tr("How much of what is there is lost before the painting begins."));
    m_strengthHint = new QLabel;
    m_strengthHint->setWordWrap(true);
    m_strengthHint->setFont(card::smallFont(font()));
    strengthRow->layout()->addWidget(m_strengthHint);
    m_feather->setName(tr("Feather"));
    m_feather->setSuffix(tr(" px"));
    m_featherRow =
        row(tr("&Feather"), m_feather,
            tr("Over how many pixels inside its edge the new part fades in. What is outside never changes."));
    m_guidance->setName(tr("Guidance"));
    m_guidanceRow =
        row(tr("&Guidance"), m_guidance,
            tr("How strongly neighbours and words pull. Strong guidance paints a second subject beside the picture."));

    m_neighbours->setAccessibleName(tr("Neighbours"));
    m_neighbours->addItem(tr("Found for this part"), static_cast<int>(StartNeighbours::Found));
    m_neighbours->addItem(tr("Those on the strip"), static_cast<int>(StartNeighbours::Strip));
    m_neighbours->addItem(tr("Those it was painted with"), static_cast<int>(StartNeighbours::Own));
    m_neighbours->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row(tr("&Neighbours"), m_neighbours,
        tr("Which pictures guide it: the nearest to what is marked and to the words, those on the strip, or those "
           "that the picture was painted with."));
    m_summary = new QLabel;
    m_summary->setWordWrap(true);
    m_layout->addWidget(m_summary);
    m_paint = new ActionButton;
    m_paint->setMinimumHeight(8 * step);
    m_layout->addWidget(m_paint);
    m_layout->addStretch(1);
    setWidget(body);
}

QSize RetouchPanel::minimumSizeHint() const
{
    // All of it is read without scrolling sideways.
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(),
            QScrollArea::minimumSizeHint().height()};
}

void RetouchPanel::setActions(const QList<QAction *> &maskActions, QAction *paint)
{
    const auto buttonFor = [this](QAction *action) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setMinimumHeight(std::max(24, 7 * card::step(fontMetrics())));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        return button;
    };
    auto *grid = new QGridLayout(m_maskButtons);
    grid->setContentsMargins(0, 0, 0, card::step(fontMetrics()));
    grid->setSpacing(card::step(fontMetrics()));
    for (int i = 0; i < maskActions.size(); ++i)
        grid->addWidget(buttonFor(maskActions[i]), i / kMaskButtonColumns, i % kMaskButtonColumns);
    m_paint->setAction(paint);
}

void RetouchPanel::setKind(RecipeStart::Kind kind)
{
    m_kind = kind;
    showSettings();
}

void RetouchPanel::setSettings(const RetouchSettings &settings)
{
    m_settings = settings;
    showSettings();
}

void RetouchPanel::setPictureSize(const QSize &size)
{
    const QSignalBlocker blocker(this);
    m_brush->setRange(2, std::max({2, size.width(), size.height()}));
}

void RetouchPanel::setBrush(double diameterPx, double largestPx)
{
    m_brush->setRange(2, largestPx);
    m_brush->setValue(diameterPx);
}

void RetouchPanel::setMargins(const CanvasMargins &margins)
{
    m_margins = margins;
    const std::array values{margins.left, margins.top, margins.right, margins.bottom};
    for (std::size_t i = 0; i < values.size(); ++i)
        m_sides[i]->setValue(values[i]);
}

void RetouchPanel::setHasOwnNeighbours(bool known)
{
    const int own = m_neighbours->findData(static_cast<int>(StartNeighbours::Own));
    if (known && own < 0)
        m_neighbours->addItem(tr("Those it was painted with"), static_cast<int>(StartNeighbours::Own));
    else if (!known && own >= 0)
        m_neighbours->removeItem(own);
    showSettings();
}

void RetouchPanel::setSummary(const QString &summary)
{
    m_summary->setText(summary);
}

void RetouchPanel::showSettings()
{
    const bool repaints = m_kind == RecipeStart::Kind::Repaint;
    const bool grows = m_kind == RecipeStart::Kind::Outpaint;
    m_brushRow->setVisible(repaints);
    m_maskButtons->setVisible(repaints);
    m_sidesRow->setVisible(grows);
    m_guidanceRow->setVisible(grows);
    m_enlargementRow->setVisible(m_kind == RecipeStart::Kind::Enlarge);
    m_featherRow->setVisible(m_kind != RecipeStart::Kind::Enlarge);
    const RetouchWay &way = m_settings.way(m_kind);
    m_strength->setValue(way.strength * 100.0);
    m_strengthHint->setText(hintOf(m_kind, way.strength * 100.0));
    m_feather->setValue(way.featherPx);
    m_guidance->setValue(way.guidance);
    m_enlargement->setValue(m_settings.enlargement);
    m_neighbours->setCurrentIndex(std::max(0, m_neighbours->findData(static_cast<int>(way.neighbours))));
}

void RetouchPanel::report()
{
    RetouchWay &way = m_settings.way(m_kind);
    way.strength = m_strength->value() / 100.0;
    way.featherPx = static_cast<int>(std::lround(m_feather->value()));
    if (m_kind == RecipeStart::Kind::Outpaint)
        way.guidance = m_guidance->value();
    m_settings.enlargement = m_enlargement->value();
    m_strengthHint->setText(hintOf(m_kind, m_strength->value()));
    Q_EMIT settingsChanged();
}

void RetouchPanel::reportMargins()
{
    const auto px = [](const SliderSpin *side) { return static_cast<int>(std::lround(side->value())); };
    m_margins = {px(m_sides[0]), px(m_sides[1]), px(m_sides[2]), px(m_sides[3])};
    Q_EMIT marginsChanged(m_margins);
}

} // namespace palimpsest::ui
