#pragma once

#include <QPointF>
#include <QVector>
#include <QWidget>

namespace palimpsest::ui {

/// How a loss falls over time: a line for the pictures that are learned and dots for those that only measure. GUI thread only.
class LossCurve : public QWidget {
    Q_OBJECT

public:
    explicit LossCurve(QWidget *parent = nullptr);

    /// The whole time that the axis spans.
    void setMinutes(double minutes);
    void clear();
    /// Points are expected in order of time.
    void addLoss(double minutes, double loss);
    void addHeldOut(double minutes, double loss);

    [[nodiscard]] const QVector<QPointF> &losses() const { return m_losses; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QPointF placed(const QPointF &point, const QRectF &area) const;
    void include(double loss);

    QVector<QPointF> m_losses; ///< x minutes, y loss
    QVector<QPointF> m_heldOut;
    double m_minutes = 1.0;
    double m_lowest = 0.0;
    double m_highest = 0.0;
};

} // namespace palimpsest::ui
