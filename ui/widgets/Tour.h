#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

namespace palimpsest::ui {

/// One screen that says what the parts of the window are for: laid over the window, it darkens all but those parts and puts
/// a sentence beside each. Any click, Return, Space or Escape takes it away. GUI thread only.
class Tour : public QWidget {
    Q_OBJECT

public:
    /// Where the sentence stands, as seen from its part.
    enum class Side { Below, Right, Left, Inside };
    struct Stop {
        QPointer<QWidget> part; ///< In the window; one that is hidden is passed over.
        QString sentence;
        Side side = Side::Below;
    };

    /// Covers `window`, which owns it, at once.
    Tour(QList<Stop> stops, QWidget *window);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QRect placeOf(const Stop &stop) const;
    [[nodiscard]] QRect bubbleOf(const Stop &stop, const QRect &place) const;

    QList<Stop> m_stops;
};

} // namespace palimpsest::ui
