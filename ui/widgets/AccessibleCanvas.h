#pragma once

#include "ui/widgets/AccessibleView.h"

namespace palimpsest::ui {

class Canvas;

/// The table, read aloud: its name says which picture is the current one and how far it is, its description what was asked
/// for, with which seed and from what, its value how large it is shown. GUI thread only.
class AccessibleCanvas : public AccessibleView {
public:
    explicit AccessibleCanvas(Canvas &canvas);

    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    [[nodiscard]] int partCount() const override;
    [[nodiscard]] QString partText(int part, QAccessible::Text kind) const override;
    [[nodiscard]] QRectF partRect(int part) const override;
    [[nodiscard]] int currentPart() const override;
    void makeCurrent(int part) override;

protected:
    [[nodiscard]] bool canZoom() const override;
    void zoomBy(double factor) override;

private:
    Canvas &m_canvas;
};

} // namespace palimpsest::ui
