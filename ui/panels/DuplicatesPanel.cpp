#include "ui/panels/DuplicatesPanel.h"

#include "ui/models/CoreText.h"
#include "ui/models/UndoStep.h"
#include "ui/widgets/Appearance.h"
#include "ui/widgets/Announcer.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/DuplicateView.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/KeepRuleList.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/SliderSpin.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace palimpsest::ui {

using pipeline::DuplicateAction;
using pipeline::DuplicateReport;

namespace {

constexpr std::array kLists{&DuplicateReport::sameFile, &DuplicateReport::looksTheSame, &DuplicateReport::meansTheSame};
constexpr int kMostBits = 11;
constexpr double kLeastCosine = 0.8;
constexpr int kCosineDecimals = 3;
constexpr int kRuleLines = 14; ///< Width of the column with the rules.

} // namespace

DuplicatesPanel::DuplicatesPanel(pipeline::CurationSource curation, QUndoStack &undo, PictureLoader &pictures,
                                 QWidget *parent)
    : QWidget(parent)
    , m_undo(undo)
    , m_view(new DuplicateView(m_model, pictures, this))
    , m_tabs(new QTabBar(this))
    , m_title(new QLabel(this))
    , m_status(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_find(new QPushButton(this))
    , m_bits(new SliderSpin(0, kMostBits, 0, this))
    , m_cosine(new SliderSpin(kLeastCosine, 1.0, kCosineDecimals, this))
    , m_rules(new KeepRuleList(this))
    , m_action(new QComboBox(this))
    , m_apply(new QPushButton(this))
    , m_service(std::move(curation))
{
    m_tabs->setAccessibleName(tr("Lists of duplicates"));
    m_tabs->setDrawBase(false);
    for (std::size_t i = 0; i < kLists.size(); ++i)
        m_tabs->addTab({});
    m_barLayout = buildBar();
    auto *lists = new QVBoxLayout;
    lists->addWidget(m_tabs);
    lists->addWidget(m_view, 1);
    auto *middle = new QHBoxLayout;
    middle->addLayout(lists, 1);
    middle->addLayout(buildRules());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(card::step(fontMetrics()));
    layout->addLayout(m_barLayout);
    layout->addLayout(buildThresholds());
    layout->addLayout(middle, 1);
    setFocusProxy(m_view);
    connectService();
    connectView();
    dress();
    updateState();
}

QHBoxLayout *DuplicatesPanel::buildBar()
{
    const int step = card::step(fontMetrics());
    m_title->setFont(metrics::headingFont(font()));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_status->setAccessibleName(tr("State of the search"));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setMaximumWidth(10 * fontMetrics().height());
    m_progress->hide();
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(3 * step, step / 2, 2 * step, 0);
    bar->setSpacing(2 * step);
    bar->addWidget(m_title, 1);
    bar->addWidget(m_status);
    bar->addWidget(m_progress);
    bar->addWidget(m_find);
    return bar;
}

QHBoxLayout *DuplicatesPanel::buildThresholds()
{
    const pipeline::DuplicateOptions usual;
    const int step = card::step(fontMetrics());
    m_bits->setValue(usual.shapeBits);
    m_bits->setName(tr("Looks the same: bits of the shape that may differ"));
    m_cosine->setValue(usual.leastCosine);
    m_cosine->setName(tr("Means the same: least cosine"));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(3 * step, 0, 2 * step, 0);
    row->setSpacing(2 * step);
    const auto add = [&](const QString &words, const QString &help, SliderSpin *slider) {
        auto *label = new QLabel(words, this);
        label->setBuddy(slider);
        label->setToolTip(help);
        slider->setToolTip(help);
        row->addWidget(label);
        row->addWidget(slider, 1);
    };
    add(tr("&Looks: bits that differ"), tr("How many of 63 bits of a picture's shape may differ; 0 is strictest"),
        m_bits);
    add(tr("&Means: least cosine"), tr("How near pictures must be for the encoder; 1 is strictest"), m_cosine);
    return row;
}

QVBoxLayout *DuplicatesPanel::buildRules()
{
    const int step = card::step(fontMetrics());
    auto *title = new QLabel(tr("&Keep the best: the first rule decides"), this);
    title->setBuddy(m_rules);
    title->setWordWrap(true);
    m_rules->setFixedWidth(kRuleLines * fontMetrics().height());
    auto *moves = new QHBoxLayout;
    for (const auto &[by, words] : {std::pair(-1, tr("Earlier")), std::pair(1, tr("Later"))}) {
        auto *button = new QPushButton(words, this);
        connect(button, &QPushButton::clicked, m_rules, [this, by = by] { m_rules->moveCurrent(by); });
        moves->addWidget(button);
    }
    m_action->setAccessibleName(tr("What happens to those that leave"));
    m_action->addItem(tr("Remove from the database"), static_cast<int>(DuplicateAction::Remove));
    m_action->addItem(tr("Move pictures to the trash"), static_cast<int>(DuplicateAction::Trash));
    m_action->addItem(tr("Mark as rejected"), static_cast<int>(DuplicateAction::Reject));
    m_action->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *hint = new QLabel(tr("Return keeps a picture, A all of its group, Backspace follows the rules again."), this);
    hint->setWordWrap(true);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(step, 0, 2 * step, 2 * step);
    column->addWidget(title);
    column->addWidget(m_rules, 1);
    column->addLayout(moves);
    column->addWidget(hint);
    column->addWidget(m_action);
    column->addWidget(m_apply);
    return column;
}

void DuplicatesPanel::connectService()
{
    connect(&m_service, &DuplicateService::found, this, &DuplicatesPanel::takeReport);
    connect(&m_service, &DuplicateService::stopped, this, &DuplicatesPanel::updateState);
    connect(&m_service, &DuplicateService::progressed, this, [this](const QString &stage, qint64 done, qint64 total) {
        m_status->setText(coreText(stage));
        m_progress->setRange(0, static_cast<int>(total));
        m_progress->setValue(static_cast<int>(done));
    });
    connect(&m_service, &DuplicateService::planned, this, [this](const Plan &plan) {
        m_model.setPlan(plan);
        updateState();
    });
    connect(&m_service, &DuplicateService::failed, this, [this](const Error &error) {
        updateState();
        m_view->setEmptyText(coreText(error.message));
        Q_EMIT failed(error);
    });
}

void DuplicatesPanel::connectView()
{
    connect(m_find, &QPushButton::clicked, this, &DuplicatesPanel::toggleFinding);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        m_model.clear();
        m_service.forgetPlans();
        planAgain();
    });
    connect(m_rules, &KeepRuleList::orderChanged, this, &DuplicatesPanel::planAgain);
    connect(m_action, &QComboBox::currentIndexChanged, this, &DuplicatesPanel::planAgain);
    connect(m_apply, &QPushButton::clicked, this, [this] { Q_EMIT applyRequested(m_model.plan()); });
    connect(m_view, &DuplicateView::keepRequested, this, &DuplicatesPanel::keep);
    connect(m_view, &DuplicateView::keepAllRequested, this,
            [this](int row) { choose(row, itemsOf(row), tr("Keep all of a group")); });
    connect(m_view, &DuplicateView::rulesRequested, this,
            [this](int row) { choose(row, {}, tr("Follow the rules again")); });
    connect(m_view, &DuplicateView::rejectRequested, this, [this](int row) {
        const auto &groups = (*m_report).*listMember();
        Q_EMIT rejectRequested(groups[static_cast<std::size_t>(m_model.groupNumber(row))], keepRules());
    });
    connect(m_view, &DuplicateView::closeRequested, this, &DuplicatesPanel::closeRequested);
}

