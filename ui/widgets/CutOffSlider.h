#pragma once

#include "core/pipeline/Finding.h"

#include <QSlider>

namespace palimpsest::ui {

/// A slider over the scores of a database, with how many pictures have which score drawn behind it. At its left end
/// nothing is cut off. GUI thread only.
class CutOffSlider : public QSlider {
    Q_OBJECT

public:
    explicit CutOffSlider(QWidget *parent = nullptr);

    /// The range becomes that of the scores that there are; the cut-off stays.
    void setCounts(const pipeline::ScoreCounts &counts);
    /// Does not report.
    void setCutOff(double cutOff);
    /// -1 when nothing is cut off.
    [[nodiscard]] double cutOff() const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The artist moved it.
    void cutOffEdited(double cutOff);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintHills();
    void placeHandle();
    [[nodiscard]] double scoreAt(int position) const;

    pipeline::ScoreCounts m_counts;
    double m_lowest = 0.0;
    double m_highest = 1.0;
    double m_cutOff = -1.0;
};

} // namespace palimpsest::ui
