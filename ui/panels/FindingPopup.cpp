#include "ui/panels/FindingPopup.h"

#include "ui/models/CoreText.h"
#include "ui/panels/ParamPanel.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/SliderSpin.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace palimpsest::ui {

namespace {

constexpr double kLeastRedundancy = 0.5;
constexpr double kMostWeight = 4.0;

} // namespace

FindingPopup::FindingPopup(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_retrievers(pipeline::retrievers())
    , m_retriever(new QComboBox(this))
    , m_summary(new QLabel(this))
    , m_params(new ParamPanel(this))
    , m_redundancy(new SliderSpin(kLeastRedundancy, 1.0, 2, this))
    , m_blend(new QCheckBox(tr("Each database has its share"), this))
    , m_weightLayout(new QGridLayout)
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("How pictures are found"));
    const int step = card::step(fontMetrics());
    for (const pipeline::RetrieverInfo &info : m_retrievers)
        m_retriever->addItem(coreText(info.title), QString::fromStdString(info.id));
    m_retriever->setAccessibleName(tr("Find by"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_redundancy->setName(tr("Fold above this likeness"));
    m_redundancy->setToolTip(
        tr("Pictures that are more alike than this count as the same work; at 1 nothing is folded."));
    m_blend->setToolTip(tr("Of the neighbours each database gets its share, whatever its scores are"));

    auto *form = new QGridLayout;
    form->setHorizontalSpacing(2 * step);
    form->setVerticalSpacing(step);
    form->addWidget(new QLabel(tr("Find by"), this), 0, 0);
    form->addWidget(m_retriever, 0, 1);
    form->addWidget(m_summary, 1, 0, 1, 2);
    form->addWidget(m_params, 2, 0, 1, 2);
    form->addWidget(new QLabel(tr("Fold above"), this), 3, 0);
    form->addWidget(m_redundancy, 3, 1);
    form->addWidget(m_blend, 4, 0, 1, 2);
    form->addLayout(m_weightLayout, 5, 0, 1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * step, 3 * step, 3 * step, 3 * step);
    layout->addLayout(form);
    setMinimumWidth(24 * fontMetrics().height());

    connect(m_retriever, &QComboBox::activated, this, [this] {
        m_finding.retrieverId = m_retriever->currentData().toString().toStdString();
        m_finding.retrieverParams.clear();
        chooseRetriever();
        report();
    });
    connect(m_params, &ParamPanel::valuesChanged, this, [this] {
        m_finding.retrieverParams = m_params->values();
        report();
    });
    connect(m_redundancy, &SliderSpin::edited, this, [this](double value) {
        m_finding.redundancy = value;
        report();
    });
    connect(m_blend, &QCheckBox::toggled, this, [this](bool blends) {
        m_finding.databaseWeights.clear();
        if (blends)
            m_finding.databaseWeights.assign(static_cast<std::size_t>(m_databases.size()), 1.0);
        showDatabases();
        report();
    });
}

void FindingPopup::setFinding(const pipeline::FindingOptions &finding, const QStringList &databases)
{
    const bool sameRetriever = finding.retrieverId == m_finding.retrieverId && m_params->layout() != nullptr;
    const bool sameDatabases = databases == m_databases && finding.databaseWeights == m_finding.databaseWeights;
    m_finding = finding;
    m_databases = databases;
    m_retriever->setCurrentIndex(m_retriever->findData(QString::fromStdString(finding.retrieverId)));
    if (!sameRetriever || m_summary->text().isEmpty())
        chooseRetriever();
    m_params->setValues(finding.retrieverParams);
    m_redundancy->setValue(finding.redundancy);
    // Controls that are being dragged must stay.
    if (!sameDatabases || m_weights.size() != static_cast<int>(finding.databaseWeights.size()))
        showDatabases();
}

void FindingPopup::chooseRetriever()
{
    const auto chosen =
        std::find_if(m_retrievers.begin(), m_retrievers.end(),
                     [this](const pipeline::RetrieverInfo &info) { return info.id == m_finding.retrieverId; });
    m_summary->setText(chosen == m_retrievers.end() ? QString() : coreText(chosen->summary));
    m_params->setSpecs(chosen == m_retrievers.end() ? std::vector<ParamSpec>() : chosen->params);
    m_params->setVisible(chosen != m_retrievers.end() && !chosen->params.empty());
    adjustSize();
}

void FindingPopup::showDatabases()
{
    while (QLayoutItem *item = m_weightLayout->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_weights.clear();
    const QSignalBlocker blocker(m_blend);
    m_blend->setVisible(m_databases.size() > 1);
    m_blend->setChecked(!m_finding.databaseWeights.empty());
    for (int i = 0; i < static_cast<int>(m_finding.databaseWeights.size()) && i < m_databases.size(); ++i) {
        auto *weight = new SliderSpin(0.0, kMostWeight, 1, this);
        weight->setName(tr("Share of %1").arg(m_databases[i]));
        weight->setValue(m_finding.databaseWeights[static_cast<std::size_t>(i)]);
        connect(weight, &SliderSpin::edited, this, [this, i](double value) {
            m_finding.databaseWeights[static_cast<std::size_t>(i)] = value;
            const auto &all = m_finding.databaseWeights;
            // With nothing from anywhere there is nothing to find; the last state that finds something holds.
            if (std::any_of(all.begin(), all.end(), [](double each) { return each > 0.0; }))
                report();
        });
        m_weightLayout->addWidget(new QLabel(m_databases[i], this), i, 0);
        m_weightLayout->addWidget(weight, i, 1);
        m_weights.append(weight);
    }
    adjustSize();
}

void FindingPopup::report()
{
    Q_EMIT findingChanged(m_finding);
}

void FindingPopup::openUnder(QWidget *anchor)
{
    adjustSize();
    move(anchor->mapToGlobal(QPoint(anchor->width() - width(), anchor->height())));
    show();
    m_retriever->setFocus(Qt::PopupFocusReason);
}

} // namespace palimpsest::ui
