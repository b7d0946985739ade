#pragma once

#include <QWidget>

class QLabel;
class QSlider;

namespace palimpsest::ui {

/// From which share of the most typical pictures of a database surprises are drawn: from typical to adventurous, with words
/// for what that means. GUI thread only.
class TypicalSlider : public QWidget {
    Q_OBJECT

public:
    explicit TypicalSlider(QWidget *parent = nullptr);

    /// (0,1]; 1 = all pictures. What lies between two notches stays as it is until the slider is moved.
    void setShare(double share);
    [[nodiscard]] double share() const { return m_share; }

Q_SIGNALS:
    void edited(double share);

private:
    void showWords();

    QSlider *m_slider;
    QLabel *m_words;
    double m_share = 1.0;
};

} // namespace palimpsest::ui
