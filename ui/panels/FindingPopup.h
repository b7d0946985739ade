#pragma once

#include "core/pipeline/Finding.h"

#include <QFrame>
#include <QStringList>
#include <QVector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;

namespace palimpsest::ui {

class ParamPanel;
class SliderSpin;

/// By what pictures are found: the retriever with its settings, from when on pictures count as the same work, and how
/// much each database counts. Opens over the window. GUI thread only.
class FindingPopup : public QFrame {
    Q_OBJECT

public:
    explicit FindingPopup(QWidget *parent = nullptr);

    /// Does not report.
    void setFinding(const pipeline::FindingOptions &finding, const QStringList &databases);
    [[nodiscard]] const QStringList &databases() const { return m_databases; }
    void openUnder(QWidget *anchor);

Q_SIGNALS:
    void findingChanged(const palimpsest::pipeline::FindingOptions &finding);

private:
    void chooseRetriever();
    void showDatabases();
    void report();

    std::vector<pipeline::RetrieverInfo> m_retrievers;
    pipeline::FindingOptions m_finding;
    QStringList m_databases;
    QComboBox *m_retriever;
    QLabel *m_summary;
    ParamPanel *m_params;
    SliderSpin *m_redundancy;
    QCheckBox *m_blend;
    QGridLayout *m_weightLayout;
    QVector<SliderSpin *> m_weights;
};

} // namespace palimpsest::ui
