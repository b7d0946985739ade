#pragma once

#include <QAccessibleWidget>

class QLabel;

namespace palimpsest::ui {

/// A label whose accessible name says what it is about, such as "Time left": Qt would read that alone, this reads it with
/// what stands in the label. GUI thread only.
class AccessibleLabel : public QAccessibleWidget {
public:
    explicit AccessibleLabel(QLabel &label);

    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    [[nodiscard]] QAccessible::State state() const override;

private:
    QLabel &m_label;
};

} // namespace palimpsest::ui
