#include "ui/widgets/GridAxisEdit.h"

#include "ui/models/RecipeText.h"
#include "ui/models/SettingText.h"
#include "ui/widgets/CardPainting.h"

#include "core/base/QueryText.h"
#include "core/pipeline/GridAxis.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace palimpsest::ui {

namespace {

constexpr QLatin1String kDatabase("database");
constexpr QLatin1String kCount("k");
constexpr QLatin1String kQuery("query");
constexpr QLatin1String kSeed("seed");
constexpr QLatin1String kWeight("weight");
constexpr int kMostChecked = 6; ///< Of the databases that are proposed.
constexpr int kMostQueries = 3;
constexpr int kSeeds = 4;

QString numberText(double number)
{
    return QString::number(number, 'g', 4);
}

// Around the value that a number has by default, within its range.
QStringList numbersAround(const ParamSpec &spec)
{
    const bool whole = spec.type == ParamSpec::Type::Integer;
    double usual = 0.0;
    if (const auto *integer = std::get_if<std::int64_t>(&spec.defaultValue))
        usual = static_cast<double>(*integer);
    else if (const auto *real = std::get_if<double>(&spec.defaultValue))
        usual = *real;
    QStringList texts;
    for (const double factor : {0.0, 0.25, 0.5, 1.0, 2.0}) {
        // What is nothing by default has its range instead; a count begins above nothing.
        double value = usual > 0.0 ? usual * factor : spec.minimum + (spec.maximum - spec.minimum) * factor / 4.0;
        if (whole && factor == 0.0)
            continue;
        if (!whole && factor == 0.25)
            continue;
        value = std::clamp(whole ? std::round(value) : value, spec.minimum, spec.maximum);
        if (const QString text = numberText(value); !texts.contains(text))
            texts.append(text);
    }
    return texts;
}

} // namespace

GridAxisEdit::GridAxisEdit(const QString &title, const pipeline::GridWorld &world, Need need, QWidget *parent)
    : QWidget(parent)
    , m_world(world)
    , m_kind(new QComboBox(this))
    , m_neighbour(new QComboBox(this))
    , m_values(new QStackedWidget(this))
    , m_typed(new QLineEdit(this))
    , m_listed(new QListWidget(this))
    , m_hint(new QLabel(this))
{
    const int step = card::step(fontMetrics());
    auto *heading = new QLabel(title, this);
    heading->setBuddy(m_kind);
    const QString plain = QString(title).remove(QLatin1Char('&'));
    m_kind->setAccessibleName(plain);
    m_neighbour->setAccessibleName(tr("%1: which neighbour").arg(plain));
    m_neighbour->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_typed->setAccessibleName(tr("%1: values").arg(plain));
    m_listed->setAccessibleName(tr("%1: values").arg(plain));
    m_hint->setWordWrap(true);
    m_hint->setFont(card::smallFont(font()));
    auto *typed = new QWidget(this);
    auto *typedLayout = new QVBoxLayout(typed);
    typedLayout->setContentsMargins(0, 0, 0, 0);
    typedLayout->addWidget(m_typed);
    typedLayout->addStretch(1);
    m_values->addWidget(typed);
    m_values->addWidget(m_listed);
    m_values->setMinimumHeight(9 * fontMetrics().height());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(step);
    for (QWidget *widget : {static_cast<QWidget *>(heading), static_cast<QWidget *>(m_kind),
                            static_cast<QWidget *>(m_neighbour), static_cast<QWidget *>(m_hint)})
        layout->addWidget(widget);
    layout->addWidget(m_values, 1);
    fillKinds(need);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showKind();
        propose();
        Q_EMIT edited();
    });
    connect(m_neighbour, &QComboBox::currentIndexChanged, this, &GridAxisEdit::edited);
    connect(m_typed, &QLineEdit::textEdited, this, &GridAxisEdit::edited);
    connect(m_listed, &QListWidget::itemChanged, this, &GridAxisEdit::edited);
    showKind();
}