void DuplicatesPanel::setCloseAction(QAction *close)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setDefaultAction(close);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_barLayout->addWidget(button);
}

void DuplicatesPanel::setDatabases(const Databases &databases, const QStringList &bundled)
{
    if (databases == m_databases)
        return;
    m_databases = databases;
    m_bundled = bundled;
    QStringList names;
    QHash<QString, QString> byId;
    for (const auto &[id, name] : databases) {
        names.append(name);
        byId.insert(id, name);
    }
    m_title->setText(tr("Duplicates in %1").arg(names.join(QStringLiteral(", "))));
    m_model.setDatabaseNames(byId);
    m_service.stop();
    m_service.forgetPlans();
    m_report.reset();
    m_model.clear();
    updateState();
}

void DuplicatesPanel::toggleFinding()
{
    if (m_service.isFinding()) {
        m_service.stop();
        return;
    }
    pipeline::DuplicateOptions options;
    options.shapeBits = static_cast<int>(m_bits->value());
    options.leastCosine = m_cosine->value();
    QStringList ids;
    for (const auto &[id, name] : m_databases)
        ids.append(id);
    m_progress->setRange(0, 0);
    m_service.find(ids, options);
    updateState();
}

void DuplicatesPanel::takeReport(const DuplicateService::Report &report)
{
    m_report = report;
    m_model.clear();
    m_service.forgetPlans();
    // The strictest list that says anything.
    for (std::size_t i = 0; i < kLists.size(); ++i) {
        if (!((*report).*kLists[i]).empty()) {
            m_tabs->setCurrentIndex(static_cast<int>(i));
            break;
        }
    }
    planAgain();
    announce(*this, tr("%Ln pictures compared", nullptr, static_cast<int>(report->items)));
}

