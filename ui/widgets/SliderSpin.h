#pragma once

#include <QWidget>

class QDoubleSpinBox;
class QSlider;

namespace palimpsest::ui {

/// A number in a range, to be dragged or typed. GUI thread only.
class SliderSpin : public QWidget {
    Q_OBJECT

public:
    /// `decimals` 0 makes it a whole number.
    SliderSpin(double minimum, double maximum, int decimals, QWidget *parent = nullptr);

    [[nodiscard]] double value() const;
    /// Does not report.
    void setValue(double value);
    void setRange(double minimum, double maximum);
    void setSuffix(const QString &suffix);
    /// Name for screen readers.
    void setName(const QString &name);

Q_SIGNALS:
    /// The artist changed it.
    void edited(double value);

private:
    [[nodiscard]] double fromSlider(int position) const;
    void moveSlider(double value);

    QSlider *m_slider;
    QDoubleSpinBox *m_spin;
};

} // namespace palimpsest::ui
