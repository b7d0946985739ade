#pragma once

#include <QString>
#include <QWidget>

class QScrollBar;

namespace palimpsest::ui {

/// Says beside the handle of a vertical scroll bar where one is, while the handle is dragged. Lets the mouse through.
/// GUI thread only.
class ScrubLabel : public QWidget {
    Q_OBJECT

public:
    explicit ScrubLabel(QWidget *parent);

    /// Shows `section` (may be empty) in bold over `place`, beside the handle of `bar`.
    void showBeside(const QScrollBar &bar, const QString &section, const QString &place);
    [[nodiscard]] const QString &section() const { return m_section; }
    [[nodiscard]] const QString &place() const { return m_place; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_section;
    QString m_place;
};

} // namespace palimpsest::ui
