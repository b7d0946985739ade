#include "ui/panels/FindingBar.h"

#include "ui/panels/FindingPopup.h"
#include "ui/widgets/Appearance.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/CutOffSlider.h"
#include "ui/widgets/Icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QToolButton>

namespace palimpsest::ui {

namespace {

constexpr double kFoldsNothing = 1.0;
constexpr double kNothingCutOff = -1.0;

} // namespace

FindingBar::FindingBar(QWidget *parent)
    : QWidget(parent)
    , m_count(new QLabel(this))
    , m_cutOff(new CutOffSlider(this))
    , m_fold(new QToolButton(this))
    , m_more(new QToolButton(this))
    , m_popup(new FindingPopup(this))
{
    const int step = card::step(fontMetrics());
    m_count->setFont(card::smallFont(font()));
    m_count->setAccessibleName(tr("Pictures that are near enough"));
    m_cutOff->setAccessibleName(tr("Lowest score"));
    m_cutOff->setToolTip(
        tr("Pictures with a lower score are no neighbours. The hills show how many have which score."));
    m_fold->setCheckable(true);
    m_fold->setIcon(paletteIcon(QStringLiteral("fold")));
    m_fold->setText(tr("Fold"));
    m_fold->setToolTip(tr("Fold pictures that are nearly the same, so that each neighbour is another work"));
    m_more->setIcon(paletteIcon(QStringLiteral("search")));
    m_more->setText(tr("Find by…"));
    m_more->setToolTip(tr("By what pictures are found, and which database counts how much"));
    for (QToolButton *button : {m_fold, m_more}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setFont(card::smallFont(font()));
    }
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(step);
    layout->addWidget(m_count);
    layout->addWidget(m_cutOff);
    layout->addWidget(m_fold);
    layout->addWidget(m_more);

    connect(m_cutOff, &CutOffSlider::cutOffEdited, this, [this](double cutOff) {
        m_finding.cutOff = cutOff;
        updateWords();
        Q_EMIT findingChanged(m_finding);
    });
    connect(m_fold, &QToolButton::toggled, this, [this](bool folds) {
        pipeline::FindingOptions finding = m_finding;
        finding.redundancy = folds ? m_redundancy : kFoldsNothing;
        take(finding);
    });
    connect(m_more, &QToolButton::clicked, this, [this] { m_popup->openUnder(m_more); });
    connect(m_popup, &FindingPopup::findingChanged, this, &FindingBar::take);
    setFinding({}, {});
    changeEvent(nullptr);
}

void FindingBar::take(const pipeline::FindingOptions &finding)
{
    setFinding(finding, m_popup->databases());
    Q_EMIT findingChanged(m_finding);
}

void FindingBar::setFinding(const pipeline::FindingOptions &finding, const QStringList &databases)
{
    const QSignalBlocker blocker(m_fold);
    m_finding = finding;
    if (finding.redundancy < kFoldsNothing)
        m_redundancy = finding.redundancy;
    m_fold->setChecked(finding.redundancy < kFoldsNothing);
    m_cutOff->setCutOff(finding.cutOff);
    m_popup->setFinding(finding, databases);
    updateWords();
}

void FindingBar::setCounts(const pipeline::ScoreCounts &counts)
{
    m_counts = counts;
    m_cutOff->setCounts(counts);
    m_cutOff->setEnabled(!counts.bins.empty());
    updateWords();
}

QString FindingBar::countText() const
{
    return m_count->text();
}

void FindingBar::updateWords()
{
    const QLocale locale;
    if (m_counts.bins.empty()) {
        m_count->clear();
        return;
    }
    const QString all = locale.toString(static_cast<qlonglong>(m_counts.items));
    if (m_finding.cutOff <= kNothingCutOff) {
        //: All pictures that may be found: "of 138,240 pictures"
        m_count->setText(tr("of %Ln pictures", nullptr, static_cast<int>(m_counts.items)));
        return;
    }
    const QString passing =
        locale.toString(static_cast<qlonglong>(m_counts.countAtLeast(m_finding.cutOff)));
    const QString score = locale.toString(m_finding.cutOff, 'f', 2);
    m_count->setText(m_counts.estimated ? tr("about %1 of %2 from %3 on").arg(passing, all, score)
                                        : tr("%1 of %2 from %3 on").arg(passing, all, score));
}

void FindingBar::changeEvent(QEvent *event)
{
    if (event != nullptr)
        QWidget::changeEvent(event);
    if (event == nullptr || event->type() == QEvent::PaletteChange) {
        QPalette dim = palette();
        dim.setColor(QPalette::WindowText, secondaryText(dim));
        m_count->setPalette(dim);
    }
}

} // namespace palimpsest::ui
