#include "ui/panels/SettingsPanel.h"

#include "ui/models/ExploreText.h"
#include "ui/panels/ParamPanel.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/SliderSpin.h"
#include "ui/widgets/TypicalSlider.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace palimpsest::ui {

namespace {

constexpr int kDefaultMaximumNeighbours = 20;
constexpr int kMaximumCount = 16;

constexpr const char *kTextStrength = "text_strength";
constexpr const char *kNeighbourStrength = "neighbour_strength";

double strengthIn(const ParamValues &params, const char *key)
{
    const auto found = params.find(key);
    const double *strength = found == params.end() ? nullptr : std::get_if<double>(&found->second);
    return strength == nullptr ? 1.0 : *strength;
}

QToolButton *smallButton(const QString &iconName, const QString &help, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(paletteIcon(iconName));
    button->setToolTip(help);
    button->setAccessibleName(help);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

SettingsPanel::SettingsPanel(QWidget *parent)
    : QScrollArea(parent)
    , m_model(new QComboBox)
    , m_k(new SliderSpin(1, kDefaultMaximumNeighbours, 0))
    , m_count(new SliderSpin(1, kMaximumCount, 0))
    , m_mode(new QComboBox)
    , m_seed(new QLineEdit)
    , m_lock(smallButton(QStringLiteral("unlocked"), tr("Keep this seed"), nullptr))
    , m_varied(new QLabel)
    , m_strengths(new ParamPanel)
    , m_pull(new QLabel)
    , m_params(new ParamPanel)
    , m_typical(new TypicalSlider)
    , m_more(new QToolButton)
    , m_advanced(new ParamPanel)
{
    setAccessibleName(tr("Settings"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    build();

    const auto edited = [this] { report(); };
    connect(m_model, &QComboBox::activated, this, [this] { Q_EMIT modelChosen(m_model->currentData().toString()); });
    connect(m_k, &SliderSpin::edited, this, edited);
    connect(m_count, &SliderSpin::edited, this, edited);
    connect(m_mode, &QComboBox::currentIndexChanged, this, edited);
    connect(m_seed, &QLineEdit::textEdited, this, edited);
    connect(m_lock, &QToolButton::toggled, this, [this](bool locked) {
        m_lock->setIcon(paletteIcon(locked ? QStringLiteral("locked") : QStringLiteral("unlocked")));
        report();
    });
    connect(m_typical, &TypicalSlider::edited, this, edited);
    connectParams();
    setSettings(m_settings);
}

void SettingsPanel::build()
{
    const int step = card::step(fontMetrics());
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(3 * step, 2 * step, 3 * step, 3 * step);
    layout->setSpacing(step);
    const auto add = [&](const QString &name, QWidget *editor, const QString &help) {
        auto *label = new QLabel(name, body);
        label->setBuddy(editor);
        label->setToolTip(help);
        editor->setToolTip(help);
        layout->addWidget(label);
        layout->addWidget(editor);
        layout->addSpacing(step);
        return label;
    };
    m_model->setAccessibleName(tr("Model"));
    m_model->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_modelLabel = add(tr("&Model"), m_model, tr("Which model paints. Teach makes more of them."));
    setModels({});
    for (QLabel *words : {m_pull, m_varied}) {
        words->setFont(card::smallFont(font()));
        words->setWordWrap(true);
    }
    layout->addWidget(m_strengths);
    layout->addWidget(m_pull);
    layout->addSpacing(2 * step);
    m_k->setName(tr("Neighbours"));
    m_count->setName(tr("Pictures"));
    m_mode->setAccessibleName(tr("Guided by"));
    m_mode->addItem(tr("Words and neighbours"), static_cast<int>(ConditioningMode::TextAndNeighbours));
    m_mode->addItem(tr("Words only"), static_cast<int>(ConditioningMode::TextOnly));
    m_mode->addItem(tr("Neighbours only"), static_cast<int>(ConditioningMode::NeighboursOnly));
    add(tr("&Neighbours"), m_k, tr("How many pictures of the database guide each painting."));
    add(tr("&Pictures"), m_count, tr("How many pictures are painted at a time, each with a seed of its own."));
    add(tr("&Guided by"), m_mode, tr("What the painting follows: the query itself, its neighbours, or both."));
    add(tr("Se&ed"), makeSeedRow(),
        tr("The chance in a picture. It stays while you change anything else and is drawn anew when you paint the same "
           "again."));
    layout->addWidget(m_varied);
    auto *line = new QFrame(body);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Sunken);
    layout->addWidget(line);
    layout->addSpacing(step);
    layout->addWidget(m_params);
    layout->addSpacing(step);
    add(tr("S&urprises"), m_typical,
        tr("Which pictures Surprise me draws as the query: those that much in the database is like, or any."));
    layout->addWidget(makeAdvanced());
    layout->addStretch(1);
    setWidget(body);
}

QWidget *SettingsPanel::makeAdvanced()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setArrowType(Qt::RightArrow);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setToolTip(tr("Settings that are rarely needed"));
    m_advanced->hide();
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addWidget(m_advanced);
    connect(m_more, &QToolButton::toggled, this, [this](bool open) {
        m_more->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_advanced->setVisible(open);
    });
    return box;
}

void SettingsPanel::connectParams()
{
    for (ParamPanel *panel : {m_strengths, m_params, m_advanced}) {
        connect(panel, &ParamPanel::valuesChanged, this, [this, panel] {
            m_settings.params = panel->values();
            for (ParamPanel *other : {m_strengths, m_params, m_advanced}) {
                if (other != panel)
                    other->setValues(m_settings.params);
            }
            report();
        });
    }
}

void SettingsPanel::showWords()
{
    const bool none = m_settings.mode == ConditioningMode::TextOnly;
    m_pull->setText(pullWords(
        m_settings.mode == ConditioningMode::NeighboursOnly ? 0.0 : strengthIn(m_settings.params, kTextStrength),
        none ? 0.0 : strengthIn(m_settings.params, kNeighbourStrength)));
    const auto varied = static_cast<int>(m_settings.variations.size());
    m_varied->setVisible(varied > 0);
    m_varied->setText(varied == 1 ? tr("Varied once; another seed begins afresh.")
                                  : tr("Varied %n times; another seed begins afresh.", nullptr, varied));
    const auto changed = std::count_if(m_rare.begin(), m_rare.end(),
                                       [this](const std::string &key) { return m_settings.params.contains(key); });
    m_more->setText(changed == 0 ? tr("Advanced") : tr("Advanced (%1 changed)").arg(changed));
}

QWidget *SettingsPanel::makeSeedRow()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(card::step(fontMetrics()));
    auto *draw = smallButton(QStringLiteral("dice"), tr("Draw another seed"), row);
    m_lock->setCheckable(true);
    m_seed->setAccessibleName(tr("Seed"));
    m_seed->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{1,19}")), m_seed));
    const int height = m_seed->sizeHint().height();
    for (QToolButton *button : {m_lock, draw})
        button->setFixedSize(std::max(24, height), std::max(24, height));
    layout->addWidget(m_seed, 1);
    layout->addWidget(m_lock);
    layout->addWidget(draw);
    row->setFocusProxy(m_seed);
    connect(draw, &QToolButton::clicked, this, &SettingsPanel::newSeedRequested);
    return row;
}

void SettingsPanel::setGenerator(const pipeline::GeneratorInfo &generator)
{
    m_k->setRange(1, std::max(1, generator.maximumNeighbours));
    std::vector<ParamSpec> strengths;
    std::vector<ParamSpec> usual;
    std::vector<ParamSpec> rare;
    m_rare.clear();
    for (ParamSpec spec : generator.params) {
        if (spec.key == kTextStrength || spec.key == kNeighbourStrength) {
            strengths.push_back(std::move(spec));
        } else if (spec.isAdvanced) {
            m_rare.push_back(spec.key);
            rare.push_back(std::move(spec));
        } else {
            usual.push_back(std::move(spec));
        }
    }
    m_strengths->setSpecs(strengths);
    m_pull->setVisible(strengths.size() == 2);
    m_params->setSpecs(usual);
    m_advanced->setSpecs(rare);
    m_more->setVisible(!rare.empty());
    showWords();
    m_modelInUse = QString::fromStdString(generator.id);
    showModel();
}

void SettingsPanel::setModels(const std::vector<pipeline::GeneratorInfo> &models)
{
    m_model->clear();
    for (const pipeline::GeneratorInfo &model : models)
        m_model->addItem(QString::fromStdString(model.name), QString::fromStdString(model.id));
    const bool isChoice = models.size() > 1;
    m_model->setVisible(isChoice);
    m_modelLabel->setVisible(isChoice);
    showModel();
}

void SettingsPanel::showModel()
{
    m_model->setCurrentIndex(m_model->findData(m_modelInUse));
}

void SettingsPanel::setSettings(const PaintSettings &settings)
{
    m_settings = settings;
    const QSignalBlocker modeBlocker(m_mode);
    const QSignalBlocker lockBlocker(m_lock);
    m_k->setValue(settings.k);
    m_count->setValue(settings.count);
    m_mode->setCurrentIndex(m_mode->findData(static_cast<int>(settings.mode)));
    m_seed->setText(QString::number(settings.seed));
    m_lock->setChecked(settings.seedLocked);
    m_lock->setIcon(paletteIcon(settings.seedLocked ? QStringLiteral("locked") : QStringLiteral("unlocked")));
    m_typical->setShare(settings.typicalShare);
    for (ParamPanel *panel : {m_strengths, m_params, m_advanced})
        panel->setValues(settings.params);
    showWords();
}

void SettingsPanel::report()
{
    m_settings.k = static_cast<int>(std::lround(m_k->value()));
    m_settings.count = static_cast<int>(std::lround(m_count->value()));
    m_settings.mode = static_cast<ConditioningMode>(m_mode->currentData().toInt());
    if (const auto seed = m_seed->text().toULongLong(); seed != m_settings.seed) {
        m_settings.seed = seed;
        m_settings.variations.clear();
    }
    m_settings.seedLocked = m_lock->isChecked();
    m_settings.typicalShare = m_typical->share();
    showWords();
    Q_EMIT settingsChanged(m_settings);
}

} // namespace palimpsest::ui
