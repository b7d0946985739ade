#pragma once

#include "ui/widgets/AccessibleView.h"

namespace palimpsest::ui {

class RetouchView;

/// A picture that is worked on, read aloud: its description says what the tool in hand does and what is marked or added
/// already, its value how large the picture is shown. GUI thread only.
class AccessibleRetouch : public AccessibleView {
public:
    explicit AccessibleRetouch(RetouchView &view);

    [[nodiscard]] QString text(QAccessible::Text kind) const override;

protected:
    [[nodiscard]] bool canZoom() const override;
    void zoomBy(double factor) override;

private:
    [[nodiscard]] QString deed() const;

    RetouchView &m_view;
};

} // namespace palimpsest::ui
