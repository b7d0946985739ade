#include "ui/panels/ParamPanel.h"

#include "ui/models/CoreText.h"
#include "ui/models/SettingText.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/SliderSpin.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSizePolicy>
#include <QToolButton>

#include <cmath>
#include <utility>

namespace palimpsest::ui {

namespace {

double numberIn(const ParamValue &value)
{
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*whole);
    if (const auto *real = std::get_if<double>(&value))
        return *real;
    return 0.0;
}

// As many decimals as single steps of the range need.
int decimalsFor(const ParamSpec &spec)
{
    if (spec.type == ParamSpec::Type::Integer)
        return 0;
    return spec.maximum - spec.minimum > 5.0 ? 1 : 2;
}

} // namespace

ParamPanel::ParamPanel(QWidget *parent) : QWidget(parent), m_layout(new QGridLayout(this))
{
    const int step = card::step(fontMetrics());
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(step);
    m_layout->setVerticalSpacing(step / 2);
    m_layout->setColumnStretch(0, 1);
}

void ParamPanel::setSpecs(const std::vector<ParamSpec> &specs)
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_rows.clear();
    int line = 0;
    for (const ParamSpec &spec : specs) {
        addRow(spec, line);
        line += 3;
    }
    setValues(m_values);
}

void ParamPanel::addRow(const ParamSpec &spec, int line)
{
    Row row{spec, {}, nullptr};
    const QString name = settingName(spec);
    const QString help = coreText(spec.help);
    auto *reset = new QToolButton(this);
    reset->setAutoRaise(true);
    reset->setIcon(paletteIcon(QStringLiteral("reset")));
    reset->setToolTip(tr("Back to the default"));
    reset->setAccessibleName(tr("%1 back to the default").arg(name));
    // The place stays when it is hidden, so that nothing moves.
    QSizePolicy policy = reset->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    reset->setSizePolicy(policy);
    row.reset = reset;
    QWidget *editor = makeEditor(spec, row);
    editor->setToolTip(help);
    if (spec.type == ParamSpec::Type::Bool) {
        m_layout->addWidget(editor, line, 0);
    } else {
        auto *label = new QLabel(name, this);
        label->setToolTip(help);
        label->setBuddy(editor);
        m_layout->addWidget(label, line, 0);
        m_layout->addWidget(editor, line + 1, 0, 1, 2);
    }
    m_layout->addWidget(reset, line, 1);
    m_layout->setRowMinimumHeight(line + 2, card::step(fontMetrics()));
    connect(reset, &QToolButton::clicked, this, [this, index = m_rows.size()] {
        const Row &target = m_rows[index];
        take(target.spec, target.spec.defaultValue);
        showRow(target);
    });
    m_rows.push_back(std::move(row));
}

QWidget *ParamPanel::makeEditor(const ParamSpec &spec, Row &row)
{
    const QString name = settingName(spec);
    if (spec.type == ParamSpec::Type::Bool) {
        auto *box = new QCheckBox(name, this);
        row.show = [box](const ParamValue &value) {
            box->setChecked(std::get_if<bool>(&value) && std::get<bool>(value));
        };
        connect(box, &QCheckBox::toggled, this, [this, spec](bool on) { take(spec, on); });
        return box;
    }
    if (spec.type == ParamSpec::Type::Choice) {
        auto *box = new QComboBox(this);
        box->setAccessibleName(name);
        for (const std::string &choice : spec.choices)
            box->addItem(settingChoice(choice), QString::fromStdString(choice));
        row.show = [box](const ParamValue &value) {
            const auto *text = std::get_if<std::string>(&value);
            box->setCurrentIndex(text != nullptr ? box->findData(QString::fromStdString(*text)) : 0);
        };
        connect(box, &QComboBox::currentIndexChanged, this,
                [this, spec, box] { take(spec, box->currentData().toString().toStdString()); });
        return box;
    }
    return makeNumberEditor(spec, row);
}

QWidget *ParamPanel::makeNumberEditor(const ParamSpec &spec, Row &row)
{
    auto *editor = new SliderSpin(spec.minimum, spec.maximum, decimalsFor(spec), this);
    editor->setName(settingName(spec));
    editor->setSuffix(QString::fromStdString(spec.unit));
    row.show = [editor](const ParamValue &value) { editor->setValue(numberIn(value)); };
    connect(editor, &SliderSpin::edited, this, [this, spec](double value) {
        if (spec.type == ParamSpec::Type::Integer)
            take(spec, static_cast<std::int64_t>(std::llround(value)));
        else
            take(spec, value);
    });
    return editor;
}

void ParamPanel::setValues(const ParamValues &values)
{
    m_values = values;
    for (const Row &row : m_rows)
        showRow(row);
}

void ParamPanel::take(const ParamSpec &spec, const ParamValue &value)
{
    if (m_showing)
        return;
    if (value == spec.defaultValue)
        m_values.erase(spec.key);
    else
        m_values.insert_or_assign(spec.key, value);
    for (const Row &row : m_rows) {
        if (row.spec.key == spec.key)
            row.reset->setVisible(m_values.contains(spec.key));
    }
    Q_EMIT valuesChanged();
}

void ParamPanel::showRow(const Row &row)
{
    const QScopedValueRollback guard(m_showing, true);
    const auto held = m_values.find(row.spec.key);
    row.show(held != m_values.end() ? held->second : row.spec.defaultValue);
    row.reset->setVisible(held != m_values.end() && held->second != row.spec.defaultValue);
}

} // namespace palimpsest::ui