void GridAxisEdit::fillKinds(Need need)
{
    if (need == Need::MayBeNothing)
        m_kind->addItem(tr("Nothing"), QString());
    m_kind->addItem(tr("Database"), QString(kDatabase));
    m_kind->addItem(tr("Number of neighbours"), QString(kCount));
    m_kind->addItem(tr("Weight of a neighbour"), QString(kWeight));
    m_kind->addItem(tr("Query"), QString(kQuery));
    m_kind->addItem(tr("Seed"), QString(kSeed));
    m_kind->insertSeparator(m_kind->count());
    for (const ParamSpec &spec : m_world.params)
        m_kind->addItem(settingName(spec), QString::fromStdString(spec.key));
}

QString GridAxisEdit::kind() const
{
    return m_kind->currentData().toString();
}

const ParamSpec *GridAxisEdit::spec() const
{
    const std::string key = kind().toStdString();
    const auto found = std::find_if(m_world.params.begin(), m_world.params.end(),
                                    [&key](const ParamSpec &each) { return each.key == key; });
    return found == m_world.params.end() ? nullptr : &*found;
}

bool GridAxisEdit::isListed() const
{
    const ParamSpec *param = spec();
    return kind() == kDatabase
           || (param != nullptr && (param->type == ParamSpec::Type::Choice || param->type == ParamSpec::Type::Bool));
}

void GridAxisEdit::showKind()
{
    m_neighbour->setVisible(kind() == kWeight);
    m_hint->setText(hint());
    m_hint->setVisible(!kind().isEmpty());
    m_values->setVisible(!kind().isEmpty());
    m_values->setCurrentIndex(isListed() ? 1 : 0);
    if (!isListed())
        return;
    const QSignalBlocker blocker(m_listed);
    m_listed->clear();
    const auto add = [this](const QString &name, const QString &value) {
        auto *item = new QListWidgetItem(name, m_listed);
        item->setData(Qt::UserRole, value);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    };
    if (kind() == kDatabase) {
        for (const pipeline::DatabaseInfo &info : m_world.databases)
            add(QString::fromStdString(info.name), QString::fromStdString(info.id));
    } else if (const ParamSpec *param = spec(); param->type == ParamSpec::Type::Bool) {
        add(tr("no"), QStringLiteral("false"));
        add(tr("yes"), QStringLiteral("true"));
    } else {
        for (const std::string &choice : param->choices)
            add(QString::fromStdString(choice), QString::fromStdString(choice));
    }
}

QString GridAxisEdit::hint() const
{
    if (isListed())
        return tr("Check those that are to be compared.");
    if (kind() == kQuery)
        return tr("Queries, parted by |.");
    if (kind() == kSeed || kind() == kCount)
        return tr("Numbers, parted by commas; 1..6 are those from 1 to 6.");
    if (kind() == kWeight)
        return tr("Weights from 0 (left out) to 2 (as if it were there twice).");
    const ParamSpec *param = spec();
    return param == nullptr ? QString()
                            : tr("Numbers from %1 to %2, parted by commas.")
                                  .arg(numberText(param->minimum), numberText(param->maximum));
}

QString GridAxisEdit::proposal() const
{
    if (kind() == kCount) {
        QStringList counts;
        for (const int count : {1, 2, 4, 8, 16}) {
            if (count <= std::min(m_world.maximumNeighbours, 8))
                counts.append(QString::number(count));
        }
        return counts.join(QStringLiteral(", "));
    }
    if (kind() == kSeed) {
        QStringList seeds;
        for (int i = 0; i < kSeeds; ++i)
            seeds.append(QString::number(m_base.seed + static_cast<std::uint64_t>(i)));
        return seeds.join(QStringLiteral(", "));
    }
    if (kind() == kQuery) {
        QStringList queries;
        if (const auto own = formatQuery(m_base.query); own && !own->empty())
            queries.append(QString::fromStdString(*own));
        for (const QString &query : m_queries) {
            if (queries.size() < kMostQueries && !query.contains(QLatin1Char('|')) && !queries.contains(query))
                queries.append(query);
        }
        return queries.join(QStringLiteral(" | "));
    }
    if (kind() == kWeight)
        return QStringLiteral("0, 0.5, 1, 2");
    const ParamSpec *param = spec();
    return param == nullptr ? QString() : numbersAround(*param).join(QStringLiteral(", "));
}