void DuplicatesPanel::planAgain()
{
    m_model.setRejectable(listMember() != &DuplicateReport::sameFile);
    if (m_report)
        m_service.plan(
            {m_report, listMember(), keepRules(), static_cast<DuplicateAction>(m_action->currentData().toInt())});
    updateState();
}

pipeline::KeepRules DuplicatesPanel::keepRules() const
{
    pipeline::KeepRules rules;
    rules.order = m_rules->order();
    // What cannot leave had better be what stays.
    for (const QString &id : m_bundled)
        rules.databases.push_back(id.toStdString());
    rules.chosen = m_chosen;
    return rules;
}

DuplicateService::Groups DuplicateReport::*DuplicatesPanel::listMember() const
{
    return kLists[static_cast<std::size_t>(list())];
}

int DuplicatesPanel::list() const
{
    return std::max(0, m_tabs->currentIndex());
}

void DuplicatesPanel::setList(int list)
{
    m_tabs->setCurrentIndex(list);
}

void DuplicatesPanel::setAction(DuplicateAction action)
{
    m_action->setCurrentIndex(m_action->findData(static_cast<int>(action)));
}

void DuplicatesPanel::setLeastCosine(double cosine)
{
    m_cosine->setValue(cosine);
}

DuplicatesPanel::Chosen DuplicatesPanel::itemsOf(int row) const
{
    Chosen items;
    for (const pipeline::KeepDecision &decision : m_model.group(row))
        items.insert(decision.item);
    return items;
}

void DuplicatesPanel::keep(int row, int card)
{
    const ItemReference item = m_model.group(row)[static_cast<std::size_t>(card)].item;
    choose(row, {item}, tr("Keep a picture"));
}

void DuplicatesPanel::choose(int row, const Chosen &chosen, const QString &label)
{
    Chosen wanted = m_chosen;
    for (const ItemReference &item : itemsOf(row))
        wanted.erase(item);
    wanted.insert(chosen.begin(), chosen.end());
    if (wanted == m_chosen)
        return;
    m_undo.push(new UndoStep(
        label, [this, wanted] { setChosen(wanted); }, [this, before = m_chosen] { setChosen(before); }));
    // What stays comes first.
    m_view->setCurrentCard(0);
}

void DuplicatesPanel::setChosen(const Chosen &chosen)
{
    m_chosen = chosen;
    planAgain();
}

void DuplicatesPanel::updateTabs()
{
    const QLocale locale;
    const std::array words{tr("Same file"), tr("Looks the same"), tr("Means the same")};
    for (std::size_t i = 0; i < kLists.size(); ++i) {
        const int tab = static_cast<int>(i);
        const bool current = tab == list() && m_model.plan();
        const qsizetype groups = current    ? m_model.rowCount()
                                 : m_report ? static_cast<qsizetype>(((*m_report).*kLists[i]).size())
                                            : 0;
        m_tabs->setTabText(tab, m_report ? tr("%1 (%2)").arg(words[i], locale.toString(groups)) : words[i]);
    }
}

void DuplicatesPanel::updateState()
{
    updateTabs();
    const bool finding = m_service.isFinding();
    m_progress->setVisible(finding);
    m_find->setText(finding ? tr("Stop") : m_report ? tr("Look again") : tr("Look for duplicates"));
    m_find->setIcon(paletteIcon(finding ? QStringLiteral("stop") : QStringLiteral("search")));
    m_find->setEnabled(finding || !m_databases.isEmpty());
    if (!finding)
        m_status->setText(m_report ? tr("%Ln pictures compared", nullptr, static_cast<int>(m_report->items))
                                   : QString());
    m_view->setEmptyText(finding                  ? tr("Looking for duplicates…")
                         : !m_report              ? tr("Look for pictures that are there more than once.")
                         : m_service.isPlanning() ? QString()
                                                  : tr("Nothing on this list is there more than once any more."));
    const int leaving = m_model.leaving();
    const auto action = static_cast<DuplicateAction>(m_action->currentData().toInt());
    m_apply->setText(action == DuplicateAction::Remove  ? tr("&Remove %Ln pictures", nullptr, leaving)
                     : action == DuplicateAction::Trash ? tr("&Trash %Ln pictures", nullptr, leaving)
                                                        : tr("&Reject %Ln pictures", nullptr, leaving));
    m_apply->setToolTip(tr("Does this to the whole list; Undo takes it back"));
    // What happens is what is seen.
    m_apply->setEnabled(leaving > 0 && !m_service.isPlanning());
}

void DuplicatesPanel::dress()
{
    QPalette flat = palette();
    flat.setColor(QPalette::Base, flat.color(QPalette::Window));
    m_view->setPalette(flat);
    QPalette dim = palette();
    dim.setColor(QPalette::WindowText, secondaryText(dim));
    m_status->setPalette(dim);
}

void DuplicatesPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

} // namespace palimpsest::ui
