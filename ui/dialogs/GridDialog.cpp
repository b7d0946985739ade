#include "ui/dialogs/GridDialog.h"

#include "ui/jobs/Background.h"
#include "ui/models/CoreText.h"
#include "ui/models/ExploreText.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/GridAxisEdit.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <string>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr int kPlanDelayMs = 120;

Result<pipeline::GridPlan> planOf(const Recipe &base, const std::string &columns, const std::string &rows,
                                  const pipeline::GridWorld &world)
{
    const auto across = pipeline::parseGridAxis(columns);
    if (!across)
        return across.error();
    std::optional<pipeline::GridAxis> down;
    if (!rows.empty()) {
        auto axis = pipeline::parseGridAxis(rows);
        if (!axis)
            return axis.error();
        down = std::move(*axis);
    }
    return pipeline::planGrid(base, *across, down, world);
}

// An axis without a value is not wrong, but not finished.
bool isUnfinished(const QString &axis)
{
    return !axis.isEmpty() && axis.section(QLatin1Char('='), 1).trimmed().isEmpty();
}

} // namespace

GridDialog::GridDialog(Parts parts, Background &background, QWidget *parent)
    : QDialog(parent)
    , m_parts(std::move(parts))
    , m_background(background)
    , m_columns(new GridAxisEdit(tr("From &left to right"), m_parts.world, GridAxisEdit::Need::Needed, this))
    , m_rows(new GridAxisEdit(tr("From &top to bottom"), m_parts.world, GridAxisEdit::Need::MayBeNothing, this))
    , m_beginning(new QComboBox(this))
    , m_amount(new QLabel(this))
{
    setWindowTitle(tr("Grid"));
    m_delay.setSingleShot(true);
    m_delay.setInterval(kPlanDelayMs);
    build();
    connect(&m_delay, &QTimer::timeout, this, &GridDialog::plan);
    connect(m_columns, &GridAxisEdit::edited, this, &GridDialog::planSoon);
    connect(m_rows, &GridAxisEdit::edited, this, &GridDialog::planSoon);
    connect(m_beginning, &QComboBox::currentIndexChanged, this, &GridDialog::takeBeginning);
    connect(this, &QDialog::accepted, this, [this] {
        if (m_plan)
            Q_EMIT chosen(*m_plan);
    });
    takeBeginning();
    setAxes(QStringLiteral("text_strength"), QStringLiteral("neighbour_strength"));
}

void GridDialog::build()
{
    const int step = card::step(fontMetrics());
    const int line = fontMetrics().height();
    for (const Beginning &beginning : m_parts.beginnings)
        m_beginning->addItem(beginning.name);
    m_beginning->setAccessibleName(tr("Begin with"));
    m_beginning->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *beginning = new QHBoxLayout;
    auto *label = new QLabel(tr("&Begin with"), this);
    label->setBuddy(m_beginning);
    beginning->addWidget(label);
    beginning->addWidget(m_beginning, 1);
    auto *axes = new QHBoxLayout;
    axes->setSpacing(6 * step);
    axes->addWidget(m_columns, 1);
    axes->addWidget(m_rows, 1);
    m_amount->setWordWrap(true);
    m_amount->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_amount->setAccessibleName(tr("What will be painted"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_paint = buttons->button(QDialogButtonBox::Ok);
    m_paint->setText(tr("&Paint the grid"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4 * step, 3 * step, 4 * step, 3 * step);
    layout->setSpacing(2 * step);
    layout->addLayout(beginning);
    layout->addLayout(axes, 1);
    layout->addWidget(m_amount);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(44 * line, 26 * line);
}

void GridDialog::setAxes(const QString &columns, const QString &rows)
{
    m_columns->setText(columns);
    m_rows->setText(rows);
    planSoon();
}

QString GridDialog::columns() const
{
    return m_columns->text();
}

QString GridDialog::rows() const
{
    return m_rows->text();
}

void GridDialog::takeBeginning()
{
    const Recipe &base = m_parts.beginnings[static_cast<std::size_t>(std::max(0, m_beginning->currentIndex()))].recipe;
    m_columns->setBase(base, m_parts.queries);
    m_rows->setBase(base, m_parts.queries);
    planSoon();
}

void GridDialog::planSoon()
{
    m_plan.reset();
    m_paint->setEnabled(false);
    m_delay.start();
}

void GridDialog::plan()
{
    if (isUnfinished(columns()) || isUnfinished(rows())) {
        m_amount->setText(tr("Say at least one value for each side."));
        return;
    }
    const Recipe &base = m_parts.beginnings[static_cast<std::size_t>(std::max(0, m_beginning->currentIndex()))].recipe;
    m_background.run(
        this,
        [base, world = m_parts.world, columns = columns().toStdString(),
         rows = rows().toStdString()](const std::stop_token &) { return planOf(base, columns, rows, world); },
        [this, asked = ++m_asked](const Plan &plan) {
            if (asked == m_asked && !m_delay.isActive())
                take(plan);
        });
}

void GridDialog::take(const Plan &plan)
{
    if (!plan) {
        m_amount->setText(coreText(plan.error().message));
        return;
    }
    m_plan = std::make_shared<const pipeline::GridPlan>(*plan);
    std::vector<Recipe> recipes;
    recipes.reserve(m_plan->cells.size());
    for (const pipeline::GridCell &cell : m_plan->cells)
        recipes.push_back(cell.recipe);
    const QString amount = amountWords(static_cast<int>(recipes.size()), m_parts.secondsFor(recipes));
    const QLocale locale;
    m_amount->setText(m_plan->rowHeadings.empty()
                          ? amount
                          : tr("%1 × %2 = %3")
                                .arg(locale.toString(static_cast<qulonglong>(m_plan->columnHeadings.size())),
                                     locale.toString(static_cast<qulonglong>(m_plan->rowHeadings.size())), amount));
    m_paint->setEnabled(true);
}

} // namespace palimpsest::ui