void GridAxisEdit::propose()
{
    if (!isListed()) {
        m_typed->setText(proposal());
        return;
    }
    QStringList values;
    if (kind() == kDatabase) {
        for (const DatabaseReference &database : m_base.databases)
            values.append(QString::fromStdString(database.id));
    }
    for (int row = 0; row < m_listed->count() && values.size() < kMostChecked; ++row) {
        if (const QString value = m_listed->item(row)->data(Qt::UserRole).toString(); !values.contains(value))
            values.append(value);
    }
    checkListed(values);
}

void GridAxisEdit::checkListed(const QStringList &values)
{
    const QSignalBlocker blocker(m_listed);
    const bool all = values == QStringList{QStringLiteral("*")};
    for (int row = 0; row < m_listed->count(); ++row) {
        QListWidgetItem *item = m_listed->item(row);
        const bool named = all || values.contains(item->data(Qt::UserRole).toString());
        item->setCheckState(named ? Qt::Checked : Qt::Unchecked);
    }
}

void GridAxisEdit::setBase(const Recipe &base, const QStringList &queries)
{
    m_base = base;
    m_queries = queries;
    const QSignalBlocker blocker(m_neighbour);
    const int before = m_neighbour->currentIndex();
    m_neighbour->clear();
    for (std::size_t i = 0; i < base.neighbours.size(); ++i)
        m_neighbour->addItem(QStringLiteral("%1: %2").arg(i + 1).arg(neighbourTitle(base.neighbours[i])));
    m_neighbour->setCurrentIndex(std::clamp(before, 0, std::max(0, m_neighbour->count() - 1)));
    // What the artist has typed stays.
    if (!m_typed->isModified())
        propose();
}

QString GridAxisEdit::text() const
{
    if (kind().isEmpty())
        return {};
    const QString what = kind() == kWeight ? QStringLiteral("weight:%1").arg(m_neighbour->currentIndex() + 1) : kind();
    if (!isListed())
        return what + QLatin1Char('=') + m_typed->text();
    QStringList values;
    for (int row = 0; row < m_listed->count(); ++row) {
        if (m_listed->item(row)->checkState() == Qt::Checked)
            values.append(m_listed->item(row)->data(Qt::UserRole).toString());
    }
    return what + QLatin1Char('=') + values.join(QLatin1Char(','));
}

void GridAxisEdit::setText(const QString &text)
{
    const QString what = text.section(QLatin1Char('='), 0, 0);
    const bool weighs = what.startsWith(QStringLiteral("weight:"));
    const int index = m_kind->findData(weighs ? QString(kWeight) : what);
    if (index < 0)
        return;
    const QSignalBlocker blocker(this);
    m_kind->setCurrentIndex(index);
    if (weighs)
        m_neighbour->setCurrentIndex(
            std::clamp(what.section(QLatin1Char(':'), 1).toInt() - 1, 0, std::max(0, m_neighbour->count() - 1)));
    if (!text.contains(QLatin1Char('=')))
        return;
    if (!isListed()) {
        m_typed->setText(text.section(QLatin1Char('='), 1));
        m_typed->setModified(true);
        return;
    }
    if (const auto axis = pipeline::parseGridAxis(text.toStdString())) {
        QStringList values;
        for (const std::string &value : axis->values)
            values.append(QString::fromStdString(value));
        checkListed(values);
    }
}

} // namespace palimpsest::ui
