#pragma once

#include "core/pipeline/Finding.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QToolButton;

namespace palimpsest::ui {

class CutOffSlider;
class FindingPopup;

/// How the neighbours are found, in one line: which scores are too low with a live count, whether pictures that are
/// alike are folded, and a way to the rest. GUI thread only.
class FindingBar : public QWidget {
    Q_OBJECT

public:
    explicit FindingBar(QWidget *parent = nullptr);

    /// Does not report. `databases` are the names of those that are searched.
    void setFinding(const pipeline::FindingOptions &finding, const QStringList &databases);
    void setCounts(const pipeline::ScoreCounts &counts);
    [[nodiscard]] QString countText() const;

Q_SIGNALS:
    void findingChanged(const palimpsest::pipeline::FindingOptions &finding);

protected:
    void changeEvent(QEvent *event) override;

private:
    void take(const pipeline::FindingOptions &finding);
    void updateWords();

    pipeline::FindingOptions m_finding;
    pipeline::ScoreCounts m_counts;
    double m_redundancy = pipeline::kSameWork; ///< What the button goes back to.
    QLabel *m_count;
    CutOffSlider *m_cutOff;
    QToolButton *m_fold;
    QToolButton *m_more;
    FindingPopup *m_popup;
};

} // namespace palimpsest::ui
