#pragma once

#include <QDialog>

#include <functional>
#include <optional>

class QLabel;

namespace palimpsest::ui {

class SliderSpin;

/// Asks how many variations there are to be, and how far from their picture. GUI thread only.
class VariationsDialog : public QDialog {
    Q_OBJECT

public:
    static constexpr int kMaximumCount = 16;

    /// `secondsFor` says how long so many pictures take, where that is known.
    VariationsDialog(int count, double strength, std::function<std::optional<double>(int)> secondsFor,
                     QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(int count, double strength);

private:
    void showWords();
    [[nodiscard]] int count() const;

    std::function<std::optional<double>(int)> m_secondsFor;
    SliderSpin *m_count;
    SliderSpin *m_strength;
    QLabel *m_words;
    QLabel *m_amount;
};

} // namespace palimpsest::ui
